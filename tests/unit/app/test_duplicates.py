"""Texts that are read once: copies under other names, pages saved again, and what is no copy."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from app.services.duplicates import Shelf
from ingest.pipeline import document_iri
from kg.catalogue import Catalogue
from kg.publisher import Publisher
from kg.records import Document, Extraction

WORDS = ("harbour", "timber", "council", "glass", "bridge", "market", "river", "energy", "school", "island", "copper")


def text(seed: int) -> str:
    choose = random.Random(seed)
    return " ".join(choose.choice(WORDS) for _ in range(300))


@dataclass(frozen=True)
class Desk:
    shelf: Shelf
    publisher: Publisher

    def read(self, source: str, words: str) -> str | None:
        """Read a source; the source of the document that it repeats, or None if it was read."""
        digest = sha256(words.encode()).hexdigest()
        found = self.shelf.find_duplicate(source, digest, words)
        if found is None:
            self.shelf.publish([Extraction(Document(document_iri(source), source, words, "en", digest))])
            return None
        return found.original


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    opened = Catalogue.in_directory(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def desk(catalogue: Catalogue) -> Desk:
    publisher = Publisher(catalogue, [])
    return Desk(Shelf(catalogue, publisher), publisher)


A = document_iri("a.txt")


@pytest.mark.parametrize("words", ["The same few words.", text(1)], ids=["short", "long"])
def test_a_copy_under_another_name_is_not_read(desk: Desk, catalogue: Catalogue, words: str) -> None:
    assert desk.read("a.txt", words) is None
    assert desk.read("b.txt", words) == A
    assert [(d.source, d.original, d.similarity) for d in catalogue.duplicates.list()] == [("b.txt", A, 1.0)]


def test_nearly_the_same_text_is_not_read_and_another_is(desk: Desk) -> None:
    assert desk.read("a.txt", text(1)) is None
    assert desk.read("b.txt", text(1) + " printed today") == A
    assert desk.read("c.txt", text(2)) is None


def test_a_source_is_never_a_duplicate_of_itself(desk: Desk) -> None:
    assert desk.read("a.txt", text(1)) is None
    assert desk.read("b.txt", text(2)) is None
    assert desk.read("a.txt", text(1)) is None
    assert desk.read("a.txt", text(2)) is None


def test_without_the_original_the_copy_is_read(desk: Desk, catalogue: Catalogue) -> None:
    desk.read("a.txt", text(1))
    assert desk.read("b.txt", text(1) + " printed today") == A
    desk.publisher.remove([A])
    assert desk.read("b.txt", text(1) + " printed today") is None
    assert catalogue.duplicates.list() == []
    assert desk.read("a.txt", text(1)) == document_iri("b.txt")


def test_copies_that_arrive_together_are_noticed(desk: Desk) -> None:
    assert desk.shelf.find_duplicate("a.txt", "00", text(1)) is None
    found = desk.shelf.find_duplicate("b.txt", "01", text(1))
    assert found is not None
    assert found.original == A
