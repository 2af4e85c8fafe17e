"""The engines that search is built on: an encoder, a vector index and a lexical index, each behind one small port."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Ids = NDArray[np.int64]
Scores = NDArray[np.float32]


class Encoder(Protocol):
    """Turns texts into vectors whose inner product is their likeness in meaning."""

    @property
    def name(self) -> str:
        """The model's name as a person would write it."""
        ...

    @property
    def fingerprint(self) -> str:
        """Changes whenever the vectors would; vectors of two fingerprints never meet in one index."""
        ...

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts.

        Returns:
            float32 array of shape (len(texts), dimension), rows of unit length.

        Raises:
            search.errors.EncoderError: if the model cannot be loaded.
        """
        ...

    def encode_query(self, query: str) -> Vectors:
        """Encode a question to search with.

        Returns:
            float32 array of shape (dimension,), of unit length and very near to what `encode` gives; not to be kept in an index.
        """
        ...


class VectorIndex(Protocol):
    """Nearest neighbours by inner product."""

    def __len__(self) -> int:
        """Count the vectors held."""
        ...

    def add(self, ids: Ids, vectors: Vectors) -> None:
        """Add vectors of shape (n, d) under ids of shape (n,) that are not yet held."""
        ...

    def remove(self, ids: Ids) -> None:
        """Remove vectors; unknown ids are no error."""
        ...

    def search(self, vector: Vectors, k: int, allowed: Ids | None = None) -> tuple[Ids, Scores]:
        """Find the k nearest to one vector of shape (d,), best first; only among `allowed` where given.

        Scores are inner products, higher is nearer. Fewer than k come back where fewer are held.
        """
        ...

    def save(self, file: Path) -> bool:
        """Write what would take long to fill anew, whole or not at all; return False, with nothing written, where it would not."""
        ...

    def load(self, file: Path) -> bool:
        """Hold what was saved instead of what is held; return False, with nothing changed, where the file is missing or broken."""
        ...


@dataclass(frozen=True, slots=True)
class LexicalEntry:
    """One passage as the lexical index sees it. `context` holds its document's title, which is read before the text."""

    id: int
    document: int
    language: str
    text: str
    context: str = ""


class LexicalIndex(Protocol):
    """Ranks passages by the words they share with the query (BM25)."""

    def __len__(self) -> int:
        """Count the passages held."""
        ...

    def add(self, entries: Sequence[LexicalEntry]) -> None:
        """Add passages; visible after `commit`."""
        ...

    def remove_documents(self, documents: Sequence[int]) -> None:
        """Remove all passages of documents; visible after `commit`."""
        ...

    def commit(self) -> None:
        """Make all changes durable and visible."""
        ...

    def clear(self) -> None:
        """Remove everything, durably."""
        ...

    def search(self, query: str, k: int, allowed: Ids | None = None) -> tuple[Ids, Scores]:
        """Find the k best passages, best first; only among `allowed` where given. Scores are BM25, higher is better."""
        ...

    def is_unknown(self, word: str) -> bool:
        """Say whether a word carries a subject in every language and yet no passage holds it."""
        ...

    def frequency(self, word: str) -> int:
        """Count the passages that hold a word, in any language; 0 for one that no passage holds or that carries no subject."""
        ...
