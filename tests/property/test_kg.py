"""Round trips that hold for all terms and documents."""

from __future__ import annotations

import string
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import codec
from kg.catalogue import Catalogue
from kg.graph import GraphFormat, GraphSink, GraphStore, Quad, document_quads
from kg.graph.oxigraph import parse_quads
from kg.graph.syntax import forbid_network
from kg.identity import Resolver
from kg.publisher import Publisher
from kg.rdf import from_rdflib, to_rdflib
from kg.records import Entity, Extraction
from kg.terms import RDF_LANG_STRING, XSD, Iri, Literal, escape_iri
from ontology.vocabulary import ENTITY_BASE, EntityClass
from tests.unit.kg.samples import sample_extraction

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
IRIS = TEXTS.map(lambda text: Iri(f"http://e/{escape_iri(text)}")).filter(lambda iri: iri.value.isprintable())
LITERALS = st.one_of(
    TEXTS.map(Literal),
    st.builds(Literal, TEXTS, st.just(RDF_LANG_STRING), st.sampled_from(["en", "fr", "de-at"])),
    st.builds(Literal, TEXTS, st.just(XSD + "anyURI")),
)
ORGANISATIONS = (
    EntityClass.ORGANISATION,
    EntityClass.UNIVERSITY,
    EntityClass.CITY,
    EntityClass.PERSON,
    EntityClass.PROJECT,
)
WORDS = st.text(string.ascii_letters + "éß&. ", min_size=1, max_size=12)
ENTITIES = st.lists(
    st.builds(
        Entity,
        st.just(""),
        st.sampled_from(ORGANISATIONS),
        WORDS,
        st.lists(WORDS, max_size=2).map(tuple),
        st.none() | st.text(string.ascii_uppercase, min_size=2, max_size=6),
        st.booleans(),
        st.sampled_from([None, "FR", "DE"]),
    ),
    max_size=5,
).map(lambda found: tuple(replace(e, iri=f"local:{n}") for n, e in enumerate(found)))
CORPORA = st.lists(ENTITIES, min_size=1, max_size=3).map(
    lambda many: [sample_extraction(f"{n}.txt", entities) for n, entities in enumerate(many)]
)
slow = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@contextmanager
def library() -> Iterator[tuple[Publisher, Catalogue, GraphStore]]:
    """Open an empty catalogue with a graph."""
    with TemporaryDirectory() as folder:
        catalogue, store = Catalogue.in_directory(Path(folder)), GraphStore()
        yield Publisher(catalogue, [GraphSink(store)]), catalogue, store
        store.close()
        catalogue.close()


@given(IRIS, IRIS, LITERALS | IRIS)
@settings(deadline=None)
def test_terms_survive_nquads_and_the_store(subject: Iri, predicate: Iri, obj: Iri | Literal) -> None:
    quad = Quad(subject, predicate, obj, "http://e/g")
    assert list(parse_quads(quad.nquad().encode(), GraphFormat.NQUADS)) == [quad]
    store = GraphStore()
    store.replace_graph("http://e/g", [quad])
    assert list(store.quads()) == [quad]


@given(LITERALS)
@settings(deadline=None)
def test_literals_never_become_syntax(literal: Literal) -> None:
    query = f"SELECT ?x WHERE {{ VALUES ?x {{ {literal.n3()} }} }}"
    assert GraphStore().select(query) == [{"x": literal}]


@given(TEXTS)
@settings(deadline=None)
def test_iris_never_become_syntax(text: str) -> None:
    written = Iri("http://e/" + text).n3()
    assert not set(written[1:-1]) & set('<>"{}|^`\\ \n')
    forbid_network(f"SELECT * {{ <http://e/s> ?p {written} }}")


@given(LITERALS | IRIS)
def test_terms_survive_rdflib(term: Iri | Literal) -> None:
    assert from_rdflib(to_rdflib(term)) == term


@given(ENTITIES)
@settings(deadline=None)
def test_extractions_survive_the_catalogue(entities: tuple[Entity, ...]) -> None:
    extraction = sample_extraction("x.txt", entities)
    assert codec.decode(codec.encode(extraction)) == extraction


@given(CORPORA)
@slow
def test_resolving_again_changes_nothing(corpus: list[Extraction]) -> None:
    with library() as (_, catalogue, _):
        resolver = Resolver(catalogue.names, catalogue.decisions)
        first = [resolver.resolve(extraction) for extraction in corpus]
        assert [resolver.resolve(extraction) for extraction in corpus] == first
        assert all(e.iri.startswith(ENTITY_BASE) for extraction in first for e in extraction.entities)


@given(CORPORA)
@slow
def test_publishing_twice_gives_the_same_bytes(corpus: list[Extraction]) -> None:
    with library() as (publisher, _, store):
        publisher.publish(corpus)
        before = store.canonical()
        for extraction in reversed(corpus):
            publisher.publish([extraction])
        assert store.canonical() == before
        assert publisher.in_step()


@given(CORPORA, ENTITIES)
@slow
def test_publishing_and_removing_leaves_the_store_as_before(
    corpus: list[Extraction], entities: tuple[Entity, ...]
) -> None:
    with library() as (publisher, catalogue, store):
        publisher.publish(corpus)
        before, names = store.canonical(), catalogue.counts()
        (added,) = publisher.publish([sample_extraction("more.txt", entities)])
        publisher.remove([added.document.iri])
        assert store.canonical() == before
        assert catalogue.counts() == names


@given(ENTITIES)
@settings(deadline=None)
def test_quads_of_a_document_are_the_same_every_time(entities: tuple[Entity, ...]) -> None:
    extraction = sample_extraction("x.txt", entities)
    assert list(document_quads(extraction)) == list(document_quads(sample_extraction("x.txt", entities)))
