"""A mail with its attachments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from typing import BinaryIO, Final

from ingest.containers.members import HeldMember, RefusedMember
from ingest.errors import DamagedFileError, TooLargeError
from ingest.ports import Member
from ingest.readers.message import attachments_of, parse_message

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
        message = parse_message(data, name)
        yield HeldMember(name, data, _MAIL, leaf=True)
        seen: set[str] = set()
        for number, (file, part) in enumerate(attachments_of(message), 1):
            unique = f"{number}-{file}" if file in seen else file
            seen.add(unique)
            yield _attachment(f"{name}#{unique}", part)


def _attachment(name: str, part: Message) -> Member:
    try:
        inside = part.get_payload()
        if part.get_content_type() == _MAIL and isinstance(inside, list) and isinstance(inside[0], Message):
            return HeldMember(name, inside[0].as_bytes(), _MAIL)
        data = part.get_payload(decode=True)
    except Exception as error:  # the mail library lets every kind of error out of damaged parts
        return RefusedMember(name, DamagedFileError(f"{name} is damaged: {error!r}. Save the attachment as a file."))
    return HeldMember(name, data if isinstance(data, bytes) else b"", part.get_content_type())
