"""Words: how names and questions are cut, folded and stemmed so that they can be compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

STEMMED = {"en": "english", "fr": "french", "de": "german", "it": "italian", "es": "spanish"}
_WORD = re.compile(r"\d+(?:[.,]\d+)+|&|\be-mails?\b|[^\W_]+", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_UNDECOMPOSED = {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i", "þ": "th", "ð": "d"}
_ASCII = frozenset(map(chr, range(128)))


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its folded form and its character offsets."""

    text: str
    norm: str
    start: int
    end: int

    @property
    def capitalised(self) -> bool:
        """Whether it is written like a name: a capital first, or any capital or digit inside."""
        return any(c.isupper() for c in self.text)


def fold(text: str) -> str:
    """Drop case and accents.

    >>> fold("Göteborg & Århus")
    'goteborg & arhus'
    """
    lowered = text.casefold()
    if lowered.isascii():
        return lowered
    strange = set(lowered) - _ASCII
    # those come first that another one may decompose into
    for character in (*(strange & _UNDECOMPOSED.keys()), *(strange - _UNDECOMPOSED.keys())):
        lowered = lowered.replace(character, _plain(character))
    return lowered


@lru_cache(maxsize=1 << 16)
def _plain(character: str) -> str:
    """What is left of a character without the marks that combine with it."""
    found = unicodedata.normalize("NFKD", _UNDECOMPOSED.get(character, character))
    return "".join(c for c in found if not unicodedata.combining(c))


def tokenise(text: str) -> tuple[Token, ...]:
    """Cut a text into words; punctuation and hyphens separate, decimal marks inside numbers do not.

    >>> [t.norm for t in tokenise("Kick-off in Île-de-France, 75.5%")]
    ['kick', 'off', 'in', 'ile', 'de', 'france', '75.5']
    """
    return tuple(Token(m.group(), word_norm(m.group()), m.start(), m.end()) for m in _WORD.finditer(text))


def norms(text: str) -> Iterator[tuple[str, int, int]]:
    """The folded words of a text with their offsets: what `tokenise` finds, for less."""
    for match in _WORD.finditer(text):
        yield word_norm(match.group()), match.start(), match.end()


@lru_cache(maxsize=1 << 16)
def word_norm(word: str) -> str:
    """The folded form of one word."""
    return _norm(fold(word))


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text."""
    folded = fold(text)
    found = _WORD.findall(folded)
    return tuple(map(_norm, found) if "&" in folded or "-" in folded else found)


@lru_cache(maxsize=1 << 14)
def words_of_name(name: str) -> tuple[str, ...]:
    """The folded words of a name; the same names come again and again."""
    return words(name)


def _norm(word: str) -> str:
    return "and" if word == "&" else _joined(word)


def _joined(word: str) -> str:
    """Write "e-mail" in one word, however it is spelt."""
    return word.replace("-", "") if "-" in word else word


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """Reduce a folded word to its stem (Snowball); unknown languages are left as they are.

    >>> stem("organised", "en") == stem("organises", "en")
    True
    """
    if language not in STEMMED or word.isdigit():
        return word
    stemmed: str = snowballstemmer.stemmer(STEMMED[language]).stemWord(word)
    return fold(stemmed)


def split_name(iri: str) -> str:
    """The words in the local name of an IRI.

    >>> split_name("http://ld.example.org/vocab/hasProductManager")
    'has product manager'
    """
    local = re.split(r"[#/:]", iri.rstrip("#/"))[-1]
    return " ".join(_CAMEL.sub(" ", local).replace("_", " ").replace("-", " ").split()).casefold()
