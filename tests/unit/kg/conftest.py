"""A small world of documents for the tests of `kg`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.catalogue import Catalogue
from kg.graph import GraphStore
from kg.records import Extraction
from tests.unit.kg.samples import sample_extraction

MakeExtraction = Callable[..., Extraction]


@pytest.fixture
def make_extraction() -> MakeExtraction:
    return sample_extraction


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    opened = Catalogue.in_directory(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def store() -> Iterator[GraphStore]:
    opened = GraphStore(time_limit=5)
    yield opened
    opened.close()
