"""Which words of a passage to mark: those whose stem is a stem of the query."""

from __future__ import annotations

import re

import snowballstemmer

from search.names import words

_WORD = re.compile(r"\w+")
_ALGORITHMS = {"en": "english", "fr": "french", "de": "german", "it": "italian", "es": "spanish"}
_SHORTEST = 3


def highlights(text: str, query: str, language: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) offsets of the words of `text` that the query asks for; words under three letters are left out."""
    stemmer = snowballstemmer.stemmer(_ALGORITHMS.get(language, "english"))
    wanted = {stem for w in words(query).split() if len(w) >= _SHORTEST for stem in (w, stemmer.stemWord(w))}
    return tuple(m.span() for m in _WORD.finditer(text) if _matches(m.group(), wanted, stemmer))


def _matches(word: str, wanted: set[str], stemmer: snowballstemmer.stemmer) -> bool:
    plain = words(word)
    return len(plain) >= _SHORTEST and (plain in wanted or stemmer.stemWord(plain) in wanted)
