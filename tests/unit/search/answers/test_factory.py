"""A graph of a business, in a vocabulary that the answerer has never seen, asked the way people in a business ask."""

from __future__ import annotations

import pytest

from kg.graph.formats import GraphFormat
from search.answers.answerer import Answerer
from search.answers.records import Question
from tests.unit.search.answers.factory import FACTORY, factory_turtle
from tests.unit.search.answers.factory_questions import Case, factory_cases
from tests.unit.search.answers.towns import towns_store

_LEAST_OF_HELD_BACK = 0.85


@pytest.fixture(scope="module")
def factory() -> Answerer:
    """Asks the factory in a store that holds other graphs as well."""
    store = towns_store()
    store.put_graph(FACTORY, factory_turtle(), GraphFormat.TURTLE)
    return Answerer(store)


def score(answerer: Answerer, case: Case) -> float:
    """The F1 measure of the answers; for questions without an answer 1 where none is given."""
    question, expected = case
    got = {item.text for item in answerer.answer(Question(question, limit=1000, graph=FACTORY)).answers}
    if expected is None:
        return float(not got)
    gold = set(expected)
    if got and len(gold) == 1 and _is_number(next(iter(gold))):
        return float(len(got) == 1 and _same_number(got.pop(), gold.pop()))
    return 2 * len(gold & got) / (len(gold) + len(got))


def _is_number(text: str) -> bool:
    return text[:1].isdigit() and text.replace(".", "", 1).isdigit()


def _same_number(one: str, other: str) -> bool:
    return _is_number(one) and abs(float(one) - float(other)) <= 1e-3 * abs(float(other))


@pytest.mark.parametrize("case", [pytest.param(c, id=c[0]) for c in factory_cases(held_back=False)])
def test_business_question(factory: Answerer, case: Case) -> None:
    assert score(factory, case) == 1.0


def test_questions_that_nothing_was_tuned_on(factory: Answerer) -> None:
    scores = [score(factory, case) for case in factory_cases(held_back=True)]
    assert sum(scores) / len(scores) >= _LEAST_OF_HELD_BACK
