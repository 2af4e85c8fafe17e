"""Tables of projects, partners, events, organisations and persons: CSV, TSV, XLSX and JSON.

file → `Sheet`s (`delimited`, `workbook`, `json_records`) → columns with roles (`header`, `roles`, `mapping`) → `Entry`s
(`entries`) → text with labelled fields (`render`), which the pipeline reads like any other.
"""

from ingest.readers.tables.mapping import ColumnMapping, load_mapping
from ingest.readers.tables.reader import TableReader, table_readers

__all__ = ["ColumnMapping", "TableReader", "load_mapping", "table_readers"]
