"""Who speaks at, moderates or attends an event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ingest.analysis import Candidate, DocumentModel, EntityMention, LocalEntity
from ingest.relations.common.events import current_event, events_in, is_event, nearest_event
from ingest.relations.common.lists import named
from ingest.relations.common.mask import Unit
from ingest.relations.common.modality import Modality, modality
from ingest.relations.common.page_event import page_event, titled
from ingest.relations.common.patterns import Rule, RuleBook, fits, signs_of
from ingest.relations.common.view import View, Views
from ingest.relations.partner_words import PEOPLE_LABEL
from ingest.relations.speaker_words import (
    ABSENT,
    AGENDA_LINE,
    ATTENDING,
    BODY,
    MODERATOR_LABEL,
    PRESENT,
    REPORTED,
    SPEAKER_LABEL,
    TABLE,
)
from ontology.vocabulary import EntityClass, ObjectProperty

_NAME: Final = "speakers/1"
_MODERATES: Final = ObjectProperty.MODERATES
_SPEAKS: Final = ObjectProperty.SPEAKS_AT
_NEAR: Final = 600


class Speakers:
    """Reads the people of an event out of sentences, agendas and labelled lists."""

    name = _NAME

    def __init__(self, views: Views) -> None:
        self._views = views
        self._rules = RuleBook(TABLE)
        self._attending = RuleBook(ATTENDING)

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose moderators, speakers and participants; one who moderates is not proposed as a speaker too."""
        view = self._views.of(model)
        if not view.model.of_class(EntityClass.EVENT):
            return
        found = list(self._all(view))
        leading = {(c.subject, c.object) for c in found if c.predicate is _MODERATES}
        for candidate in found:
            if candidate.predicate is _MODERATES or (candidate.subject, candidate.object) not in leading:
                yield candidate

    def _all(self, view: View) -> Iterator[Candidate]:
        yield from _from_fields(view)
        rules, attending = self._rules.of(view.language), self._attending.of(view.language)
        for unit in view.simple_units:
            if unit.has("P"):
                yield from _from_sentence(unit, rules, view)
                yield from _from_agenda(unit, view)
            yield from _attending(unit, attending, view)
            yield from _listed(unit, view)


def _make(
    person: EntityMention, predicate: ObjectProperty, event: LocalEntity, unit: Unit, confidence: float
) -> Candidate:
    return Candidate(person.entity.key, predicate, event.key, unit.start, unit.end, confidence, _NAME)


def _people(unit: Unit) -> list[EntityMention]:
    return [m for m in unit.mentions if m.entity.entity_class is EntityClass.PERSON]


def _from_fields(view: View) -> Iterator[Candidate]:
    for field in view.fields:
        if not field.units:
            continue
        predicate = (
            _MODERATES
            if MODERATOR_LABEL.search(field.label)
            else _SPEAKS
            if SPEAKER_LABEL.match(field.label)
            else ObjectProperty.PARTICIPATES_IN
            if PEOPLE_LABEL.search(field.label) and len(field.label) < 40
            else None
        )
        if predicate is None:
            continue
        for unit in field.units:
            if ABSENT.search(unit.text):
                continue
            event = current_event(unit, unit.start, view)
            if event:
                yield from (_make(p, predicate, event, unit, 0.88) for p in _people(unit))


def _is_report(view: View) -> bool:
    """Whether the whole page is about one event: its topic, or what its title names."""
    topic = view.model.topic
    return (topic is not None and is_event(topic)) or titled(view) is not None


def _goes_on(unit: Unit, view: View, reported: bool) -> bool:
    """Whether a sentence that names no event speaks of one that was named before; if it only quotes, shortly before."""
    last = view.last_mention(unit.start, EntityClass.EVENT)
    return last is not None and (not reported or unit.start - last.end <= _NEAR)


def _from_sentence(unit: Unit, rules: Iterable[Rule], view: View) -> Iterator[Candidate]:
    present = signs_of(unit.text)
    for rule in rules:
        if not fits(rule, present):
            continue
        for match in rule.pattern.finditer(unit.text):
            near = unit.text[max(0, match.start() - 15) : match.end() + 25]
            if modality(near, 0, len(near), view.language) in (Modality.NEGATED, Modality.PLANNED):
                continue
            start, _ = unit.span(*match.span("s"))
            event = current_event(unit, start, view)
            if event is None or BODY.search(unit.text, 0, match.start() + 1):
                continue
            alone = not events_in(unit) and not _is_report(view)
            if alone and not _goes_on(unit, view, REPORTED.search(match.group()) is not None):
                continue
            yield from (
                _make(p, rule.predicate, event, unit, rule.confidence)
                for p in named(unit, *match.span("s"))
                if p.entity.entity_class is EntityClass.PERSON
            )


def _from_agenda(unit: Unit, view: View) -> Iterator[Candidate]:
    """ "10.30 The port of tomorrow – Ann Lee": who stands in the line of a timetable speaks."""
    block = view.model.analysis.text[unit.block.start : unit.block.start + 40]
    if not AGENDA_LINE.match(block):
        return
    event = _session(unit, view) or page_event(view) or current_event(unit, unit.start, view)
    if event:
        yield from (_make(person, _SPEAKS, event, unit, 0.8) for person in _people(unit))


def _session(unit: Unit, view: View) -> LocalEntity | None:
    """The event that a unit of a timetable names, or that its item named before it."""
    here = nearest_event(unit, unit.start)
    if here is not None:
        return here
    text = view.model.analysis.text
    at = unit.start
    while at > unit.block.start and not AGENDA_LINE.match(text[at : at + 40]):
        at = text.rfind("\n", 0, max(at - 1, 0)) + 1
    earlier = [m for m in view.mentions_in(max(at, unit.block.start), unit.start) if is_event(m.entity)]
    return earlier[-1].entity if earlier else None


def _listed(unit: Unit, view: View) -> Iterator[Candidate]:
    """ "Present: for the city of Ghent, Ann Lee; for Porto …": everybody whom the sentence of a record counts up."""
    told = unit.has("P") and (PRESENT.match(unit.text) or PRESENT.match(f"{unit.block.label}:"))
    event = page_event(view) if told else None
    if event:
        yield from (_make(p, ObjectProperty.PARTICIPATES_IN, event, unit, 0.86) for p in _people(unit))


def _attending(unit: Unit, rules: Iterable[Rule], view: View) -> Iterator[Candidate]:
    present = signs_of(unit.text)
    for rule in rules:
        if not fits(rule, present):
            continue
        for match in rule.pattern.finditer(unit.text):
            if modality(unit.text, match.start(), match.end(), view.language) is not Modality.ASSERTED:
                continue
            start, _ = unit.span(*match.span("s"))
            event = next(unit.mentions_between(*match.span("o"))).entity if match.groupdict().get("o") else None
            event = event or current_event(unit, start, view)
            if event and (events_in(unit) or _is_report(view) or re.search(r"\w", match.group())):
                for mention in named(unit, *match.span("s")):
                    if not is_event(mention.entity):
                        yield _make(mention, rule.predicate, event, unit, rule.confidence)
