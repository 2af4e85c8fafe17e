"""Names that say what they name: "University of Ghent", "Stadtwerke Kiel", "Istituto di ricerca…", "Lake Forum 2019"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ingest.analysis import Analysis, MentionSource, Span
from ingest.mentions.extend import Extender
from ingest.mentions.lexicon import Head, HeadStyle, Lexicon
from ingest.mentions.words import Word, words_by_block
from ingest.mentions.wordsets import word_set
from ontology.vocabulary import EntityClass, is_a

_OF_EUROPE: Final = word_set("european européen européenne europäische europäischen europäischer europea europeo")
_INSTITUTIONS: Final = word_set(
    "commission parliament council kommission parlament parlement commissione parlamento comisión union"
)
_LOWER_HEADS: Final = word_set(
    "université università universidad universidade universitat aéroport lycée institut istituto académie"
)
_DEMONYMS: Final = tuple(
    word_set(
        "ois oise onne lon ais aise éen éenne ien ienne suisse belge ano ana ese eo ea ense és án esa national nationale "
        "nazionale nacional régional régionale regionale"
    )
)
_SCORE: Final = MappingProxyType({HeadStyle.LAST: 0.85, HeadStyle.FIRST: 0.85, HeadStyle.GERMAN: 0.8})


@dataclass(frozen=True, slots=True)
class HeadedNames:
    """Finds names by their head word and grows them to their edges."""

    lexicon: Lexicon
    extender: Extender

    @property
    def name(self) -> str:
        """A short name."""
        return "headed-names"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose a span for every head that has more than itself to its name."""
        for _, words in words_by_block(analysis):
            i = 0
            while i < len(words):
                found = self._head_at(words, i)
                if found is None:
                    i += 1
                    continue
                length, heads = found
                for head in heads:
                    yield from self._grow(analysis, words, (i, i + length), head)
                i += 1

    def _head_at(self, words: Sequence[Word], i: int) -> tuple[int, tuple[Head, ...]] | None:
        """The longest head phrase that begins at word `i` and is written like a name."""
        word = words[i]
        lower = word.lower in _LOWER_HEADS
        if not (word.capital or word.acronymic or lower or word.text in ("srl", "e.V.", "spa")):
            return None
        for phrase, heads in self.lexicon.heads.get(word.lower, ()):
            stretch = words[i : i + len(phrase)]
            if len(stretch) == len(phrase) and all(
                w.lower == p and (n == 0 or w.joined) for n, (w, p) in enumerate(zip(stretch, phrase, strict=True))
            ):
                return len(phrase), heads
        head = None if lower else self.lexicon.suffix_head(word.lower)
        return None if head is None else (1, (head,))

    def _grow(self, analysis: Analysis, words: Sequence[Word], at: tuple[int, int], head: Head) -> Iterator[Span]:
        start, end = self._edges(words, at, head)
        while start < at[0] and words[start].lower in self.lexicon.function:
            start += 1
        while start < at[0] and words[start].first and words[start].lower in self.lexicon.weak:
            start += 1
        score = self._score(words, (start, end), at, head)
        if score > 0.0:
            a, b = words[start].start, words[end - 1].end
            yield Span(a, b, analysis.text[a:b], self._finer(words[start:end], head), MentionSource.PATTERN, score)

    def _edges(self, words: Sequence[Word], at: tuple[int, int], head: Head) -> tuple[int, int]:
        if head.style is HeadStyle.LAST:
            start = self.extender.left(words, at[0])
            return start, self.extender.over_in(words, start, at, self.extender.right(words, at[1]))
        if head.style is HeadStyle.FIRST:
            return at[0], self.extender.right_romance(words, at[1])
        start = self.extender.left_german(words, at[0])
        return start, self.extender.over_in(words, start, at, self.extender.right_german(words, at[1]))

    def _score(self, words: Sequence[Word], span: tuple[int, int], at: tuple[int, int], head: Head) -> float:
        """How sure it is that the words around the head make a name of it; 0 where they do not."""
        around = (*words[span[0] : at[0]], *words[at[1] : span[1]])
        if self._is_title(words, span[0]):
            return 0.0
        own = [w for w in around if not self._is_weak(w)]
        if not own:
            return self._bare_score(words[at[0]], around, head)
        bare_cluster = words[at[0]].lower == "cluster" and head.style is not HeadStyle.LAST and span[0] == at[0]
        if bare_cluster and not any(map(self.extender.is_local, own)) and not self._is_romance(words, at[1]):
            return 0.4
        if head.style is HeadStyle.FIRST:
            return self._romance_score(words, own, span, at)
        if head.style is HeadStyle.GERMAN:
            return self._german_score(words, own, span, at)
        return self._english_score(words, own, at, head)

    def _bare_score(self, word: Word, around: Sequence[Word], head: Head) -> float:
        """A head without a name is one only as a coined word ("BioCluster") or an institution of the Union."""
        if word.acronymic and word.lower.endswith(("cluster", "valley")):
            return 0.7
        of_europe = any(w.lower in _OF_EUROPE for w in around) and word.lower in _INSTITUTIONS
        return 0.8 if of_europe and (head.style is not HeadStyle.FIRST or len(around) == 1) else 0.0

    def _german_score(
        self, words: Sequence[Word], own: Sequence[Word], span: tuple[int, int], at: tuple[int, int]
    ) -> float:
        """A compound is a name beside a place or noun; a head with adjectives alone hardly is."""
        word, after = words[at[0]], words[at[1] : span[1]]
        around = (*words[span[0] : at[0]], *after)
        compound = (word.lower,) not in (p for p, _ in self.lexicon.heads.get(word.lower, ()))
        if compound and not (after and after[0].capital) and not any(map(self.extender.is_local, around)):
            if after and after[0].lower in ("für", "fuer") and _is_institute(word.lower):
                return 0.8 if "-" in word.text else 0.6
            return 0.58 if word.lower.endswith("-cluster") else 0.45
        named = any(w.acronymic or w.capital for w in own)
        if not after and not any(w.acronymic for w in own):
            return 0.55 if named else 0.0
        return self._named_score(own, HeadStyle.GERMAN)

    def _english_score(self, words: Sequence[Word], own: Sequence[Word], at: tuple[int, int], head: Head) -> float:
        first, last = words[at[0]].lower, words[at[1] - 1].lower
        if first in ("partnership", "consortium") and len(own) == 1 and own[0].text.isupper():
            return 0.3
        if head.entity_class is EntityClass.COMPANY and own[0].start > words[at[0]].start:
            return 0.0
        if last == "of" and all(w.lower in self.lexicon.field or w.lower in self.lexicon.stop for w in own):
            return 0.0 if head.entity_class is EntityClass.PUBLIC_AUTHORITY else 0.6
        return self._named_score(own, HeadStyle.LAST)

    def _named_score(self, own: Sequence[Word], style: HeadStyle) -> float:
        if all(w.lower in self.lexicon.nationality or w.lower in self.lexicon.field for w in own):
            return 0.6
        return _SCORE[style] if any(w.acronymic or w.capital for w in own) else 0.0

    def _romance_score(
        self, words: Sequence[Word], own: Sequence[Word], span: tuple[int, int], at: tuple[int, int]
    ) -> float:
        if any(w.capital or w.acronymic for w in own):
            return _SCORE[HeadStyle.FIRST] if not words[at[0]].text.islower() else 0.7
        if words[at[0]].text.islower():
            return 0.0
        end = span[1]
        bracketed = end < len(words) and words[end].acronymic and not words[end].joined
        if bracketed:
            return 0.8
        dated = end < len(words) and not words[end].joined and words[end].text.isdigit()
        if any(_is_demonym(w.lower) for w in words[at[1] : end]) or dated:
            return 0.6
        return 0.3 if words[span[0]].first else 0.52

    def _is_romance(self, words: Sequence[Word], i: int) -> bool:
        """Whether "della", "de la" or the like follows the head."""
        return i < len(words) and words[i].lower in (
            "de",
            "du",
            "des",
            "d'",
            "di",
            "del",
            "della",
            "dell'",
            "dei",
            "delle",
        )

    def _is_title(self, words: Sequence[Word], i: int) -> bool:
        return bool(self.lexicon.title_length([w.lower for w in words[i : i + 4]]))

    def _is_weak(self, word: Word) -> bool:
        lower = word.lower
        return lower in self.lexicon.function or lower in self.lexicon.weak or lower in ("&", "for") or lower.isdigit()

    def _finer(self, words: Sequence[Word], head: Head) -> EntityClass:
        """A cluster is told from the body that manages it; a legal form at the end makes a company."""
        last = words[-1].lower.strip(".")
        if is_a(head.entity_class, EntityClass.ORGANISATION) and last in ("gmbh", "ltd", "ag", "srl", "spa", "plc"):
            return EntityClass.COMPANY
        return head.entity_class


def _is_institute(lower: str) -> bool:
    """Whether "für" after a word tells the subject of a body, not merely what a thing is good for."""
    return lower.endswith(("institut", "zentrum", "akademie", "anstalt", "amt", "verband", "gesellschaft", "stiftung"))


def _is_demonym(lower: str) -> bool:
    return lower.endswith(_DEMONYMS)
