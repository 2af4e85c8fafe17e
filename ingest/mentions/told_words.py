# ruff: noqa: E501 - one pattern a line reads best
"""How texts say what a name is the name of: a project, an event, a venue, a method, a network, a person."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ontology.vocabulary import EntityClass as C

_W: Final = r"[A-ZÀ-Þ][\w'’+&-]{0,40}(?<![-'’])"
_LINK: Final = r"(?:(?:de\sla|de\slos|de\sl['’]|de|du|des|del|della|dei|di|da|of\sthe|of|for|der|von|la|y|e|et|und|and|&)\s|d['’]|dell['’])"
NAME: Final = rf"(?<![^\W_])(?P<n>(?!(?:The|Das|Der|Die|Le|La|Les|Il|El|Un|Une|Ein|Eine|Our|This|Its|In|At|Nous|Wir|Das)\b){_W}(?:\s(?:{_LINK}){{0,2}}(?:{_W}|\d{{1,4}}\b)){{0,4}})"
_Q: Final = r"[*_„“«»\"‘']{0,3}\s?"
_E: Final = r"\s?[*_”“»«\"’']{0,3}"
_PROJECT: Final = r"(?:\w{1,30}-)?(?:projects?|initiatives?|projets?|projekt(?:e?s)?|vorhabens?|progett[oi]|iniziativ[ae]|proyectos?|iniciativas?)"
_CALLED: Final = (
    r"(?:(?:which|that|who)\s)?(?:is\s|was\s)?(?:calls?\sitself|called\sitself|called|named|known\sas|by\sthe\sname\sof|baptisée?|nommée?|intitulée?|dénommée?|appelée?|du\snom\sde|"
    r"namens|mit\sdem\s(?:Namen|Titel|Kürzel)|unter\sdem\s(?:Namen|Titel)|(?:che\ssi\schiama|denominat[oa]|chiamat[oa]|battezzat[oa]|intitolat[oa]|dal\snome|dal\stitolo)|"
    r"(?:llamad[oa]|denominad[oa]|bautizad[oa]\scomo|titulad[oa]|que\sse\sllama|de\snombre))"
)
_DET: Final = r"(?:an?|the|un|une|le|la|l['’]|ein|eine|einem|einer|das|die|dem|der|il|lo|el|una|uno|our|its|their|notre|unser|unsere)"
_ADJ: Final = r"(?:[\w-]+\s){0,4}?"
_STATE: Final = r"(?:concluso|in\scorso|concluído|finalizado|en\scurso|terminé|achevé|en\scours|abgeschlossen|laufend|beendet|ongoing|completed|running|finished|closed|under\sway|current)"
_METHOD: Final = (
    r"(?:(?:self-?)?assessment|self-?test|models?|methods?|methodology|tools?|toolkit|grids?|matrix|frameworks?|canvas|scorecard|checklist|technique|"
    r"méthode|modèle|grille|matrice|outil|démarche|autodiagnostic|Methode|Modell|Raster|Matrix|Selbsttest|Werkzeug|Verfahren|"
    r"metodo|modello|griglia|strumento|matrice|método|modelo|matriz|herramienta|cuadrícula)(?-i:(?!\s[A-ZÀ-Þ][a-z]))"
)
_FAIR: Final = r"(?-i:[a-zà-ÿ-]+\s){0,3}?(?:fair|festival|congress|conference|exhibition|trade\sshow|expo|salon|foire|festival|colloque|congrès|Messe|Fachmesse|Kongress|Tagung|Festival|fiera|salone|convegno|feria|congreso|salón)\b"
_NET: Final = r"(?:[\w-]+\s){0,3}?(?:network|association|federation|alliance|umbrella(?:\sbody|\sorganisation)?|réseau|fédération|association|Verband|Dachverband|Netzwerk|Verbund|Vereinigung|rete|federazione|associazione|red|federación|asociación)\b"
_ROOM: Final = r"(?:auditorium|amphithéâtre|grand\ssalon|foyer|salle|great\shall|canteen|library|courtyard|chapel|refectory|Aula|Festsaal|Saal|Saale|Innenhof|Foyer|sala|salone|auditorio|salón\sde\sactos|aula\smagna|chiostro|cortile|claustro)"
_OF: Final = r"\s(?:of\sthe\s|of\s|de\sla\s|de\sl['’]|du\s|des\s|der\s|des\s|im\s|della\s|del\s|dell['’]|de\s)"
_THE: Final = r"(?:the\s|das\s|der\s|die\s|dem\s|den\s|le\s|la\s|l['’]|il\s|lo\s|el\s)?"

TOLD: Final[Mapping[C, tuple[tuple[str, float], ...]]] = MappingProxyType(
    {
        C.PROJECT: (
            (rf"(?i:\b{_PROJECT}\s{_CALLED}\s){_Q}{NAME}", 0.96),
            (rf"[„“«\"]{NAME}[”“»\"]\s(?i:{_PROJECT})\b", 0.93),
            (rf"(?m:^|(?<=[#*_-]\s)|(?<=\*\*)){NAME}[\s*_]*\((?i:{_STATE})\)", 0.95),
            (rf"{NAME}{_E},\s(?i:{_DET}\s{_ADJ}{_PROJECT})\b", 0.93),
            (rf"{NAME}{_E},\s(?i:(?:under\sway|running|launched|en\scours|lancée?|läuft|gestartet|avviato|en\smarcha)\s(?:since|from|in|depuis|en|seit|dal|desde))\b", 0.86),
            (rf"(?i:\bin\s|\bdans\s|\bnel\s|\ben\s){NAME},\s(?i:(?:our|its|the|notre|son|unser\w*|nostro|il|nuestro)\s(?:predecessor|forerunner|prédécesseur|vorgänger\w*|predecessore|precedente|predecesor))", 0.93),
            (rf"(?m:^[*_#\s]*){NAME}[*_]*\s(?i:(?:is|was|est|è|es|wird|wurde|a\sété|ha\ssido)\s(?:\w+\s)?(?:co-?)?(?:funded|financed|financée?|cofinancée?|finanziato|cofinanziato|financiado|cofinanciado|gefördert|finanziert))", 0.86),
            (rf"(?i:\b(?:lead\spartner|coordinator|chef\sde\sfile|leadpartner(?:in)?|federführend\w*\spartner(?:in)?|capofila|líder|coordinatore|coordinador[a]?|coordinateur)\s(?:of|in|de|von|bei|di|en)\s){_Q}{NAME}", 0.86),
            (rf"(?i:\b(?:im\srahmen\svon|dans\sle\scadre\sde|nell['’]ambito\sdi|en\sel\smarco\sde|as\spart\sof|in\sthe\sframework\sof|under\sthe\sbanner\sof)\s)[„“«\"*]{{1,3}}\s?{NAME}{_E}", 0.86),
            (rf"{NAME}(?:['’]s)?\s(?i:(?:final\sconference|kick-off|lead\spartner|steering\scommittee|project\spartners|consortium|has\sa\s(?:total\s)?budget\sof|had\sa\s(?:total\s)?budget\sof|cost\s€|verfügt\süber\sein\sbudget|dispose\sd['’]un\sbudget|ha\sun\sbudget|dispone\sdi\sun\sbudget|tiene\sun\spresupuesto|cuenta\scon\sun\spresupuesto))\b", 0.86),
            (rf"(?i:\b(?:abschlusskonferenz|auftakttreffen|kick-off|conférence\sfinale|réunion\sde\slancement|convegno\sfinale|conferenza\sfinale|conferencia\sfinal|jornada\sfinal|final\sconference|budget|gesamtbudget|presupuesto)\s(?:of|von|de|di)\s){_Q}{NAME}", 0.86),
            (rf"(?i:\b(?:(?:predecessor|forerunner|follow-up|successor)\sproject|nachfolgeprojekt|vorgängerprojekt)\s(?:of\s|to\s|von\s|was\s|war\s)?){_Q}{NAME}", 0.86),
            (r"[„“«\"](?P<n>[A-ZÀ-Þ][^\"„“”«»\n]{3,50}?)\s?[”“»«\"]\s\((?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d\)", 0.88),
        ),
        C.EVENT: (
            (rf"(?i:\b(?:during|at|lors\sdu|lors\sde\sla|während\sder|auf\sder|durante\sla|durante\sil|alla|al|en\sla))\s(?:the\s)?{NAME},\s(?i:(?:the|an?|la|le|une?|die|der|das|eine?|il|el|una)\s{_FAIR})", 0.95),
            (r"(?i:\b(?:during|while\sat|lors\sde|lors\sdu|durante)\s(?:the\s|la\s|il\s|el\s)?)(?P<n>[A-ZÀ-Þ][\w-]*(?:Week|Days|Woche|Tage|Expo|Fair|Fest|Forum|Summit|Con|Connect|Night|Journées)(?:\s\d{4})?)\b", 0.96),
            (r"(?<![\w-])(?P<n>(?:Feria|Fira|Foire|Fiera|Salon|Salone|Fête|Festa|Fiesta|Festival)\s(?:(?:de\sla|de\sl['’]|de|du|des|del|della|di|der|d['’])\s?)?[A-ZÀ-Þ][\w-]+(?:\s(?:de|di|del|du)\s[A-ZÀ-Þ][\w-]+|\s[A-ZÀ-Þ][\w-]+)?)(?=\s?(?:[,.;(]|\sde\s|\s\d{4}))", 0.9),
            (r"(?i:\b(?:discussion|debate|talk|panel|session|débat|table\sronde|atelier|conférence|diskussion|debatte|gespräch|vortrag|dibattito|incontro|taller|charla|mesa\sredonda)\b[^.\"„“«»\n]{0,45},\s)[\"„“«]\s?(?P<n>[A-ZÀ-Þ][^\"„“”«»\n]{5,70}?)\s?[\"“”»]", 0.86),
            (r"(?i:\b(?:seminar|workshop|discussion|conference|séminaire|débat|tagung|seminario|convegno|jornada|taller)\b[^.:\n]{0,60}:\s)(?P<n>[A-ZÀ-Þ][^.?!:\n]{10,70}\?)", 0.86),
        ),
        C.VENUE: (
            (rf"(?i:\b(?:tagungsort|veranstaltungsort|ort\sder\stagung|venue|lieu|luogo|sede\sdel\s\w+|lugar)\b)\s(?:war|ist|was|is|étai?t|est|era|è|fue)\s{_THE}{NAME}", 0.96),
            (rf"(?i:\b{_ROOM}{_OF}){NAME}", 0.9),
            (r"(?<=\s)(?P<n>(?:[Ss]alle|[Ss]ala|[Ss]aal|[Rr]aum|[Ee]space)\s[A-ZÀ-Þ][\w-]{2,})(?=\s*(?:[\n.,;:)|]|$))", 0.9),
            (rf"(?i:\b(?:acogió|acogerá|ospitò|ospiterà|ha\sospitato|ospitat[oa]\s(?:dal|dalla)|accueillie?\s(?:par|au|à)))\s(?:el\s|la\s|il\s|lo\s|le\s){NAME}", 0.93),
            (r"(?i:\bauf\s)(?P<n>(?:Gut|Schloss|Burg|Haus|Zeche|Hof)\s[A-ZÄÖÜ][\wäöüß-]+)", 0.95),
            (r"(?<![\w-])(?P<n>(?:[A-ZÀ-Þ][\w-]+\s){0,2}[A-ZÀ-Þ][\w-]*(?:\s(?:Kulturhus|Konserthus|Kulturhaus|Stadthalle|Kongresshalle|Kursaal|Bürgerhaus|Gemeindehaus|Town\sHall|Guildhall|Concert\sHall|Playhouse))|[A-ZÀ-Þ][\w-]{3,}(?:stadion|halle|haus)\b(?=,\s[A-Z]))", 0.8),
            (r"(?m)^[^\n]{0,30}\b\d{1,2}\b[^\n]{0,90}[»”\"],\s(?P<n>[A-ZÀ-Þ][\w-]+(?:\s(?:de|du|della|del|di|der|of|la|y)?\s?[A-ZÀ-Þ][\w-]+){1,3})(?=[.,])", 0.86),
        ),
        C.FRAMEWORK: (
            (rf"{NAME}{_E}(?:,|\s\()\s?(?:das\sist\s|c['’]est\s|cioè\s)?(?i:{_DET}\s)?{_ADJ}(?i:{_METHOD})\b", 0.9),
            (rf"[„“«»\"]\s?(?P<n>[A-ZÀ-Þ][^\"„“”«»\n]{{3,45}}?)\s?[”“»«\"](?:,|\s\()\s?(?:das\sist\s|c['’]est\s|cioè\s)?(?i:{_DET}\s)?{_ADJ}(?i:{_METHOD})\b", 0.95),
            (rf"[„“«»\"]\s?(?P<n>[A-ZÀ-Þ][^\"„“”«»\n]{{3,45}}?)\s?[”“»«\"]\s\w+(?:löst|placé),\s(?i:{_DET}\s)?{_ADJ}(?i:{_METHOD})\b", 0.95),
            (r"(?i:\b(?:anhand|gestützt\sauf|mithilfe|mit\shilfe|auf\sgrundlage|mittels|nach\sder\smethode|s['’]appuy\w+\ssur|s['’]appuie\ssur|à\sl['’]aide\sde|based\son|by\smeans\sof|according\sto|in\sline\swith|sulla\sbase|con\sl['’]aiuto|mediante|según|"
             r"scored\s(?:with|against)|assessed\s(?:with|against|using))\s(?:(?:des|der|das|dem|the|la|le|l['’]|du|del|della|il|el)\s)?)[„“«»\"*]{1,3}\s?(?P<n>[A-ZÀ-Þ][^\"„“”«»*\n]{3,45}?)\s?[”“»«\"*]", 0.95),
            (r"(?:\b(?:with|using|against|by|on|to|the|applied|called)\s(?:the\s)?)(?P<n>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w-]+){0,2}\s(?:Card|Scorecard|Canvas|Matrix|Grid|Ladder|Wheel|Compass|Radar|Thermometer|Barometer|Mirror|Test|Rings|Method|Mapping|Model|Toolkit|Checklist|Protocol|Framework|Cube|Triangle|Pyramid))(?=\s?[,.;:)(]|\s[a-z])", 0.9),
            (r"(?:[Nn]ach\sde[rm]|[Aa]nhand\sde[rs]|[Mm]it\sde[rm]|[Mm]ithilfe\sde[rs]|verantwortet\sdie|wendet\sde?[nia][ens])\s(?:[a-zäöüß]+\s){0,5}[„“»\"*]{0,2}(?P<n>(?!Gesch|Betriebs|Finanz|Rechen|Förder|Verkehrs|Steuer|Zeit)[A-ZÄÖÜ][\wäöüß-]{3,}(?:matrix|modells?|kompass|raster|barometer|radar|canvas|stammbaum|rad|leiter|spiegel))(?![\wäöüß])", 0.88),
        ),
        C.NETWORK: (
            (rf"{NAME}{_E},\s(?i:{_DET}\s{_NET})", 0.86),
            (rf"(?i:\b(?:secretary[\s-]general|secretariat|membership|generalsekretär(?:in)?|secrétaire\sgénérale?|segretari[oa]\sgenerale|secretari[oa]\sgeneral)\s(?:of\sthe|of|des|der|von|du|de\sla|de\sl['’]|de|del|della|dell['’]|di)\s?){NAME}", 0.9),
            (r"(?<![\w-])(?P<n>(?!(?:The|Das|Der|Le|Il|El)\s)(?:[A-ZÀ-Þ][\w-]*\s){1,4}(?:Forum|Circle|Round\sTable|Convention|Konvent|Assises|Conference|Days|Foro|Conférence|Runde))\s(?i:(?:counts|has|numbers|zählt|hat|compte|regroupe|rassemble|fédère|conta|riunisce|cuenta\scon|agrupa|represents|vertritt)\s(?:[\w.,]+\s){0,3}?(?:members|firms|companies|mitglieder|membres|adhérents|entreprises|soci|imprese|socios|miembros|empresas|unternehmen))\b", 0.95),
            (rf"(?i:\b(?:a|two|three|founding|full|associate|paying)\smembers?\sof\s(?:the\s)?|(?i:membres?\sd[ue]\s|mitglied(?:er)?\s(?:im|des|der|bei)\s|soci[oa]\s(?:di|del|della)\s|miembros?\sde(?:\sla|l)?\s)){NAME}", 0.62),
        ),
        C.PERSON: (
            (r"(?<![\w-])(?i:(?:moderated|chaired|presided\sover|facilitated|interviewed|moderiert|animée?|modérée?|présidée?|moderat[oa]|presiedut[oa]|condott[oa]|moderad[oa]|presidid[oa])\s(?:by|von|par|da|dal|dalla|por)|moderation:|moderates?:|modera:?|modère|moderierte|says|said|explains|sagt|sagte|erklärt|explique|raconte|spiega|racconta|explica|cuenta)\s[*_]{0,2}(?!(?:Mme|Mlle|Ms|Mr|Mrs|Frau|Herr|Dr|Prof|Sig)\b)(?P<n>(?-i:[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?\s(?:van\s|de\s|von\s|di\s)?[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?))(?=[.,;)*\n(]|\s(?:[a-zà-ÿ(]))", 0.88),
            (r"(?i:\b(?:mayor|president|director|chair(?:man|woman)?|minister|rector|founder|manager|spokes\w+|correspondante?|maire|bürgermeister(?:in)?|geschäftsführer(?:in)?|sindac[oa]|presidente|direttore|direttrice|alcalde(?:sa)?|gerente|secretari[oa])),?\s[*_]{0,2}(?P<n>(?-i:[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?\s[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?))(?=[.,;)*\n]|\s(?:[a-zà-ÿ]))", 0.9),
            (r"(?i:\bevaluators?|authors?|speakers?|experts?|auteurs?|autor(?:in|en)?|autori|autores|relatori|ponentes|referenten?)\s?:\s(?P<n>[A-ZÀ-Þ][a-zà-ÿ]+\s[A-ZÀ-Þ][a-zà-ÿ]+)(?=,)", 0.9),
            (r"(?<![\w-])(?P<n>[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?\s[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?),\s(?i:who\s(?:founded|heads|leads|chairs|joined|runs|retired|works|worked|took|moved)|que\s(?:llegó|dirige|fundó|trabajó)|qui\s(?:a\s(?:fondé|rejoint|dirigé)|dirige|travaille)|(?:die|der)\s(?:früher|zuvor|vorher|jetzt|heute)|che\s(?:ha\s(?:fondato|guidato|lavorato)|dirige|lavora))\b", 0.95),
        ),
    }
)  # fmt: skip
