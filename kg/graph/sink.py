"""The graph as one of the indexes that hold every document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.graph.documents import document_quads
from kg.graph.oxigraph import GraphStore
from kg.records import Extraction
from kg.terms import Iri, Literal
from ontology.vocabulary import RDF_TYPE, DataProperty, EvidenceClass

_HOLDINGS = f"""SELECT ?document ?checksum WHERE {{ GRAPH ?document {{
  ?document {Iri(RDF_TYPE).n3()} {Iri(EvidenceClass.DOCUMENT).n3()} ; {Iri(DataProperty.SHA256).n3()} ?checksum }} }}"""


class GraphSink:
    """Implements `kg.ports.Sink` over a `GraphStore`: one named graph per document."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store

    @property
    def name(self) -> str:
        """A short name for messages and metrics."""
        return "graph"

    def put(self, extractions: Sequence[Extraction]) -> None:
        """Let each document's graph hold exactly what its extraction says."""
        for extraction in extractions:
            self._store.replace_graph(extraction.document.iri, document_quads(extraction))

    def remove(self, documents: Sequence[str]) -> None:
        """Drop the graphs of documents; unknown ones are no error."""
        self._store.drop_graphs(documents)

    def clear(self) -> None:
        """Drop the graphs of all documents; other graphs stay."""
        self._store.drop_graphs(list(self.holdings()))

    def mark(self) -> str:
        """See `kg.ports.Sink.mark`."""
        return self._store.mark

    def holdings(self) -> Mapping[str, str]:
        """Map the IRI of each document held to its SHA-256."""
        held: dict[str, str] = {}
        for row in self._store.select(_HOLDINGS):
            document, checksum = row["document"], row["checksum"]
            if isinstance(document, Iri) and isinstance(checksum, Literal):
                held[document.value] = checksum.value
        return held
