"""Fits the learned judge of relations: features, a logistic regression per property, thresholds, calibration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from bench.relation_examples import Example
from ingest.relations.learned.columns import ALWAYS, Features
from ingest.relations.learned.weights import Weights
from ontology.vocabulary import ObjectProperty

IN_NO_FOLD: Final = -1

FOLDS: Final = 5
SEED: Final = 7

Scores: TypeAlias = NDArray[np.float32]

STRENGTH: Final = 0.3
"""Inverse of the regularisation; chosen by cross-validation over documents."""
_POSITIVE: Final = 3.0
_BARE: Final = 1.0
_LEAST_EXAMPLES: Final = 3
_LEAST_DOCUMENTS: Final = 2
_LEAST_RIGHT: Final = 2
_GRID: Final = np.arange(0.1, 0.9, 0.05)
_KNOTS: Final = 41
_USUAL: Final = 0.35


def folds_of(number: int) -> NDArray[np.int64]:
    """Deal documents out to folds at random, the same way every time."""
    folds = np.zeros(number, dtype=np.int64)
    folds[np.random.default_rng(SEED).permutation(number)] = np.arange(number) % FOLDS
    return folds


@dataclass(frozen=True)
class TrainingSet:
    """Examples with, for each document, whether what the rules say of it is as good as on any other document.

    Rules were made while looking at some documents, so what they propose there is better than elsewhere; those documents
    are learned from without the rules' proposals. What is in no fold is never held back.
    """

    examples: Sequence[Example]
    unseen: NDArray[np.bool_]
    folds: NDArray[np.int64]


def known_features(examples: Sequence[Example]) -> Features:
    """The features seen often enough to learn from, ascending."""
    rows = [f for e in examples for f in (e.features, e.bare)]
    owners = [e.document for e in examples for _ in (e.features, e.bare)]
    return seen_often(rows, owners, 2 * _LEAST_EXAMPLES, _LEAST_DOCUMENTS)


def seen_often(
    rows: Sequence[Features], documents: Sequence[int], least_examples: int, least_documents: int
) -> Features:
    """The features of so many examples, of so many documents, ascending."""
    flat = np.concatenate(rows)
    owners = np.repeat(np.array(documents, dtype=np.uint64), [len(r) for r in rows])
    pairs = np.unique(flat.astype(np.uint64) << np.uint64(16) | owners)
    names, spread = np.unique((pairs >> np.uint64(16)).astype(np.uint32), return_counts=True)
    every, count = np.unique(flat, return_counts=True)
    known: Features = np.intersect1d(names[spread >= least_documents], every[count >= least_examples])
    return known


def matrix(rows: Sequence[Features], known: Features) -> csr_matrix:
    """Lay examples out as a sparse matrix over the known features."""
    flat = np.concatenate(rows)
    at = np.minimum(np.searchsorted(known, flat), len(known) - 1)
    kept = known[at] == flat
    index = np.repeat(np.arange(len(rows)), [len(r) for r in rows])[kept]
    return csr_matrix((np.ones(len(index), dtype=np.float32), (index, at[kept])), shape=(len(rows), len(known)))


@dataclass(frozen=True)
class Column:
    """What there is to learn a property from: the examples it may hold of, whether it does, which count."""

    prop: ObjectProperty
    index: NDArray[np.int64]
    right: NDArray[np.bool_]
    counted: NDArray[np.bool_]


def columns_of(examples: Sequence[Example]) -> list[Column]:
    """A column for every property that holds somewhere, in the order of the vocabulary."""
    found = []
    for prop in ObjectProperty:
        index = np.array([n for n, e in enumerate(examples) if prop in e.pair.properties], dtype=np.int64)
        right = np.array([prop in examples[n].right for n in index], dtype=bool)
        if right.sum() >= _LEAST_RIGHT:
            found.append(
                Column(prop, index, right, np.array([prop not in examples[n].open for n in index], dtype=bool))
            )
    return found


@dataclass(frozen=True)
class Trainer:
    """Trains on a set whose features are laid out once."""

    data: TrainingSet
    known: Features
    full: csr_matrix
    bare: csr_matrix
    columns: Sequence[Column]

    @classmethod
    def of(cls, data: TrainingSet) -> Trainer:
        """Lay a training set out."""
        known = known_features(data.examples)
        full = matrix([e.features for e in data.examples], known)
        bare = matrix([e.bare for e in data.examples], known)
        return cls(data, known, full, bare, columns_of(data.examples))

    @cached_property
    def _documents(self) -> NDArray[np.int64]:
        return np.array([e.document for e in self.data.examples], dtype=np.int64)

    def fit(self, documents: NDArray[np.bool_]) -> Weights:
        """Fit every property on some documents; thresholds and calibration are not yet set."""
        values = np.zeros((len(self.known), len(self.columns)), dtype=np.float32)
        always = int(np.searchsorted(self.known, ALWAYS))
        for n, column in enumerate(self.columns):
            model = self._fit(column, documents[self._documents[column.index]])
            values[:, n] = model.coef_[0]
            values[always, n] += model.intercept_[0]
        even = np.array([0.0, 1.0], dtype=np.float32)
        thresholds = np.full(len(self.columns), 0.5, dtype=np.float32)
        return Weights(tuple(c.prop for c in self.columns), self.known, values, thresholds, even, even)

    def _fit(self, column: Column, chosen: NDArray[np.bool_]) -> LogisticRegression:
        use = chosen & column.counted
        first = use & self.data.unseen[self._documents[column.index]]
        stacked = vstack([self.full[column.index[first]], self.bare[column.index[use]]]).tocsr()
        right = np.concatenate([column.right[first], column.right[use]])
        weight = np.concatenate([np.ones(first.sum()), np.full(use.sum(), _BARE)]) * np.where(right, _POSITIVE, 1.0)
        model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=1e-2, random_state=0)
        return model.fit(stacked, right, sample_weight=weight)

    def out_of_fold(self, folds: Sequence[Weights]) -> list[Judged]:
        """For every property, the scores given by the weights of the fold that held an example's document back."""
        return [self._judged(n, column, folds) for n, column in enumerate(self.columns)]

    def _judged(self, number: int, column: Column, folds: Sequence[Weights]) -> Judged:
        """Only what counts, on documents where the rules are as good as elsewhere."""
        documents = self._documents[column.index]
        use = column.counted & self.data.unseen[documents] & (self.data.folds[documents] != IN_NO_FOLD)
        index, fold = column.index[use], self.data.folds[documents[use]]
        sums = np.zeros(len(index), dtype=np.float32)
        for held, weights in enumerate(folds):
            sums[fold == held] = self.full[index[fold == held]] @ weights.values[:, number]
        return Judged((1.0 / (1.0 + np.exp(-sums))).astype(np.float32), column.right[use])


