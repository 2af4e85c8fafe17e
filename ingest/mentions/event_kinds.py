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
        C.MEETING: r"""kick[-\ ]?off(?:[ -]meeting|[ -]event|[ -]treffen|[ -]veranstaltung|(?=\s*[–,:(]|\ -\ ))|
            (?:partner|project|steering\ (?:group|committee)|
            consortium|plenary|annual|final|network|working\ group|expert)\ meeting|meeting|general\ assembly|annual\ assembly|
            brokerage\ event|matchmaking\ event|launch\ event|info\ day|
            réunion\ (?:de\ lancement|de\ démarrage|annuelle|finale|du\ consortium|plénière)|assemblée\ générale|réunion|
            rencontre\ (?:annuelle|d['’]affaires)|comité\ de\ pilotage|
            auftakttreffen|auftaktveranstaltung|projekttreffen|partnertreffen|arbeitstreffen|jahrestreffen|abschlusstreffen|
            abschlussveranstaltung|mitgliederversammlung|jahreshauptversammlung|netzwerktreffen|clustertreffen|treffen|
            riunione\ (?:di\ avvio|di\ lancio|annuale|finale|plenaria|di\ partenariato)|incontro\ (?:annuale|di\ avvio|finale)|
            assemblea\ generale|riunione|evento\ (?:finale|di\ lancio)|
            reunión\ (?:de\ lanzamiento|de\ inicio|inicial|anual|final|de\ socios)|encuentro\ anual|asamblea\ general|reunión""",
        C.SEMINAR: r"""(?:partner|thematic|final|policy)\ seminar|seminar|webinar|summer\ school|masterclass|training\ week|
            séminaire(?:\ (?:final|thématique|international|de\ lancement|de\ clôture))?|webinaire|université\ d['’]été|
            fachseminar|sommerschule|sommerakademie|
            seminario(?:\ (?:finale|tematico|internazionale|final|temático|internacional))?|scuola\ estiva""",
        C.WORKSHOP: r"""(?:peer\ review|thematic|stakeholder|policy|final|regional)\ workshop|peer\ review|workshop|hackathon|
            atelier(?:\ (?:final|thématique))?|fachworkshop|abschlussworkshop|werkstatt|laboratorio|
            taller(?:\ (?:final|temático))?""",
        C.CONFERENCE: r"""(?:final|closing|opening|annual|launch|mid-term|international|policy)\ conference|conference|summit|congress|
            symposium|forum|open\ day|
            conférence\ (?:finale|de\ clôture|annuelle|de\ presse)|colloque(?:\ (?:final|international))?|convention\ d['’]affaires|
            conférence|congrès|journée|
            abschlusskonferenz|abschlusstagung|fachtagung|jahrestagung|jahreskonferenz|fachkongress|fachkonferenz|konferenz|tagung|
            kongress|symposium|clusterkonferenz|
            conferenza\ (?:finale|annuale|internazionale|di\ chiusura)|convegno(?:\ (?:finale|internazionale))?|conferenza|congresso|
            conferencia\ (?:final|anual|internacional)|jornada(?:\ (?:final|técnica))?|congreso|conferencia""",
        C.STUDY_VISIT: r"""study\ (?:visit|tour|trip)|fact-?finding\ (?:visit|mission)|delegation\ visit|site\ visit|
            pre-assessment\ visit|
            visite\ d['’]études?|voyage\ d['’]études?|mission\ d['’]étude|
            studienbesuch|studienfahrt|exkursion|fachreise|informationsfahrt|
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


@dataclass(frozen=True, slots=True)
class EventKind:
    """A phrase of the text that says a kind of event, with its place in the text."""

    start: int
    end: int
    text: str
    entity_class: C


def find_kinds(text: str, start: int, end: int) -> Iterator[EventKind]:
    """Yield the kinds of events that a stretch of text names, singular only.

    >>> [k.entity_class.name for k in find_kinds("Nach dem Auftakttreffen folgte ein Workshop.", 0, 44)]
    ['MEETING', 'WORKSHOP']
    """
    for match in _KIND.finditer(text, start, end):
        group = match.lastgroup
        if group is not None:
            yield EventKind(match.start(), match.end(), " ".join(match.group().split()), C[group])
