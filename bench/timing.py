"""Taking times so that a busy machine disturbs them little."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np


def seconds(work: Callable[[], object]) -> float:
    """Run something once and return how long it took, in seconds."""
    gc.collect()
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def best_in_turns(rounds: int, *works: Callable[[], object]) -> list[float]:
    """Run pieces of work in turns, so that all meet the same disturbances; return the shortest time of each, in seconds."""
    times = [[seconds(work) for work in works] for _ in range(rounds)]
    return [min(column) for column in zip(*times, strict=True)]


@dataclass(frozen=True, slots=True)
class Spread:
    """Median and 95th percentile of times, in milliseconds; lower is better."""

    p50: float
    p95: float


def spread(times: Sequence[float]) -> Spread:
    """Summarise times given in seconds."""
    p50, p95 = np.percentile(np.asarray(times) * 1000, [50, 95])
    return Spread(float(p50), float(p95))
