"""A document as one sequence of words and mentions, on which the contexts of two mentions are ranges."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from ingest.analysis import DocumentModel, EntityMention
from ingest.language.concepts import Lexicon, fold, lexicon_of
from ingest.relations.common.mask import letter_of
from ingest.relations.learned.columns import mark

_WORD: Final = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_STEM: Final = 6
_LIST_GAP: Final = 4
_JOINING: Final = frozenset((",", ";", "&", "/", "and", "et", "und", "sowie", "e", "ed", "y", "plus", "nonche"))
_Known: TypeAlias = tuple[str, str, tuple[str, ...]]
_DROPPED: Final = frozenset('*_#|"“”„«»‹›`')
_DASHES: Final = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Item:
    """A word, a mark, or a mention.

    Attributes:
        stem: the stem of a word, the mark itself, ``0`` for numbers, or the class letter of a mention.
        concepts: what the word is about.
        marks: numbers that stand for the stem and for each concept.
        start: offset in the document's text.
        mention: index into the mentions of the sequence, or -1.
    """

    stem: str
    concepts: tuple[str, ...]
    marks: tuple[int, ...]
    start: int
    mention: int = -1


@dataclass(frozen=True)
class Wording:
    """The items of a document with the mentions among them.

    Attributes:
        items: words, marks and mentions in reading order; words inside a mention are not repeated.
        mentions: the mentions, named and nominal, in reading order.
        at: for each mention, where it stands among the items.
    """

    items: tuple[Item, ...]
    mentions: tuple[EntityMention, ...]
    at: tuple[int, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [item.start for item in self.items]

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [m.start for m in self.mentions]

    def range_of(self, start: int, end: int) -> tuple[int, int]:
        """The items that begin inside a span of the text, half open."""
        return bisect_left(self._starts, start), bisect_left(self._starts, end)

    def mentions_of(self, start: int, end: int) -> range:
        """The indexes of the mentions that begin inside a span of the text."""
        return range(bisect_left(self._mention_starts, start), bisect_left(self._mention_starts, end))


def wording_of(model: DocumentModel, mentions: Sequence[EntityMention]) -> Wording:
    """Make the sequence of a document; overlapping mentions must have been settled."""
    items: list[Item] = []
    at: list[int] = []
    end = 0
    reader = _Reader(lexicon_of(model.analysis.language))
    for index, mention in enumerate(mentions):
        items += reader.items(model.analysis.text, end, mention.start)
        at.append(len(items))
        letter = letter_of(mention.entity.entity_class)
        items.append(Item(letter, (), (mark(f"class {letter}"),), mention.start, index))
        end = max(end, mention.end)
    items += reader.items(model.analysis.text, end, len(model.analysis.text))
    return Wording(tuple(items), tuple(mentions), tuple(at))


class _Reader:
    """Reads stretches of text into items; what was found out about a word is kept for its next occurrence."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[str, _Known] = {}

    def items(self, text: str, start: int, end: int) -> list[Item]:
        found = [(self._known_word(m.group()), m.start()) for m in _WORD.finditer(text, start, end)]
        found = [(word, at) for word, at in found if word[0] not in _DROPPED]
        folded = [word[0] for word, _ in found]
        extra: dict[int, tuple[str, ...]] = {}
        for index in range(len(found)):
            for size, concept in self._lexicon.phrases_at(folded, index):
                for inside in range(index, index + size):
                    extra[inside] = (*extra.get(inside, ()), concept)
        return [_item(word, at, extra.get(i, ())) for i, (word, at) in enumerate(found)]

    def _known_word(self, word: str) -> _Known:
        known = self._known.get(word)
        if known is None:
            known = self._look_up(word)
            self._known[word] = known
        return known

    def _look_up(self, word: str) -> _Known:
        if word.isdigit():
            return "0", "year" if len(word) == 4 and word[:2] in ("19", "20") else "0", ()
        if not word.isalpha():
            return (word, "-" if word in _DASHES else word, ())
        folded = fold(word)
        return folded, folded[:_STEM], self._lexicon.of_word(folded)


def _item(word: _Known, start: int, concepts: tuple[str, ...]) -> Item:
    _, stem, own = word
    every = (*own, *concepts) if concepts else own
    return Item(stem, every, (mark(stem), *(mark(f"about {c}") for c in every)), start)


def joins(items: Sequence[Item], a: int, b: int) -> bool:
    """Whether two neighbouring names are items of one list."""
    if not 1 < b - a <= _LIST_GAP or items[a].stem != items[b].stem:
        return False
    return items[a + 1].stem in _JOINING or items[b - 1].stem in _JOINING
