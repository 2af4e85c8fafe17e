"""Encodes many texts in 16-bit floating point where the processor multiplies such numbers itself, few in 32 bits, questions in 8.

Processors with AMX or AVX-512 BF16 encode three to four times as many passages a second in bfloat16, and the vectors have a cosine of
at least `AGREEMENT` with those in 32 bits, which is checked on the first texts: they are vectors of the same encoder and share its
fingerprint. Loading PyTorch takes seconds and memory, so it is only done once more texts than a few have come.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from search.errors import EncoderError
from search.ports import Encoder, Vectors

logger = logging.getLogger(__name__)
AGREEMENT = 0.998
_COMPARED = 8


class HalfEncoder(Protocol):
    """An encoder in 16 bits that may be of no use on this machine."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts; see `search.ports.Encoder.encode`."""
        ...

    def is_fast(self) -> bool:
        """Whether this processor multiplies 16-bit floating-point numbers itself."""
        ...


class TextEncoder(Protocol):
    """What encodes questions, and texts to compare with them."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts; see `search.ports.Encoder.encode`."""
        ...


@dataclass(frozen=True, slots=True)
class BulkSettings:
    """When to change over.

    Attributes:
        worth_loading: texts that must have come in batches before the 16-bit encoder is loaded.
        batch: texts in one call from which on it is used; single questions never are.
    """

    worth_loading: int = 256
    batch: int = 8


class BulkEncoder:
    """An encoder of texts few or many; safe to share between threads.

    Args:
        encoder: encodes small batches; gives name, fingerprint and dimension.
        half: encodes large batches.
        settings: when to change over.
        queries: encodes questions; the first encoder where none is given.

    Attributes:
        queries: for questions and texts that are only compared with them: nothing that it gives may be kept.
    """

    def __init__(
        self,
        encoder: Encoder,
        half: HalfEncoder,
        settings: BulkSettings | None = None,
        queries: TextEncoder | None = None,
    ) -> None:
        self._encoder = encoder
        self.queries = queries or encoder
        self._half = half
        self._settings = settings or BulkSettings()
        self._lock = threading.Lock()
        self._seen = 0
        self._usable: bool | None = None

    @property
    def name(self) -> str:
        """The model's name or folder, as given."""
        return self._encoder.name

    @property
    def fingerprint(self) -> str:
        """The encoder's fingerprint."""
        return self._encoder.fingerprint

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return self._encoder.dimension

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts; see `search.ports.Encoder.encode`."""
        if len(texts) < self._settings.batch or not self._is_time(texts):
            return self._encoder.encode(texts)
        return self._half.encode(texts)

    def encode_query(self, query: str) -> Vectors:
        """Encode a question; see `search.ports.Encoder.encode_query`."""
        vector: Vectors = self.queries.encode([query])[0]
        return vector

    def warm(self) -> None:
        """Load what encodes questions now, so that the first does not wait for it."""
        self.queries.encode(["warm"])

    def _is_time(self, texts: Sequence[str]) -> bool:
        with self._lock:
            self._seen += len(texts)
            if self._usable is None and self._seen >= self._settings.worth_loading:
                self._usable = self._agrees(texts[:_COMPARED])
            return bool(self._usable)

    def _agrees(self, texts: Sequence[str]) -> bool:
        try:
            if not self._half.is_fast():
                return False
            agreement = float(np.min(np.sum(self._half.encode(texts) * self._encoder.encode(texts), axis=1)))
        except EncoderError as error:
            logger.warning("Passages are encoded in 32 bits, which is slower: %s", error)
            return False
        if agreement < AGREEMENT:
            logger.warning(
                "Passages are encoded in 32 bits, which is slower: 16-bit vectors of %r agree by %.4f only, asked for is %s.",
                self.name,
                agreement,
                AGREEMENT,
            )
        return agreement >= AGREEMENT
