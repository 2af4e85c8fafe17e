"""Measures of nodes, by networkx."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from kg.network.projection import Bundle

_SEED = 20
_EXACT_UP_TO = 800
"""Nodes up to which betweenness is exact; above, it is estimated from paths that start at this many nodes."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Where a node stands; see `kg.network.records.Node`."""

    degree: int
    strength: float
    betweenness: float
    community: int


def as_networkx(bundles: Mapping[tuple[str, str], Bundle]) -> nx.Graph[str]:
    """Make an undirected graph with `weight` and `distance` (1/weight) on its edges; nodes in sorted order."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted({node for pair in bundles for node in pair}))
    for (a, b), bundle in bundles.items():
        graph.add_edge(a, b, weight=bundle.weight, distance=1.0 / bundle.weight)
    return graph


def measure(graph: nx.Graph[str]) -> Mapping[str, Measures]:
    """Measure every node: degree, strength, betweenness (Brandes 2001) and community (Blondel et al. 2008), reproducibly."""
    if not graph:
        return {}
    samples = None if len(graph) <= _EXACT_UP_TO else _EXACT_UP_TO
    between = nx.betweenness_centrality(graph, k=samples, weight="distance", seed=_SEED)
    strengths = dict(graph.degree(weight="weight"))
    groups = nx.community.louvain_communities(graph, weight="weight", seed=_SEED)
    ordered = sorted(groups, key=lambda group: (-len(group), min(group)))
    communities = {node: number for number, group in enumerate(ordered) for node in group}
    return {
        node: Measures(graph.degree(node), round(strengths[node], 6), round(between[node], 6), communities[node])
        for node in graph
    }
