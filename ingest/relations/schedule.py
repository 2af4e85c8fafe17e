"""When projects run, how far they are and how many partners they count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ingest.analysis import BlockKind, Candidate, DocumentModel, LocalEntity
from ingest.relations.common.amounts import integer_literal
from ingest.relations.common.dates import FoundDate, date_literal, find_dates
from ingest.relations.common.events import events_in
from ingest.relations.common.mask import Unit
from ingest.relations.common.modality import Modality, modality
from ingest.relations.common.patterns import compile_pattern
from ingest.relations.common.view import View, Views
from ingest.relations.partner_words import PARTNER_LABEL
from ingest.relations.project_words import (
    COUNT_LABEL,
    END,
    NUMBER_WORDS,
    OTHER_PARTNERS,
    PARTNER_COUNT,
    PERIOD,
    START,
    STATUS,
    STATUS_ASIDE,
)
from kg.terms import Literal
from ontology.vocabulary import DataProperty, EntityClass

_NAME: Final = "schedule/1"
_D = DataProperty
_PERIOD_ASIDE: Final = compile_pattern(r"<J>(?: ?\((?=(?P<in>[^()]*)\))|(?: ?[:–]| -)(?= (?P<line>[^;()]{0,60})))")
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
        project = view.project_at(block.start)
        text = view.model.analysis.text[block.start : block.end]
        if project:
            yield from _status(text, block.start, project)
            if block.kind is not BlockKind.PARAGRAPH or len(text) < 200:
                yield from _labelled(text, block.start, block.label, project)
        for unit in view.units_of(index):
            yield from _status_aside(unit)
            yield from _bracketed(unit, view)
            yield from _count(unit, view)
            yield from _said(unit, view)


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


def _labelled(text: str, offset: int, label: str, project: LocalEntity) -> Iterator[Candidate]:
    """ "Start date: 1 May 2010, end date: …", "Laufzeit: 01/2010 – 12/2012", or a bare range in a list."""
    dates = [d for d in find_dates(text) if d.has_year]
    for date in dates:
        span = (offset + date.start, offset + date.end)
        before = re.split(r"[\n|;,)]|\d{4}", text[: date.start])[-1]
        after_label = before if re.search(r"[^\W\d]", before) else label
        if date.is_range and not _is_short(date) and (PERIOD.search(after_label) or _is_bare(text, date)):
            sure = 0.93 if PERIOD.search(after_label) else 0.7
            yield _make(project, _D.START_DATE, date_literal(date.first), span, sure)
            yield _make(project, _D.END_DATE, date_literal(date.last), span, sure)
        elif START.search(after_label) and re.search(
            r"[:=–-]\s*\**\s*$|^\W*$", before + ":" if after_label is label else before
        ):
            yield _make(project, _D.START_DATE, date_literal(date.first), span, 0.95)
        elif END.search(after_label) and re.search(
            r"[:=–-]\s*\**\s*$|^\W*$", before + ":" if after_label is label else before
        ):
            yield _make(project, _D.END_DATE, date_literal(date.first), span, 0.95)


def _is_short(date: FoundDate) -> bool:
    """Whether a range lasts days rather than months: an event's, no project's."""
    return len(date.last) == 10 and date.first[:7] == date.last[:7]


def _bracketed(unit: Unit, view: View) -> Iterator[Candidate]:
    """ "ALPHA (2013-2015)", "ALPHA : 1 January 2009 - 31 December 2011": a period right behind the project's name."""
    text = view.model.analysis.text
    for match in _PERIOD_ASIDE.finditer(unit.text):
        project = next(unit.mentions_between(match.start(), match.end()))
        start, end = unit.span(*match.span("in" if match["in"] is not None else "line"))
        ranges = [d for d in find_dates(text[start:end]) if d.has_year and d.is_range and not _is_short(d)]
        for date in ranges[:1]:
            inside = any(m.start <= start + date.start < m.end for m in unit.mentions)
            if not inside:
                span = (start + date.start, start + date.end)
                yield _make(project.entity, _D.START_DATE, date_literal(date.first), span, 0.92)
                yield _make(project.entity, _D.END_DATE, date_literal(date.last), span, 0.92)


def _is_bare(text: str, date: FoundDate) -> bool:
    """A full range of days or months that stands alone in a line or between dashes of a list."""
    if len(date.first) < 7:
        return False
    before = re.split(r"\s[-–•|]\s|\n", text[: date.start])[-1]
    return not re.search(r"[^\W\d]{2,}", before)


def _said(unit: Unit, view: View) -> Iterator[Candidate]:
    """ "From January 2012 to June 2014 X was a partner in ALPHA", "the project started in May 2010 and runs for 30 months"."""
    if events_in(unit) and not any(m.entity.entity_class is EntityClass.PROJECT for m in unit.mentions):
        return
    text = view.model.analysis.text[unit.start : unit.end]
    dates = [d for d in find_dates(text) if d.has_year and not _in_name(d, unit)]
    projects = [m for m in unit.mentions if m.entity.entity_class is EntityClass.PROJECT]
    if not dates or not projects:
        return
    if modality(text, dates[0].start, dates[0].end, view.language) in (Modality.NEGATED, Modality.PLANNED):
        return
    yield from _said_dates(text, dates, projects[0].entity, unit.start)


def _in_name(date: FoundDate, unit: Unit) -> bool:
    """Whether a year belongs to a name ("Horizon 2020")."""
    return any(m.start <= unit.start + date.start < m.end for m in unit.mentions)


def _said_dates(text: str, dates: list[FoundDate], project: LocalEntity, offset: int) -> Iterator[Candidate]:
    first = dates[0]
    span = (offset + first.start, offset + dates[-1].end)
    pair = len(dates) > 1 and re.fullmatch(
        r",?\s?(?:to|until|and|till|bis|au?|à|jusqu'(?:en|au)|al?|e|y|hasta|und|et|–|-)(?: (?:zum|il|el|le|in|en))?\s?",
        text[first.end : dates[1].start],
    )
    before = text[max(0, first.start - 30) : first.start]
    if (pair or first.is_range) and PERIOD.search(before):
        last = dates[1].first if pair else first.last
        yield _make(project, _D.START_DATE, date_literal(first.first), span, 0.85)
        yield _make(project, _D.END_DATE, date_literal(last), span, 0.85)
        return
    for date in dates:
        near = text[max(0, date.start - 30) : date.start]
        one = (offset + date.start, offset + date.end)
        begins = START.search(near)
        if begins and not re.search(r"[,;]", near[begins.end() :]):
            yield _make(project, _D.START_DATE, date_literal(date.first), one, 0.8)
        elif END.search(near):
            yield _make(project, _D.END_DATE, date_literal(date.first), one, 0.75)


def _count(unit: Unit, view: View) -> Iterator[Candidate]:
    text = view.model.analysis.text[unit.start : unit.end]
    label = unit.block.label
    main = view.project_at(unit.start)
    if (
        label
        and (PARTNER_LABEL.match(label) or COUNT_LABEL.match(label))
        and (alone := re.fullmatch(r"\W*(\d{1,3})\W*", text))
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
    raw = (match["n"] or match["k"] or match["m"] or match["w"]).lower()
    count = int(raw) if raw.isdigit() else NUMBER_WORDS[raw]
    if project and 1 < count < 200:
        span = (unit.start + match.start(), unit.start + match.end())
        yield _make(project, _D.PARTNER_COUNT, integer_literal(count), span, 0.85)
