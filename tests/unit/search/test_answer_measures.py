"""Scores of answers, kind by kind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from search.answer_measures import GoldQuestion, ask_all, by_kind, read_questions, score_answer
from search.answers.records import Answer, AnswerItem, AnswerKind, EvidenceItem


@pytest.mark.parametrize(
    ("kind", "gold", "found", "expected"),
    [
        ("entity", ["Lyon|City of Lyon"], ["city of lyon"], 1.0),
        ("entity", ["Lyon"], ["Lyon", "Turku"], 2 / 3),
        ("entity", ["Lyon"], [], 0.0),
        ("entity-list", ["Lyon", "Turku"], ["Turku", "Graz"], 0.5),
        ("entity-list", ["University of Turku"], ["the University of Turku (Finland)"], 1.0),
        ("entity-list", ["Turku"], ["Turku, " + "which is a long story " * 3], 0.0),
        ("date-number", ["2009-06"], ["2009-06-15"], 1.0),
        ("date-number", ["2009-06-15"], ["2009"], 1.0),
        ("date-number", ["2009-06"], ["2010-06"], 0.0),
        ("date-number", ["1,600,000"], ["1600000"], 1.0),
        ("count", ["7"], ["7"], 1.0),
        ("count", ["7"], ["17"], 0.0),
        ("yes-no", ["yes"], ["Yes"], 1.0),
        ("yes-no", ["yes"], ["no"], 0.0),
    ],
)
def test_answers_are_scored_by_kind(kind: str, gold: list[str], found: list[str], expected: float) -> None:
    assert score_answer(_question(kind, gold), _answer(found)) == pytest.approx(expected)


def test_a_passage_is_right_if_one_of_three_quotes_holds_the_sentence() -> None:
    question = _question("passage", ["Cities should share their data early."])
    quotes = ["No.", "Nor this.", "Cities, they said, should share all their data early and often."]
    assert score_answer(question, _answer(["x"], quotes)) == 1.0
    assert score_answer(question, _answer(["x"], ["One more.", *quotes])) == 0.0


def test_what_the_documents_do_not_answer_must_not_be_answered() -> None:
    question = _question("unanswerable", [])
    assert (score_answer(question, _answer([])), score_answer(question, _answer(["Lyon"]))) == (1.0, 0.0)


def test_files_of_questions_are_asked_and_counted_by_kind(tmp_path: Path) -> None:
    items = [
        {"id": "1", "kind": "entity", "question": "Who leads?", "answers": ["Lyon"]},
        {"id": "2", "kind": "entity", "question": "Who follows?", "answers": ["Turku"]},
        {"id": "3", "kind": "count", "question": "How many?", "answers": [2]},
    ]
    path = tmp_path / "questions.json"
    path.write_text(json.dumps(items), encoding="utf-8")
    scored = ask_all(read_questions(path), lambda text: _answer(["2" if "many" in text else "Lyon"]))
    assert by_kind(scored) == {"count": (1, 1.0), "entity": (2, 0.5), "all": (3, pytest.approx(2 / 3))}


def _question(kind: str, answers: list[str]) -> GoldQuestion:
    return GoldQuestion("q", kind, "?", tuple(answers))


def _answer(texts: list[str], quotes: list[str] | None = None) -> Answer:
    kind = AnswerKind.ENTITIES if texts else AnswerKind.NONE
    evidence = tuple(EvidenceItem(q, None, None, None, None, 0.5) for q in quotes or [])
    return Answer("?", kind, tuple(AnswerItem(t, None, None, 0.9) for t in texts), evidence=evidence)
