import pytest

from ingest.errors import BinaryFileError, EmptyDocumentError, EncodingError
from ingest.readers.encoding import decode, is_binary

TEXT = "Réunion à Łódź – 3 €"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_with_or_without_a_mark(encoding: str) -> None:
    assert decode((TEXT * 20).encode(encoding), "a.txt") == TEXT * 20


def test_a_legacy_encoding_is_guessed() -> None:
    text = "Die Städte fördern künftig größere Projekte für die Möbelindustrie. " * 5
    assert decode(text.encode("cp1252"), "a.txt") == text


def test_a_declared_encoding_is_used() -> None:
    page = '<meta charset="iso-8859-2"><p>Łódź i Kraków</p>'
    assert "Łódź" in decode(page.encode("iso-8859-2"), "a.html")


def test_twice_encoded_text_is_repaired() -> None:
    broken = "Café à Besançon".encode().decode("cp1252")
    assert decode(broken.encode(), "a.txt") == "Café à Besançon"


def test_line_ends_and_invisible_characters() -> None:
    assert decode("a\r\nb\rc\u200bd\u00ade\x0cf".encode(), "a.txt") == "a\nb\ncde\nf"


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf"])
def test_empty_files_are_told(data: bytes) -> None:
    with pytest.raises(EmptyDocumentError, match=r"note\.txt is empty"):
        decode(data, "note.txt")


def test_binary_files_are_told() -> None:
    data = bytes(range(256)) * 40
    assert is_binary(data)
    with pytest.raises(BinaryFileError, match=r"x\.txt is a binary file.*Convert"):
        decode(data, "x.txt")


def test_a_mark_that_lies_is_told() -> None:
    with pytest.raises(EncodingError, match=r"says it is utf-8-sig, but byte \d+ does not fit.*Save it again"):
        decode(b"\xef\xbb\xbfabc\xff\xfe", "x.txt")
