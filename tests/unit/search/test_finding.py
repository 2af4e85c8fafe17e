"""What search offers beside hits: the query that was meant, documents alike, and entities by meaning."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.records import Extraction
from ontology.vocabulary import EntityClass
from search.errors import BadRequestError
from search.index import SearchIndex, open_index
from search.indexes.faiss_vectors import FaissVectors
from search.indexes.tantivy_lexical import TantivyLexical
from search.records import SearchRequest
from search.retrieval.entity_search import EntityFinder
from search.retrieval.retriever import Retriever
from search.retrieval.similar import similar_documents
from search.retrieval.spelling import Speller
from tests.unit.search.fakes import BASE, EmptyGraph, HashingEncoder, Texts, extraction

CLUSTER, CITY, COUNTRY, PERSON = (
    EntityClass.CLUSTER,
    EntityClass.CITY,
    EntityClass.COUNTRY,
    EntityClass.PERSON,
)


def in_country(made: Extraction, country: str) -> Extraction:
    return replace(made, entities=tuple(replace(e, country=country) for e in made.entities))


VACCINES = in_country(
    extraction(
        "vaccines",
        ["Impfquell groups makers of vaccines in Marburg.", "It trains laboratory staff."],
        {"Impfquell": CLUSTER, "Marburg": CITY},
    ),
    "DE",
)
SERA = in_country(
    extraction(
        "sera", ["Serum Nord makes vaccines in Turku with Aino Virta."], {"Serum Nord": CLUSTER, "Aino Virta": PERSON}
    ),
    "FI",
)
BOATS = in_country(
    extraction(
        "boats", ["Bootsbund groups yards on the Baltic in Germany."], {"Bootsbund": CLUSTER, "Germany": COUNTRY}
    ),
    "DE",
)
DOCUMENTS = (VACCINES, SERA, BOATS)


@pytest.fixture
def index(tmp_path: Path) -> SearchIndex:
    encoder = HashingEncoder()
    made = open_index(tmp_path, TantivyLexical(tmp_path / "words"), FaissVectors(encoder.dimension), encoder)
    made.put(DOCUMENTS)
    return made


@pytest.fixture
def retriever(index: SearchIndex) -> Retriever:
    return Retriever(index, Texts(*DOCUMENTS), EmptyGraph())


@pytest.fixture
def finder(index: SearchIndex, retriever: Retriever) -> EntityFinder:
    return EntityFinder(retriever, index.store)


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("staff in Marbrug", "staff in Marburg"),
        ("IMPFQUALL, please: vaccines", "Impfquell, please: vaccines"),
        ("Who is Aino Virtta?", "Who is Aino Virta?"),
        ("vaccines in Marburg", None),
        ("the laboratories of 2019", None),
        ("zzzzqqqq xylophones", None),
        ("", None),
    ],
)
def test_unknown_words_near_a_known_name_are_put_right(index: SearchIndex, query: str, meant: str | None) -> None:
    assert Speller(index).correct(query, index.revision) == meant


def test_new_names_are_known_at_once(index: SearchIndex, retriever: Retriever) -> None:
    assert retriever.search(SearchRequest("Rovanjemi")).did_you_mean is None
    index.put([extraction("north", ["Rovaniemi has a museum."], {"Rovaniemi": CITY})])
    assert retriever.search(SearchRequest("Rovanjemi")).did_you_mean == "Rovaniemi"


def test_documents_are_alike_by_what_they_say(index: SearchIndex) -> None:
    found = similar_documents(index, VACCINES.document.iri)
    assert [s.document.source for s in found] == ["sera.txt", "boats.txt"]
    assert 1 >= found[0].score > found[1].score
    assert len(similar_documents(index, VACCINES.document.iri, limit=1)) == 1


def test_likeness_to_an_unknown_document_is_refused(index: SearchIndex) -> None:
    with pytest.raises(BadRequestError, match="nowhere"):
        similar_documents(index, f"{BASE}nowhere")


def test_entities_are_found_by_what_is_said_around_them(finder: EntityFinder) -> None:
    result = finder.find("vaccine clusters", 5)
    assert (result.type, result.country) == ("Cluster", None)
    assert result.found[0].entity.label == "Impfquell"
    assert {f.entity.type for f in result.found} == {"Cluster"}
    assert result.found[0].score == 1.0


def test_a_country_that_the_query_names_is_a_condition(finder: EntityFinder) -> None:
    result = finder.find("clusters for vaccines in Germany", 5)
    assert (result.type, result.country) == ("Cluster", "DE")
    assert [f.entity.label for f in result.found] == ["Impfquell", "Bootsbund"]


def test_given_conditions_win_over_named_ones(finder: EntityFinder) -> None:
    result = finder.find("vaccine clusters in Germany", 5, type="Person", country="fi")
    assert [f.entity.label for f in result.found] == ["Aino Virta"]
    with pytest.raises(BadRequestError, match="Spaceship"):
        finder.find("x", 5, type="Spaceship")


def test_nothing_is_found_where_nothing_fits(finder: EntityFinder) -> None:
    assert finder.find("vaccine clusters", 5, country="PT").found == ()
