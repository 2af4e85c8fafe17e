"""From bytes to text."""

from __future__ import annotations

import codecs
import re
from typing import Final

from charset_normalizer import from_bytes

from ingest.errors import BinaryFileError, EmptyDocumentError, EncodingError

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED: Final = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([A-Za-z0-9._-]{3,20})", re.IGNORECASE)
_SNIFFED: Final = 65_536
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\u2028\u2029\ufeff\u200b\u00ad]")
_MOJIBAKE: Final = re.compile(r"[ÃÂâÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œž¡-¿]")
_MAX_CONTROL: Final = 0.1


def decode(data: bytes, name: str) -> str:
    """Decode a text file: by its byte order mark, what it declares, UTF-8, and at last by the look of its bytes.

    Line ends become ``\\n``; control characters, soft hyphens and zero-width spaces go.

    Raises:
        EmptyDocumentError: if nothing but white space is in it.
        BinaryFileError: if it is no text file.
        EncodingError: if it looks like text, but in no encoding that fits.
    """
    text = _clean(_to_text(data, name))
    if not text.strip():
        raise EmptyDocumentError(f"{name} is empty: it has no text. Check that the file was saved completely.")
    return text


def is_binary(data: bytes) -> bool:
    """Whether bytes look like no text in any encoding.

    >>> is_binary(b"\\x89PNG\\r\\n\\x1a\\n\\x00\\x00\\x00\\rIHDR"), is_binary("Łódź".encode("utf-16"))
    (True, False)
    """
    head = data[:_SNIFFED]
    if any(head.startswith(bom) for bom, _ in _BOMS):
        return False
    if b"\x00" in head:
        return not _is_wide(head)
    controls = sum(byte < 32 and byte not in (9, 10, 11, 12, 13, 27) for byte in head[:4096])
    return controls > _MAX_CONTROL * max(1, len(head[:4096]))


def _is_wide(head: bytes) -> bool:
    """UTF-16 without a mark: every other byte of mostly Latin text is zero."""
    pairs = max(1, len(head) // 2)
    return max(head[0::2].count(0), head[1::2].count(0)) > 0.6 * pairs


def _to_text(data: bytes, name: str) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data, encoding, name)
    if is_binary(data):
        raise BinaryFileError(
            f"{name} is a binary file of an unknown kind. Convert it to text, Markdown, HTML, PDF or DOCX, or leave it out."
        )
    if b"\x00" in data[:_SNIFFED]:
        return _strict(data, "utf-16-le" if data[1::2].count(0) > data[0::2].count(0) else "utf-16-be", name)
    return _by_trial(data, name)


def _by_trial(data: bytes, name: str) -> str:
    declared = _DECLARED.search(data[:2048])
    for encoding in ("utf-8", declared.group(1).decode("ascii") if declared else None):
        text = _attempt(data, encoding)
        if text is not None:
            return text
    best = from_bytes(data[:_SNIFFED]).best()
    text = _attempt(data, best.encoding if best else None) or _attempt(data, "cp1252")
    if text is None:
        raise EncodingError(
            f"{name} is text in no known encoding: its bytes fit neither UTF-8 nor what else was tried. Save it as UTF-8."
        )
    return text


def _attempt(data: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"{name} says it is {encoding}, but byte {error.start} does not fit: {error.reason}. Save it again as UTF-8."
        ) from error


def _clean(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n").replace("\x0b", "\n")
    text = _CONTROL.sub("", text)
    return _repaired(text) if _MOJIBAKE.search(text) else text


def _repaired(text: str) -> str:
    """Undo UTF-8 that was once read as Windows-1252 ("Ã©"), if all of the text can be undone."""
    for encoding in ("cp1252", "latin-1"):
        try:
            return text.encode(encoding).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return text
