"""What an inter-cluster network is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from ontology.vocabulary import ENTITY_BASE, EntityClass


class Level(StrEnum):
    """What the nodes of a network are."""

    CITY = "city"
    REGION = "region"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    CLUSTER = "cluster"

    @property
    def entity_class(self) -> EntityClass:
        """The class of the nodes."""
        return EntityClass[self.name]


class LinkKind(StrEnum):
    """What links two nodes: a project or an event that both take part in, or a stated cooperation."""

    PROJECT = "project"
    EVENT = "event"
    COOPERATION = "cooperation"


class Weighting(StrEnum):
    """How much one project or event with n participants adds to each link: 1, or 1/(n-1) so that large ones do not outweigh."""

    COUNT = "count"
    NORMALISED = "normalised"


@dataclass(frozen=True, slots=True)
class NetworkQuery:
    """Which network to build.

    Attributes:
        level: what the nodes are.
        since, until: ISO 8601 dates as precise as wanted, both included; what has no date is then left out.
        project: IRI or name; only this project and events that are part of it.
        sector: IRI or name; only what focuses on it or on a narrower sector.
        min_weight: links below this weight are left out.
        weighting: how links are weighed.
    """

    level: Level = Level.CITY
    since: str | None = None
    until: str | None = None
    project: str | None = None
    sector: str | None = None
    min_weight: float = 0.0
    weighting: Weighting = Weighting.COUNT


@dataclass(frozen=True, slots=True)
class Reference:
    """An entity by IRI and name."""

    iri: str
    label: str


@dataclass(frozen=True, slots=True)
class Node:
    """A node with its place in the network.

    Attributes:
        id: the part of the IRI after the base of all entities, or the whole IRI.
        type: local name of the class.
        country: ISO 3166-1 alpha-2, or None.
        degree: number of links; strength: sum of their weights.
        betweenness: share of shortest paths that run through the node, in [0, 1]; a link's length is 1/weight.
        community: number of the community (Louvain), 0 for the largest.
    """

    id: str
    iri: str
    label: str
    type: str
    country: str | None = None
    lat: float | None = None
    long: float | None = None
    degree: int = 0
    strength: float = 0.0
    betweenness: float = 0.0
    community: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """An undirected link; `source` < `target` are ids of nodes. `kinds` counts what links them, `via` names it."""

    source: str
    target: str
    weight: float
    kinds: Mapping[LinkKind, int]
    via: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes by falling strength, links by falling weight; ties by id."""

    level: Level
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence behind a link: what it states, where it stands (characters, half open), and how sure the reader was."""

    subject: Reference
    predicate: str
    object: Reference
    quote: str
    document: str
    source: str
    title: str | None
    passage: str | None
    start: int
    end: int
    confidence: float


@dataclass(frozen=True, slots=True)
class LinkEvidence:
    """Why two nodes are linked: the link (None if they are not) and every sentence that says a part of it."""

    a: Reference
    b: Reference
    link: Link | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a partner is suggested: the sectors or neighbours shared, in words and as entities."""

    text: str
    entities: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A node that another might look for as a partner; `score` in [0, 1], higher is better."""

    node: Node
    score: float
    reasons: tuple[Reason, ...]


def node_id(iri: str) -> str:
    """Shorten an entity's IRI to the id of its node."""
    return iri.removeprefix(ENTITY_BASE)
