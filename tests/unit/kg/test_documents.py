"""What a document says, as the quads of its graph."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kg.graph import GraphSink, GraphStore, document_quads, load_shipped
from kg.graph.documents import assertion_iri, typed_literal
from kg.network import NetworkBuilder, NetworkQuery
from kg.records import Document, Entity, Evidence, Extraction, Statement
from kg.statistics import read_statistics, strongest_links
from kg.terms import RDF_LANG_STRING, XSD, Iri, Literal, Term
from ontology.vocabulary import BASE, ENTITY_BASE, DataProperty, EntityClass, expand

MakeExtraction = Callable[..., Extraction]
LYON, BLUE = ENTITY_BASE + "place/geonames-1", ENTITY_BASE + "project/blue"
ENTITIES = (
    Entity(LYON, EntityClass.CITY, "Lyon", ("Lugdunum",), None, country="FR", geonames_id=1, lat=45.75, long=4.85),
    Entity(BLUE, EntityClass.PROJECT, "Blue", (), "BLU"),
)


@pytest.fixture
def extraction(make_extraction: MakeExtraction) -> Extraction:
    return make_extraction("d.txt", ENTITIES)


@pytest.fixture
def triples(extraction: Extraction) -> set[tuple[str, str, Term]]:
    quads = list(document_quads(extraction))
    assert {q.graph for q in quads} == {extraction.document.iri}
    return {(q.subject.value, q.predicate.value, q.object) for q in quads}


def has(triples: set[tuple[str, str, Term]], subject: str, predicate: str, obj: Term | str) -> bool:
    return (subject, expand(predicate), Iri(expand(obj)) if isinstance(obj, str) else obj) in triples


def text(value: str) -> Literal:
    return Literal(value, RDF_LANG_STRING, "en")


def test_document_has_its_metadata(triples: set[tuple[str, str, Term]], extraction: Extraction) -> None:
    document = extraction.document
    assert has(triples, document.iri, "rdf:type", "cl:Document")
    assert has(triples, document.iri, "dcterms:source", Literal("d.txt"))
    assert has(triples, document.iri, "dcterms:title", text("A title"))
    assert has(triples, document.iri, "dcterms:language", Literal("en"))
    assert has(triples, document.iri, "dcterms:created", Literal("2012-05", XSD + "gYearMonth"))
    assert has(triples, document.iri, "cl:sha256", Literal(document.sha256))
    assert has(triples, document.iri, "cl:mentions", Iri(LYON))


def test_entities_have_types_names_and_places(triples: set[tuple[str, str, Term]]) -> None:
    for cls in ("cl:City", "cl:Place", "cl:Entity"):
        assert has(triples, LYON, "rdf:type", cls)
    assert has(triples, LYON, "rdfs:label", text("Lyon"))
    assert has(triples, LYON, "skos:altLabel", text("Lugdunum"))
    assert has(triples, LYON, "cl:geonamesId", Literal("1"))
    assert has(triples, LYON, "wgs:lat", Literal("45.75", XSD + "decimal"))
    assert has(triples, BLUE, "cl:acronym", Literal("BLU"))


def test_passages_stand_in_their_document_and_mention(
    triples: set[tuple[str, str, Term]], extraction: Extraction
) -> None:
    first = extraction.passages[0]
    assert has(triples, first.iri, "rdf:type", "cl:Passage")
    assert has(triples, first.iri, "cl:inDocument", Iri(extraction.document.iri))
    assert has(triples, first.iri, "cl:startOffset", Literal("0", XSD + "integer"))
    assert has(triples, first.iri, "cl:mentions", Iri(LYON))


def test_statement_stands_plain_with_super_properties_and_as_assertion(
    triples: set[tuple[str, str, Term]], extraction: Extraction
) -> None:
    statement = extraction.statements[0]
    for prop in ("cl:leadPartnerOf", "cl:partnerIn", "cl:participatesIn"):
        assert has(triples, LYON, prop, Iri(BLUE))
    iri = assertion_iri(extraction.document.iri, statement)
    assert has(triples, iri, "rdf:type", "cl:Assertion")
    assert has(triples, iri, "rdf:subject", Iri(LYON))
    assert has(triples, iri, "rdf:predicate", "cl:leadPartnerOf")
    assert has(triples, iri, "rdf:object", Iri(BLUE))
    assert has(triples, iri, "cl:confidence", Literal("0.9", XSD + "decimal"))
    assert has(triples, iri, "cl:inPassage", Iri(extraction.passages[0].iri))
    assert has(triples, iri, "cl:quote", Literal(statement.evidence.quote))
    assert has(triples, iri, "prov:wasGeneratedBy", Iri(BASE + "extractor/test/1"))


@pytest.mark.parametrize(
    ("predicate", "value", "datatype"),
    [
        (DataProperty.START_DATE, "2010", "gYear"),
        (DataProperty.END_DATE, "2010-05", "gYearMonth"),
        (DataProperty.DATE, "2010-05-07", "date"),
        (DataProperty.DATE, "spring", "string"),
        (DataProperty.BUDGET, "1200000.50", "decimal"),
        (DataProperty.FUNDING_RATE, "many", "string"),
        (DataProperty.PARTNER_COUNT, "12", "integer"),
        (DataProperty.HOMEPAGE, "https://example.org", "anyURI"),
        (DataProperty.STATUS, "2010", "string"),
    ],
)
def test_literals_get_the_type_of_their_property(predicate: DataProperty, value: str, datatype: str) -> None:
    assert typed_literal(predicate, Literal(value)) == Literal(value, XSD + datatype)


def test_recommendation_always_has_its_text() -> None:
    advice = Entity(ENTITY_BASE + "recommendation/1", EntityClass.RECOMMENDATION, "Cities should share labs.")
    document = Document(BASE + "document/r", "r", "", "und", "0")
    quads = set(document_quads(Extraction(document, entities=(advice,))))
    told = {q.object for q in quads if q.predicate.value == DataProperty.TEXT}
    assert told == {Literal("Cities should share labs.")}
    own = Statement(advice.iri, DataProperty.TEXT, Literal("In full."), 1.0, Evidence("", 0, 0, "t/1"))
    quads = set(document_quads(Extraction(document, entities=(advice,), statements=(own,))))
    assert {q.object for q in quads if q.predicate.value == DataProperty.TEXT} == {Literal("In full.")}


def test_repeated_statement_keeps_the_higher_confidence(extraction: Extraction) -> None:
    said = extraction.statements[0]
    twice = replace(extraction, statements=(said, replace(said, confidence=0.95), replace(said, confidence=0.5)))
    confidences = [q.object.value for q in document_quads(twice) if q.predicate.value == DataProperty.CONFIDENCE]
    assert confidences == ["0.95"]


def test_statements_on_unknown_properties_stand_alone(extraction: Extraction) -> None:
    said = replace(extraction.statements[0], predicate="http://e/likes")
    quads = list(document_quads(replace(extraction, statements=(said,))))
    assert [q.object for q in quads if q.predicate.value == "http://e/likes"] == [Iri(BLUE)]


def test_shipped_graphs_are_loaded_once(store: GraphStore) -> None:
    load_shipped(store)
    before = store.revision
    load_shipped(store)
    assert store.revision == before
    assert store.graphs() == [BASE + "ontology", BASE + "sectors"]
    assert store.ask(f"ASK {{ <{EntityClass.CITY}> a <http://www.w3.org/2002/07/owl#Class> }}")


def test_statistics_count_what_documents_say(store: GraphStore, extraction: Extraction) -> None:
    load_shipped(store)
    GraphSink(store).put([extraction])
    found = read_statistics(store)
    assert (found.documents, found.entities, found.statements) == (1, 2, 2)
    assert found.by_class == {"City": 1, "Project": 1}
    assert found.by_property == {"leadPartnerOf": 1, "startDate": 1}
    assert strongest_links(NetworkBuilder(store), NetworkQuery()) == []


def test_hostile_names_stay_names(store: GraphStore, make_extraction: MakeExtraction) -> None:
    name = 'x" } ; DROP ALL ; # \\'
    hostile = make_extraction("h.txt", (Entity(ENTITY_BASE + "city/x> y", EntityClass.CITY, name),))
    sink = GraphSink(store)
    sink.put([hostile])
    sink.put([replace(hostile, entities=(replace(hostile.entities[0], label=name + "!"),))])
    labels = {row["l"].value for row in store.select(f"SELECT ?l {{ ?s <{DataProperty.LABEL}> ?l }}")}
    assert labels == {name + "!"}


def test_a_cluster_that_joins_a_network_is_a_body_too(make_extraction: MakeExtraction) -> None:
    cluster, network = ENTITY_BASE + "cluster/a", ENTITY_BASE + "organisation/b"
    entities = (Entity(cluster, EntityClass.CLUSTER, "A"), Entity(network, EntityClass.NETWORK, "B"))
    evidence = Evidence("A joined B.", 0, 11, "test/1")
    said = Statement(cluster, expand("cl:memberOf"), network, 0.9, evidence)
    extraction = make_extraction("d.txt", entities)
    before = {(q.subject.value, q.predicate.value, q.object) for q in document_quads(extraction)}
    after = {
        (q.subject.value, q.predicate.value, q.object)
        for q in document_quads(replace(extraction, statements=(*extraction.statements, said)))
    }
    assert has(after, cluster, "rdf:type", "cl:Cluster")
    assert has(after, cluster, "rdf:type", "cl:Organisation")
    assert not has(before, cluster, "rdf:type", "cl:Organisation")
