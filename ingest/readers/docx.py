"""Reader for Word files."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from ingest.errors import EmptyDocumentError, MissingReaderError
from ingest.ports import RawDocument
from ingest.readers.numbering import Numbering
from ingest.readers.packages import opened
from ingest.readers.properties import core_properties
from ingest.readers.structure import heading, item, join_blocks, one_line, table
from ingest.readers.text import first_heading

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT_BOX: Final = f"{_W}txbxContent"
_SIGNS: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_NOT_SAID: Final = frozenset({_FALLBACK, _TEXT_BOX, f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr"})
_CONTENTS: Final = "Table of Contents"
_DEEPEST: Final = 40


@dataclass(frozen=True, slots=True)
class DocxReader:
    """Reads ``.docx``: headings, lists, tables and text boxes in order; headers, footers and tables of contents dropped."""

    suffixes: frozenset[str] = frozenset({".docx", ".docm", ".dotx"})
    media_types: frozenset[str] = frozenset({"application/vnd.openxmlformats-officedocument.wordprocessingml.document"})

    def read(self, data: bytes, name: str) -> RawDocument:
        """Read a file's bytes.

        Raises:
            MissingReaderError: if python-docx is not installed.
            UnreadableError: if it is locked, damaged, too large or has no text.
        """
        library = _library()
        with opened(data, name):
            document = library.Document(BytesIO(data))
            text = join_blocks(_Body(_levels(document), Numbering.of(document)).blocks(document.element.body))
            properties = core_properties(document.core_properties)
        if not text.strip():
            raise EmptyDocumentError(f"{name} has no text. If its pages are images, make them searchable (OCR) first.")
        title, created, language = properties
        return RawDocument(text, title or first_heading(text), language, created, min(self.media_types))


@dataclass(frozen=True, slots=True)
class _Body:
    """Walks through a document's elements in reading order.

    Attributes:
        levels: heading level by style; 0 for lists.
    """

    levels: dict[str, int]
    numbering: Numbering

    def blocks(self, parent: Any, depth: int = 0) -> Iterator[str]:
        """Text of paragraphs and tables, with signs for structure."""
        for element in parent if depth < _DEEPEST else ():
            if element.tag == f"{_W}p":
                yield self._paragraph(element)
                for box in _text_boxes(element):
                    yield from self.blocks(box, depth + 1)
            elif element.tag == f"{_W}tbl":
                yield from self._table(element, depth)
            elif element.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml") and not _is_contents(
                element
            ):
                yield from self.blocks(element, depth + 1)

    def _paragraph(self, element: Any) -> str:
        text = "".join(_said(element)).strip()
        style = _value(element, "pStyle")
        level = self.levels.get(style or "")
        if level is None and (outline := _value(element, "outlineLvl")):
            level = int(outline) + 1 if outline.isdigit() and int(outline) < 6 else None
        if level is not None:
            return heading(text, level)
        place = self.numbering.find(_value(element, "numId"), _value(element, "ilvl"), style) if text else None
        return item(text, place.depth, place.number) if place else text

    def _table(self, element: Any, depth: int) -> Iterator[str]:
        """Rows of cells; a table of one cell, or one that holds tables, only lays out the page."""
        rows = [list(row.iter(f"{_W}tc")) for row in element.iterchildren(f"{_W}tr")]
        if next(element.iterdescendants(f"{_W}tbl"), None) is not None or max(map(len, rows), default=0) < 2:
            for cell in element.iterdescendants(f"{_W}tc"):
                if not any(parent.tag == f"{_W}tc" for parent in cell.iterancestors() if parent is not element):
                    yield from self.blocks(cell, depth + 1)
            return
        yield table(_grid(rows))


def _library() -> Any:
    try:
        return importlib.import_module("docx")
    except ImportError as error:
        raise MissingReaderError("Reading Word files needs python-docx. Install it: pip install python-docx") from error


def _levels(document: Any) -> dict[str, int]:
    """Heading levels by the ids of styles, following what they are based on; Word's own names are English everywhere."""
    levels: dict[str, int] = {}
    for style in document.styles.element.iterchildren(f"{_W}style"):
        name = (_value(style, "name") or "").casefold()
        outline = _value(style, "outlineLvl")
        key = style.get(f"{_W}styleId") or ""
        if name == "title":
            levels[key] = 1
        elif name.startswith("heading ") and name[8:].isdigit():
            levels[key] = int(name[8:])
        elif outline is not None and outline.isdigit() and int(outline) < 6:
            levels[key] = int(outline) + 1
        elif (base := _value(style, "basedOn")) in levels:
            levels[key] = levels[base or ""]
    return levels


def _grid(rows: list[list[Any]]) -> Iterator[list[str]]:
    """Texts of cells by row and column: one merged over columns stands in the first, one over rows in each."""
    above: list[str] = []
    for row in rows:
        texts: list[str] = []
        for cell in row:
            merged = cell.find(f"{_W}tcPr/{_W}vMerge")
            goes_on = merged is not None and merged.get(f"{_W}val") != "restart" and len(texts) < len(above)
            said = "\n".join("".join(_said(p)) for p in cell.iter(f"{_W}p"))
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            width = (span.get(f"{_W}val") or "1") if span is not None else "1"
            texts += [above[len(texts)] if goes_on else said, *[""] * min(int(width) - 1 if width.isdigit() else 0, 60)]
        yield texts
        above = texts


def _said(element: Any, depth: int = 0) -> Iterator[str]:
    """The text of a paragraph; without what was deleted, and what stands in text boxes."""
    for child in element if depth < _DEEPEST else ():
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _NOT_SAID:
            yield from _said(child, depth + 1)


def _text_boxes(paragraph: Any) -> Iterator[Any]:
    for box in paragraph.iterdescendants(_TEXT_BOX):
        if not any(parent.tag in (_FALLBACK, _TEXT_BOX) for parent in box.iterancestors()):
            yield box


def _is_contents(element: Any) -> bool:
    return any(g.get(f"{_W}val") == _CONTENTS for g in element.iterfind(f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery"))


def _value(element: Any, tag: str) -> str | None:
    """The value of the first element of a kind among an element's properties."""
    for path in (tag, f"pPr/{_W}{tag}", f"pPr/{_W}numPr/{_W}{tag}"):
        found = element.find(_W + path)
        if found is not None:
            value = found.get(f"{_W}val")
            return one_line(value) if value else None
    return None
