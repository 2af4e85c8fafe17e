# ruff: noqa: E501 - one pattern a line reads best
"""How events without a name are introduced in sentences, in five languages."""

from __future__ import annotations

import re
from typing import Final

UNREAL: Final = re.compile(
    r"\b(?:cancell?ed|may (?:move|be|take|come|follow)|potrebbe|podría|könnte|pourrait (?:se|avoir|être)|"
    r"called off|postponed|being planned|is planned|are planned|was proposed|not yet|never took|did not take place|"
    r"could be|might be|annulée?|reportée?|n['’]a pas eu lieu|à l['’]étude|abgesagt|verschoben|ausgefallen|"
    r"nicht statt|entscheidet erst|ob (?:er|sie|es|die|der|das)\b[^.]{0,120}entscheide[tn]|annullat[oa]|"
    r"rinviat[oa]|proposta ma|non si è|cancelad[oa]|aplazad[oa]|no se celebró|fiel aus)\b",
    re.IGNORECASE,
)
GENERIC: Final = re.compile(
    r"(?:\b(?:each|every|any|no|per|chaque|tout|aucune?|jede[rmsn]?|kein\w*|ogni|nessun\w*|cada|ningun\w*|"
    r"this type of|other|"
    r"such a|une? autre|such)\s+(?:\w+\s+)?)$",
    re.IGNORECASE,
)
PLACE_AFTER: Final = re.compile(
    r"(?:\s+(?:of|for|du|de la|de l['’]|des|der|del|della|dei)\s?(?:the\s+)?(?:project|network|partners|partnership|cluster|alliance|"
    r"projet|réseau|partenaires|projekts|netzwerks|partner|progetto|rete|partenariato|proyecto|red|socios))?"
    r"(?:\s*,)?\s+(?:(?:will be|was|is|to be|qui|che|que|has been|wird|wurde|die|das|der)\s+)?"
    r"(?:(?:s['’]est|si|se|fu|fue|a été|est|è stat[oa]|sera|sarà|will)\s+)?(?:(?:è|sera)\s+)?"
    r"(?:(?:held|hosted|organi[sz]ed|take place|takes place|took place|taken place|tenue?|organisée?|"
    r"aura lieu|a eu lieu|"
    r"tenut[oa]|svolt[oa]|terrà|tiene|svolgerà|svolge|ha avuto luogo|avrà luogo|tuvo lugar|tendrá lugar|"
    r"celebró|celebrará|celebrada|celebrado|"
    r"fand|findet|fanden|stattfand|führte(?: uns| sie)?|ging|led|took (?:us|them|participants)|a conduit|a mené|portò|ha portato|llevó)\s+)?"
    r"(?:(?:(?:on|from|am|vom|le|les|du|il|dal|el|los|del|im|in|nell['’]|nel|en|early|"
    r"late)\s)?[\w.–-]*\d[\w .,–-]{0,28}?\s|(?:early|late|last|again|jointly|together)\s[\w ]{0,20}?\s)?(?:(?:in|"
    r"at|to|of|from|à|de|en|a|ad|di|nach|du)\s+|d['’])(?:the\s+(?:city|town)\s+of\s+)?$",
    re.IGNORECASE,
)
DIRECT: Final = re.compile(r"\s*(?:,\s*|\(|–\s*|-\s+)?$")
ON: Final = re.compile(
    r"\s+(?P<prep>on|about|zu|zum|zur|über|sur|su|sui|sulla|sulle|sul|sull['’]|sobre)\s+"
    r"(?P<subject>(?:(?:the|la|le|les|il|lo|i|el|los|das|die|der)\s+)?[^\W\d_][\w-]*(?:\s+(?:(?:di|de|du|des|"
    r"of|da|der|and|et|und|e|y)\s+)?"
    r"[^\W\d_][\w-]*){0,3}?)"
    r"(?=\s*(?:[.,;:()\n–]|$)|\s+(?:in|at|was|were|is|will|has|took|took|where|which|that|held|with|for|by|"
    r"chaired|moderated|organised|"
    r"nella|nel|nello|presso|all|alla|im|auf|dem|depuis|à|au|a|ha|è|si|con|fand|am|im|mit|wurde|en|fue|se|dans|qui|che|que|por|pour|per)\b)",
    re.IGNORECASE,
)
OWNED_BY: Final = re.compile(
    r"(?:\s(?:semestral\w*|semestriel\w*|annual\w*|annuel\w*|anual|plenaria|plénière|ordinaria|ordinaire))?(?:\s(?:of the|des|der|dei|de los|entre)\s(?:\w*partners?|partenaires|\w*partnern?|soci|socios))?"
    r"\s+(?:of|de|du|des|der|del|della|dell['’]|di|von|vom|d['’]|im)\s?"
    r"(?:(?:the|la|le|l['’]|lo|el|das|die|den|dem)\s?)?(?:(?:project|projet|projekte?s?|progetto|proyecto|network|réseau|rete|red)\s)?[\"“„«*_]*",
    re.IGNORECASE,
)
ORDINAL: Final = re.compile(
    r"(?<!\w)(?:\d{1,3}(?:st|nd|rd|th|ème|[eè]me|e|er|\.|º|ª|°|ª)(?!\w)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|premi(?:er|ère)|deuxième|"
    r"seconde?|troisième|quatrième|cinquième|dernier|dernière|erste[rnms]?|zweite[rnms]?|dritte[rnms]?|vierte[rnms]?|fünfte[rnms]?|"
    r"letzte[rnms]?|prim[oa]|second[oa]|terz[oa]|quart[oa]|quint[oa]|ultim[oa]|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|"
    r"annual|annuel(?:le)?|annuale|anual|jährliche[rnms]?|latest|final|mid-term)(?!\w)",
    re.IGNORECASE,
)
MODIFIERS: Final = re.compile(
    r"(?:^|[\s('’])(?:the|an?|le|la|l['’]|les|une?|das|die|der|dem|den|ein|eine[mnrs]?|il|lo|uno?|el|its|their|our|beim|zum|zur|im|vom|du|au|del|della|al|alla|nel|dello|all['’]|dell['’])"
    r"\s?(?P<words>(?:[\w-]+\.?\s){0,3})$",
    re.IGNORECASE,
)
DEFINITE: Final = re.compile(
    r"\b(?:the|le|la|l['’]|das|die|der|dem|den|beim|zum|zur|il|lo|el|du|au|del|della|al|alla|nel)\s?(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
HAPPENED: Final = re.compile(
    r"\b(?:held|hosted|(?:took|takes|take|taken|taking) place|met|meets|gathered|convened|organi[sz]ed|took the|brought|welcomed|"
    r"(?:s['’]est|se) (?:tenue?|déroulée?|tiendra|tient|déroule|déroulera)|(?:a|aura|ont) (?:eu )?lieu|organisée?|accueilli\w*|réuni\w*|"
    r"f[aä]nd|findet|fanden|stattgefunden|stattfand|veranstaltet|trafen|traf|lud|tagte|"
    r"(?:si è|si sono) (?:tenut|svolt|riunit)[oaie]|si (?:terrà|svolgerà|tiene|svolge)|(?:ha|avrà|hanno) (?:avuto )?luogo|ospitat[oa]|organizzat[oa]|"
    r"se (?:celebró|celebrará|celebra|reunió|reunieron)|(?:tuvo|tendrá) lugar|acogió|acogerá|ospitò|ospiterà|ha ospitato|beherbergte|fue sede|organizad[oa])\b",
    re.IGNORECASE,
)
"""Verbs of events that take place, past, present and future."""
LED: Final = re.compile(
    r"\b(?:moderat\w+|chair\w*|led by|facilitat\w+|with|hosted by|anim\w+|modér\w+|présid\w+|avec|moderier\w+|geleitet|leitung|mit|"
    r"guidat\w+|condott\w+|coordinat\w+|con|interven\w+|dirigid\w+|conducid\w+|a cargo)\b",
    re.IGNORECASE,
)
TIME: Final = re.compile(r"^\W*\d{1,2}(?:[.:h]\d{2}|h)(?!\d)")
OPENING: Final = re.compile(
    r"[\W\d_]*(?:(?:the|an?|la|le|une?|das|die|ein|eine|il|lo|uno?|el)\s)?(?:[\w-]+\s)?", re.IGNORECASE
)
QUALIFIED: Final = re.compile(
    r"(?:\s+(?!(?:avec|with|mit|con|à|au|presso|at|in|im|en|am|a|und|and|et|e|y)\s)[a-zà-ÿ’'-]+){1,6}(?=\s*(?:[,.;(:–\n]|$))"
)
AT: Final = re.compile(r"\b(?:in|at|to|à|au|en|a|ad|nach)\s(?:the (?:city|town) of )?$", re.IGNORECASE)
NAMED_BEFORE: Final = re.compile(r"(?:\s+|['’]s\s+)$")
MET_IN: Final = re.compile(
    r"\b(?:met|gathered|meets|meet|came together|travelled|traf man sich|trafen wir uns|wir trafen uns|kam man|nous sommes réunis|nous sommes retrouvés|on s['’]est retrouvé|ci siamo ritrovati|ci siamo riuniti|si sono ritrovati|nos reunimos|se dieron cita|se sont réunis|réunis?|se sont retrouvés|trafen sich|traf sich|"
    r"kamen|si sono riuniti|si è riunito|"
    r"se reunieron|se reunió)\b",
    re.IGNORECASE,
)
DATED: Final = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]|\b\d{1,2}\.?\s+(?:de\s+)?[A-Za-zéûäç]{3,10}")
PREDICATE: Final = re.compile(
    r"(?:\b(?:is|was|are|be|been|being|est|était|sera|fut|été|ist|war|wird|è|era|sarà|fu|stat[oa]|es|fue|será|sido|called|hieß|heißt|s['’]appelait)|(?<=[\w*”»\"]),|[(–—])\s"
    r"(?:already |also |now |déjà |bereits |già |ya )?(?:the|its|their|our|an?|le|la|l['’]|une?|das|die|der|eine?|il|lo|el|uno?)\s?(?:[\w-]+\.?\s){0,3}$",
    re.IGNORECASE,
)
"""The kind that follows says what something is that has been named already."""
CALENDAR_DATE: Final = re.compile(r"\b\d{1,2}\b[^|\n]{0,30}\b(?:19|20)\d\d\b")
