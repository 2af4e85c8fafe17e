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
    return tuple(m.span() for m in _WORD.finditer(text) if not wanted.isdisjoint(_forms(m.group(), algorithm)))


@lru_cache(maxsize=50_000)
def _forms(word: str, algorithm: str) -> tuple[str, ...]:
    """A word as it is compared, and its stem; nothing for short ones."""
    plain = words(word)
    return (plain, stem(plain, algorithm)) if len(plain) >= _SHORTEST else ()


@lru_cache(maxsize=50_000)
def stem(word: str, algorithm: str) -> str:
    """Stem a word once: the stemmers are slow and, since they keep state, not to be shared between threads."""
    return str(snowballstemmer.stemmer(algorithm).stemWord(word))
