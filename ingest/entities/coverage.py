"""Which stretches of a text are taken by mentions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable


class Coverage:
    """Stretches that do not overlap; all questions are answered in logarithmic time."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)

    def is_free(self, start: int, end: int) -> bool:
        """Whether no stretch has a character in common with [start, end)."""
        after = bisect_left(self._spans, (end, -1))
        return after == 0 or self._spans[after - 1][1] <= start

    def take(self, start: int, end: int) -> None:
        """Add a free stretch."""
        insort(self._spans, (start, end))

    def count_before(self, offset: int) -> int:
        """How many stretches begin before an offset."""
        return bisect_right(self._spans, (offset, -1))
