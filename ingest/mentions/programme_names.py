# ruff: noqa: E501 - one pattern a line reads best
"""Programmes by how they are written: strands of Interreg in any spelling, and names behind the word for a programme."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, BlockKind, MentionSource, Span
from ontology.vocabulary import EntityClass

_PROPER: Final = r"[A-ZÀ-Þ](?:[\w&+]|[-–](?=[A-ZÀ-Þ\d]))*"
_STRAND: Final = re.compile(
    r"\b(?:INTERREG|Interreg)(?:[ -]?(?:III|II|IV|VI|I|V)(?:[ -]?[ABC])?(?![\w]))?"
    rf"(?:(?: – |[ /])(?!(?:Le|La|Les|Il|Der|Die|Das|The|Project|Projekt|Projet|Progetto|Our|Partner|Lead|Budget|EU)\b)(?:(?:in|de|of|et|and|e|y) (?=[A-ZÀ-Þ]))?{_PROPER}){{0,4}}"
)
_NAMED: Final = re.compile(
    r"\b(?:aus dem|im|vom|dem|das|des|über das|durch das|le|du|au|il|dal|nel|del|al|con il|el|por el|per il)\s+(?:(?:EU|europ\w+|communautaire)[ -])?[Pp]rogramm(?:e|a|s)?\s+(?:(?:europ\w+|communautaire|de|di|d')\s+)?[„«»\"“]?"
    rf"(?P<a>{_PROPER}(?: (?:(?:da|de|di|du|della|des|for|of|and|et|e) )?{_PROPER}){{0,4}})"
    r"|\b(?:por el|del|el|al)\s+programa\s+[«\"“]?"
    rf"(?P<b>{_PROPER}(?: (?:(?:de|del|y|e) )?{_PROPER}){{0,4}})"
    r"|\b[Pp]rogramma\s+(?P<c>[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+){0,3})(?=\s*[;,)])"
)


@dataclass(frozen=True, slots=True)
class ProgrammeNames:
    """Finds programmes that no list spells like the text does."""

    name: str = "programme-names"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose programmes."""
        for block in analysis.blocks:
            if block.kind is BlockKind.CHROME:
                continue
            for match in _STRAND.finditer(analysis.text, block.start, block.end):
                if len(match.group()) > len("Interreg"):
                    yield _span(analysis, *match.span(), 0.97)
            for match in _NAMED.finditer(analysis.text, block.start, block.end):
                yield _span(analysis, *match.span(next(n for n, v in match.groupdict().items() if v)), 0.9)


def _span(analysis: Analysis, start: int, end: int, score: float) -> Span:
    return Span(start, end, analysis.text[start:end], EntityClass.PROGRAMME, MentionSource.PATTERN, score)
