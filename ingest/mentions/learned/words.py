"""What single words are like, as names and their surroundings need it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ingest.language.concepts import fold, lexicon_of
from ingest.mentions.dictionaries import OrdinaryWords
from ingest.mentions.gazetteers import PlaceNames
from ingest.mentions.lexicon import Lexicon
from ingest.mentions.words import Word
from ontology.vocabulary import local_name

_LISTS: Final = ("nationality", "stop", "plain", "weak", "field", "department", "address")


@dataclass(frozen=True, eq=False)
class WordLore:
    """What the lists and dictionaries that come with the product know of words."""

    lexicon: Lexicon
    places: PlaceNames
    dictionary: OrdinaryWords

    def sorts(self, word: Word, language: str) -> tuple[str, ...]:
        """The lists that a word is on: given names, heads of names, titles, ordinary words, …"""
        return self.sorts_of(word.text, word.lower, language)

    def sorts_of(self, text: str, lower: str, language: str) -> tuple[str, ...]:
        """The same of a word that stands nowhere."""
        return _sorts(self, text, lower, language)

    def says_nothing(self, text: str) -> bool:
        """Whether a stretch of text consists of words that name nothing by themselves ("Chamber of Commerce")."""
        known = (self.lexicon.heads, self.lexicon.plain, self.lexicon.stop, self.lexicon.weak, self.lexicon.field)
        return all(any(word in words for words in known) for word in text.lower().split())


@lru_cache(maxsize=50_000)
def _sorts(lore: WordLore, text: str, lower: str, language: str) -> tuple[str, ...]:
    lexicon = lore.lexicon
    found = [name for name in _LISTS if lower in getattr(lexicon, name)]
    found += [f"head {local_name(h.entity_class)}" for _, heads in lexicon.heads.get(lower, ()) for h in heads]
    tail = lexicon.suffix_head(lower)
    if tail is not None:
        found.append(f"tail {local_name(tail.entity_class)}")
    if text in lexicon.given_names:
        found.append("given")
    if lower in lexicon.titles:
        found.append("title")
    if lore.dictionary.is_surely_ordinary(lower, language):
        found.append("surely ordinary")
    else:
        found.append("ordinary" if lore.dictionary.is_ordinary(lower, language) else "unknown")
    return tuple(found)


@lru_cache(maxsize=50_000)
def concepts_of(language: str, word: str) -> tuple[str, ...]:
    """What a word in lower case is about."""
    return lexicon_of(language).of_word(fold(word))


def shape_of(word: Word) -> str:
    """d: digits, U: capitals, M: capitals inside, C: a capital, l: none."""
    text = word.text
    if text[0].isdigit():
        return "d"
    if text.isupper() and len(text) > 1:
        return "U"
    if any(c.isupper() for c in text[1:]):
        return "M"
    return "C" if text[0].isupper() else "l"
