"""The days of an event of several days, and which of its sessions stand under which of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from ingest.analysis import Block, BlockKind, LocalEntity
from ingest.relations.common.dates import FoundDate, find_dates
from ingest.relations.common.events import events_in
from ingest.relations.common.view import View

_WEEKDAYS: Final[Mapping[str, int]] = {
    name: number
    for number, names in enumerate((
        "monday montag lundi lunedì lunes", "tuesday dienstag mardi martedì martes",
        "wednesday mittwoch mercredi mercoledì miércoles", "thursday donnerstag jeudi giovedì jueves",
        "friday freitag vendredi venerdì viernes", "saturday samstag sonnabend samedi sabato sábado",
        "sunday sonntag dimanche domenica domingo",
    ))
    for name in names.split()
}  # fmt: skip
_ORDINALS: Final[Mapping[str, int]] = {
    name: number
    for number, names in enumerate((
        "1 one first premier erster primo primer", "2 two second deuxième zweiter secondo segundo",
        "3 three third troisième dritter terzo tercer", "4 four fourth quatrième vierter quarto cuarto",
    ))
    for name in names.split()
}  # fmt: skip
_DAY: Final = r"(?:day|jour|tag|giorno|día|giornata|journée)"
_NTH: Final = "|".join(_ORDINALS)
_MARK: Final = re.compile(
    rf"^[^\w]*(?:the |le |il |el |der )?(?:(?P<weekday>{'|'.join(_WEEKDAYS)})(?:[ ,]+(?:den )?(?P<number>[0-3]?\d)(?!\d))?"
    rf"|{_DAY} (?P<after>{_NTH})|(?P<before>{_NTH})\.? {_DAY})(?!\w)",
    re.IGNORECASE,
)
_AS_OF: Final = re.compile(
    r"\b(?:au|as of|as at|stand|version|updated?|mise à jour|al|aggiornat\w+|a fecha)\W*$", re.IGNORECASE
)
_OPENS: Final = re.compile(rf"\W{{0,6}}(?:(?:{'|'.join(_WEEKDAYS)}),?\s)?", re.IGNORECASE)
_CLOSED: Final = re.compile(r"[^.\n]{0,40}(?:[.:–—|\n]|\s-\s)")
"""A date that opens an item stands in a short line or sentence of its own, with a time or a place at most."""
_LONGEST: Final = 10
_LINE: Final = 60
_Found = tuple[LocalEntity, tuple[int, int]]


def session_days(view: View, first: str, last: str) -> Iterator[tuple[LocalEntity, str, tuple[int, int]]]:
    """Yield the events that stand under "Day two", "Thursday" or "JEUDI 6", with that day in ISO 8601 and the words.

    Args:
        view: the document.
        first, last: of the event of the page, ISO 8601 days.
    """
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    if (end - start).days > _LONGEST:
        return
    day: str | None = None
    for index, block in enumerate(view.blocks):
        text = view.model.analysis.text[block.start : block.end]
        mark = _MARK.match(text)
        if mark:
            day = _day_of(mark, start, end)
        elif block.kind is BlockKind.HEADING and block.level <= 2:
            day = None
        if day:
            yield from ((event, day, span) for event, span in _events_of(view, index))


def _day_of(mark: re.Match[str], start: date, end: date) -> str | None:
    """The day of the event that a mark means, or None where it does not fit."""
    days = [start + timedelta(n) for n in range((end - start).days + 1)]
    nth = (mark["after"] or mark["before"] or "").lower()
    if nth:
        number = _ORDINALS[nth]
        return days[number].isoformat() if number < len(days) else None
    weekday, number = _WEEKDAYS[mark["weekday"].lower()], int(mark["number"] or 0)
    fitting = [d for d in days if d.weekday() == weekday and number in (0, d.day)]
    return fitting[0].isoformat() if len(fitting) == 1 else None


def dated_days(view: View) -> Iterator[tuple[LocalEntity, FoundDate, tuple[int, int]]]:
    """Yield the events under the heading of a day ("Thursday, 17 May"), with its date as written."""
    day: FoundDate | None = None
    for index, block in enumerate(view.blocks):
        text, _, rest = view.model.analysis.text[block.start : block.end].partition("\n")
        found = _heading_day(text, block)
        if found == "stale":
            continue
        if isinstance(found, FoundDate):
            day = found
            if rest:
                yield from ((event, day, span) for event, span in _under(view, index))
        elif block.kind is BlockKind.HEADING and block.level <= 2:
            day = None
        elif day:
            yield from ((event, day, span) for event, span in _under(view, index))


def leading_dates(view: View) -> Iterator[tuple[LocalEntity, FoundDate, tuple[int, int]]]:
    """Yield the first event of an item that opens with a date of its own: "18 November 2010, 5 p.m. Workshop …"."""
    for index, block in enumerate(view.blocks):
        if block.kind is BlockKind.HEADING:
            continue
        text = view.model.analysis.text[block.start : block.end]
        date = next(iter(find_dates(text[:_LINE])), None)
        if (
            date is None
            or not _OPENS.fullmatch(text[: date.start])
            or len(date.first.removeprefix("--")) < len("05-01")
        ):
            continue
        events = list(_under(view, index))
        if events and not any(d.start > date.end for d in find_dates(text)) and _CLOSED.match(text[date.end :]):
            yield events[0][0], date, (block.start, events[0][1][1])


def _under(view: View, index: int) -> Iterator[_Found]:
    """The events of a block but for that of the page."""
    topic = view.model.topic
    for event, span in _events_of(view, index):
        if topic is None or event.key != topic.key:
            yield event, span


def _heading_day(text: str, block: Block) -> FoundDate | str | None:
    """The date that a short line consists of; "stale" where it only says what the text is as of."""
    dates = list(find_dates(text)) if len(text) < _LINE and not block.label else []
    if not dates:
        return None
    if _AS_OF.search(text[: dates[0].start]):
        return "stale"
    bare = re.sub(r"[^\W\d]{2,}", "", text[: dates[0].start] + text[dates[0].end :])
    few = len(re.findall(r"[^\W\d]{2,}", text)) <= 4 and len(bare) <= 8
    return dates[0] if few and not dates[0].is_range else None


def _events_of(view: View, index: int) -> Iterator[_Found]:
    for unit in view.units_of(index):
        yield from ((m.entity, (unit.start, unit.end)) for m in events_in(unit) if not m.nominal)
