"""How alike texts are judged to be."""

from __future__ import annotations

import random

import pytest

from ingest.duplicates import SIMILAR, Fingerprint, fingerprint, similarity

WORDS = [
    "harbour",
    "timber",
    "council",
    "glass",
    "bridge",
    "market",
    "river",
    "energy",
    "school",
    "cluster",
    "island",
    "railway",
    "orchard",
    "copper",
    "signal",
    "valley",
]


def text(seed: int, length: int = 400) -> str:
    choose = random.Random(seed)
    return " ".join(choose.choice(WORDS) + choose.choice(["", "s", "ing", "ed"]) for _ in range(length)).capitalize()


def taken(words: str) -> Fingerprint:
    found = fingerprint(words)
    assert found is not None
    return found


def test_case_and_punctuation_do_not_count() -> None:
    one = text(1)
    assert similarity(taken(one), taken(one.replace(" ", ",\n"))) == 1.0


def test_a_page_saved_again_with_another_footer_is_nearly_the_same() -> None:
    one, other = taken(text(1)), taken(text(1) + " printed today by the web server of the council")
    assert similarity(one, other) >= SIMILAR
    assert set(one.bands()) & set(other.bands())


def test_other_texts_of_the_same_words_are_not() -> None:
    assert similarity(taken(text(1)), taken(text(2))) < 0.5


def test_one_template_about_two_things_makes_two_texts() -> None:
    page = text(1) + " Project {0} began on {1} and is led by {2} with {3}"
    one = page.format("ALPHA", "2015-05-01", "Turku", "Gdynia")
    other = page.format("OMEGA", "2019-09-30", "Udine", "Split")
    assert similarity(taken(one), taken(other)) < SIMILAR


@pytest.mark.parametrize("short", ["", "A few words say too little."])
def test_short_texts_have_no_fingerprint(short: str) -> None:
    assert fingerprint(short) is None


def test_fingerprints_are_small_and_the_same_everywhere() -> None:
    found = taken(text(3))
    assert (len(found.wording), len(found.telling)) == (512, 512)
    assert next(iter(found.bands())) == (0, 622442661)
