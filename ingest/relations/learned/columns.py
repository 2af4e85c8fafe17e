"""Collects features of many pairs at once, so that hashing and scoring are a few array operations per document.

A feature is a place (where something was seen: "between", "after the second name") and what was seen there (a stem, a concept,
a class), both as numbers; it is present or not. Its number is a hash of the two.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, TypeAlias
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

_PRIME: Final = 0x9E3779B97F4A7C15
_WIDTH: Final = (1 << 64) - 1

Rows: TypeAlias = NDArray[np.int64]
Features: TypeAlias = NDArray[np.uint32]


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


def _hashed(raw: NDArray[np.uint64]) -> NDArray[np.uint64]:
    with np.errstate(over="ignore"):
        mixed: NDArray[np.uint64] = (raw ^ (raw >> np.uint64(29))) * np.uint64(_PRIME) >> np.uint64(32)
    return mixed


ALWAYS: Final = int(_hashed(np.array([ALWAYS_PLACE], dtype=np.uint64))[0])
"""The feature that every pair has."""


def seen_in(where: int, seen: int) -> int:
    """The raw number of a feature, for `Columns.many`."""
    return where ^ seen


class Columns:
    """Features of numbered pairs as they are found; `done` gives them as arrays.

    Args:
        marks: for every item of the document, the marks of the word.
        concepts: for every item, the marks of its concepts alone.
    """

    def __init__(self, marks: Iterable[tuple[int, ...]], concepts: Iterable[tuple[int, ...]]) -> None:
        self._flat, self._word_at = _flatten(marks)
        flat, self._concept_at = _flatten(concepts, len(self._flat))
        self._flat = np.concatenate([self._flat, flat])
        self._single: tuple[list[int], list[int]] = ([], [])
        self._ranges: tuple[list[int], list[int], list[int], list[int]] = ([], [], [], [])

    def one(self, row: int, where: int, seen: int) -> None:
        """Add one feature to a pair."""
        self._single[0].append(row)
        self._single[1].append(where ^ seen)

    def many(self, row: int, raw: list[int]) -> None:
        """Add features made by `seen_in` to a pair."""
        self._single[0].extend([row] * len(raw))
        self._single[1].extend(raw)

    def words(self, row: int, where: int, start: int, end: int) -> None:
        """Add the stems and concepts of a range of items, seen in one place."""
        self._add(row, where, self._word_at[start], self._word_at[max(start, end)])

    def concepts(self, row: int, where: int, start: int, end: int) -> None:
        """Add the concepts of a range of items, seen in one place."""
        self._add(row, where, self._concept_at[start], self._concept_at[max(start, end)])

    def _add(self, row: int, where: int, start: int, end: int) -> None:
        if start < end:
            rows, places, starts, ends = self._ranges
            rows.append(row)
            places.append(where)
            starts.append(start)
            ends.append(end)

    def done(self) -> tuple[Rows, Features]:
        """The pairs and features, each combination once, sorted by pair."""
        rows, places, starts, ends = (np.array(a, dtype=np.uint64) for a in self._ranges)
        sizes = (ends - starts).astype(np.int64)
        first = np.cumsum(sizes) - sizes
        at = np.arange(int(sizes.sum())) - np.repeat(first, sizes) + np.repeat(starts.astype(np.int64), sizes)
        raw = np.concatenate([np.array(self._single[1], dtype=np.uint64), np.repeat(places, sizes) ^ self._flat[at]])
        owner = np.concatenate([np.array(self._single[0], dtype=np.uint64), np.repeat(rows, sizes)])
        both = (owner << np.uint64(32)) | _hashed(raw)
        both.sort()
        both = both[np.concatenate([[True], both[1:] != both[:-1]])] if len(both) else both
        return (both >> np.uint64(32)).astype(np.int64), (both & np.uint64(0xFFFFFFFF)).astype(np.uint32)


def _flatten(lists: Iterable[tuple[int, ...]], base: int = 0) -> tuple[NDArray[np.uint64], list[int]]:
    flat: list[int] = []
    at = [base]
    for numbers in lists:
        flat += numbers
        at.append(base + len(flat))
    return np.array(flat, dtype=np.uint64), at
