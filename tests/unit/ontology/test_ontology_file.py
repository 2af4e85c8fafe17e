"""The OWL file against the constants, both ways."""

from functools import cache

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection

from ontology.resources import read_data
from ontology.schema import SIGNATURES, Schema
from ontology.terms import TermWording, load_terms
from ontology.vocabulary import (
    NAMESPACE,
    SYMMETRIC,
    TRANSITIVE,
    DataProperty,
    EntityClass,
    EvidenceClass,
    EvidenceProperty,
    ObjectProperty,
    ancestors,
    local_name,
    super_properties,
)

LANGUAGES = {"en", "fr", "de"}


@cache
def graph() -> Graph:
    return Graph().parse(data=read_data("intercluster.ttl"), format="turtle")


def ours(rdf_class: URIRef) -> set[str]:
    return {str(s) for s in graph().subjects(RDF.type, rdf_class) if str(s).startswith(NAMESPACE)}


def members(prop: str, predicate: URIRef) -> set[str]:
    value = graph().value(URIRef(prop), predicate)
    if isinstance(value, BNode):
        union = graph().value(value, OWL.unionOf)
        assert union is not None
        return {str(item) for item in Collection(graph(), union)}
    return {str(value)}


def test_the_file_defines_exactly_the_classes_of_the_code() -> None:
    assert ours(OWL.Class) == {*EntityClass, *EvidenceClass}


def test_the_file_defines_exactly_the_object_properties_of_the_code() -> None:
    in_code = {p for p in (*ObjectProperty, *EvidenceProperty) if p.startswith(NAMESPACE)}
    assert ours(OWL.ObjectProperty) == in_code


def test_the_file_defines_exactly_the_data_properties_of_the_code() -> None:
    assert ours(OWL.DatatypeProperty) == {p for p in DataProperty if p.startswith(NAMESPACE)}


@pytest.mark.parametrize("cls", [c for c in EntityClass if ancestors(c)], ids=local_name)
def test_each_class_stands_under_the_same_parent(cls: EntityClass) -> None:
    parents = {str(o) for o in graph().objects(URIRef(cls), RDFS.subClassOf) if str(o).startswith(NAMESPACE)}
    assert parents == {ancestors(cls)[0]}


@pytest.mark.parametrize("prop", ObjectProperty, ids=local_name)
def test_each_property_has_the_same_domain_range_and_parent(prop: ObjectProperty) -> None:
    assert members(prop, RDFS.domain) == {cls for s in SIGNATURES[prop] for cls in s.domain}
    assert members(prop, RDFS.range) == {cls for s in SIGNATURES[prop] for cls in s.range}
    parents = {str(o) for o in graph().objects(URIRef(prop), RDFS.subPropertyOf)}
    assert {p for p in parents if p.startswith(NAMESPACE)} == set(super_properties(prop)[:1])


def test_transitive_and_symmetric_properties_agree() -> None:
    assert ours(OWL.TransitiveProperty) == TRANSITIVE
    assert ours(OWL.SymmetricProperty) == SYMMETRIC


@pytest.mark.parametrize("term", tuple(load_terms()), ids=lambda term: local_name(term.iri))
def test_every_term_speaks_three_languages(term: TermWording) -> None:
    assert set(term.labels) == LANGUAGES
    assert set(term.comments) == LANGUAGES
    assert set(term.alt_labels) >= LANGUAGES
    assert all(text.endswith(".") for text in term.comments.values())


def test_a_term_has_one_label_and_one_comment_per_language() -> None:
    for term in load_terms():
        for predicate in (RDFS.label, RDFS.comment):
            texts = list(graph().objects(URIRef(term.iri), predicate))
            languages = [text.language for text in texts if isinstance(text, Literal)]
            assert sorted(filter(None, languages)) == sorted(LANGUAGES), term.iri


def test_no_two_terms_of_a_kind_share_a_label() -> None:
    for enum in (EntityClass, ObjectProperty):
        for language in LANGUAGES:
            labels = [Schema.load().label(term, language) for term in enum]
            assert len(set(labels)) == len(labels)


def test_the_ontology_states_version_and_licence() -> None:
    this = URIRef(NAMESPACE.removesuffix("#"))
    licence = URIRef("http://purl.org/dc/terms/license")
    assert (this, RDF.type, OWL.Ontology) in graph()
    assert graph().value(this, OWL.versionIRI) is not None
    assert graph().value(this, licence) is not None


@pytest.mark.parametrize(
    "base",
    [
        "http://www.w3.org/ns/org#",
        "http://xmlns.com/foaf/0.1/",
        "https://schema.org/",
        "http://www.w3.org/ns/prov#",
        str(SKOS),
        "http://www.opengis.net/ont/geosparql#",
        "http://data.europa.eu/s66#",
    ],
)
def test_the_ontology_is_aligned_with(base: str) -> None:
    links = (RDFS.subClassOf, OWL.equivalentClass, RDFS.subPropertyOf, SKOS.closeMatch)
    assert any(str(o).startswith(base) for link in links for o in graph().objects(None, link))
