"""CSV and its relatives: the separator is found by trial, the encoding as for any text."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ingest.errors import UnreadableError
from ingest.readers.encoding import decode
from ingest.readers.tables.grid import MAX_ROWS, Row, Sheet, clipped

_SEPARATORS: Final = (";", ",", "\t", "|")
_SAMPLE: Final = 120
_HINT: Final = re.compile(r"sep=(.)\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DelimitedFormat:
    """Reads ``.csv`` and ``.tsv``."""

    suffixes: frozenset[str] = frozenset({".csv", ".tsv", ".tab"})
    media_types: frozenset[str] = frozenset({"text/csv", "application/csv", "text/tab-separated-values"})

    def sheets(self, data: bytes, name: str) -> tuple[Sheet, ...]:
        """Read the one table of a file.

        Raises:
            UnreadableError: if it is no text, or no table can be made of it.
        """
        text = decode(data, name)
        hint = _HINT.match(text)
        body = text[hint.end() :] if hint else text
        separator = hint.group(1) if hint else find_separator(body)
        try:
            return (clipped(list(_rows(body, separator)), ""),)
        except csv.Error:
            return (_unquoted(body, separator, name),)


def find_separator(text: str) -> str:
    """The separator that cuts the first rows into the most columns, counting rows only that agree.

    >>> find_separator('a;b;c\\n1,5;2;3\\n'), find_separator("a,b\\n1,2\\n")
    (';', ',')
    """
    head = "\n".join(text.split("\n", _SAMPLE)[:_SAMPLE])
    return max(_SEPARATORS, key=lambda separator: _agreement(head, separator))


def _agreement(head: str, separator: str) -> float:
    try:
        widths = [len(row) for row in _rows(head, separator)]
    except csv.Error:
        return 0.0
    usual, times = Counter(widths).most_common(1)[0] if widths else (1, 0)
    return (usual - 1) * times / max(1, len(widths)) if usual > 1 else 0.0


def _rows(text: str, separator: str, quoting: int = csv.QUOTE_MINIMAL) -> Iterator[Row]:
    reader = csv.reader(text.splitlines(keepends=True), delimiter=separator, quoting=quoting, skipinitialspace=True)  # type: ignore[arg-type]
    for number, row in enumerate(reader):
        if number > MAX_ROWS:
            yield ()
            return
        yield tuple(cell.strip() for cell in row)


def _unquoted(text: str, separator: str, name: str) -> Sheet:
    """A quote that is never closed swallows the rest of a file; then quotes are read as any other sign."""
    try:
        sheet = clipped(list(_rows(text, separator, csv.QUOTE_NONE)), "")
    except csv.Error as error:
        raise UnreadableError(f"{name} cannot be read as a table: {error}. Save it again as CSV in UTF-8.") from error
    note = "a quotation mark is never closed, so that quotation marks were read as part of the cells"
    return Sheet(sheet.name, sheet.rows, (*sheet.notes, note))
