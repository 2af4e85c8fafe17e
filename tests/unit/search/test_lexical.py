"""The lexical index: stems, titles, function words, several languages, and what is left of an older index."""

from __future__ import annotations

from pathlib import Path

import pytest
import tantivy

from search.indexes.tantivy_lexical import TantivyLexical
from search.ports import LexicalEntry

ENTRIES = (
    LexicalEntry(1, 1, "en", "Factories were closed by the strike.", "Łódź"),
    LexicalEntry(2, 2, "de", "Die Städte fördern Gründer und was sie planen.", "Bericht"),
    LexicalEntry(3, 3, "nl", "De stad bouwt bruggen.", "Gent"),
    LexicalEntry(4, 4, "en", "The canal was dug by monks.", "Damme"),
)


@pytest.fixture
def lexical(tmp_path: Path) -> TantivyLexical:
    made = TantivyLexical(tmp_path / "words")
    made.add(ENTRIES)
    made.commit()
    return made


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("closing a factory", 1),
        ("Łódź", 1),
        ("Stadt und Gründerin", 2),
        ("bruggen in Gent", 3),
        ("What was the canal dug by?", 4),
        ("who digs canals", 4),
    ],
)
def test_stems_and_titles_are_found_in_every_language(lexical: TantivyLexical, query: str, first: int) -> None:
    assert lexical.search(query, 5)[0][:1].tolist() == [first]


def test_function_words_of_the_query_find_nothing_in_other_languages(lexical: TantivyLexical) -> None:
    assert 2 not in lexical.search("What was the canal?", 5)[0].tolist()


@pytest.mark.parametrize("query", ["cold war", "a hat for a man", "die casting"])
def test_words_that_are_function_words_elsewhere_stay(tmp_path: Path, query: str) -> None:
    made = TantivyLexical(tmp_path / "more")
    texts = (
        "The cold war divided it.",
        "He wore a hat like a man.",
        "Workers die at the casting.",
        "It rained.",
        "It snowed.",
    )
    made.add([LexicalEntry(i, i, "en", text) for i, text in enumerate(texts)])
    made.add([LexicalEntry(9, 9, "de", "Die Stadt war kalt, und man hat es gemerkt.")])
    made.commit()
    found, scores = made.search(query, 5)
    assert found[:1].tolist() == [["cold war", "a hat for a man", "die casting"].index(query)]
    assert scores[0] > 1


def test_a_query_of_function_words_alone_is_no_error(lexical: TantivyLexical) -> None:
    assert len(lexical.search("what is it", 5)[0]) <= len(ENTRIES)


def test_frequency_counts_passages_whatever_their_language(lexical: TantivyLexical) -> None:
    assert [lexical.frequency(w) for w in ("factory", "Städte", "Gent", "the", "zebra")] == [1, 1, 1, 0, 0]
    assert len(lexical) == len(ENTRIES)


def test_an_index_of_another_make_is_replaced_by_an_empty_one(tmp_path: Path) -> None:
    folder = tmp_path / "words"
    folder.mkdir()
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("body")
    tantivy.Index(builder.build(), path=str(folder)).writer().commit()
    assert len(TantivyLexical(folder)) == 0
