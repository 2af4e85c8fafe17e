"""When events take place: date, or startDate and endDate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ingest.analysis import BlockKind, Candidate, DocumentModel, LocalEntity
from ingest.relations.common.dates import FoundDate, date_literal, find_dates
from ingest.relations.common.events import PARTS as SESSIONS
from ingest.relations.common.events import current_event, events_in, is_event
from ingest.relations.common.mask import Unit
from ingest.relations.common.modality import Modality, modality
from ingest.relations.common.page_event import header_lines, page_event, titled
from ingest.relations.common.view import View, Views
from ingest.relations.common.years import YEAR, document_year
from ingest.relations.event_days import dated_days, leading_dates, session_days
from ingest.relations.event_words import DATE_LABEL, HELD_VERB, NOT_THE_DATE, PLACE_LABEL
from ingest.relations.events import in_agenda, is_by_place
from ontology.vocabulary import DataProperty, EntityClass

_NAME: Final = "event-dates/1"
_WHEN_LINE: Final = re.compile(
    r"^\W*(?:(?:date|when|datum|termin|data|fecha|quand|wann|quando|le|il|am|on|el)\W+)?", re.IGNORECASE
)


_BYLINE: Final = re.compile(
    r"\b(?:by|report|posted|published|tags?|author|par|publié|rapport|von|bericht|veröffentlicht|di|pubblicato|"
    r"rapporto|por|publicado|news|press|relazione|a cura|redatt\w+|rédigé|verfasst|written|mise? en ligne|version|submitted)\b|//|\|",
    re.IGNORECASE,
)
_CREDIT: Final = re.compile(_BYLINE.pattern.removesuffix(r"|//|\|"), re.IGNORECASE)
_MEETS: Final = re.compile(
    r"\b(?:met|meets|meet|gathered|convened|came together|se sont réunis|se réunit|trafen sich|traf sich|"
    r"treffen sich|si sono incontrati|si è riunit\w|si sono riuniti|se reunieron|se reunió)\b",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(r"since|seit|depuis|dal|desde|until", re.IGNORECASE)
_BESIDE: Final = 45
_VISIT: Final = re.compile(
    r"\b(?:visit\w*|travell?ed|went to|besuch\w*|reist\w*|rendu\w*|voyage|si è recat\w|viaj\w+)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date of an event, `rank` telling how sure: lower is better."""

    event: LocalEntity
    date: FoundDate
    start: int
    end: int
    confidence: float


