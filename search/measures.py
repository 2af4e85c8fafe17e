"""How good a ranking or a set of answers is, and test collections in the BEIR format to measure it on.

A *run* maps each query's id to document ids, best first. *Qrels* map each query's id to the grades of judged documents; a grade
above 0 is relevant, a document that is not judged counts as 0. Every measure lies in [0, 1] and higher is better.
"""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from search.errors import DatasetError

Grades = Mapping[str, int]
Qrels = Mapping[str, Grades]
Run = Mapping[str, Sequence[str]]
_HEADER = ("query-id", "corpus-id", "score")


@dataclass(frozen=True, slots=True)
class Collected:
    """One document of a test collection."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Dataset:
    """A test collection: documents, queries by id, and the judgements of one split."""

    corpus: tuple[Collected, ...]
    queries: Mapping[str, str]
    qrels: Qrels


def ndcg(ranked: Sequence[str], grades: Grades, k: int) -> float:
    """Normalised discounted cumulative gain of the first `k`: grade / log2(rank + 1), over what the best order would gain.

    Range [0, 1], higher is better; 0 where nothing is relevant. Gains are linear in the grade, as in trec_eval and BEIR.
    Source: Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20(4), 2002.

    >>> ndcg(["a", "b"], {"a": 1}, k=10)
    1.0
    """
    best = _discounted(sorted((g for g in grades.values() if g > 0), reverse=True)[:k])
    return _discounted([max(0, grades.get(d, 0)) for d in _first(ranked, k)]) / best if best else 0.0


def recall(ranked: Sequence[str], grades: Grades, k: int) -> float:
    """Share of the relevant documents that stand among the first `k`.

    Range [0, 1], higher is better; 0 where nothing is relevant.
    Source: Manning, Raghavan and Schütze, "Introduction to Information Retrieval", 2008, section 8.3.

    >>> recall(["a", "x"], {"a": 1, "b": 2}, k=2)
    0.5
    """
    relevant = {d for d, g in grades.items() if g > 0}
    return len(relevant.intersection(_first(ranked, k))) / len(relevant) if relevant else 0.0


def reciprocal_rank(ranked: Sequence[str], grades: Grades, k: int) -> float:
    """One over the rank of the first relevant document, 0 where none is among the first `k`. Its mean over queries is MRR@k.

    Range [0, 1], higher is better.
    Source: Voorhees, "The TREC-8 Question Answering Track Report", 1999.

    >>> reciprocal_rank(["x", "a"], {"a": 1}, k=10)
    0.5
    """
    ranks = (rank for rank, d in enumerate(_first(ranked, k), 1) if grades.get(d, 0) > 0)
    return next((1 / rank for rank in ranks), 0.0)


def set_f1(wanted: Collection[str], found: Collection[str]) -> float:
    """Harmonic mean of the precision and the recall of a set of answers; order and repetition do not count.

    Range [0, 1], higher is better; 1 where both are empty, 0 where only one is.
    Source: van Rijsbergen, "Information Retrieval", 2nd edition, 1979, chapter 7 (F with equal weights).

    >>> set_f1({"Lyon", "Turku"}, ["Lyon", "Graz"])
    0.5
    """
    right, left = set(wanted), set(found)
    return 2 * len(right & left) / (len(right) + len(left)) if right or left else 1.0


Measure = Callable[[Sequence[str], Grades, int], float]


def mean(measure: Measure, run: Run, qrels: Qrels, k: int) -> float:
    """Average a measure over the queries that have a relevant document; a query that the run lacks counts as 0.

    Range [0, 1], higher is better; 0 where no query has a relevant document.
    """
    judged = [q for q, grades in qrels.items() if any(g > 0 for g in grades.values())]
    return sum(measure(run.get(q, ()), qrels[q], k) for q in judged) / len(judged) if judged else 0.0


def read_dataset(folder: Path, split: str = "test") -> Dataset:
    """Read a test collection in the BEIR format: ``corpus.jsonl``, ``queries.jsonl`` and ``qrels/<split>.tsv``.

    Source: Thakur et al., "BEIR: A Heterogenous Benchmark for Zero-shot Evaluation of Information Retrieval Models", 2021.

    Raises:
        DatasetError: If a file is missing or a line is not as the format wants it; names the file and the line.
    """
    corpus = tuple(
        Collected(_text(row, "_id", place), str(row.get("title") or ""), _text(row, "text", place))
        for place, row in _json_lines(folder / "corpus.jsonl")
    )
    queries = {
        _text(row, "_id", place): _text(row, "text", place) for place, row in _json_lines(folder / "queries.jsonl")
    }
    return Dataset(corpus, queries, _read_qrels(folder / "qrels" / f"{split}.tsv"))


def _first(ranked: Sequence[str], k: int) -> list[str]:
    """Return the first `k` different documents, so that a repeated one cannot count twice."""
    return list(dict.fromkeys(ranked))[:k]


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))


def _json_lines(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, line in _lines(path):
        place = f"{path}, line {number}"
        try:
            row = json.loads(line)
        except ValueError as error:
            raise DatasetError(f"{place} is no JSON: {error}. Each line holds one JSON object.") from error
        if not isinstance(row, dict):
            raise DatasetError(f"{place} is {line[:40]!r}. Each line holds one JSON object.")
        yield place, row


def _text(row: Mapping[str, Any], key: str, place: str) -> str:
    value = row.get(key)
    if not isinstance(value, str):
        raise DatasetError(f"{place} has {key}={value!r}. It must be a string.")
    return value


def _read_qrels(path: Path) -> dict[str, dict[str, int]]:
    qrels: dict[str, dict[str, int]] = {}
    for number, line in _lines(path):
        cells = tuple(next(csv.reader([line], delimiter="\t")))
        if cells == _HEADER:
            continue
        try:
            query, document, grade = cells
            qrels.setdefault(query, {})[document] = int(grade)
        except ValueError as error:
            wanted = " <tab> ".join(_HEADER)
            raise DatasetError(
                f"{path}, line {number} is {line!r}. Write: {wanted}, the score a whole number."
            ) from error
    return qrels


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        with path.open(encoding="utf-8") as file:
            yield from ((n, line.rstrip("\n")) for n, line in enumerate(file, 1) if line.strip())
    except (OSError, UnicodeDecodeError) as error:
        raise DatasetError(
            f"{path} cannot be read: {error}. A BEIR folder holds corpus.jsonl, queries.jsonl, qrels/."
        ) from error
