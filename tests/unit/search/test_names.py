"""Names in titles and texts."""

from __future__ import annotations

import pytest

from search.names import bare_title, longest_names, name_spans, normalise, title_names, words


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Mercury (planet)", {"mercury planet", "mercury"}),
        ("Bang & Olufsen", {"bang and olufsen"}),
        ("Łódź", {"łodz"}),
        ("", set()),
        ("x", set()),
        ("one two three four five six seven eight nine", set()),
    ],
)
def test_a_title_is_known_with_and_without_brackets(title: str, names: set[str]) -> None:
    assert title_names(title) == names


def test_spans_begin_and_end_with_a_capital_or_a_digit() -> None:
    assert {s.normal for s in name_spans("the Battle of Ulm in 1805")} == {
        "battle",
        "battle of ulm",
        "battle of ulm in 1805",
        "ulm",
        "ulm in 1805",
        "1805",
    }


def test_any_words_can_be_a_name_where_capitals_say_nothing() -> None:
    assert "la scala" in {s.normal for s in name_spans("who sang at la scala", capitalised=False)}


def test_names_with_and_are_found_with_its_sign_and_without() -> None:
    assert "bang and olufsen" in {s.normal for s in name_spans("made by Bang & Olufsen")}


def test_the_longer_of_two_overlapping_names_wins() -> None:
    known = {"new york", "york", "new york city", "hull"}
    assert longest_names(name_spans("From New York City to York and Hull"), known) == {"new york city", "york", "hull"}


def test_brackets_go_from_titles_only() -> None:
    assert bare_title("Dr. No (film)") == "Dr. No"
    assert words("Dr. No (film)") == "dr no film"
    assert normalise("The  Shard!") == "shard"
