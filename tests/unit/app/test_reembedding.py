"""Vectors are made anew after a change of encoder, at once or beside other work."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from app.services.reembedding import Reembedding
from kg.records import Passage
from ontology.vocabulary import EntityClass
from search.index import SearchIndex, open_index
from search.indexes.faiss_vectors import FaissVectors
from search.indexes.tantivy_lexical import TantivyLexical
from search.ports import Vectors
from tests.unit.search.fakes import HashingEncoder, extraction

TIDE = extraction("tide", [f"Harbour {n} measures the tide." for n in range(600)], {"Harbour": EntityClass.CITY})


class Held:
    """The passages of one document."""

    def passages(self, iris: Sequence[str]) -> list[Passage]:
        return [p for p in TIDE.passages if p.iri in set(iris)]


class Slow(HashingEncoder):
    """Waits before every batch until it is let."""

    def __init__(self) -> None:
        super().__init__("slow")
        self.let = threading.Semaphore(0)
        self.begun = threading.Event()

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.begun.set()
        self.let.acquire()
        return super().encode(texts)


def changed(folder: Path, encoder: HashingEncoder) -> SearchIndex:
    """An index that another encoder has filled."""
    before = opened(folder, HashingEncoder())
    before.put([TIDE])
    before.close()
    del before
    return opened(folder, encoder)


def opened(folder: Path, encoder: HashingEncoder) -> SearchIndex:
    return open_index(folder, TantivyLexical(folder / "words"), FaissVectors(encoder.dimension), encoder)


def test_all_is_embedded_anew_at_once(tmp_path: Path) -> None:
    index = changed(tmp_path, HashingEncoder("new"))
    assert len(index) == 0
    left = len(TIDE.passages) - len(index)
    assert Reembedding(index, Held()).run() == left
    assert len(index) == len(TIDE.passages)
    assert index.missing() == []


def test_beside_other_work_words_are_found_and_what_is_left_is_done_next_time(tmp_path: Path) -> None:
    encoder = Slow()
    index = changed(tmp_path, encoder)
    embedding = Reembedding(index, Held())
    embedding.start()
    assert encoder.begun.wait(10)
    assert len(index.search_lexical("tide", 5)[0]) == 5
    stopping = threading.Thread(target=embedding.stop)
    stopping.start()
    encoder.let.release()
    stopping.join(10)
    assert 0 < len(index) < len(TIDE.passages)
    encoder.let.release(10)
    left = len(TIDE.passages) - len(index)
    assert Reembedding(index, Held()).run() == left
    assert len(index) == len(TIDE.passages)


def test_nothing_missing_starts_nothing(tmp_path: Path) -> None:
    encoder = Slow()
    index = opened(tmp_path, encoder)
    embedding = Reembedding(index, Held())
    embedding.start()
    embedding.stop()
    assert not encoder.begun.is_set()
