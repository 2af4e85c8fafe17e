"""Where events are held, what they are part of, and who organises them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from ingest.analysis import BlockKind, Candidate, DocumentModel, LocalEntity
from ingest.relations.common.events import PARTS, current_event, events_in, is_event, nearest_event
from ingest.relations.common.lists import named
from ingest.relations.common.mask import Unit
from ingest.relations.common.modality import is_asserted
from ingest.relations.common.page_event import header_lines, page_event, titled
from ingest.relations.common.patterns import RuleBook, compile_pattern
from ingest.relations.common.rule_family import apply
from ingest.relations.common.view import View, Views
from ingest.relations.event_words import HELD_VERB, HOSTS, ORGANISER_LABEL, PLACE_LABEL, TABLE
from ingest.relations.speaker_words import AGENDA_LINE
from ontology.vocabulary import EntityClass, ObjectProperty, is_a

_NAME: Final = "events/1"
_C = EntityClass
_HELD: Final = ObjectProperty.HELD_IN
_PART: Final = ObjectProperty.PART_OF


_HOSTS: Final = {
    language: compile_pattern(
        words + r" ?(?:(?:the|la|le|les|l'|der|die|das|dem|den|il|lo|i|el|los|las) ?)?(?:[\w-]+ )?<s:OK+>"
    )
    for language, words in HOSTS.items()
}
_CALENDAR: Final = 3
_BY_NAME: Final = 0.9001
"""Of an event that is called after its city: it is held there and nowhere else."""
_OWN: Final = (*PARTS, _C.MEETING, _C.CONFERENCE)
_GUEST: Final = re.compile(
    r"\b(?:presented|shown|attended|participated|spoke|took part|exhibited|visited|invited|speech|stand|"
    r"présenté\w*|participé|invité\w*|assisté|präsentiert\w*|vorgestellt|teilgenommen|"
    r"besuch\w+|eingeladen|presentat\w+|partecipato|invitat\w+|presentad\w+|participó|invitad\w+)\b[^.;]*$",
    re.IGNORECASE,
)


class Events:
    """Reads the place, the parent and the organisers of events."""

    name = _NAME

    def __init__(self, views: Views) -> None:
        self._views = views
        self._rules = RuleBook(TABLE)

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose heldIn, partOf and organises."""
        view = self._views.of(model)
        classes = {e.key: e.entity_class for e in model.entities}
        for found in _one_city(list(self._all(view)), view):
            yield _as_participant(found) if classes.get(found.subject) is _C.CLUSTER else found

    def _all(self, view: View) -> Iterator[Candidate]:
        rules = self._rules.of(view.language)
        for units in (view.every_unit,):
            yield from apply(rules, (u for u in units if u.has("E")), view, _NAME)
        for unit in view.units:
            yield from _running_event(unit, view)
        yield from _from_names(view)
        yield from _from_fields(view)
        yield from _from_header(view)
        yield from _hosted(view)
        yield from _from_rows(view)
        yield from _of_the_page(view)


def _from_rows(view: View) -> Iterator[Candidate]:
    """The row of a calendar: the event in one cell, its city or venue alone in another."""
    for index, block in enumerate(view.blocks):
        if block.kind is not BlockKind.TABLE_ROW or len(block.cells) < _CALENDAR:
            continue
        events = [m for m in view.mentions_in(block.start, block.end) if is_event(m.entity) and not m.nominal]
        if len(events) != 1:
            continue
        for start, end in block.cells:
            places = [m for m in view.mentions_in(start, end) if m.entity.entity_class in (_C.CITY, _C.VENUE)]
            rest = view.model.analysis.text[start:end]
            if places and len(rest.strip(" *_,")) <= sum(m.end - m.start for m in places) + 2 * len(places):
                for place in places[:2]:
                    yield _make(events[0].entity, _HELD, place.entity, view.units_of(index)[0].span(0, 0), 0.9)


def _one_city(found: list[Candidate], view: View) -> Iterator[Candidate]:
    """An event is held in one city, the one stated first; a country only where no city is known."""
    classes = {e.key: e.entity_class for e in view.model.entities}
    best: dict[str, Candidate] = {}
    named = {(c.subject, c.object) for c in found if c.confidence == _BY_NAME and classes[str(c.object)] is _C.CITY}
    settled = {event for event, _ in named}
    for c in found:
        if c.predicate is _HELD and classes[str(c.object)] is _C.CITY:
            known = best.get(c.subject)
            if known is None or (round(-c.confidence, 1), c.start) < (round(-known.confidence, 1), known.start):
                best[c.subject] = c
    for c in found:
        kind = classes[str(c.object)]
        if c.predicate is _HELD and kind is _C.CITY and c.subject in settled:
            if (c.subject, c.object) in named:
                yield c
            continue
        chosen = best.get(c.subject) if c.predicate is _HELD else None
        if chosen is None or kind is _C.VENUE or c.object == chosen.object:
            yield c


