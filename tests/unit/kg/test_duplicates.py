"""Fingerprints in the catalogue: found again by any band, for live documents only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.catalogue import Catalogue, Reading
from kg.catalogue.duplicates import Duplicate, StoredFingerprint
from kg.records import Document, Extraction

A, B = "https://example.org/a", "https://example.org/b"


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    opened = Catalogue(tmp_path / "catalogue.sqlite")
    extraction = Extraction(Document(A, "a.txt", "text", "en", "00"))
    opened.documents.begin([Reading(extraction, extraction)])
    opened.documents.finish([A])
    yield opened
    opened.close()


def test_a_fingerprint_is_found_by_one_common_band(catalogue: Catalogue) -> None:
    catalogue.duplicates.put(StoredFingerprint(A, b"w", b"t", ((0, 11), (1, 12))))
    assert [f.wording for f in catalogue.duplicates.find_like([(0, 99), (1, 12)])] == [b"w"]
    assert catalogue.duplicates.find_like([(1, 11), (0, 12)]) == []


def test_a_new_fingerprint_takes_the_place_of_the_old_one(catalogue: Catalogue) -> None:
    catalogue.duplicates.put(StoredFingerprint(A, b"w", b"t", ((0, 11),)))
    catalogue.duplicates.put(StoredFingerprint(A, b"v", b"t", ((0, 22),)))
    assert catalogue.duplicates.find_like([(0, 11)]) == []
    assert [f.wording for f in catalogue.duplicates.find_like([(0, 22)])] == [b"v"]


def test_removed_documents_have_no_duplicates(catalogue: Catalogue) -> None:
    catalogue.duplicates.put(StoredFingerprint(A, b"w", b"t", ((0, 11),)))
    catalogue.duplicates.note(Duplicate(B, "b.txt", "01", A, 0.97))
    assert [(d.source, d.original, d.similarity) for d in catalogue.duplicates.list()] == [("b.txt", A, 0.97)]
    catalogue.documents.delete([A])
    assert catalogue.duplicates.find_like([(0, 11)]) == []
    assert catalogue.duplicates.list() == []


def test_what_was_read_after_all_is_no_duplicate(catalogue: Catalogue) -> None:
    catalogue.duplicates.note(Duplicate(B, "b.txt", "01", A, 0.97))
    catalogue.duplicates.withdraw(B)
    assert catalogue.duplicates.list() == []
