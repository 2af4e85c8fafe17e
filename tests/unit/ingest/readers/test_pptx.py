from collections.abc import Callable
from io import BytesIO
from typing import Any

import pptx
import pytest
from pptx.util import Inches

from ingest.errors import DamagedFileError, EmptyDocumentError
from ingest.readers.pptx import PptxReader


def make(fill: Callable[[Any], object]) -> bytes:
    deck = pptx.Presentation()
    fill(deck)
    stream = BytesIO()
    deck.save(stream)
    return stream.getvalue()


def _deck(deck: Any) -> None:
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text = "Mills in Styria"
    first.placeholders[1].text = "Graz, May 2014"
    second = deck.slides.add_slide(deck.slide_layouts[1])
    second.shapes.title.text = "Who we are"
    frame = second.placeholders[1].text_frame
    frame.text = "Graz leads"
    for text, level in (("Zvolen", 1), ("Prato", 0)):
        paragraph = frame.add_paragraph()
        paragraph.text, paragraph.level = text, level
    second.notes_slide.notes_text_frame.text = "Say that Prato joined in 2013."
    third = deck.slides.add_slide(deck.slide_layouts[5])
    third.shapes.title.text = "Figures"
    below = third.shapes.add_textbox(Inches(1), Inches(6), Inches(4), Inches(1))
    below.text_frame.text = "Source: own survey"
    cells = third.shapes.add_table(2, 2, Inches(1), Inches(2), Inches(4), Inches(1)).table
    for n, text in enumerate(("City", "Mills", "Graz", "12")):
        cells.cell(n // 2, n % 2).text = text


def test_slides_keep_their_order_titles_lists_tables_and_notes() -> None:
    raw = PptxReader().read(make(_deck), "a.pptx")
    assert raw.text == (
        "# Mills in Styria\n\nGraz, May 2014\n\n## Who we are\n\n- Graz leads\n  - Zvolen\n- Prato\n\n"
        "Say that Prato joined in 2013.\n\n## Figures\n\n| City | Mills |\n| --- | --- |\n| Graz | 12 |\n\nSource: own survey"
    )
    assert (raw.title, raw.created) == ("Mills in Styria", None)


def test_hidden_slides_are_left_out() -> None:
    def hide(deck: Any) -> None:
        _deck(deck)
        deck.slides[1]._element.set("show", "0")

    assert "Who we are" not in PptxReader().read(make(hide), "a.pptx").text


def test_slides_without_text_are_told() -> None:
    with pytest.raises(EmptyDocumentError, match=r"a\.pptx has no text: its slides are images"):
        PptxReader().read(make(lambda deck: deck.slides.add_slide(deck.slide_layouts[6])), "a.pptx")


def test_another_archive_is_no_deck() -> None:
    with pytest.raises(DamagedFileError, match=r"a\.pptx is damaged"):
        PptxReader().read(make(_deck)[:-300], "a.pptx")
