"""Questions of every kind over two graphs with different vocabularies, each with the answer it must get."""

from __future__ import annotations

import pytest

from search.answers.answerer import Answerer
from search.answers.records import AnswerKind, Question
from tests.unit.search.answers.conftest import COMPANY, load_questions


def check(answerer: Answerer, question: Question, expected: list[str] | None) -> None:
    """The answers are exactly those expected, or there is none."""
    answer = answerer.answer(question)
    if expected is None:
        assert not answer.answered
        assert answer.kind is AnswerKind.NONE
        assert answer.answers == ()
    else:
        assert sorted(item.text for item in answer.answers) == sorted(expected), answer.explanation


@pytest.mark.parametrize(("question", "expected"), load_questions("towns_questions.json"))
def test_graph_in_the_own_vocabulary(towns: Answerer, question: str, expected: list[str] | None) -> None:
    check(towns, Question(question), expected)


@pytest.mark.parametrize(("question", "expected"), load_questions("company_questions.json"))
def test_graph_in_another_vocabulary(company: Answerer, question: str, expected: list[str] | None) -> None:
    check(company, Question(question, graph=COMPANY), expected)
