# ruff: noqa: E501 - one pattern a line reads best
"""How places of organisations, clusters, venues and places are worded, by language."""

from __future__ import annotations

from typing import Final

from ingest.relations.common.patterns import RuleTable
from ontology.vocabulary import ObjectProperty

_IN: Final = ObjectProperty.LOCATED_IN

TABLE: Final[RuleTable] = {
    "any": (
        (_IN, 0.88, r"<s:OK>(?: ?\([^()]*\))?(?: ?[,:–]| has| ist| est| è)[^.;]{0,70}?[,:(–] ?(?:seat|headquarters|head office|office|siège(?: social)?|sitz|hauptsitz|sede(?: legale| central)?)(?: ?:)? ?(?:in|at|à|en|au|a)? ?<o:CRN>"),
        (_IN, 0.9, r"<s:C>(?:,| –| -|/) ?<o:RN>(?!~ ?<)"),
        (_IN, 0.85, r"<s:R>, ?<o:N>"),
        (_IN, 0.8, r"<s:VO>, [^,.;:()]{3,32}\d[^,.;:()]{0,6}, (?:\d{4,5} )?<o:C>"),
        (_IN, 0.8, r"^[-•* ]*<o:C> ?: (?:the |le |la |das |der |die |il |el )?<s:VOK>"),
        (_IN, 0.8, r"<s:OKV>,? (?:in|à|a|en|de) <o:C>(?=,? (?:und|and|et|e|y)|[,.;)]|$)"),
        (_IN, 0.75, r"<s:OKV>, ?<o:CRN>(?=[.;)]|$|, )"),
    ),
    "en": (
        (_IN, 0.88, r"<s:OK> (?:is|are|was) (?:an?|the)¬[, ](?:based|located|headquartered) in (?:the )?<o:CRN>"),
        (_IN, 0.8, r"<s:OK> of <o:C>(?=[ ,.;)]|$)"),
        (_IN, 0.84, r"<s:OK>, (?:an?|the) [^.;,]{0,60}?(?:cluster|company|firm|agency|network|association|institute|association|university)[^.;,]{0,20}? (?:from|in|around|near) (?:the (?:city|region|town) of )?<o:CRN>"),
        (_IN, 0.88, r"<s:OKV>,? (?:is |are )?(?:based|located|headquartered|seated) (?:in|at|near) the (?:\w+ ){1,3}(?:of|in) <CRN> (?:in|of|at) <o:CRN>"),
        (_IN, 0.86, r"<s:OK>[^.;<]{0,50}? moved (?:its )?(?:office|seat|headquarters)[^.;]{0,30}? to <o:CRN>"),
        (_IN, 0.92, r"<s:OKV>~(?:is |are |was )?(?:based|located|headquartered|situated|seated|domiciled|established)~ (?:in|at|near|outside)(?: the)?(?: cit(?:y|ies) of| region of| town of| south of| north of| east of| west of| centre of| heart of)? ?<o:CRN+>"),
        (_IN, 0.92, r"<s:OK>(?!,? and)~(?:has|have|with) (?:its|their|a|an) (?:seat|headquarters?|head office|office|registered office|base|main office)~ in <o:CRN>"),
        (_IN, 0.88, r"<s:OK> (?-i:[a-z]+)¬,? and has (?:its|their|a) (?:seat|headquarters?|head office|office|base)~ in <o:CRN>"),
        (_IN, 0.9, r"<s:OK>(?:'s)? (?:seat|headquarters|head office|registered office) (?:is|are|lies) (?:located )?(?:in|at) <o:CRN>"),
        (_IN, 0.88, r"<o:CRN>[ -]based (?:[\w-]+ ){0,3}?<s:OK>"),
        (_IN, 0.85, r"<s:OKV>(?: cluster| university| association| company| agency| network)? in (?:the )?(?:(?:city|region|town|port) of )?<o:CRN>"),
        (_IN, 0.8, r"<s:CR> in (?:(?:northern|southern|eastern|western|central|the)(?: ?(?:north|south|east|west|of|part) ?)* )?<o:RN>"),
        (_IN, 0.88, r"<s:OK>, (?:the latter )?(?:from|of) <o:CRN>"),
        (_IN, 0.8, r"<s:OK>, (?:an?|the) ~(?:from|in) <o:CRN>"),
        (_IN, 0.75, r"<s:OKV> \((?:in )?<o:CRN>"),
        (_IN, 0.85, r"<s:V>~(?:located|situated|lies|stands|is)~ in (?:the (?:\w+ of )?)?<o:CRN>"),
        (_IN, 0.8, r"<s:V>,~ in <o:C>"),
        (_IN, 0.8, r"<o:CRN>'s <s:OKV>"),
    ),
    "fr": (
        (_IN, 0.88, r"<s:OK> est (?:une?|le|la|l')¬[, ](?:basée?|située?|installée?|implantée?|établie?) (?:à|en|au|dans la|dans le) <o:CRN>"),
        (_IN, 0.78, r"<s:OK> (?:de |d')<o:C>(?=[ ,.;)]|$)"),
        (_IN, 0.78, r"<s:OK>, (?:une? )?(?:grappe|cluster|réseau|pôle|association|société|entreprise)[^.;,()<]{0,30}? à <o:C>"),
        (_IN, 0.88, r"(?:installée?|implantée?|basée?|établie?|située?) (?:à|en|au) <o:CRN>(?: ?\([^()]*\))?[^.;<]{0,25}?,? (?:le |la |l')?(?:(?:pôle|cluster|réseau|association|société) )?<s:OK>"),
        (_IN, 0.9, r"<s:OK> siège (?:est|se trouve) (?:situé )?(?:à|en|au) <o:CRN>"),
        (_IN, 0.92, r"<s:OKV>~(?:(?:est|sont) )?(?:basée?s?|située?s?|installée?s?|implantée?s?|établie?s?|sise?|domiciliée?)~ (?:à|en|au|aux|dans|près de)(?: la| le| l')? ?<o:CRN+>"),
        (_IN, 0.92, r"<s:OK>¬(?:a son|dont le|avec) siège~ (?:à|est à|en|au) <o:CRN>"),
        (_IN, 0.85, r"<s:OKV> (?:à|en|au|dans) (?:la |le |l')?<o:CRN>"),
        (_IN, 0.8, r"<s:CR> (?:en|au|aux|dans) (?:la |le |l')?<o:RN>"),
    ),
    "de": (
        (_IN, 0.88, r"<s:OK> ist (?:ein|eine|der|die|das)¬ (?:mit sitz|ansässig|beheimatet|in) (?:in )?<o:C>"),
        (_IN, 0.88, r"<s:OK>[^.;<]{0,60}? (?:sitzt|residiert|hat (?:seinen|ihren) sitz|ist zu hause|ist beheimatet|ist ansässig) (?:in|im|am) <o:CRN>"),
        (_IN, 0.86, r"<s:OK>[^.;]{0,60}? und (?:sitzt|residiert) in <o:CRN>"),
        (_IN, 0.9, r"<s:OK> (?:haupt)?sitz (?:ist|liegt|befindet sich) (?:in|im) <o:CRN>"),
        (_IN, 0.92, r"<s:OKV>~(?:mit (?:haupt)?sitz|sitzt|ansässig|beheimatet|gelegen|liegt|hat ~(?:haupt)?sitz)~ (?:in|im|am|bei) (?:der |dem )?<o:CRN+>"),
        (_IN, 0.88, r"<s:OKV> (?:in|im|aus|am) (?:der |dem )?<o:CRN>"),
        (_IN, 0.8, r"<s:CR> in (?:der |dem )?<o:RN>"),
        (_IN, 0.85, r"\bin <o:CRN> (?:ansässige|beheimatete|sitzende|gegründete)[nrs]? (?:\w+ ){0,2}?<s:OK>"),
        (_IN, 0.75, r"(?:das|die|der|den|dem) <o:C>er <s:OK>"),
    ),
    "it": (
        (_IN, 0.88, r"<s:OK> è (?:un[ao]?'?|il|la|l')¬[, ](?:con sede|basat[ao]|situat[ao]) (?:a|ad|in) <o:CRN>"),
        (_IN, 0.8, r"<s:OK> di <o:C>(?=[ ,.;)]|$)"),
        (_IN, 0.86, r"<s:OK>,? (?:di casa|con (?:un )?uffici[oi]|con quartier generale|ha sede) (?:a|ad|in) <o:CRN>"),
        (_IN, 0.78, r"<s:K> di <o:C>(?=[ ,.;])"),
        (_IN, 0.9, r"<s:OK> sede (?:è|si trova) (?:a|ad|in) <o:CRN>"),
        (_IN, 0.92, r"<s:OKV>~(?:con (?:la )?sede|ha (?:la )?sede|(?:che )?si trova|situat[oaie]|ubicat[oaie]|basat[oaie]|che ha sede)~ (?:a|ad|in|nel|nella|presso)(?: la| il)? ?<o:CRN+>"),
        (_IN, 0.85, r"<s:OKV> (?:a|ad|in|nel|nella) <o:CRN>"),
        (_IN, 0.8, r"<s:CR> (?:in|nel|nella) <o:RN>"),
    ),
    "es": (
        (_IN, 0.88, r"<s:OK> es (?:una?|el|la)¬[, ](?:con sede|basad[ao]|situad[ao]|ubicad[ao]) en <o:CRN>"),
        (_IN, 0.78, r"<s:OK> de <o:C>(?=[ ,.;)]|$)"),
        (_IN, 0.9, r"<s:OK> sede (?:está|se encuentra) en <o:CRN>"),
        (_IN, 0.92, r"<s:OKV>~(?:con (?:su )?sede|tiene (?:su )?sede|ubicad[oa]s?|situad[oa]s?|radicad[oa]s?|basad[oa]s?|se encuentra)~ (?:en)(?: la| el)? ?<o:CRN+>"),
        (_IN, 0.85, r"<s:OKV> (?:en) (?:la |el )?<o:CRN>"),
        (_IN, 0.8, r"<s:CR> en (?:la |el )?<o:RN>"),
    ),
}  # fmt: skip
