"""Reading the answer out of documents: every candidate of the right sort is weighed by what the text says around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from search.answers.compose.context import Context
from search.answers.languages.concepts import find_concepts
from search.answers.text import norms, words
from search.answers.texts.asking import Asked, Sort
from search.answers.texts.candidates import COUNTED, Candidate, Sorts, Span, find_candidates
from search.answers.texts.echoes import Echoes, Sought, Touches
from search.answers.texts.pages import Page, Piece
from search.answers.texts.values import fold_keeping

_ABOVE = 0.9
_BEFORE = 0.55
_LAYERS = (1.0, 0.94, 0.93, 0.9, 0.86)
_ELSEWHERE = 0.6
_SECTION = 0.88
_FAR = 0.8
_PASSED = 0.9
_LEAST_TOPIC = 0.45
_LEAST_SAID = 0.4
_UNSAID = 0.75
_NEAR = 60.0
_RIVALLED = 0.8
_LEAST_NAME = 0.4
_TELLING_SORTS = frozenset((Sort.SHARE, Sort.MAIL, Sort.PHONE, Sort.MONEY))
_OWN = 0.93
_STRONG = 0.45
_LEAST_ROLE = 0.6
_BESIDE = 0.85
_STRAY = 0.7
_TITLED = re.compile(r"([A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ&][\w’'-]*){0,4})\s*(?:[–—-]\s|:\s)")
_REFERRING = frozenset(
    (
        "he", "she", "it", "they", "his", "her", "its", "their", "er", "sie", "es", "sein", "seine", "seiner", "ihr", "ihre",
        "ihrer", "elle", "ils", "elles", "son", "sa", "ses", "leur", "leurs", "egli", "ella", "lui", "lei", "suo", "sua",
        "suoi", "sue", "loro", "su", "sus",
    )
)  # fmt: skip
_AT_ONCE = 5
_COUNTED = 1.12
_ALONE = 0.82
_TYPED = 0.4


@dataclass(frozen=True, slots=True)
class Reading:
    """A candidate where it stands, with its score in [0, 1] and the parts that made it."""

    candidate: Candidate
    page: Page
    piece: Piece
    score: float
    topic: float
    said: float


def read(context: Context, asked: Asked, pages: Iterable[Page], sorts: Sorts) -> list[Reading]:
    """All candidates of the pages, best first."""
    task = _Task.of(context, asked, sorts)
    found = [
        r
        for page in pages
        for piece, topics in zip(page.pieces, _topics(task, page), strict=True)
        for r in _weigh(task, page, piece, topics)
    ]
    return sorted(found, key=lambda r: (-round(r.score, 4), r.page.document.iri, r.piece.unit.start, r.candidate.start))


@dataclass(frozen=True, slots=True)
class _Task:
    """What is asked of all pages.

    Attributes:
        names, said: the names and words of the question as they are looked for.
        touch: which words of the question a word touches.
        named: the words of the names.
        things, kinds: what the names may stand for, and its classes.
    """

    context: Context
    asked: Asked
    sorts: Sorts
    names: tuple[Sought, ...]
    said: Echoes
    touch: Touches
    named: frozenset[str]
    things: frozenset[str]
    kinds: frozenset[str]

    @classmethod
    def of(cls, context: Context, asked: Asked, sorts: Sorts) -> _Task:
        language = context.reading.language
        things = frozenset(t for n in asked.names for t in n.things)
        return cls(
            context,
            asked,
            sorts,
            names=tuple(map(Sought.of, asked.names)),
            said=Echoes(asked.said, language),
            touch=Touches(asked.said, language),
            named=frozenset(w for n in asked.names for w in (*n.words, *n.spelt) if len(w) > 2),
            things=things,
            kinds=frozenset(c for t in things for c in sorts.types(t)),
        )


def _topics(task: _Task, page: Page) -> Iterator[list[float]]:
    """For each piece of a page how surely it is about each name: the less, the further back the name stands."""
    seen: dict[int, tuple[int, str, bool]] = {}
    elsewhere = [_ELSEWHERE if sought.start in page.whole else 0.0 for sought in task.names]
    for number, piece in enumerate(page.pieces):
        rivalled = bool(_rivals(task, piece)) if seen else False
        found = []
        for which, sought in enumerate(task.names):
            value = _about(sought, page, piece, elsewhere[which])
            if which in seen and value < _SECTION:
                last, section, rival = seen[which]
                back = number - last
                far = _SECTION if back <= 4 or section == piece.unit.section else _FAR if back <= 14 else _ELSEWHERE
                value = max(value, far * (_PASSED if rival else 1.0))
                seen[which] = (last, section, rival or rivalled)
            if _stands(sought, piece):
                seen[which] = (number, piece.unit.section, False)
            found.append(value)
        yield found


def _stands(sought: Sought, piece: Piece) -> bool:
    """Whether a name stands in a piece or in the heading of its section."""
    return sought.held(piece.own) >= 0.99 or sought.held(piece.section) >= 0.99 or _mentions(sought, piece)


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands in a piece around a candidate: words of the question, rivals of its names, and whether it has those names."""

    spots: Sequence[_Spot]
    rivals: Sequence[tuple[int, int, str]]
    named: bool


