"""What documents say about the matter of a question: whole sentences, with those beside them that belong to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from search.answers.compose.context import Context
from search.answers.languages.concepts import find_concepts
from search.answers.texts.matching import Looking, about_names, repeats
from search.answers.texts.pages import Page, Piece

_ABOUT = 0.5
_ABOVE = 0.3
_NEARBY = 0.25
_ADVICE = 0.3
_ADVISING = frozenset(("recommend", "lesson"))
_SHORTEST = 4
_LONGEST = 420
_GAP = 3
_REPEATED = 0.5


@dataclass(frozen=True, slots=True)
class Told:
    """A stretch of a page, from `start` to `end`, and how well it speaks of the matter.

    Attributes:
        piece: the piece that does.
        named: how surely it is about the name that it is least sure to be about, in [0, 1].
        matter: how much of what is said it repeats itself, in [0, 1].
    """

    page: Page
    start: int
    end: int
    score: float
    piece: Piece
    named: float
    matter: float

    @property
    def text(self) -> str:
        """The stretch, verbatim."""
        return self.page.document.text[self.start : self.end]


def find_told(looking: Looking, pages: Iterable[tuple[Page, float]]) -> list[Told]:
    """The pieces that speak of the matter of a question, best first, each with its neighbours in the paragraph."""
    places = [
        (page, number, topics or [rank])
        for page, rank in pages
        for number, topics in enumerate(about_names(looking, page))
        if not page.pieces[number].unit.items and len(page.pieces[number].own.words) >= _SHORTEST
    ]
    own = [repeats(looking.said, p.pieces[n]) for p, n, _ in places]
    often = [sum(row[i][0] >= _REPEATED for row in own) for i in range(len(looking.asked.said))]
    rarity = [log((len(places) + 1) / (n + 1)) + 0.1 for n in often]
    found = []
    for (page, number, topics), row in zip(places, own, strict=True):
        piece = page.pieces[number]
        score = _ABOUT * sum(topics) / len(topics) + _matter(row, rarity) + _advised(looking.context, piece)
        start, end = _window(page.pieces, number)
        alone = _matter([(o, 0.0, 0.0) for o, _, _ in row], rarity)
        found.append(Told(page, start, end, score, piece, min(topics), alone))
    return sorted(found, key=lambda t: (-round(t.score, 4), t.page.document.iri, t.start))


def _matter(row: Sequence[tuple[float, float, float]], rarity: Sequence[float]) -> float:
    """The share of what is said that a piece repeats, with that of its heading and of the pieces before in part."""
    total = sum(rarity) or 1.0
    return (
        sum(r * max(o, _ABOVE * above, _NEARBY * before) for (o, above, before), r in zip(row, rarity, strict=True))
        / total
    )


def _advised(context: Context, piece: Piece) -> float:
    """What it is worth that a piece advises, where advice is asked for."""
    return _ADVICE if context.reading.advice and any(find_concepts(w) & _ADVISING for w in piece.own.words) else 0.0


def _window(pieces: Sequence[Piece], number: int) -> tuple[int, int]:
    """The offsets of a piece with the one after and the one before it, where they stand in the same paragraph."""
    start, end = pieces[number].unit.start, pieces[number].unit.end
    for step in (1, -1):
        other = number + step
        if not 0 <= other < len(pieces) or pieces[other].unit.items:
            continue
        unit = pieces[other].unit
        close = 0 <= unit.start - end <= _GAP if step > 0 else 0 <= start - unit.end <= _GAP
        if close and max(end, unit.end) - min(start, unit.start) <= _LONGEST:
            start, end = min(start, unit.start), max(end, unit.end)
    return start, end
