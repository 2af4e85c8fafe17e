"""Measures against values worked out by hand and against scikit-learn; test collections in the BEIR format."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import ndcg_score

from search.errors import DatasetError
from search.measures import Collected, Measure, mean, ndcg, read_dataset, recall, reciprocal_rank, set_f1

GRADES = {"a": 3, "b": 2, "c": 1, "x": 0}


def test_ndcg_is_what_the_formula_gives() -> None:
    gained = 2 / math.log2(2) + 0 / math.log2(3) + 3 / math.log2(4)
    best = 3 / math.log2(2) + 2 / math.log2(3) + 1 / math.log2(4)
    assert ndcg(["b", "x", "a"], GRADES, k=3) == pytest.approx(gained / best)
    assert ndcg(["b", "x", "a"], GRADES, k=3) == pytest.approx(0.73501, abs=1e-5)


def test_ndcg_looks_at_the_first_k_and_at_the_best_k() -> None:
    assert ndcg(["x", "a"], GRADES, k=1) == 0.0
    assert ndcg(["a"], GRADES, k=1) == 1.0
    assert ndcg(["a"], GRADES, k=3) == pytest.approx(3 / (3 + 2 / math.log2(3) + 0.5))


@given(st.lists(st.integers(0, 4), min_size=2, max_size=12), st.integers(1, 12))
def test_ndcg_agrees_with_scikit_learn(grades: list[int], k: int) -> None:
    ranked = [f"d{i}" for i in range(len(grades))]
    scores = np.arange(len(grades), 0, -1, dtype=float)
    theirs = ndcg_score(np.array([grades]), scores.reshape(1, -1), k=k)
    assert ndcg(ranked, dict(zip(ranked, grades, strict=True)), k) == pytest.approx(theirs)


def test_recall_counts_relevant_documents_among_the_first_k() -> None:
    assert recall(["a", "x", "y", "c"], GRADES, k=3) == pytest.approx(1 / 3)
    assert recall(["a", "x", "y", "c"], GRADES, k=4) == pytest.approx(2 / 3)


def test_reciprocal_rank_is_that_of_the_first_relevant_document() -> None:
    assert reciprocal_rank(["x", "y", "c", "a"], GRADES, k=10) == pytest.approx(1 / 3)
    assert reciprocal_rank(["x", "y", "c", "a"], GRADES, k=2) == 0.0


@pytest.mark.parametrize("measure", [ndcg, recall, reciprocal_rank])
def test_nothing_relevant_scores_nothing(measure: Measure) -> None:
    assert measure(["x", "y"], {"x": 0}, 10) == 0.0


@pytest.mark.parametrize("measure", [ndcg, recall])
def test_a_document_named_twice_counts_once(measure: Measure) -> None:
    assert measure(["a", "a", "b", "c"], GRADES, 3) == 1.0


def test_set_f1_weighs_precision_and_recall_alike() -> None:
    # two of three found are right (2/3), two of four wanted are found (1/2): 2 · 2/3 · 1/2 / (2/3 + 1/2) = 4/7
    assert set_f1({"a", "b", "c", "d"}, ["a", "b", "z"]) == pytest.approx(4 / 7)


def test_set_f1_of_empty_sets() -> None:
    assert (set_f1([], []), set_f1(["a"], []), set_f1([], ["a"])) == (1.0, 0.0, 0.0)


def test_mean_leaves_out_queries_without_relevant_documents_and_counts_missing_ones_as_zero() -> None:
    qrels = {"q1": {"a": 1}, "q2": {"b": 1}, "q3": {"c": 0}}
    assert mean(reciprocal_rank, {"q1": ["x", "a"]}, qrels, k=10) == pytest.approx(0.25)


def test_a_beir_folder_is_read(tmp_path: Path) -> None:
    _write(tmp_path)
    dataset = read_dataset(tmp_path)
    assert dataset.corpus == (Collected("d1", "Turku", "A city."), Collected("d2", "", "Another."))
    assert dataset.queries == {"q1": "Which city?"}
    assert dataset.qrels == {"q1": {"d1": 2, "d2": 0}}


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("corpus.jsonl", "{", r"corpus\.jsonl, line 1 is no JSON"),
        ("corpus.jsonl", "[1]", r"corpus\.jsonl, line 1 is '\[1\]'"),
        ("queries.jsonl", '{"_id": 7, "text": "t"}', r"queries\.jsonl, line 1 has _id=7"),
        ("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td1\thigh", r"test\.tsv, line 2 is 'q1\\td1\\thigh'"),
        ("qrels/test.tsv", "q1\td1", r"test\.tsv, line 1"),
    ],
    ids=["not JSON", "not an object", "id no string", "grade no number", "column missing"],
)
def test_a_bad_line_is_named(tmp_path: Path, name: str, content: str, said: str) -> None:
    _write(tmp_path)
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(DatasetError, match=said):
        read_dataset(tmp_path)


def test_a_missing_split_is_named(tmp_path: Path) -> None:
    _write(tmp_path)
    with pytest.raises(DatasetError, match=r"dev\.tsv cannot be read"):
        read_dataset(tmp_path, split="dev")


def _write(folder: Path) -> None:
    (folder / "qrels").mkdir()
    corpus = '{"_id": "d1", "title": "Turku", "text": "A city."}\n\n{"_id": "d2", "text": "Another."}\n'
    (folder / "corpus.jsonl").write_text(corpus, encoding="utf-8")
    (folder / "queries.jsonl").write_text('{"_id": "q1", "text": "Which city?"}\n', encoding="utf-8")
    (folder / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\td2\t0\n", encoding="utf-8")
