"""Names of people: by given name, form of address, job title beside them, or the verbs of speaking."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, MentionSource, Span
from ingest.mentions.dictionaries import OrdinaryWords
from ingest.mentions.gazetteers import PlaceNames, knows
from ingest.mentions.lexicon import Lexicon, without_accents
from ingest.mentions.words import Word, words_by_block
from ingest.mentions.wordsets import word_set
from ontology.vocabulary import EntityClass

_PARTICLES: Final = word_set("""
    van von de der den del della di da dos das do du la le ten ter af av y i d' ní ó mac mc el bin
    ben al san
    """)
_SPEECH: Final = word_set("""
    said says explained explains added adds argued argues stressed stresses noted notes presented presents
    welcomed sagte sagt erklärte erklärt betonte betont warnte berichtete erläuterte stellte expliqué explique
    souligne souligné affirme déclare déclaré rappelle ha afferma spiega sottolinea dichiara presenta explicó
    explica afirmó destacó señaló comments commented concluded recalled reported opened moderated chaired
    thanked
    """)
_WORDS_TOO: Final = frozenset(
    {
        "urban",
        "will",
        "grant",
        "dean",
        "guy",
        "hope",
        "may",
        "june",
        "april",
        "august",
        "primo",
        "secondo",
        "quinto",
        "natale",
        "santa",
        "mar",
        "paz",
        "france",
        "lone",
        "salut",
    }
)
_NAME_PART = re.compile(r"^[^\W\d_](?:[^\W\d_]|[’'‐-](?=[^\W\d_])|\.)*$")


@dataclass(frozen=True, slots=True)
class PersonNames:
    """Finds full names of people."""

    lexicon: Lexicon
    places: PlaceNames
    dictionary: OrdinaryWords

    @property
    def name(self) -> str:
        """A short name."""
        return "person-names"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans for full names, without forms of address and titles."""
        for _, words in words_by_block(analysis):
            i = 0
            while i < len(words):
                end = self._name_end(words, i)
                score = self._score(words, i, end) if end - i >= 2 else 0.0
                if score and self._is_ordinary(words[i:end], analysis.language):
                    score = 0.0
                if score:
                    a, b = words[i].start, words[end - 1].end
                    yield Span(a, b, analysis.text[a:b], EntityClass.PERSON, MentionSource.PATTERN, score)
                    i = end
                else:
                    yield from self._addressed(analysis, words, i)
                    i += 1

    def _is_ordinary(self, name: Sequence[Word], language: str) -> bool:
        """Whether a name that begins with a word too, like "Per" in Italian, goes on with nothing but words."""
        if name[0].lower not in self.lexicon.stop:
            return False
        return all(self.dictionary.is_surely_ordinary(w.text, language) for w in name[1:] if w.capital)

    def _name_end(self, words: Sequence[Word], i: int) -> int:
        """One past the last word of a name that begins at word `i`; `i` where none does."""
        if not self._is_part(words[i]) or self._is_titled(words, i):
            return i
        if not self._is_given(words[i]) and self._given_later(words, i):
            return i
        k = i + 1
        while k < len(words) and words[k].joined and k - i < 5:
            if self._is_part(words[k]):
                if self._is_titled(words, k) or self._ends_name(words, k):
                    break
            elif not self._is_particle(words, i, k):
                break
            k += 1
        while k > i and words[k - 1].text.islower():
            k -= 1
        return k

    def _is_particle(self, words: Sequence[Word], i: int, k: int) -> bool:
        """Whether word `k` is a particle between given names and a surname, or follows one."""
        if words[k].lower not in _PARTICLES:
            return False
        return words[k - 1].lower in _PARTICLES or (self._carries_on(words, k) and all(map(self._is_given, words[i:k])))

    def _given_later(self, words: Sequence[Word], i: int) -> bool:
        """Whether a given name with a surname follows in the same run, so that the name begins there."""
        for k in range(i + 1, min(i + 4, len(words) - 1)):
            if not words[k].joined or not (self._is_part(words[k]) or words[k].lower in _PARTICLES):
                return False
            if self._is_given(words[k]) and words[k + 1].joined and self._is_part(words[k + 1]):
                return True
        return False

    def _ends_name(self, words: Sequence[Word], k: int) -> bool:
        """Whether word `k`, though capitalised, begins something else: a head, an acronym."""
        return (
            words[k].lower in self.lexicon.heads and words[k].lower not in ("day", "hall", "bay", "castle", "bank")
        ) or (words[k].text.isupper() and len(words[k].text) > 1 and not words[k - 1].text.isupper())

    def _carries_on(self, words: Sequence[Word], k: int) -> bool:
        n = k + 1
        while n < len(words) and words[n].joined and words[n].lower in _PARTICLES and n - k < 3:
            n += 1
        return n < len(words) and words[n].joined and self._is_part(words[n]) and not self._is_place_of(words, k, n)

    def _is_place_of(self, words: Sequence[Word], k: int, n: int) -> bool:
        """ "Anna de Lyon" is Anna of Lyon; "van" and "von" are surnames wherever they lead."""
        return words[k].lower in ("de", "di", "da", "du") and k > 0 and knows(self.places, words[n].text) and n == k + 1

    def _is_part(self, word: Word) -> bool:
        text = word.text
        return (
            word.capital
            and bool(_NAME_PART.match(text))
            and not text.endswith("'")
            and (text in self.lexicon.given_names or word.lower not in self.lexicon.stop)
            and (len(text) == 1 or not (text.isupper() and len(text) < 4))
        )

    def _is_titled(self, words: Sequence[Word], i: int) -> bool:
        word = words[i]
        return word.lower in self.lexicon.address or (word.lower,) in self.lexicon.titles.get(word.lower, ())

    def _score(self, words: Sequence[Word], i: int, end: int) -> float:
        given = self._is_given(words[i])
        addressed = self._after_title(words, i)
        headed = any(w.lower in self.lexicon.heads for w in words[i:end])
        if headed and not addressed:
            return 0.0
        surname = words[end - 1]
        generic = all(w.lower in self.lexicon.field or w.lower in self.lexicon.nationality for w in words[i + 1 : end])
        if generic:
            return 0.0
        if words[i].lower in _WORDS_TOO and not addressed:
            return 0.4
        if given and addressed:
            return 0.97
        if given:
            return 0.6 if words[i].first and surname.lower in self.lexicon.department else 0.9
        if self._after_address(words, i) and end - i <= 4:
            return 0.93
        if addressed and end - i <= 4:
            return 0.85 if not knows(self.places, words[i].text) else 0.5
        if self._before_title(words, end) and not knows(self.places, " ".join(w.text for w in words[i:end])):
            return 0.6
        return 0.0

    def _is_given(self, word: Word) -> bool:
        names = self.lexicon.given_names
        text = word.text.title() if word.text.isupper() else word.text
        if text in names:
            return True
        parts = re.split(r"[-‐]", without_accents(text))
        return all(p in names for p in parts)

    def _after_address(self, words: Sequence[Word], i: int) -> bool:
        """Whether a form of address stands right before word `i`."""
        return (
            i > 0 and words[i - 1].lower in self.lexicon.address and words[i - 1].lower not in ("d.", "di", "d", "don")
        )

    def _after_title(self, words: Sequence[Word], i: int) -> bool:
        """Whether a form of address or a job title stands right before word `i`."""
        if i == 0:
            return False
        before = words[i - 1]
        if before.lower in self.lexicon.address and before.lower not in ("d.", "di", "d"):
            return True
        if not words[i].joined:
            return False
        return any(self.lexicon.title_length([w.lower for w in words[k:i]]) == i - k for k in range(max(0, i - 3), i))

    def _before_title(self, words: Sequence[Word], end: int) -> bool:
        """Whether a job title in apposition, or a verb of speaking, follows."""
        if end >= len(words):
            return False
        if words[end].joined:
            return words[end].lower in _SPEECH
        following = [w.lower for w in words[end : end + 5]]
        return bool(self.lexicon.title_length(following) or self.lexicon.title_length(following[1:]))

    def _addressed(self, analysis: Analysis, words: Sequence[Word], i: int) -> Iterator[Span]:
        """ "Mr Jensen", "Frau Meier": a surname alone after a form of address."""
        word = words[i]
        if i and word.joined and word.capital and words[i - 1].lower in self.lexicon.address and words[i - 1].capital:
            following = i + 1 < len(words) and words[i + 1].joined and self._is_part(words[i + 1])
            if (
                self._is_part(word)
                and not following
                and words[i - 1].lower not in ("d.", "di", "mag", "ing", "hon", "pr")
            ):
                yield Span(word.start, word.end, word.text, EntityClass.PERSON, MentionSource.PATTERN, 0.7)
