"""The short answer inside a sentence: the entities, date or number of the kind that was asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.ports import TextReader
from kg.records import Mention
from search.answers.compose.context import Context
from search.answers.compose.kinds import agent_classes, place_classes
from search.answers.compose.starts import is_focus
from search.answers.items import Presenter
from search.answers.languages import load_language
from search.answers.linking import Link
from search.answers.linking.terms import lemma_stem
from search.answers.question import Shape
from search.answers.question.values import ValueSpan, find_values
from search.answers.records import AnswerItem, AnswerKind
from search.answers.text import tokenise
from search.answers.texts.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Found:
    """A short answer and its kind."""

    kind: AnswerKind
    items: tuple[AnswerItem, ...]


def focus_class(context: Context) -> Link | None:
    """The class that the question asks for ("which cities …"), if it names one."""
    return next((k for k in context.links.classes if k.score >= 0.6 and is_focus(context, k)), None)


def wants_short(context: Context) -> bool:
    """Whether the question asks for a name, date or number rather than for what a text says."""
    shape = context.reading.shape
    return shape not in (Shape.REASON, Shape.LIST) or focus_class(context) is not None


class ShortAnswers:
    """Takes short answers out of sentences, with the mentions that the catalogue holds."""

    def __init__(self, texts: TextReader, context: Context, presenter: Presenter) -> None:
        self._texts = texts
        self._context = context
        self._presenter = presenter
        named = (k for k in context.links.entities if k.score >= 0.85)
        self._named = frozenset(k.target for k in named)
        self._wanted = self._wanted_classes()

    def find(self, sentence: Sentence, start: int, end: int) -> Found | None:
        """The answer between two offsets of the sentence's document, or None."""
        shape = self._context.reading.shape
        if shape is Shape.DATE:
            return self._date(sentence)
        if shape is Shape.COUNT:
            return self._count(sentence)
        return self._entities(sentence, start, end) if self._wanted else None

    def _wanted_classes(self) -> frozenset[str]:
        context = self._context
        focus = focus_class(context)
        if context.reading.shape is Shape.PLACE:
            return place_classes(context.profile)
        if context.reading.shape is Shape.AGENT:
            return agent_classes(context.profile)
        if context.reading.shape is Shape.LIST and focus is not None:
            return context.profile.classes[focus.target].members
        return frozenset()

    def _entities(self, sentence: Sentence, start: int, end: int) -> Found | None:
        mentions = self._mentions(sentence)
        inside = [m for m in mentions if start <= m.start and m.end <= end and m.entity not in self._named]
        types = self._context.near.classes([m.entity for m in inside])
        fitting = dict.fromkeys(m.entity for m in inside if types[m.entity] & self._wanted)
        refs = [self._presenter.ref(iri) for iri in fitting]
        items = tuple(AnswerItem(r.label, r.iri, r.type, round(sentence.near, 4)) for r in refs)
        return Found(AnswerKind.ENTITIES, items) if items else None

    def _mentions(self, sentence: Sentence) -> Sequence[Mention]:
        passages = [p.iri for p in self._texts.passages_of(sentence.passage.document)]
        near = [iri for iri in passages if abs(passages.index(iri) - sentence.passage.ordinal) <= 1]
        found: Mapping[str, Sequence[Mention]] = self._texts.mentions_in(near)
        return sorted({m for ms in found.values() for m in ms}, key=lambda m: (m.start, m.end, m.entity))

    def _values(self, text: str) -> tuple[ValueSpan, ...]:
        return find_values(tokenise(text), load_language(self._context.reading.language))

    def _date(self, sentence: Sentence) -> Found | None:
        dates = [v.date for v in self._values(sentence.text) if v.date is not None]
        if len(set(dates)) != 1 or dates[0] is None:
            return None
        return Found(AnswerKind.DATE, (AnswerItem(dates[0], None, None, round(sentence.near, 4)),))

    def _count(self, sentence: Sentence) -> Found | None:
        """A number right before the thing that is counted."""
        focus = focus_class(self._context)
        reading = self._context.reading
        counted = focus.first if focus else next((i for i in sorted(reading.telling - reading.light)), None)
        if counted is None:
            return None
        thing = lemma_stem(reading.tokens[counted].norm, reading.data)
        tokens = tokenise(sentence.text)
        for value in self._values(sentence.text):
            after = [lemma_stem(t.norm, reading.data) for t in tokens[value.last + 1 : value.last + 3]]
            number = value.number if value.number is not None else None
            if number is not None and thing in after:
                return Found(AnswerKind.NUMBER, (AnswerItem(f"{number:.15g}", None, None, round(sentence.near, 4)),))
        return None
