"""The SQLite file under the catalogue: connections, transactions and migrations."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kg.catalogue.schema import MIGRATIONS
from kg.errors import CatalogueError, CatalogueVersionError

_BATCH = 500
"""Values per IN list; SQLite's own limit on parameters is higher on all platforms."""


def now() -> str:
    """The present moment in UTC as ISO 8601 with milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def batches(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Cut values into runs that fit one statement's parameter list."""
    for start in range(0, len(values), _BATCH):
        yield values[start : start + _BATCH]


def marks(values: Sequence[Any]) -> str:
    """Placeholders for an IN list of these values."""
    return ",".join("?" * len(values))


class Database:
    """One SQLite file with a connection per thread; writers queue on a lock, readers never wait (WAL).

    Args:
        path: the file; it is created, with its tables, where it is not there.

    Raises:
        CatalogueError: If the file is no SQLite database or cannot be opened.
        CatalogueVersionError: If a newer version of InterCluster wrote it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._write_lock = threading.RLock()
        with self._translated():
            self._migrate()

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """Run a reading statement and return all rows."""
        with self._translated():
            return list(self._connection().execute(sql, parameters).fetchall())

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> sqlite3.Row | None:
        """Run a reading statement and return the first row, or None."""
        with self._translated():
            found: sqlite3.Row | None = self._connection().execute(sql, parameters).fetchone()
            return found

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write in one transaction: all of it or nothing. Transactions of one thread nest into the outermost."""
        with self._write_lock, self._translated():
            connection = self._connection()
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    def close(self) -> None:
        """Close the connections of all threads; the object is of no use afterwards."""
        with self._write_lock:
            for connection in self._connections:
                connection.close()
            self._connections.clear()
            self._local = threading.local()

    def _connection(self) -> sqlite3.Connection:
        known: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if known is not None:
            return known
        connection = sqlite3.connect(self.path, timeout=30, check_same_thread=False, isolation_level=None)
        connection.row_factory = sqlite3.Row
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-32000"):
            connection.execute(f"PRAGMA {pragma}")
        with self._write_lock:
            self._connections.append(connection)
        self._local.connection = connection
        return connection

    def _migrate(self) -> None:
        connection = self._connection()
        connection.execute("CREATE TABLE IF NOT EXISTS schema_versions (version INTEGER PRIMARY KEY, applied_at TEXT)")
        found = connection.execute("SELECT coalesce(max(version), 0) FROM schema_versions").fetchone()[0]
        if found > len(MIGRATIONS):
            raise CatalogueVersionError(
                f"The catalogue {self.path} has schema version {found}, but this version of InterCluster knows "
                f"{len(MIGRATIONS)} at most. Install the version that wrote it, or name another directory."
            )
        for version, script in enumerate(MIGRATIONS[found:], start=found + 1):
            stamp = f"INSERT INTO schema_versions VALUES ({version}, '{now()}')"
            connection.executescript(f"BEGIN; {script}; {stamp}; COMMIT;")

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise CatalogueError(
                f"The catalogue {self.path} cannot be used: {error}. Check that the file is readable, that the disk "
                "has space, and that it is a catalogue of InterCluster."
            ) from error
