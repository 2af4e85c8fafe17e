"""When what was read out of texts is given as the answer."""

from __future__ import annotations

from dataclasses import fields, replace
from types import SimpleNamespace
from typing import Any

import pytest

from search.answers.question import Shape
from search.answers.texts.asking import Sort
from search.answers.texts.likely import is_likely
from search.answers.texts.weighing import Features

NOTHING = Features(*(0.0 for _ in fields(Features)))
NEAR = replace(NOTHING, clearest=1.0, relation=1.0, rare=0.8, passage=0.6)


def _asked(*names: str) -> Any:
    return SimpleNamespace(names=names, said=("invented",), countries=(), single=True, sort=Sort.NAMES)


def _likely(features: Features, score: float, *names: str, placed: bool = True) -> bool:
    context: Any = SimpleNamespace(reading=SimpleNamespace(shape=Shape.AGENT))
    best: Any = SimpleNamespace(candidate=SimpleNamespace(placed=placed), features=features, score=score)
    return is_likely(context, _asked(*names), best)


def test_a_likely_reading_is_given_and_an_unlikely_one_is_not() -> None:
    assert _likely(NEAR, 0.3)
    assert not _likely(NEAR, 0.05)


def test_what_nobody_says_needs_more() -> None:
    unsaid = replace(NEAR, clearest=0.0, relation=0.0)
    assert not _likely(unsaid, 0.3, "HEGAN")
    assert _likely(unsaid, 0.5, "HEGAN")


@pytest.mark.parametrize(("names", "given"), [((), False), (("HEGAN",), True)])
def test_a_question_about_something_else_is_refused(names: tuple[str, ...], given: bool) -> None:
    strange = replace(NEAR, rare=0.2, passage=0.0)
    assert _likely(strange, 0.9, *names) is given
    assert _likely(replace(strange, passage=0.5), 0.9)


def test_what_stands_nowhere_near_the_names_is_nearly_never_given() -> None:
    assert not _likely(NEAR, 0.9, placed=False)
