"""How surely a piece of a page is about the names of a question, and how well it repeats what is said of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from search.answers.compose.context import Context
from search.answers.texts.asking import Asked
from search.answers.texts.candidates import Sorts
from search.answers.texts.echoes import Echoes, Sought, Touches
from search.answers.texts.pages import Page, Piece

_ABOVE = 0.9
_BEFORE = 0.55
_LAYERS = (1.0, 0.94, 0.93, 0.9, 0.86)
_ELSEWHERE = 0.6
_SECTION = 0.88
_FAR = 0.8
_PASSED = 0.9
_WELL_HELD = 0.8
_REFERRING = frozenset(
    (
        "he", "she", "it", "they", "his", "her", "its", "their", "er", "sie", "es", "sein", "seine", "seiner", "ihr", "ihre",
        "ihrer", "elle", "ils", "elles", "son", "sa", "ses", "leur", "leurs", "egli", "ella", "lui", "lei", "suo", "sua",
        "suoi", "sue", "loro", "su", "sus",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Looking:
    """What is asked of all pages, as it is looked for.

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
    def of(cls, context: Context, asked: Asked, sorts: Sorts) -> Looking:
        """Prepare a question."""
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


def about_names(looking: Looking, page: Page) -> Iterator[list[float]]:
    """For each piece of a page how surely it is about each name: the less, the further back the name stands."""
    seen: dict[int, tuple[int, str, bool]] = {}
    elsewhere = [_ELSEWHERE if sought.start in page.whole else 0.0 for sought in looking.names]
    for number, piece in enumerate(page.pieces):
        rivalled = bool(find_rivals(looking, piece)) if seen else False
        found = []
        for which, sought in enumerate(looking.names):
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


def find_rivals(looking: Looking, piece: Piece) -> list[tuple[int, int, str]]:
    """Other things in a piece of the kind that the question is about, with their offsets."""
    types = looking.sorts.types
    return [
        (m.start, m.end, m.entity)
        for m in piece.mentions
        if m.entity not in looking.things and not looking.kinds.isdisjoint(types(m.entity))
    ]


def match(echoes: Echoes, piece: Piece) -> Sequence[float]:
    """How well a piece, or what stands around it, repeats each word of the question."""
    own = echoes.of_layer(piece.own)
    if min(own, default=1.0) >= _ABOVE:
        return own
    above = _ABOVE if piece.unit.items or piece.unit.heading != piece.unit.section else _BEFORE
    announced = piece.unit.before.startswith("|") or piece.unit.before.endswith(":")
    leads = _ABOVE if announced or _REFERRING & set(piece.own.words[:1]) else _BEFORE
    around = zip(own, *(echoes.of_layer(layer) for layer in (piece.heading, piece.section, piece.before)), strict=True)
    return [max(best, above * heading, _BEFORE * section, leads * before) for best, heading, section, before in around]


def is_named(looking: Looking, piece: Piece) -> bool:
    """Whether a piece itself has one of the names."""
    return any(n.held(piece.own) >= _WELL_HELD or _mentions(n, piece) for n in looking.names)


def repeats(echoes: Echoes, piece: Piece) -> list[tuple[float, float, float]]:
    """For each word of the question how well a piece, what stands above it and what stands before it repeat it."""
    layers = (piece.own, piece.heading, piece.section, piece.before)
    own, heading, section, before = (echoes.of_layer(layer) for layer in layers)
    return [(o, max(h, s), b) for o, h, s, b in zip(own, heading, section, before, strict=True)]