class EventDates:
    """Reads the dates of events; one date or one range for each, the surest."""

    name = _NAME

    def __init__(self, views: Views) -> None:
        self._views = views

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose dates of events."""
        view = self._views.of(model)
        best: dict[str, _Dated] = {}
        for dated in _all(view):
            known = best.get(dated.event.key)
            if known is None or (dated.confidence, len(dated.date.first)) > (known.confidence, len(known.date.first)):
                best[dated.event.key] = dated
        for dated in (*best.values(), *_inherited(view, best)):
            yield from _statements(dated)


def _inherited(view: View, best: Mapping[str, _Dated]) -> Iterator[_Dated]:
    """The sessions of an event that have no date of their own: of the only day, or of the day that they are listed under."""
    page = page_event(view)
    whole = best.get(page.key) if page and titled(view) else None
    if whole is None or len(whole.date.first) < len("2000-01-01"):
        return
    for event, day, span in session_days(view, whole.date.first, whole.date.last):
        if event.key not in best and event.key != whole.event.key and event.entity_class in SESSIONS:
            yield _Dated(event, FoundDate(day, day, 0, 0), *span, 0.72)
    if whole.date.is_range:
        return
    for event in view.model.of_class(*SESSIONS):
        inside = (
            event.spans
            and (in_agenda(event, view) or event.entity_class is EntityClass.PANEL)
            and not is_by_place(event, view)
        )
        if event.key not in best and event.key != whole.event.key and inside:
            yield _Dated(event, whole.date, *event.spans[0], 0.7)


def _statements(dated: _Dated) -> Iterator[Candidate]:
    def make(prop: DataProperty, value: str) -> Candidate:
        literal = date_literal(value)
        return Candidate(dated.event.key, prop, literal, dated.start, dated.end, dated.confidence, _NAME)

    if dated.date.is_range:
        yield make(DataProperty.START_DATE, dated.date.first)
        yield make(DataProperty.END_DATE, dated.date.last)
    else:
        yield make(DataProperty.DATE, dated.date.first)


def _all(view: View) -> Iterator[_Dated]:
    year = document_year(view)
    if not view.model.of_class(EntityClass.EVENT):
        return
    yield from _from_fields(view, year)
    yield from _from_header(view, year)
    for unit in view.units:
        yield from _from_unit(unit, view, year)
    for event, day, span in (*leading_dates(view), *dated_days(view)):
        filled = day.in_year(_year_of(day, view) or year)
        if filled and len(filled.first) == 10:
            yield _Dated(event, filled, *span, 0.8)
    yield from _from_series(view, year)


def _from_series(view: View, year: str | None) -> Iterator[_Dated]:
    """The date beside the city that an event is counted up by: "earlier seminars in Graz (May 2012) and Porto (June 2012)"."""
    text = view.model.analysis.text
    for event in view.model.of_class(EntityClass.EVENT):
        if not event.document_scoped or not is_by_place(event, view):
            continue
        city = view.mentions_in(*event.spans[0])[0]
        sentence = view.model.analysis.sentence_at(city.start)
        end = sentence.end if sentence else -1
        following = next((m.start for m in view.mentions_in(city.end, city.end + _BESIDE)), city.end + _BESIDE)
        stretch = text[city.end : min(following, end if end >= 0 else len(text))]
        date = next(iter(find_dates(stretch)), None)
        if date is None:
            line = text.rfind("\n", 0, city.start) + 1
            stretch = text[max(line, city.start - _BESIDE) : city.start]
            date = next((d for d in find_dates(stretch) if not re.search(r"\w{3}", stretch[d.end :])), None)
        filled = date.in_year(_year_of(date, view) or year) if date else None
        if filled and len(filled.first) > 4:
            yield _Dated(event, filled, city.start, city.end + len(stretch), 0.86)


def _event_year(event: LocalEntity, near: str, fallback: str | None) -> str | None:
    for text in (event.name, *event.aliases, near):
        if match := YEAR.search(text):
            return match.group()
    return fallback


def _source(unit: Unit, view: View) -> str:
    return view.model.analysis.text[unit.start : unit.end]


def _from_fields(view: View, year: str | None) -> Iterator[_Dated]:
    for field in view.fields:
        place_and_date = PLACE_LABEL.match(field.label)
        if not field.units or not (DATE_LABEL.match(field.label) or place_and_date):
            continue
        unit = field.units[0]
        event = page_event(view) if not events_in(unit) else current_event(unit, unit.start, view)
        if event is None or not _is_event_page(view):
            continue
        for date in find_dates(_source(unit, view)):
            filled = date.in_year(_event_year(event, "", year))
            if filled and len(filled.first) > 4:
                yield _Dated(event, filled, unit.start, unit.end, 0.93)
                break


def _is_event_page(view: View) -> bool:
    topic = view.model.topic
    return topic is None or is_event(topic) or titled(view) is not None


def _from_header(view: View, year: str | None) -> Iterator[_Dated]:
    """The first full date in the lines under the title of an event's page."""
    event = page_event(view)
    for unit in header_lines(view) if event else ():
        text = _source(unit, view)
        if unit.block.label and not (DATE_LABEL.match(unit.block.label) or PLACE_LABEL.match(unit.block.label)):
            continue
        for date in find_dates(text):
            filled = date.in_year(_year_of(date, view) or year)
            dated = filled and event and len(filled.first) == 10
            if dated and filled and event and not (_CREDIT.search(text) or _wrong_kind(unit, text, date, view)):
                yield _Dated(event, filled, unit.start, unit.end, 0.91)
                return


def _year_of(date: FoundDate, view: View) -> str | None:
    """The year that the document gives for the same day elsewhere."""
    if date.has_year:
        return None
    day = date.first[1:]
    for other in find_dates(view.model.analysis.text):
        if other.has_year and other.first[4:] == day:
            return other.first[:4]
    return None


