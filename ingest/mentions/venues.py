"""Venues that only their surroundings give away: "at the Blue Loft", "12 May 2016, Blue Loft, Bergen", "the Loft cinema"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, MentionSource, Span
from ingest.mentions.event_kinds import find_kinds
from ingest.mentions.gazetteers import PlaceNames
from ingest.mentions.lexicon import Lexicon
from ingest.mentions.words import Word, words_by_block
from ingest.mentions.wordsets import word_set
from ontology.vocabulary import EntityClass

_AT_THE: Final = frozenset(
    {
        ("at", "the"),
        ("in", "the"),
        ("à", "la"),
        ("à", "l'"),
        ("en", "el"),
        ("en", "la"),
        ("presso", "il"),
        ("in", "der"),
    }
)
_AT: Final = word_set("au im beim nel nella al alla presso")
_KINDS: Final = word_set(
    "hall halls cinema theatre theater museum shipyard stadium warehouse brewery church chapel arena building"
)
_ATTRIBUTES: Final = word_set("concert exhibition town sports conference former old")
_TAKES_PLACE: Final = re.compile(
    r"\b(?:held|took place|take place|takes place|hosted|received|gathered|met|conference|seminar|workshop|"
    r"meeting|forum|congress|event|"
    r"s['’]est tenue?|a eu lieu|aura lieu|colloque|séminaire|atelier|conférence|assemblée|organisée?|"
    r"fand|findet|statt|tagung|konferenz|workshop|veranstaltung|seminar|kongress|"
    r"si è tenut[oa]|si è svolt[oa]|si terrà|convegno|conferenza|seminario|incontro|"
    r"se celebró|tuvo lugar|tendrá lugar|encuentro|jornada|congreso)\b",
    re.IGNORECASE,
)

_SHORTEST: Final = 12
_LONGEST: Final = 140
_LINE: Final = re.compile(rf"(?m)^[^\n]{{{_SHORTEST},{_LONGEST}}}$")
_PART: Final = re.compile(r"(?:[^,|–—()]|\([^()]*\))+?(?=,|\||\s[–—-]\s|$)")
_EDGES: Final = " \t*_#,|–—-."
_FULL_DATE: Final = re.compile(r"\b\d{1,2}\b.*\b(?:19|20)\d\d\b")
_VENUE_NAME: Final = re.compile(
    r"(?!(?:Seminar|Workshop|Conference|Meeting|Report|Press|Draft|Version)\b)[A-ZÀ-Þ][\w'’&-]*"
    r"(?: (?:[A-ZÀ-Þ][\w'’&-]*|culturel|de|du|des|della|di|del|d['’]\w+|of|the|&|y|e|et|und)){1,5}"
)
_AMBIGUOUS: Final = 0.6
_MOST_PARTS: Final = 5


@dataclass(frozen=True, slots=True)
class VenuesInContext:
    """Finds venues by what stands around their names."""

    lexicon: Lexicon
    places: PlaceNames

    @property
    def name(self) -> str:
        """A short name."""
        return "venues-in-context"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans of class Venue."""
        yield from self._in_lines(analysis)
        for _, words in words_by_block(analysis):
            for i, word in enumerate(words):
                if not self._opens(word) or (i and word.joined and self._opens(words[i - 1])):
                    continue
                end = self._run_end(words, i)
                yield from self._by_kind(analysis, words, i, end)
                if self._at(words, i) and self._is_event(analysis, word) and not self._explained(words[i:end]):
                    yield _span(analysis, words[i:end], 0.62)
                elif self._between(analysis, words, i, end) and not self._explained(words[i:end]):
                    yield _span(analysis, words[i:end], 0.64)

    def _in_lines(self, analysis: Analysis) -> Iterator[Span]:
        """ "Blue Loft, Bergen, 12 May 2016": what stands beside the city and the date of an event in a short line."""
        for offset, line in _stretches(analysis):
            if not _FULL_DATE.search(line):
                continue
            parts = [(m.start() + offset, m.group().strip(_EDGES)) for m in _PART.finditer(line)]
            cities = [n for n, (_, part) in enumerate(parts) if self._is_city(part, analysis.language)]
            dates = [n for n, (_, part) in enumerate(parts) if _FULL_DATE.search(part)]
            if dates and not cities:
                yield from self._house_in_city(analysis, parts, dates)
            if not cities or not dates or len(parts) > _MOST_PARTS or max(*cities, *dates) - min(*cities, *dates) > 3:
                continue
            for n, (at, part) in enumerate(parts):
                near = n not in (*cities, *dates) and min(abs(n - c) for c in (*cities, *dates)) == 1
                if near and self._may_be_venue(part):
                    start = analysis.text.index(part, at)
                    yield Span(start, start + len(part), part, EntityClass.VENUE, MentionSource.PATTERN, 0.9)

    def _house_in_city(
        self, analysis: Analysis, parts: Sequence[tuple[int, str]], dates: Sequence[int]
    ) -> Iterator[Span]:
        """ "…, 23 January 2020, Castle Graz": a name that ends with its city, right behind the date of an event."""
        for n, (at, part) in enumerate(parts):
            words = part.split()
            if n - 1 not in dates or len(words) < 2 or not self._may_be_venue(part):
                continue
            headed = any(w.lower() in self.lexicon.heads or w.lower() in self.lexicon.stop for w in words)
            if self._is_city(words[-1], analysis.language) and not headed:
                start = analysis.text.index(part, at)
                yield Span(start, start + len(part), part, EntityClass.VENUE, MentionSource.PATTERN, 0.85)

    def _may_be_venue(self, part: str) -> bool:
        person = part.split()[0] in self.lexicon.given_names
        if next(find_kinds(part, 0, len(part)), None) is not None:
            return False
        return bool(_VENUE_NAME.fullmatch(part)) and not person and self.places.ambiguity(part) >= _AMBIGUOUS

    def _is_city(self, part: str, language: str) -> bool:
        name = re.sub(r"\s*\([^()]*\)$", "", part)
        return (
            0 < len(name) < 40 and self.places.ambiguity(name, language) < _AMBIGUOUS and bool(self.places.lookup(name))
        )

    def _opens(self, word: Word) -> bool:
        return (word.capital or word.acronymic) and word.lower not in self.lexicon.function

    def _run_end(self, words: Sequence[Word], i: int) -> int:
        k = i + 1
        while k < len(words) and words[k].joined and self._opens(words[k]):
            k += 1
        return k

    def _by_kind(self, analysis: Analysis, words: Sequence[Word], i: int, end: int) -> Iterator[Span]:
        """ "the Loft concert hall": a name and a word for a building after it."""
        k = end
        while k < len(words) and words[k].joined and words[k].lower in _ATTRIBUTES:
            k += 1
        named = (
            not words[i].first
            and words[i].lower not in self.lexicon.stop
            and words[i].lower not in self.lexicon.nationality
        )
        if k < len(words) and words[k].joined and words[k].lower in _KINDS and words[k].text.islower() and named:
            yield _span(analysis, words[i : k + 1], 0.72)

    def _at(self, words: Sequence[Word], i: int) -> bool:
        if i == 0 or not words[i].joined:
            return False
        pair = (words[i - 2].lower, words[i - 1].lower) if i > 1 else ("", "")
        return pair in _AT_THE or words[i - 1].lower in _AT

    def _is_event(self, analysis: Analysis, word: Word) -> bool:
        sentence = analysis.sentence_at(word.start)
        return sentence is not None and bool(_TAKES_PLACE.search(analysis.text, sentence.start, sentence.end))

    def _between(self, analysis: Analysis, words: Sequence[Word], i: int, end: int) -> bool:
        """Whether it stands, between commas, after a date and before a city."""
        if not i > 0 or end >= len(words) or words[i].joined or words[end].joined:
            return False
        before = analysis.text[words[i - 1].end : words[i].start].strip()
        after = analysis.text[words[end - 1].end : words[end].start].strip()
        dated = re.fullmatch(r"(?:19|20)\d\d", words[i - 1].text) is not None
        city = self.places.ambiguity(words[end].text, analysis.language) < 0.6
        return before == "," and after == "," and dated and city

    def _explained(self, name: Sequence[Word]) -> bool:
        """Whether the words have a meaning that makes something else of the name: a place, a body, a field."""
        lexicon = self.lexicon
        whole = " ".join(w.text for w in name)
        if self.places.ambiguity(whole) < 0.6 or name[0].text in lexicon.given_names:
            return True
        if any(w.lower in lexicon.heads or lexicon.suffix_head(w.lower) or w.lower in lexicon.titles for w in name):
            return True
        return any(w.lower in lexicon.stop or w.lower in lexicon.nationality or w.text.isupper() for w in name)


def _stretches(analysis: Analysis) -> Iterator[tuple[int, str]]:
    """The short lines, and the short sentences of longer ones."""
    for match in _LINE.finditer(analysis.text):
        yield match.start(), match.group()
    for sentence in analysis.sentences:
        line = analysis.text[sentence.start : sentence.end]
        end = analysis.text.find("\n", sentence.end)
        start = analysis.text.rfind("\n", 0, sentence.start) + 1
        if _SHORTEST <= len(line) <= _LONGEST < (end if end >= 0 else len(analysis.text)) - start and "\n" not in line:
            yield sentence.start, line


def _span(analysis: Analysis, words: Sequence[Word], score: float) -> Span:
    a, b = words[0].start, words[-1].end
    return Span(a, b, analysis.text[a:b], EntityClass.VENUE, MentionSource.PATTERN, score)
