"""What identity resolution remembers and who may overrule it: records and the two ports it calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class NameKind(StrEnum):
    """What kind of name it is; acronyms are weaker evidence than the others."""

    LABEL = "label"
    ALIAS = "alias"
    ACRONYM = "acronym"


@dataclass(frozen=True, slots=True)
class RegisteredName:
    """That a document calls an entity by a (normalised) name. `country` is ISO 3166-1 alpha-2 or empty."""

    document: str
    iri: str
    family: str
    name: str
    kind: NameKind
    country: str = ""


@dataclass(frozen=True, slots=True)
class KnownName:
    """That a number of documents call an entity by a (normalised) name."""

    iri: str
    family: str
    name: str
    kind: NameKind
    country: str
    documents: int


class DecisionKind(StrEnum):
    """What a decision says of its subject and target.

    `CONFIRM`: a doubtful choice of `subject` over `target` stands. `MERGE`: `subject` is `target`, everywhere.
    `SPLIT`: what one document calls `subject` is really `target`.
    """

    CONFIRM = "confirm"
    MERGE = "merge"
    SPLIT = "split"


class DecisionState(StrEnum):
    """Where a decision stands; only `DECIDED` ones bind."""

    PENDING = "pending"
    DECIDED = "decided"
    REJECTED = "rejected"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A doubtful choice put before a person. `evidence` holds names, classes and countries as readable strings."""

    subject: str
    target: str
    evidence: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Decision:
    """A choice of identity, waiting or made. `document` is the one it arose in or is limited to; times are ISO 8601 UTC."""

    id: int
    kind: DecisionKind
    state: DecisionState
    subject: str
    target: str
    document: str | None
    evidence: Mapping[str, str]
    made_by: str | None
    created_at: str
    decided_at: str | None


class NameRegistry(Protocol):
    """The memory of who is called what where."""

    def lookup(self, family: str, names: Sequence[str], *, without: str) -> Sequence[KnownName]:
        """Return what documents other than `without` call by any of these normalised names, within a family."""
        ...

    def names_of(self, iris: Sequence[str], *, without: str) -> Sequence[KnownName]:
        """Return every name that documents other than `without` give to these entities."""
        ...

    def names_in(self, document: str) -> Sequence[RegisteredName]:
        """Return every name that a document registered."""
        ...

    def replace(self, document: str, names: Sequence[RegisteredName]) -> None:
        """Let a document have registered exactly these names."""
        ...


class DecisionBook(Protocol):
    """What people decided, and where doubts are put down for them."""

    def merges(self) -> Mapping[str, str]:
        """Map each entity that was merged away to the one it was merged into (one step)."""
        ...

    def splits(self, document: str) -> Mapping[str, str]:
        """Map the entities that were split in a document to what they really are there."""
        ...

    def propose(self, document: str, proposals: Sequence[Proposal]) -> None:
        """Let these be the document's pending doubts; those that a person has answered before are not raised again."""
        ...
