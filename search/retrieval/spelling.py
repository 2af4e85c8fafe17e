"""What a query may have meant: names that no passage holds, put right by the names that are known."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.index import SearchIndex
from search.names import words

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 4
_LIKENESS = 0.74


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    revision: int
    spellings: dict[str, str]


class Speller:
    """Puts names in queries right by the words of entities' names and documents' titles, read once a revision of the index."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index
        self._lock = threading.Lock()
        self._vocabulary: _Vocabulary | None = None

    def correct(self, query: str, revision: int) -> str | None:
        """Return the query with each unknown word exchanged for the nearest known one, or None where nothing is exchanged.

        Words under four letters, numbers and words that some passage holds stay as they are.
        """
        unknown = {w for w in _WORD.findall(query) if len(w) >= _SHORTEST and self._index.is_unknown(w)}
        meant = {word: near for word in sorted(unknown) if (near := self._nearest(word, revision))}
        return _WORD.sub(lambda m: meant.get(m.group(), m.group()), query) if meant else None

    def _nearest(self, word: str, revision: int) -> str | None:
        spellings = self._read(revision).spellings
        found = process.extractOne(
            words(word), list(spellings), scorer=OSA.normalized_similarity, score_cutoff=_LIKENESS
        )
        return spellings[found[0]] if found else None

    def _read(self, revision: int) -> _Vocabulary:
        with self._lock:
            if self._vocabulary is None or self._vocabulary.revision != revision:
                self._vocabulary = _Vocabulary(revision, self._spellings())
            return self._vocabulary

    def _spellings(self) -> dict[str, str]:
        """Map words as they are compared to how they are written; the first spelling in the order of names stands for all."""
        rows = self._index.store.rows(
            "SELECT DISTINCT name FROM names UNION SELECT title FROM documents WHERE title IS NOT NULL"
        )
        written = (word for (name,) in sorted(rows) for word in _WORD.findall(name) if len(word) >= _SHORTEST)
        found: dict[str, str] = {}
        for word in written:
            found.setdefault(words(word), word)
        return {plain: word for plain, word in found.items() if not self._index.is_unknown(word)}
