"""How the rankings of several retrievers become one.

Convex combination of min-max normalised scores: with few labelled queries it beats reciprocal rank fusion and needs one weight a
retriever (Bruch, Gai, Ingber: An Analysis of Fusion Functions for Hybrid Retrieval, ACM TOIS 2023).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from search.ports import Ids, Scores


@dataclass(frozen=True, slots=True)
class Ranking:
    """What one retriever found: ids and scores of shape (n,), best first.

    `floor` is the lowest score it can give; `ceiling` the highest, or None where there is none and the best score takes its place.
    """

    ids: Ids
    scores: Scores
    floor: float = 0.0
    ceiling: float | None = None


@dataclass(frozen=True, slots=True)
class Weights:
    """The share of each retriever, chosen by ``python -m bench.tune_fusion``; those that take part are normalised to sum to 1."""

    lexical: float = 0.41
    dense: float = 0.33
    graph: float = 0.26

    def shares(self, retrievers: Collection[str]) -> dict[str, float]:
        """Return the share of each of these retrievers, given by field name."""
        given = {name: float(getattr(self, name)) for name in retrievers}
        whole = sum(given.values())
        return {name: weight / whole if whole else 0.0 for name, weight in given.items()}


def fuse(rankings: Mapping[str, Ranking], weights: Weights) -> dict[int, float]:
    """Combine rankings by name.

    Returns:
        id → score in [0, 1], higher is better; ids that a retriever did not find get 0 from it.
    """
    shares = weights.shares(rankings)
    fused: dict[int, float] = {}
    for name, ranking in rankings.items():
        for number, score in zip(ranking.ids.tolist(), _normalised(ranking), strict=True):
            fused[number] = fused.get(number, 0.0) + shares[name] * score
    return fused


def reciprocal_rank_fusion(rankings: Mapping[str, Ranking], k: int = 60) -> dict[int, float]:
    """Combine rankings by rank alone (Cormack, Clarke, Büttcher, SIGIR 2009); the peer that `fuse` is measured against."""
    fused: dict[int, float] = {}
    for ranking in rankings.values():
        for rank, number in enumerate(ranking.ids.tolist(), 1):
            fused[number] = fused.get(number, 0.0) + 1.0 / (k + rank)
    return fused


def _normalised(ranking: Ranking) -> list[float]:
    if not len(ranking.scores):
        return []
    span = (float(ranking.scores[0]) if ranking.ceiling is None else ranking.ceiling) - ranking.floor
    return [max(0.0, (float(s) - ranking.floor) / span) if span > 0 else 0.0 for s in ranking.scores]
