"""What contexts of two entities look like: distance, words between and around, sentence, label, heading.

All contexts are read at once, as arrays: `first` and `second` are the two mentions of each, `way` how they stand together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ingest.relations.learned.columns import Columns, Numbers, Rows, mark, place
from ingest.relations.learned.contexts import Nearness
from ingest.relations.learned.outline import LABELS, Outline
from ingest.relations.learned.places import EDGE, by_way, way_of
from ingest.relations.learned.wording import Item

_SHOWN: Final = 12
_AROUND: Final = 3
_SIGNATURE: Final = 5
_MOST_RIVALS: Final = 3
_MOST_NAMES: Final = 6
_MOST_APART: Final = 5
_STEPS: Final = (0, 1, 2, 4, 8, 16, 32, 64, 128)

_ANYWHERE: Final = place("between")
_NAMED: Final = {name: place(name) for name in LABELS}
_ITSELF: Final = by_way("itself")
_DISTANCE: Final = by_way("distance")
_NAMES_BETWEEN: Final = by_way("names between")
_SENTENCES_BETWEEN: Final = by_way("sentences between")
_BLOCKS_BETWEEN: Final = by_way("blocks between")
_RIVALS: Final = by_way("rivals of first"), by_way("rivals of second")
_JOINED: Final = by_way("joined")
_ONE_LIST: Final = by_way("one list")
_BETWEEN: Final = by_way("between")
_ALL_BETWEEN: Final = by_way("all between")
_KINDS_BETWEEN: Final = by_way("kinds between")
_BRACKETS: Final = by_way("brackets")
_FIRST_CONCEPT: Final = by_way("first concept")
_LAST_CONCEPT: Final = by_way("last concept")
_BOTH_CONCEPTS: Final = by_way("first and last concept")
_AFTER_FIRST: Final = tuple(by_way(f"after first {n}") for n in range(EDGE))
_BEFORE_SECOND: Final = tuple(by_way(f"before second {n}") for n in range(EDGE))
_NEAR: Final = {w: by_way(f"near {w}") for w in ("before first", "after first", "before second", "after second")}
_RIGHT_BEFORE: Final = by_way("right before")
_RIGHT_AFTER: Final = by_way("right after")
_SIDES: Final = {
    side: {what: by_way(f"{what} of {side}") for what in ("sentence", "block", *LABELS)} for side in ("first", "second")
}


@dataclass(frozen=True)
class Reads:
    """Contexts to be read, each for one pair, that is, for one direction of the relation.

    Attributes:
        rows: the number of the pair of each.
        first, second: its two mentions in reading order.
        way: how they stand together, see `places.way_of`.
    """

    rows: Rows
    first: Rows
    second: Rows
    way: Rows

    def only(self, chosen: NDArray[np.bool_]) -> Reads:
        """Some of them."""
        return Reads(self.rows[chosen], self.first[chosen], self.second[chosen], self.way[chosen])

    @cached_property
    def in_sentence(self) -> NDArray[np.bool_]:
        """Which of them are of two mentions in one sentence."""
        return self.way <= way_of(Nearness.SENTENCE, True)

    @cached_property
    def close(self) -> NDArray[np.bool_]:
        """Which of them are of two mentions in one sentence, or in neighbouring ones of a block."""
        return self.way <= way_of(Nearness.BLOCK, True)


def read_contexts(outline: Outline, reads: Reads, columns: Columns) -> None:
    """Add the features of contexts."""
    apart = reads.only(~reads.in_sentence)
    columns.one(reads.rows, _ITSELF[reads.way], 1)
    _distances(outline, reads, columns)
    _rivals(outline, reads, columns)
    _around(outline, reads, columns)
    _far_around(outline, apart, columns)
    _between(outline, reads.only(reads.close), columns)
    _side(outline, reads, reads.second, "second", columns)
    _side(outline, apart, apart.first, "first", columns)


def _distances(outline: Outline, reads: Reads, columns: Columns) -> None:
    words = outline.at[reads.second] - outline.at[reads.first] - 1
    for step in _STEPS:
        near = words <= step
        columns.one(reads.rows[near], _DISTANCE[reads.way[near]], step)
    names = np.minimum(reads.second - reads.first - 1, _MOST_NAMES)
    columns.one(reads.rows, _NAMES_BETWEEN[reads.way], names)
    placed = (outline.sentence[reads.first] >= 0) & (outline.sentence[reads.second] >= 0)
    apart = reads.only(placed & ~reads.in_sentence)
    for where, number in ((_SENTENCES_BETWEEN, outline.sentence), (_BLOCKS_BETWEEN, outline.block)):
        steps = np.minimum(number[apart.second] - number[apart.first], _MOST_APART)
        columns.one(apart.rows, where[apart.way], steps)


def _rivals(outline: Outline, reads: Reads, columns: Columns) -> None:
    """How many names of the same kinds stand closer: between the two, or in the sentence of the other one."""
    starts, ends = outline.beside
    for where, own, other in ((_RIVALS[0], reads.first, reads.second), (_RIVALS[1], reads.second, reads.first)):
        start = np.where(reads.in_sentence, reads.first + 1, starts[other])
        end = np.where(reads.in_sentence, reads.second, ends[other])
        rivals = np.minimum(outline.count(outline.letter[own], start, end), _MOST_RIVALS)
        columns.one(reads.rows, where[reads.way], rivals)


def _around(outline: Outline, reads: Reads, columns: Columns) -> None:
    """The words before the first name and after the second one."""
    size = len(outline.page.wording.items)
    a, b, rows, way = outline.at[reads.first], outline.at[reads.second], reads.rows, reads.way
    columns.words(rows, _NEAR["before first"][way], np.maximum(0, a - _AROUND), a)
    columns.words(rows, _NEAR["after second"][way], b + 1, np.minimum(size, b + 1 + _AROUND))
    columns.words(rows, _RIGHT_BEFORE[way], np.maximum(0, a - 1), a)
    columns.words(rows, _RIGHT_AFTER[way], b + 1, np.minimum(size, b + 2))


def _far_around(outline: Outline, reads: Reads, columns: Columns) -> None:
    """The words after the first name and before the second one, where the two stand in different sentences."""
    size = len(outline.page.wording.items)
    a, b, rows, way = outline.at[reads.first], outline.at[reads.second], reads.rows, reads.way
    columns.words(rows, _NEAR["after first"][way], a + 1, np.minimum(size, a + 1 + _AROUND))
    columns.words(rows, _NEAR["before second"][way], np.maximum(0, b - _AROUND), b)


def _between(outline: Outline, reads: Reads, columns: Columns) -> None:
    """What stands between the last name of the list of the first one, and the first name of the list of the second one."""
    firsts, lasts = outline.lists
    inner = np.minimum(lasts[reads.first], reads.second)
    outer = np.maximum(firsts[reads.second], inner)
    joined = (inner > reads.first) * 2 + (outer < reads.second)
    columns.one(reads.rows, _JOINED[reads.way], joined)
    one_list = inner >= outer
    columns.one(reads.rows[one_list], _ONE_LIST[reads.way[one_list]], 1)
    two = ~one_list
    rows, way, a, b = reads.rows[two], reads.way[two], outline.at[inner[two]], outline.at[outer[two]]
    _words_between(rows, way, (a, b), columns)
    _shape(outline, rows, way, (a, b), columns)


def _words_between(rows: Rows, way: Rows, ends: tuple[Rows, Rows], columns: Columns) -> None:
    """All words of a short stretch between two names, of a long one those next to the names."""
    a, b = ends
    long = b - a - 1 > 2 * _SHOWN
    for chosen, start, end in ((slice(None), a + 1, np.where(long, a + 1 + _SHOWN, b)), (long, b - _SHOWN, b)):
        columns.words(rows[chosen], _BETWEEN[way[chosen]], start[chosen], end[chosen])
        columns.words(rows[chosen], _ANYWHERE, start[chosen], end[chosen])
    for n in range(EDGE):
        far = b - a - 1 > n
        rows, way, a, b = rows[far], way[far], a[far], b[far]
        columns.words(rows, _AFTER_FIRST[n][way], a + 1 + n, a + 2 + n)
        columns.words(rows, _BEFORE_SECOND[n][way], b - 1 - n, b - n)


def _shape(outline: Outline, rows: Rows, way: Rows, ends: tuple[Rows, Rows], columns: Columns) -> None:
    """The stretch between two names as a whole: which concepts it begins and ends with, its brackets."""
    a, b = ends
    opened = outline.opened[b] - outline.opened[a + 1]
    columns.one(rows, _BRACKETS[way], np.clip(opened, -2, 2) + 2)
    telling = outline.telling_from[a + 1] < b
    first = outline.concept[outline.telling_from[a[telling] + 1]]
    last = outline.concept[outline.telling_before[b[telling]]]
    for where, seen in ((_BOTH_CONCEPTS, first * np.uint64(3) + last), (_FIRST_CONCEPT, first), (_LAST_CONCEPT, last)):
        columns.one(rows[telling], where[way[telling]], seen)
    short = b - a - 1 <= _SIGNATURE
    rows, way = rows[short], way[short]
    stems, kinds = _signatures(outline.page.wording.items, a[short], b[short])
    columns.one(rows, _ALL_BETWEEN[way], stems)
    columns.one(rows, _KINDS_BETWEEN[way], kinds)


def _signatures(items: Sequence[Item], after: Rows, before: Rows) -> tuple[Numbers, Numbers]:
    """Marks of short stretches between two items: of their stems, and of what kinds of words they hold."""
    known: dict[tuple[int, int], tuple[int, int]] = {}
    found: list[tuple[int, int]] = []
    for ends in zip(after.tolist(), before.tolist(), strict=True):
        if ends not in known:
            stretch = items[ends[0] + 1 : ends[1]]
            known[ends] = mark(" ".join(i.stem for i in stretch)), mark(" ".join(map(_kind, stretch)))
        found.append(known[ends])
    stems, kinds = np.array(found, dtype=np.uint64).reshape(-1, 2).T
    return stems, kinds


def _side(outline: Outline, reads: Reads, mention: Rows, side: str, columns: Columns) -> None:
    """The sentence and the block that a name stands in, with the block's label, introduction and heading."""
    placed = outline.sentence[mention] >= 0
    rows, way, mention, where = reads.rows[placed], reads.way[placed], mention[placed], _SIDES[side]
    starts, ends = outline.words_of_sentence
    columns.concepts(rows, where["sentence"][way], starts[mention], ends[mention])
    columns.one(rows, where["block"][way], outline.block_kind[mention])
    for name, (starts, ends) in outline.labels.items():
        columns.words(rows, where[name][way], starts[mention], ends[mention])
        columns.words(rows, _NAMED[name], starts[mention], ends[mention])


def _kind(item: Item) -> str:
    return item.concepts[0] if item.concepts else item.stem if item.mention >= 0 or not item.stem.isalpha() else "w"