def _as_participant(found: Candidate) -> Candidate:
    """A cluster is no body that organises; that it takes part is what can be said."""
    if found.predicate is not ObjectProperty.ORGANISES:
        return found
    return replace(found, predicate=ObjectProperty.PARTICIPATES_IN)


def _make(
    subject: LocalEntity, predicate: ObjectProperty, other: LocalEntity, span: tuple[int, int], confidence: float
) -> Candidate:
    return Candidate(subject.key, predicate, other.key, *span, confidence, _NAME)


def _first_span(entity: LocalEntity, view: View) -> tuple[int, int]:
    if entity.spans:
        return entity.spans[0]
    mention = next((m for m in view.model.mentions if m.entity.key == entity.key), None)
    return (mention.start, mention.end) if mention else (0, min(80, len(view.model.analysis.text)))


def _contains(name: str, part: str) -> bool:
    if len(part) <= 2 or part.lower() not in name.lower():  # spares most names the search
        return False
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", name, re.IGNORECASE) is not None


def _from_names(view: View) -> Iterator[Candidate]:
    """ "Graz seminar" is held in Graz, "ALPHA conference" is part of ALPHA."""
    cities = view.model.of_class(_C.CITY, _C.VENUE)
    projects = view.model.of_class(_C.PROJECT)
    for event in view.model.of_class(_C.EVENT):
        span = _first_span(event, view)
        for place in cities:
            if any(_contains(event.name, n) for n in (place.name, *place.aliases)):
                sure = _BY_NAME if place.entity_class is _C.CITY else 0.85
                yield _make(event, _HELD, place, span, sure)
        for project in projects:
            if any(_contains(event.name, n) for n in (project.name, *project.aliases, project.acronym or "")):
                yield _make(event, _PART, project, span, 0.85)


def _running_event(unit: Unit, view: View) -> Iterator[Candidate]:
    """ "It was held at the town hall": a sentence on the event of the sentences before it."""
    if events_in(unit) or not unit.has("CV"):
        return
    held = HELD_VERB.search(unit.text)
    if not held or not is_asserted(unit.text, held.start(), held.end(), view.language):
        return
    event = current_event(unit, unit.start, view)
    if event is None:
        return
    places = [m for m in unit.mentions if m.entity.entity_class in (_C.CITY, _C.VENUE)]
    for place in places[:2]:
        yield _make(event, _HELD, place.entity, (unit.start, unit.end), 0.7)


def _from_fields(view: View) -> Iterator[Candidate]:
    for field in view.fields:
        if not field.units:
            continue
        unit = field.units[0]
        event = current_event(unit, unit.start, view)
        if event is None:
            continue
        if PLACE_LABEL.match(field.label) and _is_event_page(view):
            event = nearest_event(unit, unit.start) or page_event(view) or event
            for mention in unit.mentions:
                if mention.entity.entity_class in (_C.CITY, _C.VENUE):
                    yield _make(event, _HELD, mention.entity, (unit.start, unit.end), 0.9)
        elif ORGANISER_LABEL.match(field.label):
            for each in field.units:
                for mention in each.mentions:
                    if is_a(mention.entity.entity_class, _C.ORGANISATION) or mention.entity.entity_class in (
                        _C.CLUSTER,
                        _C.PROJECT,
                    ):
                        yield _make(mention.entity, ObjectProperty.ORGANISES, event, (each.start, each.end), 0.9)


def _is_event_page(view: View) -> bool:
    topic = view.model.topic
    return (
        titled(view) is not None
        or (topic is None and view.main_event is not None)
        or (topic is not None and is_event(topic))
    )


def _from_header(view: View) -> Iterator[Candidate]:
    """The city and the venue in the lines under the title of an event's page, and the project that these name."""
    event = page_event(view)
    if event is None:
        return
    for unit in header_lines(view):
        if AGENDA_LINE.match(unit.text) or (unit.block.label and not PLACE_LABEL.match(unit.block.label)):
            continue
        dated = bool(re.search(r"\d", unit.text))
        places = [m for m in unit.mentions if m.entity.entity_class in (_C.CITY, _C.VENUE) and not m.nominal]
        people = [m for m in unit.mentions if m.entity.entity_class is _C.PERSON]
        if (dated or unit.block.label) and not people:
            for place in places[:2]:
                yield _make(event, _HELD, place.entity, (unit.start, unit.end), 0.86)


