"""Places that no gazetteer has, given away by the preposition before them: "in Bjerringbro", "à Tortone"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ingest.analysis import Analysis, MentionSource, Span
from ingest.mentions.dictionaries import OrdinaryWords
from ingest.mentions.gazetteers import PlaceNames
from ingest.mentions.lexicon import Lexicon
from ingest.mentions.words import Word, words_by_block
from ontology.vocabulary import EntityClass

_WHERE: Final = MappingProxyType(
    {
        "en": frozenset({"in", "near"}),
        "fr": frozenset({"à"}),
        "de": frozenset({"in", "nach"}),
        "it": frozenset({"a", "ad"}),
        "es": frozenset({"en"}),
    }
)
_SHORTEST: Final = 4


@dataclass(frozen=True, slots=True)
class UnknownPlaces:
    """Takes a single capitalised word of no known meaning behind a preposition of place, without article, for a town."""

    lexicon: Lexicon
    places: PlaceNames
    dictionary: OrdinaryWords

    @property
    def name(self) -> str:
        """A short name."""
        return "unknown-places"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans of class City."""
        where = _WHERE.get(analysis.language, frozenset())
        for _, words in words_by_block(analysis):
            for i, word in enumerate(words[1:], 1):
                if words[i - 1].text in where and word.joined and self._is_town(words, i, analysis.language):
                    yield Span(word.start, word.end, word.text, EntityClass.CITY, MentionSource.PATTERN, 0.58)

    def _is_town(self, words: Sequence[Word], i: int, language: str) -> bool:
        word, lexicon = words[i], self.lexicon
        if not word.capital or word.acronymic or len(word.text) < _SHORTEST or not word.text.replace("-", "").isalpha():
            return False
        if i + 1 < len(words) and words[i + 1].joined and (words[i + 1].capital or words[i + 1].acronymic):
            return False
        meaning = word.lower in lexicon.plain or word.lower in lexicon.heads or word.lower in lexicon.titles
        if meaning or word.text in lexicon.given_names or self.places.lookup(word.text):
            return False
        return not self.dictionary.is_ordinary(word.text, language)
