"""Reader for PDF files."""

from __future__ import annotations

import importlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from ingest.errors import (
    DamagedFileError,
    EmptyDocumentError,
    EncryptedFileError,
    MissingReaderError,
    TooSlowError,
    UnreadableError,
)
from ingest.language.dates import to_iso
from ingest.ports import RawDocument
from ingest.readers.pages import join_pages
from ingest.readers.structure import one_line
from ingest.readers.text import first_heading

_HEAD: Final = 1024
_MAX_TITLE: Final = 200
_JUNK_TITLE: Final = (
    "microsoft word",
    "microsoft powerpoint",
    "powerpoint",
    "untitled",
    "slide 1",
    "document",
    "unknown",
)
_FILE_ENDINGS: Final = (".doc", ".docx", ".indd", ".pdf", ".ppt", ".pptx", ".qxd", ".odt", ".rtf", ".tmp", ".tex")
_MIN_CHARACTERS: Final = 20
"""Fewer on all pages together are stamps on scanned pages, no text."""


@dataclass(frozen=True, slots=True)
class PdfReader:
    """Reads ``.pdf``: the text of its pages, running heads and feet dropped, words broken at line ends made whole.

    Attributes:
        max_pages: pages after these are left out, and the document is marked as partial.
        max_seconds: so is what has not been read by then.
    """

    max_pages: int = 500
    max_seconds: float = 30.0
    suffixes: frozenset[str] = frozenset({".pdf"})
    media_types: frozenset[str] = frozenset({"application/pdf", "application/x-pdf"})

    def read(self, data: bytes, name: str) -> RawDocument:
        """Read a file's bytes.

        Raises:
            MissingReaderError: if pypdf is not installed.
            EncryptedFileError: if a password is needed to open it.
            DamagedFileError: if it is no PDF, or so damaged that no page can be found.
            EmptyDocumentError: if its pages are images.
        """
        deadline = time.monotonic() + self.max_seconds
        pdf = _open(data, name)
        count = _page_count(pdf, name)
        texts: list[str] = []
        lost: list[int] = []
        for number in range(min(count, self.max_pages)):
            if time.monotonic() > deadline:
                break
            text = _page_text(pdf, number)
            texts.append(text or "")
            lost += [number + 1] if text is None else []
        whole = join_pages(texts)
        if sum(map(str.isalnum, whole)) < _MIN_CHARACTERS:
            raise self._nothing(name, count, texts, lost)
        title, created = _metadata(pdf)
        partial = "; ".join(self._gaps(count, len(texts), lost, texts)) or None
        return RawDocument(whole, title or first_heading(whole), None, created, "application/pdf", partial)

    def _nothing(self, name: str, count: int, texts: list[str], lost: list[int]) -> UnreadableError:
        if lost and len(lost) == len(texts):
            return DamagedFileError(f"{name} is damaged: none of its pages can be read. Save or download it again.")
        if count and not texts:
            return TooSlowError(
                f"{name} was given up after {self.max_seconds:g} s, before its first page. Save it anew."
            )
        return EmptyDocumentError(
            f"{name} has no text: its {count} pages are images. Make it searchable with text recognition (OCR) first."
        )

    def _gaps(self, count: int, read: int, lost: list[int], texts: list[str]) -> Iterator[str]:
        if read < min(count, self.max_pages):
            yield f"only the first {read} of {count} pages were read, the limit of {self.max_seconds:g} s was reached"
        elif count > self.max_pages:
            yield f"only the first {read} of {count} pages were read, the limit is {self.max_pages}"
        if lost:
            yield f"{len(lost)} of {read} pages are damaged and were left out ({_listed(lost)})"
        blank = [number for number, text in enumerate(texts, 1) if not text.strip() and number not in lost]
        if len(blank) > max(2, read // 3):
            yield f"{len(blank)} of {read} pages are images or blank ({_listed(blank)})"


def _library() -> Any:
    try:
        return importlib.import_module("pypdf")
    except ImportError as error:
        raise MissingReaderError("Reading PDF files needs pypdf. Install it: pip install 'pypdf[crypto]'") from error


def _open(data: bytes, name: str) -> Any:
    pypdf = _library()
    if b"%PDF-" not in data[:_HEAD]:
        raise DamagedFileError(f"{name} is no PDF file: it does not begin as one. Check what it is, and rename it.")
    try:
        pdf = pypdf.PdfReader(BytesIO(data), strict=False)
        locked = pdf.is_encrypted and not pdf.decrypt("")
    except pypdf.errors.DependencyError as error:
        raise MissingReaderError(
            f"{name} is encrypted in a way that needs cryptography. Install it: pip install 'pypdf[crypto]'"
        ) from error
    except (MemoryError, UnreadableError):
        raise
    except Exception as error:  # pypdf lets every kind of error out of damaged files
        raise _damaged(name, error) from error
    if locked:
        raise EncryptedFileError(f"{name} is locked with a password. Save a copy without one, and read that.")
    return pdf


def _page_count(pdf: Any, name: str) -> int:
    try:
        count = len(pdf.pages)
    except MemoryError:
        raise
    except Exception as error:  # as in `_open`
        raise _damaged(name, error) from error
    if count == 0:
        raise DamagedFileError(f"{name} is damaged: it has no pages. Save or download it again.")
    return count


def _page_text(pdf: Any, number: int) -> str | None:
    """The text of a page, or None where the page is damaged."""
    try:
        return str(pdf.pages[number].extract_text())
    except MemoryError:
        raise
    except Exception:  # as in `_open`; the other pages may be whole
        return None


def _metadata(pdf: Any) -> tuple[str | None, str | None]:
    try:
        found = pdf.metadata or {}
        title, date = one_line(str(found.get("/Title") or "")), str(found.get("/CreationDate") or "")
    except MemoryError:
        raise
    except Exception:  # as in `_open`; a document is read without its metadata
        return None, None
    return (title if _is_title(title) else None), _date(date)


def _is_title(text: str) -> bool:
    """Whether it is one that a person gave, and no file name that a program left."""
    bare = text.casefold()
    return (
        any(c.isalpha() for c in text)
        and len(text) <= _MAX_TITLE
        and not bare.startswith(_JUNK_TITLE)
        and not bare.endswith(_FILE_ENDINGS)
    )


def _date(text: str) -> str | None:
    """The day in a PDF date, ``D:20150420103000+02'00'`` (ISO 32000-1, 7.9.4)."""
    digits = text.removeprefix("D:")[:8]
    return to_iso(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}") if len(digits) == 8 and digits.isdigit() else to_iso(text)


def _damaged(name: str, error: Exception) -> DamagedFileError:
    return DamagedFileError(f"{name} is damaged and cannot be read as PDF: {error}. Save or download it again.")


def _listed(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers[:8])) + (" …" if len(numbers) > 8 else "")
