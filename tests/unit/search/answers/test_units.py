"""Units of measure in questions and in names of properties; long forms of abbreviations; remembered sentence vectors."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest

from search.answers.question.units import convert, find_unit, is_unit
from search.answers.texts.abbreviations import find_long_form
from search.answers.texts.vectors import SentenceVectors


@pytest.mark.parametrize(
    ("value", "said", "stored", "expected"),
    [
        (0.93, "kg", "g", 930.0),
        (5.0, "cm", "mm", 50.0),
        (500.0, "grams", "kg", 0.5),
        (20.0, "euros", "g", 20.0),
        (3.0, "g", None, 3.0),
    ],
)
def test_numbers_are_converted_between_units_of_one_kind(
    value: float, said: str, stored: str | None, expected: float
) -> None:
    assert convert(value, said, stored) == expected


def test_unit_is_the_last_word_of_a_property() -> None:
    assert find_unit(["weight", "g"]) == "g"
    assert find_unit(["reliability", "index"]) is None
    assert is_unit("kilogram")
    assert not is_unit("resistor")


@pytest.mark.parametrize(
    ("short", "text", "expected"),
    [
        ("ROG", "It belongs to the Regional Office for Growth (ROG), which pays.", "Regional Office for Growth"),
        ("ROG", "ROG – Regional Office for Growth. It pays.", "Regional Office for Growth"),
        ("ROG", "The ROG has no office (sadly), and nobody minds.", None),
    ],
)
def test_long_form_has_the_letters_as_initials(short: str, text: str, expected: str | None) -> None:
    found = find_long_form(short, ["Nothing here.", text])
    assert found == (None if expected is None else (expected, 1))


class _Counting:
    """Encodes every text as a unit vector and counts how many it was given."""

    def __init__(self) -> None:
        self.encoded = 0

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        self.encoded += len(texts)
        return np.ones((len(texts), 1), dtype=np.float32)


def test_sentences_are_encoded_once() -> None:
    encoder = _Counting()
    vectors = SentenceVectors(encoder)
    assert vectors.similarities("a question", ["one", "two"]) == [1.0, 1.0]
    assert vectors.similarities("a question", ["two", "one"]) == [1.0, 1.0]
    assert encoder.encoded == 3
