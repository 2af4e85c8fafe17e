"""The parts of a mail (RFC 5322, RFC 2045): headers, the body to read, attachments."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from typing import Final

from ingest.errors import DamagedFileError, UnreadableError
from ingest.readers.structure import one_line

_LONGEST_HEADER: Final = 5_000
_MOST_PARTS: Final = 2_000
_KNOWN: Final = frozenset(
    {"from", "to", "subject", "date", "received", "message-id", "mime-version", "content-type", "return-path"}
)


def parse_message(data: bytes, name: str) -> Message:
    """Parse a mail.

    Raises:
        DamagedFileError: if it has none of the headers that every mail has, or cannot be parsed.
    """
    with mail_errors(name):
        message = message_from_bytes(data)
    if not _KNOWN & {key.lower() for key in message.keys()}:  # noqa: SIM118 - a mail is no mapping
        raise DamagedFileError(f"{name} is no mail: it has no headers. Rename it to .txt if it is plain text.")
    return message


@contextmanager
def mail_errors(name: str) -> Iterator[None]:
    """Translate what the mail library lets out of damaged mails, which is every kind of error.

    Raises:
        DamagedFileError: for all that is no error of reading yet.
    """
    try:
        yield
    except (UnreadableError, MemoryError):
        raise
    except Exception as error:
        raise DamagedFileError(f"{name} is damaged and cannot be read as a mail: {error!r}. Save it again.") from error


def header_of(message: Message, name: str) -> str:
    """A header's text on one line, decoded (RFC 2047); empty where it is missing."""
    raw = str(message.get(name) or "")[:_LONGEST_HEADER]
    try:
        return one_line(str(make_header(decode_header(raw))))
    except (HeaderParseError, ValueError, LookupError):
        return one_line(raw)


def body_of(message: Message) -> Message | None:
    """The part to read: the first plain one that says something, else the first HTML one."""
    texts = [p for p in parts_of(message) if p.get_content_maintype() == "text" and not is_attachment(p)]
    plain = (p for p in texts if p.get_content_subtype() == "plain" and _says_something(p))
    return next(plain, None) or next((p for p in texts if p.get_content_subtype() == "html"), None)


def attachments_of(message: Message) -> Iterator[tuple[str, Message]]:
    """Yield the file names and parts of what is attached, attached mails included."""
    for number, part in enumerate(parts_of(message), 1):
        if part.get_content_type() == "message/rfc822":
            yield f"{number}.eml", part
        elif is_attachment(part):
            yield file_name(part) or f"{number}", part


def parts_of(message: Message) -> Iterator[Message]:
    """Yield the parts that hold content, in order; the parts of an attached mail are its own."""
    waiting = [message]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        inside = part.get_payload() if part.is_multipart() else None
        if part.get_content_maintype() == "multipart" and isinstance(inside, list):
            waiting.extend(p for p in reversed(inside) if isinstance(p, Message))
        else:
            yield part


def is_attachment(part: Message) -> bool:
    """Whether a part is a file rather than the mail's text."""
    disposition = str(part.get("content-disposition") or "").strip().lower()
    return disposition.startswith("attachment") or (
        bool(file_name(part)) and part.get_content_maintype() != "multipart"
    )


def file_name(part: Message) -> str:
    """The file name that a part bears, without folders; empty where it has none."""
    try:
        raw = part.get_filename() or ""
        decoded = str(make_header(decode_header(raw[:_LONGEST_HEADER])))
    except (HeaderParseError, ValueError, LookupError, TypeError):
        return ""
    return one_line(decoded).replace("\\", "/").rpartition("/")[2]


def _says_something(part: Message) -> bool:
    payload = part.get_payload(decode=True)
    return isinstance(payload, bytes) and bool(payload.strip())
