"""The catalogue: the source of truth, in one SQLite file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from kg.catalogue.database import Database
from kg.catalogue.decisions import DecisionTable
from kg.catalogue.documents import DocumentTable
from kg.catalogue.duplicates import DuplicateTable
from kg.catalogue.jobs import JobTable
from kg.catalogue.names import NameTable
from kg.catalogue.texts import TextTable
from kg.catalogue.tokens import TokenTable
from kg.records import Document, Mention, Passage

FILE_NAME = "catalogue.sqlite"


class Catalogue:
    """Documents and what they say, decisions, names, jobs and tokens; implements `kg.ports.TextReader`.

    Safe to use from many threads. Everything else in the data directory can be rebuilt from it.

    Attributes:
        documents: documents with their extraction results and states.
        texts: passages and mentions, for reading.
        names: the identity registry.
        decisions: doubts and decisions on identity.
        duplicates: fingerprints, and sources that were not read because another says the same.
        jobs: long-running work.
        tokens: what clients show to write.

    Args:
        path: the SQLite file; it and its folder are created where they are not there.

    Raises:
        CatalogueError: If the file cannot be opened or was written by a newer version.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = Database(path)
        self.documents = DocumentTable(self._db)
        self.texts = TextTable(self._db)
        self.names = NameTable(self._db)
        self.decisions = DecisionTable(self._db)
        self.duplicates = DuplicateTable(self._db)
        self.jobs = JobTable(self._db)
        self.tokens = TokenTable(self._db)

    @classmethod
    def in_directory(cls, directory: Path) -> Catalogue:
        """Open the catalogue of a data directory."""
        return cls(directory / FILE_NAME)

    def close(self) -> None:
        """Close the file; the object is of no use afterwards."""
        self._db.close()

    def find_meta(self, key: str) -> str | None:
        """Return a value of the key-value table, or None."""
        row = self._db.row("SELECT value FROM meta WHERE key = ?", (key,))
        return None if row is None else str(row["value"])

    def set_meta(self, key: str, value: str) -> None:
        """Set a value of the key-value table."""
        with self._db.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def counts(self) -> dict[str, int]:
        """Count documents, passages and mentions."""
        return self.documents.counts()

    def find_document(self, iri: str) -> Document | None:
        """Return a document with its text, or None."""
        return self.texts.find_document(iri)

    def passages(self, iris: Sequence[str]) -> Sequence[Passage]:
        """Return the passages of these IRIs that exist, in the order asked for."""
        return self.texts.passages(iris)

    def passages_of(self, document: str) -> Sequence[Passage]:
        """Return the passages of a document in reading order."""
        return self.texts.passages_of(document)

    def mentions_in(self, passages: Sequence[str]) -> Mapping[str, Sequence[Mention]]:
        """Map each passage IRI to the mentions inside it (offsets into the document's text)."""
        return self.texts.mentions_in(passages)

    def passages_mentioning(self, entities: Sequence[str], limit: int = 1000) -> Mapping[str, Sequence[str]]:
        """Map each entity IRI to the IRIs of passages that mention it."""
        return self.texts.passages_mentioning(entities, limit)
