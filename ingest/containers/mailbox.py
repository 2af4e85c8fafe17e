"""Mail folders in one file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from ingest.containers.members import HeldMember, RefusedMember
from ingest.errors import DamagedFileError, TooLargeError
from ingest.ports import Member

_START: Final = b"From "
_LONGEST_LINE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class MailboxContainer:
    """Yields the mails of an ``.mbox`` (RFC 4155): ``folder.mbox#1``, ``#2`` and so on. Only one mail is held at a time.

    Attributes:
        limit: in bytes; larger mails are skipped and told.
    """

    limit: int = 50_000_000
    suffixes: frozenset[str] = frozenset({".mbox"})
    media_types: frozenset[str] = frozenset({"application/mbox"})

    def members(self, stream: BinaryIO, name: str) -> Iterator[Member]:
        """Yield the mails; see `ingest.ports.Container`."""
        for number, mail in enumerate(self._mails(stream, name), 1):
            full = f"{name}#{number}"
            if len(mail) > self.limit:
                error = TooLargeError(
                    f"{full} has more than {self.limit:,} bytes, the limit. Save it as a file of its own."
                )
                yield RefusedMember(full, error)
            else:
                yield HeldMember(full, mail, "message/rfc822")

    def _mails(self, stream: BinaryIO, name: str) -> Iterator[bytes]:
        """Mails one after the other; no more than a line over the limit is kept of one."""
        if not stream.readline(_LONGEST_LINE).startswith(_START):
            raise DamagedFileError(
                f"{name} is no mail folder: its first line does not begin with 'From '. Export it anew."
            )
        mail = bytearray()
        blank = False
        while line := stream.readline(_LONGEST_LINE):
            if blank and line.startswith(_START):
                yield bytes(mail)
                mail.clear()
            elif len(mail) <= self.limit:
                mail += line.removeprefix(b">") if line.lstrip(b">").startswith(_START) else line
            blank = not line.strip()
        yield bytes(mail)
