"""Answerers over the two graphs of these tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.graph.formats import GraphFormat
from kg.graph.oxigraph import GraphStore
from search.answers.answerer import Answerer
from tests.unit.search.answers.towns import towns_store

DATA = Path(__file__).parent / "data"
COMPANY = "https://example.org/graph/company"


def load_questions(name: str) -> list[Any]:
    """The cases of a file: question, expected answers or None where it must not be answered."""
    return [pytest.param(q, expected, id=q) for q, expected in json.loads((DATA / name).read_text(encoding="utf-8"))]


@pytest.fixture(scope="session")
def store() -> GraphStore:
    """One store with both graphs."""
    both = towns_store()
    both.put_graph(COMPANY, (DATA / "company.ttl").read_bytes(), GraphFormat.TURTLE)
    return both


@pytest.fixture(scope="session")
def towns() -> Answerer:
    """Asks the made-up towns."""
    return Answerer(towns_store())


@pytest.fixture(scope="session")
def company(store: GraphStore) -> Answerer:
    """Asks a store that holds the company beside everything else."""
    return Answerer(store)
