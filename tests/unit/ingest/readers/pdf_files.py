"""Small PDF files made by hand, to be read in tests."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject


def make_pdf(pages: Sequence[Sequence[str]], password: str | None = None, **metadata: str) -> bytes:
    """Make a PDF of the lines of each page; `metadata` gives entries such as ``Title``."""
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    for lines in pages:
        _fill(writer, writer.add_blank_page(595, 842), lines, font)
    if metadata:
        writer.add_metadata({f"/{key}": value for key, value in metadata.items()})
    if password is not None:
        writer.encrypt(user_password=password, owner_password="owner", algorithm="AES-256")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def _fill(writer: Any, page: Any, lines: Sequence[str], font: DictionaryObject) -> None:
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
    )
    content = DecodedStreamObject()
    shown = b"\n".join(b"(%s) Tj T*" % _escaped(line) for line in lines)
    content.set_data(b"BT /F1 11 Tf 14 TL 60 780 Td\n%s\nET" % shown)
    page[NameObject("/Contents")] = writer._add_object(content)


def _escaped(line: str) -> bytes:
    return line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
