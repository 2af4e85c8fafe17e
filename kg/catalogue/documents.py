"""The documents of the catalogue, what each of them says, and how far publishing it has come."""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg import codec
from kg.catalogue.database import Database, batches, marks, now
from kg.errors import NotFoundError
from kg.records import Document, Extraction


class DocumentState(StrEnum):
    """How far a document is: on its way into the indexes, in all of them, or on its way out."""

    PENDING = "pending"
    LIVE = "live"
    REMOVING = "removing"


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """A document without its text, for lists. `read_at` is ISO 8601 in UTC; the counts are of passages and mentions."""

    iri: str
    source: str
    title: str | None
    language: str
    created: str | None
    sha256: str
    media_type: str
    partial: str | None
    read_at: str
    state: DocumentState
    characters: int
    passages: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Reading:
    """One document's extraction as it was read (`original`, local keys) and with global IRIs (`resolved`)."""

    original: Extraction
    resolved: Extraction


_GENERATION = "generation of documents"
_INFO = """
SELECT iri, source, title, language, created, sha256, media_type, partial, read_at, state, length(text) AS characters,
  (SELECT count(*) FROM passages p WHERE p.document = d.id) AS passages,
  (SELECT count(*) FROM mentions m WHERE m.document = d.id) AS mentions
FROM documents d
"""


class DocumentTable:
    """Documents with their extraction results, and the states that make publishing safe against crashes."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def begin(self, readings: Sequence[Reading]) -> None:
        """Write documents as pending, keeping what stood there before so that `restore` can bring it back."""
        with self._db.transaction() as connection:
            _count_change(connection)
            for reading in readings:
                self._write(connection, reading)

    def finish(self, iris: Sequence[str]) -> None:
        """Mark pending documents as live and let go of their former content."""
        sql = "UPDATE documents SET state = 'live', previous_original = NULL, previous_resolved = NULL WHERE iri = ?"
        with self._db.transaction() as connection:
            _count_change(connection)
            connection.executemany(sql, [(iri,) for iri in iris])

    def mark_removing(self, iris: Sequence[str]) -> None:
        """Mark documents as on their way out."""
        with self._db.transaction() as connection:
            _count_change(connection)
            connection.executemany("UPDATE documents SET state = 'removing' WHERE iri = ?", [(iri,) for iri in iris])

    def delete(self, iris: Sequence[str]) -> None:
        """Forget documents with their passages and mentions."""
        with self._db.transaction() as connection:
            _count_change(connection)
            connection.executemany("DELETE FROM documents WHERE iri = ?", [(iri,) for iri in iris])

    def generation(self) -> int:
        """Return a number that every change of a document or its state raises; it outlives the process."""
        row = self._db.row("SELECT value FROM meta WHERE key = ?", (_GENERATION,))
        return 0 if row is None else int(row["value"])

    def previous(self, iri: str) -> Reading | None:
        """Return what a pending document said before the write that is under way, or None if it is new."""
        row = self._db.row("SELECT previous_original, previous_resolved FROM documents WHERE iri = ?", (iri,))
        if row is None or row["previous_original"] is None:
            return None
        return Reading(codec.decode(row["previous_original"]), codec.decode(row["previous_resolved"]))

    def find_info(self, iri: str) -> DocumentInfo | None:
        """Return a document's entry, or None."""
        row = self._db.row(_INFO + " WHERE iri = ?", (iri,))
        return None if row is None else _info(row)

    def infos(self, limit: int = 1000, offset: int = 0) -> Sequence[DocumentInfo]:
        """List live documents by source, then IRI."""
        sql = _INFO + " WHERE state = 'live' ORDER BY source, iri LIMIT ? OFFSET ?"
        return [_info(row) for row in self._db.rows(sql, (limit, offset))]

    def iris(self, state: DocumentState = DocumentState.LIVE) -> Sequence[str]:
        """Return the IRIs of the documents in a state, sorted."""
        return [r["iri"] for r in self._db.rows("SELECT iri FROM documents WHERE state = ? ORDER BY iri", (state,))]

    def checksums(self) -> dict[str, str]:
        """Map each live document's IRI to its SHA-256."""
        return {r["iri"]: r["sha256"] for r in self._db.rows("SELECT iri, sha256 FROM documents WHERE state = 'live'")}

    def by_source(self, source: str) -> Sequence[str]:
        """Return the IRIs of documents with this source (file name or URL), sorted."""
        return [r["iri"] for r in self._db.rows("SELECT iri FROM documents WHERE source = ? ORDER BY iri", (source,))]

    def by_sha256(self, sha256: str) -> Sequence[str]:
        """Return the IRIs of documents read from bytes with this SHA-256 (hex), sorted."""
        return [r["iri"] for r in self._db.rows("SELECT iri FROM documents WHERE sha256 = ? ORDER BY iri", (sha256,))]

    def mentioning(self, entities: Sequence[str]) -> Sequence[str]:
        """Return the IRIs of live documents that mention, or state something of, one of these entities; sorted."""
        found: set[str] = set()
        for part in batches(entities):
            sql = f"SELECT DISTINCT document AS iri FROM names WHERE iri IN ({marks(part)})"
            found.update(r["iri"] for r in self._db.rows(sql, part))
            sql = (
                "SELECT DISTINCT d.iri AS iri FROM mentions m JOIN documents d ON d.id = m.document "
                f"WHERE m.entity IN ({marks(part)})"
            )
            found.update(r["iri"] for r in self._db.rows(sql, part))
        return sorted(found & set(self.iris()))

    def find_reading(self, iri: str) -> Reading | None:
        """Return what a document says, as read and as resolved, or None."""
        row = self._db.row("SELECT original, resolved FROM documents WHERE iri = ?", (iri,))
        return None if row is None else Reading(codec.decode(row["original"]), codec.decode(row["resolved"]))

    def get_reading(self, iri: str) -> Reading:
        """Return what a document says.

        Raises:
            NotFoundError: If the catalogue does not hold the document.
        """
        reading = self.find_reading(iri)
        if reading is None:
            raise NotFoundError("document", iri)
        return reading

    def readings(self, state: DocumentState = DocumentState.LIVE) -> Iterator[Reading]:
        """Yield what each document in a state says, in the order of their IRIs, one in memory at a time."""
        for iri in self.iris(state):
            reading = self.find_reading(iri)
            if reading is not None:
                yield reading

    def counts(self) -> dict[str, int]:
        """Count live documents, and passages and mentions of all documents."""
        sql = (
            "SELECT (SELECT count(*) FROM documents WHERE state = 'live') AS documents, "
            "(SELECT count(*) FROM passages) AS passages, (SELECT count(*) FROM mentions) AS mentions"
        )
        row = self._db.row(sql)
        return dict(row) if row is not None else {}

    def _write(self, connection: sqlite3.Connection, reading: Reading) -> None:
        document = reading.original.document
        held = connection.execute(
            "SELECT state, original, resolved, previous_original, previous_resolved FROM documents WHERE iri = ?",
            (document.iri,),
        ).fetchone()
        connection.execute("DELETE FROM documents WHERE iri = ?", (document.iri,))
        values = (*_columns(document), now(), codec.encode(reading.original), codec.encode(reading.resolved))
        sql = (
            "INSERT INTO documents (iri, source, title, language, created, sha256, media_type, partial, text, read_at, "
            "original, resolved, previous_original, previous_resolved, state) "
            "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,'pending')"
        )
        row_id = connection.execute(sql, (*values, *_previous(held))).lastrowid
        _write_texts(connection, int(row_id or 0), reading.resolved)


