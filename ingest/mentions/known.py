"""Names that are widely known: organisations, and methods with a name of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.analysis import Analysis, MentionSource, Span
from ingest.mentions.lexicon import known_frameworks, known_organisations
from ingest.mentions.phrases import PhraseIndex
from ingest.mentions.words import words_by_block
from ontology.vocabulary import EntityClass


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Finds names that come with the product."""

    organisations: PhraseIndex[tuple[str, EntityClass]]
    frameworks: PhraseIndex[str]

    @classmethod
    def load(cls) -> KnownNames:
        """Index the lists of this package."""
        organisations = ((name, (name, kind)) for name, kind in known_organisations())
        return cls(PhraseIndex.of(organisations), PhraseIndex.of((name, name) for name in known_frameworks()))

    @property
    def name(self) -> str:
        """A short name."""
        return "known-names"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans; single words must be written just as the list has them."""
        for _, words in words_by_block(analysis):
            for i, end, (name, kind) in self.organisations.matches(words):
                a, b = words[i].start, words[end - 1].end
                text = analysis.text[a:b]
                longer = end < len(words) and words[end].joined and words[end].capital
                if (end - i > 1 or text == name) and not longer:
                    yield Span(a, b, text, kind, MentionSource.GAZETTEER, 0.8)
            for i, end, _ in self.frameworks.matches(words):
                a, b = words[i].start, words[end - 1].end
                yield Span(a, b, analysis.text[a:b], EntityClass.FRAMEWORK, MentionSource.GAZETTEER, 0.8)
