"""When projects run, how far they are and how many partners they count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ingest.analysis import Block, BlockKind, Candidate, DocumentModel, LocalEntity
from ingest.relations.common.amounts import integer_literal
from ingest.relations.common.mask import Unit
from ingest.relations.common.page_event import titled
from ingest.relations.common.patterns import compile_pattern
from ingest.relations.common.view import View, Views
from ingest.relations.partner_words import PARTNER_LABEL
from ingest.relations.project_words import (
    COUNT_LABEL,
    NUMBER_WORDS,
    OTHER_PARTNERS,
    PARTNER_COUNT,
    STATUS,
    STATUS_ASIDE,
)
from ingest.relations.schedule_periods import labelled_period, periods_in
from kg.terms import Literal
from ontology.vocabulary import DataProperty, EntityClass

_NAME: Final = "schedule/1"
_D = DataProperty
_SHORT_TEXT: Final = 200
_SENTENCES: Final = re.compile(r"[a-zà-ÿ)]{3}[.!?]\s+[A-ZÀ-Þ][a-zà-ÿ]+\s+[^\s:]+\s")
_SHORT_LINE: Final = 80
_PROJECT_ASIDE: Final = compile_pattern(r"<J> ?\((?P<in>[^()]*)\)")


class Schedule:
    """Reads start, end, status and number of partners of projects."""

    name = _NAME

    def __init__(self, views: Views) -> None:
        self._views = views

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose each attribute of each project once, the surest reading first."""
        view = self._views.of(model)
        if not model.of_class(EntityClass.PROJECT):
            return
        best: dict[tuple[str, str], Candidate] = {}
        for candidate in _all(view):
            key = (candidate.subject, candidate.predicate)
            if key not in best or best[key].confidence < candidate.confidence:
                best[key] = candidate
        yield from best.values()


def _all(view: View) -> Iterator[Candidate]:
    for index, block in enumerate(view.blocks):
        if block.kind is BlockKind.CHROME:
            continue
        project = view.project_at(block.start) if not _of_event(view, block) else None
        text = view.model.analysis.text[block.start : block.end]
        if project:
            yield from _status(text, block.start, project)
            for start, line in _lines(text, block):
                yield from labelled_period(line, block.start + start, block.label, project)
        for unit in view.units_of(index):
            yield from _status_aside(unit)
            yield from _count(unit, view)
            yield from periods_in(unit, view)


def _lines(text: str, block: Block) -> Iterator[tuple[int, str]]:
    """A block's text, or the short lines that a long paragraph is nothing but; prose at length has no labels."""
    if block.kind is not BlockKind.PARAGRAPH:
        yield 0, text
        return
    if len(text) < _SHORT_TEXT:
        if not _SENTENCES.search(text):
            yield 0, text
        return
    lines = text.split("\n")
    if len(lines) > 2 and max(map(len, lines)) <= _SHORT_LINE:
        at = 0
        for line in lines:
            yield at, line
            at += len(line) + 1


def _of_event(view: View, block: Block) -> bool:
    """Whether a labelled field stands over the title of an event's page: its start and end are the event's."""
    event = titled(view) if block.label else None
    return event is not None and block.start < event.start


def _make(
    project: LocalEntity, prop: DataProperty, value: Literal, span: tuple[int, int], confidence: float
) -> Candidate:
    return Candidate(project.key, prop, value, *span, confidence, _NAME)


def _status(text: str, offset: int, project: LocalEntity) -> Iterator[Candidate]:
    match = STATUS.search(re.sub(r"\s", " ", text))
    if match:
        value = (match["a"] or match["b"]).strip(" \t\n.").lower()
        yield _make(project, _D.STATUS, Literal(value), (offset + match.start(), offset + match.end()), 0.9)


def _status_aside(unit: Unit) -> Iterator[Candidate]:
    """ "ALPHA (finished in 2018)"."""
    for match in _PROJECT_ASIDE.finditer(unit.text):
        state = STATUS_ASIDE.match(match["in"])
        project = next(unit.mentions_between(match.start(), match.start("in")), None)
        if state and project:
            span = unit.span(match.start(), match.end())
            yield _make(project.entity, _D.STATUS, Literal(state["a"].lower()), span, 0.88)


def _count(unit: Unit, view: View) -> Iterator[Candidate]:
    text = view.model.analysis.text[unit.start : unit.end]
    label = unit.block.label
    main = view.project_at(unit.start)
    if (
        label
        and (PARTNER_LABEL.match(label) or COUNT_LABEL.match(label))
        and (alone := re.match(r"\W*(\d{1,3})(?:\W*$| (?:from|aus|de|da|en) )", text))
        and main
    ):
        value = integer_literal(int(alone[1]))
        yield _make(main, _D.PARTNER_COUNT, value, (unit.start, unit.end), 0.9)
        return
    match = PARTNER_COUNT.search(text)
    if not match or OTHER_PARTNERS.search(match.group()):
        return
    here = [m.entity for m in unit.mentions if m.entity.entity_class is EntityClass.PROJECT]
    project = here[0] if here else main
    raw = (match["n"] or match["k"] or match["m"] or match["w"] or match["o"]).lower()
    count = int(raw) if raw.isdigit() else NUMBER_WORDS[raw]
    if project and 1 < count < 200:
        span = (unit.start + match.start(), unit.start + match.end())
        yield _make(project, _D.PARTNER_COUNT, integer_literal(count), span, 0.85)
