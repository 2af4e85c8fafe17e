"""Texts few or many: which encoder makes their vectors."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from search.encoders.bulk_encoder import BulkEncoder, BulkSettings
from search.encoders.sentence_encoder import SentenceEncoder
from search.errors import EncoderError
from search.ports import Vectors
from tests.unit.search.fakes import HashingEncoder

_SETTINGS = BulkSettings(worth_loading=20, batch=4)


class Half:
    """Counts what it encodes; turns each vector by an angle whose cosine is given."""

    def __init__(self, encoder: HashingEncoder, *, fast: bool = True, cosine: float = 1.0) -> None:
        self._encoder = encoder
        self._fast = fast
        self._cosine = np.float32(cosine)
        self.encoded = 0

    def is_fast(self) -> bool:
        return self._fast

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.encoded += len(texts)
        turned: Vectors = self._encoder.encode(texts) * self._cosine
        return turned


class Broken:
    def is_fast(self) -> bool:
        return True

    def encode(self, texts: Sequence[str]) -> Vectors:
        raise EncoderError("no such model")


def _texts(count: int, start: int = 0) -> list[str]:
    return [f"Passage {n} on harbours" for n in range(start, start + count)]


def test_few_texts_are_encoded_as_questions_are() -> None:
    half = Half(HashingEncoder())
    BulkEncoder(HashingEncoder(), half, _SETTINGS).encode(_texts(19))
    assert half.encoded == 0


def test_many_texts_are_encoded_in_16_bits_once_they_are_many() -> None:
    half = Half(HashingEncoder())
    encoder = BulkEncoder(HashingEncoder(), half, _SETTINGS)
    encoder.encode(_texts(12))
    encoder.encode(_texts(12, 12))
    compared = half.encoded - 12
    assert 0 < compared <= 12
    encoder.encode(_texts(5, 24))
    assert half.encoded == compared + 12 + 5


def test_questions_stay_in_32_bits() -> None:
    half = Half(HashingEncoder())
    encoder = BulkEncoder(HashingEncoder(), half, _SETTINGS)
    encoder.encode(_texts(24))
    before = half.encoded
    np.testing.assert_array_equal(encoder.encode(["Which harbours?"]), HashingEncoder().encode(["Which harbours?"]))
    assert half.encoded == before


@pytest.mark.parametrize("half", [Half(HashingEncoder(), fast=False), Half(HashingEncoder(), cosine=0.9), Broken()])
def test_what_is_slow_wrong_or_missing_is_not_used(half: Half | Broken) -> None:
    encoder = BulkEncoder(HashingEncoder(), half, _SETTINGS)
    np.testing.assert_array_equal(encoder.encode(_texts(30)), HashingEncoder().encode(_texts(30)))


def test_name_fingerprint_and_dimension_are_the_encoders() -> None:
    small = HashingEncoder()
    encoder = BulkEncoder(small, Half(small), _SETTINGS)
    assert (encoder.name, encoder.fingerprint, encoder.dimension) == (small.name, small.fingerprint, small.dimension)


def test_vectors_in_16_bits_are_those_in_32_bits_to_three_digits() -> None:
    texts = ["The city of Porto hosts a cluster of ship builders.", "Der Verband hat 80 Mitglieder.", "x"]
    exact, half = SentenceEncoder().encode(texts), SentenceEncoder(half=True).encode(texts)
    assert half.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(half, axis=1), 1, atol=1e-5)
    assert float(np.sum(exact * half, axis=1).min()) > 0.999
