"""Answers from the texts: the best sentence of the best passages, where it is good enough."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.ports import TextReader
from kg.records import Passage
from search.answers.compose.context import Context
from search.answers.items import Presenter
from search.answers.ports import Encoder, PassageFinder, ScoredPassage
from search.answers.records import Answer, AnswerItem, AnswerKind, DocumentRef, EvidenceItem, Question
from search.answers.text import fold, stem, words

_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?](?!\s)[^.!?\n]*)*[.!?\n]*")
_SHORTEST = 20
_FOUND = 10
_ENCODED = 24
_LEAST_COVERAGE = 0.6
_LEAST_SCORE = 0.52
_WORDS_WEIGHT = 0.6


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with its offsets in the document's text, how much of the question it repeats, and its similarity."""

    passage: Passage
    text: str
    start: int
    end: int
    coverage: float
    score: float


class PassageAnswerer:
    """Answers from passages. Without a finder it answers nothing."""

    def __init__(self, texts: TextReader | None, encoder: Encoder | None, finder: PassageFinder | None) -> None:
        self._texts = texts
        self._encoder = encoder
        self._finder = finder

    def answer(self, question: Question, context: Context, presenter: Presenter) -> Answer:
        """Return the best sentence as the answer, or no answer with the nearest sentences as evidence."""
        if self._finder is None or question.graph is not None:
            return Answer(question.text, AnswerKind.NONE, explanation="the graph has no answer")
        found = self._finder.find(question.text, _FOUND)
        ranked = self._ranked(question.text, context, found)
        evidence = tuple(self._evidence(s) for s in ranked[:8])
        if not ranked or not self._is_enough(ranked[0], context):
            return Answer(
                question.text,
                AnswerKind.NONE,
                explanation="neither the graph nor the texts have an answer",
                evidence=evidence,
            )
        best = ranked[0]
        return Answer(
            question=question.text,
            kind=AnswerKind.TEXT,
            answers=(AnswerItem(best.text, None, None, round(best.score, 4)),),
            explanation="the sentence nearest to the question",
            evidence=evidence,
        )

    def _is_enough(self, best: _Sentence, context: Context) -> bool:
        return best.coverage >= _LEAST_COVERAGE and best.score >= _LEAST_SCORE and _has_names(best.passage, context)

    def _ranked(self, text: str, context: Context, found: Sequence[ScoredPassage]) -> list[_Sentence]:
        sentences = [s for scored in found for s in _sentences(scored, context)]
        sentences.sort(key=lambda s: (-s.score, s.passage.iri, s.start))
        if self._encoder is None or not sentences:
            return sentences
        near, rest = sentences[:_ENCODED], sentences[_ENCODED:]
        vectors = self._encoder.encode([text, *(s.text for s in near)])
        similar = (vectors[1:] @ vectors[0]).tolist()
        weighed = [
            _Sentence(
                s.passage,
                s.text,
                s.start,
                s.end,
                s.coverage,
                _WORDS_WEIGHT * s.coverage + (1 - _WORDS_WEIGHT) * max(0.0, c),
            )
            for s, c in zip(near, similar, strict=True)
        ]
        weighed.sort(key=lambda s: (-s.score, s.passage.iri, s.start))
        return [*weighed, *rest]

    def _evidence(self, sentence: _Sentence) -> EvidenceItem:
        document = self._texts.find_document(sentence.passage.document) if self._texts else None
        ref = (
            DocumentRef(document.iri, document.source, document.title)
            if document
            else DocumentRef(sentence.passage.document, sentence.passage.document, None)
        )
        return EvidenceItem(
            sentence.text, sentence.passage.iri, ref, sentence.start, sentence.end, round(sentence.score, 4)
        )


def _sentences(scored: ScoredPassage, context: Context) -> Iterator[_Sentence]:
    passage = scored.passage
    around = _coverage(passage.text, context)
    for match in _SENTENCE.finditer(passage.text):
        text = match.group().strip()
        if len(text) >= _SHORTEST:
            start = passage.start + match.start() + len(match.group()) - len(match.group().lstrip())
            own = _coverage(text, context)
            coverage = 0.75 * own + 0.25 * around
            yield _Sentence(
                passage, text, start, start + len(text), coverage, coverage * 0.8 + 0.2 * max(0.0, scored.dense)
            )


def _stems(text: str, language: str) -> frozenset[str]:
    found = words(text)
    return frozenset(found) | frozenset(stem(w, language) for w in found)


def _coverage(text: str, context: Context) -> float:
    language = context.reading.language
    present = _stems(text, language)
    tokens = context.reading.tokens
    matched = (
        w
        for i, w in enumerate(context.weights)
        if tokens[i].norm in present or stem(tokens[i].norm, language) in present
    )
    return sum(matched) / context.total


def _has_names(passage: Passage, context: Context) -> bool:
    folded = fold(passage.text)
    named = (context.reading.tokens[i].norm for i, w in enumerate(context.weights) if w >= 1.5)
    return all(name in folded for name in named)
