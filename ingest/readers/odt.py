"""Reader for OpenDocument text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from ingest.errors import DamagedFileError, EmptyDocumentError, EncryptedFileError
from ingest.language.dates import to_iso
from ingest.ports import RawDocument
from ingest.readers.packages import opened
from ingest.readers.structure import heading, item, join_blocks, one_line, table
from ingest.readers.text import first_heading

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns"
_TEXT: Final = f"{{{_OASIS}:text:1.0}}"
_TABLE: Final = f"{{{_OASIS}:table:1.0}}"
_OFFICE: Final = f"{{{_OASIS}:office:1.0}}"
_META: Final = f"{{{_OASIS}:meta:1.0}}"
_DRAW: Final = f"{{{_OASIS}:drawing:1.0}}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_NOT_SAID: Final = frozenset(
    {
        f"{_OFFICE}annotation",
        f"{_TEXT}note-citation",
        f"{_TEXT}tracked-changes",
        f"{_TEXT}table-of-content",
        f"{_DRAW}frame",
    }
    | {f"{_TEXT}{name}-index" for name in ("alphabetical", "illustration", "table", "object", "user")}
)
_WALKED: Final = frozenset(
    {f"{_TEXT}section", f"{_OFFICE}text", f"{_DRAW}frame", f"{_DRAW}text-box", f"{_TEXT}numbered-paragraph"}
)
_MOST_REPEATS: Final = 50
_DEEPEST: Final = 40


@dataclass(frozen=True, slots=True)
class OdtReader:
    """Reads ``.odt``: headings, lists, tables and text frames in order; headers, footers, comments and indexes dropped."""

    suffixes: frozenset[str] = frozenset({".odt", ".ott"})
    media_types: frozenset[str] = frozenset({"application/vnd.oasis.opendocument.text"})

    def read(self, data: bytes, name: str) -> RawDocument:
        """Read a file's bytes.

        Raises:
            UnreadableError: if it is locked, damaged, too large or has no text.
        """
        with opened(data, name) as archive:
            parts = frozenset(archive.namelist())
            if "content.xml" not in parts:
                raise DamagedFileError(f"{name} is no OpenDocument file: it has no content.xml. Save it again as .odt.")
            if "META-INF/manifest.xml" in parts and b"encryption-data" in archive.read("META-INF/manifest.xml"):
                raise EncryptedFileError(f"{name} is locked with a password. Save a copy without one, and read that.")
            body = _parse(archive.read("content.xml")).find(f"{_OFFICE}body/{_OFFICE}text")
            text = join_blocks(_blocks(body)) if body is not None else ""
            title, created, language = (
                _metadata(archive.read("meta.xml")) if "meta.xml" in parts else (None, None, None)
            )
        if not text.strip():
            raise EmptyDocumentError(f"{name} has no text. If its pages are images, make them searchable (OCR) first.")
        return RawDocument(text, title or first_heading(text), language, created, min(self.media_types))


def _parse(xml: bytes) -> Any:
    """The root element; entities stay unexpanded and nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(xml, parser)


def _blocks(parent: Any, depth: int = 0) -> Iterator[str]:
    for element in parent if depth < _DEEPEST else ():
        tag = element.tag
        if tag == f"{_TEXT}h":
            level = element.get(f"{_TEXT}outline-level") or "1"
            yield heading("".join(_said(element)), int(level) if level.isdigit() else 1)
        elif tag == f"{_TEXT}p":
            style = (element.get(f"{_TEXT}style-name") or "").casefold()
            said = one_line("".join(_said(element)))
            yield heading(said, 1) if style == "title" else said
            for frame in element.iterchildren(f"{_DRAW}frame"):
                yield from _blocks(frame, depth + 1)
        elif tag == f"{_TEXT}list":
            yield from _list(element, 0)
        elif tag == f"{_TABLE}table":
            yield table(_rows(element))
        elif tag in _WALKED:
            yield from _blocks(element, depth + 1)


def _list(element: Any, depth: int) -> Iterator[str]:
    for entry in element if depth < _DEEPEST else ():
        for child in entry:
            if child.tag == f"{_TEXT}list":
                yield from _list(child, depth + 1)
            elif child.tag == f"{_TEXT}h":
                yield heading("".join(_said(child)), 2)
            elif child.tag == f"{_TEXT}p":
                yield item("".join(_said(child)), min(depth, 5))


def _rows(element: Any) -> Iterator[list[str]]:
    for row in element.iterdescendants(f"{_TABLE}table-row"):
        cells: list[str] = []
        for cell in row:
            if cell.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                said = "\n".join("".join(_said(p)) for p in cell.iter(f"{_TEXT}p", f"{_TEXT}h"))
                repeats = cell.get(f"{_TABLE}number-columns-repeated") or "1"
                cells += [said] * min(int(repeats) if repeats.isdigit() else 1, _MOST_REPEATS)
        yield cells


def _said(element: Any, depth: int = 0) -> Iterator[str]:
    """The text of a paragraph; without comments, and what stands in frames."""
    yield element.text or ""
    for child in element if depth < _DEEPEST else ():
        if child.tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"):
            yield " "
        elif isinstance(child.tag, str) and child.tag not in _NOT_SAID:
            yield from _said(child, depth + 1)
        yield child.tail or ""


def _metadata(xml: bytes) -> tuple[str | None, str | None, str | None]:
    meta = _parse(xml).find(f"{_OFFICE}meta")
    if meta is None:
        return None, None, None
    title, language = meta.findtext(f"{_DC}title"), meta.findtext(f"{_DC}language")
    created = meta.findtext(f"{_META}creation-date") or meta.findtext(f"{_DC}date")
    return one_line(title or "") or None, to_iso(created), language or None
