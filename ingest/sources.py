"""From what the user names (files, folders, patterns) to the list of sources to read."""

from __future__ import annotations

import glob
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from ingest.errors import SourceNotFoundError, TooLargeError, UnreadableError


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read.

    Attributes:
        name: its path as given, with forward slashes; the document is known by it.
    """

    name: str
    path: Path

    def read(self, limit: int) -> bytes:
        """Read the bytes.

        Raises:
            TooLargeError: if the file has more than `limit` bytes.
            UnreadableError: if it cannot be read.
        """
        try:
            size = self.path.stat().st_size
            if size > limit:
                raise TooLargeError(
                    f"{self.name} has {size:,} bytes, more than the limit of {limit:,}. Split it, or raise the limit."
                )
            return self.path.read_bytes()
        except OSError as error:
            raise self._unreadable(error) from error

    def open(self) -> BinaryIO:
        """Open the file, whatever its size, to be read bit by bit.

        Raises:
            UnreadableError: if it cannot be opened.
        """
        try:
            return self.path.open("rb")
        except OSError as error:
            raise self._unreadable(error) from error

    def _unreadable(self, error: OSError) -> UnreadableError:
        if isinstance(error, PermissionError):
            return UnreadableError(
                f"{self.name} cannot be read: permission denied. Give yourself the right to read it."
            )
        return UnreadableError(f"{self.name} cannot be read: {error.strerror}. Check the path and the disk.")


def digest(data: bytes) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    return sha256(data).hexdigest()


def expand(paths: Iterable[str], suffixes: Collection[str]) -> tuple[tuple[Source, ...], tuple[UnreadableError, ...]]:
    """Expand files, folders and patterns.

    Args:
        paths: as the user gave them; folders are searched with all their subfolders, hidden files left out.
        suffixes: endings of the files to take from folders; files named directly are always taken.

    Returns:
        The sources, each once, in the order given and by name within folders and patterns; and an error for everything
        that led to no file, so that the rest can still be read.
    """
    sources: dict[str, Source] = {}
    errors: list[UnreadableError] = []
    for given in paths:
        found = list(_expand_one(given, suffixes))
        if not found:
            errors.append(_nothing_found(given, suffixes))
        sources.update({source.name: source for source in found if source.name not in sources})
    return tuple(sources.values()), tuple(errors)


def _expand_one(given: str, suffixes: Collection[str]) -> Iterator[Source]:
    path = Path(given)
    if path.is_dir():
        inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in suffixes and p.is_file())
        yield from (_source(p) for p in inside if not _is_hidden(p.relative_to(path)))
    elif path.exists():
        yield _source(path)
    elif glob.has_magic(given):
        base = Path(path.anchor or ".")
        pattern = path.relative_to(base) if path.anchor else path
        yield from (_source(match) for match in sorted(base.glob(str(pattern))) if match.is_file())


def _source(path: Path) -> Source:
    return Source(path.as_posix(), path)


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _nothing_found(given: str, suffixes: Collection[str]) -> SourceNotFoundError:
    if Path(given).is_dir():
        known = ", ".join(sorted(suffixes))
        return SourceNotFoundError(f"The folder {given} has no file to read. Known endings are {known}.")
    if glob.has_magic(given):
        return SourceNotFoundError(
            f"No file matches {given!r}. Check the pattern, and quote it if the shell expands it."
        )
    return SourceNotFoundError(f"There is no file or folder {given!r}. Check the spelling and the current folder.")
