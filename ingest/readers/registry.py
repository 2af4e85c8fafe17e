"""Which reader reads which file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from ingest.errors import BinaryFileError, EmptyDocumentError, TooLargeError
from ingest.ports import RawDocument, Reader
from ingest.readers.docx import DocxReader
from ingest.readers.encoding import is_binary
from ingest.readers.html import HtmlReader
from ingest.readers.isolation import IsolatedReader, ReaderProcess
from ingest.readers.mail import MailReader
from ingest.readers.odt import OdtReader
from ingest.readers.pdf import PdfReader
from ingest.readers.pptx import PptxReader
from ingest.readers.record import RECORD, RecordReader
from ingest.readers.tables import ColumnMapping, table_readers
from ingest.readers.text import TextReader

DEFAULT_LIMIT: Final = 50_000_000
"""Bytes; larger files are refused."""

_HTML_HEADS: Final = (b"<!doctype html", b"<html", b"<head", b"<body")


@dataclass(frozen=True)
class ReaderRegistry:
    """Readers in the order in which they are asked; the last one reads what none other knows, if it is text.

    Attributes:
        limit: largest size of a file in bytes.
    """

    readers: Sequence[Reader]
    limit: int = DEFAULT_LIMIT

    @property
    def suffixes(self) -> frozenset[str]:
        """All file name endings that some reader names."""
        return frozenset(suffix for reader in self.readers for suffix in reader.suffixes)

    def read(self, data: bytes, name: str, media_type: str | None = None) -> RawDocument:
        """Read a file's bytes with the reader for its name, its media type or its content, in this order.

        Raises:
            UnreadableError: if it is empty, too large, binary, wrongly encoded or damaged.
        """
        if not data.strip():
            raise EmptyDocumentError(f"{name} is empty. Check that the file was saved completely.")
        if len(data) > self.limit:
            raise TooLargeError(
                f"{name} has {len(data):,} bytes, more than the limit of {self.limit:,}. Split it, or raise the limit."
            )
        return self.get_reader(data, name, media_type).read(data, name)

    def find_by_name(self, name: str) -> Reader | None:
        """Find the reader for a file name's ending."""
        suffix = PurePath(name).suffix.lower()
        return next((reader for reader in self.readers if suffix in reader.suffixes), None)

    def get_reader(self, data: bytes, name: str, media_type: str | None = None) -> Reader:
        """Get the reader for a file.

        Raises:
            BinaryFileError: if it is in no known format and no text either.
        """
        by_type = (media_type or "").split(";")[0].strip().lower()
        # the name of a record ends with its id, which may look like a file's
        named = self.find_by_name(name) if by_type != RECORD else None
        found = named or next((r for r in self.readers if by_type in r.media_types), None)
        return found or self._by_content(data, name)

    def _by_content(self, data: bytes, name: str) -> Reader:
        head = data[:1024].lstrip().lower()
        wanted = "text/html" if head.startswith(_HTML_HEADS) else "text/plain"
        for signature, inside, media_type in _SIGNATURES:
            if data.startswith(signature) and inside in data:
                wanted = media_type
        found = next((reader for reader in self.readers if wanted in reader.media_types), None)
        if found is None or (wanted == "text/plain" and is_binary(data)):
            known = ", ".join(sorted(self.suffixes))
            raise BinaryFileError(f"{name} is a binary file of an unknown kind. Convert it to one of: {known}.")
        return found


_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_SIGNATURES: Final = (
    (b"%PDF-", b"", "application/pdf"),
    (b"PK\x03\x04", b"word/document.xml", f"{_OFFICE}.wordprocessingml.document"),
    (b"PK\x03\x04", b"ppt/presentation.xml", f"{_OFFICE}.presentationml.presentation"),
    (b"PK\x03\x04", b"xl/workbook.xml", f"{_OFFICE}.spreadsheetml.sheet"),
    (b"PK\x03\x04", b"mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
)
"""How a format's files begin, what stands somewhere in them, and its media type."""


def default_readers(
    limit: int = DEFAULT_LIMIT, seconds: float = 60.0, mapping: ColumnMapping | None = None
) -> ReaderRegistry:
    """All readers that come with the product.

    Args:
        limit: largest size of a file in bytes.
        seconds: longest time for one file of a format that is read in a process of its own.
        mapping: what a person says the columns of tables hold.
    """
    process = ReaderProcess(seconds)
    delimited, workbook, records = table_readers(mapping)
    isolated = (IsolatedReader(r, process) for r in (PdfReader(), DocxReader(), PptxReader(), OdtReader(), workbook))
    return ReaderRegistry(
        (HtmlReader(), *isolated, delimited, records, MailReader(), RecordReader(), TextReader()), limit
    )
