"""What cannot be a name, whoever proposes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, Span
from ingest.mentions.lexicon import Lexicon
from ingest.mentions.wordsets import word_set
from ontology.vocabulary import EntityClass, is_a

_STREET: Final = word_set(
    "rue via viale strada street st str strasse straße platz avenue av boulevard bd blvd calle plaza piazza corso ulica ul road rd "
    "lane quai place allee allée weg gasse laan straat carrer rua avenida chemin impasse obala"
)
_COLON: Final = re.compile(r"[ *]*:[ *\n]")
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.&+][^\W_]+)*\.?")
_NO_PROGRAMME: Final = re.compile(
    r"(?:programme?|programma|programa)\s(?=interreg|leader|cosme|horizon|erasmus|urbact)|.*-?(?:projekt|project)\b",
    re.IGNORECASE,
)
"""The word for a programme is no part of one that has a name, and a project within it is no programme."""
_TITLED: Final = 0.75
"""Titles of events may consist of small words alone ("Former, mais qui ?")."""
_PLACE_LIKE: Final = (EntityClass.PLACE, EntityClass.ORGANISATION, EntityClass.PERSON)


def _is_label(text: str, span: Span) -> bool:
    """Whether a plain word or two at the start of a line end in a colon: a label, not a name."""
    if len(span.text.split()) > 2:
        return False
    opens = not text[max(0, text.rfind("\n", 0, span.start) + 1) : span.start].strip(" *#>|-•\t")
    closes = bool(_COLON.match(text, span.end))
    plain = all(w[:1].isupper() and w[1:].islower() for w in span.text.split()[:1])
    return opens and closes and plain


@dataclass(frozen=True, slots=True)
class Sense:
    """Weeds proposals."""

    lexicon: Lexicon

    def weed(self, analysis: Analysis, spans: Iterable[Span]) -> Iterator[Span]:
        """Drop proposals that are heads without a name, labels, job titles or streets."""
        for span in spans:
            if span.entity_class is EntityClass.PROGRAMME and _NO_PROGRAMME.match(span.text):
                continue
            words = [w.lower() for w in _WORD.findall(span.text)]
            if (
                span.entity_class is EntityClass.SECTOR
                or (is_a(span.entity_class, EntityClass.EVENT) and len(words) > 2 and span.score >= _TITLED)
                or (len(span.text) == 2 and span.text.isupper())
                or (
                    words
                    and not _is_label(analysis.text, span)
                    and not self._is_empty(words)
                    and not self._is_street(analysis, span, words)
                )
            ):
                yield span

    def _is_empty(self, words: list[str]) -> bool:
        """Whether no word is left that could tell this thing from others of its kind."""
        lexicon = self.lexicon
        if lexicon.title_length(words) == len(words):
            return True
        parts = words[0].split("-")
        if len(words) == 1 and len(parts) > 1 and all(p in lexicon.stop or p in lexicon.heads for p in parts):
            return True
        if len(words) == 1:
            return (words[0] in lexicon.heads and len(words[0]) > 3) or words[0] in lexicon.stop
        return all(w in lexicon.function or w in lexicon.weak or (w,) in lexicon.titles.get(w, ()) for w in words)

    def _is_street(self, analysis: Analysis, span: Span, words: list[str]) -> bool:
        """Whether it names a street: by a word for streets, or by the house number after it."""
        if not any(is_a(span.entity_class, c) for c in _PLACE_LIKE):
            return False
        before = _WORD.findall(analysis.text[max(0, span.start - 24) : span.start])
        leads = [w.lower().strip(".") for w in before[-3:]]
        if words[0].strip(".") in _STREET or words[-1].strip(".") in _STREET:
            return bool(
                re.search(
                    r"\d", analysis.text[span.end : span.end + 8] + analysis.text[max(0, span.start - 5) : span.start]
                )
            )
        in_street = any(w in _STREET for w in leads) and leads[-1] in (
            *_STREET,
            "de",
            "la",
            "des",
            "du",
            "della",
            "di",
            "d",
            "l",
        )
        return in_street and bool(re.search(r"\d", analysis.text[max(0, span.start - 24) : span.end + 6]))
