"""Fits the two models that weigh candidates of texts; writes search/answers/texts/weights.json.

Run as ``python -m bench.answer_weights``. Questions to measure with are left out: the held-back files, and of
``examples/questions_dev.json`` every third.

One model ranks: it is fitted so that the right candidates of a question get most of the mass of a softmax over all of its
candidates. The other says how likely a candidate is right, by logistic regression over all candidates, those of a question with
many counting less each.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from app.bootstrap import Library
from bench.libraries import EXAMPLES, GOLD, ROOT, library_of
from search.answer_measures import GoldQuestion, read_questions, score_answer
from search.answers.records import Answer, AnswerItem, AnswerKind, Question

_Matrix = npt.NDArray[np.float64]
_OUT = ROOT / "search" / "answers" / "texts" / "weights.json"
_SHORT = ("entity", "entity-list", "date-number", "count", "unanswerable")
_RIGHT, _RIGHT_OF_LIST = 0.5, 0.75
_RANK_PENALTY, _LIKELY_C = 3.0, 0.3
_LEFT_OUT = 3
_SETS: Mapping[Path, tuple[Path, ...]] = {
    GOLD / "dev": (GOLD / "questions_docs_dev_a.json", GOLD / "questions_docs_dev_b.json"),
    GOLD / "calibration": tuple(GOLD / f"questions_docs_calibration_{name}.json" for name in ("e3", "g5", "h6")),
    EXAMPLES / "corpus": (EXAMPLES / "questions.json", EXAMPLES / "questions_dev.json"),
}


@dataclass(frozen=True, slots=True)
class Sample:
    """The candidates of one question: features, shape (n, k), and which are right, shape (n,)."""

    features: _Matrix
    right: npt.NDArray[np.bool_]


def samples_of(library: Library, questions: Sequence[GoldQuestion]) -> Iterator[Sample]:
    """The candidates of each question that asks for names or values."""
    for question in questions:
        if question.kind not in _SHORT:
            continue
        found = library.answerer.candidates(Question(question.text))
        if found:
            features = np.array([features for features, _ in found], dtype=np.float64)
            yield Sample(features, np.array([_is_right(question, names) for _, names in found]))


def _is_right(question: GoldQuestion, names: Sequence[str]) -> bool:
    """Whether names are the answer; for lists whether most of them are in it, since a list may stand in several pieces."""
    if question.kind == "unanswerable":
        return False
    if question.kind == "entity-list":
        return sum(_score(question, [name]) > 0 for name in names) >= _RIGHT_OF_LIST * len(names)
    return _score(question, names) >= _RIGHT


def _score(question: GoldQuestion, names: Sequence[str]) -> float:
    items = tuple(AnswerItem(name, None, None, 1.0) for name in names)
    return score_answer(question, Answer(question.text, AnswerKind.ENTITIES, items))


def fit_rank(samples: Sequence[Sample]) -> _Matrix:
    """Fit the weights that rank the candidates of a question, shape (k,)."""
    told = [s for s in samples if s.right.any() and not s.right.all()]
    every = np.concatenate([s.features for s in told])
    mean, spread = every.mean(axis=0), every.std(axis=0) + 1e-6
    scaled = [((s.features - mean) / spread, s.right) for s in told]

    def loss(weights: _Matrix) -> tuple[float, _Matrix]:
        value, gradient = _RANK_PENALTY * float(weights @ weights), 2 * _RANK_PENALTY * weights
        for features, right in scaled:
            scores = features @ weights
            mass = np.exp(scores - scores.max())
            own = mass * right
            value -= float(np.log(own.sum() / mass.sum() + 1e-12))
            gradient = gradient - (own / (own.sum() + 1e-12) - mass / mass.sum()) @ features
        return value, gradient

    found = minimize(loss, np.zeros(every.shape[1]), jac=True, method="L-BFGS-B")
    weights: _Matrix = found.x / spread
    return weights


def fit_likely(samples: Sequence[Sample]) -> tuple[float, _Matrix]:
    """Fit bias and weights, shape (k,), of the model of how likely a candidate is right."""
    features = np.concatenate([s.features for s in samples])
    right = np.concatenate([s.right for s in samples])
    counts = np.concatenate([np.full(len(s.right), len(s.right) ** -0.5) for s in samples])
    scaler = StandardScaler().fit(features)
    model = LogisticRegression(max_iter=3000, C=_LIKELY_C).fit(scaler.transform(features), right, sample_weight=counts)
    weights: _Matrix = model.coef_[0] / scaler.scale_
    return float(model.intercept_[0] - weights @ scaler.mean_), weights


def main() -> None:
    """Read the documents, ask, fit and write."""
    samples: list[Sample] = []
    for folder, files in _SETS.items():
        with library_of(folder) as library:
            for file in files:
                questions = read_questions(file)
                if file.stem == "questions_dev":
                    questions = [q for number, q in enumerate(questions) if number % _LEFT_OUT != _LEFT_OUT - 1]
                samples += samples_of(library, questions)
    bias, likely = fit_likely(samples)
    models = {
        "rank": {"bias": 0.0, "weights": [round(float(w), 4) for w in fit_rank(samples)]},
        "likely": {"bias": round(bias, 4), "weights": [round(float(w), 4) for w in likely]},
    }
    _OUT.write_text(json.dumps(models, indent=1) + "\n", encoding="utf-8")
    print(f"{len(samples)} questions, {sum(len(s.right) for s in samples)} candidates")


if __name__ == "__main__":
    main()
