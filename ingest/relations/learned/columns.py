"""Collects features of many pairs at once, so that finding, hashing and scoring them are a few array operations per document.

A feature is a place (where something was seen: "between", "after the second name") and what was seen there (a stem, a concept,
a class), both as numbers; it is present or not. Its number is a hash of the two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

_PRIME: Final = 0x9E3779B97F4A7C15
_WIDTH: Final = (1 << 64) - 1

Rows: TypeAlias = NDArray[np.int64]
Features: TypeAlias = NDArray[np.uint32]
Numbers: TypeAlias = NDArray[np.uint64]
"""Places, what is seen in them, or both combined."""


@lru_cache(maxsize=1 << 16)
def mark(text: str) -> int:
    """The number that stands for a word, a concept or a class: the same on every machine."""
    return crc32(text.encode())


@lru_cache(maxsize=1 << 14)
def place(name: str) -> int:
    """The number of a place in or around a context."""
    return (crc32(name.encode()) + 1) * _PRIME & _WIDTH


ALWAYS_PLACE: Final = place("always")
"""The place of the feature that every pair has; what is seen there is 0."""


def _hashed(raw: Numbers) -> Numbers:
    with np.errstate(over="ignore"):
        mixed: Numbers = (raw ^ (raw >> np.uint64(29))) * np.uint64(_PRIME) >> np.uint64(32)
    return mixed


ALWAYS: Final = int(_hashed(np.array([ALWAYS_PLACE], dtype=np.uint64))[0])
"""The feature that every pair has."""


def seen_in(where: int, seen: int) -> int:
    """The raw number of a feature, for `Columns.many` and `Marks.lists`."""
    return where ^ seen


@dataclass(frozen=True, slots=True)
class Marks:
    """What can be seen at the items of a document, laid out so that a range of items is a range of numbers.

    Attributes:
        flat: all numbers: the marks of every item, then those of its concepts, then the further lists.
        words, concepts, lists: where the numbers of each item, and of each list, begin; one entry more than there are.
    """

    flat: Numbers
    words: Rows
    concepts: Rows
    lists: Rows

    @classmethod
    def of(
        cls,
        words: Iterable[Sequence[int]],
        concepts: Iterable[Sequence[int]],
        lists: Iterable[Sequence[int]] = (),
    ) -> Marks:
        """Lay marks out.

        Args:
            words: for every item of the document, the marks of the word.
            concepts: for every item, the marks of its concepts alone.
            lists: lists of raw features (`seen_in`) that many pairs share.
        """
        flat: list[int] = []
        bounds: list[list[int]] = []
        for kind in (words, concepts, lists):
            bounds.append([len(flat)])
            for numbers in kind:
                flat += numbers
                bounds[-1].append(len(flat))
        return cls(np.array(flat, dtype=np.uint64), *(np.array(b, dtype=np.int64) for b in bounds))


class Columns:
    """Features of numbered pairs as they are found; `done` gives them as arrays.

    Rows are numbers of pairs; all arrays of one call have one shape, and single numbers stand for as many of them.
    """

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._single: list[tuple[Rows, Numbers]] = []
        self._ranges: list[tuple[Rows, Numbers, Rows, Rows]] = []

    def one(self, rows: Rows, where: Numbers | int, seen: NDArray[np.integer] | int) -> None:
        """Add one feature to each of some pairs."""
        raw = np.asarray(where, dtype=np.uint64) ^ np.asarray(seen).astype(np.uint64)
        self._single.append((rows, np.broadcast_to(raw, rows.shape)))

    def many(self, rows: Rows, raw: Iterable[int]) -> None:
        """Add features made by `seen_in` to each of some pairs."""
        for feature in raw:
            self.one(rows, feature, 0)

    def words(self, rows: Rows, where: Numbers | int, start: Rows, end: Rows) -> None:
        """Add the stems and concepts of ranges of items, seen in one place each."""
        bounds = self._marks.words
        self._add(rows, where, bounds[start], bounds[np.maximum(start, end)])

    def concepts(self, rows: Rows, where: Numbers | int, start: Rows, end: Rows) -> None:
        """Add the concepts of ranges of items, seen in one place each."""
        bounds = self._marks.concepts
        self._add(rows, where, bounds[start], bounds[np.maximum(start, end)])

    def listed(self, rows: Rows, number: Rows) -> None:
        """Add the features of one of the lists to each of some pairs."""
        bounds = self._marks.lists
        self._add(rows, 0, bounds[number], bounds[number + 1])

    def _add(self, rows: Rows, where: Numbers | int, start: Rows, end: Rows) -> None:
        places = np.broadcast_to(np.asarray(where, dtype=np.uint64), rows.shape)
        self._ranges.append((rows, places, start, end))

    def done(self, is_known: Callable[[Features], NDArray[np.bool_]] | None = None) -> tuple[Rows, Features]:
        """The pairs and features, each combination once, sorted by pair.

        Args:
            is_known: which features are of interest; the others are left out. All, if not given.
        """
        ranges = tuple(np.concatenate(a) for a in zip(_NO_RANGES, *self._ranges, strict=True))
        owners, raws = self._spread(*ranges)
        owner = np.concatenate([*(rows for rows, _ in self._single), owners])
        features = _hashed(np.concatenate([*(raw for _, raw in self._single), raws]))
        if is_known is not None:
            kept = is_known(features.astype(np.uint32))
            owner, features = owner[kept], features[kept]
        both = (owner.astype(np.uint64) << np.uint64(32)) | features
        both.sort()
        both = both[np.concatenate([[True], both[1:] != both[:-1]])] if len(both) else both
        return (both >> np.uint64(32)).astype(np.int64), (both & np.uint64(0xFFFFFFFF)).astype(np.uint32)

    def _spread(self, rows: Rows, places: Numbers, starts: Rows, ends: Rows) -> tuple[Rows, Numbers]:
        """One entry for each number of each range; ranges that end before they begin are empty."""
        sizes = np.maximum(ends - starts, 0)
        first = np.cumsum(sizes) - sizes
        at = np.arange(int(sizes.sum())) + np.repeat(starts - first, sizes)
        return np.repeat(rows, sizes), np.repeat(places, sizes) ^ self._marks.flat[at]


_NO_ROWS: Final[Rows] = np.zeros(0, dtype=np.int64)
_NO_NUMBERS: Final[Numbers] = np.zeros(0, dtype=np.uint64)
_NO_RANGES: Final = (_NO_ROWS, _NO_NUMBERS, _NO_ROWS, _NO_ROWS)
