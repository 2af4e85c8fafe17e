from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from odf import dc, meta
from odf.opendocument import OpenDocumentText
from odf.table import Table, TableCell, TableRow
from odf.text import H, List, ListItem, P

from ingest.errors import DamagedFileError, EmptyDocumentError, EncryptedFileError
from ingest.readers.odt import OdtReader


def make() -> bytes:
    document = OpenDocumentText()
    document.meta.addElement(dc.Title(text="The mills of Styria"))
    document.meta.addElement(meta.CreationDate(text=datetime(2014, 5, 2).isoformat()))
    document.text.addElement(H(outlinelevel=1, text="The mills"))
    document.text.addElement(P(text="Graz leads."))
    outer, inner = List(), List()
    for place, parent in (("Graz", outer), ("Zvolen", inner)):
        entry = ListItem()
        entry.addElement(P(text=place))
        parent.addElement(entry)
    outer.childNodes[0].addElement(inner)
    document.text.addElement(outer)
    table = Table()
    for texts in (("City", "Mills"), ("Graz", "12")):
        row = TableRow()
        for text in texts:
            cell = TableCell()
            cell.addElement(P(text=text))
            row.addElement(cell)
        table.addElement(row)
    document.text.addElement(table)
    return saved(document)


def saved(document: OpenDocumentText) -> bytes:
    stream = BytesIO()
    document.write(stream)
    return stream.getvalue()


def packed(**parts: str) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, xml in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", xml)
    return stream.getvalue()


def test_structure_and_metadata_are_kept() -> None:
    raw = OdtReader().read(make(), "a.odt")
    assert raw.text == (
        "# The mills\n\nGraz leads.\n\n- Graz\n  - Zvolen\n\n| City | Mills |\n| --- | --- |\n| Graz | 12 |"
    )
    assert (raw.title, raw.created) == ("The mills of Styria", "2014-05-02")


def test_an_empty_file_is_told() -> None:
    with pytest.raises(EmptyDocumentError, match=r"a\.odt has no text"):
        OdtReader().read(saved(OpenDocumentText()), "a.odt")


def test_what_is_no_text_document_is_told() -> None:
    with pytest.raises(DamagedFileError, match=r"a\.odt is no OpenDocument file"):
        OdtReader().read(packed(other="<a/>"), "a.odt")
    with pytest.raises(DamagedFileError, match=r"a\.odt is damaged: XMLSyntaxError"):
        OdtReader().read(packed(content="<a>"), "a.odt")


def test_a_locked_file_is_told() -> None:
    with pytest.raises(EncryptedFileError, match="locked with a password"):
        OdtReader().read(packed(content="<a/>", **{"META-INF__manifest": "<m><encryption-data/></m>"}), "a.odt")


def test_entities_are_not_expanded() -> None:
    office, text = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    declared = '<!DOCTYPE d [<!ENTITY a "bomb bomb "><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    xml = (
        f'{declared}<o:document-content xmlns:o="{office}" xmlns:t="{text}"><o:body><o:text><t:p>Graz &b;&f; leads</t:p>'
        "</o:text></o:body></o:document-content>"
    )
    assert OdtReader().read(packed(content=xml), "a.odt").text == "Graz leads"
