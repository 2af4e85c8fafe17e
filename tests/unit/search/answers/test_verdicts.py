"""Yes or no by what documents say."""

from __future__ import annotations

import pytest

from kg.records import Document
from search.answers.text import words
from search.answers.texts.pages import Mentions, Page, Piece, make_layer
from search.answers.texts.telling import Told
from search.answers.texts.units import Unit
from search.answers.texts.verdicts import find_verdict, is_negated


def told(text: str, *, named: float = 1.0, matter: float = 1.0) -> Told:
    layer, none = make_layer(text), make_layer("")
    piece = Piece(Unit(text, 0, len(text), "", ""), layer, none, none, none, (), frozenset())
    document = Document("urn:d", "d.txt", text, "en", "0" * 64)
    page = Page(document, [piece], Mentions((), ()), none, "", ())
    return Told(page, 0, len(text), 1.0, piece, named, matter)


@pytest.mark.parametrize(
    "sentence",
    [
        "Vigo is not a partner.",
        "Vigo ist kein Partner.",
        "Vigo n'est pas partenaire.",
        "Vigo non è partner.",
        "Vigo withdrew.",
    ],
)
def test_negations_of_all_languages_are_seen(sentence: str) -> None:
    assert is_negated(words(sentence))


def test_a_plain_sentence_says_yes_and_a_negated_one_no() -> None:
    plain, negated = told("Vigo is a partner of ALPHA."), told("Vigo is not a partner of ALPHA.")
    assert find_verdict([plain]) == (True, plain)
    assert find_verdict([negated]) == (False, negated)


def test_a_sentence_about_something_else_says_nothing() -> None:
    assert find_verdict([told("Vigo is a partner of ALPHA.", named=0.5)]) is None
    assert find_verdict([told("Vigo lies by the sea.", matter=0.2)]) is None
