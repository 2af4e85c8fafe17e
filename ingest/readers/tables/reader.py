"""The reader of tables: formats behind one small port, understood and rendered alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final, Protocol

from ingest.errors import EmptyDocumentError
from ingest.ports import RawDocument
from ingest.readers.tables.delimited import DelimitedFormat
from ingest.readers.tables.entries import entries_of, kind_of
from ingest.readers.tables.grid import Sheet
from ingest.readers.tables.header import Table, understand
from ingest.readers.tables.json_records import JsonFormat
from ingest.readers.tables.mapping import ColumnMapping
from ingest.readers.tables.render import entry_text, labelled_text, rows_text
from ingest.readers.tables.workbook import WorkbookFormat

_NO_MAPPING: Final = ColumnMapping()
_REMEDY: Final = "say with a mapping file (--mapping) what its columns hold"


class TableFormat(Protocol):
    """A file format that holds tables."""

    @property
    def suffixes(self) -> frozenset[str]:
        """File name endings with the dot, lower case."""
        ...

    @property
    def media_types(self) -> frozenset[str]:
        """Media types without parameters."""
        ...

    def sheets(self, data: bytes, name: str) -> tuple[Sheet, ...]:
        """Read the tables of a file; raise `ingest.errors.UnreadableError` where there are none to read."""
        ...


@dataclass(frozen=True, slots=True)
class TableReader:
    """Reads tables of one format; implements `ingest.ports.Reader`.

    Every row becomes a block of labelled fields under a heading; the rows of one project become one block. E-mail
    addresses, telephone numbers and streets are not kept.
    """

    format: TableFormat
    mapping: ColumnMapping = _NO_MAPPING

    @property
    def suffixes(self) -> frozenset[str]:
        """File name endings of the format."""
        return self.format.suffixes

    @property
    def media_types(self) -> frozenset[str]:
        """Media types of the format."""
        return self.format.media_types

    def read(self, data: bytes, name: str) -> RawDocument:
        """Read a file's bytes.

        Raises:
            UnreadableError: if it cannot be read, or has no row below its heading.
        """
        tables = [understand(sheet, self.mapping) for sheet in self.format.sheets(data, name)]
        read = [(table, text, note) for table in tables for text, note in [_rendered(table)] if text.strip()]
        if not read:
            raise EmptyDocumentError(f"{name} has no rows to read. Check that the table was saved with its rows.")
        notes = dict.fromkeys(note for table, _, own in read for note in (*table.notes, *own))
        titles = [table.title for table, *_ in read if table.title]
        return RawDocument(
            text="\n\n".join(text for _, text, _ in read),
            title=titles[0] if len(read) == 1 and titles else PurePath(name).stem,
            media_type=min(self.media_types, key=len),
            partial="; ".join(notes) or None,
        )


def _rendered(table: Table) -> tuple[str, Sequence[str]]:
    """The text of a table, and what is uncertain about it."""
    if not table.headed:
        return rows_text(table), (f"no column could be recognised: {_REMEDY}",)
    kind = kind_of(table)
    if kind is None:
        return labelled_text(table), (f"no column names a project, event, organisation or person: {_REMEDY}",)
    return "\n\n".join(map(entry_text, entries_of(table, kind))), ()


def table_readers(mapping: ColumnMapping | None = None) -> tuple[TableReader, TableReader, TableReader]:
    """The readers of delimited text, workbooks and JSON records, all with one mapping of columns."""
    chosen = mapping or _NO_MAPPING
    return (
        TableReader(DelimitedFormat(), chosen),
        TableReader(WorkbookFormat(), chosen),
        TableReader(JsonFormat(), chosen),
    )
