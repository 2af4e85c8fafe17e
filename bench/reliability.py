"""Whether confidences mean what they say: of statements with confidence 0.8, eight in ten should be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bench.judgement import Finding

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Bin:
    """Statements whose confidence lies in [low, high); the last bin includes 1.

    Attributes:
        count: how many there are.
        expected: their mean confidence, the share that should be right; in [0, 1].
        right: the share that is; in [0, 1].
    """

    low: float
    high: float
    count: int
    expected: float
    right: float


def reliability(findings: Sequence[Finding], edges: Sequence[float] = EDGES) -> list[Bin]:
    """Put statements into bins by confidence; empty bins are left out."""
    bins = []
    for low, high in pairwise(edges):
        inside = [f for f in findings if low <= f.confidence < high or (high == edges[-1] == f.confidence)]
        if inside:
            expected = sum(f.confidence for f in inside) / len(inside)
            bins.append(Bin(low, high, len(inside), expected, sum(f.right for f in inside) / len(inside)))
    return bins


def calibration_error(bins: Sequence[Bin]) -> float:
    """Expected calibration error: mean distance between confidence and share right, each bin weighted by its count.

    Range [0, 1], lower is better.
    Source: Naeini, Cooper and Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian Binning", AAAI 2015.
    """
    total = sum(b.count for b in bins)
    return sum(b.count * abs(b.expected - b.right) for b in bins) / total if total else 0.0
