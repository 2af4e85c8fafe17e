"""The graph that the example documents make."""

from __future__ import annotations

from app.bootstrap import Library
from kg.rdf import in_memory
from ontology.validation import validate


def test_graph_conforms_to_the_shapes(library: Library) -> None:
    report = validate(in_memory(library.graph))
    assert report.conforms, str(report)


def test_removing_a_document_and_reading_it_again_restores_the_graph(library: Library) -> None:
    before = library.graph.canonical()
    iri = library.catalogue.documents.iris()[0]
    reading = library.catalogue.documents.get_reading(iri)
    library.publisher.remove([iri])
    assert library.graph.canonical() != before
    library.publisher.publish([reading.original])
    assert library.graph.canonical() == before
    assert library.publisher.in_step()
