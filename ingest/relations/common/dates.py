"""Dates as people write them in five languages, to ISO 8601 as precise as the text.

Own code rather than a library's, because spans, ranges ("12.–14. Mai 2016"), vague words ("early October") and missing years
must come out with their offsets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.terms import XSD, Literal

_MONTHS: Final[Mapping[int, str]] = {
    1: "january|janvier|januar|jänner|gennaio|enero|jan|janv|gen|ene",
    2: "february|février|fevrier|februar|feber|febbraio|febrero|feb|févr|fév",
    3: "march|mars|märz|maerz|marzo|mar|mrz",
    4: "april|avril|aprile|abril|apr|avr|abr",
    5: "may|mai|maggio|mayo|mag",
    6: "june|juin|juni|giugno|junio|jun|giu",
    7: "july|juillet|juli|luglio|julio|jul|juil|lug",
    8: "august|août|aout|agosto|aug|ago",
    9: "september|septembre|settembre|septiembre|sept|sep|set",
    10: "october|octobre|oktober|ottobre|octubre|oct|okt|ott",
    11: "november|novembre|noviembre|nov",
    12: "december|décembre|decembre|dezember|dicembre|diciembre|dec|déc|dez|dic",
}
_MONTH_OF: Final = {name: number for number, names in _MONTHS.items() for name in names.split("|")}
_MONTH: Final = rf"(?:{'|'.join(sorted(_MONTH_OF, key=len, reverse=True))})\b\.?"
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º|ª|°|\.)?"
_YEAR: Final = r"(?:19|20)\d\d"
_TO_WORDS: Final = "to|and|until|till|through|au|à|et|bis(?: zum)?|und|all?|e|y|fino a|hasta"
_TO: Final = rf"(?: ?(?:-|–|—|/|&) ?| (?:{_TO_WORDS}) ?(?:le |el |il |l')?)"
_UNTIL_WORDS: Final = "to|until|till|through|à|au|bis|jusqu'(?:à|en)|a|al|fino a|hasta|until the end of"
_UNTIL: Final = rf"(?: ?(?:-|–|—) ?| (?:{_UNTIL_WORDS}) )"
_OF: Final = r"(?: ?(?:of|de|di|del) | ?,? ?)"
_WEEKDAY: Final = (
    r"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|"
    r"(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?:,? (?:den |el |le )?))?"
)

_ROMAN_MONTHS: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN: Final = rf"(?-i:{'|'.join(sorted(_ROMAN_MONTHS, key=len, reverse=True))})"
_FORMS: Final = (
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)(?!\d)",
    rf"(?P<iso_month>{_YEAR}-(?:0[1-9]|1[0-2]))(?![\d-])",
    rf"(?P<d1>{_DAY})(?:{_OF}(?P<m1>{_MONTH}))?(?:{_OF}(?P<y1>{_YEAR}))?{_TO}{_WEEKDAY}(?P<d2>{_DAY}){_OF}(?P<m2>{_MONTH})"
    rf"(?:{_OF}(?P<y2>{_YEAR}))?",
    rf"(?P<m3>{_MONTH}) (?P<d3>{_DAY}){_TO}(?:(?P<m4>{_MONTH}) )?(?P<d4>{_DAY})(?:,? (?P<y3>{_YEAR}))?(?!\d|[.:]\d)",
    rf"(?P<nd1>\d\d?)[./](?:(?P<nm1>\d\d?)[./])?(?P<ny1>{_YEAR})?{_TO}(?P<nd2>\d\d?)[./](?P<nm2>\d\d?)[./](?P<ny2>{_YEAR})",
    rf"(?P<d5>{_DAY}){_OF}(?P<m5>{_MONTH})(?:{_OF}(?P<y5>{_YEAR}))?",
    rf"(?P<m6>{_MONTH}) (?P<d6>{_DAY})(?:,? (?P<y6>{_YEAR}))?(?!\d|[.:]\d)",
    rf"(?P<d7>\d\d?)(?:{_TO}(?P<d8>\d\d?))?\.? ?(?P<rm>{_ROMAN})\.? ?(?P<ry>{_YEAR})",
    rf"(?P<nd3>\d\d?)[./](?P<nm3>\d\d?)[./](?P<ny3>{_YEAR}|\d\d(?!\d))",
    rf"(?P<m8>{_MONTH})(?:{_OF}(?P<y10>{_YEAR}))?{_UNTIL}(?P<m9>{_MONTH}){_OF}(?P<y11>{_YEAR})",
    rf"(?P<m7>{_MONTH}){_OF}(?P<y7>{_YEAR})",
    rf"(?P<nm5>0?[1-9]|1[0-2])[/.](?P<ny5>{_YEAR}){_UNTIL}(?P<nm6>0?[1-9]|1[0-2])[/.](?P<ny6>{_YEAR})",
    rf"(?P<nm4>0?[1-9]|1[0-2])[/.](?P<ny4>{_YEAR})(?!\d)",
    rf"(?P<y8>{_YEAR})(?:{_UNTIL}(?P<y9>{_YEAR}))?(?![\d%]|[.,]\d)",
)  # fmt: skip
_JOINT: Final = re.compile(r"(?: ?& ?| (?:and|et|und|e|y) )", re.IGNORECASE)
_NEIGHBOURS: Final = 5
"""Days joined by "and" that lie so near each other are one event's."""

