"""Named graphs on disk: SPARQL, the graph of each document, the graphs that come with the product."""

from kg.graph.documents import document_quads
from kg.graph.formats import GraphFormat, ResultFormat, get_graph_format
from kg.graph.oxigraph import GraphStore
from kg.graph.quads import Quad
from kg.graph.results import Serialised
from kg.graph.shipped import CORRECTIONS_GRAPH, DERIVED_GRAPH, ONTOLOGY_GRAPH, SECTORS_GRAPH, load_shipped
from kg.graph.sink import GraphSink

__all__ = [
    "CORRECTIONS_GRAPH",
    "DERIVED_GRAPH",
    "ONTOLOGY_GRAPH",
    "SECTORS_GRAPH",
    "GraphFormat",
    "GraphSink",
    "GraphStore",
    "Quad",
    "ResultFormat",
    "Serialised",
    "document_quads",
    "get_graph_format",
    "load_shipped",
]
