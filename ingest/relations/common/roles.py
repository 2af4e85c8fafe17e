"""Roles of persons as phrases say them: "Head of Trade, City of Graz (until 2014 researcher at IHS)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ingest.analysis import EntityMention
from ingest.relations.common.mask import Unit, is_masked
from ingest.relations.common.patterns import compile_pattern
from ingest.relations.common.titles import FORMER, TITLE, has_title

_LEAD: Final = re.compile(
    r"^(?:[\s,:–-]|(?:the|our|an?|its|their|his|her|currently|now|today|also|who|which|is|was|be|as|he|she|works?|worked|(?:a )?travaillé?e?|"
    r"qui|que|est|était|le|la|les|l'|un|une|actuellement|aujourd'hui|lui|il|elle|comme|en tant que|"
    r"der|die|das|den|dem|ist|war|er|sie|ein|eine|heute|jetzt|derzeit|aktuell|als|arbeitet|arbeitete|seit \d{4}|"
    r"è|era|lo|gli|una|uno|oggi|attualmente|ora|anche|come|lavora|lavorava|quale|el|es|hoy|actual(?:mente)?|como|trabaja|trabajó|"
    r"since \d{4}|depuis \d{4}|dal \d{4}|desde \d{4}|and|und|et|e|y|both|in his role as)(?!\w))+",
    re.IGNORECASE,
)
_FORMER: Final = re.compile(rf"(?<!\w){FORMER}(?!\w)", re.IGNORECASE)
_PRESENT: Final = re.compile(
    r"\b(?:now|today|currently|heute|jetzt|aujourd'hui|actuellement|oggi|attualmente|hoy|actualmente)\b", re.I
)
_PAST_VERB: Final = re.compile(
    r"\b(?:was|worked|used to|war|arbeitete|était|a travaillé|era|fu|lavorava|ha lavorato|trabajó|fue)\b", re.I
)
_SPLIT: Final = re.compile(
    r", | – | - |[();/]| (?:and|und|et|e|y|ed) (?=(?:[\w'-]+ ){0,3}?(?:" + FORMER + "|heute|now|oggi|hoy|aujourd'hui))",
    re.I,
)
_PREPOSITION: Final = (
    r"(?:of|at|for|from|with|in|to|de|du|des|d'|de la|de l'|chez|auprès de|à|à la|à l'|au|von|vom|der|des|bei|beim|für|im|am|an der|"
    r"di|del|della|dell'|dello|dei|delle|degli|presso|per|al|all'|alla|el|en|la|los|las|il|lo|le|the|l'|dem|den|die|das)"
)
_KIND: Final = r"(?:[\w'-]+ ){0,2}?"
_ORG_AFTER: Final = compile_pattern(rf"[ ,]?(?:{_PREPOSITION} ?){{0,3}}{_KIND}<o:OK>")
_ONLY_ORG: Final = compile_pattern(
    rf"^ ?(?:{_PREPOSITION} ?){{0,3}}(?:(?:start-?up|company|firm|association|city|network|cluster|clúster|entreprise|société|firma|impresa|empresa) )?"
    rf"<o:OK>(?: (?:in|de|à|en|a|di|von) (?:la |le )?<CRN>)?[ .]*$"
)
_ONLY_PLACE: Final = compile_pattern(rf"^ ?(?:{_PREPOSITION} ?){{0,3}}<CRN>[ .]*$")
_CITY_OFFICE: Final = re.compile(
    r"\b(?:mayor|maire|bürgermeister\w*|sindac[oa]|alcalde(?:sa)?|city|ville|stadt)\b", re.I
)
_TRIM: Final = re.compile(rf"(?:[ ,]+{_PREPOSITION})*[ ,.:]*$", re.IGNORECASE)
_TITLE_START: Final = re.compile(rf"^{TITLE}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Role:
    """A post as one phrase names it; `start` and `end` count in the unit's masked text.

    Attributes:
        title: as written, or empty.
        employer: the organisation, or None.
        former: whether it is over.
    """

    title: str
    employer: EntityMention | None
    former: bool
    start: int
    end: int


def _original(unit: Unit, source: str, start: int, end: int) -> str:
    if start >= end:
        return ""
    first, last = unit.span(start, end)
    return re.sub(r"[\s*_]+", " ", source[first:last]).strip(" ,;:.")


def _chunk_role(unit: Unit, source: str, start: int, end: int) -> Role | None:
    """Read one stretch between commas or brackets."""
    text = unit.text[start:end]
    former = bool(_FORMER.search(text[:40])) or (bool(_PAST_VERB.search(text[:25])) and not _PRESENT.search(text[:40]))
    lead = 0
    while (m := _LEAD.match(text[lead:])) or (m := re.match(rf"\s*{FORMER}(?!\w)\s*", text[lead:], re.I)):
        lead += m.end()
    body = text[lead:]
    only = _ONLY_ORG.match(body)
    if only and not has_title(re.sub(r"[\ue000-\ue0ff].", "", body)):
        return Role("", next(unit.mentions_between(start, end)), former, start, end)
    title = _TITLE_START.match(body)
    if not title:
        return None
    org = _ORG_AFTER.search(body, title.end())
    stop = org.start() if org else len(body)
    words = body[:stop]
    cut = _TRIM.search(words)
    if org and len(words) - title.end() > 60:
        return None
    close = cut.start() if cut else stop
    employer = None
    if org:
        employer = next(unit.mentions_between(start + lead + org.start("o"), start + lead + org.end("o")))
    return Role(_original(unit, source, start + lead, start + lead + close), employer, former, start, end)


def read_roles(unit: Unit, source: str, start: int, end: int) -> Iterator[Role]:
    """Yield the roles named in a stretch of masked text that stands in apposition to, or is said of, a person.

    Args:
        source: the document's text, out of which titles are quoted.
    """
    at, pending = start, None
    bounds = [m for m in _SPLIT.finditer(unit.text, start, end)]
    edges = [(m.start(), m.end()) for m in bounds] + [(end, end)]
    for stop, resume in edges:
        if stop > at:
            role = _chunk_role(unit, source, at, stop)
            if role is None:
                if re.search(r"\w", unit.text[at:stop]) and not _ONLY_PLACE.match(unit.text[at:stop]):
                    break
            elif role.title and role.employer is None:
                if pending:
                    yield pending
                pending = role
            elif pending and not role.title:
                yield Role(pending.title, role.employer, pending.former or role.former, pending.start, role.end)
                pending = None
            else:
                if pending:
                    yield pending
                    pending = None
                yield role
        at = resume
    if pending:
        yield pending


def tail_end(text: str, start: int) -> int:
    """Where what is said in apposition to a person must end: before the next person or the end of the clause."""
    person = text.find(chr(0xE000), start)
    stop = len(text) if person < 0 else person
    return stop


def starts_with_mention(text: str) -> bool:
    """Whether a masked text begins with a mention."""
    return bool(text) and is_masked(text[0])
