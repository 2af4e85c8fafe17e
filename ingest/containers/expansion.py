"""From a file that holds documents to the documents, however they lie in one another, within limits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath
from typing import BinaryIO, Final

from ingest.containers.archive import ZipContainer
from ingest.containers.mail import MailContainer
from ingest.containers.mailbox import MailboxContainer
from ingest.containers.members import LazyMember, RefusedMember
from ingest.containers.records import RecordsContainer
from ingest.errors import EmptyDocumentError, NestingError, TooLargeError, UnreadableError
from ingest.ports import Container, Member

_MOST_OF_A_KIND: Final = 2
"""An archive in an archive is looked into, one in that is not; and so with mails attached to mails."""

_NAMELESS: Final = ("text/", "application/pdf", "application/vnd.o")
"""Media types of attachments that are read even if their names have no ending."""


@dataclass(frozen=True)
class Expander:
    """Takes containers apart.

    Attributes:
        containers: in the order in which they are asked.
        known: endings of the files that some reader reads; what ends otherwise is passed over, as it is in folders.
        nested_limit: largest size in bytes of a container inside another one.
        total_limit: most bytes that all members of a file may unpack to.
    """

    containers: Sequence[Container]
    known: frozenset[str]
    nested_limit: int = 50_000_000
    total_limit: int = 4_000_000_000

    @property
    def suffixes(self) -> frozenset[str]:
        """All file name endings that some container names."""
        return frozenset(suffix for container in self.containers for suffix in container.suffixes)

    def find(self, name: str, media_type: str | None = None) -> Container | None:
        """Find the container for a file's name or media type; None for a plain document."""
        suffix = PurePath(name).suffix.lower()
        by_type = (media_type or "").split(";")[0].strip().lower()
        named = (c for c in self.containers if suffix in c.suffixes)
        return next(named, None) or next((c for c in self.containers if by_type in c.media_types), None)

    def expand(self, container: Container, stream: BinaryIO, name: str) -> Iterator[Member]:
        """Yield the documents in a file, those in its containers too; each is to be read before the next is asked for.

        What is wrong with a member, a container in the container included, is raised when that member is read.

        Raises:
            UnreadableError: if the container itself is damaged, locked or too large, or nothing in it can be read.
        """
        found = False
        for member in self._walk(container, stream, name, (container,), _Budget(self.total_limit)):
            found = True
            yield member
        if not found:
            endings = ", ".join(sorted(self.known | self.suffixes))
            raise EmptyDocumentError(f"{name} holds no file that can be read. Known endings are {endings}.")

    def _walk(
        self, container: Container, stream: BinaryIO, name: str, chain: tuple[Container, ...], budget: _Budget
    ) -> Iterator[Member]:
        for member in container.members(stream, name):
            inner = None if member.leaf else self.find(member.name, member.media_type)
            if inner is None:
                if member.leaf or self._is_known(member):
                    yield LazyMember(member.name, budget.counting(member), member.media_type, member.leaf)
            elif chain.count(inner) >= _MOST_OF_A_KIND:
                yield RefusedMember(member.name, _too_deep(member.name))
            else:
                yield from self._inside(inner, member, (*chain, inner), budget)

    def _inside(
        self, container: Container, member: Member, chain: tuple[Container, ...], budget: _Budget
    ) -> Iterator[Member]:
        try:
            stream = BytesIO(budget.counting(member)(self.nested_limit))
            yield from self._walk(container, stream, member.name, chain, budget)
        except UnreadableError as error:
            yield RefusedMember(member.name, error)

    def _is_known(self, member: Member) -> bool:
        suffix = PurePath(member.name).suffix.lower()
        return suffix in self.known or (not suffix and (member.media_type or "").startswith(_NAMELESS))


class _Budget:
    """Bytes that the members of one file may still unpack to."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._spent = 0

    def counting(self, member: Member) -> _Count:
        """The member's way to be read, with what it yields counted."""
        return _Count(member, self)

    def spend(self, size: int, name: str) -> None:
        """Count bytes that were unpacked.

        Raises:
            TooLargeError: if they are more than are left.
        """
        self._spent += size
        if self._spent > self._limit:
            raise TooLargeError(
                f"{name} was left out: what was unpacked before it is already more than {self._limit:,} bytes. Split the file."
            )


@dataclass(frozen=True, slots=True)
class _Count:
    member: Member
    budget: _Budget

    def __call__(self, limit: int) -> bytes:
        self.budget.spend(0, self.member.name)
        data = self.member.read(limit)
        self.budget.spend(len(data), self.member.name)
        return data


def default_expander(known: frozenset[str]) -> Expander:
    """All containers that come with the product; `known` are the endings that readers read."""
    return Expander((ZipContainer(), RecordsContainer(), MailContainer(), MailboxContainer()), known)


def _too_deep(name: str) -> NestingError:
    return NestingError(
        f"{name} lies too deep: containers in containers in containers are not read. Unpack the outer one."
    )
