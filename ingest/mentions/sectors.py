"""Sectors: the fields that a text names for a cluster, a project or an event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ingest.analysis import Analysis, Block, BlockKind, MentionSource, Span
from ingest.mentions.phrases import PhraseIndex, fold
from ingest.mentions.words import Word, words_by_block
from ingest.mentions.wordsets import word_set
from ontology.sectors import Sector, SectorScheme
from ontology.vocabulary import EntityClass

_NAMING = re.compile(
    r"(?:clusters?|sectors?|industry|industries|sector's|field|district|valley|companies|firms|hub|niche|value chains?|"
    r"economy|ecosystem|network|companies|start-ups|secteurs?|fili[eè]res?|grappes?|p[oô]les?|domaine|branchen?|"
    r"entreprises|unternehmen|firmen|aziende|imprese|empresas|makers|manufacturers|bereichs?|netzwerks?|"
    r"wirtschaft|settor[ei]|distrett[oi]|campo|fili?er[ae]|sector(?:es)?|ámbito|industria|"
    r"industrie|cl[uú]sters?|gebiet|feld)$"
)
_LOOSE: Final = word_set(
    "network companies economy ecosystem firms start-ups wirtschaft industrie netzwerk unternehmen entreprises aziende"
)
_BEFORE: Final = word_set("""
    of in on for the de la le les l' des du d' della del dell' dei delle di der die das des im für fur sur sulla
    sull' el los las à au aux dans and und et e y , consacrée consacré dédiée dédié spécialisé spécialisée
    dedicato dedicata specialising focused specialised field fields sector sectors industry area areas dedicated
    such as like en por sui
    """)
_FIELD_LABEL = re.compile(
    r"sector|secteur|branche|settore|industry|field|domaine|fili[eè]re|thema|topic|thème|themenfeld|tema|"
    r"schwerpunkt|ambito",
    re.IGNORECASE,
)
_EVERYDAY: Final = word_set(
    "education research transport tourism logistics communication construction recycling marketing publishing "
    "software recherche transports formation forschung ausbildung wirtschaft hospitality shipping mobility "
    "mobilité mobilität mobilità"
)
_NARROWING: Final = frozenset({"digital", "smart", "urban", "green", "sustainable", "blue"})
_AND: Final = word_set("and et und e y & ,")
_OPENS: Final = re.compile(
    r"^(?:clusters?|cl[uú]sters?|distrett[oi]|p[oô]les?|grappes?|fili[eè]res?|industri[ae]|settor[ei]|sector|"
    r"secteur|polo)$"
)


@dataclass(frozen=True, slots=True)
class SectorNames:
    """Finds sectors of the scheme where the text names the field of a cluster, project or event."""

    index: PhraseIndex[Sector]
    stems: PhraseIndex[Sector]

    @classmethod
    def of(cls, scheme: SectorScheme) -> SectorNames:
        """Index all names of all sectors; single words also by their stem, for adjectives ("ceramico")."""
        names = [(name, sector) for sector in scheme for _, name in sector.names()]
        single = [(_stem(name), sector) for name, sector in names if " " not in name and len(name) > 5]
        return cls(PhraseIndex.of(names), PhraseIndex.of(single))

    @property
    def name(self) -> str:
        """A short name."""
        return "sector-names"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans with the sector's IRI where something near says that a field is named."""
        for block, words in words_by_block(analysis):
            labelled = _is_labelled(analysis, block)
            before = (-1, 0.0)
            for i, end, sector in self.index.matches(words):
                if end - i == 1 and len(words[i].text) < 4 and not words[i].text.isupper():
                    continue
                score = 0.9 if labelled else self._score(words, i, end)
                if not score and before[0] >= 0 and _joined(words, before[0], i):
                    score = before[1] - 0.05
                if block.kind is BlockKind.HEADING and not score:
                    score = 0.55
                if not score:
                    score = self._plain(words, i, end)
                if score:
                    before = (end, score)
                    yield _span(analysis, words[i - self._modified(words, i) : end], sector, score, words[i:end])
            yield from self._adjectives(analysis, words)

    def _adjectives(self, analysis: Analysis, words: Sequence[Word]) -> Iterable[Span]:
        """ "distretto ceramico", "clúster agroalimentario": an adjective right after the word for a cluster or sector."""
        for i in range(1, len(words)):
            if words[i].joined and words[i].text.islower() and _OPENS.match(words[i - 1].lower):
                found = self.stems.by_first.get(_stem(words[i].lower))
                if found:
                    yield _span(analysis, words[i : i + 1], found[0][1], 0.72)

    def _modified(self, words: Sequence[Word], i: int) -> int:
        """1 if an adjective that makes a narrower field of it stands before the sector ("digital", "urban")."""
        return int(i > 0 and words[i].joined and words[i - 1].lower in _NARROWING)

    def _plain(self, words: Sequence[Word], i: int, end: int) -> float:
        """A field that is named in passing, in a word that hardly means anything else."""
        words = words[i:end]
        telling = len(words) > 1 or (len(words[0].text) >= 8 and words[0].lower not in _EVERYDAY)
        return 0.52 if telling else 0.0

    def _score(self, words: Sequence[Word], i: int, end: int) -> float:
        if end < len(words) and words[end].joined and _NAMING.match(words[end].lower):
            return 0.85 if words[end].lower not in _LOOSE else 0.55
        k, steps = i, 0
        while k > 0 and words[k].joined and steps < 6:
            k -= 1
            steps += 1
            if _NAMING.match(words[k].lower):
                return 0.75 if words[k].lower not in _LOOSE or steps < 4 else 0.0
            if words[k].lower not in _BEFORE:
                return 0.0
        return 0.0


def _is_labelled(analysis: Analysis, block: Block) -> bool:
    label = block.label
    if len(block.cells) == 2:
        label = analysis.text[slice(*block.cells[0])]
    return bool(label) and len(label) < 40 and bool(_FIELD_LABEL.search(label))


def _joined(words: Sequence[Word], end: int, i: int) -> bool:
    """Whether only "and" or a comma stands between a sector and the next one."""
    return i == end or (i == end + 1 and words[end].lower in _AND)


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """A word without accents and without the vowels that Romance languages inflect."""
    return fold(word).rstrip("s").rstrip("aeiou").rstrip("h")


def _span(analysis: Analysis, words: Sequence[Word], sector: Sector, score: float, core: Sequence[Word] = ()) -> Span:
    a, b = words[0].start, words[-1].end
    text = analysis.text[a:b]
    core_text = analysis.text[core[0].start : core[-1].end] if core and len(core) < len(words) else None
    return Span(a, b, text, EntityClass.SECTOR, MentionSource.GAZETTEER, score, canonical=core_text, iri=sector.iri)
