"""What the question answerer needs from the packages around it, besides `kg.ports`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from kg.records import Passage


class Encoder(Protocol):
    """Turns texts into vectors whose dot product is their similarity."""

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return one L2-normalised row per text, shape (n, d)."""
        ...


@dataclass(frozen=True, slots=True)
class ScoredPassage:
    """A passage that a search found.

    Attributes:
        score: the fused score, higher is better.
        lexical: the score of the lexical retriever (BM25), 0 where it did not find the passage.
        dense: cosine similarity of question and passage in [-1, 1], 0 where unknown.
    """

    passage: Passage
    score: float
    lexical: float
    dense: float


class PassageFinder(Protocol):
    """Finds the passages that are nearest to a question."""

    def find(self, query: str, limit: int) -> Sequence[ScoredPassage]:
        """Return at most `limit` passages, best first."""
        ...
