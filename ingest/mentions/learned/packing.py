"""Choosing among names that overlap."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from ingest.analysis import Span


class Option(NamedTuple):
    """A mention that may be taken, and what is gained by it."""

    gain: float
    span: Span


def best_together(options: Iterable[Option]) -> tuple[Span, ...]:
    """The mentions that do not overlap and gain most together, in reading order (weighted interval scheduling)."""
    ordered = sorted(options, key=lambda o: (o.span.end, o.span.start))
    ends = [o.span.end for o in ordered]
    gains, taken = [0.0], [-1]
    for n, option in enumerate(ordered):
        before = bisect_right(ends, option.span.start, 0, n)
        with_it = gains[before] + option.gain
        gains.append(max(gains[n], with_it))
        taken.append(before if with_it > gains[n] else -1)
    chosen, n = [], len(ordered)
    while n > 0:
        if taken[n] < 0:
            n -= 1
        else:
            chosen.append(ordered[n - 1].span)
            n = taken[n]
    return tuple(chosen[::-1])
