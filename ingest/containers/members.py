"""The kinds of members that containers yield; see `ingest.ports.Member`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ingest.errors import TooLargeError, UnreadableError


@dataclass(frozen=True, slots=True)
class HeldMember:
    """A member whose bytes are at hand."""

    name: str
    data: bytes
    media_type: str | None = None
    leaf: bool = False

    def read(self, limit: int) -> bytes:
        """Return the bytes; see `ingest.ports.Member`."""
        check_size(self.name, len(self.data), limit)
        return self.data


@dataclass(frozen=True, slots=True)
class LazyMember:
    """A member that is taken out of its container when it is read.

    Attributes:
        take: reads it, given the limit in bytes.
    """

    name: str
    take: Callable[[int], bytes]
    media_type: str | None = None
    leaf: bool = False

    def read(self, limit: int) -> bytes:
        """Take the bytes out; see `ingest.ports.Member`."""
        return self.take(limit)


@dataclass(frozen=True, slots=True)
class RefusedMember:
    """A member that cannot be read: reading it raises why."""

    name: str
    error: UnreadableError
    media_type: str | None = None
    leaf: bool = True

    def read(self, limit: int) -> bytes:
        """Raise the error, whatever the limit."""
        raise self.error


def check_size(name: str, size: int, limit: int) -> None:
    """Refuse what is too large.

    Raises:
        TooLargeError: if there are more bytes than the limit.
    """
    if size > limit:
        raise TooLargeError(
            f"{name} has {size:,} bytes, more than the limit of {limit:,}. Split it, or raise the limit."
        )
