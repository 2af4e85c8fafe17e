"""Named methods in quotation marks beside a verb or noun of using: the partners applied the "Harbour Grid"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, BlockKind, MentionSource, Span
from ontology.vocabulary import EntityClass

_USE: Final = (
    r"us(?:e|es|ed|ing)|appl(?:y|ied|ies|ying)|borrowed|developed|adopted|tool|grid|framework|method|model|canvas|analytical|"
    r"utilis\w+|appliqu\w+|emprunt\w+|outil|grille|méthode|modèle|démarche|"
    r"(?:an)?gewend\w+|anwend\w+|nutz\w+|benutz\w+|Werkzeug|Methode|Modell|Raster|Verfahren|"
    r"utilizz\w+|applic\w+|strumento|griglia|metodo|modello|"
    r"utiliz\w+|aplic\w+|herramienta|método|modelo"
)
_QUOTED_METHOD: Final = re.compile(
    rf"\b(?:{_USE})\b[^.!?\n\"„“«]{{0,50}}[\"„“«]\s*(?P<name>[A-ZÀ-Þ][^\"„“”«».,;:!?\n]{{3,48}}?)\s*[\"“”»]",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class QuotedMethods:
    """Finds names of methods that a text puts in quotation marks."""

    @property
    def name(self) -> str:
        """A short name."""
        return "quoted-methods"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans of class Framework."""
        for block in analysis.blocks:
            if block.kind is BlockKind.CHROME:
                continue
            for match in _QUOTED_METHOD.finditer(analysis.text, block.start, block.end):
                name = match.group("name")
                if name[0].isupper() and len(name.split()) <= _MOST_WORDS:
                    a, b = match.span("name")
                    yield Span(a, b, name, EntityClass.FRAMEWORK, MentionSource.PATTERN, 0.8)
