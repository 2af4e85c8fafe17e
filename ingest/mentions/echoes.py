"""Second look: names that are settled in one place of a document are found wherever else it uses them, whole or in part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, MentionSource, Span
from ingest.mentions.acronyms import bracketed_after, leading, spells
from ingest.mentions.context import class_word
from ingest.mentions.gazetteers import PlaceNames, knows
from ingest.mentions.lexicon import Lexicon
from ingest.mentions.phrases import PhraseIndex
from ingest.mentions.words import Word, words_by_block, words_of
from ontology.vocabulary import EntityClass, is_a

_BRACKET: Final = re.compile(r"\(\s*[\"„“«]?([A-ZÀ-Þ][\w&+/.-]{1,12})[\"“”»]?\s*\)")
_WHERE: Final = (
    r"(?:\b(?:[Ii]n|[Aa]t|near|from|of|à|en|[Aa]|ad|de|di|da|du|del|aus|nach|nahe|von|bei|[Ss]tadt|[Vv]ille|[Cc]ity|[Cc]omune|d['’])\s?"
    r"|[(,] ?|^\W*)"
)
_FADE: Final = 0.9
_CERTAIN: Final = 0.95
_LOOK_BACK: Final = 160
_NEVER: Final = (EntityClass.SECTOR, EntityClass.PERSON)


@dataclass(frozen=True, slots=True)
class Echoes:
    """Proposes further mentions of what a first vote has settled."""

    lexicon: Lexicon
    places: PlaceNames

    def find(self, analysis: Analysis, settled: Sequence[Span]) -> list[Span]:
        """Propose spans for other occurrences of settled names, for parts of people's names and for acronyms."""
        acronyms = list(self._acronyms(analysis, settled))
        classes = {a.text: a.entity_class for a in acronyms}
        names = [(s.text, s) for s in (*acronyms, *settled) if self._repeats(s, classes)]
        index = PhraseIndex.of((*self._people(analysis, settled), *names))
        spans = list(acronyms)
        for _, words in words_by_block(analysis):
            for i, end, source in index.matches(words):
                if self._like(words[i:end], source):
                    a, b = words[i].start, words[end - 1].end
                    sure = source.entity_class is EntityClass.PERSON and (
                        words[i].text in self.lexicon.given_names or knows(self.places, words[i].text)
                    )
                    spans.append(_echo(analysis, (a, b), source, 0.97 if sure else _FADE * source.score))
        return spans

    def _repeats(self, span: Span, classes: dict[str, EntityClass]) -> bool:
        if span.text in classes and classes[span.text] != span.entity_class:
            return False
        return span.score >= 0.55 and not any(is_a(span.entity_class, c) for c in _NEVER)

    def _like(self, words: Sequence[Word], source: Span) -> bool:
        """Whether an occurrence is written like the name itself, not like a common word."""
        text = " ".join(w.text for w in words)
        if len(words) > 1:
            return words[0].capital or words[0].acronymic
        same = text == source.text or (words[0].capital and not source.text.isupper())
        return same or (words[0].text.isupper() and len(text) > 3)

    def _people(self, analysis: Analysis, settled: Sequence[Span]) -> Iterator[tuple[str, Span]]:
        """First names and surnames of the people who are named in full."""
        for span in settled:
            if span.entity_class is not EntityClass.PERSON:
                continue
            yield span.text, span
            words = span.text.split()
            if len(words) < 2:
                continue
            if words[0] in self.lexicon.given_names and words[0].lower() not in self.lexicon.stop:
                yield words[0], _renamed(span, words[0])
            surname = words[-1]
            if len(surname) < 4 or surname.lower() in self.lexicon.stop:
                continue
            if not (knows(self.places, surname) and _is_place_too(analysis.text, surname)):
                yield surname, _renamed(span, surname)

    def _acronyms(self, analysis: Analysis, settled: Sequence[Span]) -> Iterator[Span]:
        """Full names and acronyms beside each other share a class."""
        known = {s.text: s for s in settled}
        covered = set()
        for span in settled:
            beside = bracketed_after(analysis.text, span.end)
            if beside is not None and span.entity_class is not EntityClass.PERSON:
                acronym = analysis.text[slice(*beside)]
                if spells(acronym, span.text) or spells(span.text, acronym):
                    covered.add(beside[0])
                    yield from self._agree(analysis, span, beside, known.get(acronym))
        for expansion in leading(analysis.text):
            short = known.get(analysis.text[slice(*expansion.acronym)])
            if short is not None:
                yield _echo(analysis, expansion.full, short, _CERTAIN)
                yield _echo(analysis, expansion.acronym, short, _CERTAIN)
        for match in _BRACKET.finditer(analysis.text):
            if match.start(1) not in covered:
                yield from self._unsettled(analysis, match, known.get(match.group(1)))

    def _agree(self, analysis: Analysis, full: Span, at: tuple[int, int], acronym: Span | None) -> Iterator[Span]:
        """One class for both: a project's if either is one, else that of the full name."""
        cls = full.entity_class
        if acronym is not None and acronym.entity_class is EntityClass.PROJECT:
            cls = EntityClass.PROJECT
        model = Span(full.start, full.end, full.text, cls, MentionSource.PATTERN, _CERTAIN, place=full.place)
        yield model
        yield _echo(analysis, at, model, _CERTAIN)

    def _unsettled(self, analysis: Analysis, match: re.Match[str], acronym: Span | None) -> Iterator[Span]:
        """A full name that no finder knew, given away by the acronym behind it."""
        text = analysis.text
        words = words_of(text, max(0, match.start() - _LOOK_BACK), match.start())
        letters = sum(c.isalpha() for c in match.group(1))
        for k in range(len(words) - 2, max(-1, len(words) - letters - 6), -1):
            full = text[words[k].start : match.start()].strip()
            if "\n\n" in full or any(c in full for c in ".;:()"):
                return
            if words[k].capital and words[k].lower not in self.lexicon.function and spells(match.group(1), full):
                cls = class_word(text, match.end()) or (acronym.entity_class if acronym else EntityClass.ORGANISATION)
                a, b = words[k].start, words[-1].end
                yield Span(a, b, text[a:b], cls, MentionSource.PATTERN, 0.8)
                yield Span(*match.span(1), match.group(1), cls, MentionSource.PATTERN, 0.9)
                return


def _is_place_too(text: str, surname: str) -> bool:
    """Whether the document also speaks of the place that a surname is ("in Vaduz", "(Jena)", "stadt Herford")."""
    return bool(re.search(rf"{_WHERE}{re.escape(surname)}(?![\w-])|{re.escape(surname)} ?\(", text))


def _renamed(span: Span, name: str) -> Span:
    return Span(span.start, span.end, name, span.entity_class, MentionSource.PATTERN, min(_CERTAIN, span.score + 0.08))


def _echo(analysis: Analysis, at: tuple[int, int], source: Span, score: float) -> Span:
    a, b = at
    return Span(a, b, analysis.text[a:b], source.entity_class, MentionSource.PATTERN, score, place=source.place)
