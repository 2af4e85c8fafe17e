"""What kinds of events are called, in five languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ontology.vocabulary import EntityClass as C

_PHRASES: Final[Mapping[C, str]] = MappingProxyType(
    {
        C.MEETING: r"""annual\ general\ meeting|AGM|(?:official\ )?(?:hand-?over|inauguration)\ ceremony|
            événement\ (?:de\ (?:clôture|lancement)|final)|petit[ -]déjeuner|runde[rnm]?\ tisch|amtsübergabe|schlüsselübergabe|
            presentazione\ (?:ufficiale|pubblica)|evento\ (?:di\ chiusura|conclusivo)|
            kick[-\ ]?off(?:[ -]meeting|[ -]event|[ -]treffen|[ -]veranstaltung|
            (?=\s*[–,:(]|\ -\ |\s(?:in|à|a|en)\s(?-i:[A-ZÀ-Þ])))|
            (?:partner|project|board|members?['’]?|steering\ (?:group|committee)|
            consortium|plenary|annual|final|network|working\ group|expert)\ meeting|meeting|general\ assembly|annual\ assembly|
            (?:brokerage|matchmaking|networking|launch|signing|opening|closing|kick-off|mid-term|final|dissemination)\ event|info\ day|
            signing\ ceremony|
            réunion\ (?:de\ lancement|de\ démarrage|annuelle|finale|du\ consortium|plénière)|
            assemblée\ générale(?:\ (?:extra)?ordinaire)?|réunion\ (?:de\ coordination|des\ partenaires|de\ travail)|réunion|
            comité\ final|restitution\ (?:publique|finale)|
            rencontre\ (?:annuelle|d['’]affaires)|comité\ de\ pilotage|
            séance\ plénière|cérémonie\ de\ signature|soirée\ (?:de\ lancement|de\ clôture|réseau)|
            feierstunde|festakt|arbeitsgespräch|informationsabend|netzwerkabend|lenkungsausschuss|arbeitssitzung|
            auftakttreffen|auftaktveranstaltung|projekttreffen|partnertreffen|arbeitstreffen|jahrestreffen|abschlusstreffen|
            abschlussveranstaltung|mitgliederversammlung|jahreshauptversammlung|netzwerktreffen|clustertreffen|treffen|[a-zäöü]{3,14}(?:treffen|sitzung|gespräch)(?!\w)|
            riunione\ (?:di\ avvio|di\ lancio|annuale|finale|plenaria|di\ partenariato)|incontro\ (?:annuale|di\ avvio|finale)|
            cerimonia\ di\ firma|incontro\ (?:tecnico|di\ lavoro)|comitato\ di\ pilotaggio|
            assemblea\ (?:generale|annuale|dei\ soci|ordinaria|straordinaria|plenaria)|riunione|evento\ (?:finale|di\ lancio)|
            acto\ de\ (?:firma|clausura|presentación)|encuentro\ (?:final|transnacional)|comité\ de\ dirección|
            reunión\ (?:de\ lanzamiento|de\ inicio|inicial|anual|final|de\ socios)|encuentro\ anual|asamblea\ general|reunión|
            assemblée\ (?:annuelle|plénière)|jahresversammlung|generalversammlung|vollversammlung|gesellschafterversammlung""",
        C.SEMINAR: r"""(?:partner|thematic|final|policy)\ seminar|seminar|webinar|summer\ school|masterclass|training\ week|
            séminaire(?:\ (?:final|thématique|international|de\ lancement|de\ clôture))?|webinaire|université\ d['’]été|
            [a-zäöü]{3,14}seminar|sommerschule|sommerakademie|
            seminario(?:\ (?:finale|tematico|internazionale|final|temático|internacional))?|scuola\ estiva""",
        C.WORKSHOP: r"""(?:peer\ review|thematic|stakeholder|policy|final|regional)\ workshop|peer\ review|workshop|hackathon|
            atelier(?:\ (?:final|thématique))?|[a-zäöü]{3,14}workshop|(?!lehr|auto)[a-zäöü]{4,14}werkstatt|werkstatt|laboratorio|
            taller(?:\ (?:final|temático))?""",
        C.CONFERENCE: r"""(?:final|closing|opening|annual|launch|mid-term|international|policy)\ conference|conference|summit|congress|
            symposium|forum|open\ day|
            conférence\ (?:finale|de\ clôture|annuelle|de\ presse)|colloque(?:\ (?:final|international))?|convention\ d['’]affaires|
            conférence|congrès|journée|
            abschlusskonferenz|abschlusstagung|fachtagung|jahrestagung|jahreskonferenz|fachkongress|fachkonferenz|[a-zäöü]{3,14}(?:konferenz|tagung)|konferenz|tagung|
            kongress|symposium|clusterkonferenz|
            conferenza\ (?:finale|annuale|internazionale|di\ chiusura)|convegno(?:\ (?:finale|internazionale))?|conferenza|congresso|
            conferencia\ (?:final|anual|internacional)|jornada(?:\ (?:final|técnica))?|congreso|conferencia""",
        C.STUDY_VISIT: r"""study\ (?:visit|tour|trip)|(?:peer(?:\ learning)?|working|exchange)\ visit|visit(?=\ to\ (?-i:[A-ZÀ-Þ]))|
            visite\ (?:entre|de)\ pairs|(?:mission|visite)(?=\ à\ (?-i:[A-ZÀ-Þ]))|peer-besuch|arbeitsbesuch|
            besuch(?=\ (?:in|bei\ der)\ (?-i:[A-ZÀ-Þ]))|visita\ tra\ pari|(?:missione|visita)(?=\ a\ (?-i:[A-ZÀ-Þ]))|
            fact-?finding\ (?:visit|mission)|delegation\ visit|site\ visit|
            pre-assessment\ visit|
            visite\ d['’]études?|voyage\ d['’]études?|mission\ d['’]étude|
            studienbesuch|studienfahrt|exkursion|lernreise|betriebsbesichtigung|fachreise|informationsfahrt|
            visite\ (?:de\ site|de\ terrain)|
            studienreise|fachexkursion|delegationsreise|informationsreise|
            visita\ (?:di\ studio|studio)|viaggio\ (?:di\ )?studio|
            visita\ de\ estudios?|viaje\ de\ estudios?""",
        C.PANEL: r"""panel\ (?:debate|discussion|session)|panel|round\ ?table(?:\ discussion)?|
            table\ ronde|podium|podiumsdiskussion|podiumsgespräch|tavola\ rotonda|mesa\ redonda""",
    }
)  # fmt: skip


def _alternatives(cls: C) -> str:
    phrases = re.sub(r"\s*\n\s*", "", _PHRASES[cls])
    return f"(?P<{cls.name}>{phrases})"


_KIND: Final = re.compile(
    r"(?<![\w-])(?:" + "|".join(_alternatives(c) for c in _PHRASES) + r")(?![\w-])(?!['’]s?\s)", re.IGNORECASE
)
_STEMS: Final = (
    "meeting", "kick", "assembl", "event", "info day", "ceremony", "réunion", "rencontre", "comité", "comitato", "séance",
    "cérémonie", "soirée", "treffen", "veranstaltung", "versammlung", "stunde", "festakt", "gespräch", "abend", "ausschuss",
    "sitzung", "riunion", "incontr", "cerimonia", "reuni", "encuentro", "asamblea", "acto de", "semin", "séminaire", "webin",
    "school", "masterclass", "training", "université d", "schule", "akademie", "scuola", "workshop", "peer", "hack", "atelier",
    "werkstatt", "werkstätt", "événement",
    "laborator", "taller", "confer", "summit", "congr", "sympo", "forum", "foro", "open day", "conférence",
    "colloque", "convention", "journée", "konferenz", "tagung", "kongress", "convegn", "jornada", "study", "visit",
    "fact", "voyage", "mission", "studien", "exkursion", "reise", "fahrt", "besichtigung", "viagg", "viaje",
    "panel", "round", "table", "agm", "besuch", "visita", "tisch", "übergabe", "petit", "presentazion", "evento",
     "podium", "tavol", "mesa", "restitution", "evening", "serat",
)  # fmt: skip
"""Some part of every kind, lower case: looking for these costs a tenth of looking for the kinds."""

_PLURALS: Final[Mapping[C, str]] = MappingProxyType(
    {
        C.MEETING: "meetings=meeting|réunions=réunion|treffen=Treffen|projekttreffen=Projekttreffen|partnertreffen=Partnertreffen|"
        "netzwerktreffen=Netzwerktreffen|arbeitstreffen=Arbeitstreffen|riunioni=riunione|incontri=incontro|reuniones=reunión|"
        "encuentros=encuentro|kick-offs=kick-off|brokerage events=brokerage event|matchmaking events=matchmaking event|"
        "info days=info day|rencontres=rencontre",
        C.SEMINAR: "seminars=seminar|webinars=webinar|séminaires=séminaire|seminaren?=Seminar|fachseminaren?=Fachseminar|"
        "webinare=Webinar|seminari=seminario|seminarios=seminario|summer schools=summer school|webinaires=webinaire",
        C.WORKSHOP: "workshops=workshop|hackathons=hackathon|ateliers=atelier|laboratori=laboratorio|talleres=taller|"
        "werkstätten=Werkstatt|fachworkshops=Fachworkshop|peer reviews=peer review",
        C.CONFERENCE: "conferences=conference|forums=forum|congresses=congress|symposia=symposium|conférences=conférence|"
        "colloques=colloque|congrès=congrès|journées=journée|konferenzen=Konferenz|tagungen=Tagung|fachtagungen=Fachtagung|"
        "kongressen?=Kongress|convegni=convegno|conferenze=conferenza|congressi=congresso|conferencias=conferencia|"
        "congresos=congreso|jornadas=jornada|open days=open day",
        C.STUDY_VISIT: "study visits=study visit|study tours=study tour|study trips=study trip|site visits=site visit|"
        "visites d['’]études?=visite d'étude|voyages d['’]études?=voyage d'étude|studienreisen=Studienreise|"
        "studienbesuchen?=Studienbesuch|studienfahrten=Studienfahrt|exkursionen=Exkursion|visite di studio=visita di studio|"
        "visite studio=visita studio|viaggi (?:di )?studio=viaggio di studio|visitas de estudios?=visita de estudio|"
        "viajes de estudios?=viaje de estudio|fachexkursionen=Fachexkursion|visits=visit",
        C.PANEL: "round tables=round table|panels=panel|tables rondes=table ronde|podiumsdiskussionen=Podiumsdiskussion|"
        "tavole rotonde=tavola rotonda|mesas redondas=mesa redonda",
        C.EVENT: "evenings=evening|soirées=soirée|abende=Abend|serate=serata|veranstaltungen=Veranstaltung|events=event|"
        "eventi=evento|eventos=evento|événements=événement",
    }
)
_FORMS: Final[tuple[tuple[C, str, str], ...]] = tuple(
    (cls, form.partition("=")[0], form.partition("=")[2])
    for cls, forms in _PLURALS.items()
    for form in sorted(forms.split("|"), key=len, reverse=True)
)
_PLURAL: Final = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<p{n}>{plural})" for n, (_, plural, _) in enumerate(_FORMS)) + r")(?![\w-])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class EventKind:
    """A phrase of the text that says a kind of event, with its place in the text; `text` is the singular."""

    start: int
    end: int
    text: str
    entity_class: C


def find_kinds(text: str, start: int, end: int) -> Iterator[EventKind]:
    """Yield the kinds of events that a stretch of text names, singular only.

    >>> [k.entity_class.name for k in find_kinds("Nach dem Auftakttreffen folgte ein Workshop.", 0, 44)]
    ['MEETING', 'WORKSHOP']
    """
    if not _may_hold(text, start, end):
        return
    for match in _KIND.finditer(text, start, end):
        group = match.lastgroup
        if group is not None:
            yield EventKind(match.start(), match.end(), " ".join(match.group().split()), C[group])


def find_plural_kinds(text: str, start: int, end: int) -> Iterator[EventKind]:
    """Yield the kinds of which a stretch of text names several events, each with the word for one of them.

    >>> [k.text for k in find_plural_kinds("Earlier seminars were in Graz and Porto.", 0, 40)]
    ['seminar']
    """
    if not _may_hold(text, start, end):
        return
    for match in _PLURAL.finditer(text, start, end):
        cls, _, singular = _FORMS[int((match.lastgroup or "p0")[1:])]
        yield EventKind(match.start(), match.end(), singular, cls)


_OCCASION: Final = re.compile(
    r"\b(?:first|second|third|fourth|fifth|last|premi[eè]re?|deuxième|seconde?|troisième|dernière|erste[rns]?|zweite[rns]?|dritte[rns]?|"
    r"letzte[rns]?|prima|seconda|terza|ultima|primera|segunda|tercera|última)\s(?P<name>[\"“„«]\s?[^\"”“»\n]{2,40}\s?[\"”“»][\s-])?"
    r"(?P<kind>evening|soirée|abend|serata|velada)(?![\w-])",
    re.IGNORECASE,
)


def find_occasions(text: str, start: int, end: int) -> Iterator[EventKind]:
    """Yield the evenings that are counted, which makes events of them ("the second evening")."""
    for match in _OCCASION.finditer(text, start, end):
        yield EventKind(*match.span("kind"), match["kind"], C.EVENT)


def _may_hold(text: str, start: int, end: int) -> bool:
    lower = text[start:end].lower()
    for stem in _STEMS:  # noqa: SIM110 - a generator costs three times as much here, and this runs for every sentence
        if stem in lower:
            return True
    return False
