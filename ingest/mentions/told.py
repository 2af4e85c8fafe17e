"""Names of which one sentence says what they are: every mention of them in the document is one of that class."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, BlockKind, MentionSource, Span
from ingest.mentions.event_kinds import find_kinds
from ingest.mentions.gazetteers import PlaceNames
from ingest.mentions.lexicon import Lexicon
from ingest.mentions.told_words import TOLD
from ontology.vocabulary import EntityClass, is_a

_RULES: Final = tuple((cls, re.compile(text), score) for cls, rules in TOLD.items() for text, score in rules)
_AMBIGUOUS: Final = 0.6
_LONGEST: Final = 75
_ONLY_ONCE: Final = 0.8
"""Rules that are less sure than this speak of the mention beside them alone."""


@dataclass(frozen=True, slots=True)
class ToldNames:
    """Finds names by what a sentence says of them, and then wherever they stand."""

    lexicon: Lexicon
    places: PlaceNames
    name: str = "told-names"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans of the class that the words around one mention of the name say."""
        told: dict[str, tuple[EntityClass, float]] = {}
        for cls, pattern, score in _RULES:
            for start, end in _places(analysis, pattern):
                name = analysis.text[start:end]
                if self._can_be(name, cls):
                    yield Span(start, end, name, cls, MentionSource.PATTERN, score)
                    if score >= _ONLY_ONCE:
                        told.setdefault(name, (cls, score))
        for name, (cls, score) in told.items():
            yield from _everywhere(analysis, name, cls, score)

    def _can_be(self, name: str, cls: EntityClass) -> bool:
        """Whether nothing in the name itself says that it is of another kind."""
        words = name.split()
        if len(name) > _LONGEST or len(name) < 3 or words[0].lower() in self.lexicon.stop:
            return False
        if not name.isupper() and self.places.ambiguity(name) < _AMBIGUOUS:
            return False
        headed = any(w.lower() in self.lexicon.heads for w in words)
        if cls is EntityClass.PERSON:
            return not headed and not any(w.lower() in self.lexicon.stop for w in words)
        if cls is EntityClass.PROJECT or cls is EntityClass.FRAMEWORK:
            given = words[0] in self.lexicon.given_names and len(words) == 2
            headed = (headed and cls is not EntityClass.FRAMEWORK) or self._is_body(words[-1])
            return not headed and not given and not name.lower().startswith(("interreg", "horizon"))
        if cls is EntityClass.NETWORK:
            return words[0] not in self.lexicon.given_names
        if is_a(cls, EntityClass.EVENT):
            return not any(True for _ in find_kinds(name, 0, len(name))) or len(words) > 1
        return True

    def _is_body(self, word: str) -> bool:
        """Whether a word heads names of anything but methods and projects."""
        told = [h for _, heads in self.lexicon.heads.get(word.lower(), ()) for h in heads]
        return any(h.entity_class not in (EntityClass.FRAMEWORK, EntityClass.PROJECT) for h in told)


def _places(analysis: Analysis, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for block in analysis.blocks:
        if block.kind is not BlockKind.CHROME:
            for match in pattern.finditer(analysis.text, block.start, block.end):
                yield match.span("n")


def _everywhere(analysis: Analysis, name: str, cls: EntityClass, score: float) -> Iterator[Span]:
    """All places of the document where the name stands as a whole."""
    spaced = r"\s+".join(map(re.escape, name.split()))
    for match in re.finditer(rf"(?<![\w-]){spaced}(?![\w-])", analysis.text):
        yield Span(match.start(), match.end(), match.group(), cls, MentionSource.PATTERN, score)
