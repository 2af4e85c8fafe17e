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

_MEMBERS: Final = (
    r"(?:members?|member (?:companies|firms|organi[sz]ations|cities|towns)|companies|firms|organi[sz]ations|businesses|cities|towns|smes|"
    r"adhérents|membres|entreprises(?: membres| adhérentes)?|sociétés|villes(?: membres)?|communes|collectivités|"
    r"mitglieder[n]?|mitgliedsunternehmen|mitgliedsstädten?|unternehmen|firmen|betrieben?(?: und \\w+)?|städten?|ateliers und betriebe|"
    r"soci|membri|aderenti|imprese|aziende|consorziat[ei]|associat[ei]|comuni|città|socios|miembros|empresas|asociad[oa]s|entidades|ciudades)"
)
_SUCH_AS: Final = (
    r"(?:e·g·|i·e·|including|include|includes|included|such as|among (?:them|which|others)|for (?:example|instance)|notably|with|like|namely|"
    r"dont|parmi (?:eux|elles|lesquel(?:le)?s)|notamment|tels? que|telles que|comme|à l'instar de|entre autres|par exemple|"
    r"darunter|unter (?:ihnen|anderem|anderen)|u·a·|z·b·|etwa|beispielsweise|zum beispiel|wie|so|von|"
    r"tra (?:cui|questi|queste|essi|gli altri)|fra (?:cui|questi|queste|essi)|come|quali|ad esempio|compresi|compresa|"
    r"entre (?:ell[oa]s|l[oa]s que (?:están|figuran|se encuentran|destacan))|como|por ejemplo|incluid[oa]s?)"
)
_COUNTED: Final = rf"(?:\d{{1,5}}|\b[a-zà-ÿ-]{{2,14}}) (?:[\w-]+ ){{0,3}}?{_MEMBERS}(?: (?-i:[a-zà-ÿ-]+)){{0,4}}"
"""A number of members ("51 soci", "74 members", "some forty small firms from the region")."""

