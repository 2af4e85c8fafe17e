from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from ingest.errors import DamagedFileError, EmptyDocumentError, EncryptedFileError, TooLargeError
from ingest.readers.docx import DocxReader


def make(fill: Callable[[Any], object]) -> bytes:
    document = docx.Document()
    document.core_properties.comments = ""
    fill(document)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _report(document: Any) -> None:
    document.core_properties.title = "The mills of Styria"
    document.core_properties.created = datetime(2014, 5, 2)
    document.core_properties.language = "en-GB"
    document.sections[0].header.paragraphs[0].text = "Confidential in Lyon"
    document.sections[0].footer.paragraphs[0].text = "Page 1 in Rome"
    document.add_heading("The mills of Styria", 0)
    document.add_heading("Partners", 2)
    paragraph = document.add_paragraph("The city of ")
    paragraph.add_run("Graz").bold = True
    paragraph.add_run(" leads.")
    document.add_paragraph("Graz", style="List Bullet")
    document.add_paragraph("Zvolen", style="List Bullet")
    document.add_paragraph("Kick-off", style="List Number")
    document.add_paragraph("Study visit", style="List Number")
    table = document.add_table(rows=3, cols=3)
    for row, texts in enumerate([("Partner", "Country", "Role"), ("Graz", "", "a|b"), ("Prato", "Italy", "")]):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(1, 0).merge(table.cell(1, 1))
    table.cell(1, 2).merge(table.cell(2, 2))
    document.add_paragraph("The end.")


def test_structure_is_kept_in_order() -> None:
    raw = DocxReader().read(make(_report), "a.docx")
    assert raw.text == (
        "# The mills of Styria\n\n## Partners\n\nThe city of Graz leads.\n\n- Graz\n- Zvolen\n1. Kick-off\n2. Study visit\n\n"
        "| Partner | Country | Role |\n| --- | --- | --- |\n| Graz |  | a/b |\n| Prato | Italy | a/b |\n\nThe end."
    )


def test_metadata_is_taken_from_the_properties() -> None:
    raw = DocxReader().read(make(_report), "a.docx")
    assert (raw.title, raw.created, raw.language) == ("The mills of Styria", "2014-05-02", "en-GB")


def test_the_template_of_the_library_is_no_metadata() -> None:
    document = docx.Document()
    document.add_paragraph("Mills of Graz")
    stream = BytesIO()
    document.save(stream)
    raw = DocxReader().read(stream.getvalue(), "a.docx")
    assert (raw.title, raw.created) == ("Mills of Graz", None)


def test_an_empty_file_is_told() -> None:
    with pytest.raises(EmptyDocumentError, match=r"a\.docx has no text"):
        DocxReader().read(make(lambda document: None), "a.docx")


def test_locked_and_old_files_are_told() -> None:
    with pytest.raises(EncryptedFileError, match=r"a\.docx is locked with a password or in an old"):
        DocxReader().read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "a.docx")


def test_damaged_files_are_told() -> None:
    data = make(_report)
    for broken in (data[: len(data) // 2], b"PK\x03\x04", data[:400] + b"\xff" * 4000 + data[4400:]):
        with pytest.raises(DamagedFileError, match=r"a\.docx is damaged"):
            DocxReader().read(broken, "a.docx")


def test_a_part_that_swells_is_refused() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 70_000_000)
    with pytest.raises(TooLargeError, match=r"document\.xml of 70,000,000 bytes"):
        DocxReader().read(stream.getvalue(), "a.docx")


def test_entities_are_not_expanded() -> None:
    data = replaced(
        make(lambda document: document.add_paragraph("Graz")),
        "word/document.xml",
        lambda xml: xml.replace(
            b"<w:document", b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document', 1
        ).replace(b"Graz", b"Graz &e;!"),
    )
    assert "root:" not in DocxReader().read(data, "a.docx").text


def replaced(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return stream.getvalue()
