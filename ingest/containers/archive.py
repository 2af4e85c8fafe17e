"""ZIP archives."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO, Final

from ingest.containers.members import LazyMember, RefusedMember, check_size
from ingest.errors import DamagedFileError, EncryptedFileError, TooLargeError, UnreadableError
from ingest.ports import Member
from ingest.readers.structure import one_line

_END: Final = b"PK\x05\x06"
_END_SPAN: Final = 66_000
_DIRECTORY: Final = struct.Struct("<4s4H2LH")
_LONGEST_DIRECTORY: Final = 16_000_000
_SMALL: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class ZipContainer:
    """Yields the files of a ``.zip``, without what operating systems hide in archives.

    Attributes:
        most_members: an archive with more is refused.
        total_limit: bytes; one that says that it unpacks to more is refused.
        ratio_limit: a file of more than a megabyte that unpacks to more times its packed size is refused.
    """

    most_members: int = 20_000
    total_limit: int = 4_000_000_000
    ratio_limit: int = 250
    suffixes: frozenset[str] = frozenset({".zip"})
    media_types: frozenset[str] = frozenset({"application/zip", "application/x-zip-compressed"})

    def members(self, stream: BinaryIO, name: str) -> Iterator[Member]:
        """Yield the files in the order in which they are packed; see `ingest.ports.Container`."""
        archive = self._open(stream, name)
        with archive:
            for entry in archive.infolist():
                path = harmless_path(entry.filename)
                if not path or entry.filename.endswith(("/", "\\")) or _is_hidden(path):
                    continue
                full = f"{name}#{path}"
                error = self._objection(entry, full)
                yield RefusedMember(full, error) if error else LazyMember(full, partial(_take, archive, entry, full))

    def _open(self, stream: BinaryIO, name: str) -> zipfile.ZipFile:
        try:
            if _directory_size(stream) > _LONGEST_DIRECTORY:
                raise self._too_many(name)
            archive = zipfile.ZipFile(stream)
        except UnreadableError:
            raise
        except Exception as error:  # damaged archives let more than BadZipFile out of zipfile
            raise DamagedFileError(
                f"{name} is damaged or no ZIP archive: {error}. Download or pack it again."
            ) from error
        entries = archive.infolist()
        if len(entries) > self.most_members:
            raise self._too_many(name)
        total = sum(entry.file_size for entry in entries)
        if total > self.total_limit:
            raise TooLargeError(
                f"{name} unpacks to {total:,} bytes, more than the limit of {self.total_limit:,}. Split it."
            )
        return archive

    def _too_many(self, name: str) -> TooLargeError:
        return TooLargeError(f"{name} holds more than {self.most_members:,} files, the limit. Split it.")

    def _objection(self, entry: zipfile.ZipInfo, name: str) -> UnreadableError | None:
        if entry.flag_bits & 1:
            return EncryptedFileError(f"{name} is locked with a password. Pack it without one.")
        if entry.file_size > _SMALL and entry.file_size > self.ratio_limit * max(1, entry.compress_size):
            return TooLargeError(
                f"{name} unpacks to {entry.file_size:,} bytes, over {self.ratio_limit} times its packed size, as only files "
                "made to do harm do. Unpack it yourself if you trust it."
            )
        return None


def harmless_path(path: str) -> str:
    r"""A path in an archive without drive, root and steps upwards; it is only a name here, nothing is written to it.

    >>> harmless_path("..\\..\\C:/notes/./a.txt")
    'notes/a.txt'
    """
    parts = one_line(path).replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", ".", "..") and not part.endswith(":"))


def _directory_size(stream: BinaryIO) -> int:
    """Bytes of the list of files, as the end of the archive says (APPNOTE 4.3.16); it is all read at once on opening."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _END_SPAN))
    tail = stream.read(_END_SPAN)
    at = tail.rfind(_END)
    stream.seek(0)
    if at < 0 or len(tail) < at + _DIRECTORY.size:
        return 0
    return int(_DIRECTORY.unpack_from(tail, at)[5])


def _take(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, limit: int) -> bytes:
    check_size(name, entry.file_size, limit)
    try:
        with archive.open(entry) as file:
            return file.read(limit)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, struct.error) as error:
        raise DamagedFileError(f"{name} is damaged: {error}. Pack it again.") from error
    except Exception as error:  # methods of packing that Python lacks, and passwords that were not announced
        raise DamagedFileError(f"{name} cannot be unpacked: {error}. Pack it again in the usual way.") from error


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") or part == "__MACOSX" for part in path.split("/"))
