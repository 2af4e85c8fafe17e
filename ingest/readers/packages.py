"""Office files are ZIP archives of XML: what is checked before a library is let loose on one, and what goes wrong after."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final

from ingest.errors import DamagedFileError, EncryptedFileError, TooLargeError, UnreadableError

_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_PARTS: Final = 10_000
_MOST_BYTES: Final = 400_000_000
_MOST_XML: Final = 60_000_000
"""Bytes of one XML part; parsed, it takes up to twenty times as much memory."""


@contextmanager
def opened(data: bytes, name: str) -> Iterator[zipfile.ZipFile]:
    """Open the archive of an office file and translate all that may go wrong while it is read.

    Raises:
        EncryptedFileError: if a password is needed.
        TooLargeError: if it unpacks to more than can be read.
        DamagedFileError: if it is no archive, or something in it cannot be read.
    """
    if data.startswith(_OLD_OFFICE):
        raise EncryptedFileError(
            f"{name} is locked with a password or in an old office format. Save it without one, in the new format."
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check(archive, name)
            yield archive
    except (UnreadableError, MemoryError):
        raise
    except zipfile.BadZipFile as error:
        raise DamagedFileError(f"{name} is damaged: {error}. Save or download it again.") from error
    except zlib.error as error:
        raise DamagedFileError(f"{name} is damaged: its data do not unpack ({error}). Save it again.") from error
    except Exception as error:  # the libraries let every kind of error out of damaged files
        raise DamagedFileError(f"{name} is damaged: {_cause(error)}. Open it, and save it again.") from error


def _check(archive: zipfile.ZipFile, name: str) -> None:
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS:
        raise TooLargeError(f"{name} has {len(parts):,} parts, more than the limit of {_MOST_PARTS:,}. Split it.")
    total = sum(part.file_size for part in parts)
    if total > _MOST_BYTES:
        raise TooLargeError(f"{name} unpacks to {total:,} bytes, more than the limit of {_MOST_BYTES:,}. Split it.")
    for part in parts:
        if part.file_size > _MOST_XML and part.filename.endswith((".xml", ".rels")):
            raise TooLargeError(
                f"{name} has a part {part.filename} of {part.file_size:,} bytes, more than the limit of {_MOST_XML:,}. Split it."
            )
    if any(part.flag_bits & 1 for part in parts):
        raise EncryptedFileError(f"{name} is locked with a password. Save a copy without one, and read that.")


def _cause(error: Exception) -> str:
    said = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}: {said}" if said else type(error).__name__
