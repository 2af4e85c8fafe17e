"""Text sets of one JSON object a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from ingest.containers.members import HeldMember, RefusedMember
from ingest.errors import DamagedFileError, TooLargeError, UnreadableError
from ingest.ports import Member
from ingest.readers.record import RECORD, parse_record, record_id

_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class RecordsContainer:
    """Yields the lines of a ``.jsonl`` as documents named by their ids: ``corpus.jsonl#7``. Only one line is held at a time.

    Attributes:
        longest_line: in bytes; longer lines are skipped and told.
        most_errors: after so many lines that cannot be read the rest of the file is given up.
    """

    longest_line: int = 20_000_000
    most_errors: int = 1_000
    suffixes: frozenset[str] = frozenset({".jsonl", ".ndjson"})
    media_types: frozenset[str] = frozenset({"application/jsonl", "application/x-ndjson", "application/x-jsonlines"})

    def members(self, stream: BinaryIO, name: str) -> Iterator[Member]:
        """Yield one member a line, blank lines left out; see `ingest.ports.Container`."""
        errors = 0
        seen: set[int] = set()
        for number, line in enumerate(self._lines(stream), 1):
            if line is not None and not line.strip(b"\xef\xbb\xbf \t\r\n"):
                continue
            member = self._member(line, name, number, seen)
            yield member
            errors += isinstance(member, RefusedMember)
            if errors >= self.most_errors:
                raise DamagedFileError(
                    f"{name} was given up at line {number}: {errors} of its lines cannot be read. Check that it is JSON lines."
                )

    def _member(self, line: bytes | None, name: str, number: int, seen: set[int]) -> Member:
        place = f"{name}, line {number}"
        try:
            if line is None:
                raise TooLargeError(
                    f"{place}, is longer than the limit of {self.longest_line:,} bytes. Split its text."
                )
            line = line.removeprefix(b"\xef\xbb\xbf").strip()
            key = record_id(parse_record(line, place)) or str(number)
            if hash(key) in seen:
                raise DamagedFileError(
                    f"{place}, has the id {key!r} of an earlier line. Give each line an id of its own."
                )
        except UnreadableError as error:
            return RefusedMember(place, error)
        seen.add(hash(key))
        return HeldMember(f"{name}#{key}", line, RECORD, leaf=True)

    def _lines(self, stream: BinaryIO) -> Iterator[bytes | None]:
        """Lines one after the other, None for one that is too long."""
        while line := stream.readline(self.longest_line + 1):
            if len(line) <= self.longest_line:
                yield line
                continue
            while line and not line.endswith(b"\n"):
                line = stream.readline(_CHUNK)
            yield None
