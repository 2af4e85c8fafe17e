"""Answers from the texts, where the graph has none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import pytest

from kg.records import Document, Mention, Passage
from search.answers.answerer import Answerer
from search.answers.ports import ScoredPassage
from search.answers.records import AnswerKind, Question
from search.answers.text import words
from search.answers.texts.sentences import split
from tests.unit.search.answers.towns import ENTITIES, documents, iri, towns_store

EXTRACTIONS = documents()


class Catalogue:
    """The documents of the towns, with a mention wherever a name stands."""

    def __init__(self) -> None:
        self._documents = {e.document.iri: e.document for e in EXTRACTIONS}
        self._passages = {p.iri: p for e in EXTRACTIONS for p in e.passages}

    def find_document(self, iri: str) -> Document | None:
        return self._documents.get(iri)

    def passages(self, iris: Sequence[str]) -> Sequence[Passage]:
        return [self._passages[i] for i in iris if i in self._passages]

    def passages_of(self, document: str) -> Sequence[Passage]:
        return [p for p in self._passages.values() if p.document == document]

    def mentions_in(self, passages: Sequence[str]) -> Mapping[str, Sequence[Mention]]:
        return {i: self._mentions(self._passages[i]) for i in passages}

    def passages_mentioning(self, entities: Sequence[str], limit: int = 1000) -> Mapping[str, Sequence[str]]:
        return {
            e: [p.iri for p in self._passages.values() if any(m.entity == e for m in self._mentions(p))][:limit]
            for e in entities
        }

    def _mentions(self, passage: Passage) -> list[Mention]:
        named = [(key, label) for key, (_, label, _) in ENTITIES.items()]
        found = [(key, m) for key, label in named for m in re.finditer(re.escape(label), passage.text)]
        return [Mention(iri(key), passage.start + m.start(), passage.start + m.end(), m.group()) for key, m in found]


class WordFinder:
    """Finds passages by the number of words they share with the query."""

    def find(self, query: str, limit: int) -> Sequence[ScoredPassage]:
        asked = set(words(query))
        scored = [(len(asked & set(words(p.text))), p) for e in EXTRACTIONS for p in e.passages]
        best = sorted(scored, key=lambda pair: (-pair[0], pair[1].iri))[:limit]
        return [ScoredPassage(p, float(n), float(n), 0.0) for n, p in best if n]


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    """Asks the towns, texts included."""
    return Answerer(towns_store(), Catalogue(), None, WordFinder())


def test_why_is_answered_by_the_sentence(answerer: Answerer) -> None:
    answer = answerer.answer(Question("Why do small ports lose young engineers?"))
    assert answer.kind is AnswerKind.TEXT
    assert "because housing is dear" in answer.answers[0].text
    quote = answer.evidence[0]
    assert quote.document is not None
    source = next(e.document for e in EXTRACTIONS if e.document.iri == quote.document.iri)
    assert quote.start is not None
    assert source.text[quote.start : quote.end] == quote.quote


def test_advice_on_a_topic_comes_first(answerer: Answerer) -> None:
    answer = answerer.answer(Question("What was recommended to the Tarnberg mechatronics cluster about apprentices?"))
    assert [a.text for a in answer.answers] == ["Apprentices need a shared training workshop near the harbour."]
    assert "Apprentices need" in answer.evidence[0].quote


def test_name_is_taken_out_of_the_sentence(answerer: Answerer) -> None:
    answer = answerer.answer(Question("Which company hosts the Offshore Wind Ring?"))
    assert [a.text for a in answer.answers] == ["Marex Robotics"]
    assert answer.kind is AnswerKind.ENTITIES
    assert answer.sparql is None


@pytest.mark.parametrize(
    "question",
    [
        "What was the budget of the Wind Summit 2018?",
        "Which Polish cities joined AGRILINK?",
        "Who is the cluster manager of Harvest Valley?",
        "Why did Zetanet fail in Oberhausen?",
        "members of the Oberhausen Harbour Choir",
        "How can elephants be trained?",
    ],
)
def test_unknown_things_are_not_answered(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(Question(question))
    assert answer.kind is AnswerKind.NONE
    assert answer.answers == ()


def test_nearest_sentences_are_shown_where_nothing_answers(answerer: Answerer) -> None:
    assert answerer.answer(Question("What was the budget of the Wind Summit 2018?")).evidence


def test_sentences_join_wrapped_lines_and_keep_offsets() -> None:
    text = "A group drawn from\nthe partners met.It went home.\nNew line"
    passage = Passage("p", "d", 0, 100, 100 + len(text), text)
    found = list(split(passage))
    assert [t for t, _ in found] == ["A group drawn from the partners met.", "It went home.", "New line"]
    assert all(text[start - 100 : start - 100 + len(t)].replace("\n", " ") == t for t, start in found)
