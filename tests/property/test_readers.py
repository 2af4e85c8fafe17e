"""Files that are damaged in any way are read, read in part or refused, in bounded time, and never fail in another way."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import cache
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.containers import default_expander
from ingest.errors import IngestError
from ingest.ports import Member, Reader
from ingest.readers.docx import DocxReader
from ingest.readers.html import HtmlReader
from ingest.readers.mail import MailReader
from ingest.readers.odt import OdtReader
from ingest.readers.pdf import PdfReader
from ingest.readers.pptx import PptxReader
from ingest.readers.record import RecordReader
from ingest.readers.text import TextReader
from tests.property import files

LONGEST = 20.0
"""Seconds for one file of a few kilobytes, on a machine that does much else."""

Edit = tuple[str, float, bytes]
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["flip", "cut", "insert", "repeat", "zero"]),
        st.floats(0, 1),
        st.binary(min_size=1, max_size=12),
    ),
    min_size=1,
    max_size=6,
)
BUDGET = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])

READERS: dict[str, tuple[Reader, Callable[[], bytes]]] = {
    "a.pdf": (PdfReader(), files.pdf),
    "a.docx": (DocxReader(), files.docx),
    "a.pptx": (PptxReader(), files.pptx),
    "a.odt": (OdtReader(), files.odt),
    "a.eml": (MailReader(), files.eml),
    "a.html": (HtmlReader(), files.html),
    "a.md": (TextReader(), files.markdown),
    "a.jsonl#1": (RecordReader(), files.record),
}
PACKED: dict[str, tuple[Reader, Callable[[], bytes], str]] = {
    "a.docx": (DocxReader(), files.docx, "word/document.xml"),
    "a.pptx": (PptxReader(), files.pptx, "ppt/slides/slide2.xml"),
    "a.odt": (OdtReader(), files.odt, "content.xml"),
}
CONTAINERS: dict[str, Callable[[], bytes]] = {
    "a.zip": files.archive,
    "a.eml": files.eml,
    "a.jsonl": files.records,
    "a.mbox": files.mailbox,
}


def mutated(data: bytes, edits: Sequence[Edit]) -> bytes:
    """Apply edits, each at a share of the length."""
    for kind, share, piece in edits:
        at = int(share * len(data))
        if kind == "flip":
            data = data[:at] + piece + data[at + len(piece) :]
        elif kind == "cut":
            data = data[:at] + data[at + 37 * len(piece) :]
        elif kind == "insert":
            data = data[:at] + piece + data[at:]
        elif kind == "repeat":
            data = data[:at] + data[max(0, at - 200) : at] * len(piece) + data[at:]
        else:
            data = data[:at] + bytes(len(piece)) + data[at + len(piece) :]
    return data


def check(reader: Reader, data: bytes, name: str) -> None:
    started = time.monotonic()
    try:
        said = reader.read(data, name).text
    except IngestError as error:
        said = str(error) if name in str(error) else ""
    assert said.strip()
    assert said.encode()
    assert time.monotonic() - started < LONGEST


@pytest.mark.parametrize("name", READERS)
@BUDGET
@given(edits=EDITS)
def test_damaged_files_are_read_or_refused(name: str, edits: Sequence[Edit]) -> None:
    reader, make = READERS[name]
    check(reader, mutated(cache(make)(), edits), name)


@pytest.mark.parametrize("name", PACKED)
@BUDGET
@given(edits=EDITS)
def test_office_files_with_damaged_parts_are_read_or_refused(name: str, edits: Sequence[Edit]) -> None:
    reader, make, part = PACKED[name]
    check(reader, files.replaced(make(), part, lambda xml: mutated(xml, edits)), name)


@pytest.mark.parametrize("name", READERS)
@BUDGET
@given(data=st.binary(max_size=300))
def test_files_of_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    check(READERS[name][0], data, name)


@pytest.mark.parametrize("name", CONTAINERS)
@BUDGET
@given(edits=EDITS)
def test_damaged_containers_yield_what_they_can(name: str, edits: Sequence[Edit]) -> None:
    expander = default_expander(frozenset({".txt", ".eml"}))
    container = expander.find(name)
    assert container is not None
    started = time.monotonic()
    try:
        for member in expander.expand(container, BytesIO(mutated(CONTAINERS[name](), edits)), name):
            assert member.name.startswith(name)
            assert len(bytes_of(member)) <= 1_000_000
    except IngestError as error:
        said = str(error)
    else:
        said = name
    assert name in said
    assert time.monotonic() - started < LONGEST


def bytes_of(member: Member) -> bytes:
    """The bytes of a member, or why there are none."""
    try:
        return member.read(1_000_000)
    except IngestError as error:
        return str(error).encode()
