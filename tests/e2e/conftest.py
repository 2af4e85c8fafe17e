"""One library for all end-to-end tests: the example documents, read by the real pipeline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app.api.application import create_app
from app.bootstrap import Library, open_library, reading_service
from app.services.jobs import ReadingJobs
from app.settings import load_settings
from ingest.sources import expand
from kg.catalogue.tokens import Right

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    settings = load_settings(data=tmp_path_factory.mktemp("library") / "data")
    with open_library(settings) as opened:
        service = reading_service(opened)
        sources, missing = expand([str(ROOT / "examples" / "corpus")], service.suffixes)
        report = service.read(sources)
        assert (missing, report.failed) == ((), ())
        yield opened


@pytest.fixture(scope="session")
def client(library: Library) -> Iterator[TestClient]:
    jobs = ReadingJobs(library.catalogue.jobs, lambda: reading_service(library))
    with TestClient(create_app(library, jobs), raise_server_exceptions=False) as opened:
        yield opened
    jobs.close()


@pytest.fixture(scope="session")
def writer(library: Library) -> dict[str, str]:
    """The header of a client that may write."""
    return {"Authorization": f"Bearer {library.catalogue.tokens.add(Right.WRITE)}"}


@pytest.fixture(scope="session")
def reader(library: Library) -> dict[str, str]:
    """The header of a client that may only read."""
    return {"Authorization": f"Bearer {library.catalogue.tokens.add(Right.READ)}"}
