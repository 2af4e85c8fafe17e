"""A mail with its attachments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from typing import BinaryIO, Final

from ingest.containers.members import HeldMember, RefusedMember
from ingest.errors import DamagedFileError, TooLargeError
from ingest.ports import Member
from ingest.readers.message import attachments_of, mail_errors, parse_message

_MAIL: Final = "message/rfc822"


@dataclass(frozen=True, slots=True)
class MailContainer:
    """Yields the mail itself under its own name, then what is attached: ``mail.eml#report.pdf``.

    Attributes:
        limit: in bytes; larger mails are refused.
    """

    limit: int = 50_000_000
    suffixes: frozenset[str] = frozenset({".eml"})
    media_types: frozenset[str] = frozenset({_MAIL})

    def members(self, stream: BinaryIO, name: str) -> Iterator[Member]:
        """Yield the mail and its attachments; see `ingest.ports.Container`."""
        data = stream.read(self.limit + 1)
        if len(data) > self.limit:
            raise TooLargeError(f"{name} has more than {self.limit:,} bytes, the limit. Save its attachments as files.")
        with mail_errors(name):
            attached = list(attachments_of(parse_message(data, name)))
        yield HeldMember(name, data, _MAIL, leaf=True)
        seen: set[str] = set()
        for number, (file, part) in enumerate(attached, 1):
            unique = f"{number}-{file}" if file in seen else file
            seen.add(unique)
            yield _attachment(f"{name}#{unique}", part)


def _attachment(name: str, part: Message) -> Member:
    try:
        with mail_errors(name):
            return _held(name, part)
    except DamagedFileError as error:
        return RefusedMember(name, error)


def _held(name: str, part: Message) -> HeldMember:
    inside = part.get_payload(0) if part.is_multipart() else None
    if part.get_content_type() == _MAIL and isinstance(inside, Message):
        return HeldMember(name, inside.as_bytes(), _MAIL)
    data = part.get_payload(decode=True)
    return HeldMember(name, data if isinstance(data, bytes) else b"", part.get_content_type())
