"""Finders that look names up in the lists of programmes, networks and sectors that come with the product."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, BlockKind, MentionSource, Span
from ingest.mentions.phrases import PhraseIndex, fold
from ingest.mentions.words import Word, words_by_block
from ingest.mentions.wordsets import word_set
from ontology.gazetteers import NamedThing
from ontology.sectors import Sector, SectorScheme
from ontology.vocabulary import EntityClass

_OPEN_ENDED: Final = frozenset({"interreg", "urbact", "eu-interreg", "leader", "espon"})
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


def _is_first_year(words: Sequence[Word], k: int) -> bool:
    """Whether a year opens a period written with spaces, which is then no part of the name."""
    return words[k].text.isdigit() and k + 1 < len(words) and words[k + 1].text.isdigit() and not words[k + 1].joined


_NAMING = re.compile(
    r"(?:clusters?|sectors?|industry|industries|sector's|field|district|valley|companies|firms|hub|niche|value chains?|"
    r"economy|ecosystem|network|companies|start-ups|secteurs?|fili[eè]res?|grappes?|p[oô]les?|domaine|branchen?|"
    r"bereichs?|netzwerks?|wirtschaft|settor[ei]|distrett[oi]|campo|fili?er[ae]|sector(?:es)?|ámbito|industria|"
    r"industrie|cl[uú]sters?|gebiet|feld)$"
)
_BEFORE: Final = word_set("""
    of in on for the de la le les l' des du d' della del dell' dei delle di der die das des im für fur sur sulla
    sull' el los las à au aux dans and und et e y , consacrée consacré dédiée dédié spécialisé spécialisée
    dedicato dedicata specialising focused specialised field fields sector sectors industry area areas dedicated
    such as like en por sui
    """)
_FIELD_LABEL = re.compile(
    r"sector|secteur|branche|settore|industry|field|domaine|fili[eè]re|thema|topic|thème|themenfeld|tema|schwerpunkt",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SectorNames:
    """Finds sectors of the scheme where the text names the field of a cluster, project or event."""

    index: PhraseIndex[Sector]

    @classmethod
    def of(cls, scheme: SectorScheme) -> SectorNames:
        """Index all names of all sectors."""
        return cls(PhraseIndex.of((name, sector) for sector in scheme for _, name in sector.names()))

    @property
    def name(self) -> str:
        """A short name."""
        return "sector-names"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans with the sector's IRI; the score is low where nothing near says that a field is named."""
        for block, words in words_by_block(analysis):
            labelled = block.kind is BlockKind.FIELD and bool(_FIELD_LABEL.search(block.label))
            for i, end, sector in self.index.matches(words):
                score = 0.9 if labelled else self._score(words, i, end)
                if block.kind is BlockKind.HEADING and not score:
                    score = 0.55
                if score:
                    yield self._span(analysis, words[i:end], sector, score)

    def _score(self, words: Sequence[Word], i: int, end: int) -> float:
        if end < len(words) and words[end].joined and _NAMING.match(words[end].lower):
            return 0.85
        k, steps = i, 0
        while k > 0 and words[k].joined and steps < 5:
            k -= 1
            steps += 1
            if _NAMING.match(words[k].lower):
                return 0.75 if words[k].lower not in ("network", "companies", "economy", "ecosystem") else 0.0
            if words[k].lower not in _BEFORE:
                return 0.0
        return 0.0

    def _span(self, analysis: Analysis, words: Sequence[Word], sector: Sector, score: float) -> Span:
        a, b = words[0].start, words[-1].end
        return Span(
            a, b, analysis.text[a:b], EntityClass.SECTOR, MentionSource.GAZETTEER, score, canonical=None, iri=sector.iri
        )
