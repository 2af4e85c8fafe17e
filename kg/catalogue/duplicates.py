"""Fingerprints of the documents that were read, and the sources that were not read because another says the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.catalogue.database import Database, now


@dataclass(frozen=True, slots=True)
class StoredFingerprint:
    """A document's signatures as `ingest.duplicates.Fingerprint` makes them, and the (band, key) pairs to find it by."""

    document: str
    wording: bytes
    telling: bytes
    bands: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A source that was not read. `original` is the IRI of the document that says the same, `similarity` in (0, 1]."""

    document: str
    source: str
    sha256: str
    original: str
    similarity: float


class DuplicateTable:
    """Keeps fingerprints by band, so that looking for a text's like costs the same however many there are.

    Documents that have been removed do not count: what was left out because of them is read the next time.
    """

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, fingerprint: StoredFingerprint) -> None:
        """Keep the fingerprint of a document that was read, in place of a former one."""
        document = fingerprint.document
        with self._db.transaction() as connection:
            self._forget(document)
            connection.execute(
                "INSERT INTO fingerprints VALUES (?, ?, ?)", (document, fingerprint.wording, fingerprint.telling)
            )
            rows = [(band, key, document) for band, key in fingerprint.bands]
            connection.executemany("INSERT OR IGNORE INTO fingerprint_bands VALUES (?, ?, ?)", rows)

    def forget(self, document: str) -> None:
        """Drop the fingerprint of a document, if there is one."""
        with self._db.transaction():
            self._forget(document)

    def _forget(self, document: str) -> None:
        with self._db.transaction() as connection:
            for table in ("fingerprints", "fingerprint_bands"):
                connection.execute(f"DELETE FROM {table} WHERE document = ?", (document,))

    def find_like(self, bands: Iterable[tuple[int, int]], limit: int = 50) -> Sequence[StoredFingerprint]:
        """Return fingerprints of live documents that share a (band, key) pair; the pairs themselves are left empty."""
        found: dict[str, StoredFingerprint] = {}
        sql = (
            "SELECT f.document, f.wording, f.telling FROM fingerprint_bands b "
            "JOIN fingerprints f ON f.document = b.document JOIN documents d ON d.iri = b.document "
            "WHERE b.band = ? AND b.key = ? AND d.state = 'live' LIMIT ?"
        )
        for band, key in bands:
            for row in self._db.rows(sql, (band, key, limit)):
                found.setdefault(
                    row["document"], StoredFingerprint(row["document"], row["wording"], row["telling"], ())
                )
        return list(found.values())

    def note(self, duplicate: Duplicate) -> None:
        """Write down that a source was not read, and because of which document."""
        d = duplicate
        with self._db.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO duplicates VALUES (?, ?, ?, ?, ?, ?)",
                (d.document, d.source, d.sha256, d.original, d.similarity, now()),
            )

    def withdraw(self, document: str) -> None:
        """Take back that a source is a duplicate: it has been read."""
        with self._db.transaction() as connection:
            connection.execute("DELETE FROM duplicates WHERE document = ?", (document,))

    def list(self) -> Sequence[Duplicate]:
        """List the sources that were not read and whose originals are still there, by source."""
        sql = (
            "SELECT x.document, x.source, x.sha256, x.original, x.similarity FROM duplicates x "
            "JOIN documents d ON d.iri = x.original WHERE d.state = 'live' ORDER BY x.source"
        )
        return [Duplicate(*row) for row in self._db.rows(sql)]