TABLE: Final[RuleTable] = {
    "en": (
        (_MEMBER, 0.9, r"<s:OKC+>~ (?:are|is|were|was) (?:both |all |also |now |each |admitted |accepted |themselves |itself |as )*(?:an? )?(?:[\w-]+ )?members?(?: of| in)(?: the)?(?: [\w-]+){0,2}? ?<o:OK+>"),
        (_MEMBER, 0.88, r"<s:OKC+>~ (?:have|has|had)? ?(?:both |all |also |now |since \d+ )?(?:joined|joins?|belong(?:s|ed)?|acceded|adhered|entered|are affiliated|is affiliated|is organised|signed up)(?: to| with| in)?(?: the)?(?: [\w-]+){0,3}? ?<o:OK>"),
        (_MEMBER, 0.88, r"<o:OK>(?:'s)?[^.;]{0,60}? (?:admitted|welcomed|welcomes|accepted|has gained|gained|counts|numbers)[^.;]{0,40}? ?<s:OKC+>[^.;]{0,20}? (?:as (?:an? |its )?(?:[\w-]+ )?members?|among its members)"),
        (_MEMBER, 0.88, r"<o:OK>,? (?:of|to) which <s:OKC+> (?:is|are|was|has been|belongs?|belonged)(?: also)?(?: an?)?(?: [\w-]+)? ?(?:members?)?"),
        (_MEMBER, 0.85, r"<o:OK>,? (?:an? |the )?(?:[\w-]+ ){0,3}(?:network|association|alliance|union|federation) (?:of|between|formed by|made up of)(?: the)?(?: cit(?:y|ies)| towns)?(?: of)? <s:C+>"),
        (_MEMBER, 0.85, r"<o:OK>~ (?:is|was) an? (?:[\w-]+ ){0,2}(?:network|association|alliance|union|federation) (?:of|between|made up of)(?: the)?(?: cit(?:y|ies)| towns)?(?: of)? <s:C+>"),
        (_SHARE, 0.9, r"<o:OK>[^.;]{0,60}? (?:which |that )?(?:belongs? to|is owned by|are owned by|is held by|is in the hands of|is the property of)(?: the)? ?<s:OKCR+>"),
        (_SHARE, 0.9, r"<s:OKCR+>,?~ (?:co-?owns?|jointly owns?|part-?owns?|holds? (?:\w+ ){0,5}(?:stakes?|shares?|interest) in|has (?:a |\w+ ){0,3}(?:stake|share)s? in)(?: the| a| (?:firm|company) called)* ?<o:OK>"),
        (_SHARE, 0.9, r"<o:OK>,? (?:in|of) which(?: the)? <s:OKCR+> (?:hold|holds|own|owns|have|has)\b"),
        (_SHARE, 0.88, r"<o:OK>(?:'s)? (?:main |principal |largest |sole |majority |minority )?(?:owners?|shareholders?|stakeholders of capital) (?:are|is|include|were)(?: the)? ?<s:OKCR+>"),
        (_FOR, 0.88, r"<s:OK>[^.;]{0,60}? (?:acts?|acting|speaks?|speaking) (?:there |here )?(?:for|on behalf of|in the name of)(?: the)? ?<o:OKCR+>"),
        (_FOR, 0.86, r"<s:OK>[^.;]{0,110}? (?:on behalf of|in the name of|mandated by|commissioned by|by delegation of)(?: the)? ?<o:OKR>"),
        (_MEMBER, 0.92, r"<s:OKC+>~(?:is|are|was|were|became|become|has been|have been|being|,)~ (?:\w+ )?members?(?: cit(?:y|ies)| organisations?)? (?:of|in) (?:the (?:network|association|alliance|cluster)? ?)?<o:OK+>"),
        (_MEMBER, 0.85, r"<s:OKC+>~ (?:has |have )?(?:recently )?(?:joined|belongs? to|acceded to) (?:the (?:network|association|alliance|cluster)? ?)?<o:OK+>"),
        (_MEMBER, 0.85, r"membership of <s:OKC+> in (?:the )?<o:OK>"),
        (_MEMBER, 0.9, r"<o:OK>(?:'s)?[^.;]{0,80}? ?(?:(?:\w+ )?members?|member companies|member cities|firms|companies)~(?:include|are|is|such as|like|includes|:) (?:the )?<s:OKC+>"),
        (_MEMBER, 0.85, r"<o:OK>(?!,? (?:it|they|we) )~ (?:brings? together|groups?|gathers?|unites?|associates|counts?)[^.;]{0,60}?(?:including|such as|like|among them|,) (?:the )?<s:OC+>"),
        (_MEMBER, 0.8, r"<o:OK>(?!,? (?:it|they|we) )~ (?:brings? together|unites?) (?:the )?<s:OC+>"),
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
        (_MEMBER, 0.9, r"<s:OKC+>~ (?:est|sont|était|étaient|reste|restent) (?:tous |toutes |elle-même |lui-même |elles-mêmes |eux-mêmes |aussi |également |l'une? des |parmi les )*(?:\w+ )?(?:membres?|adhérents?|fondat(?:eurs|rices)) (?:du|de la|de l'|de|des|d')(?: ?(?:réseau|association|grappe|pôle|cluster|alliance|fédération))?(?: (?-i:[a-zà-ÿ-]+)){0,2} ?<o:OK+>"),
        (_MEMBER, 0.9, r"<o:OK>,? (?:auquel|à laquelle|dont)(?: la| le| l')? ?<s:OKC+> (?:a adhéré|ont adhéré|adhèren?t|fon?t partie|est membre|sont membres|a rejoint|appartien(?:t|nent))"),
        (_MEMBER, 0.88, r"<s:OKC+>~ (?:fon?t|faisai(?:en)?t) partie (?:toutes deux |tous deux )?(?:du|de la|de l'|de|des)(?: ?(?:réseau|association|pôle|cluster))? ?<o:OK>"),
        (_MEMBER, 0.88, r"<s:OKC+>~ (?:ont|a) (?:\w+ ){0,3}?(?:rejoint|intégré|adhéré (?:à|au))(?: la| le| l')?(?: (?:réseau|association|pôle))? ?<o:OK>"),
        (_MEMBER, 0.86, r"<o:OK>~ (?:compte|comptent|a accueilli|accueille|a admis)(?: la| le| les| l')? ?<s:OKC+> (?:parmi|au nombre de|au sein de) (?:ses|leurs)"),
        (_MEMBER, 0.85, r"(?:rejoint|intégré|adhéré (?:à|au))~ <o:OK> ?: ?(?:la |le |les |l')?<s:OKC+>"),
        (_SHARE, 0.9, r"<o:OK>[^.;]{0,60}? (?:appartien(?:t|nent)|est détenue?|est la propriété|est codétenue?|est partagé)(?: à| au| aux| par| de| du| entre)(?: la| le| l'| \d+ \w+, dont)*~ ?<s:OKCR+>"),
        (_SHARE, 0.9, r"(?:<s:OKCR+>)[^.;]{0,40}? (?:détien(?:t|nent)|possèden?t|contrôlen?t)(?: (?:chacune?|ensemble|\d+ ?%|la moitié|\w+))*[^.;]{0,40}? (?:de|du|dans|d')(?: sa| leur)?(?: la| le| l')?(?: (?:filiale|société)[^.;,]{0,20},?)? ?<o:OK>"),
        (_FOR, 0.88, r"<s:OK>[^.;]{0,80}? (?:agi(?:t|ssant)|parle|parlant|intervien(?:t|ant))[^.;]{0,20}? (?:par délégation|au nom|pour le compte|en lieu et place)(?: de| du| des| de la| de l')(?: la| l')? ?<o:OKR>"),
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
        (_MEMBER, 0.9, r"<s:OKC+>~ (?:zählen|zählt|gehören|gehört)~ (?:zu den mitgliedern|zum kreis|zu den gründern|zu den gründungsmitgliedern|als mitglied\w*)?~(?:der|des|dem|zum|zur|von)(?: (?:dachverband|verband|netzwerk|verein|cluster|städtebund))? ?<o:OK>"),
        (_MEMBER, 0.9, r"<s:OKC+>~ (?:ist|sind|wurde|wurden|war|waren)~ ?(?:seit \w+ |beide |neue?s? |ebenfalls )*(?:gründungs|voll)?mitglied(?:er)? (?:im|in|der|des|beim|von|bei)~ ?<o:OK>"),
        (_MEMBER, 0.9, r"<o:OK>,? (?:dem|der|denen) (?:auch |unter anderem |u·a· )?(?:die |der |das )?<s:OKC+>~ (?:angehör|beigetreten|als mitglied)"),
        (_MEMBER, 0.88, r"<s:OKC+>~ (?:ist|sind)~(?:dem|der)~ ?<o:OK>~ ?(?:beigetreten|angeschlossen)"),
        (_MEMBER, 0.88, r"zu den (?:\w+ )?mitgliedern (?:des|der|von) ?<o:OK> (?:zählen|gehören)(?: auch| unter anderem)?(?: die| der| das)? ?<s:OKC+>"),
        (_SHARE, 0.9, r"<o:OK>,? an (?:der|dem|denen)(?: sich)?(?: die| der| das)? ?<s:OKCR+>[^.;]{0,20}? (?:beteiligt|anteile|halten|hält)"),
        (_SHARE, 0.9, r"<o:OK>[^.;]{0,40}? (?:gehört|gehören|ist im besitz|befindet sich im besitz|ist eigentum|wird getragen)(?: (?:zu gleichen teilen|je zur hälfte|mehrheitlich|zu \d+ (?:%|prozent)|der|dem|den|von|des))*~ ?<s:OKCR+>(?! an\b)"),
        (_SHARE, 0.88, r"gesellschafter(?:innen)?(?: (?:der|des|von) <o:OK>)? (?:sind|ist) (?:die |der |das )?<s:OKCR+>"),
        (_FOR, 0.88, r"<s:OK>[^.;]{0,80}? (?:im auftrag|im namen|in vertretung|stellvertretend für|namens)(?: (?:der|des|von))?(?: landes| stadt| kantons| region)? ?<o:OKCR>"),
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
        (_MEMBER, 0.9, r"<s:OKC+>~ (?:fanno|fa|facevano|faceva) parte (?:entramb[ie] |anche |tutt[ie] )?(?:di|del|della|dell'|dei)(?: ?(?:rete|associazione|cluster|distretto|consorzio))? ?<o:OK>"),
        (_MEMBER, 0.88, r"<s:OKC+>~ (?:è|sono) (?:entrat[oaie]|stat[oaie] ammess[oaie]|iscritt[oaie]|associat[oaie]|affiliat[oaie]|tra i soci|tra i membri)(?: (?:a far parte))?~ (?:in|nel|nella|nell'|a|al|alla|all'|di|del|della)(?: ?(?:rete|associazione|cluster))? ?<o:OK>"),
        (_MEMBER, 0.88, r"<s:OKC+>~ (?:aderisc(?:e|ono)|ha aderito|hanno aderito)(?: (?-i:[a-z]+))?(?: alla| al| all')(?: (?-i:[a-z]+)){0,3} ?<o:OK>"),
        (_MEMBER, 0.88, r"<o:OK>,?~ (?:alla quale|al quale|cui) (?:aderisc\w+|ha aderito|hanno aderito)[^.;]{0,40}? <s:OKC+>"),
        (_MEMBER, 0.86, r"<o:OK>[^.;]{0,80}? (?:ha|conta|annovera)[^.;]{0,10}? (?:come|tra i|fra i) (?:(?:suoi )?soc[io]|membr[oi])(?: (?-i:[a-zà-ÿ]+)){0,3} (?:il |la |l'|i |le |gli )?<s:OC+>"),
        (_SHARE, 0.92, r"<o:OK>,? (?:è |che è |società )?(?:partecipat[oa]|controllat[oa]|possedut[oa]|detenut[oa])(?: (?-i:[a-z]+)){0,2}?(?: da| dal| dalla| dall'| dai| dalle)~ ?<s:OKCR+>"),
        (_SHARE, 0.9, r"<o:OK>,? di cui(?: sono| è)?(?: soci[oe]?| azionist[ai])?(?: il| la| l')? ?<s:OKCR+>"),
        (_FOR, 0.88, r"<s:OK>[^.;]{0,80}? (?:per conto|a nome|in nome|su incarico|su delega|per delega)(?: di| del| della| dell')(?: la)? ?<o:OKCR>"),
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
        (_MEMBER, 0.9, r"<s:OKC+>~ (?:es|son|era|eran)~ ?(?:miembros?|soci[oa]s?|integrantes?|fundador\w*) (?:de|del|de la)(?: (?:red|asociación|clúster|alianza|federación))? ?<o:OK>"),
        (_MEMBER, 0.88, r"<s:OKC+>~ (?:se ha(?:n)? (?:unido|incorporado|sumado|integrado|adherido)|se (?:unió|unieron|sumó|sumaron|incorporaron|integran|integra)|ha(?:n)? (?:ingresado|entrado)|pertenecen?|forman? parte)(?: (?-i:[a-z]+)){0,2}? (?:a|al|a la|en|de|del|de la)(?: (?:red|asociación|clúster))? ?<o:OK>"),
        (_MEMBER, 0.86, r"<o:OK>[^.;]{0,80}? (?:cuenta|tiene) (?:con |a |entre sus (?:socios|miembros) (?:con |a )?)(?:la |el |los )?<s:OC+>[^.;]{0,15}? (?:entre|como) (?:sus )?(?:soci\w+|miembros?)"),
        (_SHARE, 0.9, r"<o:OK>[^.;]{0,40}? (?:pertenece|es propiedad|está participad[oa]|participad[oa]|está en manos)(?: a| al| de| del| por)(?: la| el)? ?<s:OKCR+>"),
        (_SHARE, 0.9, r"<o:OK>,? (?:de la que|del que|en la que|en el que)(?: son| es)?(?: accionistas?| soci[oa]s?)(?: la| el)? ?<s:OKCR+>"),
        (_FOR, 0.88, r"<s:OK>[^.;]{0,80}? (?:por cuenta|en nombre|por encargo|por delegación)(?: de| del)(?: la| el)? ?<o:OKCR>"),
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
    "any": (
        (_MEMBER, 0.86, rf"\b\d{{1,5}} (?:[\w-]+ ){{0,3}}?{_MEMBERS}(?: (?-i:[a-zà-ÿ-]+)){{0,4}}?(?: ?[,:(–;] ?| ){_SUCH_AS}(?: ?:| unter anderem| u·a·)?(?: the| la| le| l'| les| die| der| das| il| lo| i| gli| el| los| las)? ?<s:OC+>"),
        (_MEMBER, 0.84, rf"\b\d{{1,5}} (?:[\w-]+ ){{0,2}}?{_MEMBERS} ?: ?(?:the |la |le |l'|les |die |der |das |il |lo |i |gli |el |los |las )?<s:OC+>"),
        (_MEMBER, 0.84, r"^(?:parmi (?:eux|elles|ses membres|les membres|les adhérents)|tra (?:questi|queste|essi|loro)|fra (?:questi|queste|essi|loro)|among (?:them|its members|the members)|darunter|unter ihnen|zu ihnen (?:gehören|zählen)|dazu (?:gehören|zählen)|entre (?:ellos|ellas))~ ?:?~(?:the |la |le |l'|les |die |der |das |il |lo |i |gli |el |los |las )?<s:OC+>"),
        (_MEMBER, 0.8, r"\b(?:member(?:ship)?s?(?: of| in)|mitglied(?:schaften)?(?: bei| in| im| der| von)?|membre (?:de|du)|adhésions?|membro di|socio di|miembro de)(?: the networks?)? ?: ?<o:OK+>"),
    ),
    "en": (
        (_MEMBER, 0.84, r"\bmembers?,? (?:with|including|e·g·|such as|among them)(?: the)? ?<s:OKC+>"),
        (_MEMBER, 0.84, r"<s:OKC+> (?:works |are |is )?(?:being )?(?:among them|one of (?:them|its members)|among (?:its|the) members)"),
        (_MEMBER, 0.84, r"<s:OKC+>~ (?:were|was|have been|has been) (?:admitted|accepted|welcomed|received)(?: as (?:an? )?(?:new )?members?)"),
        (_MEMBER, 0.84, r"(?:its|their|the|biggest|largest|best[- ]known|first|founding|new|newest|latest) members? (?:are|is|were|was|include|being),?(?: among others,?| for example)?(?: the)? ?<s:OKC+>"),
        (_MEMBER, 0.84, r"^(?:also |recently |last \w+ |and )*(?:the )?<s:OKC+>~ (?:have|has) (?:also |since |recently )?joined(?: (?:last|this) \w+| in \d{4}|,|\.|$)"),
        (_MEMBER, 0.84, r"<s:OKC+> (?:came|come|is|are) in(?: too|,|\.|$| as)"),
        (_MEMBER, 0.84, r"<s:OKC+> (?:are|is) (?:both |all )?members?(?=[,.;]|$)"),
        (_MEMBER, 0.86, r"(?:^|[,;:] ?|\b(?:is|it|itself|we|and) )(?:(?:is |are )?(?:itself |ourselves |also |now |since \d+ )*(?:a |an )?(?:\w+ )?members? of|belongs? to|we belong to|joined)(?: the)?(?: [\w-]+){0,2}? ?<o:OK>"),
        (_SHARE, 0.86, r"(?:its|the \w+'s) (?:owners?|shareholders?) (?:are|is|include)(?: the)? ?<s:OKCR+>"),
        (_MEMBER, 0.8, r"<s:OC+>~ (?:are|is|became|have become|were)~ (?:\w+ )?members?(?! of| in|\w)"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )(?:the |its |our |\w+ )?(?:members?|member (?:companies|firms|organisations|cities)|firms|companies)~ (?:include|are|includes|:)(?: the)? ?<s:OC+>"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )among (?:the|its) (?:firms|members|companies|partners)~ (?:are|is)(?: the)? ?<s:OC+>"),
    ),
    "fr": (
        (_MEMBER, 0.84, r"(?:membres?|adhérents?|entreprises)[^.;]{0,20}? (?:dont|parmi lesquels?|parmi lesquelles|tels que|telles que|comme|notamment)(?: la| le| les| l')? ?<s:OKC+>"),
        (_MEMBER, 0.84, r"on y (?:trouve|rencontre|croise|compte)(?: notamment| aussi)?(?: la| le| les| l')? ?<s:OC+>"),
        (_MEMBER, 0.84, r"(?:compte|comptent)(?: la| le| les| l')? ?<s:OC+> (?:parmi|au nombre de) (?:ses|leurs)"),
        (_MEMBER, 0.84, r"(?:a |ont )?(?:gagné|accueilli|accueille|admis)(?: la| le| les| l')? ?<s:OC+>"),
        (_MEMBER, 0.85, r"(?:est|sommes|reste)(?: (?:elle|lui)-même| également| aussi)? (?:membre|adhérente?) (?:du|de la|de l'|de|d')(?: ?(?:réseau|association|fédération|alliance))?(?: (?-i:[a-zà-ÿ-]+)){0,2} ?<o:OK>"),
        (_MEMBER, 0.84, r"(?:siège|siègent|adhère|figure) (?:au sein|dans|à|au)(?: du| de la| de l'| de| le| la)*(?: réseau| association)? ?<o:OK>"),
        (_MEMBER, 0.85, r"<s:OC+>~ (?:viennent d'y adhérer|vient d'y adhérer|y adhèren?t|en fon?t? partie|en fait partie|y ont adhéré|y a adhéré|en sont membres|en est membre|l'ont rejoint)"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )(?:les |ses |nos |parmi les )?(?:membres|adhérents|entreprises membres)~ (?:sont|comptent|comprennent|figurent|:)(?: la| le| les| l')? ?<s:OC+>"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )(?:elle|il|la grappe|le pôle|le réseau|le cluster)~ (?:rassemble|regroupe|réunit|fédère|compte)[^.;]{0,70}?(?:comme|dont|tels? que|ainsi que|notamment)(?: la| le| les| l')? ?<s:OC+>"),
    ),
    "de": (
        (_MEMBER, 0.85, r"(?:ihm|ihr|dem (?:cluster|netzwerk|verband|verein|bund)|der (?:initiative|allianz)) gehören(?: (?:u·a·|unter anderem|auch|derzeit|heute))?(?: die (?:firmen?|städte))?(?: die| der| das)? ?<s:OKC+>[^.;]{0,10}? ?an\b"),
        (_MEMBER, 0.85, r"(?:mitglieder[n]?|betrieben?|firmen|unternehmen|ateliers und betriebe),? (?:u·a·|unter anderem|darunter|etwa|wie|z·b·|von)(?: die| der| das)? ?<s:OKC+>"),
        (_MEMBER, 0.85, r"zu den (?:\w+ )?mitgliedern (?:zählen|gehören)(?: auch| unter anderem)?(?: die| der| das)? ?<s:OKC+>"),
        (_MEMBER, 0.85, r"(?:^|[.;:] )(?:neu )?(?:aufgenommen|neue mitglieder) (?:wurden?|sind|ist)(?: die (?:städte|firmen))?(?: die| der| das)? ?<s:OKC+>"),
        (_MEMBER, 0.85, r"<s:OKC+>~ (?:ist|sind|trat|traten|tritt|treten)~(?:dem (?:arbeitskreis|cluster|netzwerk|verband|verein|bund)|der (?:initiative|allianz)|ihm|ihr)~ ?(?:beigetreten|angeschlossen|bei)\b"),
        (_MEMBER, 0.85, r"(?:gehört|gehören)[^.;]{0,30}? (?:dem|der)(?: (?:dachverband|verband|netzwerk|verein|europäischen))? ?<o:OK> an\b"),
        (_MEMBER, 0.85, r"(?:ist|sind) [^.;]{0,40}?mitglied(?:er)? (?:der|des|im|in der|bei|beim|von)(?: (?:netzwerks?|verbands?))? ?<o:OK>"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )(?:zu den |unter den |die )?(?:mitgliedern?|mitgliedsunternehmen)~ (?:gehören|zählen|sind|:)(?: unter anderem| u·a·)?(?: die| der| das| auch)? ?<s:OC+>"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )(?:er|sie|es|das netzwerk|der cluster|das cluster|der verband)~ (?:hat|zählt|vereint|umfasst)[^.;]{0,60}?(?:darunter|wie|etwa)(?: die| der| das)? ?<s:OC+>"),
    ),
    "it": (
        (_MEMBER, 0.85, r"(?:soci|membri|aderenti|imprese|aziende)[^.;]{0,20}? (?:tra cui|fra cui|tra i quali|come|quali|compres[ie])(?: il| la| l'| le| i| gli)? ?<s:OC+>"),
        (_MEMBER, 0.85, r"(?:come|tra i|fra i) (?:suoi )?soc[io](?: (?-i:[a-zà-ÿ]+)){0,3} (?:il |la |l'|i |le |gli )?<s:OC+>"),
        (_MEMBER, 0.84, r"(?:l'ultimo arrivato|l'ultima arrivata|l'ultimo ingresso|nuovo socio|new entry) è(?: il| la| l')? ?<s:OC>"),
        (_MEMBER, 0.85, r"(?:^|[,;:] ?)(?:aderisce|ha aderito|fa parte|è (?:entrat[oa]|membro|soci[oa])|facciamo parte|siamo membri)(?: (?:dal \d+|anche|a far parte))?~ (?:alla|al|all'|di|del|della|dell'|in|nella|nel)(?: ?(?:rete|associazione|alleanza))?(?: (?-i:[a-z]+))? ?<o:OK>"),
        (_MEMBER, 0.85, r"<s:OC+>~ (?:ne fanno parte|ne fa parte|vi hanno aderito|vi ha aderito|vi aderiscono)"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )(?:tra i |fra i |i )?(?:membri|soci|aderenti)~ (?:sono|figurano|ci sono|:)(?: il| la| l'| le| i)? ?<s:OC+>"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )(?:il distretto|il cluster|la rete)?~ ?(?:riunisce|raggruppa|conta|associa)[^.;]{0,60}?(?:tra cui|fra cui|come|quali)(?: il| la| l'| le| i)? ?<s:OC+>"),
    ),
    "es": (
        (_MEMBER, 0.84, r"(?:socios|miembros|empresas|entidades)[^.;]{0,20}? (?:entre ell[oa]s|como|entre l[oa]s que (?:están|figuran|se encuentran|destacan)|tales como)(?: la| el| los| las)? ?<s:OC+>"),
        (_MEMBER, 0.85, r"(?:^|[,;:] ?)(?:es|somos|pertenece|forma parte|formamos parte)(?: (?:desde \d+|también))? ?(?:miembros?|soci[oa]s?)? ?(?:a|al|de|del|de la)(?: ?(?:la )?(?:red|asociación|alianza))?(?: (?-i:[a-z]+))? ?<o:OK>"),
        (_MEMBER, 0.82, r"<s:OC+>[^.;]{0,40}?(?:tod[oa]s ell[oa]s |ambas |ambos )(?:miembros|soci[oa]s)(?: de)?"),
        (_MEMBER, 0.82, r"(?:^|[.;:] )(?:entre los |los )?(?:miembros|socios)~ (?:son|figuran|están|:)(?: la| el| los| las)? ?<s:OC+>"),
    ),
}  # fmt: skip
"""Members named where the network itself is only understood from the page ("Members include …")."""


MEMBERS_LABEL: Final = re.compile(
    r"^\W*(?:(?:our|some|key|selected|nos|unsere|i nostri|nuestros)\s)?(?:members?(?: companies| cities| organisations)?|membres|adhérents|entreprises membres|villes membres|(?:förder|gründungs|neue |ordentliche |assoziierte )?mitglieder|mitgliedsunternehmen|associate members|founding members|new members|membres (?:fondateurs|associés)|soci (?:fondatori|sostenitori)|nuovi soci|socios (?:fundadores|colaboradores)|"
    r"mitgliedsstädte|membri|soci|aderenti|città membri|miembros|socios|ciudades miembro)(?: \(.*\))?\W*$",
    re.IGNORECASE,
)
