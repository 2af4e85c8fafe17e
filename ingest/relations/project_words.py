# ruff: noqa: E501 - one pattern a line reads best
"""How schedules, states, budgets and funders of projects are worded, by language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from ingest.relations.common.patterns import RuleTable
from ontology.vocabulary import ObjectProperty

_FUNDED: Final = ObjectProperty.FUNDED_BY

START: Final = re.compile(
    r"\b(?:start(?:ing|s|ed)?(?: date| of the project)?|beginn?(?:ing|s)?|began|launched|launch|kicked off|date de début|début|a démarré|démarre|démarré|lancé|commencé|débuté|projektstart|projektbeginn|"
    r"laufzeitbeginn|start|gestartet|startete|begann|inizio|data (?:di )?inizio|avvio|avviato|è partito|iniziato|inicio|fecha de inicio|comenzó|arrancó|iniciado)\b",
    re.IGNORECASE,
)
END: Final = re.compile(
    r"\b(?:end(?:ing|s|ed)?(?: date)?|finish(?:es|ed)?|completed|closed|until|date de fin|fin|fini|achevé|terminé|s'est achevé|jusqu'en|projektende|laufzeitende|ende|endet|endete|"
    r"abgeschlossen|bis|fine|data (?:di )?fine|conclusione|conclus[oa]|terminato|fecha de fin(?:alización)?|final|finaliza|finalizó|terminó|hasta)\b",
    re.IGNORECASE,
)
PERIOD: Final = re.compile(
    r"\b(?:duration|period|project period|implementation period|runtime|runs? (?:from|between)|ran (?:from|between)|running|lifetime|timeframe|timeline|from|between|durée|période|calendrier|"
    r"de|entre|du|(?:projekt)?laufzeit|zeitraum|dauer|projektdauer|projektzeitraum|von|läuft|lief|vom|zwischen|durata|periodo|dal|tra|duración|período|plazo|desde|entre|dates?|when)\b",
    re.IGNORECASE,
)
BEGINS: Final = re.compile(
    r"\b(?:start(?:s|ed|ing)?|beg[iau]ns?|beginning|launch(?:ed|es)?|(?:kicks?|kicked)[ -]off|got under way|gets under way|set off|"
    r"démarr\w+|lancée?|lancement|commenc\w+|débuté?|début\w*|s'ouvre|beginnt|begann|begonnen|startete?|startet|gestartet|angelaufen|anlief|"
    r"start|beginn|iniziat[oa]|inizia|inizierà|iniziò|avvio|avviat[oa]|partit[oa]|parte|partirà|prende il via|ha preso il via|"
    r"comen[zc]\w+|arranc\w+|inici\w+|puso en marcha|en marcha desde)\b",
    re.IGNORECASE,
)
"""Verbs and nouns of beginning, right before a date."""
ENDS: Final = re.compile(
    r"\b(?:end(?:s|ed|ing)?|come to an end|comes to an end|came to an end|finish(?:es|ed)?|complete[sd]?|close[sd]?|conclude[sd]?|expire[sd]?|ran out|runs out|"
    r"s['’]ach[eè]v\w+|achevée?|termin\w+|se termine\w*|prend(?:ra)? fin|pris fin|fini|fin|se clôt\w*|clôturée?|"
    r"ende[nt]?|endete|geendet|abgeschlossen|beendet|schließt ab|ausgelaufen|auslief|läuft aus|"
    r"conclus[oa]|si conclud\w+|concluderà|termina\w*|finit[oa]|finisce|finirà|chiude|chiuso|scade|"
    r"finaliz\w+|conclu\w+|acab\w+|fin)\b",
    re.IGNORECASE,
)
"""Verbs and nouns of ending, right before a date."""
LASTS: Final = re.compile(
    r"\b(?:duration|lifetime|runtime|project period|durée|période|laufzeit|projektlaufzeit|zeitraum|durata|duración|período)\b",
    re.IGNORECASE,
)
SINCE: Final = re.compile(
    r"(?:^|[\W])(?:since|seit(?: dem)?|depuis(?: le)?|dal(?:l['’])?|a partire dal|desde(?: el)?|from|as of|ab(?: dem)?|à partir d[eu])(?: \w+)?\s$",
    re.IGNORECASE,
)
UNTIL: Final = re.compile(
    r"(?:^|[\W])(?:until|till|up to|bis(?: (?:zum|ende))?|jusqu['’](?:en|au|à)|fino (?:al|a)|hasta(?: el)?)(?: \w+)?\s$",
    re.IGNORECASE,
)
NUMBER_WORDS: Final[Mapping[str, int]] = {
    "one": 1, "un": 1, "une": 1, "ein": 1, "two": 2, "deux": 2, "zwei": 2, "due": 2, "dos": 2, "three": 3, "trois": 3,
    "drei": 3, "tre": 3, "tres": 3, "four": 4, "quatre": 4, "vier": 4, "quattro": 4, "cuatro": 4, "five": 5, "cinq": 5,
    "fünf": 5, "cinque": 5, "cinco": 5, "six": 6, "sechs": 6, "sei": 6, "seis": 6, "seven": 7, "sept": 7, "sieben": 7,
    "sette": 7, "siete": 7, "eight": 8, "huit": 8, "acht": 8, "otto": 8, "ocho": 8, "nine": 9, "neuf": 9, "neun": 9,
    "nove": 9, "nueve": 9, "ten": 10, "dix": 10, "zehn": 10, "dieci": 10, "diez": 10, "eleven": 11, "onze": 11, "elf": 11,
    "undici": 11, "once": 11, "twelve": 12, "douze": 12, "zwölf": 12, "dodici": 12, "doce": 12,
}  # fmt: skip
STATUS: Final = re.compile(
    r"(?:\bproject\s+(?:is\s+)?(?P<a>finished|completed|closed|ongoing|running|terminated|active)\b|(?<!\w)(?:status|state|statut|[ée]tat|projektstatus|projektstand|stato|estado)"
    r"(?: (?:of the project|du projet|d'avancement|des projekts|del progetto|del proyecto))?\s*:\s*\W*(?P<b>[^\n,;|*]{3,30}))",
    re.IGNORECASE,
)
STATUS_ASIDE: Final = re.compile(
    r"^\W*(?P<a>finished|completed|closed|ongoing|running|terminated|termin[ée]|achevé|clôturé|en cours|abgeschlossen|beendet|laufend|concluso|terminato|chiuso|"
    r"in corso|finalizado|terminado|cerrado|en curso)(?:\s+(?:in|en|im|nel|since|seit|depuis)\s+[\w. ]{4,16}|\s+\d{4})?\W*$",
    re.IGNORECASE,
)
"""A bracket behind a project that holds its state and at most a date ("(finished in 2018)")."""
PARTNER_COUNT: Final = re.compile(
    r"(?<![\w.,-])(?<!\bthe )(?<!\bles )(?<!\bces )(?<!\bdie )(?<!\bder )(?<!\bden )(?<!\bi )(?<!\ble )(?<!\blos )(?<!\blas )(?P<n>\d{1,3}|"
    + "|".join(NUMBER_WORDS)
    + r")\s+(?:\w+\s+){0,2}?"
    r"(?:partners?(?!\s+(?:countries|regions? from))|partenaires|partner(?:n|innen)?|projektpartner(?:n)?|socios|organisations? partenaires|partner organisations|soci partner)\b"
    r"|(?:project|partnership|consortium|projet|partenariat|projekt|progetto|partenariato|proyecto) (?:of|de|von|di|aus) (?P<k>\d{1,3}|"
    + "|".join(NUMBER_WORDS)
    + r") (?:\w+ )?(?:cities|regions|partners|villes|régions|partenaires|städten|regionen|partnern|città|regioni|partner|ciudades|regiones|socios)\b"
    r"|(?:number of partners|partner count|nombre de partenaires|anzahl (?:der )?partner|numero (?:di |dei )?partner|número de socios)\s*:?\s*(?P<m>\d{1,3})"
    r"|(?<![\w.,-])(?P<w>\d{1,2}|"
    + "|".join(NUMBER_WORDS)
    + r")\s+(?:\w+\s+)?(?:cities|towns|organisations|institutions|operators|villes|opérateurs|structures|organismes|städte|einrichtungen|organisationen|città|enti|ciudades|entidades|organizzazioni|organizaciones|instituciones|partners)"
    r"(?:\s+(?:from|aus|de|di|d[ae]i|en) \w+ (?:countries|states|pays|ländern|paesi|países))?(?:\s+\w+)?\s+(?:will|alle prese|se proponen|develop|entwickeln|développent|sviluppano|desarrollan|erproben|testen|work(?:ed)? together|take part|took part|participate|y prennent part|y participent|participent|collaborent|arbeiten zusammen|beteiligen sich|nehmen teil|"
    r"partecipano|stanno realizzando|collaborano|participan|colaboran)\b"
    r"|\b(?:one|l'un|l'une|einer|eine|uno|una) (?:of|des|von|dei|de los|de) (?P<o>"
    + "|".join(NUMBER_WORDS)
    + r") (?:partners?|partenaires|partnern|partner|socios)\b",
    re.IGNORECASE,
)
COUNT_LABEL: Final = re.compile(
    r"^\W*(?:number of (?:project )?partners|partner count|nombre de partenaires|anzahl (?:der )?(?:projekt)?partner|partneranzahl|numero (?:di |dei )?partner|número de socios)\W*$",
    re.IGNORECASE,
)
OTHER_PARTNERS: Final = re.compile(
    r"\b(?:other|further|autres?|weitere\w*|andere\w*|altri|otros|more|additional|new|associated)\b", re.IGNORECASE
)

BUDGET: Final = re.compile(
    r"\b(?:total (?:eligible )?(?:budget|costs?)|overall budget|budget|project costs?|coûts?(?: total)?|budget total|gesamtbudget|gesamtkosten|projektkosten|projektvolumen|gesamtvolumen|volumen|kosten|total|montant|importo|importe|costo complessivo|spesa|coste|dépense|"
    r"costs?(?= (?:eur|€|\d))|kostet|kosteten|coûte|coûtera|cuesta|insgesamt|gesamtsumme|in total|au total|in totale|complessiv[oi]|en total|gesamtumfang|umfang|enveloppe|overall|"
    r"budget totale|costo totale|costi|bilancio|presupuesto(?: total)?|coste total|dotée? d'un budget|worth|volume|del valore di|per un valore di|dotazione|importe total|valorad[oa] en|costo ammesso|costo|presupuestad[oa] en|dotad[oa] con|dotat[oa] di|s'élève à|d'un montant de)\b",
    re.IGNORECASE,
)
FUNDING: Final = re.compile(
    r"\b(?:fund(?:s|ed|ing)?|grants?|co-?fin\w*|contribut\w+|erdf|feder|efre|fesr|subsid\w+|support\w*|eu contribution|financ\w+|financé\w*|subvention\w*|concours|cofinanc\w*|soutenu\w*|"
    r"förder\w*|gefördert|zuschuss|zuwendung|bezuschusst|finanziert|kofinanziert|finanziat\w*|finanziament\w*|contribut[oi]|sostegno|financiad\w*|financiación|subvención|ayuda|receives?|received|eu share|share of the eu|eu-anteil|part ue|quota ue|part européenne|being paid|paid|pays|bears|covers?|covered|trägt|getragen|fördersatz|prend en charge|couvre|coperto|copre|contribuisce|nella misura del|en un|met|meets|bestritten|cubre|sufraga|unterstützte?|a carico|à la charge|zu lasten|davon|proviennent|provient|provengono|proceden|eu-mittel|brussels|bruxelles|brüssel|bewilligt|zugesagt|awarded|allocated|attribués?|assegnat\w+|concedid\w+)\b",
    re.IGNORECASE,
)
FUNDER_LABEL: Final = re.compile(
    r"^\W*(?:programmes?|funding(?: programme| scheme)?|funded by|funder|funding source|fonds|financement|financeurs?|programme de financement|cofinancement|programm|förderprogramm|förderung|förderer|"
    r"gefördert durch|fördergeber|finanzierung|fördermittelgeber|programma(?: di finanziamento)?|finanziamento|finanziato da|programa|financiación|financiado por|call|grant)\b",
    re.IGNORECASE,
)

TABLE: Final[RuleTable] = {
    "any": (
        (_FUNDED, 0.85, r"<s:J> ?[(,–] ?(?:(?:an?|the|un|une|ein|eine|una|le|la|das|il|el) )?<o:G>"),
        (_FUNDED, 0.88, r"<o:G>[ -](?:project|projekt|projects)? ?<s:J>"),
        (_FUNDED, 0.85, r"(?:projet|progetto|proyecto) <o:G> <s:J>"),
        (_FUNDED, 0.85, r"(?:projet|progetto|proyecto|project|projekt) <s:J>,? (?:du|de la|del|della|des|der) (?:programme |programma |programa |programms )?<o:G>"),
    ),
    "en": (
        (_FUNDED, 0.9, r"<s:J>[^.;]{0,160}? (?:with the (?:help|support|assistance) of|paid (?:for )?by|thanks to)(?: the)? <o:GO>"),
        (_FUNDED, 0.88, r"<o:GO> (?:will |has |have )?(?:put|puts|pay|pays|paid|invests?|invested|provides?|provided|gave|gives|contributes?|contributed)[^.;<]{0,50}? (?:into|for|to|of|towards)(?: the)?(?: project)? ?<s:J>"),
        (_FUNDED, 0.86, r"<o:GO> (?:has |have )?(?:paid|pays|financed|covers|covered|bears)[^.;]{0,80}? (?:of|for) <s:J>"),
        (_FUNDED, 0.93, r"<s:J>[^.;]{0,160}?(?:fund(?:ed|ing)|co-?funded|financed|co-?financed|supported|sponsored|subsidised|backed|grant|financial support|contribution)~ (?:by|from|under|through|within|of|via) (?:the )?(?:\w+ (?:of|under|through|within) (?:the )?)?<o:GO+>"),
        (_FUNDED, 0.88, r"<o:GO>~ (?:funds?|funded|co-?funds?|finances?|financed|co-?finances?|supports?|supported|co-?funded|co-?financed|sponsors)~(?:the )?(?:\w+ )?<s:J>"),
        (_FUNDED, 0.88, r"<s:J>[^.;]{0,60}? (?:under|within|in|of|as part of|through|part of) (?:the )?(?:\w+ )?<o:G>"),
        (_FUNDED, 0.85, r"<s:J>,? (?:is |was )?(?:an? |the )?(?:[\w-]+ ){0,3}?<o:G>"),
    ),
    "fr": (
        (_FUNDED, 0.9, r"<s:J>[^.;]{0,70}? que (?:le |la |l')?(?:programme |fonds )?<o:GO> (?:finance|cofinance|soutient|subventionne)"),
        (_FUNDED, 0.88, r"<s:J>(?: ?\([^()]*\))?,? (?:un )?(?:projet|volet|action)? ?(?:du|relevant du|relève du|issu du|lequel relève du) (?:programme )?<o:G>"),
        (_FUNDED, 0.86, r"<s:J> ?\((?:programme )<o:G>"),
        (_FUNDED, 0.93, r"<s:J>[^.;]{0,160}?(?:(?:co-?)?financée?s?|soutenue?s?|subventionnée?s?|appuyée?)~ (?:par|dans le cadre|au titre|grâce)(?: (?:du|de|des|au|à))?(?: le| la| l'| les)?(?: programme)? ?<o:GO+>"),
        (_FUNDED, 0.88, r"<o:GO>~ (?:finance|cofinance|soutient|subventionne|a financé)~(?:le |la )?(?:projet )?<s:J>"),
        (_FUNDED, 0.88, r"<s:J>[^.;]{0,60}? (?:dans le cadre|au titre|relève|issu)(?: (?:du|de|des))?(?: la| l')?(?: programme)? ?<o:G>"),
    ),
    "de": (
        (_FUNDED, 0.9, r"<s:J>,? das (?:die |der |das |vom )?<o:GO>[^.;]{0,80}? (?:fördert|förderte|unterstützt|unterstützte|finanziert|finanzierte|gefördert)"),
        (_FUNDED, 0.86, r"<o:G>-?(?:s )?(?:projekts?|vorhabens?) <s:J>"),
        (_FUNDED, 0.88, r"<s:J>[^.;]{0,80}?(?:kosten|euro)[^.;]{0,30}? trägt (?:die |der |das )?<o:GO>"),
        (_FUNDED, 0.93, r"<s:J>[^.;]{0,160}?(?:von|vom|aus|durch|im rahmen|über|aus mitteln|mit mitteln)(?: (?:der|des|dem|den))?(?: programms?| förderprogramms?)? ?<o:GO+>[^.;]{0,60}?(?:gefördert|finanziert|kofinanziert|unterstützt|bezuschusst|mitfinanziert)"),
        (_FUNDED, 0.93, r"<s:J>[^.;]{0,160}?(?:gefördert|finanziert|kofinanziert|unterstützt)~ (?:von|vom|aus|durch|im rahmen)(?: (?:der|des|dem|den))?(?: programms?)? ?<o:GO+>"),
        (_FUNDED, 0.88, r"<o:GO>~ (?:fördert|förderte|finanziert|unterstützt|bezuschusst)~(?:das )?(?:projekt )?<s:J>"),
        (_FUNDED, 0.88, r"<s:J>[^.;]{0,60}? (?:im rahmen|im|aus dem)(?: (?:des|der|von))?(?: programms?| programm)? ?<o:G>"),
    ),
    "it": (
        (_FUNDED, 0.88, r"<s:J>[^.;]{0,110}? (?:con (?:il |i fondi del |il sostegno del |il contributo del )?programma|a valere su[l]?|grazie a[l]?) ?(?:programma )?<o:G>"),
        (_FUNDED, 0.86, r"<s:J>,? (?:un )?progetto <o:G>"),
        (_FUNDED, 0.93, r"<s:J>[^.;]{0,160}?(?:(?:co)?finanziat[oaie]|sostenut[oaie]|supportat[oaie])~ (?:da|dal|dalla|dall'|dai|nell'ambito|attraverso|con)(?: (?:di|del|della|il|la))?(?: programma)? ?<o:GO+>"),
        (_FUNDED, 0.88, r"<o:GO>~ (?:finanzia|cofinanzia|ha finanziato|sostiene)~(?:il )?(?:progetto )?<s:J>"),
        (_FUNDED, 0.88, r"<s:J>[^.;]{0,60}? (?:nell'ambito|nel quadro)(?: (?:di|del|della))?(?: programma)? ?<o:G>"),
    ),
    "es": (
        (_FUNDED, 0.88, r"<s:J>[^.;]{0,110}? (?:con (?:el apoyo|la ayuda|fondos|cargo) (?:de|del|al)|gracias al?) (?:programa )?<o:G>"),
        (_FUNDED, 0.93, r"<s:J>[^.;]{0,160}?(?:(?:co)?financiad[oa]s?|apoyad[oa]s?|subvencionad[oa]s?)~ (?:por|a través|en el marco|con cargo)(?: (?:de|del|a))?(?: la| el)?(?: programa)? ?<o:GO+>"),
        (_FUNDED, 0.88, r"<o:GO>~ (?:financia|cofinancia|apoya|ha financiado)~(?:el )?(?:proyecto )?<s:J>"),
        (_FUNDED, 0.88, r"<s:J>[^.;]{0,60}? (?:en el marco|dentro)(?: (?:de|del))?(?: programa)? ?<o:G>"),
    ),
}  # fmt: skip
