"""Reading questions: shapes, conditions, dates and numbers; spelling; the words of a name."""

from __future__ import annotations

import pytest

from search.answers.linking.spelling import make_speller
from search.answers.question import Shape, read_question
from search.answers.question.conditions import Relation
from search.answers.text import split_name, tokenise


@pytest.mark.parametrize(
    ("question", "shape"),
    [
        ("How many cities are there?", Shape.COUNT),
        ("How much did it cost?", Shape.AMOUNT),
        ("When did it start?", Shape.DATE),
        ("Where is it?", Shape.PLACE),
        ("Who leads it?", Shape.AGENT),
        ("Is it a city?", Shape.BOOLEAN),
        ("Why is it so?", Shape.REASON),
        ("phone number of Ada", Shape.LIST),
        ("Combien de villes ?", Shape.COUNT),
        ("Où est la ville ?", Shape.PLACE),
        ("Wie viele Städte gibt es?", Shape.COUNT),
        ("Wer leitet das Projekt?", Shape.AGENT),
        ("Chi è il capofila del progetto SOLARE?", Shape.AGENT),
        ("Quante imprese aderiscono al distretto?", Shape.COUNT),
        ("¿Dónde se celebra el congreso?", Shape.PLACE),
        ("Quién dirige la red de ciudades", Shape.AGENT),
    ],
)
def test_shape(question: str, shape: Shape) -> None:
    assert read_question(question).shape is shape


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Which cities are there?", "en"),
        ("Quelles villes sont là ?", "fr"),
        ("Welche Städte sind das?", "de"),
        ("AGRILINK", "en"),
        ("Quali città sono partner del progetto?", "it"),
        ("¿Qué empresas forman parte de la red?", "es"),
    ],
)
def test_language(question: str, language: str) -> None:
    assert read_question(question).language == language


@pytest.mark.parametrize(
    ("question", "relation", "date", "number"),
    [
        ("after 2010", Relation.MORE, "2010", None),
        ("since April 2009", Relation.AT_LEAST, "2009-04", None),
        ("on 13 October 2011", Relation.EQUAL, "2011-10-13", None),
        ("on October 13, 2011", Relation.EQUAL, "2011-10-13", None),
        ("before 2011-10-13", Relation.LESS, "2011-10-13", None),
        ("more than 1.5 million euros", Relation.MORE, None, 1_500_000.0),
        ("at least 5,000 members", Relation.AT_LEAST, None, 5000.0),
        ("heavier than 20 kg", Relation.MORE, None, 20.0),
        ("plus de 12 villes en tout, quelles villes", Relation.MORE, None, 12.0),
    ],
)
def test_comparison(question: str, relation: Relation, date: str | None, number: float | None) -> None:
    found = read_question(question).comparisons
    assert [(c.relation, c.date, c.number) for c in found] == [(relation, date, number)]


def test_range_is_two_comparisons() -> None:
    found = read_question("between 2008 and 2010").comparisons
    assert [(c.relation, c.date) for c in found] == [(Relation.AT_LEAST, "2008"), (Relation.AT_MOST, "2010")]


@pytest.mark.parametrize(
    ("question", "descending", "limit"),
    [
        ("the most expensive product", True, 1),
        ("the cheapest product", False, 1),
        ("top 3 products", True, 3),
        ("the first project", False, 1),
    ],
)
def test_superlative(question: str, descending: bool, limit: int) -> None:
    found = read_question(question).superlative
    assert found is not None
    assert (found.descending, found.limit) == (descending, limit)


@pytest.mark.parametrize(
    ("word", "mended"),
    [
        ("clusnte", "clusnet"),
        ("manchestr", "manchester"),
        ("bamberg", None),
        ("clusnet", None),
        ("abc", None),
        ("city2", None),
    ],
)
def test_spelling_is_mended_only_nearby(word: str, mended: str | None) -> None:
    assert make_speller(["clusnet", "manchester", "hamburg"]).find_correction(word) == mended


def test_offsets_of_words() -> None:
    text = "Île-de-France & 75,5 %"
    assert [text[t.start : t.end] for t in tokenise(text)] == ["Île", "de", "France", "&", "75,5"]


@pytest.mark.parametrize(
    ("iri", "name"),
    [
        ("http://x/hasProductManager", "has product manager"),
        ("http://x#URLName", "url name"),
        ("http://x/weight_g", "weight g"),
    ],
)
def test_local_names_are_split(iri: str, name: str) -> None:
    assert split_name(iri) == name
