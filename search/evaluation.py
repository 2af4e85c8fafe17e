"""How well retrieval does on a test collection: the product's ranking beside each of its parts and beside it without each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from search.measures import Dataset, Run, mean, ndcg, recall, reciprocal_rank
from search.records import SearchRequest
from search.retrieval.fusion import Ranking, Weights, fuse, reciprocal_rank_fusion
from search.retrieval.retriever import Combine, Retriever

DEPTH = 100
_SEPARATOR = "#"


@dataclass(frozen=True, slots=True)
class Row:
    """One way of ranking and how well it did; all in [0, 1], higher is better."""

    system: str
    ndcg_10: float
    recall_100: float
    mrr_10: float


def systems() -> dict[str, Combine]:
    """The product's fusion, its parts alone, rank fusion, and the product without each part."""
    full = Weights()
    return {
        "InterCluster": partial(fuse, weights=full),
        "lexical (BM25) alone": partial(fuse, weights=Weights(1, 0, 0)),
        "dense alone": partial(fuse, weights=Weights(0, 1, 0)),
        "graph alone": partial(fuse, weights=Weights(0, 0, 1)),
        "reciprocal rank fusion of lexical and dense": _rank_fusion,
        "without lexical": partial(fuse, weights=Weights(0, full.dense, full.graph)),
        "without dense": partial(fuse, weights=Weights(full.lexical, 0, full.graph)),
        "without graph": partial(fuse, weights=Weights(full.lexical, full.dense, 0)),
    }


def evaluate(dataset: Dataset, make: Callable[[Combine], Retriever]) -> list[Row]:
    """Rank every judged query in every way and measure.

    Args:
        dataset: queries and judgements; its documents must have been read from a JSONL file, so that a document's source
            ends in ``#`` and its id.
        make: builds a retriever that fuses in a given way.
    """
    judged = {query: text for query, text in dataset.queries.items() if query in dataset.qrels}
    return [_row(name, _run(judged, make(combine)), dataset) for name, combine in systems().items()]


def _run(queries: Mapping[str, str], retriever: Retriever) -> Run:
    return {query: _ranked(retriever, text) for query, text in queries.items()}


def _ranked(retriever: Retriever, text: str) -> Sequence[str]:
    hits = retriever.search(SearchRequest(text[:2000], limit=DEPTH)).hits
    return list(dict.fromkeys(hit.document.source.rpartition(_SEPARATOR)[2] for hit in hits))


def _row(name: str, run: Run, dataset: Dataset) -> Row:
    return Row(
        name,
        mean(ndcg, run, dataset.qrels, 10),
        mean(recall, run, dataset.qrels, 100),
        mean(reciprocal_rank, run, dataset.qrels, 10),
    )


def _rank_fusion(rankings: Mapping[str, Ranking]) -> dict[int, float]:
    return reciprocal_rank_fusion({name: rankings[name] for name in ("lexical", "dense")})
