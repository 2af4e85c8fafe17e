"""What search knows of passages beside their words: documents, entities, filters and vectors, in one SQLite file.

The rows are the truth of the search index: FAISS is filled from them when the index is opened, and tantivy holds the same ids.
Embeddings are kept by the digest of their text, so that reading or indexing the same text again encodes nothing.
"""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

from kg.records import Extraction, Passage
from kg.terms import Literal
from search.names import normalise, title_names, words
from search.ports import Ids, Vectors

Row = tuple[Any, ...]
_DATE_PREDICATES = ("startDate", "endDate", "date")
_BATCH = 500
_VECTORS = "SELECT p.id, e.vector FROM passages p JOIN embeddings e ON e.digest = p.digest AND e.fingerprint = ?"
_MOST_VERSIONS = 2**31
_VECTORS_AT_ONCE = 20_000


class PassageStore:
    """The rows of the search index: one connection to write, guarded by a lock, and as many to read as read at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.RLock()
        self._db = sqlite3.connect(path, check_same_thread=False)
        self._db.executescript(files("search.indexes").joinpath("schema.sql").read_text(encoding="utf-8"))
        self._db.execute("PRAGMA foreign_keys = ON")
        self._local = threading.local()
        self._readers: list[sqlite3.Connection] = []
        self._idle: list[sqlite3.Connection] = []

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            for connection in (*self._readers, self._db):
                connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All writes inside happen, or none."""
        with self._lock, self._db:
            before, outer = self._db.total_changes, self._is_writing()
            self._local.writing = True
            try:
                yield
                if self._db.total_changes != before:
                    self._db.execute(f"PRAGMA user_version = {(self.version() + 1) % _MOST_VERSIONS}")
            finally:
                self._local.writing = outer

    def version(self) -> int:
        """Return a number that every transaction that writes changes; it is kept in the file."""
        return int(self.rows("PRAGMA user_version")[0][0])

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """Run a reading statement and return all rows; inside a transaction of this thread with what it has written."""
        if self._is_writing():
            return self._db.execute(sql, parameters).fetchall()
        reader = self._take()
        try:
            return reader.execute(sql, parameters).fetchall()
        finally:
            self._idle.append(reader)

    def _is_writing(self) -> bool:
        return getattr(self._local, "writing", False)

    def _take(self) -> sqlite3.Connection:
        """A connection that nobody reads with, or a new one."""
        try:
            return self._idle.pop()
        except IndexError:
            reader = sqlite3.connect(self._path, check_same_thread=False)
        with self._lock:
            self._readers.append(reader)
        return reader

    def rows_in(self, sql: str, values: Sequence[object]) -> Iterator[Row]:
        """Run a statement whose ``{}`` stands for a list of values, in batches that SQLite accepts."""
        for start in range(0, len(values), _BATCH):
            batch = values[start : start + _BATCH]
            yield from self.rows(sql.format(",".join("?" * len(batch))), list(batch))

    def count(self) -> int:
        """Count the passages."""
        return int(self.rows("SELECT count(*) FROM passages")[0][0])

    def holdings(self) -> dict[str, str]:
        """Map document IRIs to SHA-256."""
        return dict(self.rows("SELECT iri, sha256 FROM documents"))

    def titles(self, documents: Iterable[str]) -> dict[str, str | None]:
        """Map the IRIs of these documents to titles."""
        return dict(self.rows_in("SELECT iri, title FROM documents WHERE iri IN ({})", sorted(documents)))

    def insert(self, extraction: Extraction) -> tuple[int, dict[str, int]]:
        """Add a document that is not held; return its id and the ids of its passages by IRI."""
        document = extraction.document
        since, until = _date_range(extraction)
        cursor = self._db.execute(
            "INSERT INTO documents (iri, sha256, source, title, language, created, since, until) VALUES (?,?,?,?,?,?,?,?)",
            (
                *(document.iri, document.sha256, document.source, document.title),
                *(document.language, document.created, since, until),
            ),
        )
        number = int(cursor.lastrowid or 0)
        self._db.executemany(
            "INSERT INTO titles (normal, document) VALUES (?,?)",
            [(name, number) for name in sorted(title_names(document.title or ""))],
        )
        passages = {p.iri: self._insert_passage(number, p, document.title) for p in extraction.passages}
        self._insert_entities(number, extraction)
        self._insert_mentions(passages, extraction)
        return number, passages

    def delete(self, documents: Sequence[str], keep_embeddings: bool = False) -> tuple[list[int], list[int]]:
        """Delete documents by IRI; return their ids and those of their passages."""
        held = [r[0] for r in self.rows_in("SELECT id FROM documents WHERE iri IN ({})", documents)]
        rows = list(self.rows_in("SELECT id, digest FROM passages WHERE document IN ({})", held))
        for start in range(0, len(held), _BATCH):
            batch = held[start : start + _BATCH]
            self._db.execute(f"DELETE FROM documents WHERE id IN ({','.join('?' * len(batch))})", batch)
        if not keep_embeddings:
            self._drop_orphans([r[1] for r in rows])
        return held, [r[0] for r in rows]

    def clear(self) -> None:
        """Delete all rows but the embeddings, which the next `insert` of the same text uses again."""
        self._db.execute("DELETE FROM documents")

    def known_embeddings(self, digests: Sequence[bytes], fingerprint: str) -> set[bytes]:
        """Return those digests whose embedding by this encoder is held."""
        rows = self.rows_in("SELECT digest, fingerprint FROM embeddings WHERE digest IN ({})", digests)
        return {d for d, f in rows if f == fingerprint}

    def add_embeddings(self, digests: Sequence[bytes], fingerprint: str, vectors: Vectors) -> None:
        """Keep embeddings of shape (len(digests), d)."""
        self._db.executemany(
            "INSERT OR REPLACE INTO embeddings (digest, fingerprint, vector) VALUES (?,?,?)",
            [(d, fingerprint, v.tobytes()) for d, v in zip(digests, vectors, strict=True)],
        )

    def vectors(self, fingerprint: str, passages: Sequence[int]) -> tuple[Ids, Vectors]:
        """Return ids (n,) and vectors (n, d) of those of these passages that this encoder has embedded."""
        wanted = set(passages)
        documents = {r[0] for r in self.rows_in("SELECT document FROM passages WHERE id IN ({})", list(wanted))}
        rows = [
            r
            for d in documents
            for r in self.rows(_VECTORS + " WHERE p.document = ?", (fingerprint, d))
            if r[0] in wanted
        ]
        return _as_arrays(rows)

    def all_vectors(self, fingerprint: str) -> Iterator[tuple[Ids, Vectors]]:
        """Yield ids (n,) and vectors (n, d) of all passages that this encoder has embedded, so many at once as memory allows."""
        last = 0
        while rows := self.rows(
            _VECTORS + " WHERE p.id > ? ORDER BY p.id LIMIT ?", (fingerprint, last, _VECTORS_AT_ONCE)
        ):
            last = rows[-1][0]
            yield _as_arrays(rows)

    def without_embedding(self, fingerprint: str, limit: int) -> list[tuple[str, bytes]]:
        """Return up to `limit` passages (IRI, digest) that this encoder has not embedded."""
        rows = self.rows(
            "SELECT iri, digest FROM passages WHERE NOT EXISTS (SELECT 1 FROM embeddings e WHERE e.digest = passages.digest "
            "AND e.fingerprint = ?) LIMIT ?",
            (fingerprint, limit),
        )
        return [(iri, digest) for iri, digest in rows]

    def _insert_passage(self, document: int, passage: Passage, title: str | None) -> int:
        cursor = self._db.execute(
            "INSERT INTO passages (iri, document, digest) VALUES (?,?,?)",
            (passage.iri, document, digest(embedded_text(passage, title))),
        )
        return int(cursor.lastrowid or 0)

    def _insert_entities(self, document: int, extraction: Extraction) -> None:
        named = [e for e in extraction.entities if e.label]
        self._db.executemany(
            "INSERT OR REPLACE INTO entities (document, iri, class, label, country) VALUES (?,?,?,?,?)",
            [(document, e.iri, str(e.entity_class), e.label, e.country) for e in named],
        )
        names = [(e.iri, n) for e in named for n in {e.label, *e.aliases, e.acronym or e.label}]
        self._db.executemany(
            "INSERT INTO names (document, iri, name, normal) VALUES (?,?,?,?)",
            [(document, iri, name, normalise(name)) for iri, name in sorted(names)],
        )
        links = sorted({(s.subject, s.object) for s in extraction.statements if not isinstance(s.object, Literal)})
        self._db.executemany(
            "INSERT INTO links (document, subject, object) VALUES (?,?,?)", [(document, s, o) for s, o in links]
        )

    def _insert_mentions(self, passages: Mapping[str, int], extraction: Extraction) -> None:
        mentions = sorted(extraction.mentions, key=lambda m: m.start)
        starts = [m.start for m in mentions]
        pairs = {
            (passages[p.iri], m.entity)
            for p in extraction.passages
            for m in mentions[bisect_left(starts, p.start) : bisect_left(starts, p.end)]
            if m.end <= p.end
        }
        self._db.executemany("INSERT INTO passage_entities (passage, entity) VALUES (?,?)", sorted(pairs))

    def _drop_orphans(self, digests: Iterable[object]) -> None:
        self._db.executemany(
            "DELETE FROM embeddings WHERE digest = ? AND NOT EXISTS (SELECT 1 FROM passages p WHERE p.digest = embeddings.digest)",
            [(d,) for d in digests],
        )


def embedded_text(passage: Passage, title: str | None) -> str:
    """Return what is encoded for a passage: its text after its document's title, which tells what "it" and "the project" are."""
    if not title or words(passage.text).startswith(words(title)):
        return passage.text
    return f"{title}. {passage.text}"


def _as_arrays(rows: Sequence[Row]) -> tuple[Ids, Vectors]:
    if not rows:
        return np.zeros(0, dtype=np.int64), np.zeros((0, 0), dtype=np.float32)
    ids = np.fromiter((r[0] for r in rows), dtype=np.int64, count=len(rows))
    blob = b"".join(r[1] for r in rows)
    return ids, np.frombuffer(blob, dtype=np.float32).reshape(len(rows), -1)


def digest(text: str) -> bytes:
    """The key under which a text's embedding is kept."""
    return hashlib.sha256(text.encode()).digest()[:16]


def _date_range(extraction: Extraction) -> tuple[str | None, str | None]:
    dates = sorted(
        s.object.value
        for s in extraction.statements
        if isinstance(s.object, Literal) and s.predicate.rsplit("#", 1)[-1] in _DATE_PREDICATES
    )
    created = extraction.document.created
    if created:
        return created, created
    return (dates[0], dates[-1]) if dates else (None, None)
