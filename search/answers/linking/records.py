"""What linking finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.terms import Literal


class LinkKind(StrEnum):
    """What a stretch of the question was taken for."""

    ENTITY = "entity"
    VALUE = "value"
    CLASS = "class"
    PROPERTY = "property"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of the question that may stand for something in the graph.

    Attributes:
        mask: bit i is set where token i is explained by the link.
        first, last: the tokens it reaches over, `last` included.
        target: IRI of an entity, class or property; of a value, the property it belongs to.
        value: the literal of a value.
        score: in (0, 1], how well the words name it.
        words: the name or phrase that matched.
        spread: how many other things of its kind the same words would name as well.
    """

    kind: LinkKind
    mask: int
    first: int
    last: int
    target: str
    score: float
    words: str
    value: Literal | None = None
    spread: int = 0


@dataclass(frozen=True, slots=True)
class Links:
    """All links of a question, each group best first."""

    entities: tuple[Link, ...]
    values: tuple[Link, ...]
    classes: tuple[Link, ...]
    properties: tuple[Link, ...]
    unused: tuple[Link, ...]
    hints: frozenset[str]

    def of_property(self, iris: frozenset[str]) -> tuple[Link, ...]:
        """The links to any of these properties, best first."""
        return tuple(link for link in self.properties if link.target in iris)
