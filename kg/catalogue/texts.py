"""Texts, passages and mentions as the search and the pages read them: the catalogue's `TextReader`."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from kg.catalogue.database import Database, batches, marks
from kg.records import Document, Mention, Passage

_PASSAGE = (
    "SELECT p.iri, d.iri AS document, p.ordinal, p.start, p.end, p.text "
    "FROM passages p JOIN documents d ON d.id = p.document "
)


class TextTable:
    """Implements `kg.ports.TextReader` over the tables of documents, passages and mentions."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def find_document(self, iri: str) -> Document | None:
        """Return a document with its text, or None."""
        columns = "iri, source, text, language, sha256, media_type, title, created, partial"
        row = self._db.row(f"SELECT {columns} FROM documents WHERE iri = ?", (iri,))
        return None if row is None else Document(**dict(row))

    def passages(self, iris: Sequence[str]) -> Sequence[Passage]:
        """Return the passages of these IRIs that exist, in the order asked for."""
        found: dict[str, Passage] = {}
        for part in batches(list(iris)):
            rows = self._db.rows(_PASSAGE + f"WHERE p.iri IN ({marks(part)})", part)
            found.update((row["iri"], _passage(row)) for row in rows)
        return [found[iri] for iri in iris if iri in found]

    def passages_of(self, document: str) -> Sequence[Passage]:
        """Return the passages of a document in reading order."""
        return [_passage(r) for r in self._db.rows(_PASSAGE + "WHERE d.iri = ? ORDER BY p.ordinal", (document,))]

    def mentions_in(self, passages: Sequence[str]) -> Mapping[str, Sequence[Mention]]:
        """Map each passage IRI to the mentions that begin inside it (offsets into the document's text)."""
        found: dict[str, list[Mention]] = {iri: [] for iri in passages}
        for part in batches(list(found)):
            sql = (
                "SELECT p.iri AS passage, m.entity, m.start, m.end, m.text, m.confidence FROM passages p "
                f"JOIN mentions m ON m.passage = p.id WHERE p.iri IN ({marks(part)}) ORDER BY m.start, m.end, m.entity"
            )
            for row in self._db.rows(sql, part):
                found[row["passage"]].append(_mention(row))
        return found

    def mentions_of(self, document: str) -> Sequence[Mention]:
        """Return all mentions of a document in reading order."""
        sql = (
            "SELECT m.entity, m.start, m.end, m.text, m.confidence FROM mentions m "
            "JOIN documents d ON d.id = m.document WHERE d.iri = ? ORDER BY m.start, m.end, m.entity"
        )
        return [_mention(row) for row in self._db.rows(sql, (document,))]

    def passages_mentioning(self, entities: Sequence[str], limit: int = 1000) -> Mapping[str, Sequence[str]]:
        """Map each entity IRI to the IRIs of at most `limit` passages that mention it, oldest document first."""
        sql = (
            "SELECT p.iri FROM passages p WHERE p.id IN "
            "(SELECT passage FROM mentions WHERE entity = ? AND passage IS NOT NULL) ORDER BY p.id LIMIT ?"
        )
        return {entity: [row["iri"] for row in self._db.rows(sql, (entity, limit))] for entity in entities}

    def documents_mentioning(self, entity: str, limit: int = 1000) -> Sequence[str]:
        """Return the IRIs of at most `limit` documents that mention an entity, sorted."""
        sql = (
            "SELECT DISTINCT d.iri FROM mentions m JOIN documents d ON d.id = m.document "
            "WHERE m.entity = ? ORDER BY d.iri LIMIT ?"
        )
        return [row["iri"] for row in self._db.rows(sql, (entity, limit))]


def _passage(row: sqlite3.Row) -> Passage:
    return Passage(row["iri"], row["document"], row["ordinal"], row["start"], row["end"], row["text"])


def _mention(row: sqlite3.Row) -> Mention:
    return Mention(row["entity"], row["start"], row["end"], row["text"], row["confidence"])
