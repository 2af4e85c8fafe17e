"""Reading the answer out of documents: every candidate of the right sort is weighed by what the text says around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import log

from search.answers.languages.concepts import find_concepts
from search.answers.ports import ScoredPassage
from search.answers.text import norms, words
from search.answers.texts.asking import Asked, Sort
from search.answers.texts.candidates import COUNTED, Candidate, Span, find_candidates
from search.answers.texts.countries import of_countries
from search.answers.texts.matching import Looking, about_names, find_rivals, is_named, match
from search.answers.texts.pages import Page, Piece
from search.answers.texts.support import Support
from search.answers.texts.values import fold_keeping
from search.answers.texts.weighing import Features, likelihood, rank_of

_LEAST_SAID = 0.1
_ABOUT = 0.85
_MOST_NAMES = 8
_LONG_PIECE = 40
_UNSAID = 0.75
_NEAR = 60.0
_RIVALLED = 0.8
_LEAST_NAME = 0.3
_TELLING_SORTS = frozenset((Sort.SHARE, Sort.MAIL, Sort.PHONE, Sort.MONEY))
_STRONG = 0.45
_LEAST_ROLE = 0.6
_BESIDE = 0.5
_SAME_LIST = 2500
_BESIDE_NAME = 10.0
_REPEATED = 0.5
_LEAST_RARITY = 0.2
_SHORT_PIECE = 20
_TITLED = re.compile(r"([A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ&][\w’'-]*){0,4})\s*(?:[–—-]\s|:\s)")
_AT_ONCE = 5
_MOST_PLACES = 80  # answers have stood in the first 20
_UNHEARD = 0.25
_TIED = 0.3


@dataclass(frozen=True, slots=True)
class Reading:
    """A candidate where it stands, with what is known of it, how it ranks, and how likely it is the answer, in [0, 1]."""

    candidate: Candidate
    page: Page
    piece: Piece
    features: Features
    rank: float
    score: float


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked, with what the graph and the search have to say: the support of the graph and the passages found."""

    looking: Looking
    support: Support
    found: Sequence[ScoredPassage]

    def similarity(self, document: str, start: int) -> float:
        """The similarity of the question and the passage that an offset lies in; 0 where it was not found."""
        inside = (s for s in self.found if s.passage.document == document and s.passage.start <= start < s.passage.end)
        return max((s.dense for s in inside), default=0.0)


