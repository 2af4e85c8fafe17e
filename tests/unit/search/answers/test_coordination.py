"""Questions about several things at once."""

from __future__ import annotations

from search.answers.answerer import Answerer
from search.answers.records import Question


def names(towns: Answerer, question: str) -> list[str]:
    return sorted(item.text for item in towns.answer(Question(question)).answers)


def test_a_question_about_several_things_is_asked_of_each(towns: Answerer) -> None:
    each = {n for project in ("NORDFAB", "AGRILINK") for n in names(towns, f"Which programmes fund {project}?")}
    assert len(each) == 2
    assert names(towns, "Which programmes fund NORDFAB and AGRILINK?") == sorted(each)


def test_what_only_one_of_them_has_is_no_roundabout_answer_for_both(towns: Answerer) -> None:
    each = {n for project in ("NORDFAB", "AGRILINK") for n in names(towns, f"Which city leads {project}?")}
    assert names(towns, "Which cities lead NORDFAB and AGRILINK?") == sorted(each)


def test_what_both_share_is_not_asked_of_each(towns: Answerer) -> None:
    every = set(names(towns, "Which cities are partners in NORDFAB?")) | set(
        names(towns, "Which cities are partners in AGRILINK?")
    )
    assert set(names(towns, "Which cities are partners in both NORDFAB and AGRILINK?")) < every
