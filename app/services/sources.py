"""Sources that are no files on disk: what they must offer, and what a client sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from ingest.errors import TooLargeError


class Readable(Protocol):
    """Something with a name whose bytes can be read."""

    @property
    def name(self) -> str:
        """File name or URL, as given."""
        ...

    def read(self, limit: int) -> bytes:
        """Read the bytes.

        Raises:
            TooLargeError: if there are more than `limit`.
            UnreadableError: if they cannot be read.
        """
        ...


@runtime_checkable
class Typed(Protocol):
    """A source that knows, at the latest once it was read, what kind of data it is."""

    @property
    def media_type(self) -> str | None:
        """Media type, with or without parameters, or None."""
        ...


@runtime_checkable
class Paged(Protocol):
    """A source that may lead to many: a list, a sitemap, a feed."""

    def pages(self, limit: int) -> Iterator[Readable]:
        """Yield the sources; raise `ingest.errors.UnreadableError` where they cannot all be found."""
        ...


@dataclass(frozen=True, slots=True)
class SentDocument:
    """Bytes that a client sent under a name."""

    name: str
    data: bytes

    def read(self, limit: int) -> bytes:
        """Return the bytes; see `Readable.read`."""
        if len(self.data) > limit:
            raise TooLargeError(
                f"{self.name} has {len(self.data):,} bytes, more than the limit of {limit:,}. Split it."
            )
        return self.data
