"""Each set of annotated documents is read once for all tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.bootstrap import Library
from bench.libraries import EXAMPLES, GOLD, SHARED, library_of
from bench.quality import Extracted, measure_extraction


@pytest.fixture(scope="session", params=["dev", "test"])
def split(request: pytest.FixtureRequest) -> tuple[str, Extracted]:
    """What was extracted from a split of the annotated documents."""
    name = str(request.param)
    return name, measure_extraction(GOLD / f"{name}.json", GOLD / name)


@pytest.fixture(scope="session")
def examples() -> Iterator[Library]:
    """The example documents, read."""
    with library_of(EXAMPLES / "corpus") as library:
        yield library


@pytest.fixture(scope="session")
def further() -> Iterator[Library]:
    """The further annotated documents that may lie beside the checkout, read."""
    if not (SHARED / "seeds").is_dir():
        pytest.skip(f"{SHARED} is not there: these documents do not come with the project")
    with library_of(SHARED / "seeds") as library:
        yield library
