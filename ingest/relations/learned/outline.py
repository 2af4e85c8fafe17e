"""A page as arrays: for every mention and every item of its wording what the features of contexts are read off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ingest.relations.learned.columns import Numbers, Rows, mark
from ingest.relations.learned.contexts import Page
from ingest.relations.learned.wording import joins

LABELS = ("label", "heading", "intro")


@dataclass(frozen=True)
class Outline:
    """The arrays of one page, each made once."""

    page: Page

    @cached_property
    def at(self) -> Rows:
        """For each mention, where it stands among the items."""
        return np.array(self.page.wording.at, dtype=np.int64)

    @cached_property
    def sentence(self) -> Rows:
        """For each mention, the number of its sentence, or -1."""
        return np.array([-1 if s is None else s.index for s in self.page.sentences], dtype=np.int64)

    @cached_property
    def block(self) -> Rows:
        """For each mention, the number of its block, or -1."""
        return np.array([-1 if s is None else s.block for s in self.page.sentences], dtype=np.int64)

    @cached_property
    def block_kind(self) -> Numbers:
        """For each mention, the mark of what its block is; 0 where it stands in none."""
        blocks = self.page.view.blocks
        marks = [0 if s is None else mark(blocks[s.block].kind.value) for s in self.page.sentences]
        return np.array(marks, dtype=np.uint64)

    @cached_property
    def words_of_sentence(self) -> tuple[Rows, Rows]:
        """For each mention, the items of its sentence, half open."""
        wording = self.page.wording
        known = {s.index: wording.range_of(s.start, s.end) for s in self.page.sentences if s is not None}
        return _bounds([(0, 0) if s is None else known[s.index] for s in self.page.sentences])

    @cached_property
    def labels(self) -> dict[str, tuple[Rows, Rows]]:
        """For each mention, the items of the label, heading and introduction of its block; empty where it has none."""
        of_block = {b: {name: ends for name, *ends in self.page.labels_of(b)} for b in set(self.block.tolist()) - {-1}}
        none: dict[str, list[int]] = {}
        found = [of_block.get(block, none) for block in self.block.tolist()]
        return {name: _bounds([f.get(name, (0, 0)) for f in found]) for name in LABELS}

    @cached_property
    def beside(self) -> tuple[Rows, Rows]:
        """For each mention, the mentions in its sentence, half open; itself where it stands in none."""
        wording = self.page.wording
        known = {s.index: wording.mentions_of(s.start, s.end) for s in self.page.sentences if s is not None}
        ranges = (range(m, m + 1) if s is None else known[s.index] for m, s in enumerate(self.page.sentences))
        return _bounds([(r.start, r.stop) for r in ranges])

    @cached_property
    def letter(self) -> Rows:
        """For each mention, the code point of the letter of its class."""
        return np.array([ord(letter) - ord("A") for letter in self.page.letters], dtype=np.int64)

    @cached_property
    def _letters_before(self) -> Rows:
        counts = np.zeros((26, len(self.letter) + 1), dtype=np.int64)
        counts[self.letter, np.arange(1, len(self.letter) + 1)] = 1
        total: Rows = counts.cumsum(axis=1)
        return total

    def count(self, letter: Rows, start: Rows, end: Rows) -> Rows:
        """How many mentions of a class there are in a range of mentions."""
        counted: Rows = self._letters_before[letter, np.maximum(start, end)] - self._letters_before[letter, start]
        return counted

    @cached_property
    def lists(self) -> tuple[Rows, Rows]:
        """For each mention, the first and the last mention of the list of names that it is an item of."""
        items, at = self.page.wording.items, self.page.wording.at
        joined = [joins(items, a, b) for a, b in pairwise(at)]
        first, last = list(range(len(at))), list(range(len(at)))
        for m in range(1, len(at)):
            first[m] = first[m - 1] if joined[m - 1] else m
        for m in range(len(at) - 2, -1, -1):
            last[m] = last[m + 1] if joined[m] else m
        return np.array(first, dtype=np.int64), np.array(last, dtype=np.int64)

    @cached_property
    def concept(self) -> Numbers:
        """For each item, the mark of its first concept, or 0; one entry more than there are items."""
        return np.array([*(i.marks[1] if i.concepts else 0 for i in self.page.wording.items), 0], dtype=np.uint64)

    @cached_property
    def _tells(self) -> NDArray[np.bool_]:
        return np.array([bool(i.concepts) for i in self.page.wording.items], dtype=np.bool_)

    @cached_property
    def telling_from(self) -> Rows:
        """For each item, the nearest one with a concept at or after it; the number of items where there is none."""
        size = len(self._tells)
        own = np.append(np.where(self._tells, np.arange(size), size), size)
        nearest: Rows = np.minimum.accumulate(own[::-1])[::-1]
        return nearest

    @cached_property
    def telling_before(self) -> Rows:
        """For each item, the nearest one with a concept before it; -1 where there is none."""
        own = np.concatenate([[-1], np.where(self._tells, np.arange(len(self._tells)), -1)])
        nearest: Rows = np.maximum.accumulate(own)
        return nearest

    @cached_property
    def opened(self) -> Rows:
        """For each item, how many more round brackets open than close before it."""
        steps = [(i.stem == "(") - (i.stem == ")") for i in self.page.wording.items]
        return np.concatenate([[0], np.cumsum(steps, dtype=np.int64)]).astype(np.int64)


def _bounds(ranges: Sequence[Sequence[int]]) -> tuple[Rows, Rows]:
    starts, ends = np.array(ranges, dtype=np.int64).reshape(-1, 2).T
    return starts, ends
