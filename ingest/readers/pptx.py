"""Reader for slides."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from ingest.errors import EmptyDocumentError, MissingReaderError
from ingest.ports import RawDocument
from ingest.readers.packages import opened
from ingest.readers.properties import core_properties
from ingest.readers.structure import clean, heading, item, join_blocks, one_line, table
from ingest.readers.text import first_heading

_MOST_SLIDES: Final = 1_000
_DEEPEST: Final = 20
_CHROME: Final = frozenset({"DATE", "FOOTER", "HEADER", "SLIDE_NUMBER", "SLIDE_IMAGE"})
_TITLES: Final = frozenset({"TITLE", "CENTER_TITLE", "VERTICAL_TITLE"})
_LISTS: Final = frozenset({"BODY", "OBJECT", "VERTICAL_BODY", "VERTICAL_OBJECT"})
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ROW: Final = 300_000
"""Shapes whose tops differ by less (in EMU, a third of an inch) stand beside one another."""


@dataclass(frozen=True, slots=True)
class PptxReader:
    """Reads ``.pptx``: slides in order, each with its title as heading, its text, tables and notes.

    Footers, dates, slide numbers, hidden slides and the text of masters are dropped.
    """

    suffixes: frozenset[str] = frozenset({".pptx", ".pptm", ".ppsx"})
    media_types: frozenset[str] = frozenset(
        {"application/vnd.openxmlformats-officedocument.presentationml.presentation"}
    )

    def read(self, data: bytes, name: str) -> RawDocument:
        """Read a file's bytes.

        Raises:
            MissingReaderError: if python-pptx is not installed.
            UnreadableError: if it is locked, damaged, too large or has no text.
        """
        library = _library()
        with opened(data, name):
            deck = library.Presentation(BytesIO(data))
            slides = [slide for slide in deck.slides if slide._element.get("show") != "0"]
            text = "\n\n".join(filter(None, (_slide(s, first=i == 0) for i, s in enumerate(slides[:_MOST_SLIDES]))))
            title, created, language = core_properties(deck.core_properties)
        if not text.strip():
            raise EmptyDocumentError(
                f"{name} has no text: its slides are images. Save it as PDF and recognise its text (OCR)."
            )
        partial = None
        if len(slides) > _MOST_SLIDES:
            partial = f"only the first {_MOST_SLIDES} of {len(slides)} slides were read, the limit is {_MOST_SLIDES}"
        return RawDocument(text, title or first_heading(text), language, created, min(self.media_types), partial)


def _library() -> Any:
    try:
        return importlib.import_module("pptx")
    except ImportError as error:
        raise MissingReaderError("Reading slides needs python-pptx. Install it: pip install python-pptx") from error


def _slide(slide: Any, *, first: bool) -> str:
    """A slide's text; the title of the first slide is the deck's."""
    shapes = sorted(_flat(slide.shapes), key=_reading_order)
    titles = [s for s in shapes if _role(s) in _TITLES]
    rest = [s for s in shapes if s not in titles]
    head = heading(" ".join(_text(s) for s in titles), 1 if first else 2)
    blocks = [head, *(block for shape in rest for block in _shape(shape))]
    return join_blocks([*blocks, *_notes(slide)])


def _flat(shapes: Iterable[Any], depth: int = 0) -> Iterator[Any]:
    """Shapes with groups taken apart, placeholders for chrome left out."""
    for shape in shapes if depth < _DEEPEST else ():
        if hasattr(shape, "shapes"):
            yield from _flat(sorted(shape.shapes, key=_reading_order), depth + 1)
        elif _role(shape) not in _CHROME:
            yield shape


def _reading_order(shape: Any) -> tuple[int, int]:
    """From top to bottom, and from left to right; what takes its place from the layout stands where it is written."""
    top, left = shape.top, shape.left
    return (-1, 0) if top is None or left is None else (top // _ROW, left)


def _role(shape: Any) -> str:
    """What a placeholder is for, or nothing."""
    if not shape.is_placeholder:
        return ""
    kind = shape.placeholder_format.type
    return kind.name if kind is not None else ""


def _shape(shape: Any) -> Iterator[str]:
    if getattr(shape, "has_table", False) and shape.has_table:
        yield table([[cell.text for cell in row.cells] for row in shape.table.rows])
    elif shape.has_text_frame:
        yield from _paragraphs(shape.text_frame, listed=_role(shape) in _LISTS)


def _paragraphs(frame: Any, *, listed: bool) -> Iterator[str]:
    paragraphs = [p for p in frame.paragraphs if one_line(_said(p))]
    for paragraph in paragraphs:
        text = one_line(_said(paragraph))
        bulleted = _bulleted(paragraph, listed=listed and len(paragraphs) > 1)
        yield item(text, min(paragraph.level, 5)) if bulleted else text


def _bulleted(paragraph: Any, *, listed: bool) -> bool:
    properties = paragraph._p.find(f"{_A}pPr")
    if properties is not None:
        if properties.find(f"{_A}buNone") is not None:
            return False
        if any(properties.find(f"{_A}{sign}") is not None for sign in ("buChar", "buAutoNum", "buBlip")):
            return True
    return listed or paragraph.level > 0


def _text(shape: Any) -> str:
    return " ".join(_said(p) for p in shape.text_frame.paragraphs) if shape.has_text_frame else ""


def _said(paragraph: Any) -> str:
    return str(paragraph.text).replace("\v", " ")


def _notes(slide: Any) -> Iterator[str]:
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        yield clean(slide.notes_slide.notes_text_frame.text).strip()
