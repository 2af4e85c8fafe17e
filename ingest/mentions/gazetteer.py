"""Finds programmes and networks that are on the lists that come with the product."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, MentionSource, Span
from ingest.mentions.phrases import PhraseIndex, fold
from ingest.mentions.words import Word, words_by_block
from ontology.gazetteers import NamedThing

_OPEN_ENDED: Final = frozenset({"interreg", "urbact", "eu-interreg", "leader", "espon"})
_CLASS_WORDS: Final = frozenset(
    {"programme", "programma", "programa", "programm", "program", "reseau", "rete", "red", "netzwerk"}
)
_YEARS = re.compile(r"^(?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?$")
_STRAND = re.compile(r"^(?:[IV]+(?:[- ]?[A-C])?|[A-C]|VI-A|V-A|IV-A)$")


@dataclass(frozen=True, slots=True)
class ListedNames:
    """Finds programmes and networks that are on a list."""

    index: PhraseIndex[NamedThing]

    @classmethod
    def of(cls, things: Iterable[NamedThing]) -> ListedNames:
        """Index all names of these things."""
        return cls(PhraseIndex.of((name, thing) for thing in things for name in thing.names()))

    @property
    def name(self) -> str:
        """A short name."""
        return "listed-names"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose a span for every listed name that is written like a name."""
        for _, words in words_by_block(analysis):
            for i, end, thing in self.index.matches(words):
                if not any(w.capital or w.acronymic for w in words[i:end]) or self._is_word(words[i:end]):
                    continue
                i += fold(words[i].text) in _CLASS_WORDS and words[i].text.islower() and end - i > 1
                stop = _strand_end(words, end) if fold(words[i].text) in _OPEN_ENDED else end
                a, b = words[i].start, words[stop - 1].end
                text = analysis.text[a:b]
                yield Span(a, b, text, thing.entity_class, MentionSource.GAZETTEER, 0.92)

    def _is_word(self, words: Sequence[Word]) -> bool:
        """Whether what matched is an ordinary word at the start of a sentence, or an acronym in small letters."""
        return len(words) == 1 and not words[0].acronymic and (words[0].first or len(words[0].text) < 5)


def _strand_end(words: Sequence[Word], k: int) -> int:
    """Where the name of a programme's strand ends: "Interreg V-A Oberrhein 2014–2020"."""
    while (
        k < len(words)
        and words[k].joined
        and (_STRAND.match(words[k].text) or _YEARS.match(words[k].text) or (words[k].capital and not words[k].first))
    ):
        k += 1
    return k


def _is_first_year(words: Sequence[Word], k: int) -> bool:
    """Whether a year opens a period written with spaces, which is then no part of the name."""
    return words[k].text.isdigit() and k + 1 < len(words) and words[k + 1].text.isdigit() and not words[k + 1].joined
