"""Reader for e-mail."""

from __future__ import annotations

from dataclasses import dataclass, field
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import Final

from ingest.errors import EmptyDocumentError, UnreadableError
from ingest.ports import RawDocument, Reader
from ingest.readers.encoding import decode
from ingest.readers.html import HtmlReader
from ingest.readers.message import body_of, header_of, mail_errors, parse_message
from ingest.readers.quoting import own_words, without_quotes
from ingest.readers.structure import clean, heading, join_blocks, one_line

_PEOPLE: Final = (("From", "from"), ("To", "to"), ("Cc", "cc"))
_MOST_PEOPLE: Final = 50
_HTML: Final = "text/html"


@dataclass(frozen=True, slots=True)
class MailReader:
    """Reads ``.eml``: subject, sender, recipients, date and what the sender wrote; quoted mails and signatures are dropped.

    Attachments are documents of their own, see `ingest.containers.mail`.
    """

    html: Reader = field(default_factory=HtmlReader)
    suffixes: frozenset[str] = frozenset({".eml"})
    media_types: frozenset[str] = frozenset({"message/rfc822"})

    def read(self, data: bytes, name: str) -> RawDocument:
        """Read a mail's bytes.

        Raises:
            DamagedFileError: if it is no mail.
            EmptyDocumentError: if it says nothing.
        """
        with mail_errors(name):
            return self._read(parse_message(data, name), name)

    def _read(self, message: Message, name: str) -> RawDocument:
        subject, created = header_of(message, "subject"), _date(message)
        fields = tuple(_fields(message, created))
        said = self._body(message, name)
        if not said and not subject:
            raise EmptyDocumentError(f"{name} has no text: the mail has neither a subject nor words of its own.")
        head = "\n".join(f"{key}: {value}" for key, value in fields)
        text = join_blocks([heading(subject, 1), head, said])
        language = header_of(message, "content-language").split(",")[0].strip() or None
        return RawDocument(text, subject or None, language, created, "message/rfc822", fields=fields)

    def _body(self, message: Message, name: str) -> str:
        """What the sender wrote, of the plain part if there is one, else of the HTML part."""
        part = body_of(message)
        payload = part.get_payload(decode=True) if part is not None else None
        if part is None or not isinstance(payload, bytes) or not payload.strip():
            return ""
        if part.get_content_type() != _HTML:
            return own_words(_decoded(payload, part, name), header_of(message, "subject"))
        try:
            page = self.html.read(without_quotes(_decoded(payload, part, name)).encode(), name)
        except EmptyDocumentError:
            return ""
        return own_words(page.text, header_of(message, "subject"))


def _decoded(payload: bytes, part: Message, name: str) -> str:
    charset = part.get_content_charset()
    try:
        text = payload.decode(charset or "utf-8")
    except (ValueError, LookupError):
        text = _guessed(payload, name)
    return clean(text.replace("\r\n", "\n").replace("\r", "\n"))


def _guessed(payload: bytes, name: str) -> str:
    try:
        return decode(payload, name)
    except UnreadableError:
        return payload.decode("ascii", errors="replace")


def _fields(message: Message, created: str | None) -> list[tuple[str, str]]:
    fields = [(label, _people(header_of(message, header))) for label, header in _PEOPLE]
    return [(label, value) for label, value in (*fields, ("Date", created or "")) if value]


def _people(header: str) -> str:
    """Names, and addresses of those without one."""
    found = getaddresses([header])[:_MOST_PEOPLE]
    return ", ".join(filter(None, (one_line(name).strip("'\" ") or address for name, address in found)))


def _date(message: Message) -> str | None:
    try:
        return parsedate_to_datetime(header_of(message, "date")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
