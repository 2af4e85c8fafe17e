"""Mending misspelt words: only towards words the graph knows, and never far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTEST = 5
_LONG = 10


@dataclass(frozen=True, slots=True)
class Speller:
    """Known words, by first letter and length."""

    known: frozenset[str]
    buckets: Mapping[tuple[str, int], Sequence[str]]

    def find_correction(self, word: str) -> str | None:
        """Return the one nearest known word: one slip away, two in words of ten letters or more.

        A word that is known, short or has digits is left alone, and so is one whose first letter would have to change,
        because names that differ there are usually different names.
        """
        if word in self.known or len(word) < _SHORTEST or any(c.isdigit() for c in word):
            return None
        allowed = 2 if len(word) >= _LONG else 1
        near = [
            w
            for size in range(len(word) - allowed, len(word) + allowed + 1)
            for w in self.buckets.get((word[0], size), ())
        ]
        best = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=allowed)
        return None if best is None else str(best[0])


def make_speller(vocabulary: Iterable[str]) -> Speller:
    """Prepare a speller for these words."""
    known = frozenset(vocabulary)
    buckets: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in sorted(known):
        if len(word) >= _SHORTEST - 1:
            buckets[word[0], len(word)].append(word)
    return Speller(known, buckets)
