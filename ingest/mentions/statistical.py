"""Names that the statistical model of the document's language has labelled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ingest.analysis import Analysis, MentionSource, Span, Token
from ingest.mentions.lexicon import Lexicon
from ontology.vocabulary import EntityClass

_TRUST: Final = MappingProxyType(
    {
        "PERSON": (EntityClass.PERSON, 0.36),
        "ORG": (EntityClass.ORGANISATION, 0.45),
        "GPE": (EntityClass.CITY, 0.35),
        "LOC": (EntityClass.REGION, 0.3),
        "FAC": (EntityClass.VENUE, 0.4),
        "EVENT": (EntityClass.EVENT, 0.4),
        "PRODUCT": (EntityClass.ORGANISATION, 0.2),
    }
)
"""What a label means and how far it is believed where nothing else speaks for it (small models, untidy text)."""


@dataclass(frozen=True, slots=True)
class StatisticalNames:
    """Finds what the model's named-entity labels say."""

    lexicon: Lexicon

    @property
    def name(self) -> str:
        """A short name."""
        return "statistical-names"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose a span for each labelled run of words that could be a name."""
        run: list[Token] = []
        for token in analysis.tokens:
            if run and (token.ner != run[-1].ner or token.ner_begins or not token.ner):
                yield from self._span(analysis, run)
                run = []
            if token.ner in _TRUST:
                run.append(token)
        if run:
            yield from self._span(analysis, run)

    def _span(self, analysis: Analysis, run: Sequence[Token]) -> Iterable[Span]:
        entity_class, trust = _TRUST[run[0].ner]
        words = self._trim(run)
        if not words:
            return
        start, end = words[0].start, words[-1].end
        text = analysis.text[start:end]
        if "\n" in text or any(c in text for c in "/|()@:") or sum(w.text[0].isupper() for w in words) == 0:
            return
        trust += self._shape(words)
        if trust > 0.2:
            yield Span(start, end, text, entity_class, MentionSource.MODEL, trust)

    def _trim(self, run: Sequence[Token]) -> Sequence[Token]:
        """Without articles, genitives, numbers and stray punctuation at the edges."""
        words = list(run)
        while words and (words[0].text.lower() in self.lexicon.function or not words[0].text[0].isalnum()):
            words.pop(0)
        while words and (words[-1].text in ("'s", "’s") or not words[-1].text[-1].isalnum()):
            words.pop()
        return words

    def _shape(self, words: Sequence[Token]) -> float:
        """More for several capitalised words of no common meaning, less for a single or a common word."""
        plain = self.lexicon.plain
        own = [w for w in words if w.text.lower() not in plain and w.text[0].isupper()]
        if not own or any(
            w.text[0].islower() and w.text.lower() not in ("of", "and", "for", "the", "de") for w in words
        ):
            return -0.3
        return 0.12 if len(own) > 1 else 0.0
