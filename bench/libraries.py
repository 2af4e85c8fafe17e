"""Libraries made for a measurement: documents read into a folder that is thrown away afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.bootstrap import Library, open_library, reading_service
from app.settings import load_settings
from ingest.sources import expand
from kg.records import Extraction

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
GOLD = ROOT / "tests" / "gold"
SHARED = ROOT.parent / "shared"


@contextmanager
def library_of(*folders: Path) -> Iterator[Library]:
    """Read all documents of folders into a new library.

    Raises:
        RuntimeError: If a document cannot be read, since figures on the rest would mislead.
    """
    with tempfile.TemporaryDirectory() as data, open_library(load_settings(data=Path(data))) as library:
        service = reading_service(library)
        sources, missing = expand([str(folder) for folder in folders], service.suffixes)
        report = service.read(sources)
        problems = [*map(str, missing), *(f.reason for f in report.failed)]
        if problems:
            raise RuntimeError(f"{len(problems)} documents could not be read: {'; '.join(problems)}")
        yield library


def extractions_of(library: Library) -> Sequence[Extraction]:
    """Return what all documents of a library say, entities identified."""
    return [reading.resolved for reading in library.catalogue.documents.readings()]
