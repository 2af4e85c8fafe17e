"""How well retrieval does on a test collection: the product's ranking beside each of its parts and beside it without each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from search.measures import Dataset, Run, mean, ndcg, recall, reciprocal_rank
from search.retrieval.fusion import Ranking, Weights, fuse, reciprocal_rank_fusion
from search.retrieval.graph import Steps
from search.retrieval.retriever import Combine, Retriever

DEPTH = 100
NO_STEPS = Steps(0, 0, 0, 0, 0, 0)
_SEPARATOR = "#"


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
        "InterCluster": System(fused, steps),
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
    judged = {query: text for query, text in dataset.queries.items() if query in dataset.qrels}
    return [_row(name, _run(judged, make(system)), dataset) for name, system in systems().items()]


def _run(queries: Mapping[str, str], retriever: Retriever) -> Run:
    return {query: _ranked(retriever, text) for query, text in queries.items()}


def _ranked(retriever: Retriever, text: str) -> Sequence[str]:
    sources = retriever.sources(text, DEPTH)
    return list(dict.fromkeys(source.rpartition(_SEPARATOR)[2] for source in sources))


def _row(name: str, run: Run, dataset: Dataset) -> Row:
    return Row(
        name,
        mean(ndcg, run, dataset.qrels, 10),
        mean(recall, run, dataset.qrels, 100),
        mean(reciprocal_rank, run, dataset.qrels, 10),
    )


def _rank_fusion(rankings: Mapping[str, Ranking]) -> dict[int, float]:
    return reciprocal_rank_fusion({name: rankings[name] for name in ("lexical", "dense")})
