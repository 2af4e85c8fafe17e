"""Proper names that end in a place: "Novatech Bergamo", "Invest Flanders", "kraftWerk Uri"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, MentionSource, Span
from ingest.mentions.gazetteers import PlaceNames, knows
from ingest.mentions.lexicon import Lexicon
from ingest.mentions.words import Word, words_by_block
from ingest.mentions.wordsets import word_set
from ontology.vocabulary import EntityClass

_COMPASS: Final = word_set(
    "north south east west northern southern eastern western north-west north-east south-west south-east north-western "
    "north-eastern south-western south-eastern northwest northeast southwest southeast nord süd ost"
)
_VENTURE: Final = word_set(
    "invest enterprise innovation business design visit creative digital film food tech health energy medtech smart"
)


@dataclass(frozen=True, slots=True)
class NamesWithPlace:
    """Finds runs of capitalised words of no known meaning that a place closes."""

    lexicon: Lexicon
    places: PlaceNames

    @property
    def name(self) -> str:
        """A short name."""
        return "names-with-place"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans of class Organisation."""
        strict = analysis.language == "de"
        for _, words in words_by_block(analysis):
            for i, word in enumerate(words):
                if i and word.joined and word.capital and not (i + 1 < len(words) and self._goes_on(words[i + 1])):
                    if self._is_quarter(words, i):
                        a, b = words[i - 1 if words[i - 1].capital else i - 2].start, word.end
                        yield Span(a, b, analysis.text[a:b], EntityClass.REGION, MentionSource.PATTERN, 0.75)
                        continue
                    start = self._start(words, i, strict)
                    if start < i and self._is_place(words[start + 1 : i + 1]):
                        a, b = words[start].start, word.end
                        score = 0.66 if words[start].acronymic else 0.56
                        yield Span(a, b, analysis.text[a:b], EntityClass.ORGANISATION, MentionSource.PATTERN, score)

    def _is_quarter(self, words: Sequence[Word], i: int) -> bool:
        """ "North-Western Portugal", "West of Ireland": a point of the compass and a region or country."""
        k = i - 2 if words[i - 1].lower == "of" and i > 1 else i - 1
        if not (words[k].capital and words[k].lower in _COMPASS) or knows(
            self.places, f"{words[k].text} {words[i].text}"
        ):
            return False
        found = self.places.lookup(words[i].text)
        return bool(found) and found[0].entity_class is not EntityClass.CITY

    def _goes_on(self, word: Word) -> bool:
        return word.joined and word.capital

    def _start(self, words: Sequence[Word], i: int, strict: bool) -> int:
        """First word of the run that ends with word `i`, or `i` if the words before are ordinary."""
        k = i
        while k > 0 and words[k].joined and words[k - 1].capital and i - k < 3:
            k -= 1
        if words[k - 1 if k else 0].acronymic and k and words[k].joined and not words[k - 1].capital:
            k -= 1
        while k < i and not self._opens(words[k], strict):
            k += 1
        return k

    def _opens(self, word: Word, strict: bool) -> bool:
        """Whether a word can open such a name: it has no meaning of its own that would explain its capital."""
        if word.acronymic or (word.lower in _VENTURE and not strict):
            return True
        lexicon, lower = self.lexicon, word.lower
        plain = (
            lower in lexicon.stop
            or lower in lexicon.weak
            or lower in lexicon.nationality
            or lower in lexicon.department
        )
        known = lower in lexicon.heads or lower in lexicon.titles or lower in lexicon.address or lower in lexicon.field
        person = word.text in lexicon.given_names or knows(self.places, word.text)
        return not (strict or plain or known or person or word.first)

    def _is_place(self, words: Sequence[Word]) -> bool:
        return bool(words) and (
            knows(self.places, " ".join(w.text for w in words)) or knows(self.places, words[-1].text)
        )
