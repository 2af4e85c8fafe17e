"""The index of place names: one read-only SQLite file, built once from the sources and kept in a cache folder."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from ingest.analysis import PlaceLink
from ingest.errors import PlaceDataError
from ingest.places.names import fold
from ingest.places.records import NamedPlace, PlaceSource
from ontology.vocabulary import EntityClass

_FORMAT: Final = "5"
_SCHEMA: Final = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA page_size = 8192;
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, class TEXT, country TEXT, geonames INTEGER, lat REAL, long REAL,
                    nuts TEXT, population INTEGER);
CREATE TABLE name (key TEXT, own INTEGER, place INTEGER, PRIMARY KEY (key, own, place)) WITHOUT ROWID;
"""
_FIND: Final = """
SELECT p.name, p.class, p.country, p.geonames, p.lat, p.long, p.nuts, p.population, MAX(n.own)
FROM name n JOIN place p ON p.id = n.place WHERE n.key = ? GROUP BY p.id ORDER BY p.population DESC, p.id
"""


def index_path(cache_dir: Path, sources: Sequence[PlaceSource]) -> Path:
    """Where the index of these versions of the sources is kept."""
    versions = "|".join((_FORMAT, *(source.version for source in sources)))
    return cache_dir / f"places-{hashlib.sha256(versions.encode()).hexdigest()[:12]}.sqlite"


def build_index(path: Path, sources: Sequence[PlaceSource]) -> None:
    """Build the index; it appears whole or not at all, even if two processes build it at once.

    Raises:
        PlaceDataError: if the folder cannot be written to, or a source cannot be read.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".part")
        os.close(handle)
        try:
            _fill(Path(temporary), (place for source in sources for place in source.places()))
            Path(temporary).replace(path)
        finally:
            Path(temporary).unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        raise PlaceDataError(
            f"The index of places cannot be written to {path}: {error}. "
            "Free some space (about 150 MB), or set another cache folder."
        ) from error


def _fill(path: Path, places: Iterable[NamedPlace]) -> None:
    connection = sqlite3.connect(path)
    try:
        connection.executescript(_SCHEMA)
        names: set[tuple[str, int, int]] = set()
        connection.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?)", _rows(places, names))
        connection.executemany("INSERT OR IGNORE INTO name VALUES (?,?,?)", sorted(names))
        connection.commit()
    finally:
        connection.close()


def _rows(places: Iterable[NamedPlace], names: set[tuple[str, int, int]]) -> Iterator[tuple[object, ...]]:
    for number, place in enumerate(places):
        link = place.link
        names.add((fold(link.name), 1, number))
        names.update((key, 0, number) for other in place.other_names if (key := fold(other)))
        kind = link.entity_class.name
        yield (number, link.name, kind, link.country, link.geonames_id, link.lat, link.long, link.nuts, link.population)


class PlaceIndex:
    """Read access to an index file. Safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        try:
            uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
            self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
            self._connection.execute("SELECT 1 FROM place LIMIT 1")
        except sqlite3.Error as error:
            raise PlaceDataError(
                f"The index of places {path} cannot be opened: {error}. Delete the file; it is built again."
            ) from error

    def find(self, key: str) -> Sequence[tuple[PlaceLink, bool]]:
        """Find the places of a folded name, most populous first, each with whether it is the place's own name."""
        rows = self._connection.execute(_FIND, (key,)).fetchall()
        return [(_link(row), bool(row[8])) for row in rows]

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _link(row: tuple[str, str, str | None, int | None, float | None, float | None, str | None, int, int]) -> PlaceLink:
    name, kind, country, geonames, lat, long, nuts, population, _ = row
    return PlaceLink(name, EntityClass[kind], country, geonames, lat, long, nuts, population)