def read(task: Task, pages: Iterable[tuple[Page, float]]) -> list[Reading]:
    """All candidates of the pages, which come with how near they are to the question; the likeliest first."""
    places = [
        _Place(page, piece, topics, rank, match(task.looking.said, piece))
        for page, rank in pages
        for piece, topics in zip(page.pieces, about_names(task.looking, page), strict=True)
        if min(topics, default=1.0) >= _LEAST_NAME
    ]
    rarity = _rarity(places, len(task.looking.asked.said))
    promising = nlargest(_MOST_PLACES, places, key=lambda place: _promise(task, place))
    found = [r for place in promising for r in _weigh(task, place, rarity)]
    return sorted(found, key=lambda r: (-round(r.rank, 4), r.page.document.iri, r.piece.unit.start, r.candidate.start))


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands in a piece around a candidate: words of the question, rivals of its names, and whether it has those names."""

    spots: Sequence[_Spot]
    rivals: Sequence[tuple[int, int, str]]
    named: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """A piece of a page, how surely it is about each name, how near its page is, and how well it repeats each word."""

    page: Page
    piece: Piece
    topics: Sequence[float]
    rank: float
    matched: Sequence[float]


def _promise(task: Task, place: _Place) -> float:
    """How likely a piece is to hold the answer, by what is known of it before it is looked into."""
    topic = sum(place.topics) / len(place.topics) if place.topics else 1.0
    tied = 0.0 if task.support.relations.keys().isdisjoint(place.piece.entities) else _TIED
    return topic * (_UNHEARD + (1 - _UNHEARD) * _share(task.looking.asked, place.matched) + tied)


def _rarity(places: Sequence[_Place], count: int) -> list[float]:
    """How much each word tells: the less, the more pieces repeat it."""
    often = [sum(p.matched[i] >= _REPEATED for p in places) for i in range(count)]
    return [log((len(places) + 1) / (n + 1)) + _LEAST_RARITY for n in often]


def _weigh(task: Task, place: _Place, rarity: Sequence[float]) -> Iterator[Reading]:
    looking, asked = task.looking, task.looking.asked
    page, piece, matched, topics = place.page, place.piece, place.matched, place.topics
    topic = sum(topics) / len(topics) if topics else 1.0
    around = _share(asked, matched)
    silent = around < _LEAST_SAID and asked.role is None and asked.sort not in _TELLING_SORTS
    if silent and topic < _ABOUT and task.support.relations.keys().isdisjoint(piece.entities):
        return
    misfit = any(s.role and q < _LEAST_ROLE for s, q in zip(asked.said, matched, strict=True))
    named = not asked.names or is_named(looking, piece)
    beside = _Around(_spots(looking, page, piece), find_rivals(looking, piece), named)
    own = looking.said.of_layer(piece.own)
    weight = sum(s.weight for s in asked.said) or 1.0
    passage = task.similarity(page.document.iri, piece.unit.start)
    every = (
        of_countries(c, asked, looking.context, page, piece) for c in find_candidates(asked, page, piece, looking.sorts)
    )
    for candidate in (c for c in every if c is not None):
        local = [_local(q, number, beside.spots, piece, candidate) for number, q in enumerate(matched)]
        several = min(len(candidate.spans), _MOST_NAMES) / _MOST_NAMES
        features = Features(
            topic=topic,
            weakest=min(topics, default=1.0),
            around=around,
            said=_share(asked, local),
            own=sum(o * s.weight for o, s in zip(own, asked.said, strict=True)) / weight,
            clearest=max(local, default=0.0),
            fit=candidate.fit,
            alone=_apart(piece, candidate, beside),
            stray=float(not named and _begins_elsewhere(piece, page, candidate)),
            date=_dated(asked, candidate),
            misfit=float(misfit),
            named=float(named),
            several=0.0 if asked.single else several,
            crowd=several if asked.one else 0.0,
            listed=float(bool(piece.unit.items)),
            known=float(candidate.spans[0].entity is not None),
            rank=place.rank,
            passage=passage,
            tied=task.support.tied(candidate),
            relation=task.support.named(candidate),
            kind=_kind(task, candidate),
            length=min(1.0, len(piece.own.words) / _LONG_PIECE),
            rare=sum(q * r for q, r in zip(local, rarity, strict=True)) / (sum(rarity) or 1.0),
            beside=_beside_name(beside.spots, candidate),
            counted=_counted(asked, candidate),
        )
        yield Reading(candidate, page, piece, features, rank_of(features), likelihood(features))


def _dated(asked: Asked, candidate: Candidate) -> float:
    """Whether a date is the beginning or end that is asked for (1), the other (-1), or it cannot be told (0)."""
    if asked.role is None or candidate.role is None:
        return 0.0
    return 1.0 if candidate.role == asked.role else -1.0


def _beside_name(spots: Sequence[_Spot], candidate: Candidate) -> float:
    """How near a candidate stands behind a name of the question, in [0, 1]; 0 where none stands before it."""
    gaps = [candidate.start - s.end for s in spots if s.which < 0 and s.end <= candidate.start]
    return 1 / (1 + min(gaps) / _BESIDE_NAME) if gaps else 0.0


def _counted(asked: Asked, candidate: Candidate) -> float:
    """How nearly a candidate holds as many names as are asked for; 0 where the question does not say how many."""
    if asked.number is None or asked.sort is not Sort.NAMES:
        return 0.0
    return max(0.0, 1 - abs(len(candidate.spans) - asked.number) / asked.number)


def _kind(task: Task, candidate: Candidate) -> float:
    """How well the class of a candidate fits the properties that the question speaks of."""
    entity = candidate.spans[0].entity
    types = task.looking.sorts.types(entity) if entity is not None else frozenset[str]()
    return max((task.support.kinds.get(c, 0.0) for c in types), default=0.0)


def _begins_elsewhere(piece: Piece, page: Page, candidate: Candidate) -> bool:
    """Whether a piece begins with the name of something else, so that it carries on nothing of what stands before it."""
    start = piece.unit.start
    first = piece.mentions[:1]
    if any(m.start - start < _AT_ONCE and not candidate.start <= m.start <= candidate.end for m in first):
        return True
    title = _TITLED.match(page.document.text, start, piece.unit.end)
    return (
        title is not None and candidate.start > title.end() and not any(find_concepts(w) for w in words(title.group(1)))
    )


def _share(asked: Asked, matched: Sequence[float]) -> float:
    """How much of what is said is there; words that say little only help."""
    strong = sum(s.weight for s in asked.said if s.weight >= _STRONG)
    found = sum(q * s.weight for s, q in zip(asked.said, matched, strict=True) if s.weight >= _STRONG)
    extra = sum(q * s.weight for s, q in zip(asked.said, matched, strict=True) if s.weight < _STRONG)
    base = found / strong if strong else _UNSAID
    return min(1.0, base + 0.2 * extra)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A word of a piece that a word of the question (or, for -1, one of its names) touches, with its offsets."""

    which: int
    start: int
    end: int
    quality: float


