"""The graph that the example documents make."""

from __future__ import annotations

from app.bootstrap import Library
from kg.rdf import in_memory
from ontology.validation import validate
from ontology.vocabulary import ENTITY_BASE, SECTOR_BASE, EntityClass, EvidenceClass, ObjectProperty


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


def test_advice_of_one_document_is_not_that_of_another(library: Library) -> None:
    rows = library.graph.select(
        f"SELECT ?e (COUNT(DISTINCT ?d) AS ?n) {{ ?d a <{EvidenceClass.DOCUMENT}> ; <{ObjectProperty.MENTIONS}> ?e . "
        f"?e a <{EntityClass.RECOMMENDATION}> }} GROUP BY ?e"
    )
    assert len(rows) > 5
    assert {row["n"].value for row in rows} == {"1"}


def test_every_entity_has_an_iri_of_the_product(library: Library) -> None:
    rows = library.graph.select(
        f"SELECT DISTINCT ?e {{ ?d a <{EvidenceClass.DOCUMENT}> ; <{ObjectProperty.MENTIONS}> ?e }}"
    )
    assert [r["e"].value for r in rows if not r["e"].value.startswith((ENTITY_BASE, SECTOR_BASE))] == []
