"""How alike two texts are, from fingerprints of constant size, so that one text can be compared with all others at constant cost.

MinHash over word shingles (Broder 1997), found again by banding (Leskovec, Rajaraman, Ullman: Mining of Massive Datasets,
chapter 3). Besides its wording, a text is told apart by its telling words (numbers and capitalised words): pages made from one
template about different things share nearly all wording, but not these.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

SHINGLE_WORDS: Final = 3
ROWS: Final = 8
BANDS: Final = 16
SIMILAR: Final = 0.9
"""Least share of common shingles, and of common telling words, of two texts that are nearly the same."""

_MIN_WORDS: Final = 40
_MAX_SHINGLES: Final = 200_000
_CHUNK: Final = 4_096
_WORD: Final = re.compile(r"\w+")
_SEEDS: Final = np.random.default_rng(20_231).integers(1, 2**63, size=(2, ROWS * BANDS), dtype=np.uint64) | np.uint64(1)

_Signature = npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of a text to compare it: two signatures of 128 numbers of 32 bits, as bytes.

    Attributes:
        wording: of the shingles of all its words.
        telling: of its numbers and capitalised words.
    """

    wording: bytes
    telling: bytes

    def bands(self) -> Iterator[tuple[int, int]]:
        """Yield (band, key) pairs; of texts that are nearly the same, at least one pair is the same (all but surely)."""
        rows = np.frombuffer(self.wording, dtype=np.uint32).reshape(BANDS, ROWS)
        for band, row in enumerate(rows):
            yield band, zlib.crc32(row.tobytes())


def fingerprint(text: str) -> Fingerprint | None:
    """Take the fingerprint of a text; None where it is too short to be told from others by its wording.

    Args:
        text: any text; case, punctuation and space do not count.
    """
    words = _WORD.findall(text)
    if len(words) < _MIN_WORDS:
        return None
    lowered = [word.casefold() for word in words]
    shingles = (" ".join(lowered[n : n + SHINGLE_WORDS]) for n in range(len(lowered) - SHINGLE_WORDS + 1))
    telling = (word for word in words if word[0].isdigit() or word[0].isupper())
    return Fingerprint(_signature(shingles).tobytes(), _signature(telling).tobytes())


def similarity(one: Fingerprint, other: Fingerprint) -> float:
    """Estimate how alike two texts are, in [0, 1]: the smaller of what they share in wording and in telling words."""
    return min(_shared(one.wording, other.wording), _shared(one.telling, other.telling))


def _shared(one: bytes, other: bytes) -> float:
    left, right = np.frombuffer(one, dtype=np.uint32), np.frombuffer(other, dtype=np.uint32)
    return float((left == right).mean())


def _signature(items: Iterable[str]) -> _Signature:
    hashes = list({zlib.crc32(item.encode("utf-8", "surrogatepass")) for item in items})[:_MAX_SHINGLES]
    least = np.full(ROWS * BANDS, np.iinfo(np.uint32).max, dtype=np.uint32)
    for start in range(0, len(hashes), _CHUNK):
        values = np.array(hashes[start : start + _CHUNK], dtype=np.uint64)
        mixed = (values[:, None] * _SEEDS[0] + _SEEDS[1]) >> np.uint64(32)
        least = np.minimum(least, mixed.min(axis=0).astype(np.uint32))
    return least
