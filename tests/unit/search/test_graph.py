"""The graph retriever: one step from the best passages and from the names in the query."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.records import Extraction
from ontology.vocabulary import EntityClass
from search.index import SearchIndex, open_index
from search.indexes.faiss_vectors import FaissVectors
from search.indexes.tantivy_lexical import TantivyLexical
from search.retrieval.graph import GraphRetriever, Steps
from tests.unit.search.fakes import BASE, HashingEncoder, Texts, extraction

CITY, PERSON = EntityClass.CITY, EntityClass.PERSON
NO_STEPS = Steps(0, 0, 0, 0, 0, 0)
NAMING = extraction("ferry", ["The line was founded by Aino Virta."], {"Aino Virta": PERSON})
NAMED = extraction("aino virta", ["She grew up in Kemi."], {"Kemi": CITY})
APART = extraction("saw mill", ["Planks are cut there."], {})
ALSO_IN_KEMI = extraction("harbour", ["Kemi has a harbour."], {"Kemi": CITY})
DOCUMENTS = (NAMING, NAMED, APART, ALSO_IN_KEMI)


def rare(_: str) -> float:
    return 1.0


@pytest.fixture
def index(tmp_path: Path) -> SearchIndex:
    encoder = HashingEncoder()
    made = open_index(tmp_path, TantivyLexical(tmp_path / "words"), FaissVectors(encoder.dimension), encoder)
    made.put(DOCUMENTS)
    return made


def numbers(index: SearchIndex) -> dict[str, int]:
    """Map the names of documents to the ids of their first passages."""
    return {
        iri.removeprefix(f"{BASE}document/").partition("#")[0]: n
        for n, iri in index.store.rows("SELECT id, iri FROM passages")
    }


def reached(index: SearchIndex, steps: Steps, query: str, *best: tuple[str, float]) -> dict[str, float]:
    ids = numbers(index)
    walk = GraphRetriever(index.store, Texts(*DOCUMENTS), rare, steps)
    found = walk.search(query, [(ids[name], score) for name, score in best])
    return {name: round(found[i], 4) for name, i in ids.items() if found.get(i, 0.0) > 0}


def test_a_seed_leads_to_the_document_whose_title_it_names(index: SearchIndex) -> None:
    assert reached(index, Steps(1, 0, 0, 0, 0, 0), "?", ("ferry", 0.8)) == {"aino virta": 0.8}


def test_a_seed_leads_to_passages_of_the_pool_that_name_its_title(index: SearchIndex) -> None:
    found = reached(index, Steps(0, 0.5, 0, 0, 0, 0), "?", ("aino virta", 1.0), ("saw mill", 0.2), ("ferry", 0.1))
    assert found == {"ferry": 0.5}


def test_rare_entities_link_passages_of_the_pool_both_ways(index: SearchIndex) -> None:
    found = reached(index, Steps(0, 0, 1, 0, 0, 0), "?", ("aino virta", 1.0), ("harbour", 0.5))
    assert found == {"harbour": pytest.approx(0.6309), "aino virta": pytest.approx(0.3155)}


def test_a_title_that_the_query_names_is_a_seed(index: SearchIndex) -> None:
    assert reached(index, Steps(1, 0, 0, 0, 0, 0), "Who runs Ferry?") == {}
    assert reached(index, Steps(1, 0, 0, 0.5, 0, 0), "Who runs Ferry?") == {"aino virta": 0.5}


def test_entities_of_the_query_lead_to_their_passages_and_over_statements(index: SearchIndex) -> None:
    assert reached(index, Steps(0, 0, 0, 0, 1, 0), "news from KEMI") == {"aino virta": 0.6309, "harbour": 0.6309}
    linked = extraction("crew", ["Aino Virta hired Juha Laine."], {"Aino Virta": PERSON, "Juha Laine": PERSON})
    index.put([linked])
    assert "ferry" in reached(index, Steps(0, 0, 0, 0, 0, 1), "Juha Laine")


def test_no_steps_lead_nowhere(index: SearchIndex) -> None:
    assert reached(index, NO_STEPS, "Kemi and Aino Virta", ("ferry", 1.0), ("aino virta", 1.0)) == {}


def test_common_names_lead_nowhere(index: SearchIndex) -> None:
    walk = GraphRetriever(index.store, Texts(*DOCUMENTS), lambda _: 0.1, Steps(1, 0, 0, 0, 0, 0))
    ids = numbers(index)
    assert walk.search("?", [(ids["ferry"], 1.0)])[ids["aino virta"]] == pytest.approx(0.01)


def test_longest_name_of_the_query_wins(index: SearchIndex) -> None:
    longer: Extraction = extraction("ajos", ["Kemi Ajos loads paper."], {"Kemi Ajos": CITY})
    index.put([longer])
    walk = GraphRetriever(index.store, Texts(*DOCUMENTS), rare)
    assert walk.linked("ships in Kemi Ajos") == [f"{BASE}kemi-ajos"]
