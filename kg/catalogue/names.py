"""Which names which documents give to which entity: the memory of identity resolution."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from kg.catalogue.database import Database, batches, marks
from kg.identity.registry import NameKind, RegisteredName


class NameTable:
    """Implements `kg.identity.registry.NameRegistry` in the catalogue."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def lookup(self, family: str, names: Sequence[str]) -> Sequence[RegisteredName]:
        """Return what is registered in a family under any of these normalised names."""
        found: list[RegisteredName] = []
        for part in batches(sorted(set(names))):
            sql = f"SELECT * FROM names WHERE family = ? AND name IN ({marks(part)}) ORDER BY iri, document, name"
            found.extend(_name(row) for row in self._db.rows(sql, (family, *part)))
        return found

    def names_of(self, iris: Sequence[str]) -> Sequence[RegisteredName]:
        """Return every name of these entities in every document."""
        found: list[RegisteredName] = []
        for part in batches(sorted(set(iris))):
            sql = f"SELECT * FROM names WHERE iri IN ({marks(part)}) ORDER BY iri, document, name"
            found.extend(_name(row) for row in self._db.rows(sql, part))
        return found

    def names_in(self, document: str) -> Sequence[RegisteredName]:
        """Return every name that a document registered."""
        sql = "SELECT * FROM names WHERE document = ? ORDER BY iri, name"
        return [_name(row) for row in self._db.rows(sql, (document,))]

    def replace(self, document: str, names: Sequence[RegisteredName]) -> None:
        """Let a document have registered exactly these names."""
        rows = sorted({(document, n.iri, n.family, n.name, n.kind.value, n.country) for n in names})
        with self._db.transaction() as connection:
            connection.execute("DELETE FROM names WHERE document = ?", (document,))
            connection.executemany("INSERT OR IGNORE INTO names VALUES (?,?,?,?,?,?)", rows)

    def forget_strangers(self) -> int:
        """Drop the names of documents that the catalogue does not hold; returns how many."""
        with self._db.transaction() as connection:
            sql = "DELETE FROM names WHERE document NOT IN (SELECT iri FROM documents)"
            return connection.execute(sql).rowcount


def _name(row: sqlite3.Row) -> RegisteredName:
    return RegisteredName(
        row["document"], row["iri"], row["family"], row["name"], NameKind(row["kind"]), row["country"]
    )
