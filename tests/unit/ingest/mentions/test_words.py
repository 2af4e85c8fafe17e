"""Words as names need them."""

import pytest

from ingest.mentions.words import acronymic, words_of


def texts(text: str) -> list[str]:
    return [w.text for w in words_of(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dell'Università di Parma", ["dell'", "Università", "di", "Parma"]),
        ("l’agence d’Oviedo", ["l’", "agence", "d’", "Oviedo"]),
        ("Nova s.r.l. and Ostwerk e.V. too", ["Nova", "s.r.l.", "and", "Ostwerk", "e.V.", "too"]),
        ("the Bergen-based firm", ["the", "Bergen", "based", "firm"]),
        ("in this field.The aim", ["in", "this", "field", "The", "aim"]),
        ("Tourism, Food & Wine", ["Tourism", "Food", "&", "Wine"]),
        ("Food+ and GREEN+", ["Food+", "and", "GREEN+"]),
        ("das HAFEN-Projekt", ["das", "HAFEN", "Projekt"]),
        ("3Partners in Spain", ["3", "Partners", "in", "Spain"]),
    ],
)
def test_words_are_cut_where_names_are(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_genitive_is_no_part_of_the_name_and_ends_it() -> None:
    words = words_of("Tampere's Harbour", 0, 17)
    assert [(w.text, w.joined) for w in words] == [("Tampere", False), ("Harbour", False)]


def test_abbreviated_titles_do_not_end_a_sentence() -> None:
    words = words_of("Met Prof. Ida Holm. She spoke.", 0, 30)
    assert [w.text for w in words if w.first] == ["Met", "She"]


def test_punctuation_parts_phrases() -> None:
    words = words_of("Ghent, Porto (Turin) Graz", 0, 25)
    assert [w.joined for w in words] == [False, False, False, False]


@pytest.mark.parametrize(
    ("word", "expected"), [("WoodLoop", True), ("eHarbour", True), ("Harbour", False), ("Aix-en-Othe", False)]
)
def test_odd_capitals_are_seen(word: str, expected: bool) -> None:
    assert acronymic(word) is expected
