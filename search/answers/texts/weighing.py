"""Which candidate is the answer, and how likely: two linear models over what the text and the graph say of it, fitted on questions.

One ranks the candidates of a question (the right ones against all others), one says whether the best is right (logistic).
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from operator import attrgetter, mul

_STEEPEST = 30.0


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of a candidate; all about in [0, 1].

    Attributes:
        topic, weakest: how surely its piece of text is about the names of the question, on average and for the worst.
        around, said, own: share of what is said of the names that stands around its piece, near the candidate, in the piece.
        clearest: how well the best repeated word stands near it.
        fit: how well its sort is the one that is asked for.
        alone: 1 where no other thing of the kind that is asked about stands between.
        stray: 1 where its piece is about something else.
        date: 1 or -1 where a date is, or is not, the beginning or end that is asked for.
        misfit: 1 where a post that is asked for is not spoken of.
        named: 1 where the piece itself has the names.
        several: how many names it holds, of eight, where a list is wanted.
        crowd: how many names it holds, of eight, where the question says that one is wanted.
        listed, known: 1 for a list of items, 1 for things that the catalogue knows.
        rank: how near its document is to the question, of the nearest.
        passage: similarity of its passage and the question.
        tied, relation: whether the graph ties it to the things in question, and by what the question speaks of.
        kind: how well its class fits the properties that the question speaks of.
        length: how long its piece is.
        rare: share of what is said that stands near it, rare words counting most.
        beside: how near it stands behind a name of the question.
        counted: how nearly it holds as many names as are asked for.
    """

    topic: float
    weakest: float
    around: float
    said: float
    own: float
    clearest: float
    fit: float
    alone: float
    stray: float
    date: float
    misfit: float
    named: float
    several: float
    crowd: float
    listed: float
    known: float
    rank: float
    passage: float
    tied: float
    relation: float
    kind: float
    length: float
    rare: float
    beside: float
    counted: float

    def values(self) -> tuple[float, ...]:
        """The features in order, and products of those that only count together."""
        plain = _plain(self)
        about = self.said * self.topic
        together = (
            about,
            about * self.fit,
            self.relation * self.fit,
            self.kind * self.fit,
            self.rare * self.topic,
            self.kind * self.clearest,
            self.kind * self.rare,
        )
        return (*plain, *together)


_plain: Callable[[Features], tuple[float, ...]] = attrgetter(*(field.name for field in fields(Features)))


@cache
def _weights() -> Mapping[str, tuple[float, tuple[float, ...]]]:
    """Bias and weights of each model."""
    raw = json.loads((resources.files(__package__) / "weights.json").read_text(encoding="utf-8"))
    return {name: (float(model["bias"]), tuple(map(float, model["weights"]))) for name, model in raw.items()}


def rank_of(features: Features) -> float:
    """How a candidate ranks among those of the same question, higher first; of no meaning by itself."""
    return _weigh("rank", features)


def likelihood(features: Features) -> float:
    """How likely a candidate is the answer, in [0, 1]."""
    return 1 / (1 + math.exp(-max(-_STEEPEST, min(_STEEPEST, _weigh("likely", features)))))


def _weigh(model: str, features: Features) -> float:
    bias, weights = _weights()[model]
    return float(bias + sum(map(mul, weights, features.values())))
