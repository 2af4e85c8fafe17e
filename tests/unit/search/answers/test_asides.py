"""What of a question is set aside before it is read."""

from __future__ import annotations

import pytest

from search.answers.answerer import Answerer
from search.answers.question.asides import asks_what_was_before, without_asides
from search.answers.records import AnswerKind, Question
from tests.unit.search.answers.towns import towns_store


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Name all partners of AGRILINK", "all partners of AGRILINK"),
        ("Please list the cities", "the cities"),
        ("Name of the cluster manager", "Name of the cluster manager"),
        ("Where did Ada Byron work before joining the port?", "Where did Ada Byron work before"),
        ("Wo arbeitete Ada Byron, bevor sie das Amt übernahm?", "Wo arbeitete Ada Byron, bevor"),
        ("Which events took place before 2015?", "Which events took place before 2015?"),
    ],
)
def test_asides_become_blanks(question: str, left: str) -> None:
    found = without_asides(question)
    assert found.strip() == left
    assert len(found) == len(question)


@pytest.mark.parametrize(
    ("question", "before"),
    [
        ("Where did Ada Byron work before?", True),
        ("Where did Ada Byron previously work?", True),
        ("Où travaillait Ada Byron auparavant ?", True),
        ("Where does Ada Byron work?", False),
        ("Which workshops ended before 2015?", True),
        ("Which seminars ended before 2015?", False),
    ],
)
def test_what_was_before(question: str, before: bool) -> None:
    assert asks_what_was_before(question) is before


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    """Asks the towns."""
    return Answerer(towns_store())


@pytest.mark.parametrize("question", ["List the partners of AGRILINK", "Name all the partners of AGRILINK"])
def test_a_request_is_read_like_its_noun(answerer: Answerer, question: str) -> None:
    plain = answerer.answer(Question("partners of AGRILINK"))
    asked = answerer.answer(Question(question))
    assert plain.kind is AnswerKind.ENTITIES
    assert {a.text for a in asked.answers} == {a.text for a in plain.answers}


def test_things_are_not_listed_where_the_verb_is_unknown(answerer: Answerer) -> None:
    answer = answerer.answer(Question("Which companies boycotted the Wind Summit 2018?"))
    assert answer.kind is AnswerKind.NONE
