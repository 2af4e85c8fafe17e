"""Which words of a passage to mark: those whose stem is a stem of the query."""

from __future__ import annotations

import re
from functools import lru_cache

import snowballstemmer

from search.names import words

_WORD = re.compile(r"\w+")
_ALGORITHMS = {"en": "english", "fr": "french", "de": "german", "it": "italian", "es": "spanish"}
_SHORTEST = 3


def highlights(text: str, query: str, language: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) offsets of the words of `text` that the query asks for; words under three letters are left out."""
    algorithm = _ALGORITHMS.get(language, "english")
    wanted = {form for w in words(query).split() if len(w) >= _SHORTEST for form in (w, stem(w, algorithm))}
    return tuple(m.span() for m in _WORD.finditer(text) if _matches(m.group(), wanted, algorithm))


def _matches(word: str, wanted: set[str], algorithm: str) -> bool:
    plain = words(word)
    return len(plain) >= _SHORTEST and (plain in wanted or stem(plain, algorithm) in wanted)


@lru_cache(maxsize=50_000)
def stem(word: str, algorithm: str) -> str:
    """Stem a word once: the stemmers are slow and, since they keep state, not to be shared between threads."""
    return str(snowballstemmer.stemmer(algorithm).stemWord(word))
