"""The search index as one thing: rows, words and vectors of every passage, kept in step. A `kg.ports.Sink`."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import numpy as np

from kg.records import Extraction, Passage
from search.indexes.passage_store import PassageStore, digest, embedded_text
from search.ports import Encoder, Ids, LexicalEntry, LexicalIndex, Scores, VectorIndex

_ENCODE_BATCH = 512
_CACHED_QUERIES = 1024
_CACHED_WORDS = 1 << 14
_SAVED = "vectors-{}.faiss"


class SearchIndex:
    """Passages in a lexical and a vector index.

    Words are committed before rows: after a crash between the two the rows lack the document, the check that all sinks are in
    step finds it missing, and putting it again removes the stray words first.

    Args:
        store: the rows.
        lexical: the words.
        vectors: an empty vector index, filled here from the rows.
        encoder: makes the vectors; rows made by another encoder are left out until `embed_missing` has made new ones.
        saved: where a vector index that takes long to fill is kept between two runs, or None to fill it each time.
    """

    def __init__(
        self,
        store: PassageStore,
        lexical: LexicalIndex,
        vectors: VectorIndex,
        encoder: Encoder,
        saved: Path | None = None,
    ) -> None:
        self.store = store
        self._lexical = lexical
        self._vectors = vectors
        self._encoder = encoder
        self._write = threading.Lock()
        self._revision = 0
        self._saved = saved
        self._in_step = False
        self._query_vector = lru_cache(_CACHED_QUERIES)(encoder.encode_query)
        self._frequency = lru_cache(_CACHED_WORDS)(lambda word, revision: lexical.frequency(word))
        self._fill()

    @property
    def name(self) -> str:
        """The sink's name."""
        return "search index"

    @property
    def revision(self) -> int:
        """Grows with every write, for caches."""
        return self._revision

    @property
    def encoder(self) -> Encoder:
        """The encoder of this index."""
        return self._encoder

    def __len__(self) -> int:
        return len(self._vectors)

    def put(self, extractions: Sequence[Extraction]) -> None:
        """Replace what is held of these documents; see `kg.ports.Sink.put`."""
        with self._changing():
            self._embed([embedded_text(p, e.document.title) for e in extractions for p in e.passages])
            with self.store.transaction():
                gone, stale = self.store.delete([e.document.iri for e in extractions], keep_embeddings=True)
                entries, fresh = self._insert(extractions)
                self._lexical.remove_documents(gone)
                self._lexical.add(entries)
                self._lexical.commit()
            self._swap_vectors(stale, fresh)

    def remove(self, documents: Sequence[str]) -> None:
        """Forget documents; see `kg.ports.Sink.remove`."""
        with self._changing():
            with self.store.transaction():
                gone, stale = self.store.delete(documents)
                self._lexical.remove_documents(gone)
                self._lexical.commit()
            self._swap_vectors(stale, [])

    def clear(self) -> None:
        """Forget all documents; embeddings stay for the next `put` of the same text."""
        with self._changing():
            stale = [r[0] for r in self.store.rows("SELECT id FROM passages")]
            with self.store.transaction():
                self.store.clear()
                self._lexical.clear()
            self._swap_vectors(stale, [])

    def holdings(self) -> Mapping[str, str]:
        """See `kg.ports.Sink.holdings`."""
        return self.store.holdings()

    def mark(self) -> str:
        """See `kg.ports.Sink.mark`."""
        return str(self.store.version())

    def embed_missing(self, texts: Mapping[str, Passage]) -> int:
        """Embed those of these passages (by IRI) that this encoder has not embedded, after a change of encoder; count them."""
        with self._changing():
            titles = self.store.titles({p.document for p in texts.values()})
            made = self._embed([embedded_text(p, titles.get(p.document)) for p in texts.values()])
            ids = [r[0] for r in self.store.rows_in("SELECT id FROM passages WHERE iri IN ({})", list(texts))]
            self._swap_vectors(ids, ids)
        return made

    def missing(self, limit: int = _ENCODE_BATCH) -> list[str]:
        """Return IRIs of passages that this encoder has not embedded yet, at most `limit`."""
        if len(self._vectors) == self.store.count():
            return []
        return [iri for iri, _ in self.store.without_embedding(self._encoder.fingerprint, limit)]

    def search_lexical(self, query: str, k: int, allowed: Ids | None = None) -> tuple[Ids, Scores]:
        """Rank passages by BM25; ids are the store's."""
        return self._lexical.search(query, k, allowed)

    def rarity(self, name: str) -> float:
        """Say how rare a name is by its rarest word: 1 for one that hardly any passage holds, near 0 for one in all of them."""
        held = max(1, len(self._lexical))
        frequencies = (self._frequency(word, self._revision) for word in name.split())
        found = min((f for f in frequencies if f), default=held)
        return math.log1p(held / found) / math.log1p(held)

    def is_unknown(self, word: str) -> bool:
        """Say whether a word that carries a subject stands in no passage."""
        return self._lexical.is_unknown(word)

    def search_near(self, passages: Sequence[int], k: int) -> tuple[Ids, Scores]:
        """Rank all passages by cosine likeness to the mean of some; ids are the store's."""
        _, vectors = self.store.vectors(self._encoder.fingerprint, passages)
        if not len(vectors):
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
        mean = vectors.mean(axis=0)
        return self._vectors.search(mean / max(float(np.linalg.norm(mean)), 1e-9), k)

    def search_dense(self, query: str, k: int, allowed: Ids | None = None) -> tuple[Ids, Scores]:
        """Rank passages by cosine likeness to the query; ids are the store's."""
        if not len(self._vectors):
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
        return self._vectors.search(self._query_vector(query), k, allowed)

    def close(self) -> None:
        """Keep the vector index where filling it would take long, and release the files."""
        with self._write:
            if self._saved is not None and self._in_step:
                self._keep(self._saved)
            self.store.close()

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """One writer at a time; after a write that failed the vectors in memory are not kept."""
        with self._write:
            before, self._in_step = self._in_step, False
            yield
            self._in_step = before

    def _fill(self) -> None:
        if not len(self._lexical) and self.store.holdings():
            self._forget_rows()
        if self._saved is None or not self._vectors.load(self._file(self._saved)):
            for ids, vectors in self.store.all_vectors(self._encoder.fingerprint):
                self._vectors.add(ids, vectors)
        self._in_step = True

    def _forget_rows(self) -> None:
        """Words that were lost, or that an earlier version kept otherwise, come back when the documents are put again."""
        with self.store.transaction():
            self.store.clear()

    def _keep(self, folder: Path) -> None:
        file = self._file(folder)
        if not file.is_file() and self._vectors.save(file):
            for other in set(folder.glob(_SAVED.format("*"))) - {file}:
                other.unlink(missing_ok=True)

    def _file(self, folder: Path) -> Path:
        """A name that only fits the rows and the encoder as they are now: a file of other rows is never loaded."""
        state = f"{self._encoder.fingerprint} {self.store.version()}"
        return folder / _SAVED.format(digest(state).hex())

    def _embed(self, texts: Sequence[str]) -> int:
        wanted = {digest(t): t for t in texts}
        known = self.store.known_embeddings(list(wanted), self._encoder.fingerprint)
        new = [(d, t) for d, t in wanted.items() if d not in known]
        for batch in _batches(new):
            vectors = self._encoder.encode([t for _, t in batch])
            with self.store.transaction():
                self.store.add_embeddings([d for d, _ in batch], self._encoder.fingerprint, vectors)
        return len(new)

    def _insert(self, extractions: Sequence[Extraction]) -> tuple[list[LexicalEntry], list[int]]:
        entries: list[LexicalEntry] = []
        for extraction in extractions:
            number, ids = self.store.insert(extraction)
            document = extraction.document
            entries.extend(
                LexicalEntry(ids[p.iri], number, document.language, p.text, document.title or "")
                for p in extraction.passages
            )
        return entries, [e.id for e in entries]

    def _swap_vectors(self, stale: Sequence[int], fresh: Sequence[int]) -> None:
        self._vectors.remove(np.asarray(stale, dtype=np.int64))
        ids, vectors = self.store.vectors(self._encoder.fingerprint, fresh)
        if len(ids):
            self._vectors.add(ids, vectors)
        self._revision += 1


def open_index(folder: Path, lexical: LexicalIndex, vectors: VectorIndex, encoder: Encoder) -> SearchIndex:
    """Open the search index in a folder, making the folder where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    return SearchIndex(PassageStore(folder / "passages.sqlite"), lexical, vectors, encoder, folder)


def _batches(items: Sequence[tuple[bytes, str]]) -> Iterator[Sequence[tuple[bytes, str]]]:
    for start in range(0, len(items), _ENCODE_BATCH):
        yield items[start : start + _ENCODE_BATCH]
