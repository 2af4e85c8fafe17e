"""Weights of fusion are chosen on all sets but one, and the tables say what came of it."""

from __future__ import annotations

import pytest

from bench.retrieval import SETS, folders_of, splits_of
from bench.retrieval import report as retrieval_report
from bench.tune_fusion import best_on, choices, report
from search.evaluation import Row
from search.retrieval.fusion import Weights


def figures(best: Weights) -> dict[Weights, float]:
    return {weights: 0.9 if weights == best else 0.5 for weights in choices()}


def test_choices_sum_to_one() -> None:
    assert all(w.lexical + w.dense + w.graph == pytest.approx(1.0) for w in choices())


def test_a_set_has_no_say_in_the_weights_it_is_measured_with() -> None:
    first, second = choices()[3], choices()[7]
    measured = {"a": figures(first), "b": figures(first), "c": figures(second)}
    assert best_on(measured, ["a", "b"]) == first
    assert best_on(measured, ["c"]) == second
    text = "\n".join(report(measured))
    assert f"| c | {first.lexical:.3f} | {first.dense:.3f} | {first.graph:.3f} | 0.500 | 0.900 |" in text


def test_tables_stand_beside_each_other_and_by_set() -> None:
    rows = {"a": {"dev": [Row("dense", 0.5, 0.6, 0.7)], "test": [Row("dense", 0.4, 0.3, 0.2)]}}
    text = "\n".join(retrieval_report(rows))
    assert "| dense | 0.500 | 0.400 |" in text
    assert "| dense | 0.400 | 0.300 | 0.200 |" in text


def test_the_sets_of_the_repository_have_both_splits() -> None:
    assert [(folder.name, splits_of(folder)) for folder in folders_of(SETS)] == [
        ("encyclopaedia", ["dev", "test"]),
        ("examples", ["dev", "test"]),
    ]
