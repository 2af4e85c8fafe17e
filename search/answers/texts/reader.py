"""Reading the answer out of documents: every candidate of the right sort is weighed by what the text says around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from search.answers.compose.context import Context
from search.answers.languages import load_language
from search.answers.languages.concepts import find_concepts
from search.answers.linking.terms import lemma_stem
from search.answers.text import tokenise, words
from search.answers.texts.asking import Asked, Said, Sort
from search.answers.texts.candidates import COUNTED, Candidate, Sorts, Span, find_candidates
from search.answers.texts.naming import Named
from search.answers.texts.pages import Layer, Page, Piece
from search.answers.texts.values import fold_keeping

_BY_CONCEPT = 0.85
_BY_SYNONYM = 0.75
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
_ENDINGS = ("s", "n", "e", "r", "en", "er", "es", "em")
_LONG_WORD = 5
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
    found = [
        r
        for page in pages
        for piece, topics in zip(page.pieces, _topics(asked, page, sorts), strict=True)
        for r in _weigh(_Task(context, asked, page, sorts), piece, topics)
    ]
    return sorted(found, key=lambda r: (-round(r.score, 4), r.page.document.iri, r.piece.unit.start, r.candidate.start))


def _topics(asked: Asked, page: Page, sorts: Sorts) -> Iterator[list[float]]:
    """For each piece of a page how surely it is about each name: the less, the further back the name stands."""
    seen: dict[Named, tuple[int, str, bool]] = {}
    for number, piece in enumerate(page.pieces):
        rivalled = bool(_rivals(asked, page, piece, sorts)) if seen else False
        found = []
        for name in asked.names:
            value = _about(name, page, piece)
            if name in seen and value < _SECTION:
                last, section, rival = seen[name]
                back = number - last
                far = _SECTION if back <= 4 or section == piece.unit.section else _FAR if back <= 14 else _ELSEWHERE
                value = max(value, far * (_PASSED if rival else 1.0))
                seen[name] = (last, section, rival or rivalled)
            if _held(name, piece.own) >= 0.99 or _held(name, piece.section) >= 0.99 or _mentions(name, page, piece):
                seen[name] = (number, piece.unit.section, False)
            found.append(value)
        yield found


@dataclass(frozen=True, slots=True)
class _Task:
    """What is asked of one page."""

    context: Context
    asked: Asked
    page: Page
    sorts: Sorts


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands in a piece around a candidate: words of the question, rivals of its names, and whether it has those names."""

    spots: Sequence[_Spot]
    rivals: Sequence[tuple[int, int, str]]
    named: bool


def _weigh(task: _Task, piece: Piece, topics: Sequence[float]) -> Iterator[Reading]:
    context, asked, page, sorts = task.context, task.asked, task.page, task.sorts
    topic = sum(topics) / len(topics) if topics else 1.0
    if topic < _LEAST_TOPIC or min(topics, default=1.0) < _LEAST_NAME:
        return
    around = [_match(s, piece, context) for s in asked.said]
    if asked.role is None and asked.sort not in _TELLING_SORTS and _share(asked, around) < _LEAST_SAID:
        return
    if any(s.role and q < _LEAST_ROLE for s, q in zip(asked.said, around, strict=True)):
        return
    named = not asked.names or _is_named(asked.names, page, piece)
    beside = _Around(_spots(asked, context, page, piece), _rivals(asked, page, piece, sorts), named)
    for candidate in find_candidates(asked, page, piece, sorts):
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
    first = page.mentions_within(start, piece.unit.end)[:1]
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


def _spots(asked: Asked, context: Context, page: Page, piece: Piece) -> list[_Spot]:
    data = context.reading.data
    named = {w for n in asked.names for w in (*n.words, *n.spelt) if len(w) > 2}
    found = []
    for token in tokenise(page.document.text[piece.unit.start : piece.unit.end]):
        start, end = piece.unit.start + token.start, piece.unit.start + token.end
        if token.norm in named:
            found.append(_Spot(-1, start, end, 1.0))
            continue
        own = lemma_stem(token.norm, data)
        for number, said in enumerate(asked.said):
            quality = _touches(said, token.norm, own)
            if quality > 0:
                found.append(_Spot(number, start, end, quality))
    for name in asked.names:
        for mention in page.mentions_within(piece.unit.start, piece.unit.end):
            if mention.entity in name.things:
                found.append(_Spot(-1, mention.start, mention.end, 1.0))
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


