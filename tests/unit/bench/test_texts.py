"""Shuffled documents keep what their sentences say, and the same seed gives the same documents."""

from __future__ import annotations

import pytest

from bench.texts import SENTENCES_PER_PASSAGE, entities_of, pieces_of, shuffled
from bench.timing import best_in_turns, seconds, spread
from kg.records import Document, Entity, Evidence, Extraction, Mention, Statement
from ontology.vocabulary import EntityClass, ObjectProperty

TEXT = "Lyon leads the project of five ports. Too short. Turku and Lyon share a new harbour plan."


@pytest.fixture
def read() -> list[Extraction]:
    second = TEXT.index("Turku")
    evidence = Evidence(TEXT[second:], second, len(TEXT), "test/1")
    return [
        Extraction(
            Document("doc", "a.txt", TEXT, "en", "0" * 64),
            entities=(Entity("lyon", EntityClass.CITY, "Lyon"), Entity("turku", EntityClass.CITY, "Turku")),
            mentions=(Mention("lyon", 0, 4, "Lyon"), Mention("turku", second, second + 5, "Turku")),
            statements=(Statement("lyon", ObjectProperty.COOPERATES_WITH, "turku", 0.9, evidence),),
        ),
        Extraction(Document("autre", "b.txt", "Une phrase en français qui compte.", "fr", "1" * 64)),
    ]


def test_sentences_of_one_language_keep_their_mentions_and_statements(read: list[Extraction]) -> None:
    first, second = pieces_of(read, "en")
    assert (first.text, second.text) == (
        "Lyon leads the project of five ports.",
        "Turku and Lyon share a new harbour plan.",
    )
    assert [(m.start, m.end) for m in (*first.mentions, *second.mentions)] == [(0, 4), (0, 5)]
    assert (len(first.statements), len(second.statements)) == (0, 1)


def test_offsets_in_shuffled_documents_point_at_the_same_words(read: list[Extraction]) -> None:
    documents = shuffled(pieces_of(read, "en"), entities_of(read), passages=23, seed=1)
    assert [len(e.passages) for e in documents] == [10, 10, 3]
    for extraction in documents:
        text = extraction.document.text
        assert all(text[m.start : m.end] == m.text for m in extraction.mentions)
        assert all(text[p.start : p.end] == p.text for p in extraction.passages)
        assert all(text[s.evidence.start : s.evidence.end] == s.evidence.quote for s in extraction.statements)
    sentences = 23 * SENTENCES_PER_PASSAGE
    assert sum(len(e.mentions) for e in documents) == sentences
    assert sum(len(d.document.text.split()) for d in documents) in range(sentences * 7, sentences * 8 + 1)


def test_the_seed_decides(read: list[Extraction]) -> None:
    pieces, entities = pieces_of(read, "en"), entities_of(read)
    assert shuffled(pieces, entities, 40, seed=1) == shuffled(pieces, entities, 40, seed=1)
    assert shuffled(pieces, entities, 40, seed=1) != shuffled(pieces, entities, 40, seed=2)


def test_works_are_timed_in_turns() -> None:
    order: list[str] = []
    times = best_in_turns(2, lambda: order.append("a"), lambda: order.append("b"))
    assert order == ["a", "b", "a", "b"]
    assert all(0 <= t < 1 for t in (*times, seconds(lambda: None)))


def test_spread_is_in_milliseconds() -> None:
    found = spread([0.001 * n for n in range(1, 102)])
    assert found.p50 == pytest.approx(51)
    assert found.p95 == pytest.approx(96)
