# ruff: noqa: E501 - one pattern a line reads best
"""How membership, ownership, representation and institutional parts are worded, by language."""

from __future__ import annotations

import re
from typing import Final

from ingest.relations.common.patterns import RuleTable
from ontology.vocabulary import ObjectProperty

_MEMBER: Final = ObjectProperty.MEMBER_OF
_SHARE: Final = ObjectProperty.SHAREHOLDER_OF
_FOR: Final = ObjectProperty.REPRESENTS
_PART: Final = ObjectProperty.PART_OF

TABLE: Final[RuleTable] = {
    "en": (
        (_MEMBER, 0.92, r"<s:OKC+>~(?:is|are|was|were|became|become|has been|have been|being|,)~ (?:\w+ )?members?(?: cit(?:y|ies)| organisations?)? (?:of|in) (?:the (?:network|association|alliance|cluster)? ?)?<o:OK+>"),
        (_MEMBER, 0.85, r"<s:OKC+>~ (?:has |have )?(?:recently )?(?:joined|belongs? to|acceded to) (?:the (?:network|association|alliance|cluster)? ?)?<o:OK+>"),
        (_MEMBER, 0.85, r"membership of <s:OKC+> in (?:the )?<o:OK>"),
        (_MEMBER, 0.9, r"<o:OK>(?:'s)?[^.;]{0,80}? ?(?:(?:\w+ )?members?|member companies|member cities|firms|companies)~(?:include|are|is|such as|like|includes|:) (?:the )?<s:OKC+>"),
        (_MEMBER, 0.85, r"<o:OK>~ (?:brings? together|groups?|gathers?|unites?|associates|counts?)[^.;]{0,60}?(?:including|such as|like|among them|,) (?:the )?<s:OC+>"),
        (_MEMBER, 0.8, r"<o:OK>~ (?:brings? together|unites?) (?:the )?<s:OC+>"),
        (_SHARE, 0.92, r"<o:OK>(?:'s)?[^.;]{0,30}? ?shareholders (?:include|are)~ ?<s:OCR+>"),
        (_SHARE, 0.92, r"<s:O+>~ (?:shareholders?|co-owners?|owners?) (?:of|in) (?:the )?<o:OK+>"),
        (_SHARE, 0.92, r"<s:O+> (?:\w+ )?(?:holds?|owns?) (?:\w+ |\d[\d.,]* ?% |an? |of |the |shares? |stakes? |in ){0,7}?<o:OK>"),
        (_SHARE, 0.9, r"<o:OK>~,? (?:jointly |partly |wholly |majority-)?(?:owned|held)~ by (?:the )?<s:OCR+>"),
        (_SHARE, 0.85, r"shareholders? of (?:the )?<o:O>[^.;]{0,40}?(?:along with|together with|as are|as is|alongside) (?:the )?<s:O+>"),
        (_FOR, 0.88, r"<s:O>~ (?:acting|acts|speaking|speaks|working) (?:for|on behalf of)(?: all)?(?: the)? ?<o:OR+>"),
        (_FOR, 0.88, r"<s:O>~ (?:representing|represents|on behalf of)(?: the)?(?: interests of)?(?: the)? ?<o:OR+>"),
        (_PART, 0.9, r"<s:O>,?~ (?:is |are )?(?:a |an |the )?(?:part|division|department|faculty|institute|subsidiary|unit|branch|school|affiliate|daughter(?: company)?|arm|centre|laboratory|spin-off) (?:of|at) (?:the )?<o:O>"),
        (_PART, 0.8, r"<s:O> (?:of|at) the <o:O>"),
    ),
    "fr": (
        (_MEMBER, 0.88, r"font partie (?:du|de la|de l'|de)(?: ?(?:réseau|association|pôle|cluster))? ?<o:OK> ?:? ?(?:la |le |les |l')*<s:OKC+>"),
        (_MEMBER, 0.92, r"<s:OKC+>~ (?:est|sont|devient|deviennent|reste|,) ?(?:désormais |également |aussi )?(?:\w+ )?membres? (?:de|du|des|de la|de l'|d')(?: ?(?:réseau|association|grappe|pôle|cluster|alliance))? ?<o:OK+>"),
        (_MEMBER, 0.88, r"<s:OKC+>~ (?:adhèren?t|appartien(?:t|nent)|a rejoint|ont rejoint|a adhéré|ont adhéré|rejoin(?:t|gnent)|vient de rejoindre|viennent de rejoindre|intègren?t?|a intégré|ont intégré)~ <o:OK>"),
        (_MEMBER, 0.88, r"<o:OK>~[^.;]{0,40}?(?:rassemble|regroupe|réunit|compte|fédère|associe)[^.;]{0,90}?(?:comme|dont|tels? que|telles que|notamment|ainsi que|parmi lesquels?)~ <s:OC+>"),
        (_MEMBER, 0.8, r"<o:OK>~ (?:rassemble|regroupe|réunit|fédère) (?:les |la |le |l')?<s:OC+>"),
        (_MEMBER, 0.88, r"(?:membres?|adhérents?)~ (?:de|du|de la) <o:OK>~(?:sont|comprennent|figurent|:)~ <s:OC+>"),
        (_SHARE, 0.92, r"<s:O+>~ actionnaires? (?:de|du|de la|d')~ ?<o:OK>"),
        (_SHARE, 0.9, r"(?:actionnaires|associés) (?:de|du) <o:OK>~(?:sont|:|comptent)~ <s:O+>"),
        (_SHARE, 0.9, r"<s:O+> (?:détien(?:t|nent)|possèden?t)[^.;]{0,40}? ?<o:OK>"),
        (_FOR, 0.88, r"<s:O>~ (?:agissant au nom|au nom|représentant|représente|pour le compte) (?:de|du|des|de la|de l'|les|la|le)? ?(?:la |les )?<o:OR+>"),
        (_PART, 0.88, r"<s:O>,?~ (?:est )?(?:une? |la |le )?(?:filiale|département|institut|faculté|école|composante|antenne|service|laboratoire|membre interne) (?:de|du|de la|de l'|d') ?<o:O>"),
    ),
    "de": (
        (_MEMBER, 0.88, r"(?:zum|zur|dem|der) (?:netzwerk |verband |cluster )?<o:OK>~ (?:gehören|zählen)(?: die städte| die| auch| unter anderem)* ?<s:OKC+>"),
        (_MEMBER, 0.92, r"<s:OKC+>~(?:ist|sind|wurde|wurden|,) ?[^.;]{0,40}?(?:mitglieder?|mitgliedsunternehmen|mitgliedsstadt|mitgliedsstädte) (?:im|in|der|des|beim|von|bei|in der|vom|bei der)(?: ?(?:netzwerks?|verbands?|clusters?|vereins))? ?<o:OK+>"),
        (_MEMBER, 0.88, r"<s:OKC+>~ (?:gehör(?:t|en)|(?:ist|sind|trat|traten) [^.;]{0,30}?(?:beigetreten|bei))~ ?<o:OK>"),
        (_MEMBER, 0.85, r"<s:OKC+>~ (?:trat|traten|tritt|treten)~ (?:dem|der) ~<o:OK> bei"),
        (_MEMBER, 0.9, r"<o:OK>[^.;]{0,60}? ?(?:mitglieder|mitgliedsunternehmen|mitgliedern|mitgliedsunternehmen)[^.;]{0,30}?(?:sind|darunter|wie|zählen|gehören|:|unter anderem) (?:die |der |das |auch )?<s:OC+>"),
        (_MEMBER, 0.85, r"(?:zu den mitgliedern|mitglieder) (?:des|der|von|im)~ <o:OK>~(?:sind|gehören|zählen)~ <s:OC+>"),
        (_MEMBER, 0.8, r"<o:OK>~ (?:vereint|bündelt|verbindet|umfasst)[^.;]{0,70}?(?:darunter|wie|etwa) (?:die |der |das )?<s:OC+>"),
        (_SHARE, 0.92, r"<s:O+>~ (?:gesellschafter(?:in)?|anteilseigner(?:in)?|miteigentümer(?:in)?|aktionär(?:in)?) (?:der|des|von|an|an der)~ ?<o:OK>"),
        (_SHARE, 0.92, r"(?:gesellschafter|anteilseigner|aktionäre) (?:der|des|von)~ ?<o:OK> sind~ <s:O+>"),
        (_SHARE, 0.9, r"<s:O+> (?:hält|halten|besitzt|besitzen|ist|sind)[^.;]{0,30}? an (?:der |dem )?<o:OK>(?: beteiligt)?"),
        (_FOR, 0.88, r"<s:O>~ (?:vertritt|vertreten|im namen|im auftrag|in vertretung|stellvertretend für)(?: (?:der|des|von|die|das|den))? ?<o:OR+>"),
        (_PART, 0.88, r"<s:O>,?~ (?:ist |als )?(?:eine? |das |die |der )?(?:tochter\w*|teil|institut|fakultät|abteilung|einrichtung|fachbereich|an-institut|zweigstelle) (?:der|des|von|am|an der) ?<o:O>"),
        (_PART, 0.75, r"<s:O> (?:der|des|an der|am) <o:O>"),
    ),
    "it": (
        (_MEMBER, 0.88, r"fanno parte (?:della|del|di|dell')(?: ?(?:rete|associazione|cluster|distretto))? ?<o:OK> (?:le città di |i comuni di |il |la |l'|le |i )*<s:OKC+>"),
        (_MEMBER, 0.92, r"<s:OKC+>~(?:è|sono|diventa|,) ?(?:\w+ )?(?:membr[oi]|soci[oa]?|aderent[ei]) (?:di|del|della|dell'|dei|all'|alla|al)(?: ?(?:rete|associazione|cluster|distretto))? ?<o:OK+>"),
        (_MEMBER, 0.88, r"<s:OKC+>~ (?:aderisc(?:e|ono)|ha aderito|hanno aderito|fa parte|fanno parte)~ (?:a|al|alla|all'|di|del|della|dell')(?: ?(?:rete|associazione|cluster|distretto))? ?<o:OK+>"),
        (_MEMBER, 0.85, r"<o:OK>,~ (?:al quale|alla quale|cui) (?:aderisc(?:e|ono)|ha aderito)~ ?<s:OC+>"),
        (_MEMBER, 0.88, r"<o:OK>~ (?:riunisce|raggruppa|raccoglie|conta|associa)[^.;]{0,80}?(?:tra cui|fra cui|come|quali) (?:l'|la |il |le |i )?<s:OC+>"),
        (_SHARE, 0.92, r"<s:O+>~ (?:azionist[ai]|soci[oa]?|socio fondatore) (?:di|del|della|dell')~ ?<o:OK>(?= con| al|,|\.)"),
        (_SHARE, 0.9, r"<s:O+> (?:detiene|detengono|possiede|possiedono)[^.;]{0,40}? ?<o:OK>"),
        (_FOR, 0.88, r"<s:O>~ (?:rappresenta|in rappresentanza|per conto|a nome)(?: (?:di|del|della|dei|delle|gli|i|le|la|il))? ?<o:OR+>"),
        (_PART, 0.88, r"<s:O>,?~ (?:è )?(?:una? |il |la )?(?:parte|dipartimento|istituto|facoltà|controllata|società controllata|sezione|divisione) (?:di|del|della|dell'|da|dalla) ?<o:O>"),
    ),
    "es": (
        (_MEMBER, 0.88, r"forman parte de (?:la |el |del )?(?:red |asociación |clúster )?<o:OK> (?:las ciudades de |el |la |los |las )*<s:OKC+>"),
        (_MEMBER, 0.92, r"<s:OKC+>,?~ (?:es|son|todas ellas|todos ellos|ambas|ambos|,) ?(?:\w+ )?(?:miembros?|soci[oa]s?) (?:de|del|de la)(?: ?(?:red|asociación|clúster|alianza))? ?<o:OK+>"),
        (_MEMBER, 0.88, r"<s:OKC+>~ (?:forman? parte|pertenecen?|se ha(?:n)? adherido|se adhirió|se incorporó|se unió|ingresó)~ (?:de|del|a|al|de la|a la|en)(?: ?(?:la )?(?:red|asociación|clúster))? ?<o:OK+>"),
        (_MEMBER, 0.88, r"<o:OK>~ (?:agrupa|reúne|integra|cuenta)[^.;]{0,80}?(?:como|entre ell[oa]s|entre los que se encuentran|tales como) (?:la |el |las |los )?<s:OC+>"),
        (_SHARE, 0.92, r"<s:O+>~ (?:accionistas?|soci[oa]s?) (?:de|del|de la) ?<o:OK>"),
        (_SHARE, 0.9, r"<s:O+> (?:posee[n]?|tiene[n]?)[^.;]{0,30}?(?:%|acciones|participación)[^.;]{0,20}? ?<o:OK>"),
        (_FOR, 0.88, r"<s:O>~ (?:representa|en representación|en nombre)(?: (?:de|del|de la|a))?(?: la| los| las)? ?<o:OR+>"),
        (_PART, 0.88, r"<s:O>,?~ (?:es )?(?:una? |el |la )?(?:parte|departamento|instituto|facultad|filial|centro|división) (?:de|del|de la) ?<o:O>"),
    ),
}  # fmt: skip


