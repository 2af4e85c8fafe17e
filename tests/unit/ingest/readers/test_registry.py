import pytest

from ingest.errors import BinaryFileError, EmptyDocumentError, TooLargeError
from ingest.readers import default_readers


def test_the_name_decides_then_the_media_type_then_the_content() -> None:
    readers = default_readers()
    page = b"<!DOCTYPE html><html><body><p>Graz</p></body></html>"
    assert readers.read(page, "a.html").media_type == "text/html"
    assert readers.read(page, "download", "text/html; charset=utf-8").media_type == "text/html"
    assert readers.read(page, "download").media_type == "text/html"
    assert readers.read(b"Graz", "download").media_type == "text/plain"


def test_what_cannot_be_read_is_told_with_name_and_remedy() -> None:
    readers = default_readers(limit=10)
    with pytest.raises(EmptyDocumentError, match=r"a\.md is empty"):
        readers.read(b" ", "a.md")
    with pytest.raises(TooLargeError, match=r"a\.md has 11 bytes, more than the limit of 10"):
        readers.read(b"x" * 11, "a.md")
    with pytest.raises(BinaryFileError, match=r"binary file.*Convert it to one of: .*\.html.*\.pdf"):
        default_readers().read(b"\x7fELF\x00\x00\x01\x02\x00" * 200, "program")
