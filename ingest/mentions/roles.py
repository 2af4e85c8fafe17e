"""Organisations by the part they play: who employs somebody, who organises, manages or takes part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, MentionSource, Span
from ingest.mentions.dictionaries import OrdinaryWords
from ingest.mentions.gazetteers import PlaceNames, knows
from ingest.mentions.lexicon import Lexicon
from ingest.mentions.persons import PersonNames
from ingest.mentions.places import ADMINISTRATIVE
from ingest.mentions.words import Word, words_by_block
from ingest.mentions.wordsets import word_set
from ontology.vocabulary import EntityClass

_AT: Final = word_set("""
    at of for from with by chez de du des d' bei beim der des von vom im am zur del della dell' dello di da dal
    dalla presso en do
    """)
_ARTICLES: Final = word_set("""
    the a an la le les l' il lo i der die das dem el los start-up startup company firm non-profit
    """)
_AGENT: Final = re.compile(
    r"^(?:organi[sz]ed|managed|coordinated|co-ordinated|led|hosted|supported|owned|run|operated|funded|financed|founded|developed|"
    r"organisée?s?|portée?s?|soutenue?s?|coordonnée?s?|animée?s?|pilotée?s?|gérée?s?|financée?s?|"
    r"organizzat[oaie]|coordinat[oaie]|gestit[oaie]|guidat[oaie]|promoss[oaie]|finanziat[oaie]|"
    r"organizad[oa]s?|coordinad[oa]s?|gestionad[oa]s?|financiad[oa]s?|liderad[oa]s?)$"
)
_RENAMED: Final = word_set(
    "heißt heisst called renamed rebaptisé rebaptisée denominata denominato llamada llamado umbenannt"
)
_BARE: Final = frozenset({"bei", "von", "für", "mit", "durch"})
_BY: Final = word_set("by par da dal dalla dall' dallo dai dalle por")
_EMPLOYED: Final = re.compile(
    r"^(?:works?|worked|working|employed|moved|joined|travaille|travaillait|travaillé|arbeitet|arbeitete|wechselte|lavora|lavorava|"
    r"lavorato|trabaja|trabajó|trabajaba)$"
)


@dataclass(frozen=True, slots=True)
class OrganisationsByRole:
    """Finds names of organisations that nothing but their role gives away."""

    lexicon: Lexicon
    places: PlaceNames
    persons: PersonNames
    dictionary: OrdinaryWords

    @property
    def name(self) -> str:
        """A short name."""
        return "organisations-by-role"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans of class Organisation."""
        people = {s.end: s for s in self.persons.find(analysis)}
        for _, words in words_by_block(analysis):
            for i, word in enumerate(words):
                length = self.lexicon.title_length([w.lower for w in words[i : i + 4]])
                if length:
                    yield from self._employer(analysis, words, i + length, 0.66)
                elif word.end in people:
                    yield from self._beside_person(analysis, words, i)
                elif _AGENT.match(word.lower) and i + 1 < len(words) and words[i + 1].lower in _BY:
                    yield from self._named(analysis, words, i + 2, 0.62)
                elif word.lower in _RENAMED:
                    yield from self._renamed(analysis, words, i + 1)
                elif _EMPLOYED.match(word.lower):
                    yield from self._employer(analysis, words, i + 1, 0.6)

    def _employer(self, analysis: Analysis, words: Sequence[Word], k: int, score: float) -> Iterator[Span]:
        """After a title: up to three plain words, "at", "of" or the like, and the name."""
        for step in range(k, min(k + 4, len(words))):
            if not words[step].joined:
                return
            if words[step].lower in _AT:
                yield from self._named(analysis, words, step + 1, score)
                if step + 1 < len(words) and words[step + 1].capital:
                    return
            elif words[step].capital and words[step].lower not in self.lexicon.department:
                return

    def _beside_person(self, analysis: Analysis, words: Sequence[Word], i: int) -> Iterator[Span]:
        """After a person: "from NAME", "(NAME)", ", NAME"."""
        k = i + 1
        if k >= len(words):
            return
        gap = analysis.text[words[i].end : words[k].start]
        if gap.strip() == "(":
            yield from self._bracketed(analysis, words, k)
        elif words[k].lower in (
            "from",
            "vom",
            "von",
            "of",
            "at",
            "de",
            "du",
            "della",
            "dell'",
            "del",
            "di",
            "bei",
            "chez",
        ):
            yield from self._named(analysis, words, k + 1, 0.62)
        elif gap.strip() in (",", "–", "-", "|"):
            if not self.lexicon.title_length([w.lower for w in words[k : k + 4]]):
                yield from self._named(analysis, words, k, 0.5)
            else:
                yield from self._after_title(analysis, words, k)

    def _renamed(self, analysis: Analysis, words: Sequence[Word], k: int) -> Iterator[Span]:
        """ "heißt seit Januar NAME", "is now called NAME"."""
        for step in range(k, min(k + 4, len(words))):
            if not words[step].joined and step > k:
                return
            if words[step].capital and words[step].lower not in self.lexicon.stop:
                yield from self._named(analysis, words, step, 0.6)
                return

    def _after_title(self, analysis: Analysis, words: Sequence[Word], k: int) -> Iterator[Span]:
        """ "Name, Head of Development, NAME": the name after the title's comma."""
        for n in range(k + 1, min(k + 8, len(words))):
            if not words[n].joined:
                if analysis.text[words[n - 1].end : words[n].start].strip() in (",", "–", "|", "(", "-"):
                    yield from self._named(analysis, words, n, 0.6)
                return

    def _bracketed(self, analysis: Analysis, words: Sequence[Word], k: int) -> Iterator[Span]:
        for n in range(k, min(k + 8, len(words))):
            if analysis.text[words[n].end : words[n].end + 1] in ")," or (
                n + 1 < len(words) and not words[n + 1].joined
            ):
                name = words[k : n + 1]
                ordinary = self._is_noun(words, k, n + 1, analysis.language)
                if name[0].capital and not self._is_plain(name) and not ordinary:
                    yield _span(analysis, name, 0.66)
                return

    def _named(self, analysis: Analysis, words: Sequence[Word], k: int, score: float) -> Iterator[Span]:
        while k < len(words) and words[k].lower in _ARTICLES and (words[k].joined or words[k].text.islower()):
            k += 1
        end = k
        while end < len(words) and (end == k or words[end].joined) and self._is_name(words[end]):
            if end > k and words[end].text in self.lexicon.given_names and self._is_named_behind(words, end):
                break
            end += 1
        name = words[k:end]
        if name and not self._is_plain(name) and not self._is_noun(words, k, end, analysis.language):
            yield _span(analysis, name, score)

    def _is_named_behind(self, words: Sequence[Word], k: int) -> bool:
        """Whether somebody is named from word `k` on, right behind the name of a body that is complete without."""
        surnamed = k + 1 < len(words) and words[k + 1].joined and words[k + 1].capital
        whole = words[k - 1].lower not in self.lexicon.heads or words[k - 1].lower == "region"
        return surnamed and whole and words[k - 1].lower not in self.lexicon.field

    def _is_noun(self, words: Sequence[Word], k: int, end: int, language: str) -> bool:
        """Whether the one word from `k` on is an ordinary one; a German noun without its article is a name ("bei Bosch")."""
        if end - k != 1 or words[k].acronymic:
            return False
        if language == "de" and words[k - 1].lower in _BARE:
            return False
        return self.dictionary.is_ordinary(words[k].text, language)

    def _is_name(self, word: Word) -> bool:
        lower = word.lower
        return (
            (word.capital or word.acronymic)
            and lower not in self.lexicon.function
            and lower not in self.lexicon.address
        )

    def _is_plain(self, name: Sequence[Word]) -> bool:
        """Whether these words are a place, a department, a title or a field rather than an organisation's name."""
        lexicon = self.lexicon
        if len(name) > 1 and name[0].lower in ADMINISTRATIVE:
            return False
        if knows(self.places, " ".join(w.text for w in name)) or lexicon.title_length([w.lower for w in name]):
            return True
        if (name[-1].lower,) in lexicon.titles.get(name[-1].lower, ()):
            return True
        plain = lexicon.plain
        return all(w.lower in plain or (len(w.text) == 1) for w in name)


def _span(analysis: Analysis, words: Sequence[Word], score: float) -> Span:
    a, b = words[0].start, words[-1].end
    return Span(a, b, analysis.text[a:b], EntityClass.ORGANISATION, MentionSource.PATTERN, score)
