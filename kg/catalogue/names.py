"""Which names which documents give to which entity: the memory of identity resolution."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from kg.catalogue.database import Database, batches, marks
from kg.identity.registry import KnownName, NameKind, RegisteredName


class NameTable:
    """Implements `kg.identity.registry.NameRegistry` in the catalogue."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def lookup(self, family: str, names: Sequence[str], *, without: str) -> Sequence[KnownName]:
        """Return what documents other than `without` call by any of these normalised names, within a family."""
        found: list[KnownName] = []
        for part in batches(sorted(set(names))):
            sql = f"SELECT * FROM name_counts WHERE family = ? AND name IN ({marks(part)})"
            found.extend(_known(row) for row in self._db.rows(sql, (family, *part)))
        return self._less(found, without)

    def names_of(self, iris: Sequence[str], *, without: str) -> Sequence[KnownName]:
        """Return every name that documents other than `without` give to these entities."""
        found: list[KnownName] = []
        for part in batches(sorted(set(iris))):
            rows = self._db.rows(f"SELECT * FROM name_counts WHERE iri IN ({marks(part)})", part)
            found.extend(_known(row) for row in rows)
        return self._less(found, without)

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

    def _less(self, known: Sequence[KnownName], document: str) -> list[KnownName]:
        own = {(n.iri, n.family, n.name, n.kind, n.country) for n in self.names_in(document)} if known else set()
        others = []
        for k in known:
            documents = k.documents - ((k.iri, k.family, k.name, k.kind, k.country) in own)
            if documents:
                others.append(replace(k, documents=documents))
        return sorted(others, key=lambda k: (k.iri, k.name, k.kind, k.country))


def _known(row: sqlite3.Row) -> KnownName:
    return KnownName(**{**dict(row), "kind": NameKind(row["kind"])})


def _name(row: sqlite3.Row) -> RegisteredName:
    return RegisteredName(
        row["document"], row["iri"], row["family"], row["name"], NameKind(row["kind"]), row["country"]
    )
