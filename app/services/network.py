"""The network as the HTTP contract shows it, and its export formats."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import asdict
from enum import StrEnum
from typing import Any

from kg.network import LinkEvidence, Network, NetworkBuilder, NetworkFormat, NetworkQuery, Quote, Suggestion, export

View = dict[str, Any]


class Download(StrEnum):
    """What a network can be saved as; csv is a ZIP of two tables, nodes and links."""

    GEXF = "gexf"
    GRAPHML = "graphml"
    CSV = "csv"


MEDIA_TYPES = {
    Download.GEXF: "application/gexf+xml",
    Download.GRAPHML: "application/graphml+xml",
    Download.CSV: "application/zip",
}


def network_view(network: Network) -> View:
    """Show a network."""
    links = [{**asdict(link), "kinds": {str(kind): n for kind, n in link.kinds.items()}} for link in network.links]
    return {"level": str(network.level), "nodes": [asdict(node) for node in network.nodes], "links": links}


def evidence_view(found: LinkEvidence) -> View:
    """Show what links two nodes; without a link the evidence is empty."""
    link = found.link
    return {
        "a": asdict(found.a),
        "b": asdict(found.b),
        "weight": link.weight if link else 0,
        "kinds": {str(kind): n for kind, n in link.kinds.items()} if link else {},
        "via": [asdict(reference) for reference in link.via] if link else [],
        "evidence": _evidence(found.quotes),
    }


def suggestion_view(found: Suggestion) -> View:
    """Show a partner to look for, with the reasons."""
    node = found.node
    through = {r.iri: asdict(r) for reason in found.reasons for r in reason.entities}
    return {
        "iri": node.iri,
        "label": node.label,
        "type": node.type,
        "country": node.country,
        "score": round(found.score, 4),
        "reason": "; ".join(reason.text for reason in found.reasons),
        "through": list(through.values()),
    }


def download(network: Network, wanted: Download) -> bytes:
    """Write a network in a format."""
    if wanted is Download.CSV:
        return _zipped(network)
    return export(network, NetworkFormat(wanted.value)).encode()


def standalone_data(builder: NetworkBuilder, query: NetworkQuery) -> tuple[View, View]:
    """Return a network and the evidence of each of its links by "aIRI|bIRI", for a page without a server."""
    network = builder.build(query)
    iris = {node.id: node.iri for node in network.nodes}
    evidence = {}
    for link in network.links:
        a, b = iris[link.source], iris[link.target]
        evidence[f"{a}|{b}"] = evidence_view(builder.link_evidence(a, b))["evidence"]
    return network_view(network), evidence


def _evidence(quotes: Iterable[Quote]) -> list[View]:
    """Show each sentence once: what it says of both nodes is one piece of evidence, with both as its subjects."""
    shown: dict[tuple[str, int, int, str, str], View] = {}
    for quote in quotes:
        key = (quote.document, quote.start, quote.end, quote.predicate, quote.object.iri)
        view = shown.setdefault(key, _quote_view(quote))
        if asdict(quote.subject) not in view["subjects"]:
            view["subjects"].append(asdict(quote.subject))
    return list(shown.values())


def _quote_view(quote: Quote) -> View:
    return {
        "quote": quote.quote,
        "kind": quote.predicate.rsplit("#", 1)[-1],
        "subjects": [],
        "predicate": quote.predicate,
        "object": asdict(quote.object),
        "via": asdict(quote.object),
        "passage": quote.passage,
        "document": {"iri": quote.document, "source": quote.source, "title": quote.title},
        "start": quote.start,
        "end": quote.end,
        "confidence": quote.confidence,
    }


def _zipped(network: Network) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for table in (NetworkFormat.NODES_CSV, NetworkFormat.LINKS_CSV):
            archive.writestr(zipfile.ZipInfo(table.value), export(network, table))
    return buffer.getvalue()