_DIGIT: Final = re.compile(r"\d")
_DATE: Final = re.compile(rf"(?<![\w/.,-])(?:{'|'.join(_FORMS)})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date, or the first and last day of a range, in a text.

    Attributes:
        first, last: ISO 8601, as precise as the text; equal where there is no range. ``--MM`` or ``--MM-DD`` where the
            year is missing.
        start, end: offsets in the text that was searched.
    """

    first: str
    last: str
    start: int
    end: int

    @property
    def is_range(self) -> bool:
        """Whether first and last differ."""
        return self.first != self.last

    @property
    def has_year(self) -> bool:
        """Whether the text gives the year."""
        return not self.first.startswith("--")

    def in_year(self, year: str | None) -> FoundDate | None:
        """The same date with a missing year filled in, or None where there is none to fill in."""
        if self.has_year:
            return self
        if year is None:
            return None
        return FoundDate(year + self.first[1:], year + self.last[1:], self.start, self.end)


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _month(text: str) -> int:
    return _MONTH_OF[text.rstrip(".").lower()]


def _iso(year: str | None, month: int | None = None, day: int | None = None) -> str | None:
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and not 1 <= day <= 31:
        return None
    if year is not None and len(year) == 2:
        year = "20" + year
    parts = [year or "-"]
    parts += [f"{part:02d}" for part in (month, day) if part is not None]
    return "-".join(parts)


_Groups = Mapping[str, str | None]


def _worded_range(g: _Groups) -> tuple[str | None, str | None]:
    if g["d1"]:
        month = _month(g["m2"] or "")
        year = g["y2"] or g["y1"]
        return (
            _iso(g["y1"] or year, _month(g["m1"]) if g["m1"] else month, _number(g["d1"])),
            _iso(year, month, _number(g["d2"] or "")),
        )
    month = _month(g["m3"] or "")
    last = _month(g["m4"]) if g["m4"] else month
    return _iso(g["y3"], month, _number(g["d3"] or "")), _iso(g["y3"], last, _number(g["d4"] or ""))


def _month_range(g: _Groups) -> tuple[str | None, str | None]:
    if g["m8"]:
        return _iso(g["y10"] or g["y11"], _month(g["m8"])), _iso(g["y11"], _month(g["m9"] or ""))
    return _iso(g["ny5"], int(g["nm5"] or 0)), _iso(g["ny6"], int(g["nm6"] or 0))


def _numeric_range(g: _Groups) -> tuple[str | None, str | None]:
    year, month = g["ny2"], int(g["nm2"] or 0)
    first = _iso(g["ny1"] or year, int(g["nm1"]) if g["nm1"] else month, int(g["nd1"] or 0))
    return first, _iso(year, month, int(g["nd2"] or 0))


def _single(g: _Groups) -> str | None:
    for n in "56":
        if g[f"d{n}"]:
            return _iso(g[f"y{n}"], _month(g[f"m{n}"] or ""), _number(g[f"d{n}"] or ""))
    if g["nd3"]:
        return _iso(g["ny3"], int(g["nm3"] or 0), int(g["nd3"]))
    if g["m7"]:
        return _iso(g["y7"], _month(g["m7"]))
    if g["ny4"]:
        return _iso(g["ny4"], int(g["nm4"] or 0))
    return g["iso"] or g["iso_month"]


def _read(match: re.Match[str]) -> tuple[str | None, str | None]:
    g = match.groupdict()
    if g["d1"] or g["d3"]:
        return _worded_range(g)
    if g["d7"]:
        month = _ROMAN_MONTHS.index(g["rm"] or "") + 1
        return _iso(g["ry"], month, int(g["d7"])), _iso(g["ry"], month, int(g["d8"] or g["d7"]))
    if g["nd1"]:
        return _numeric_range(g)
    if g["m8"] or g["nm5"]:
        return _month_range(g)
    if g["y8"]:
        return g["y8"], g["y9"] or g["y8"]
    one = _single(g)
    return one, one


def find_dates(text: str) -> Sequence[FoundDate]:
    """The dates and ranges of a text in order; impossible ones ("31.13.2016") are left out."""
    return _dates_of(text) if _DIGIT.search(text) else ()


@lru_cache(maxsize=512)
def _dates_of(text: str) -> tuple[FoundDate, ...]:
    return tuple(_all_dates(text))


def _all_dates(text: str) -> Iterator[FoundDate]:
    for match in _DATE.finditer(re.sub(r"\s", " ", text)):
        first, last = _read(match)
        if not first or not last:
            continue
        joint = _JOINT.search(match.group())
        if joint and _far_apart(first, last):  # "on 4 May and 6 June 2016" are two days, not a stretch of a month
            yield FoundDate(first, first, match.start(), match.start() + joint.start())
            yield FoundDate(last, last, match.start() + joint.end(), match.end())
        else:
            yield FoundDate(first, last, match.start(), match.end())


def _far_apart(first: str, last: str) -> bool:
    """Whether more than a few days lie between two days; months without days are never far apart."""
    days = [part.removeprefix("--").split("-")[-2:] for part in (first, last)]
    if first[0] != "-" and first[:4] != last[:4]:
        return first[5:] != "12-31"
    if len(first.removeprefix("--")) < len("05-01"):
        return False
    (month, day), (last_month, last_day) = ((int(m), int(d)) for m, d in days)
    return (last_month - month) * 30 + last_day - day > _NEIGHBOURS


def date_literal(value: str) -> Literal:
    """The typed literal of an ISO 8601 date, month or year."""
    kind = {4: "gYear", 7: "gYearMonth"}.get(len(value), "date")
    return Literal(value, XSD + kind)
