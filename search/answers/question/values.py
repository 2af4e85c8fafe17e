"""Dates and numbers in a question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from search.answers.languages import LanguageData
from search.answers.question.units import is_unit
from search.answers.text import Token

_YEAR = re.compile(r"(1[5-9]|20)\d\d")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:1[5-9]|20)\d\d)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SCALES = {"thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9, "mille": 1e3, "milliard": 1e9, "milliards": 1e9,
           "tausend": 1e3, "millionen": 1e6, "milliarden": 1e9, "k": 1e3, "m": 1e6}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ValueSpan:
    """A date (ISO 8601, as precise as said) or a number in a question; exactly one of `date` and `number` is set; `unit` as said."""

    mask: int
    first: int
    last: int
    date: str | None = None
    number: float | None = None
    unit: str | None = None


def find_values(tokens: Sequence[Token], data: LanguageData) -> tuple[ValueSpan, ...]:
    """Find dates and numbers from left to right; digits that are part of a word ("C4") are no numbers."""
    found: list[ValueSpan] = []
    position = 0
    while position < len(tokens):
        span = _date_at(tokens, position, data) or _number_at(tokens, position, data)
        if span is not None:
            found.append(span)
        position = position + 1 if span is None else span.last + 1
    return tuple(found)


def _span(first: int, last: int, date: str | None = None, number: float | None = None) -> ValueSpan:
    return ValueSpan(((1 << (last - first + 1)) - 1) << first, first, last, date, number)


def _date_at(tokens: Sequence[Token], at: int, data: LanguageData) -> ValueSpan | None:
    norms = [t.norm for t in tokens[at : at + 4]]
    plain = [n for n in norms if n not in ("of", "the", "de", "le", "th")]
    skipped = len(norms) - len(plain)
    if len(plain) >= 3 and _YEAR.fullmatch(plain[0]) and all(p.isdigit() and len(p) == 2 for p in plain[1:3]):
        return _span(at, at + 2, date="-".join(plain[:3]))
    for day, month, year in ((0, 1, 2), (1, 0, 2)):
        if len(plain) >= 3 and plain[month] in data.months and _day(plain[day]) and _YEAR.fullmatch(plain[year]):
            last = at + 2 + (skipped if len(norms) == 4 and plain[2] == norms[3] else 0)
            return _span(at, last, date=f"{plain[year]}-{data.months[plain[month]]:02d}-{_day(plain[day]):02d}")
    if len(norms) >= 2 and norms[0] in data.months and _YEAR.fullmatch(norms[1]):
        return _span(at, at + 1, date=f"{norms[1]}-{data.months[norms[0]]:02d}")
    dotted = _DOTTED.fullmatch(norms[0]) if norms else None
    if dotted and int(dotted.group(2)) <= 12:
        return _span(at, at, date=f"{dotted.group(3)}-{int(dotted.group(2)):02d}-{int(dotted.group(1)):02d}")
    if norms and _YEAR.fullmatch(norms[0]) and not (len(norms) > 1 and is_unit(norms[1])):
        return _span(at, at, date=norms[0])
    return None


def _day(word: str) -> int:
    digits = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th|er)?", word)
    return int(digits.group(1)) if digits and 1 <= int(digits.group(1)) <= 31 else 0


def _number_at(tokens: Sequence[Token], at: int, data: LanguageData) -> ValueSpan | None:
    norm = tokens[at].norm
    if norm in data.numerals and data.numerals[norm] != 1 and not tokens[at].text[0].isupper():
        return _scaled(tokens, at, float(data.numerals[norm]))
    if not _NUMBER.fullmatch(norm):
        return None
    return _scaled(tokens, at, _parse(norm))


def _parse(text: str) -> float:
    """Read a number whose marks may be grouping or decimal, as English and continental habits allow."""
    if re.fullmatch(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*", text):
        return float(re.sub(r"[.,]", "", text))
    head, _, tail = text.replace(",", ".").rpartition(".")
    return float(head.replace(".", "") + "." + tail) if head else float(tail)


def _scaled(tokens: Sequence[Token], at: int, value: float) -> ValueSpan:
    last = at
    if last + 1 < len(tokens) and tokens[last + 1].norm in _SCALES:
        last += 1
        value *= _SCALES[tokens[last].norm]
    unit = tokens[last + 1].norm if last + 1 < len(tokens) and is_unit(tokens[last + 1].norm) else None
    return replace(_span(at, last + (unit is not None), number=value), unit=unit)