def _about(name: Named, page: Page, piece: Piece) -> float:
    layers = (piece.own, piece.before, piece.heading, piece.section, page.opening)
    best = max(w * _held(name, layer) for w, layer in zip(_LAYERS, layers, strict=True))
    if best < 1.0 and name.things and _mentions(name, page, piece):
        return 1.0
    if best < _ELSEWHERE and f" {' '.join(name.words)}" in page.whole:
        return _ELSEWHERE
    return best


def _held(name: Named, layer: Layer) -> float:
    if f" {' '.join(name.words)} " in layer.joined or f" {' '.join(name.spelt)} " in layer.joined:
        return 1.0
    own = [w for w in name.words if len(w) > 2] or list(name.words)
    share = sum(w in layer.words or _is_inflected(w, layer) for w in own) / len(own)
    return 0.8 * share if len(own) > 1 else share


def _is_inflected(word: str, layer: Layer) -> bool:
    """Whether a layer holds a word with another ending: "Heilenden" for "Heilende"."""
    if len(word) < _LONG_WORD or f" {word}" not in layer.joined:
        return False
    return any(f" {word}{ending} " in layer.joined for ending in _ENDINGS)


def _mentions(name: Named, page: Page, piece: Piece) -> bool:
    return any(m.entity in name.things for m in page.mentions_within(piece.unit.start, piece.unit.end))


def _is_named(names: Sequence[Named], page: Page, piece: Piece) -> bool:
    return any(_held(n, piece.own) >= 0.8 or _mentions(n, page, piece) for n in names)


def _rivals(asked: Asked, page: Page, piece: Piece, sorts: Sorts) -> list[tuple[int, int, str]]:
    """Other things in a piece of the kind that the question is about, with their offsets."""
    kinds = frozenset(c for n in asked.names for t in n.things for c in sorts.types(t))
    mentions = page.mentions_within(piece.unit.start, piece.unit.end)
    things = frozenset(t for n in asked.names for t in n.things)
    return [(m.start, m.end, m.entity) for m in mentions if m.entity not in things and sorts.types(m.entity) & kinds]


def _match(said: Said, piece: Piece, context: Context) -> float:
    """How well a piece, or what stands around it, repeats a word."""
    own = _in_layer(said, piece.own, context)
    above = _ABOVE if piece.unit.items or piece.unit.heading != piece.unit.section else _BEFORE
    around = max(above * _in_layer(said, piece.heading, context), _BEFORE * _in_layer(said, piece.section, context))
    announced = piece.unit.before.startswith("|") or piece.unit.before.endswith(":")
    leads = _ABOVE if announced or _REFERRING & set(piece.own.words[:1]) else _BEFORE
    return max(own, around, leads * _in_layer(said, piece.before, context))


@lru_cache(maxsize=20_000)
def _stems(found: tuple[str, ...], language: str) -> frozenset[str]:
    data = load_language(language)
    return frozenset(found) | {lemma_stem(w, data) for w in found}


def _in_layer(said: Said, layer: Layer, context: Context) -> float:
    stems = _stems(layer.words, context.reading.language)
    if said.stems & stems:
        return 1.0
    if said.concepts & layer.concepts:
        return _BY_CONCEPT
    if said.synonyms & stems:
        return _BY_SYNONYM
    return 0.5 if any(len(s) >= 5 and s in w for s in said.stems for w in layer.words if len(w) > len(s) + 2) else 0.0


def _touches(said: Said, norm: str, own: str) -> float:
    if said.stems & {norm, own}:
        return 1.0
    return 0.9 if said.concepts & find_concepts(norm) or own in said.synonyms else 0.0


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
