import json
import tracemalloc
from collections.abc import Iterator
from io import BytesIO, RawIOBase
from typing import BinaryIO, cast

import pytest

from ingest.containers.records import RecordsContainer
from ingest.errors import DamagedFileError, UnreadableError
from ingest.readers import default_readers
from ingest.readers.record import RECORD


def lines(*records: object) -> BytesIO:
    return BytesIO(b"\n".join(r if isinstance(r, bytes) else json.dumps(r).encode() for r in records))


def test_each_line_is_a_document_named_by_its_id() -> None:
    stream = lines({"_id": "MED-10.html", "title": "Mills", "text": "Graz has a mill."}, b"", {"text": "Zvolen too."})
    members = list(RecordsContainer().members(stream, "c.jsonl"))
    assert [m.name for m in members] == ["c.jsonl#MED-10.html", "c.jsonl#3"]
    raw = default_readers().read(members[0].read(1000), members[0].name, members[0].media_type)
    assert (raw.title, raw.text, raw.media_type) == ("Mills", "# Mills\n\nGraz has a mill.", RECORD)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"_id": "2", "text": "cut', r"c\.jsonl, line 2 is no JSON"),
        (b"[1, 2]", r"c\.jsonl, line 2 is a list, no JSON object"),
        (b'{"_id": "1", "text": "again"}', r"c\.jsonl, line 2, has the id '1' of an earlier line"),
        (b'{"_id": "2", "text": "' + b"x" * 5_000_000 + b'"}', r"c\.jsonl, line 2, is longer than the limit"),
        (b"\xff\xfe\x00", r"c\.jsonl, line 2 is no JSON"),
    ],
    ids=["cut", "list", "repeated", "long", "binary"],
)
def test_a_bad_line_is_named_and_the_next_one_read(line: bytes, reason: str) -> None:
    stream = lines({"_id": "1", "text": "Graz"}, line, {"_id": "3", "text": "Zvolen"})
    members = list(RecordsContainer(longest_line=1_000_000).members(stream, "c.jsonl"))
    assert [m.name for m in members] == ["c.jsonl#1", "c.jsonl, line 2", "c.jsonl#3"]
    with pytest.raises(UnreadableError, match=reason):
        members[1].read(1000)


def test_a_record_without_text_is_told() -> None:
    (member,) = RecordsContainer().members(lines({"_id": "1", "title": "", "text": " "}), "c.jsonl")
    with pytest.raises(UnreadableError, match=r"c\.jsonl#1 has no text"):
        default_readers().read(member.read(1000), member.name, member.media_type)


def test_a_file_that_is_no_text_set_is_given_up() -> None:
    with pytest.raises(DamagedFileError, match=r"c\.jsonl was given up at line 1000"):
        list(RecordsContainer().members(BytesIO(b"no json\n" * 5_000), "c.jsonl"))


def test_memory_does_not_grow_with_the_file() -> None:
    class Endless(RawIOBase):
        number = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            self.number += 1
            record = {"_id": f"{self.number}", "text": "Graz has a mill. " * 600}
            return json.dumps(record).encode() + b"\n" if self.number <= 5_000 else b""

    tracemalloc.start()
    members: Iterator[object] = RecordsContainer().members(cast("BinaryIO", Endless()), "c.jsonl")
    count = sum(1 for _ in members)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 5_000
    assert peak < 5_000_000
