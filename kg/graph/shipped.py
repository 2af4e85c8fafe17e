"""The ontology and the sector scheme as graphs of the store, so that queries can use them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from kg.graph.formats import GraphFormat
from kg.graph.oxigraph import GraphStore, parse_quads
from kg.graph.quads import Quad
from kg.terms import BlankNode, Iri
from ontology.resources import read_data
from ontology.sectors import SECTORS_FILE
from ontology.terms import ONTOLOGY_FILE
from ontology.vocabulary import BASE, SECTOR_SCHEME

ONTOLOGY_GRAPH: Final = BASE + "ontology"
SECTORS_GRAPH: Final = SECTOR_SCHEME
CORRECTIONS_GRAPH: Final = BASE + "graph/corrections"
"""What people corrected; it wins over what documents say."""
DERIVED_GRAPH: Final = BASE + "graph/derived"
"""Statements computed from others; can be recomputed at any time."""

_SHIPPED: Final = ((ONTOLOGY_GRAPH, ONTOLOGY_FILE), (SECTORS_GRAPH, SECTORS_FILE))


def load_shipped(store: GraphStore) -> None:
    """Bring the graphs of the ontology and the sectors up to date; writes nothing where they already are.

    Raises:
        DataFileError: If a file does not come with the installed package.
    """
    for graph, file in _SHIPPED:
        triples = parse_quads(read_data(file).encode(), GraphFormat.TURTLE)
        store.replace_graph(graph, _skolemised(triples, graph))


def _skolemised(triples: Iterable[Quad], graph: str) -> Iterator[Quad]:
    """Name blank nodes by their order in the file (RDF 1.1 Concepts, 3.5), so that the same file always gives the same graph."""
    names: dict[BlankNode, Iri] = {}

    def skolem(node: BlankNode) -> Iri:
        return names.setdefault(node, Iri(f"{graph}/node/{len(names)}"))

    for triple in triples:
        subject = skolem(triple.subject) if isinstance(triple.subject, BlankNode) else triple.subject
        target = skolem(triple.object) if isinstance(triple.object, BlankNode) else triple.object
        yield Quad(subject, triple.predicate, target, graph)