def _weigh(task: _Task, page: Page, piece: Piece, topics: Sequence[float]) -> Iterator[Reading]:
    asked = task.asked
    topic = sum(topics) / len(topics) if topics else 1.0
    if topic < _LEAST_TOPIC or min(topics, default=1.0) < _LEAST_NAME:
        return
    around = _match(task.said, piece)
    if asked.role is None and asked.sort not in _TELLING_SORTS and _share(asked, around) < _LEAST_SAID:
        return
    if any(s.role and q < _LEAST_ROLE for s, q in zip(asked.said, around, strict=True)):
        return
    candidates = list(find_candidates(asked, page, piece, task.sorts))
    if not candidates:
        return
    named = not asked.names or any(n.held(piece.own) >= 0.8 or _mentions(n, piece) for n in task.names)
    beside = _Around(_spots(task, page, piece), _rivals(task, piece), named)
    for candidate in candidates:
        local = [_local(q, number, beside.spots, piece, candidate) for number, q in enumerate(around)]
        said = _share(asked, local) + (_TYPED if asked.sort in _TELLING_SORTS and topic >= _OWN else 0.0)
        stray = not named and _begins_elsewhere(piece, page, candidate)
        if asked.role is not None and candidate.role is not None:
            said = max(said, 0.5 if stray else 0.9) if candidate.role == asked.role else said * 0.3
        if said < _LEAST_SAID:
            continue
        score = topic * (0.25 + 0.75 * min(said, 1.0)) * candidate.fit * _apart(piece, candidate, beside)
        score *= (_STRAY if stray else 1.0) * _numbered(asked, candidate)
        if score > 0:
            yield Reading(candidate, page, piece, score, topic, said)


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


def _numbered(asked: Asked, candidate: Candidate) -> float:
    """How well the number of names is the one that is asked for; several where a list is wanted."""
    if asked.sort is not Sort.NAMES or asked.single:
        return 1.0
    if asked.number is not None and len(candidate.spans) == asked.number:
        return _COUNTED
    return _ALONE if len(candidate.spans) == 1 else 1.0


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


def _spots(task: _Task, page: Page, piece: Piece) -> list[_Spot]:
    offset = piece.unit.start
    found = []
    for norm, start, end in norms(page.document.text[offset : piece.unit.end]):
        if norm in task.named:
            found.append(_Spot(-1, offset + start, offset + end, 1.0))
            continue
        found += [_Spot(number, offset + start, offset + end, quality) for number, quality in task.touch[norm]]
    for name in task.asked.names:
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


def _about(sought: Sought, page: Page, piece: Piece, elsewhere: float) -> float:
    best = 0.0
    for weight, layer in zip(
        _LAYERS, (piece.own, piece.before, piece.heading, piece.section, page.opening), strict=True
    ):
        if best >= weight:
            break
        best = max(best, weight * sought.held(layer))
    if best < 1.0 and _mentions(sought, piece):
        return 1.0
    return max(best, elsewhere)


def _mentions(sought: Sought, piece: Piece) -> bool:
    return not sought.name.things.isdisjoint(piece.entities)


def _rivals(task: _Task, piece: Piece) -> list[tuple[int, int, str]]:
    """Other things in a piece of the kind that the question is about, with their offsets."""
    types = task.sorts.types
    return [
        (m.start, m.end, m.entity)
        for m in piece.mentions
        if m.entity not in task.things and not task.kinds.isdisjoint(types(m.entity))
    ]


def _match(echoes: Echoes, piece: Piece) -> Sequence[float]:
    """How well a piece, or what stands around it, repeats each word of the question."""
    own = echoes.of_layer(piece.own)
    if min(own, default=1.0) >= _ABOVE:
        return own
    above = _ABOVE if piece.unit.items or piece.unit.heading != piece.unit.section else _BEFORE
    announced = piece.unit.before.startswith("|") or piece.unit.before.endswith(":")
    leads = _ABOVE if announced or _REFERRING & set(piece.own.words[:1]) else _BEFORE
    around = zip(own, *(echoes.of_layer(layer) for layer in (piece.heading, piece.section, piece.before)), strict=True)
    return [max(best, above * heading, _BEFORE * section, leads * before) for best, heading, section, before in around]


def answers_of(asked: Asked, readings: Sequence[Reading]) -> list[Span]:
    """The names or the value of the best candidate, with those beside it in the same piece where a list is wanted."""
    best = readings[0]
    if asked.single or asked.sort is not Sort.NAMES:
        return _closest(asked, best)
    beside = [r.candidate for r in readings if r.piece is best.piece and r.score >= _BESIDE * best.score]
    return [s for c in sorted(beside, key=lambda c: c.start) for s in c.spans]


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
