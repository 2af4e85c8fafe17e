"""rdflib in and out."""

from __future__ import annotations

import pytest
import rdflib

from kg.errors import GraphParseError, GraphStoreError
from kg.graph import GraphFormat, GraphStore, Quad
from kg.rdf import as_rdflib, from_rdflib, parse_rdf, to_rdflib
from kg.terms import XSD, BlankNode, Iri, Literal

TURTLE = b'<http://e/s> <http://e/p> "eins"@de , 2 , _:b .'


@pytest.fixture
def filled(store: GraphStore) -> GraphStore:
    store.put_graph("http://e/g1", b"<http://e/s> <http://e/p> <http://e/o> .", GraphFormat.TURTLE)
    store.put_graph("http://e/g2", b"<http://e/s> <http://e/q> 5 .", GraphFormat.TURTLE)
    return store


def test_view_of_a_graph_shows_its_triples_alone(filled: GraphStore) -> None:
    view = as_rdflib(filled, "http://e/g2")
    assert list(view) == [(rdflib.URIRef("http://e/s"), rdflib.URIRef("http://e/q"), rdflib.Literal(5))]


def test_view_of_the_store_shows_the_union_and_later_writes(filled: GraphStore) -> None:
    view = as_rdflib(filled)
    subject = rdflib.URIRef("http://e/s")
    assert len(list(view.predicate_objects(subject))) == 2
    filled.update("INSERT DATA { <http://e/s> <http://e/r> 1 }")
    assert len(list(view.predicate_objects(subject))) == 3


def test_view_answers_sparql(filled: GraphStore) -> None:
    rows = list(as_rdflib(filled).query("SELECT ?o WHERE { <http://e/s> <http://e/q> ?o }"))
    assert [row[0].toPython() for row in rows] == [5]  # type: ignore[index, union-attr]


def test_view_counts_a_triple_of_two_graphs_once(filled: GraphStore) -> None:
    filled.put_graph("http://e/g3", b"<http://e/s> <http://e/q> 5 .", GraphFormat.TURTLE)
    view = as_rdflib(filled)
    assert len(view) == len(list(view)) == 2


def test_view_cannot_be_written(filled: GraphStore) -> None:
    view = as_rdflib(filled)
    triple = (rdflib.URIRef("http://e/s"), rdflib.URIRef("http://e/q"), rdflib.Literal(6))
    for write in (view.add, view.remove):
        with pytest.raises(GraphStoreError, match="for reading"):
            write(triple)
    with pytest.raises(GraphStoreError, match="for reading"):
        view.update("CLEAR ALL")


def test_view_binds_the_prefixes_of_the_vocabulary(filled: GraphStore) -> None:
    assert ("cl", rdflib.URIRef("https://w3id.org/intercluster/ontology#")) in as_rdflib(filled).namespaces()


def test_parsed_triples_take_the_graph_asked_for() -> None:
    quads = set(parse_rdf(TURTLE, "turtle", graph="http://e/g"))
    assert {q.graph for q in quads} == {"http://e/g"}
    objects = {q.object for q in quads}
    assert Literal("eins", str(rdflib.RDF.langString), "de") in objects
    assert Literal("2", XSD + "integer") in objects
    assert sum(isinstance(o, BlankNode) for o in objects) == 1


def test_parsed_quads_keep_their_graph() -> None:
    trig = b"<http://e/g> { <http://e/s> <http://e/p> <o> }"
    assert list(parse_rdf(trig, "trig", base="http://base/")) == [
        Quad(Iri("http://e/s"), Iri("http://e/p"), Iri("http://base/o"), "http://e/g")
    ]


@pytest.mark.parametrize(
    ("data", "rdf_format"), [(b"<http://e/s> <p", "turtle"), (b"<a><b></a>", "xml"), (b"", "klingon")]
)
def test_bad_rdf_is_told(data: bytes, rdf_format: str) -> None:
    with pytest.raises(GraphParseError, match=rdf_format):
        list(parse_rdf(data, rdf_format))


@pytest.mark.parametrize(
    "term",
    [
        Iri("http://e/x"),
        BlankNode("b1"),
        Literal("x"),
        Literal("x", str(rdflib.RDF.langString), "fr"),
        Literal("007", XSD + "integer"),
    ],
    ids=lambda t: t.n3(),
)
def test_terms_survive_rdflib(term: Iri | BlankNode | Literal) -> None:
    assert from_rdflib(to_rdflib(term)) == term


def test_variables_are_no_terms() -> None:
    with pytest.raises(GraphParseError, match="no term"):
        from_rdflib(rdflib.Variable("x"))
