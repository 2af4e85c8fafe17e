"""XLSX by way of openpyxl: every sheet a table, merged cells filled with what they say."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from typing import Any, Final

from ingest.errors import MissingReaderError, TooLargeError, UnreadableError
from ingest.readers.tables.grid import MAX_COLUMNS, MAX_ROWS, Row, Sheet, clipped

_MERGED: Final = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_MAX_MERGED: Final = 300_000
_MAX_CELLS: Final = 8_000_000
_MAX_UNPACKED: Final = 400_000_000
_MAX_IN_MEMORY: Final = 40_000_000
"""Bytes of unpacked XML up to which a workbook is opened whole, which merged cells need; about ten times that in memory."""


@dataclass(frozen=True, slots=True)
class WorkbookFormat:
    """Reads ``.xlsx``."""

    suffixes: frozenset[str] = frozenset({".xlsx", ".xlsm"})
    media_types: frozenset[str] = frozenset({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})

    def sheets(self, data: bytes, name: str) -> tuple[Sheet, ...]:
        """Read all sheets that hold something.

        Raises:
            UnreadableError: if it is encrypted, damaged, or unpacks to more than can be read.
            MissingReaderError: if openpyxl is not installed.
        """
        whole = _fits_in_memory(data, name)
        book = _opened(data, name, whole)
        try:
            return tuple(sheet for ws in book.worksheets if (sheet := _sheet(ws, whole)).rows)
        except Exception as error:
            raise _damaged(name, error) from error
        finally:
            book.close()


def _fits_in_memory(data: bytes, name: str) -> bool:
    """Whether a workbook is small enough to be opened whole."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(info.file_size for info in archive.infolist())
            return _checked(size, name) <= _MAX_IN_MEMORY and _merged_area(archive) <= _MAX_MERGED
    except (zipfile.BadZipFile, zlib.error, ValueError, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise UnreadableError(
            f"{name} is no XLSX file: it is encrypted, damaged or of an older format. Save it without a password as .xlsx or CSV."
        ) from error


def _checked(size: int, name: str) -> int:
    if size > _MAX_UNPACKED:
        raise TooLargeError(
            f"{name} unpacks to {size:,} bytes, more than the limit of {_MAX_UNPACKED:,}. Save the sheets you need as CSV."
        )
    return size


def _merged_area(archive: zipfile.ZipFile) -> int:
    """How many cells the merged ranges cover; openpyxl makes an object of each."""
    parts = (name for name in archive.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml"))
    corners = (match.groups() for part in parts for match in _MERGED.finditer(archive.read(part)))
    return sum(_width(a, c) * (1 + abs(int(d) - int(b))) for a, b, c, d in corners)


def _width(first: bytes, last: bytes) -> int:
    numbers = [reduce(lambda total, sign: total * 26 + sign - 64, letters, 0) for letters in (first, last)]
    return 1 + abs(numbers[1] - numbers[0])


def _opened(data: bytes, name: str, whole: bool) -> Any:
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise MissingReaderError(f"{name} needs openpyxl. Install it with: pip install openpyxl") from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # styles and extensions that it leaves out, none of which is read here
            return load_workbook(io.BytesIO(data), read_only=not whole, data_only=True, keep_links=False)
    except Exception as error:
        raise _damaged(name, error) from error


def _damaged(name: str, error: Exception) -> UnreadableError:
    """openpyxl raises whatever its parsers meet in a damaged file."""
    return UnreadableError(
        f"{name} is a damaged XLSX file ({type(error).__name__}). Open and save it again, or save it as CSV."
    )


def _sheet(worksheet: Any, whole: bool) -> Sheet:
    if not hasattr(worksheet, "iter_rows") or worksheet.sheet_state != "visible":
        return Sheet(worksheet.title, ())
    last_row = min(worksheet.max_row or MAX_ROWS, MAX_ROWS) + 1
    last_column = min(worksheet.max_column or MAX_COLUMNS, MAX_COLUMNS) + 1
    last_row = min(last_row, 1 + _MAX_CELLS // last_column)
    cells = worksheet.iter_rows(max_row=last_row, max_col=last_column, values_only=True)
    rows = [tuple(map(_text, row)) for row in cells]
    if whole:
        rows = _filled(rows, [r.bounds for r in worksheet.merged_cells.ranges])
    found = clipped(rows, worksheet.title)
    notes = () if whole else ("the workbook is too large for its merged cells to be filled",)
    return Sheet(found.name, found.rows, (*found.notes, *notes), numeric=True)


def _filled(rows: list[Row], merged: list[tuple[int, int, int, int]]) -> list[Row]:
    """Write what a merged cell says into each cell that it covers."""
    grid = [list(row) for row in rows]
    for left, top, right, bottom in merged:
        value = grid[top - 1][left - 1] if top <= len(grid) and left <= len(grid[top - 1]) else ""
        for row in grid[top - 1 : bottom] if value else ():
            row[left - 1 : right] = [value] * len(row[left - 1 : right])
    return [tuple(row) for row in grid]


def _text(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.10f}".rstrip("0").rstrip(".")
    return "\n".join(_lines(str(value)))


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if stripped := " ".join(line.split()):
            yield stripped
