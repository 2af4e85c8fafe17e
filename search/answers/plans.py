"""The query algebra: small trees of variables, terms and links, with conditions. Only `render` turns them into SPARQL."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from operator import attrgetter

from kg.terms import Iri, Literal
from search.answers.question.conditions import Relation
from search.answers.question.keywords import Place


class Form(StrEnum):
    """What is made of the bindings of the root."""

    LIST = "list"
    COUNT = "count"
    ASK = "ask"
    AVERAGE = "AVG"
    SUM = "SUM"


@dataclass(frozen=True, slots=True)
class Node:
    """A place in the plan.

    Attributes:
        term: a constant, or None for a variable.
        classes: the class it must have, as asked; None where none was asked.
        either: other things that may stand for the constant ("A or B").
        known: the used classes it may have, None for "any"; empty for literals.
        literal: whether it holds a literal.
        span: first and last token of the words it comes from, None where it comes from none.
    """

    term: Iri | Literal | None = None
    classes: str | None = None
    known: frozenset[str | None] | None = None
    literal: bool = False
    span: tuple[int, int] | None = None
    either: tuple[Iri | Literal, ...] = ()

    @property
    def is_variable(self) -> bool:
        """Whether it is bound by the query."""
        return self.term is None


@dataclass(frozen=True, slots=True)
class Edge:
    """A triple pattern from node `subject` to node `object`; `properties` are alternatives, `asked` the one that was meant."""

    subject: int
    asked: str
    properties: tuple[str, ...]
    object: int
    symmetric: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """A node's value compared with a date, a number or the value of another node."""

    node: int
    relation: Relation
    date: str | None
    number: float | None
    other: int | None = None


@dataclass(frozen=True, slots=True)
class Containing:
    """A literal node that contains a word, given in lower case, or begins or ends with it."""

    node: int
    word: str
    place: Place = Place.ANYWHERE


@dataclass(frozen=True, slots=True)
class CountCondition:
    """The number of different values of a node for each root, compared."""

    node: int
    relation: Relation
    number: float


@dataclass(frozen=True, slots=True)
class Order:
    """Roots in the order of a node's value, or of how many values it has (`by_count`).

    `function` (AVG, SUM) is taken of the values of each root. The first `limit` after `skip` are kept; with `ties` all that are
    equal to the first.
    """

    node: int
    by_count: bool
    descending: bool
    limit: int
    ties: bool = False
    skip: int = 0
    function: str = ""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """What the root must not be: a class, a thing, or have (an edge, whose object may be a thing or None for any)."""

    classes: tuple[str, ...] = ()
    term: Iri | None = None
    edge: Edge | None = None
    inverse: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A query in the making, or a finished one.

    Attributes:
        covered: bit i is set where token i of the question is explained.
        longest: whether only the longest of the values is the answer.
        limit: how many answers are wanted, None for all.
        grouped: whether the number by which the roots are ordered is part of the answer.
        stands_for: the nameless thing that was asked for, where the root is the value it holds.
        gain: weight of the explained tokens times how well they are.
        cost: what the assumptions cost that the question does not state.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...] = ()
    root: int = 0
    form: Form = Form.LIST
    conditions: tuple[Condition, ...] = ()
    containing: tuple[Containing, ...] = ()
    having: CountCondition | None = None
    order: Order | None = None
    exclusions: tuple[Exclusion, ...] = ()
    distinct_from: tuple[Iri, ...] = ()
    longest: bool = False
    stands_for: int | None = None
    limit: int | None = None
    grouped: bool = False
    covered: int = 0
    gain: float = 0.0
    cost: float = 0.0

    def with_node(self, node: Node) -> tuple[Plan, int]:
        """Add a node; return the new plan and the node's number."""
        return _changed(self, nodes=(*self.nodes, node)), len(self.nodes)

    def with_edge(self, edge: Edge) -> Plan:
        """Add an edge."""
        return _changed(self, edges=(*self.edges, edge))

    def with_known(self, number: int, node: Node) -> Plan:
        """Replace a node."""
        nodes = tuple(node if i == number else old for i, old in enumerate(self.nodes))
        return _changed(self, nodes=nodes)

    def explaining(self, mask: int, gain: float, cost: float = 0.0) -> Plan:
        """Mark tokens as explained."""
        return _changed(self, covered=self.covered | mask, gain=self.gain + gain, cost=self.cost + cost)


_PLACES = {field.name: place for place, field in enumerate(fields(Plan))}
_values_of = attrgetter(*_PLACES)


def _changed(plan: Plan, **changes: object) -> Plan:
    """`dataclasses.replace` for plans, of which a question makes thousands."""
    values = list(_values_of(plan))
    for name, value in changes.items():
        values[_PLACES[name]] = value
    return Plan(*values)
