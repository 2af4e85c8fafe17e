"""Similarity of sentences to a question, each sentence encoded once as long as it is remembered."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from search.answers.ports import Encoder

_MOST_REMEMBERED = 4000
_LONGEST = 400


class SentenceVectors:
    """Encodes sentences, the beginning of long ones, and remembers the latest. Safe to share between threads."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._lock = threading.Lock()
        self._known: OrderedDict[str, NDArray[np.float32]] = OrderedDict()

    def similarities(self, question: str, sentences: Sequence[str]) -> list[float]:
        """The cosine similarity of each sentence to the question, in [-1, 1]."""
        texts = [question, *(s[:_LONGEST] for s in sentences)]
        with self._lock:
            found = {t: self._known[t] for t in texts if t in self._known}
        missing = sorted({t for t in texts if t not in found})
        if missing:
            found.update(zip(missing, self._encoder.encode(missing), strict=True))
            self._remember(found)
        return [float(found[t] @ found[question]) for t in texts[1:]]

    def _remember(self, found: dict[str, NDArray[np.float32]]) -> None:
        with self._lock:
            self._known.update(found)
            while len(self._known) > _MOST_REMEMBERED:
                self._known.popitem(last=False)
