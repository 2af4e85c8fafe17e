"""Concepts of words, features as numbers, weights as scores."""

from __future__ import annotations

import numpy as np
import pytest

from ingest.language.concepts import LANGUAGES, concept_names, fold, lexicon_of
from ingest.relations.learned.columns import ALWAYS, ALWAYS_PLACE, Columns, Marks, mark, place, seen_in
from ingest.relations.learned.weights import Weights, load_weights, squashed
from ontology.vocabulary import ObjectProperty


@pytest.mark.parametrize(
    ("language", "word", "concept"),
    [
        ("en", "coordinates", "lead"),
        ("en-GB", "shareholders", "share"),
        ("fr", "animée", "moderate"),
        ("de", "Stadtplanerin", "post"),
        ("it", "finanziato", "fund"),
        ("es", "miembros", "member"),
        ("fi", "partner", "partner"),
    ],
)
def test_words_have_concepts(language: str, word: str, concept: str) -> None:
    assert concept in lexicon_of(language).of_word(fold(word))


def test_a_word_of_no_concept_has_none() -> None:
    assert lexicon_of("en").of_word("bicycle") == ()


def test_phrases_are_found_where_they_begin() -> None:
    words = ["the", "takes", "place", "in"]
    assert (2, "held") in lexicon_of("en").phrases_at(words, 1)
    assert lexicon_of("en").phrases_at(words, 2) == []


def test_every_concept_has_words_in_every_language() -> None:
    for language in LANGUAGES:
        lexicon = lexicon_of(language)
        tables = (lexicon.words, lexicon.beginnings, lexicon.endings)
        found = {concept for table in tables for concepts in table.values() for concept in concepts}
        assert set(concept_names()) <= found


def test_features_come_once_and_sorted_by_pair() -> None:
    columns = Columns(Marks.of([(1, 2), (3,)], [(2,), ()]))
    columns.many(np.array([1, 0, 1]), [seen_in(ALWAYS_PLACE, 0)])
    columns.words(np.array([0]), place("between"), np.array([0]), np.array([2]))
    columns.concepts(np.array([1]), place("between"), np.array([0]), np.array([2]))
    rows, features = columns.done()
    assert rows.tolist() == [0, 0, 0, 0, 1, 1]
    assert (features == ALWAYS).sum() == 2


def test_what_was_seen_where_tells_features_apart() -> None:
    columns = Columns(Marks.of([], []))
    where = np.array([place("between"), place("before"), place("between")], dtype=np.uint64)
    columns.one(np.arange(3), where, mark("leads"))
    _, features = columns.done()
    assert features[0] == features[2] != features[1]


def test_scores_add_up_the_weights_of_known_features() -> None:
    weights = Weights(
        (ObjectProperty.PARTNER_IN, ObjectProperty.HELD_IN),
        np.array([5, 9], dtype=np.uint32),
        np.array([[1.0, 0.0], [1.0, -2.0]], dtype=np.float32),
        np.array([0.5, 0.5], dtype=np.float32),
        np.array([0.0, 1.0], dtype=np.float32),
        np.array([0.1, 0.9], dtype=np.float32),
    )
    odds = weights.score(np.array([0, 0, 2]), np.array([5, 9, 7], dtype=np.uint32), 3)
    assert odds.tolist() == [[2.0, -2.0], [0.0, 0.0], [0.0, 0.0]]
    assert squashed(odds)[1].tolist() == [0.5, 0.5]
    assert weights.probability(0.5) == pytest.approx(0.5)


def test_shipped_weights_are_sound() -> None:
    weights = load_weights()
    assert weights.values.shape == (len(weights.features), len(weights.properties))
    assert (np.diff(weights.features.astype(np.int64)) > 0).all()
    assert ((weights.thresholds > 0) & (weights.thresholds < 1)).all()
    assert (np.diff(weights.probabilities) >= -1e-6).all()
    assert 0 < weights.probabilities[0] < weights.probabilities[-1] < 1
    assert ObjectProperty.PARTNER_IN in weights.column
    assert ALWAYS in weights.features


def test_large_documents_are_hashed_alike() -> None:
    small, large = Columns(Marks.of([], [])), Columns(Marks.of([], []))
    small.one(np.arange(1), place("between"), mark("leads"))
    large.one(np.arange(5000), place("between"), mark("leads"))
    assert set(large.done()[1].tolist()) == set(small.done()[1].tolist())


def test_lists_of_features_are_shared_by_pairs() -> None:
    columns = Columns(Marks.of([], [], [[seen_in(ALWAYS_PLACE, 0)], []]))
    columns.listed(np.arange(3), np.array([0, 1, 0]))
    rows, features = columns.done()
    assert rows.tolist() == [0, 2]
    assert (features == ALWAYS).all()


def test_features_that_cannot_be_known_are_left_out() -> None:
    weights = load_weights()
    columns = Columns(Marks.of([], []))
    columns.many(np.arange(1), [seen_in(ALWAYS_PLACE, 0), *range(5000)])
    every, kept = columns.done()[1], columns.done(weights.may_know)[1]
    assert len(kept) < len(every) / 5
    assert np.isin(weights.features, every).sum() == np.isin(weights.features, kept).sum() > 0


def test_no_features_give_empty_arrays() -> None:
    rows, features = Columns(Marks.of([], [])).done()
    assert rows.tolist() == features.tolist() == []
