"""What words are about: general vocabulary of five languages, mapped to a few concepts ("leads", "chef de file" → lead).

The table `concepts.tsv` has a row per concept and a column per language. Its words are folded (lower case, no accents); a
trailing ``*`` stands for any ending, a leading one for any beginning, and words with spaces are phrases.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

LANGUAGES: Final = ("en", "fr", "de", "it", "es")
_FALLBACK: Final = "en"
_SHORTEST: Final = 2


def fold(word: str) -> str:
    """Lower case without accents, ligatures spelled out.

    >>> fold("Œuvrée")
    'oeuvree'
    """
    plain = unicodedata.normalize("NFKD", word.lower().replace("œ", "oe").replace("ß", "ss"))
    return "".join(c for c in plain if not unicodedata.combining(c))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The concepts of one language's words.

    Attributes:
        words, beginnings, endings: concepts of whole words, of words that begin so, of words that end so.
        phrases: for the first word of a phrase, its other words and its concept.
    """

    words: Mapping[str, tuple[str, ...]]
    beginnings: Mapping[str, tuple[str, ...]]
    endings: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]

    def of_word(self, word: str) -> tuple[str, ...]:
        """The concepts of a folded word, in no order of weight."""
        found = dict.fromkeys(self.words.get(word, ()))
        for size in range(_SHORTEST, len(word) + 1):
            found.update(dict.fromkeys(self.beginnings.get(word[:size], ())))
            found.update(dict.fromkeys(self.endings.get(word[-size:], ())))
        return tuple(found)

    def phrases_at(self, words: Sequence[str], at: int) -> list[tuple[int, str]]:
        """The phrases that begin at a position of folded words: (number of words, concept)."""
        found = []
        for rest, concept in self.phrases.get(words[at], ()):
            if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                found.append((1 + len(rest), concept))
        return found


def lexicon_of(language: str) -> Lexicon:
    """The lexicon of a language ("de", "de-AT"), which is the English one where there is none."""
    key = language[:2]
    return _load(key if key in LANGUAGES else _FALLBACK)


@cache
def _load(language: str) -> Lexicon:
    words: dict[str, tuple[str, ...]] = {}
    beginnings: dict[str, tuple[str, ...]] = {}
    endings: dict[str, tuple[str, ...]] = {}
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for concept, word in _entries(language):
        first, *rest = word.replace("-", " ").split(" ")
        if rest:
            phrases[first] = (*phrases.get(first, ()), (tuple(rest), concept))
            continue
        table = beginnings if word.endswith("*") else endings if word.startswith("*") else words
        plain = word.strip("*")
        table[plain] = (*table.get(plain, ()), concept)
    return Lexicon(words, beginnings, endings, phrases)


def _entries(language: str) -> list[tuple[str, str]]:
    text = files("ingest.language").joinpath("concepts.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [(row["concept"], fold(word)) for row in rows for word in row[language].split(",")]


@cache
def concept_names() -> tuple[str, ...]:
    """Every concept, in the order of the table."""
    return tuple(dict.fromkeys(concept for concept, _ in _entries(_FALLBACK)))
