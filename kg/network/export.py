"""Networks in the formats of other tools: GEXF, GraphML, CSV."""

from __future__ import annotations

import csv
import io
from enum import StrEnum

import networkx as nx

from kg.network.records import LinkKind, Network, Node

_NODE_FIELDS = (
    "id", "iri", "label", "type", "country", "lat", "long", "degree", "strength", "betweenness", "community",
)  # fmt: skip


class NetworkFormat(StrEnum):
    """Formats of a network; the values are file endings."""

    GEXF = "gexf"
    GRAPHML = "graphml"
    NODES_CSV = "nodes.csv"
    LINKS_CSV = "links.csv"


def export(network: Network, network_format: NetworkFormat) -> str:
    """Write a network in a format; the same network always gives the same text, but for the date in GEXF."""
    if network_format is NetworkFormat.NODES_CSV:
        return _csv(_NODE_FIELDS, [[getattr(node, name) for name in _NODE_FIELDS] for node in network.nodes])
    if network_format is NetworkFormat.LINKS_CSV:
        return _csv(("source", "target", "weight", *LinkKind, "via"), _link_rows(network))
    generate = nx.generate_gexf if network_format is NetworkFormat.GEXF else nx.generate_graphml
    return "\n".join(generate(to_networkx(network))) + "\n"


def to_networkx(network: Network) -> nx.Graph[str]:
    """Make a networkx graph with the fields of nodes and links as attributes; unknown values are left out."""
    graph: nx.Graph[str] = nx.Graph(level=network.level.value)
    for node in network.nodes:
        graph.add_node(node.id, **_attributes(node))
    for link in network.links:
        kinds = {kind.value: link.kinds.get(kind, 0) for kind in LinkKind}
        graph.add_edge(link.source, link.target, weight=link.weight, via="; ".join(v.label for v in link.via), **kinds)
    return graph


def _attributes(node: Node) -> dict[str, str | int | float]:
    values = {name: getattr(node, name) for name in _NODE_FIELDS if name != "id"}
    return {name: value for name, value in values.items() if value is not None}


def _link_rows(network: Network) -> list[list[object]]:
    return [
        [k.source, k.target, k.weight, *(k.kinds.get(kind, 0) for kind in LinkKind), "; ".join(v.label for v in k.via)]
        for k in network.links
    ]


def _csv(header: tuple[str, ...], rows: list[list[object]]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return buffer.getvalue()
