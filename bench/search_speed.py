"""Passages indexed per second and time a query, beside sentence-transformers and FAISS used directly."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import faiss as faiss_module
import numpy as np
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer

from bench.texts import Piece
from bench.timing import Spread, seconds, spread
from kg.catalogue import Catalogue, Reading
from kg.graph import GraphSink, GraphStore
from kg.records import Extraction
from search.encoders.sentence_encoder import SentenceEncoder
from search.index import SearchIndex, open_index
from search.indexes.faiss_vectors import FaissVectors
from search.indexes.passage_store import digest
from search.indexes.tantivy_lexical import TantivyLexical
from search.records import SearchRequest
from search.retrieval.retriever import Retriever

faiss: Any = faiss_module
Vectors = NDArray[np.float32]
_BATCH_SIZE = 32
_HITS = 10
_NOISE = 0.02


@dataclass(frozen=True, slots=True)
class IndexingSpeed:
    """Passages per second; higher is better."""

    passages: int
    peer: float
    ours: float


@dataclass(frozen=True, slots=True)
class QueryTime:
    """Times a query over so many passages; lower is better."""

    passages: int
    queries: int
    peer: Spread
    ours: Spread


class Direct:
    """The peer: a sentence-transformers model and a flat FAISS index, nothing else."""

    def __init__(self, folder: Path) -> None:
        self._model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
        self._index = faiss.IndexFlatIP(int(self._model.get_embedding_dimension() or 0))

    @staticmethod
    def name() -> str:
        """Name and versions."""
        return f"sentence-transformers {metadata.version('sentence-transformers')} and FAISS {metadata.version('faiss-cpu')}"

    def index(self, texts: Sequence[str]) -> None:
        """Encode and add texts."""
        self.add(self.encode(texts))

    def add(self, vectors: Vectors) -> None:
        """Add vectors of shape (n, dimension)."""
        self._index.add(vectors)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts into unit vectors of shape (n, dimension)."""
        found = self._model.encode(
            list(texts), batch_size=_BATCH_SIZE, normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(found, dtype=np.float32)

    def search(self, query: str) -> None:
        """Find the nearest passages."""
        self._index.search(self.encode([query]), _HITS)


def measure_indexing(documents: Sequence[Extraction]) -> IndexingSpeed:
    """Index the same passages with the peer and with the search index, half by half in turns."""
    encoder = SentenceEncoder(batch_size=_BATCH_SIZE)
    encoder.warm()
    direct = Direct(_folder(encoder))
    theirs = ours = 0.0
    half = len(documents) // 2
    with _search_index(encoder) as index:
        for part in (documents[:half], documents[half:]):
            texts = [p.text for e in part for p in e.passages]
            theirs += seconds(lambda t=texts: direct.index(t))  # type: ignore[misc]
            ours += seconds(lambda p=part: index.put(p))  # type: ignore[misc]
    count = sum(len(e.passages) for e in documents)
    return IndexingSpeed(count, count / theirs, count / ours)


def measure_queries(
    documents: Sequence[Extraction], pieces: Sequence[Piece], queries: Sequence[str], seed: int
) -> QueryTime:
    """Search the same passages with the peer and with the retriever, query by query in turns.

    The vector of a passage is the mean of its sentences' vectors, moved a little at random, since encoding so many passages would
    take longer than everything else; both sides search the same vectors.
    """
    encoder = SentenceEncoder(batch_size=_BATCH_SIZE)
    direct = Direct(_folder(encoder))
    with _search_index(encoder) as index, _stores(documents) as (catalogue, graph):
        texts = {p.text for e in documents for p in e.passages}
        vectors = _mean_vectors(sorted(texts), pieces, direct, seed)
        with index.store.transaction():
            index.store.add_embeddings([digest(t) for t in sorted(texts)], encoder.fingerprint, vectors)
        index.put(documents)
        direct.add(vectors)
        retriever = Retriever(index, catalogue, graph)
        for search in (direct.search, _searcher(retriever)):
            for text in ("a query to warm up", "another one"):
                search(text)
        theirs, ours = _in_turns(queries, direct.search, _searcher(retriever))
    return QueryTime(sum(len(e.passages) for e in documents), len(queries), spread(theirs), spread(ours))


def _searcher(retriever: Retriever) -> Callable[[str], object]:
    return lambda text: retriever.search(SearchRequest(text, limit=_HITS))


def _in_turns(queries: Iterable[str], *searches: Callable[[str], object]) -> list[list[float]]:
    times: list[list[float]] = [[] for _ in searches]
    for query in queries:
        for column, search in zip(times, searches, strict=True):
            started = time.perf_counter()
            search(query)
            column.append(time.perf_counter() - started)
    return times


def _mean_vectors(texts: Sequence[str], pieces: Sequence[Piece], direct: Direct, seed: int) -> Vectors:
    sentences = [piece.text for piece in pieces]
    encoded = direct.encode(sentences)
    rng = np.random.default_rng(seed)
    vectors = np.stack([encoded[[i for i, s in enumerate(sentences) if s in text]].mean(axis=0) for text in texts])
    vectors += rng.normal(scale=_NOISE, size=vectors.shape)
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


@contextmanager
def _search_index(encoder: SentenceEncoder) -> Iterator[SearchIndex]:
    with tempfile.TemporaryDirectory() as folder:
        lexical = TantivyLexical(Path(folder) / "words")
        index = open_index(Path(folder), lexical, FaissVectors(encoder.dimension), encoder)
        yield index
        index.close()


@contextmanager
def _stores(documents: Sequence[Extraction]) -> Iterator[tuple[Catalogue, GraphStore]]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        catalogue = Catalogue.in_directory(folder)
        stack.callback(catalogue.close)
        graph = GraphStore(folder / "graph")
        stack.callback(graph.close)
        catalogue.documents.begin([Reading(e, e) for e in documents])
        catalogue.documents.finish([e.document.iri for e in documents])
        GraphSink(graph).put(documents)
        yield catalogue, graph


def _folder(encoder: SentenceEncoder) -> Path:
    folder = encoder.folder
    if folder is None:
        raise RuntimeError("the built-in encoder has no folder, so its peer cannot load the same model")
    return folder
