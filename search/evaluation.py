"""How well retrieval does on a test collection: the product's ranking beside each of its parts and beside it without each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from search.measures import Dataset, Run, mean, ndcg, recall, reciprocal_rank
from search.retrieval.fusion import Ranking, Weights, fuse, reciprocal_rank_fusion
from search.retrieval.graph import Steps
from search.retrieval.retriever import Combine, Retriever

DEPTH = 100
PRODUCT = "InterCluster"
NO_STEPS = Steps(0, 0, 0, 0, 0, 0)
_SEPARATOR = "#"
Found = Mapping[str, Mapping[str, Ranking]]


@dataclass(frozen=True, slots=True)
class Row:
    """One way of ranking and how well it did; all in [0, 1], higher is better."""

    system: str
    ndcg_10: float
    recall_100: float
    mrr_10: float


@dataclass(frozen=True, slots=True)
class System:
    """One way of ranking: how rankings are fused and how the graph retriever walks."""

    combine: Combine
    steps: Steps


def systems() -> dict[str, System]:
    """The parts alone, the usual ways to fuse them, the product, and the product without each of its parts."""
    full, steps = Weights(), Steps()
    fused = partial(fuse, weights=full)
    return {
        "lexical (BM25)": System(partial(fuse, weights=Weights(1, 0, 0)), NO_STEPS),
        "dense": System(partial(fuse, weights=Weights(0, 1, 0)), NO_STEPS),
        "reciprocal rank fusion of both": System(_rank_fusion, NO_STEPS),
        "weighted fusion of both": System(partial(fuse, weights=Weights(1, 1, 0)), NO_STEPS),
        PRODUCT: System(fused, steps),
        "without lexical": System(partial(fuse, weights=replace(full, lexical=0)), steps),
        "without dense": System(partial(fuse, weights=replace(full, dense=0)), steps),
        "without graph": System(partial(fuse, weights=replace(full, graph=0)), NO_STEPS),
        "without titles that passages name": System(fused, replace(steps, named=0, naming=0)),
        "without passages that name a title": System(fused, replace(steps, naming=0)),
        "without shared entities": System(fused, replace(steps, shared=0)),
        "without titles that the query names": System(fused, replace(steps, asked=0)),
        "without entities that the query names": System(fused, replace(steps, entity=0, fact=0)),
    }


def evaluate(dataset: Dataset, make: Callable[[System], Retriever]) -> list[Row]:
    """Rank every judged query in every way and measure.

    Args:
        dataset: queries and judgements; its documents must have been read from a JSONL file, so that a document's source
            ends in ``#`` and its id.
        make: builds a retriever that ranks in a given way.
    """
    table = systems()
    found = find_all(dataset, make(table[PRODUCT]))
    return [_row(name, run(dataset, make(system), found), dataset) for name, system in table.items()]


def find_all(dataset: Dataset, retriever: Retriever) -> Found:
    """Rank passages by words and by meaning for every judged query, once for all ways to fuse them."""
    return {query: retriever.rank(text) for query, text in dataset.queries.items() if query in dataset.qrels}


def run(dataset: Dataset, retriever: Retriever, found: Found) -> Run:
    """Rank documents for every query that `find_all` was asked."""
    ranked = {query: retriever.sources(dataset.queries[query], DEPTH, rankings) for query, rankings in found.items()}
    return {q: list(dict.fromkeys(s.rpartition(_SEPARATOR)[2] for s in sources)) for q, sources in ranked.items()}


def _row(name: str, run: Run, dataset: Dataset) -> Row:
    return Row(
        name,
        mean(ndcg, run, dataset.qrels, 10),
        mean(recall, run, dataset.qrels, 100),
        mean(reciprocal_rank, run, dataset.qrels, 10),
    )


def _rank_fusion(rankings: Mapping[str, Ranking]) -> dict[int, float]:
    return reciprocal_rank_fusion({name: rankings[name] for name in ("lexical", "dense")})
