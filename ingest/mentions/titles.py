"""Names in titles and headings: the project that a project page is about, the event that an announcement is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, Block, BlockKind, MentionSource, Span
from ingest.mentions.acronyms import spells
from ingest.mentions.lexicon import Lexicon
from ontology.vocabulary import EntityClass

_PROJECT_LABELS: Final = re.compile(
    r"start date|end date|laufzeit|projektlaufzeit|durée|duration|lead partner|lead-partner|chef de file|capofila|"
    r"gesamtbudget|project budget|total budget|budget total|budget totale|cofinan|project acronym|acronimo|acronyme|akronym|"
    r"fördersumme|funding|inizio|début|beginn|duración|projektpartner|project partners|erdf",
    re.IGNORECASE,
)
_PROJECT_WORD: Final = re.compile(r"\b(?:project|projet|projekt|progetto|proyecto)\b", re.IGNORECASE)
_DASHED: Final = re.compile(r"^([^\n–—:|]{2,40}?)\s*(?:[–—:|]| - )\s*(.{6,140})$")
_OPENING: Final = 4


@dataclass(frozen=True, slots=True)
class TitleNames:
    """Reads the title of a project page: "ACRONYM – Full title", "Full title (ACRONYM)"."""

    lexicon: Lexicon

    @property
    def name(self) -> str:
        """A short name."""
        return "title-names"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose project spans in the first headings of a page that has the fields of a project."""
        evidence = self._evidence(analysis)
        if evidence < 0.5:
            return
        for block in analysis.blocks[:_OPENING]:
            if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and block.end - block.start < 200:
                yield from self._title(analysis, block, evidence)

    def _evidence(self, analysis: Analysis) -> float:
        labels = [b.label for b in analysis.blocks if b.label]
        labels += [analysis.text[a:z] for b in analysis.blocks if b.cells for a, z in b.cells[:1]]
        known = sum(bool(_PROJECT_LABELS.search(label)) for label in labels)
        inline = len(re.findall(r"(?:Start|End) date:|Laufzeit:|Durée\s*:", analysis.text[:600]))
        words = len(_PROJECT_WORD.findall(analysis.text))
        return min(0.8, 0.3 * (known + inline) + 0.05 * min(words, 5))

    def _title(self, analysis: Analysis, block: Block, evidence: float) -> Iterator[Span]:
        start, end = _line(analysis.text, block)
        text = analysis.text[start:end]
        bracket = re.search(r"\s*\(([^\W\d_][\w&+./ -]{1,25})\)\s*$", text)
        if bracket and spells(bracket.group(1), text[: bracket.start()]):
            yield _span(analysis, start, start + bracket.start(), evidence)
            yield _span(analysis, start + bracket.start(1), start + bracket.end(1), evidence)
            return
        dashed = _DASHED.match(text)
        if dashed and _acronymic(dashed.group(1)):
            yield _span(analysis, start + dashed.start(1), start + dashed.end(1), evidence)


def _line(text: str, block: Block) -> tuple[int, int]:
    """The first line of a block, without heading signs."""
    start = block.start
    while start < block.end and text[start] in "#* \t":
        start += 1
    stop = text.find("\n", start, block.end)
    end = block.end if stop < 0 else stop
    return start, end


def _acronymic(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 2 and sum(c.isupper() for c in letters) >= 2 and len(text.split()) <= 4 and not text.isdigit()


def _span(analysis: Analysis, start: int, end: int, score: float) -> Span:
    text = analysis.text[start:end]
    return Span(start, end, text, EntityClass.PROJECT, MentionSource.PATTERN, score)
