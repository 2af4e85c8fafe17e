import os
import time
from dataclasses import dataclass

import pytest

from ingest.errors import DamagedFileError, EncryptedFileError, TooLargeError, TooSlowError
from ingest.ports import RawDocument
from ingest.readers import default_readers
from ingest.readers.isolation import IsolatedReader, ReaderProcess
from tests.unit.ingest.readers.pdf_files import make_pdf


@dataclass(frozen=True)
class Trouble:
    """A reader that does what the file says."""

    suffixes: frozenset[str] = frozenset({".x"})
    media_types: frozenset[str] = frozenset({"text/x"})

    def read(self, data: bytes, name: str) -> RawDocument:
        if data == b"hang":
            time.sleep(60)
        if data == b"die":
            os._exit(3)
        if data == b"swell":
            return RawDocument("x" * 4_000_000_000)
        if data == b"fail":
            raise KeyError("font")
        if data == b"lock":
            raise EncryptedFileError(f"{name} is locked.")
        print("noise")
        return RawDocument(f"{os.getpid()} Łódź", "Title", fields=(("place", "Łódź"),))


def test_one_process_reads_file_after_file() -> None:
    reader = IsolatedReader(Trouble(), ReaderProcess())
    first, second = reader.read(b"", "a.x"), reader.read(b"", "b.x")
    assert first == second
    assert first.text != f"{os.getpid()} Łódź"
    assert (first.title, first.fields, reader.suffixes) == ("Title", (("place", "Łódź"),), frozenset({".x"}))


def test_a_file_that_hangs_is_given_up_and_the_next_one_read() -> None:
    reader = IsolatedReader(Trouble(), ReaderProcess(seconds=5))
    reader.read(b"", "a.x")
    started = time.monotonic()
    with pytest.raises(TooSlowError, match=r"b\.x was given up: reading it took longer than the limit of 5 s"):
        reader.read(b"hang", "b.x")
    assert 4.9 < time.monotonic() - started < 15
    assert reader.read(b"", "c.x").title == "Title"


def test_what_goes_wrong_in_the_other_process_is_told_here() -> None:
    reader = IsolatedReader(Trouble(), ReaderProcess())
    with pytest.raises(DamagedFileError, match="did not survive"):
        reader.read(b"die", "a.x")
    with pytest.raises(EncryptedFileError, match=r"a\.x is locked\."):
        reader.read(b"lock", "a.x")
    with pytest.raises(DamagedFileError, match=r"a\.x cannot be read: KeyError\('font'\)"):
        reader.read(b"fail", "a.x")
    with pytest.raises(TooLargeError, match="more memory"):
        reader.read(b"swell", "a.x")
    assert reader.read(b"", "a.x").title == "Title"


def test_the_readers_of_the_product_run_in_it() -> None:
    readers = default_readers()
    data = make_pdf([["The mill of Zvolen closed in May 2014."]])
    assert readers.read(data, "download").text == "The mill of Zvolen closed in May 2014."