@dataclass(frozen=True)
class Judged:
    """Scores of examples by weights that have not seen them, and what is right."""

    scores: Scores
    right: NDArray[np.bool_]

    def threshold(self) -> float:
        """The score from which stating the property gives the best F1; of equal ones the one nearest to the usual one."""
        return float(max(_GRID, key=lambda t: (self._f1(t), -abs(t - _USUAL))))

    def _f1(self, threshold: float) -> float:
        stated = self.scores >= threshold
        return float(2 * (stated & self.right).sum() / max(1, stated.sum() + self.right.sum()))


def tuned(weights: Weights, judged: Sequence[Judged]) -> Weights:
    """Weights with the thresholds and the calibration that held-back examples ask for."""
    thresholds = np.array([j.threshold() for j in judged], dtype=np.float32)
    score = np.concatenate([j.scores for j in judged])
    curve = IsotonicRegression(y_min=0.01, y_max=0.97, out_of_bounds="clip")
    curve.fit(score, np.concatenate([j.right for j in judged]))
    knots = np.linspace(0.0, 1.0, _KNOTS, dtype=np.float32)
    smooth = np.convolve(np.pad(curve.predict(knots), 2, mode="edge"), np.ones(5) / 5, mode="valid")
    return replace(weights, thresholds=thresholds, scores=knots, probabilities=smooth.astype(np.float32))
