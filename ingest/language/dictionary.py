"""Adapter for simplemma, the only file that imports it: which words are ordinary words of a language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES
from simplemma.strategies.dictionary_lookup import DictionaryLookupStrategy

_LOOKUP: Final = DictionaryLookupStrategy()
_NOUNS_IN_CAPITALS: Final = frozenset({"de", "lb"})
_LINKS: Final = ("", "s", "n", "en", "es", "er", "e")
_ACCENTS: Final = MappingProxyType({"e": "éèê", "a": "àâá", "i": "í", "o": "ó", "u": "ú"})
"""Capitals often stand without their accents ("Echanges")."""

_SHORTEST_HEAD: Final = 4
_SHORTEST_TAIL: Final = 3


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Full-form dictionaries of European languages, loaded one by one when first asked (0.2 to 1.3 s, up to 110 MB each).

    Source: simplemma (https://github.com/adbar/simplemma, MIT).
    """

    def knows(self, language: str) -> bool:
        """Whether there is a dictionary of a language (BCP 47 primary tag)."""
        return language in SUPPORTED_LANGUAGES

    def is_ordinary(self, word: str, language: str) -> bool:
        """Whether a word is one that the dictionary of the language holds as no proper noun.

        In languages that write all nouns with a capital, proper nouns cannot be told from others; there every word counts
        that is in the dictionary, or is composed of words in it. In a language without a dictionary no word does.

        >>> Dictionary().is_ordinary("Reports", "en"), Dictionary().is_ordinary("Lisbon", "en")
        (True, False)
        >>> Dictionary().is_ordinary("Beiratssitzungen", "de"), Dictionary().is_ordinary("Onken", "de")
        (True, False)
        """
        return self.knows(language) and _is_ordinary(word.lower(), language)

    def is_surely_ordinary(self, word: str, language: str) -> bool:
        """Whether a word is ordinary and hardly a proper noun too, in languages that write all nouns with a capital as well.

        There it takes an entry in small letters ("kosten"), or an inflected form, as names have next to none.

        >>> Dictionary().is_surely_ordinary("Kosten", "de"), Dictionary().is_surely_ordinary("Hamburg", "de")
        (True, False)
        """
        if language not in _NOUNS_IN_CAPITALS:
            return self.is_ordinary(word, language)
        lemma = _LOOKUP.get_lemma(word, language)
        return lemma is not None and (
            lemma.lower() != word.lower() or _LOOKUP.is_dictionary_member(word.lower(), language)
        )


@lru_cache(maxsize=100_000)
def _is_ordinary(lower: str, language: str) -> bool:
    if language in _NOUNS_IN_CAPITALS:
        return _is_composed(lower, language)
    spellings = (lower, *(accent + lower[1:] for accent in _ACCENTS.get(lower[0], "")))
    return any((lemma := _LOOKUP.get_lemma(s, language)) is not None and lemma[0].islower() for s in spellings)


def _is_composed(lower: str, language: str) -> bool:
    """Whether a word is in the dictionary, or ends in a word that is and begins with one or more that are."""
    if _LOOKUP.get_lemma(lower, language) is not None:
        return True
    for cut in range(_SHORTEST_HEAD, len(lower) - _SHORTEST_TAIL):
        if _LOOKUP.get_lemma(lower[cut:], language) is None:
            continue
        head = lower[:cut]
        for link in _LINKS:
            stem = head.removesuffix(link) if link else head
            if len(stem) >= _SHORTEST_HEAD - 1 and (not link or stem != head) and _is_composed(stem, language):
                return True
    return False
