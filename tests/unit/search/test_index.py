"""The search index keeps rows, words and vectors in step."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from ontology.vocabulary import EntityClass
from search.index import SearchIndex, open_index
from search.indexes.faiss_vectors import FaissVectors
from search.indexes.tantivy_lexical import TantivyLexical
from tests.unit.search.fakes import HashingEncoder, extraction

WIND = extraction(
    "wind",
    ["Aalborg tests turbine blades.", "Bremen ships towers."],
    {"Aalborg": EntityClass.CITY, "Bremen": EntityClass.CITY},
)
FOOD = extraction("food", ["Parma cures ham.", "Foggia mills wheat."], {"Parma": EntityClass.CITY})


def open_at(folder: Path, encoder: HashingEncoder, exact_limit: int = 1000) -> SearchIndex:
    vectors = FaissVectors(encoder.dimension, exact_limit)
    return open_index(folder, TantivyLexical(folder / "words"), vectors, encoder)


@pytest.fixture
def encoder() -> HashingEncoder:
    return HashingEncoder()


@pytest.fixture
def index(tmp_path: Path, encoder: HashingEncoder) -> SearchIndex:
    return open_at(tmp_path, encoder)


def found(index: SearchIndex, query: str) -> set[str]:
    ids = [*index.search_lexical(query, 5)[0][:1].tolist(), *index.search_dense(query, 1)[0].tolist()]
    return {iri for (iri,) in index.store.rows_in("SELECT iri FROM passages WHERE id IN ({})", ids)}


def test_put_makes_passages_findable_by_words_and_by_meaning(index: SearchIndex) -> None:
    index.put([WIND, FOOD])
    assert found(index, "turbine blades") == {"https://example.org/document/wind#p0"}
    assert index.holdings() == {e.document.iri: e.document.sha256 for e in (WIND, FOOD)}


def test_put_again_changes_nothing_and_encodes_nothing(index: SearchIndex, encoder: HashingEncoder) -> None:
    index.put([WIND])
    before = len(encoder.encoded)
    index.put([WIND])
    assert len(encoder.encoded) == before
    assert len(index) == 2
    assert len(index.search_lexical("turbine", 10)[0]) == 1


def test_remove_forgets_words_vectors_and_rows(index: SearchIndex) -> None:
    index.put([WIND, FOOD])
    index.remove([WIND.document.iri, "https://example.org/unknown"])
    assert len(index) == 2
    assert len(index.search_lexical("turbine", 10)[0]) == 0
    assert index.store.rows("SELECT count(*) FROM embeddings") == [(2,)]
    assert set(index.holdings()) == {FOOD.document.iri}


def test_clear_keeps_embeddings_for_the_next_put(index: SearchIndex, encoder: HashingEncoder) -> None:
    index.put([WIND])
    index.clear()
    assert (len(index), index.holdings()) == (0, {})
    before = len(encoder.encoded)
    index.put([WIND])
    assert len(encoder.encoded) == before
    assert found(index, "ships towers") == {"https://example.org/document/wind#p1"}


def test_index_is_whole_after_reopening(tmp_path: Path, encoder: HashingEncoder) -> None:
    first = open_at(tmp_path, encoder)
    first.put([WIND, FOOD])
    first.close()
    del first
    again = open_at(tmp_path, encoder)
    assert found(again, "mills wheat") == {"https://example.org/document/food#p1"}


def test_vectors_of_two_encoders_never_mix(tmp_path: Path, encoder: HashingEncoder) -> None:
    first = open_at(tmp_path, encoder)
    first.put([WIND])
    first.close()
    del first
    other = HashingEncoder("other")
    index = open_at(tmp_path, other)
    assert len(index) == 0
    assert len(index.missing()) == 2
    index.embed_missing({p.iri: p for p in WIND.passages})
    assert (len(index), index.missing()) == (2, [])
    assert found(index, "turbine blades") == {"https://example.org/document/wind#p0"}


def test_passages_are_encoded_with_their_title(index: SearchIndex, encoder: HashingEncoder) -> None:
    index.put([WIND])
    assert encoder.encoded == ["Wind. Aalborg tests turbine blades.", "Wind. Bremen ships towers."]


def test_a_passage_that_begins_with_the_title_is_encoded_as_it_is(index: SearchIndex, encoder: HashingEncoder) -> None:
    index.put([extraction("parma", ["Parma cures ham."], {"Parma": EntityClass.CITY})])
    assert encoder.encoded == ["Parma cures ham."]


def test_a_large_vector_index_is_kept_and_loaded_while_it_fits_the_rows(
    tmp_path: Path, encoder: HashingEncoder
) -> None:
    index = open_at(tmp_path, encoder, exact_limit=2)
    index.put([WIND, FOOD])
    index.close()
    del index
    kept = list(tmp_path.glob("*.faiss"))
    assert len(kept) == 1
    index = open_at(tmp_path, encoder, exact_limit=2)
    assert found(index, "turbine blades") == {"https://example.org/document/wind#p0"}
    index.remove([WIND.document.iri])
    index.close()
    del index
    assert len(list(tmp_path.glob("*.faiss"))) == 1
    assert list(tmp_path.glob("*.faiss")) != kept
    index = open_at(tmp_path, encoder, exact_limit=2)
    assert len(index) == 2
    assert "https://example.org/document/wind#p0" not in found(index, "turbine blades")


def test_readers_do_not_wait_for_a_writer_and_see_what_was_committed(index: SearchIndex) -> None:
    index.put([WIND])
    with ThreadPoolExecutor(1) as pool:
        with index.store.transaction():
            index.store.delete([WIND.document.iri])
            assert index.store.count() == 0
            assert pool.submit(index.store.count).result(5) == 2
        assert pool.submit(index.store.count).result(5) == 0
    assert index.store.count() == 0