UNNAMED: Final[RuleTable] = {
    "en": (
        (_MEMBER, 0.8, r"<s:OC+>~ (?:are|is|became|have become|were)~ (?:\w+ )?members?(?! of| in|\w)"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )(?:the |its |our |\w+ )?(?:members?|member (?:companies|firms|organisations|cities)|firms|companies)~ (?:include|are|includes|:)(?: the)? ?<s:OC+>"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )among (?:the|its) (?:firms|members|companies|partners)~ (?:are|is)(?: the)? ?<s:OC+>"),
    ),
    "fr": (
        (_MEMBER, 0.85, r"<s:OC+>~ (?:viennent d'y adhérer|vient d'y adhérer|y adhèren?t|en fon?t? partie|en fait partie|y ont adhéré|y a adhéré|en sont membres|en est membre|l'ont rejoint)"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )(?:les |ses |nos |parmi les )?(?:membres|adhérents|entreprises membres)~ (?:sont|comptent|comprennent|figurent|:)(?: la| le| les| l')? ?<s:OC+>"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )(?:elle|il|la grappe|le pôle|le réseau|le cluster)~ (?:rassemble|regroupe|réunit|fédère|compte)[^.;]{0,70}?(?:comme|dont|tels? que|ainsi que|notamment)(?: la| le| les| l')? ?<s:OC+>"),
    ),
    "de": (
        (_MEMBER, 0.82, r"(?:^|[.;:] )(?:zu den |unter den |die )?(?:mitgliedern?|mitgliedsunternehmen)~ (?:gehören|zählen|sind|:)(?: unter anderem| u·a·)?(?: die| der| das| auch)? ?<s:OC+>"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )(?:er|sie|es|das netzwerk|der cluster|das cluster|der verband)~ (?:hat|zählt|vereint|umfasst)[^.;]{0,60}?(?:darunter|wie|etwa)(?: die| der| das)? ?<s:OC+>"),
    ),
    "it": (
        (_MEMBER, 0.85, r"<s:OC+>~ (?:ne fanno parte|ne fa parte|vi hanno aderito|vi ha aderito|vi aderiscono)"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )(?:tra i |fra i |i )?(?:membri|soci|aderenti)~ (?:sono|figurano|ci sono|:)(?: il| la| l'| le| i)? ?<s:OC+>"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )(?:il distretto|il cluster|la rete)?~ ?(?:riunisce|raggruppa|conta|associa)[^.;]{0,60}?(?:tra cui|fra cui|come|quali)(?: il| la| l'| le| i)? ?<s:OC+>"),
    ),
    "es": (
        (_MEMBER, 0.82, r"<s:OC+>[^.;]{0,40}?(?:tod[oa]s ell[oa]s |ambas |ambos )(?:miembros|soci[oa]s)(?: de)?"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )(?:entre los |los )?(?:miembros|socios)~ (?:son|figuran|están|:)(?: la| el| los| las)? ?<s:OC+>"),
    ),
}  # fmt: skip
"""Members named where the network itself is only understood from the page ("Members include …")."""


MEMBERS_LABEL: Final = re.compile(
    r"^\W*(?:(?:our|some|key|selected|nos|unsere|i nostri|nuestros)\s)?(?:members?(?: companies| cities| organisations)?|membres|adhérents|entreprises membres|villes membres|mitglieder|mitgliedsunternehmen|"
    r"mitgliedsstädte|membri|soci|aderenti|città membri|miembros|socios|ciudades miembro)(?: \(.*\))?\W*$",
    re.IGNORECASE,
)
