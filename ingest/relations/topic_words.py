# ruff: noqa: E501 - one pattern a line reads best
"""How fields of activity and methods are worded, by language."""

from __future__ import annotations

from typing import Final

from ingest.relations.common.patterns import RuleTable
from ontology.vocabulary import ObjectProperty

_ON: Final = ObjectProperty.FOCUSES_ON
_BY: Final = ObjectProperty.USES_FRAMEWORK

TABLE: Final[RuleTable] = {
    "any": (
        (_ON, 0.85, r"\b(?:theme|topic|subject|tema|thema|thème|sujet)[^.;:]{0,20}?<s:E> ?: [^.;,]{0,45}?<o:SK>"),
        (_ON, 0.8, r"^<s:JK> ?[–:-] ?<o:S>"),
        (_ON, 0.85, r"<s:E>(?: ?:| –| -) ?<o:S>"),
        (_ON, 0.85, r"<o:S>[ -](?:clusters?|hub|park|valley|network|netzwerk|clúster) <s:K>"),
        (_ON, 0.85, r"(?:cluster|distretto|pôle|grappe|clúster|netzwerk|rete) (?:de la |de l'|du |des |de |della |del |dei |dell'|di |für |der )<o:S>,? <s:K>"),
        (_ON, 0.85, r"<s:K>,? ?\(?(?:the |le |la |der |die |das |il |el )?<o:S>(?: cluster|-cluster|industry)?\)"),
    ),
    "en": (
        (_ON, 0.9, r"<s:OKJE>¬ (?:(?:focus\w*|concentrat\w+|centred|centered|specialis\w+|specializ\w+|dedicated|devoted|active|engaged|working|works|about)~ (?:on|in|to|at)|(?:dealing|deals|dealt|concerned)~ with)(?: the)?(?: setting up of| field of| fields of| area of| sector of| theme of| development of| promotion of)?(?: the| a| an)?(?: new| young)* ?(?:<CRS>[ -](?:cluster |hub |based )?)*<o:K+>"),
        (_ON, 0.9, r"<s:OKJE>¬ (?:(?:focus\w*|concentrat\w+|centred|centered|specialis\w+|specializ\w+|dedicated|devoted|active|engaged|working|works|about)~ (?:on|in|to|at)|(?:dealing|deals|dealt|concerned)~ with)(?: the)?(?: setting up of| field of| fields of| area of| sector of| theme of| development of| promotion of)?(?: the| a| an)?(?: new| young)* ?<o:S+>(?! (?:cluster|hub|park) [\ue002])"),
        (_ON, 0.88, r"<s:OKJE> (?:for|on|in)(?: the)?(?: field of| area of| future of| development of)?(?: the)? ?<o:SK+>"),
        (_ON, 0.88, r"<s:OKJE>(?! and| et| und| e | y )~ (?:firms?|companies|members|makers|producers|businesses|enterprises|smes|organisations)~ (?:in|from|active in|of)(?: the)?(?: field of)? ?<o:S+>"),
        (_ON, 0.85, r"<s:OKJ>~ (?:is|are) (?:an?|the) (?:\w+ ){0,2}?<o:S>(?: (?:and|,) <S>)?(?: \w+)? (?:cluster|network|association|project|hub)"),
        (_ON, 0.85, r"<s:OKJE>,? (?:an?|the)~ ?<o:S> (?:cluster|network|hub|project|conference|seminar|company|agency)"),
        (_ON, 0.85, r"<s:OKJ>~ (?:supports?|promotes?|develops?|represents?|covers?|strengthens?|connects?|unites?|groups?|brings together|help\w*)[^.;]{0,60}? ?<o:S+>(?: (?:sector|industry|companies|firms|makers|value chain)|[,.]|$)"),
        (_ON, 0.85, r"<s:J>[^.;]{0,60}? (?:compared?|analys\w+|stud\w+|to (?:help|build|develop|support|improve|strengthen|promote))[^.;]{0,70}? ?<o:S>"),
        (_ON, 0.8, r"<s:J>[^.;]{0,60}? (?:in|for|of) the <o:S> (?:sector|industry|clusters?|value chain)"),
        (_BY, 0.9, r"<s:JE>[^.;]{0,140}? (?:use[sd]?|using|appl(?:y|ies|ied|ying)|based on|follow(?:s|ed|ing)|adopt(?:s|ed|ing)?|rel(?:y|ies|ied) on|employ(?:s|ed)|according to)[^.;]{0,80}? ?<o:F>"),
        (_BY, 0.85, r"<o:F>[^.;]{0,60}? (?:was |is |were |will be |has been )?(?:used|applied|adopted|tested|introduced|developed)~ (?:in|by|at|within|to)(?: all)?(?: the)? ?<s:JE>"),
    ),
    "fr": (
        (_ON, 0.85, r"<s:OK>(?! and| et| und| e | y )~ (?:entreprises|sociétés|membres|acteurs|pme|adhérents|industriels|professionnels|start-ups)~ (?:de la|de l'|du|des|de|dans le domaine|du secteur|dans)(?: de)?(?: la| le| les| l')? ?<o:S+>"),
        (_ON, 0.9, r"<s:OKJE>¬ (?:consacrée?s?|dédiée?s?|spécialisée?s?|axée?s?|centrée?s?|porte|portait|portera|portant|active?s?|actifs?|traite|traitait|concernant|œuvre|intervient|se concentre|thème)~ (?:à|au|aux|dans|sur|en|de)(?: la| le| les| l')?(?: domaine| secteur| filière| domaines)?(?: de| du| des| d'| de la| de l')? ?<o:SK+>"),
        (_ON, 0.88, r"<s:OKJE> (?:pour|sur|de|du|de la|de l'|des|d')(?: la| le| les| l')? ?<o:SK+>"),
        (_ON, 0.8, r"<s:J>[^.;]{0,60}? (?:filières?|secteurs?|grappes?|clusters?|pôles?) (?:de la|de l'|du|des|de) ?<o:S>"),
        (_BY, 0.9, r"<s:JE>[^.;]{0,140}? (?:utilise\w*|appliqu\w+|s'appuie\w*|repose\w*|selon|suit|suivant|adopt\w+|fond[ée]\w*)[^.;]{0,60}? ?<o:F>"),
    ),
    "de": (
        (_ON, 0.85, r"<s:OK>(?! and| et| und| e | y )~ (?:unternehmen|firmen|betriebe|mitglieder|akteure)~ (?:aus|der|im|in|des|aus dem bereich|rund um)(?: der| dem| den| bereich)* ?<o:S+>"),
        (_ON, 0.9, r"<s:OKJE>¬ (?:widmet|widmete|befasst|befasste|beschäftigt|spezialisiert|konzentriert|fokussiert|thema|schwerpunkt|tätig|aktiv|im bereich|rund um|zum thema|auf dem gebiet|zur|zum|in der|im)~(?:sich |mit |auf |in |im |der |dem |den |die |das |des |bereich |feld |themen |thema |:)*<o:SK+>"),
        (_ON, 0.88, r"<s:OKJE> (?:für|zur|zum|zu|über)(?: die| der| den| das)? ?<o:SK+>"),
        (_ON, 0.8, r"<s:J>[^.;]{0,60}? (?:cluster|netzwerke|unternehmen|branche|sektor) (?:der|des|im bereich|aus der|in der) ?<o:S>"),
        (_ON, 0.85, r"(?:das|der|die) <o:S>(?:-?cluster|-?netzwerk)? <s:K>"),
        (_BY, 0.9, r"<s:JE>[^.;]{0,140}? (?:nutz\w+|verwende\w+|anwend\w+|wendet|wandte|nach dem|nach der|basiert|auf basis|auf grundlage|anhand)[^.;]{0,60}? ?<o:F>"),
    ),
    "it": (
        (_ON, 0.85, r"<s:OK>(?! and| et| und| e | y )~ (?:imprese|aziende|membri|soci|operatori|pmi)~ (?:del|della|dei|delle|nel|di|attive)~ ?<o:S+>"),
        (_ON, 0.9, r"<s:OKJE>¬ (?:dedicat[oaie]|specializzat[oaie]|incentrat[oaie]|focalizzat[oaie]|attiv[oaie]|opera(?:no)?|si occupa|riguarda|tema|verte|nel settore|nel campo)~ ?(?:a|al|alla|alle|all'|nel|nella|nei|in|su|sul|sulla|sui|di|del|della|:)*(?: settore| campo)?(?: di| del| della| dei| delle| dell')? ?<o:SK+>"),
        (_ON, 0.88, r"<s:OKJE> (?:per|su|sul|sulla|sui|sulle|di|del|della|dei|delle|dell')(?: la| il| le| i| l')? ?<o:SK+>"),
        (_ON, 0.8, r"<s:J>[^.;]{0,60}? (?:cluster|settore|settori|filiera|filiere|industria|distretti) (?:della|del|dei|delle|di|dell') ?<o:S>"),
        (_BY, 0.9, r"<s:JE>[^.;]{0,140}? (?:utilizza\w*|applica\w*|si basa\w*|secondo|segue|adotta\w*|usa\w*)[^.;]{0,60}? ?<o:F>"),
    ),
    "es": (
        (_ON, 0.85, r"<s:OK>(?! and| et| und| e | y )~ (?:empresas|miembros|socios|pymes|agentes)~ (?:del|de la|de los|de|en)~ ?<o:S+>"),
        (_ON, 0.9, r"<s:OKJE>¬ (?:dedicad[oa]s?|especializad[oa]s?|centrad[oa]s?|enfocad[oa]s?|activ[oa]s?|trata|versó|versa|tema|en el ámbito|en el sector|en el campo)~ ?(?:a|al|en|de|del|sobre)?(?: la| el| los| las)?(?: sector| ámbito| campo)?(?: de| del| de la)? ?<o:SK+>"),
        (_ON, 0.88, r"<s:OKJE> (?:para|sobre|de|del)(?: la| el| los| las)? ?<o:SK+>"),
        (_ON, 0.8, r"<s:J>[^.;]{0,60}? (?:clústeres|clúster|sector|sectores|industria) (?:de la|del|de los|de) ?<o:S>"),
        (_BY, 0.9, r"<s:JE>[^.;]{0,140}? (?:utiliza\w*|aplic\w+|se basa\w*|según|sigue|adopta\w*|emplea\w*)[^.;]{0,60}? ?<o:F>"),
    ),
}  # fmt: skip