def _count_change(connection: sqlite3.Connection) -> None:
    sql = "INSERT INTO meta VALUES (?, '1') ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1"
    connection.execute(sql, (_GENERATION,))


def _columns(document: Document) -> tuple[str | None, ...]:
    d = document
    return (d.iri, d.source, d.title, d.language, d.created, d.sha256, d.media_type, d.partial, d.text)


def _previous(held: sqlite3.Row | None) -> tuple[bytes | None, bytes | None]:
    if held is None:
        return None, None
    if held["state"] == DocumentState.LIVE:
        return held["original"], held["resolved"]
    return held["previous_original"], held["previous_resolved"]


def _write_texts(connection: sqlite3.Connection, document: int, extraction: Extraction) -> None:
    passage_sql = "INSERT INTO passages (iri, document, ordinal, start, end, text) VALUES (?,?,?,?,?,?)"
    spans: list[tuple[int, int, int]] = []
    for p in extraction.passages:
        cursor = connection.execute(passage_sql, (p.iri, document, p.ordinal, p.start, p.end, p.text))
        spans.append((p.start, p.end, int(cursor.lastrowid or 0)))
    mention_sql = (
        "INSERT INTO mentions (document, passage, entity, start, end, text, confidence) VALUES (?,?,?,?,?,?,?)"
    )
    connection.executemany(mention_sql, _mention_rows(document, extraction, sorted(spans)))


def _mention_rows(
    document: int, extraction: Extraction, spans: Sequence[tuple[int, int, int]]
) -> Iterable[tuple[object, ...]]:
    starts = [start for start, _, _ in spans]
    for m in extraction.mentions:
        at = bisect_right(starts, m.start) - 1
        passage = spans[at][2] if at >= 0 and m.start < spans[at][1] else None
        yield (document, passage, m.entity, m.start, m.end, m.text, m.confidence)


def _info(row: sqlite3.Row) -> DocumentInfo:
    return DocumentInfo(**{**dict(row), "state": DocumentState(row["state"])})
