"""Comparisons, superlatives and aggregates in a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from search.answers.languages import LanguageData
from search.answers.question.cues import Cue, CueHit
from search.answers.question.values import ValueSpan
from search.answers.text import Token


class Relation(StrEnum):
    """How a value is compared."""

    EQUAL = "="
    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="


class Aggregate(StrEnum):
    """A function over many values."""

    AVERAGE = "AVG"
    SUM = "SUM"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A condition on a date or a number.

    Attributes:
        date: ISO 8601 as precise as said, or None for a number.
        number: the number, or None for a date.
        measures: words of properties that the adjective measures ("heavier": weight); may be empty.
        mask: the tokens that the condition explains.
        unit: the unit that the number was said in, if any.
    """

    relation: Relation
    date: str | None
    number: float | None
    measures: tuple[str, ...]
    mask: int
    first: int
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Superlative:
    """The most or least of something; `limit` is how many are wanted ("top three"), after `skip` others ("second")."""

    descending: bool
    measures: tuple[str, ...]
    mask: int
    first: int
    limit: int
    temporal: bool
    skip: int = 0


_RELATIONS = {
    Cue.MORE: Relation.MORE,
    Cue.AT_LEAST: Relation.AT_LEAST,
    Cue.LESS: Relation.LESS,
    Cue.AT_MOST: Relation.AT_MOST,
    Cue.AFTER: Relation.MORE,
    Cue.SINCE: Relation.AT_LEAST,
    Cue.BEFORE: Relation.LESS,
    Cue.UNTIL: Relation.AT_MOST,
    Cue.EQUAL: Relation.EQUAL,
}
_DATED = frozenset((Cue.AFTER, Cue.SINCE, Cue.BEFORE, Cue.UNTIL))
_SIZED = frozenset((Cue.MORE, Cue.LESS, Cue.AT_LEAST, Cue.AT_MOST))
_REACH = 3


def find_comparisons(
    tokens: Sequence[Token], cues: Sequence[CueHit], values: Sequence[ValueSpan], data: LanguageData
) -> tuple[Comparison, ...]:
    """Pair each date or number with the phrase that compares it; a bare date is an equality, a bare number nothing."""
    ranged = _range(tokens, cues, values)
    if ranged:
        return ranged
    found = (_comparison(tokens, cues, value, data) for value in values)
    return tuple(c for c in found if c is not None)


def _range(tokens: Sequence[Token], cues: Sequence[CueHit], values: Sequence[ValueSpan]) -> tuple[Comparison, ...]:
    for hit in (h for h in cues if h.cue is Cue.BETWEEN):
        after = [v for v in values if v.first > hit.last]
        if len(after) >= 2 and after[0].first - hit.last <= _REACH and after[1].first - after[0].last <= _REACH:
            low, high = after[:2]
            if (low.number is None) != (high.number is None):
                low, high = (
                    v if v.date is None else replace(v, date=None, number=float(v.date[:4])) for v in (low, high)
                )
            return (
                Comparison(
                    Relation.AT_LEAST, low.date, low.number, (), low.mask | hit.mask, low.first, low.unit or high.unit
                ),
                Comparison(Relation.AT_MOST, high.date, high.number, (), high.mask, high.first, high.unit),
            )
    return ()


def _comparison(
    tokens: Sequence[Token], cues: Sequence[CueHit], value: ValueSpan, data: LanguageData
) -> Comparison | None:
    before = [h for h in cues if h.cue in _RELATIONS and 0 < value.first - h.last <= _REACH]
    fitting = [h for h in before if value.number is None or h.cue not in _DATED]
    measures, sign, mask = _comparative(tokens, value.first, data)
    sized = next((h for h in before if h.cue in _SIZED), None)
    if sized is not None and value.date is not None and len(value.date) == 4:
        # "more than 2000" is a number, "after 2000" a year
        value = replace(value, date=None, number=float(value.date))
        fitting = [sized]
    if fitting:
        hit = max(fitting, key=lambda h: (h.last, h.last - h.first))
        area = value.mask | hit.mask | mask
        return Comparison(_RELATIONS[hit.cue], value.date, value.number, measures, area, value.first, value.unit)
    if measures and value.number is not None:
        relation = Relation.MORE if sign > 0 else Relation.LESS
        return Comparison(relation, None, value.number, measures, value.mask | mask, value.first, value.unit)
    if value.date is not None:
        return Comparison(Relation.EQUAL, value.date, None, (), value.mask, value.first)
    return None