def _from_unit(unit: Unit, view: View, year: str | None) -> Iterator[_Dated]:
    text = _source(unit, view)
    dates = list(find_dates(text))
    if not dates:
        return
    here = events_in(unit)
    if not here:
        yield from _from_eventless(unit, view, dates, year)
        return
    taken: set[int] = set()
    for mention in here:
        found = _date_for(
            mention.start - unit.start, mention.end - unit.start, [m.start - unit.start for m in here], dates, text
        )
        if found is None or id(found) in taken or _wrong_kind(unit, text, found, view):
            continue
        taken.add(id(found))
        filled = found.in_year(_year_of(found, view) or _event_year(mention.entity, text, year))
        if filled and not (len(filled.first) == 4 and filled.first in mention.entity.name):
            sure = 0.88 if len(filled.first) > 4 else 0.6
            yield _Dated(mention.entity, filled, unit.start, unit.end, sure - (0.1 if mention.nominal else 0))


def _wrong_kind(unit: Unit, text: str, date: FoundDate, view: View) -> bool:
    """Whether the clause dates something else (a deadline, a foundation) or a plan, or negates."""
    clause_start = max(
        text.rfind(", ", 0, date.start), text.rfind("; ", 0, date.start), text.rfind("(", 0, date.start), 0
    )
    before = text[max(clause_start, date.start - 45) : date.start]
    if found := NOT_THE_DATE.search(before):
        return not (date.is_range and _SINCE.fullmatch(found.group()))
    start, end = unit.index_of(unit.start + date.start), unit.index_of(unit.start + date.end)
    return modality(unit.text, start, end, view.language) in (Modality.NEGATED, Modality.PLANNED)


def _date_for(start: int, end: int, starts: list[int], dates: list[FoundDate], text: str) -> FoundDate | None:
    """The date nearest to an event, preferably after it, with no other event and no full stop between."""
    inside = [d for d in dates if start <= d.start < end and len(d.first) > 4]
    if inside:
        return inside[0]
    following = min((s for s in starts if s > start), default=len(text))
    after = [d for d in dates if end <= d.start and (d.start < following or d.start - end < 30)]
    before = [d for d in dates if d.end <= start]
    if after and after[0].start - end <= 160:
        return after[0]
    previous = max((s for s in starts if s < start), default=-1)
    near = [d for d in before if d.start > previous]
    return near[-1] if near else None


def _from_eventless(unit: Unit, view: View, dates: list[FoundDate], year: str | None) -> Iterator[_Dated]:
    """ "It took place on 3 May", or the line of an announcement that holds nothing but place and date."""
    text = _source(unit, view)
    held = HELD_VERB.search(text)
    event: LocalEntity | None
    if met := _met_in(unit, view):
        event, confidence = met, 0.82
    elif held:
        event = current_event(unit, unit.start, view)
        confidence = 0.72
    elif (page := page_event(view)) and page.entity_class is EntityClass.STUDY_VISIT and _VISIT.search(text):
        event, confidence = page, 0.75 + (0.1 if dates[0].is_range else 0.0)
    elif _is_when_line(unit, text, dates[0], view):
        event, confidence = view.main_event, 0.85
    else:
        return
    if event is None or _wrong_kind(unit, text, dates[0], view):
        return
    filled = dates[0].in_year(_year_of(dates[0], view) or _event_year(event, text, year))
    if filled and len(filled.first) > 4:
        yield _Dated(event, filled, unit.start, unit.end, confidence)


def _met_in(unit: Unit, view: View) -> LocalEntity | None:
    """The event of a sentence that only says who met where: the one named after the city."""
    if not _MEETS.search(unit.text):
        return None
    for mention in unit.mentions:
        if mention.entity.entity_class is EntityClass.CITY:
            for event in view.model.of_class(EntityClass.EVENT):
                if mention.entity.name in event.name:
                    return event
    return None


def _is_when_line(unit: Unit, text: str, date: FoundDate, view: View) -> bool:
    """Whether a short line near the top is the date line of an event page."""
    topic = view.model.topic
    if topic is None or not is_event(topic) or unit.block.kind is BlockKind.TABLE_ROW or len(date.first) <= 4:
        return False
    if _BYLINE.search(text):
        return False
    rest = _WHEN_LINE.sub("", text[: date.start] + text[date.end :])
    words = [w for w in re.findall(r"[^\W\d]+", rest) if len(w) > 2]
    return unit.block_index < 12 and len(words) <= 9 and not re.search(r"[.!?]\s+\w", text[date.end :])
