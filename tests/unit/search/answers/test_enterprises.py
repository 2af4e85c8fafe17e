"""Two larger graphs of businesses, each in a vocabulary of its own, asked the way people there ask."""

from __future__ import annotations

import pytest

from kg.graph.formats import GraphFormat
from kg.graph.oxigraph import GraphStore
from search.answers.answerer import Answerer
from search.answers.records import Question
from tests.unit.search.answers.assets import ASSETS, assets_turtle, devices
from tests.unit.search.answers.assets_questions import assets_cases
from tests.unit.search.answers.enterprise import ENTERPRISE, enterprise_turtle
from tests.unit.search.answers.enterprise_questions import Case, enterprise_cases

_LEAST_OF_HELD_BACK = 0.88
_GRAPHS = {ENTERPRISE: enterprise_cases, ASSETS: assets_cases}
_TAGS = {d.iri: d.tag for d in devices()}


@pytest.fixture(scope="module")
def store() -> GraphStore:
    """A store with both graphs."""
    both = GraphStore()
    both.put_graph(ENTERPRISE, enterprise_turtle(), GraphFormat.TURTLE)
    both.put_graph(ASSETS, assets_turtle(), GraphFormat.TURTLE)
    return both


@pytest.fixture(scope="module")
def answerer(store: GraphStore) -> Answerer:
    """Asks either graph."""
    return Answerer(store)


def ask(answerer: Answerer, graph: str, question: str) -> set[str]:
    """The answers; machines, whose names are no keys, by their tags."""
    items = answerer.answer(Question(question, limit=2000, graph=graph)).answers
    return {_TAGS.get((item.iri or "").rsplit("/", 1)[-1], item.text) for item in items}


def score(answerer: Answerer, graph: str, case: Case) -> float:
    """F1 of the answers; for questions without an answer 1 where none is given."""
    question, expected = case
    got = ask(answerer, graph, question)
    if not expected:
        return float(not got)
    gold = set(expected)
    if len(gold) == 1 and len(got) == 1 and _is_number(next(iter(gold))) and _is_number(next(iter(got))):
        one, other = float(gold.pop()), float(got.pop())
        return float(abs(one - other) <= 1e-3 * abs(one))
    return 2 * len(gold & got) / (len(gold) + len(got))


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()


@pytest.mark.parametrize(
    ("graph", "case"),
    [pytest.param(graph, c, id=c[0]) for graph, cases in _GRAPHS.items() for c in cases(held_back=False)],
)
def test_question(answerer: Answerer, graph: str, case: Case) -> None:
    assert score(answerer, graph, case) == 1.0


@pytest.mark.parametrize("graph", sorted(_GRAPHS))
def test_questions_that_nothing_was_tuned_on(answerer: Answerer, graph: str) -> None:
    scores = [score(answerer, graph, case) for case in _GRAPHS[graph](held_back=True)]
    assert sum(scores) / len(scores) >= _LEAST_OF_HELD_BACK


def test_graphs_are_as_large_as_they_are_meant_to_be(store: GraphStore) -> None:
    for graph in (ENTERPRISE, ASSETS):
        rows = list(store.select("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }", graph=graph))
        assert int(rows[0]["n"].value) >= 20_000


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many articles are there per article group?", "Lens: 125"),
        ("How many suppliers are there in each country?", "Norway: 5"),
    ],
)
def test_numbers_per_group(answerer: Answerer, question: str, expected: str) -> None:
    assert expected in ask(answerer, ENTERPRISE, question)


def test_words_in_names(answerer: Answerer) -> None:
    assert ask(answerer, ENTERPRISE, 'Articles with "Lens DD" in their name') == {"Aura Lens DD560", "Ceto Lens DD456"}
    started = ask(answerer, ENTERPRISE, "Products whose name starts with Ceto and that cost less than 100 euros")
    assert started
    assert all(name.startswith("Ceto") for name in started)


def test_an_answer_shows_a_query_that_can_be_sent_as_it_is(answerer: Answerer, store: GraphStore) -> None:
    answer = answerer.answer(Question("What is the second most expensive lens?", graph=ENTERPRISE))
    assert answer.sparql is not None
    assert [row["answer"].value for row in store.select(answer.sparql)] == [answer.answers[0].iri]
