"""The same texts and the same encoder in txtai: passages indexed per second, time a query, and how well both rank.

txtai (https://github.com/neuml/txtai) keeps BM25 and vectors in one index and adds their scores, so that it does of search what
this product does without its graph, facets, highlights and facts. Run as ``python -m bench.txtai_peer``.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from app.bootstrap import Library, open_library
from app.settings import load_settings
from bench.libraries import EXAMPLES, extractions_of, library_of
from bench.reports import table
from bench.retrieval import DEV, HELD_BACK, SETS, library_of_collection, splits_of
from bench.texts import entities_of, pieces_of, shuffled
from bench.timing import Spread, seconds, spread
from kg.records import Extraction
from search.encoders.sentence_encoder import SentenceEncoder
from search.measures import Dataset, Run, mean, ndcg, read_dataset
from search.records import SearchRequest

_HITS = 10
_COLLECTION = SETS / "encyclopaedia"
_SEPARATOR = "#"


class Txtai:
    """An index of txtai as its documentation sets it up for hybrid search, with the product's own encoder."""

    def __init__(self) -> None:
        from txtai import Embeddings

        encoder = SentenceEncoder()
        self._index: Any = Embeddings(path=str(encoder.folder), hybrid=True, content=False)
        self._index.batchtransform(["a text to load the model"], "data")

    @staticmethod
    def name() -> str:
        """Name and version."""
        return f"txtai {metadata.version('txtai')}, hybrid, same model"

    def index(self, texts: Sequence[tuple[str, str]]) -> None:
        """Index texts under ids; what was there is gone."""
        self._index.index([(key, text, None) for key, text in texts])

    def search(self, query: str) -> list[str]:
        """Find the ids of the best texts."""
        return [key for key, _ in self._index.search(query, _HITS)]


@dataclass(frozen=True, slots=True)
class Indexed:
    """Passages per second; higher is better."""

    passages: int
    txtai: float
    ours: float


@dataclass(frozen=True, slots=True)
class Searched:
    """Times a query and nDCG@10 over a test collection."""

    texts: int
    queries: int
    txtai: Spread
    ours: Spread
    txtai_ndcg: float
    ours_ndcg: float


def main() -> None:
    """Measure and print."""
    with library_of(EXAMPLES / "corpus") as library:
        read = extractions_of(library)
    documents = shuffled(pieces_of(read, "en"), entities_of(read), 1500, 11)
    sys.stdout.write("\n\n".join(report(documents)) + "\n")


def report(documents: Sequence[Extraction]) -> list[str]:
    """Measure and write the tables."""
    indexed, searched = measure_indexing(documents), measure_search()
    rows = [
        (f"peer: {Txtai.name()}", f"{indexed.txtai:.1f}", 1.0),
        (
            "SearchIndex.put, on disk, with the product's encoder as set",
            f"{indexed.ours:.1f}",
            indexed.ours / indexed.txtai,
        ),
    ]
    peer, ours = searched.txtai, searched.ours
    found = [
        (f"peer: {Txtai.name()}", f"{peer.p50:.1f}", f"{peer.p95:.1f}", 1.0, searched.txtai_ndcg),
        ("Retriever.search", f"{ours.p50:.1f}", f"{ours.p95:.1f}", ours.p50 / peer.p50, searched.ours_ndcg),
    ]
    return [
        "### Beside txtai: indexing",
        table(("what", "passages a second", "ratio to the peer"), rows),
        f"{indexed.passages} passages of three sentences, the same for both, loading of models not counted. Higher is better.",
        "### Beside txtai: searching",
        table(("what", "p50 in ms", "p95 in ms", "p50 to the peer's", "nDCG@10"), found),
        f"{searched.queries} queries over the {searched.texts} texts of {_COLLECTION.name}, in turns, each encoded anew. "
        "Times: lower is better; nDCG@10: higher is better.",
    ]


def measure_indexing(documents: Sequence[Extraction]) -> Indexed:
    """Index the same passages with both."""
    texts = [(p.iri, p.text) for e in documents for p in e.passages]
    peer = Txtai()
    with tempfile.TemporaryDirectory() as data, open_library(load_settings(data=Path(data))) as library:
        _warm(library, [text for _, text in texts])
        ours = seconds(lambda: library.index.put(documents))
    theirs = seconds(lambda: peer.index(texts))
    return Indexed(len(texts), len(texts) / theirs, len(texts) / ours)


def _warm(library: Library, texts: Sequence[str]) -> None:
    """Load what encodes many texts; the texts are other ones, so that none is known afterwards."""
    library.encoder.encode([f"{text} (to load the model)" for text in texts[:300]])


def measure_search() -> Searched:
    """Search a test collection with both, query by query in turns."""
    datasets = [read_dataset(_COLLECTION, split) for split in splits_of(_COLLECTION) if split in (DEV, HELD_BACK)]
    queries = {key: d.queries[key] for d in datasets for key in d.qrels}
    corpus = datasets[0].corpus
    peer = Txtai()
    peer.index([(c.id, f"{c.title}. {c.text}") for c in corpus])
    with library_of_collection(_COLLECTION) as library:
        ways: list[Callable[[str], list[str]]] = [peer.search, lambda query: _ours(library, query)]
        for way in ways:
            way("a query to warm up")
        times: list[list[float]] = [[], []]
        runs: list[dict[str, Sequence[str]]] = [{}, {}]
        for key, query in queries.items():
            for n, way in enumerate(ways):
                started = time.perf_counter()
                runs[n][key] = way(query)
                times[n].append(time.perf_counter() - started)
    return Searched(
        len(corpus),
        len(queries),
        spread(times[0]),
        spread(times[1]),
        _ndcg(runs[0], datasets),
        _ndcg(runs[1], datasets),
    )


def _ours(library: Library, query: str) -> list[str]:
    hits = library.retriever.search(SearchRequest(query, limit=_HITS)).hits
    return [hit.document.source.rpartition(_SEPARATOR)[2] for hit in hits]


def _ndcg(run: Run, datasets: Sequence[Dataset]) -> float:
    qrels = {key: grades for d in datasets for key, grades in d.qrels.items()}
    return mean(ndcg, run, qrels, _HITS)


if __name__ == "__main__":
    main()
