"""Answers to questions that were written before they were asked do not fall below what has been reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.bootstrap import Library
from bench.libraries import EXAMPLES, GOLD, SHARED
from bench.quality import measure_answers
from search.answer_measures import by_kind

pytestmark = [pytest.mark.quality, pytest.mark.slow]

# a little below what was measured when they were set; they are raised with what is reached and never lowered
FLOORS = {EXAMPLES / "questions.json": 0.70, GOLD / "questions_test.json": 0.52}
FLOOR_FURTHER = 0.88


@pytest.mark.parametrize(("file", "floor"), FLOORS.items(), ids=lambda value: getattr(value, "stem", str(value)))
def test_answers_on_the_examples(examples: Library, file: Path, floor: float) -> None:
    assert _mean(examples, file) >= floor


def test_answers_on_further_documents(further: Library) -> None:
    assert _mean(further, SHARED / "questions" / "seeds.json") >= FLOOR_FURTHER


def _mean(library: Library, file: Path) -> float:
    scored = measure_answers(library, file)[file.stem]
    return by_kind(scored)["all"][1]
