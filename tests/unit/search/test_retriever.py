"""Retrieval: fusion, filters, facets, the graph walk, highlights and suggestions."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from ontology.vocabulary import EntityClass
from search.errors import BadRequestError
from search.index import SearchIndex, open_index
from search.indexes.faiss_vectors import FaissVectors
from search.indexes.tantivy_lexical import TantivyLexical
from search.records import Filters, SearchRequest
from search.retrieval.fusion import Ranking, Weights, fuse
from search.retrieval.highlights import highlights
from search.retrieval.retriever import Retriever
from search.suggest import Suggester
from tests.unit.search.fakes import BASE, EmptyGraph, HashingEncoder, Texts, extraction

CITY, PROJECT = EntityClass.CITY, EntityClass.PROJECT
DOCUMENTS = (
    extraction(
        "port", ["Gdynia leads HARBOURLINK.", "Its quay was rebuilt."], {"Gdynia": CITY, "HARBOURLINK": PROJECT}
    ),
    extraction(
        "sea", ["HARBOURLINK trains pilots in Porto."], {"HARBOURLINK": PROJECT, "Porto": CITY}, created="2014-05"
    ),
    extraction("verre", ["Les verriers de Limoges exportent."], {"Limoges": CITY}, language="fr", created="2019"),
)


@pytest.fixture
def index(tmp_path: Path) -> SearchIndex:
    encoder = HashingEncoder()
    index = open_index(tmp_path, TantivyLexical(tmp_path / "words"), FaissVectors(encoder.dimension), encoder)
    index.put(DOCUMENTS)
    return index


@pytest.fixture
def retriever(index: SearchIndex) -> Retriever:
    return Retriever(index, Texts(*DOCUMENTS), EmptyGraph())


def sources(retriever: Retriever, query: str, **filters: str) -> set[str]:
    return {h.document.source for h in retriever.search(SearchRequest(query, Filters(**filters))).hits}


def test_best_passage_comes_first_with_its_scores(retriever: Retriever) -> None:
    hit = retriever.search(SearchRequest("who trains pilots")).hits[0]
    assert hit.passage.text == "HARBOURLINK trains pilots in Porto."
    assert hit.scores.lexical is not None
    assert [hit.passage.text[a:b] for a, b in hit.highlights] == ["trains", "pilots"]
    assert {(e.label, e.type) for e in hit.entities} == {("HARBOURLINK", "Project"), ("Porto", "City")}


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"language": "fr"}, {"verre.txt"}),
        ({"project": "harbourlink"}, {"port.txt", "sea.txt"}),
        ({"entity": BASE + "porto"}, {"sea.txt"}),
        ({"type": "Project"}, {"port.txt", "sea.txt"}),
        ({"type": "Place"}, {"port.txt", "sea.txt", "verre.txt"}),
        ({"document": "port.txt"}, {"port.txt"}),
        ({"since": "2015"}, {"verre.txt"}),
        ({"until": "2014"}, {"sea.txt"}),
        ({"since": "2014-01", "until": "2014-12-31"}, {"sea.txt"}),
    ],
)
def test_filters_keep_only_what_meets_them(retriever: Retriever, filters: dict[str, str], expected: set[str]) -> None:
    assert sources(retriever, "Gdynia HARBOURLINK quay pilots Porto verriers Limoges", **filters) == expected


@pytest.mark.parametrize(
    ("request_", "named"),
    [
        (SearchRequest("x", Filters(type="Spaceship")), "Spaceship"),
        (SearchRequest("x", Filters(since="yesterday")), "yesterday"),
        (SearchRequest("x", limit=0), "limit=0"),
        (SearchRequest("x", offset=-1), "offset=-1"),
        (SearchRequest("x" * 3000), "3000 characters"),
    ],
)
def test_senseless_requests_are_refused_by_name(retriever: Retriever, request_: SearchRequest, named: str) -> None:
    with pytest.raises(BadRequestError, match=named):
        retriever.search(request_)


@pytest.mark.parametrize("query", ["", "   ", "((((", "\x00\x01", "SELECT * { ?s ?p ?o }", "<b>AND</b> OR NOT"])
def test_strange_queries_are_no_errors(retriever: Retriever, query: str) -> None:
    assert retriever.search(SearchRequest(query)).query == query


def test_offset_past_the_end_is_an_empty_page_with_the_total(retriever: Retriever) -> None:
    result = retriever.search(SearchRequest("HARBOURLINK", offset=50))
    assert result.hits == ()
    assert result.total >= 2


def test_facets_count_passages(retriever: Retriever) -> None:
    facets = retriever.search(SearchRequest("HARBOURLINK pilots", Filters(project="HARBOURLINK"))).facets
    assert facets["project"] == {"HARBOURLINK": 2}
    assert facets["type"]["City"] == 2


def test_facets_follow_the_index(retriever: Retriever, index: SearchIndex) -> None:
    before = retriever.search(SearchRequest("HARBOURLINK")).facets["country"]
    index.put(
        [extraction("port", ["Gdynia leads HARBOURLINK."], {"Gdynia": CITY, "HARBOURLINK": PROJECT}, language="pl")]
    )
    after = retriever.search(SearchRequest("HARBOURLINK")).facets
    assert before == {}
    assert after["language"]["pl"] == 1


def test_fusion_weighs_normalised_scores() -> None:
    lexical = Ranking(np.array([1, 2]), np.array([8.0, 4.0], dtype=np.float32))
    dense = Ranking(np.array([2, 3]), np.array([0.9, 0.2], dtype=np.float32), floor=0.2)
    fused = fuse({"lexical": lexical, "dense": dense}, Weights(0.5, 0.5, 0.0))
    assert fused == pytest.approx({1: 0.5, 2: 0.75, 3: 0.0}, abs=1e-6)


def test_shares_are_those_of_the_rankings_that_take_part() -> None:
    assert Weights(0.3, 0.3, 0.4).shares(["lexical", "dense"]) == {"lexical": 0.5, "dense": 0.5}
    assert Weights(0.0, 0.0, 1.0).shares(["lexical"]) == {"lexical": 0.0}


def test_a_ranking_with_a_ceiling_is_not_stretched() -> None:
    weak = Ranking(np.array([7]), np.array([0.2], dtype=np.float32), ceiling=1.0)
    assert fuse({"graph": weak}, Weights()) == pytest.approx({7: 0.2})


def test_a_passage_behind_a_named_title_is_found_though_it_shares_no_word(index: SearchIndex) -> None:
    behind = extraction("gdynia", ["Grain and coal leave over its basins."], {})
    index.put([behind])
    retriever = Retriever(index, Texts(*DOCUMENTS, behind), EmptyGraph())
    hits = {h.document.source: h.scores for h in retriever.search(SearchRequest("Who leads HARBOURLINK?")).hits}
    assert hits["gdynia.txt"].graph is not None


@pytest.mark.parametrize(
    ("typed", "label"), [("gdy", "Gdynia"), ("GDINYA", "Gdynia"), ("limog", "Limoges"), ("Harborlink", "HARBOURLINK")]
)
def test_suggestions_tolerate_beginnings_and_typos(index: SearchIndex, typed: str, label: str) -> None:
    assert [c.label for c in Suggester(index.store).suggest(typed, 5, index.revision)][:1] == [label]


def test_nothing_is_suggested_for_nothing_near(index: SearchIndex) -> None:
    assert Suggester(index.store).suggest("zzzzqqqq", 5, index.revision) == []


@pytest.mark.parametrize(
    ("text", "query", "language", "marked"),
    [
        ("Clusters were funded.", "cluster funding", "en", ["Clusters", "funded"]),
        ("Les entreprises innovantes", "entreprise", "fr", ["entreprises"]),
        ("Förderung der Städte", "Stadt förderung", "de", ["Förderung", "Städte"]),
    ],
)
def test_highlights_follow_stems(text: str, query: str, language: str, marked: list[str]) -> None:
    assert [text[a:b] for a, b in highlights(text, query, language)] == marked
