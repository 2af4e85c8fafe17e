"""Names of cities, regions and countries that the place gazetteer knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ingest.analysis import Analysis, MentionSource, PlaceLink, Span
from ingest.mentions.dictionaries import OrdinaryWords
from ingest.mentions.gazetteers import PlaceNames
from ingest.mentions.lexicon import Lexicon
from ingest.mentions.words import Word, words_by_block
from ingest.mentions.wordsets import word_set
from ontology.vocabulary import EntityClass

_LONGEST: Final = 5
_LINKING: Final = word_set("""
    de du des la le les l' di del della do da dos am an der ob im in of the and y et sur sous en upon aux e und
    sull' sul nell' nel sulla unter bei vor an den dem
    """)
_IN_PLACE: Final = word_set("in at near à en dans nach a ad aus")
_POLICIES: Final = frozenset({"agenda", "strategy", "treaty", "process", "declaration", "charter", "protocol"})
_TOWN: Final = 15_000
"""Below this size a German noun is more likely a noun than the village of that name."""

_WORD_PENALTY: Final = ((100_000, 0.15), (30_000, 0.28), (0, 0.4))
"""What is taken off the belief in a place of at least so many people whose name is a word of the text's language."""

_HOME: Final = MappingProxyType({"fr": "FR", "de": "DE", "it": "IT", "es": "ES"})
_REGION_WORDS: Final = word_set(
    "region région regione región county province provincia voivodeship regierungsbezirk bundesland"
)
_REGIONS: Final = re.compile(r"\bregions\b|\brégions\b|\bregionen\b|\bregioni\b|\bregiones\b")
_CITIES: Final = re.compile(r"\bcit(?:y|ies)\b|\bvilles?\b|\bst[aä]dte?n?\b|\bcittà\b|\bciudad(?:es)?\b|\btowns?\b")
ADMINISTRATIVE: Final = word_set(
    "regione région region province provincia provinz land kanton canton landkreis county comunidad"
)
"""Words that make a body of a region's name where the text lets it act: then its head speaks for a public authority."""

_NOT_PLACES: Final = frozenset(
    {
        "europe",
        "asia",
        "africa",
        "america",
        "asie",
        "afrique",
        "asien",
        "afrika",
        "amerika",
        "eurasia",
        "europa",
        "eu",
        "ue",
        "european union",
        "union européenne",
        "europäische union",
    }
)
_SIGNS: Final = MappingProxyType(
    {
        "A": "AT",
        "D": "DE",
        "F": "FR",
        "I": "IT",
        "E": "ES",
        "B": "BE",
        "P": "PT",
        "S": "SE",
        "UK": "GB",
        "EL": "GR",
    }
)
_COUNTRY_CODES: Final = word_set("""
    AT BE BG CH CY CZ DE DK EE EL ES FI FR GR HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK UK
    """)


