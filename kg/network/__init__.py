"""Who is linked with whom, through what, on whose word."""

from kg.network.builder import NetworkBuilder
from kg.network.export import NetworkFormat, export, to_networkx
from kg.network.records import (
    Level,
    Link,
    LinkEvidence,
    LinkKind,
    Network,
    NetworkQuery,
    Node,
    Quote,
    Reason,
    Reference,
    Suggestion,
    Weighting,
)

__all__ = [
    "Level",
    "Link",
    "LinkEvidence",
    "LinkKind",
    "Network",
    "NetworkBuilder",
    "NetworkFormat",
    "NetworkQuery",
    "Node",
    "Quote",
    "Reason",
    "Reference",
    "Suggestion",
    "Weighting",
    "export",
    "to_networkx",
]
