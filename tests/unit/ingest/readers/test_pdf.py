from itertools import chain

import pytest

from ingest.errors import DamagedFileError, EmptyDocumentError, EncryptedFileError
from ingest.readers.pages import join_pages, rejoin
from ingest.readers.pdf import PdfReader
from tests.unit.ingest.readers.pdf_files import make_pdf

PAGES = [
    [
        "Timber in Regions",
        "The partners met in Graz to compare the compe-",
        "tence of their sawmills and of the",
        "Page 1 of 4",
    ],
    ["Timber in Regions", "joiners who work with them. A well-known case", "is Zvolen.", "Page 2 of 4"],
    ["Timber in Regions", "The well-", "known mill closed.", "Page 3 of 4"],
    ["Timber in Regions", "Réunion à Épinal (Vosges).", "Page 4 of 4"],
]


def test_pages_become_one_text_without_running_heads() -> None:
    raw = PdfReader().read(make_pdf(PAGES), "a.pdf")
    assert raw.text == (
        "The partners met in Graz to compare the competence of their sawmills and of the\njoiners who work with them. "
        "A well-known case\nis Zvolen.\n\nThe well-known mill closed.\n\nRéunion à Épinal (Vosges)."
    )
    assert (raw.partial, raw.media_type, raw.language) == (None, "application/pdf", None)


def test_metadata_gives_title_and_date() -> None:
    data = make_pdf(PAGES, Title="The timber report", CreationDate="D:20150420103000+02'00'")
    raw = PdfReader().read(data, "a.pdf")
    assert (raw.title, raw.created) == ("The timber report", "2015-04-20")


def test_what_a_program_left_as_title_is_none() -> None:
    raw = PdfReader().read(
        make_pdf([["Timber report 2015", "Graz hosted it."]], Title="Microsoft Word - x.doc"), "a.pdf"
    )
    assert raw.title == "Timber report 2015"


def test_a_locked_file_is_told_and_one_with_an_empty_password_read() -> None:
    with pytest.raises(EncryptedFileError, match=r"a\.pdf is locked with a password.*Save a copy"):
        PdfReader().read(make_pdf(PAGES, password="secret"), "a.pdf")
    assert "Zvolen" in PdfReader().read(make_pdf(PAGES, password=""), "a.pdf").text


def test_pages_of_images_are_told() -> None:
    with pytest.raises(EmptyDocumentError, match=r"its 3 pages are images.*OCR"):
        PdfReader().read(make_pdf([[], [], []]), "scan.pdf")


def test_some_pages_of_images_make_it_partial() -> None:
    raw = PdfReader().read(make_pdf([["The mill of Zvolen closed in May."], [], [], []]), "a.pdf")
    assert raw.partial == "3 of 4 pages are images or blank (2, 3, 4)"


@pytest.mark.parametrize("data", [b"no pdf at all", b"%PDF-1.7\n", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>"])
def test_what_is_no_pdf_is_told(data: bytes) -> None:
    with pytest.raises(DamagedFileError, match=r"a\.pdf is (?:no PDF|damaged)"):
        PdfReader().read(data, "a.pdf")


def test_limits_make_it_partial() -> None:
    data = make_pdf([[f"The mill number {chr(65 + n)} stands in Graz."] for n in range(6)])
    raw = PdfReader(max_pages=4).read(data, "a.pdf")
    assert raw.partial == "only the first 4 of 6 pages were read, the limit is 4"
    assert "number D" in raw.text
    assert "number E" not in raw.text


def test_bodies_that_repeat_numbers_are_kept() -> None:
    pages = [
        f"Region {n} has a mill.\nMore text here about wood {n} and its {word}.\n{n}"
        for n, word in enumerate("abcdefg")
    ]
    text = join_pages([*chain.from_iterable([p] for p in pages)])
    assert "wood 3 and its d." in text
    assert not text.endswith("6")


def test_hyphens_that_belong_to_a_word_stay() -> None:
    assert rejoin("cross-border work; a cross-\nborder area") == "cross-border work; a cross-border area"
    assert rejoin("die Forschungs-\nund Entwicklungs\u00ad\narbeit") == "die Forschungs-\nund Entwicklungsarbeit"
    assert rejoin("in Rhône-\nAlpes") == "in Rhône-Alpes"