def _hosted(view: View) -> Iterator[Candidate]:
    """ "Gathered at the invitation of X", "our hosts were X and Y": a sentence that names no event of its own."""
    pattern = _HOSTS.get(view.language[:2], _HOSTS["en"])
    for unit in view.units:
        if not unit.has("OK") or (events_in(unit) and not all(m.nominal for m in events_in(unit))) or unit.has("J"):
            continue
        match = pattern.search(unit.text)
        event = current_event(unit, unit.start, view)
        if match and event and is_asserted(unit.text, match.start(), match.end(), view.language):
            for mention in named(unit, *match.span("s")):
                if _organises(mention.entity):
                    yield _make(mention.entity, ObjectProperty.ORGANISES, event, (unit.start, unit.end), 0.8)


def _organises(entity: LocalEntity) -> bool:
    return is_a(entity.entity_class, _C.ORGANISATION) or entity.entity_class is _C.CLUSTER


def _of_the_page(view: View) -> Iterator[Candidate]:
    """Sessions on the page of an event belong to it; events described on the page of a project belong to that."""
    topic = view.model.topic
    project = topic if topic and topic.entity_class is _C.PROJECT else None
    page = page_event(view)
    own = titled(view) is not None
    if own and page and not project and view.main_project and len(view.model.of_class(_C.PROJECT)) == 1:
        yield _make(page, _PART, view.main_project, _first_span(page, view), 0.65)
    for event in view.model.of_class(_C.EVENT):
        span = _first_span(event, view)
        if not is_asserted(*_clause_of(view, span), view.language):
            continue
        if own and page and event.key != page.key and _is_part(event, view):
            yield _make(event, _PART, page, span, 0.75)
        elif project and (event.document_scoped or (event.entity_class in _OWN and not _attended(event, view))):
            yield _make(event, _PART, project, span, 0.8 if event.document_scoped else 0.6)
        elif not project and not own and view.main_project and event.document_scoped and not _attended(event, view):
            yield _make(event, _PART, view.main_project, span, 0.7 if is_by_place(event, view) else 0.6)
        elif not project and page and event.key != page.key and _is_part(event, view):
            yield _make(event, _PART, page, span, 0.7)


def _is_part(event: LocalEntity, view: View) -> bool:
    """Whether an event is a session of the page's event, not one of its own elsewhere."""
    if event.document_scoped and is_by_place(event, view):
        return False
    return (event.entity_class in PARTS or in_agenda(event, view)) and not _elsewhere(event, view)


def is_by_place(event: LocalEntity, view: View) -> bool:
    """Whether an event is counted up by its place ("earlier seminars in Graz and Porto"): what stands for it is the city."""
    beside = view.mentions_in(*event.spans[0]) if event.spans else []
    return bool(beside) and beside[0].entity.entity_class is _C.CITY


def _attended(event: LocalEntity, view: View) -> bool:
    """Whether an event is somebody else's: one that the project's people went to, or that lent its name to something."""
    start = _first_span(event, view)[0]
    before = view.model.analysis.text[max(0, start - 70) : start].lower()
    return bool(_GUEST.search(before)) or len(view.model.of_class(_C.PROJECT)) > 1


def _clause_of(view: View, span: tuple[int, int]) -> tuple[str, int, int]:
    sentence = view.model.analysis.sentence_at(span[0])
    if sentence is None:
        return "", 0, 0
    text = view.model.analysis.text[sentence.start : sentence.end]
    return text, span[0] - sentence.start, span[1] - sentence.start


def in_agenda(event: LocalEntity, view: View) -> bool:
    """Whether an event is first named in the line of a timetable."""
    text = view.model.analysis.text
    start = _first_span(event, view)[0]
    line = text[text.rfind("\n", 0, start) + 1 : start + 1]
    return AGENDA_LINE.match(line[:40] + " ") is not None


def _elsewhere(event: LocalEntity, view: View) -> bool:
    """Whether an event is said to be the next or another one, not a session of the page's event."""
    span = _first_span(event, view)
    before = view.model.analysis.text[max(0, span[0] - 30) : span[0]].lower()
    return bool(
        re.search(
            r"\b(?:next|previous|last year's|following|prochain\w*|précédent\w*|nächste\w*|letzte\w*|prossim\w*|"
            r"scors\w*|próxim\w*)\b",
            before,
        )
    )
