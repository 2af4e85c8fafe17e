"""Firms named after people and their kin or partners: "Conceria De Maio & Figli", "Fontan & Fils", "Lindhorst & Partner"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, BlockKind, MentionSource, Span
from ingest.mentions.lexicon import Lexicon
from ontology.vocabulary import EntityClass

_WORD: Final = r"[A-ZÀ-ÞŁŠŽČ][\w'’-]*"
_KIN: Final = (
    r"(?:&|und|et|e|y|and)[ \u00a0](?:Figli[oae]?|Fils|Filles?|Cie|Co|Partners?|Partnern|Söhne|Sohn|Töchter|Sons?|Daughters?|"
    r"Brothers|Hijos|Hijas|Filhos|Associati|Associés|Associates|Asociados|Frères|Fratelli|Gebrüder|Zonen|Zoon|Sønner|Söner|C)(?![\w-])"
)
_HINT: Final = re.compile(rf" {_KIN}")
_FIRM: Final = re.compile(
    rf"(?<![\w-])(?:{_WORD}[ \u00a0]){{1,4}}{_KIN}"
    r"(?:\.?[ \u00a0](?:GmbH|AG|KG|OHG|Ltd|Limited|LLP|plc|SA|SAS|SARL|BV|NV|S\.p\.A\.|S\.r\.l\.|SpA|Srl|S\.L\.|A/S|AB|AS))?(?![\w-])"
)


@dataclass(frozen=True, slots=True)
class FamilyFirms:
    """Finds names of firms that end in kin or partners."""

    lexicon: Lexicon

    @property
    def name(self) -> str:
        """A short name."""
        return "family-firms"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans of class Company, without a class word or article before the name."""
        for block in analysis.blocks:
            if block.kind is BlockKind.CHROME or not _HINT.search(analysis.text, block.start, block.end):
                continue
            for match in _FIRM.finditer(analysis.text, block.start, block.end):
                start = self._start(match)
                if start < match.end():
                    text = analysis.text[start : match.end()]
                    yield Span(start, match.end(), text, EntityClass.COMPANY, MentionSource.PATTERN, 0.93)

    def _start(self, match: re.Match[str]) -> int:
        """Past articles, titles and prepositions that a sentence or heading writes with a capital."""
        start = match.start()
        for word in match.group().split()[:-2]:
            plain = word.lower() in self.lexicon.function or word.lower() in self.lexicon.titles
            if not (plain or word.lower() in ("büro", "firma", "maison", "cabinet", "ditta", "kanzlei")):
                return start
            start += len(word) + 1
        return match.end()
