"""A dictionary of phrases that is matched word by word, accents and case aside."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Generic, TypeVar

from ingest.mentions.words import Word, words_of

T = TypeVar("T")


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Case and accents off, typographic variants made one.

    >>> fold("Pôle"), fold("Straße")
    ('pole', 'strasse')
    """
    decomposed = unicodedata.normalize(
        "NFKD", word.replace("’", "'").replace("–", "-").replace("ø", "o").replace("ł", "l")
    )
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def fold_words(text: str) -> tuple[str, ...]:
    """The words of a phrase, folded; hyphens part words.

    >>> fold_words("Nord-Pas de Calais")
    ('nord', 'pas', 'de', 'calais')
    """
    return tuple(part for w in words_of(text, 0, len(text)) for part in fold(w.text).split("-") if part)


@dataclass(frozen=True, slots=True)
class PhraseIndex(Generic[T]):
    """Phrases by their first word, longest first."""

    by_first: Mapping[str, Sequence[tuple[tuple[str, ...], T]]]

    @classmethod
    def of(cls, phrases: Iterable[tuple[str, T]]) -> PhraseIndex[T]:
        """Index phrases; where two are the same, the first one keeps its value."""
        seen: dict[tuple[str, ...], T] = {}
        for phrase, value in phrases:
            words = fold_words(phrase)
            if words:
                seen.setdefault(words, value)
        by_first: defaultdict[str, list[tuple[tuple[str, ...], T]]] = defaultdict(list)
        for words in sorted(seen, key=len, reverse=True):
            by_first[words[0]].append((words, seen[words]))
        return cls(MappingProxyType(dict(by_first)))

    def matches(self, words: Sequence[Word]) -> Iterator[tuple[int, int, T]]:
        """Yield (first word, one past the last, value) of the longest phrase at each place, none inside another."""
        i = 0
        while i < len(words):
            found = self.match_at(words, i)
            if found is None:
                i += 1
                continue
            yield i, found[0], found[1]
            i = found[0]

    def match_at(self, words: Sequence[Word], i: int) -> tuple[int, T] | None:
        """The longest phrase that begins at word `i`, as (one past its last word, value)."""
        parts = fold(words[i].text).split("-") if "-" in words[i].text else (fold(words[i].text),)
        for phrase, value in self.by_first.get(parts[0], ()):
            end = _end_of(phrase, words, i)
            if end:
                return end, value
        return None


def _end_of(phrase: tuple[str, ...], words: Sequence[Word], i: int) -> int:
    """One past the last word if the phrase stands at word `i`, else 0."""
    n, k = 0, i
    while n < len(phrase):
        if k >= len(words) or (k > i and not words[k].joined):
            return 0
        text = fold(words[k].text)
        for part in text.split("-") if "-" in text else (text,):
            if not part:
                continue
            if n >= len(phrase) or phrase[n] != part:
                return 0
            n += 1
        k += 1
    return k
