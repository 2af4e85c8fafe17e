"""Measures of nodes, by networkx."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from kg.network.projection import Bundle

_SEED = 20
_STEPS = 2_000_000
"""How many links may be walked for betweenness: it is exact up to there, and else estimated from a sample of starting nodes."""
_FEWEST_SAMPLES = 10


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
    affordable = max(_FEWEST_SAMPLES, _STEPS // max(1, graph.number_of_edges()))
    samples = None if affordable >= len(graph) else affordable
    between = nx.betweenness_centrality(graph, k=samples, weight="distance", seed=_SEED)
    strengths = dict(graph.degree(weight="weight"))
    groups = nx.community.louvain_communities(graph, weight="weight", seed=_SEED)
    ordered = sorted(groups, key=lambda group: (-len(group), min(group)))
    communities = {node: number for number, group in enumerate(ordered) for node in group}
    return {
        node: Measures(graph.degree(node), round(strengths[node], 6), round(between[node], 6), communities[node])
        for node in graph
    }
