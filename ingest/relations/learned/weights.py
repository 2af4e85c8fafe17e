"""What was learned: the weight of every feature for every property, thresholds, and what a score means as a probability.

`relations.safetensors` is made by ``python -m bench.train_relations`` from the annotated documents of `tests/gold` and
`bench/wordings` (our own, CC0).
Its tensors: `features` (uint32, ascending), `values` (float16, features by properties), `thresholds` (float32, by property) and
`scores`, `probabilities` (float32, the knots of the calibration); its metadata: `properties`, their local names in order.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from importlib.resources import as_file, files
from typing import Final

import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open
from scipy.sparse import csr_array

from ingest.relations.learned.columns import Features, Rows
from ontology.vocabulary import NAMESPACE, ObjectProperty

FILE: Final = "relations.safetensors"
_BEGINNING: Final = 19
"""Bits of a feature's number that are looked at first; a table of them fits into a processor's cache."""

_REST: Final = np.uint32(32 - _BEGINNING)

_TENSORS: Final = ("features", "values", "thresholds", "scores", "probabilities")


@dataclass(frozen=True)
class Weights:
    """A logistic regression per property over features that are present or not.

    Attributes:
        properties: the properties, in the order of the columns.
        features: the numbers of the known features, ascending; shape (F,).
        values: their weights; shape (F, P), float32.
        thresholds: the score (a probability before calibration) from which a property is stated; shape (P,).
        scores, probabilities: knots of a monotonous curve from scores to the share of statements that are right.
    """

    properties: tuple[ObjectProperty, ...]
    features: Features
    values: NDArray[np.float32]
    thresholds: NDArray[np.float32]
    scores: NDArray[np.float32]
    probabilities: NDArray[np.float32]

    @cached_property
    def column(self) -> dict[ObjectProperty, int]:
        """The column of each property."""
        return {prop: n for n, prop in enumerate(self.properties)}

    @cached_property
    def _by_beginning(self) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """For each beginning of a feature's number, the first known feature that has it (-1: none), and whether more have."""
        beginnings = self.features >> _REST
        first = np.full(1 << _BEGINNING, -1, dtype=np.int64)
        first[beginnings[::-1]] = np.arange(len(self.features))[::-1]
        return first, np.bincount(beginnings, minlength=1 << _BEGINNING) > 1

    def may_know(self, features: Features) -> NDArray[np.bool_]:
        """Which features may be known; nearly all that are not are left out, in much less time than a search takes."""
        told: NDArray[np.bool_] = self._by_beginning[0][features >> _REST] >= 0
        return told

    def _places(self, features: Features) -> NDArray[np.int64]:
        """Where features stand among the known ones; somewhere, if they are not known."""
        first, crowded = self._by_beginning
        beginnings = features >> _REST
        at: NDArray[np.int64] = first[beginnings]
        open_ = crowded[beginnings]
        at[open_] = np.minimum(np.searchsorted(self.features, features[open_]), len(self.features) - 1)
        return at

    def score(self, rows: Rows, features: Features, number: int) -> NDArray[np.float32]:
        """Score pairs.

        Args:
            rows: the pair of each feature, ascending from 0.
            features: the features, those of one pair together.
            number: how many pairs there are.

        Returns:
            Log odds, shape (number, P); higher is more likely.
        """
        at = self._places(features)
        known = self.features[at] == features
        at, rows = at[known], rows[known]
        ends = np.searchsorted(rows, np.arange(number + 1))
        present = csr_array((np.ones(len(at), dtype=np.float32), at, ends), shape=(number, len(self.features)))
        odds: NDArray[np.float32] = present @ self.values
        return odds

    def probability(self, score: float) -> float:
        """The share of statements with such a score that are right, in [0, 1]."""
        return float(np.interp(score, self.scores, self.probabilities))


def squashed(odds: NDArray[np.float32]) -> NDArray[np.float32]:
    """Log odds as scores in [0, 1]."""
    scores: NDArray[np.float32] = (1.0 / (1.0 + np.exp(-odds))).astype(np.float32)
    return scores


def load_weights() -> Weights:
    """Load the weights that come with the product; takes a few milliseconds."""
    with as_file(files("ingest.relations.learned").joinpath(FILE)) as path, safe_open(path, framework="numpy") as file:
        names = file.metadata()["properties"].split(",")
        tensors = {name: file.get_tensor(name) for name in _TENSORS}
    return Weights(
        tuple(ObjectProperty(NAMESPACE + name) for name in names),
        tensors["features"],
        tensors["values"].astype(np.float32),
        tensors["thresholds"],
        tensors["scores"],
        tensors["probabilities"],
    )