def _comparative(tokens: Sequence[Token], before: int, data: LanguageData) -> tuple[tuple[str, ...], int, int]:
    """The adjective just before a number ("heavier than 500"): what it measures, its direction and its token."""
    for place in range(before - 1, max(-1, before - 4), -1):
        for dimension in data.dimensions:
            if tokens[place].norm in dimension.adjectives:
                return dimension.property_words, dimension.sign, 1 << place
    return (), 0, 0


def find_measures(tokens: Sequence[Token], cues: Sequence[CueHit], data: LanguageData) -> tuple[str, ...]:
    """What "how expensive", "how heavy" and the like ask for: words of properties."""
    for hit in cues:
        if hit.cue is Cue.AMOUNT:
            for dimension in data.dimensions:
                if tokens[hit.last].norm in dimension.adjectives:
                    return dimension.property_words
    return ()


def find_superlative(
    tokens: Sequence[Token], cues: Sequence[CueHit], values: Sequence[ValueSpan], data: LanguageData
) -> Superlative | None:
    """Find the first superlative, with the adjective beside it and a number for how many."""
    spoken = {v.first for v in values}
    sized = [h.mask for h in cues if h.cue in _SIZED]
    ranks = [
        h for h in cues if h.cue in (Cue.MOST, Cue.LEAST, Cue.FIRST, Cue.LAST) and not any(h.mask & m for m in sized)
    ]
    if len(ranks) > 1 and ranks[0].cue is Cue.MOST and 1 < ranks[1].first - ranks[0].last <= 2:
        inner = find_superlative(tokens, ranks[1:], values, data)
        limit, area = _how_many(ranks[0].first, ranks[0].last, values)
        return inner and replace(inner, limit=max(limit, inner.limit), mask=inner.mask | area | ranks[0].mask)
    for hit in ranks:
        measures, sign, mask = _beside(tokens, hit, data)
        up = (hit.cue in (Cue.MOST, Cue.LAST)) == (hit.cue not in (Cue.MOST, Cue.LEAST) or sign >= 0)
        limit, limit_mask = _how_many(hit.first, hit.last, values)
        temporal = hit.cue in (Cue.FIRST, Cue.LAST)
        after = tokens[hit.last + 1].norm if hit.last + 1 < len(tokens) else ""
        if not (after in ("than", "als", "de") and hit.last + 2 in spoken):
            skip, place = _ordinal(tokens, min(hit.first, hit.first), data)
            return Superlative(up, measures, hit.mask | mask | limit_mask | place, hit.first, limit, temporal, skip)
    return _bare_superlative(tokens, values, data)


def _ordinal(tokens: Sequence[Token], place: int, data: LanguageData) -> tuple[int, int]:
    """How many come before "the second most", and the token that says so."""
    before = place - 1
    if before >= 0 and (number := data.ordinals.get(tokens[before].norm)) is not None:
        return number - 1, 1 << before
    return 0, 0


def _beside(tokens: Sequence[Token], hit: CueHit, data: LanguageData) -> tuple[tuple[str, ...], int, int]:
    for place in (hit.last, hit.last + 1, hit.last + 2):
        for dimension in data.dimensions:
            if place < len(tokens) and tokens[place].norm in dimension.adjectives:
                sign = 0 if place == hit.last else dimension.sign
                return dimension.property_words, sign, 1 << place
    return (), 0, 0


def _bare_superlative(tokens: Sequence[Token], values: Sequence[ValueSpan], data: LanguageData) -> Superlative | None:
    for place, token in enumerate(tokens):
        if token.norm.endswith(("est", "ste", "sten")):
            for dimension in data.dimensions:
                if token.norm in dimension.adjectives:
                    limit, mask = _how_many(place, place, values)
                    skip, before = _ordinal(tokens, place, data)
                    area = 1 << place | mask | before
                    return Superlative(dimension.sign > 0, dimension.property_words, area, place, limit, False, skip)
    return None


def _how_many(first: int, last: int, values: Sequence[ValueSpan]) -> tuple[int, int]:
    for value in values:
        beside = 0 < value.first - last <= 1 or first - value.last == 1
        if value.number is not None and value.number >= 1 and beside:
            return int(value.number), value.mask
    return 1, 0


def find_aggregate(cues: Sequence[CueHit]) -> Aggregate | None:
    """The aggregate that is asked for, if any."""
    if any(h.cue is Cue.AVERAGE for h in cues):
        return Aggregate.AVERAGE
    return Aggregate.SUM if any(h.cue is Cue.SUM for h in cues) else None
