"""Ordinary words are told from proper nouns."""

import pytest

from ingest.language.dictionary import Dictionary


@pytest.mark.parametrize(
    ("language", "ordinary", "names"),
    [
        ("en", "Reports catalogues Skills", "Lisbon Danfoss Zrxqv"),
        ("fr", "Échanges Echanges Laiterie", "Jordanne Peugeot Lyon"),
        ("it", "Partecipanti Territorio soci", "Como Perini Tolone"),
        ("es", "Bienvenida Asistentes comunicación", "Navantia Ferrol Vigo"),
        ("de", "Beirats Kaffeeröster Clusterbüros", "Thermalis Onken Hévíz"),
    ],
)
def test_ordinary_words_of_five_languages(language: str, ordinary: str, names: str) -> None:
    dictionary = Dictionary()
    assert [w for w in ordinary.split() if not dictionary.is_ordinary(w, language)] == []
    assert [w for w in names.split() if dictionary.is_ordinary(w, language)] == []


def test_german_nouns_that_may_be_names_are_not_surely_ordinary() -> None:
    dictionary = Dictionary()
    assert dictionary.is_ordinary("Wagner", "de")
    assert not dictionary.is_surely_ordinary("Wagner", "de")
    assert dictionary.is_surely_ordinary("Kosten", "de")


def test_a_language_without_a_dictionary_has_no_ordinary_words() -> None:
    assert not Dictionary().knows("xx")
    assert not Dictionary().is_ordinary("table", "xx")