def _spots(looking: Looking, page: Page, piece: Piece) -> list[_Spot]:
    offset = piece.unit.start
    found = []
    silent = not piece.unit.items and not any(w in looking.named or looking.touch[w] for w in piece.own.words)
    for norm, start, end in () if silent else norms(page.document.text[offset : piece.unit.end]):
        if norm in looking.named:
            found.append(_Spot(-1, offset + start, offset + end, 1.0))
            continue
        found += [_Spot(number, offset + start, offset + end, quality) for number, quality in looking.touch[norm]]
    for name in looking.asked.names:
        found += [_Spot(-1, m.start, m.end, 1.0) for m in piece.mentions if m.entity in name.things]
    return found


def _local(around: float, number: int, spots: Sequence[_Spot], piece: Piece, candidate: Candidate) -> float:
    """How well a word is repeated near a candidate."""
    if piece.unit.items:
        return around
    near = [
        s.quality / (1 + _gap(s, candidate) / _NEAR)
        for s in spots
        if s.which == number and not (candidate.start <= s.start and s.end <= candidate.end)
    ]
    return max([around * 0.62, *near])


def _gap(spot: _Spot, candidate: Candidate) -> float:
    """Characters between a word and a candidate; words behind a value count as further away than those before it."""
    if spot.end <= candidate.start:
        return float(candidate.start - spot.end)
    first = candidate.spans[0]
    value = first.entity is None and first.text[:1].isdigit() and candidate.role != COUNTED
    return (4.0 if value else 1.3) * max(0, spot.start - candidate.end) + (20 if value else 3)


def _apart(piece: Piece, candidate: Candidate, beside: _Around) -> float:
    """What it costs that another thing of the same kind stands between the name in question and a candidate."""
    inside = {s.entity for s in candidate.spans}
    others = [(a, b) for a, b, e in beside.rivals if e not in inside]
    if not beside.named:
        begins = any(a - piece.unit.start < 4 for a, _ in others)
        return (_RIVALLED * 0.85 if begins else _RIVALLED) if others else 1.0
    places = [s for s in beside.spots if s.which < 0]
    if not places or not others or piece.unit.items:
        return 1.0
    last = max((a for a, b in others if b <= candidate.start), default=-1)
    if last >= 0 and not any(s.start > last or s.end > last for s in places if s.end <= candidate.start):
        return _RIVALLED
    closest = min(places, key=lambda s: abs(s.start - candidate.start))
    low, high = min(closest.end, candidate.end), max(closest.start, candidate.start)
    between = [a for a, b in others if low <= a and b <= high]
    return _RIVALLED if between else 1.0


def answers_of(asked: Asked, readings: Sequence[Reading]) -> list[Span]:
    """The names or the value of the best candidate, with those beside it in the same piece where a list is wanted."""
    best = readings[0]
    if asked.number is not None:
        likely = [r for r in readings if r.score >= _BESIDE * best.score]
        best = max(likely, key=lambda r: (r.features.counted, r.rank))
    if asked.single or asked.sort is not Sort.NAMES:
        return _closest(asked, best)
    beside = {
        s.entity or s.text: s
        for r in readings
        if r.score >= _BESIDE * best.score and r.page is best.page and _is_beside(r.piece, best.piece)
        for s in r.candidate.spans
    }
    return sorted(beside.values(), key=lambda s: s.start)


def _is_beside(piece: Piece, best: Piece) -> bool:
    """Whether a piece is the best one, or both are short ones of the same section, as the rows of a list are."""
    if piece is best:
        return True
    near = piece.unit.section == best.unit.section and abs(piece.unit.start - best.unit.start) < _SAME_LIST
    return near and max(len(piece.own.words), len(best.own.words)) <= _SHORT_PIECE


def _closest(asked: Asked, best: Reading) -> list[Span]:
    """The name right after the one in question, where that stands among them: "A (X), B (Y)"."""
    spans = list(best.candidate.spans)
    text = best.page.document.text
    for name in asked.names if len(spans) > 1 else ():
        for spelt in {name.words, name.spelt}:
            match = re.search(
                r"\W+".join(map(re.escape, spelt)), fold_keeping(text[best.piece.unit.start : spans[-1].end])
            )
            after = [s for s in spans if match and s.start >= best.piece.unit.start + match.end()]
            if (
                match
                and after
                and (len(after) < len(spans) or after[0].start - best.piece.unit.start - match.end() <= 3)
            ):
                return after[:1]
    return spans


def lists_with_all(readings: Sequence[Reading], known: frozenset[str], least: float) -> Sequence[Reading]:
    """The readings of the first list that has all known things and some more; empty where none is likely."""
    for place, reading in enumerate(readings):
        found = {s.entity for s in reading.candidate.spans}
        if known < found and reading.score >= least:
            return (reading, *readings[:place], *readings[place + 1 :])
    return ()
