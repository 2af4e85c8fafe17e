"""Choosing between what the graph and what a sentence says."""

from __future__ import annotations

from search.answers.arbitration import prefer
from search.answers.records import Answer, AnswerItem, AnswerKind


def answer(kind: AnswerKind, *texts: str, score: float = 0.9) -> Answer:
    return Answer("?", kind, tuple(AnswerItem(t, None, None, score) for t in texts))


def test_a_sure_sentence_wins_over_another_answer_of_the_graph() -> None:
    graph, text = answer(AnswerKind.ENTITIES, "Amsterdam"), answer(AnswerKind.ENTITIES, "Cartif")
    assert prefer(graph, text, True, False) is text


def test_an_unsure_sentence_does_not() -> None:
    graph, text = answer(AnswerKind.ENTITIES, "Amsterdam"), answer(AnswerKind.ENTITIES, "Cartif", score=0.3)
    assert prefer(graph, text, True, False) is graph


def test_what_the_graph_says_plainly_stays() -> None:
    graph = answer(AnswerKind.ENTITIES, "Amsterdam", score=0.97)
    assert prefer(graph, answer(AnswerKind.ENTITIES, "Cartif"), True, False) is graph


def test_the_longer_of_two_lists_that_agree_is_given() -> None:
    graph, text = answer(AnswerKind.ENTITIES, "Vigo"), answer(AnswerKind.ENTITIES, "Vigo", "Brest", score=0.6)
    assert prefer(graph, text, False, False) is text
    assert prefer(text, graph, False, False) is text


def test_one_name_wins_over_several_where_one_is_asked_for() -> None:
    graph, text = answer(AnswerKind.ENTITIES, "Ruiz", "Costa"), answer(AnswerKind.ENTITIES, "Ruiz", score=0.7)
    assert prefer(graph, text, True, False) is text


def test_dates_of_the_graph_stay_and_counted_things_give_way_to_a_number_that_is_said() -> None:
    graph, text = answer(AnswerKind.DATE, "2011-12-30"), answer(AnswerKind.DATE, "2009-11")
    assert prefer(graph, text, True, False) is graph
    counted, said = answer(AnswerKind.NUMBER, "4"), answer(AnswerKind.NUMBER, "300", score=0.75)
    assert prefer(counted, said, True, True) is said
    assert prefer(counted, None, True, True) is counted
