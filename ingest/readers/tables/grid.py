"""A table as its file holds it, before anything is understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MAX_ROWS: Final = 200_000
MAX_COLUMNS: Final = 400

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a file.

    Attributes:
        name: the sheet's name, or empty where the format has none.
        rows: cells as text; dates as ISO 8601, numbers with a decimal point. Rows may be of different lengths.
        notes: why it is incomplete, or uncertain; empty if it is not.
        numeric: whether numbers come from the format itself, so that a point in them is always decimal.
    """

    name: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    numeric: bool = False


def clipped(rows: list[Row], name: str) -> Sheet:
    """Make a sheet of at most as many rows and columns as are read; empty rows and columns at the edges go."""
    notes = []
    if len(rows) > MAX_ROWS:
        notes.append(f"only the first {MAX_ROWS:,} rows of {len(rows):,} were read")
    if any(len(row) > MAX_COLUMNS for row in rows):
        notes.append(f"only the first {MAX_COLUMNS} columns were read")
    kept = (_trimmed(row[:MAX_COLUMNS]) for row in rows[:MAX_ROWS])
    return Sheet(name, tuple(row for row in kept if row), tuple(notes))


def _trimmed(row: Row) -> Row:
    end = len(row)
    while end and not row[end - 1]:
        end -= 1
    return row[:end]