@dataclass(frozen=True, slots=True)
class PlaceMentions:
    """Finds names of places, longest match first."""

    lexicon: Lexicon
    places: PlaceNames
    dictionary: OrdinaryWords

    @property
    def name(self) -> str:
        """A short name."""
        return "places"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans with the place that the name most plausibly means in this document."""
        found = [
            (words, i, end) for _, words in words_by_block(analysis) for i, end in self._names(analysis.text, words)
        ]
        countries = self._countries(analysis, found)
        for words, i, end in found:
            if end == i:
                yield self._code(analysis, words[i])
                continue
            name = " ".join(analysis.text[words[i].start : words[end - 1].end].split())
            prefer = EntityClass.REGION if self._among_regions(analysis, words, i, end) else None
            link = self.places.resolve(name, countries, (), prefer)
            if link is not None:
                a, b = words[i].start, words[end - 1].end
                score = self._score(analysis, words, i, end)
                yield Span(a, b, analysis.text[a:b], link.entity_class, MentionSource.GAZETTEER, score, place=link)

    def _names(self, text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Words that may name a place, as (first, one past the last); (i, i) for a country's code."""
        i = 0
        while i < len(words):
            end, link = self._longest(text, words, i)
            if link is not None:
                yield i, end
            elif self._is_code(text, words[i]):
                yield i, i
            i = max(end, i + 1)

    def _countries(self, analysis: Analysis, found: Sequence[tuple[Sequence[Word], int, int]]) -> frozenset[str]:
        """Countries that the document names, and the one of its language."""
        codes = {_HOME.get(analysis.language, "")}
        for words, i, end in found:
            links = self.places.lookup(" ".join(w.text for w in words[i:end]))
            if links and links[0].entity_class is EntityClass.COUNTRY and links[0].country:
                codes.add(links[0].country)
        return frozenset(codes - {""})

    def _among_regions(self, analysis: Analysis, words: Sequence[Word], i: int, end: int) -> bool:
        """Whether the text says that the name is a region's, or lists it under "regions"."""
        beside = [words[k].lower for k in (i - 1, i - 2, end) if 0 <= k < len(words)]
        if any(w in _REGION_WORDS for w in beside):
            return True
        sentence = analysis.sentence_at(words[i].start)
        if sentence is None:
            return False
        said = analysis.text[sentence.start : sentence.end].lower()
        return bool(_REGIONS.search(said)) and not _CITIES.search(said)

    def _is_code(self, text: str, word: Word) -> bool:
        """A country's code in brackets, or after a dash, as partner lists have it."""
        bracketed = text[word.start - 1 : word.start] == "(" and text[word.end : word.end + 1] in (")", ",")
        return bracketed and (word.text in _COUNTRY_CODES or word.text in ("A", "D", "F", "I", "E", "B", "P", "S"))

    def _code(self, analysis: Analysis, word: Word) -> Span:
        found = self.places.lookup(_SIGNS.get(word.text, word.text))
        link = next((p for p in found if p.entity_class is EntityClass.COUNTRY), None)
        return Span(
            word.start, word.end, word.text, EntityClass.COUNTRY, MentionSource.GAZETTEER, 0.8,
            canonical=link.name if link else None, place=link,
        )  # fmt: skip

    def _longest(self, text: str, words: Sequence[Word], i: int) -> tuple[int, PlaceLink | None]:
        word = words[i]
        if (
            not word.capital
            or len(word.text) < 2
            or word.lower in self.lexicon.function - {"la", "le", "les", "los", "las", "den", "san", "der", "the"}
        ):
            return i, None
        ends = [i + 1]
        while (
            len(ends) < _LONGEST
            and ends[-1] < len(words)
            and words[ends[-1]].joined
            and (words[ends[-1]].capital or words[ends[-1]].lower in _LINKING)
        ):
            ends.append(ends[-1] + 1)
        for end in reversed(ends):
            name = " ".join(text[word.start : words[end - 1].end].split())
            if (words[end - 1].capital or end - i == 2) and name.casefold() not in _NOT_PLACES:
                found = self.places.lookup(name)
                if found and not (len(name) < 3 and name not in _COUNTRY_CODES):
                    return end, found[0]
        return i, None

    def _score(self, analysis: Analysis, words: Sequence[Word], i: int, end: int) -> float:
        """Belief from the name and how it stands: after "in", in a list or in brackets more, beside other names less."""
        name = " ".join(w.text for w in words[i:end])
        if end - i == 1 and words[i].lower in self.lexicon.stop:
            return 0.1
        belief = 1.0 - self.places.ambiguity(name, analysis.language)
        bare = words[end - 1].text if end - i == 1 or (words[end - 2].lower in _LINKING and end - i == 2) else ""
        if bare and self.dictionary.is_surely_ordinary(bare, analysis.language):
            belief -= next(penalty for people, penalty in _WORD_PENALTY if self._people(name) >= people)
        before = words[i - 1] if i and words[i].joined else None
        after = words[end] if end < len(words) and words[end].joined else None
        if before is not None and before.lower in _IN_PLACE:
            belief += 0.3
        elif before is None and after is None and i:
            belief += 0.2
        if analysis.language == "de" and end - i == 1 and self._is_noun_and_village(words[i]):
            belief -= 0.3
        function = self.lexicon.function
        if before is not None and before.capital and before.lower not in function:
            belief -= 0.35
        if after is not None and after.capital and after.lower not in function:
            belief -= 0.35
        if after is not None and after.lower in _POLICIES:
            belief -= 0.6
        if words[i].first and end - i == 1 and after is not None and not self._is_noun(analysis, words[i]):
            belief -= 0.3
        ceiling = 0.87 if words[i].lower in ADMINISTRATIVE and end - i > 1 else 0.96
        return max(0.05, min(ceiling, belief))

    def _is_noun_and_village(self, word: Word) -> bool:
        """Whether a German noun is also the name of a small place."""
        small = not word.acronymic and 0 < self._people(word.text) < _TOWN
        return small and self.dictionary.is_ordinary(word.text, "de")

    def _people(self, name: str) -> int:
        found = self.places.lookup(name)
        return found[0].population if found else 0

    def _is_noun(self, analysis: Analysis, word: Word) -> bool:
        """Whether the statistical model, where there is one, takes the word for a name."""
        sentence = analysis.sentence_at(word.start)
        tokens = analysis.tokens_of(sentence) if sentence else ()
        tags = [t.pos for t in tokens if t.start == word.start]
        return not tags or tags[0] in ("", "PROPN")
