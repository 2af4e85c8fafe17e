"""What is to be extracted, and what came of it."""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from ingest.errors import ExtractionError, IngestError
from ingest.pipeline import Pipeline, Profile
from ingest.ports import RawDocument
from kg.records import Extraction

logger = logging.getLogger(__name__)
Met = TypeVar("Met")
Outcome = Extraction | IngestError
"""What a document says, or why that could not be made out."""


@dataclass(frozen=True, slots=True)
class Task:
    """A document whose text is known, see `Pipeline.extract`."""

    raw: RawDocument
    source: str
    sha256: str
    profile: Profile


class Extracting(Protocol):
    """Extracts what documents say, one after the other or several at once."""

    def extract_all(self, met: Iterable[tuple[Met, Task | None]]) -> Generator[tuple[Met, Outcome | None], None, None]:
        """Extract what documents say.

        Args:
            met: documents in order, each with whatever its caller wants back with the outcome; those without a task are
                handed through in their place. Some more of them may be taken in advance than are given back.

        Yields:
            The same in the same order, each with its outcome; one document's error never harms the next.
        """
        ...


def outcome_of(pipeline: Pipeline, task: Task) -> Outcome:
    """Extract what one document says; whatever goes wrong costs this document only."""
    try:
        return pipeline.extract(task.raw, task.source, task.sha256, task.profile)
    except IngestError as error:
        return error
    except MemoryError:
        return ExtractionError(f"{task.source} needs more memory than may be used. Split it, or leave out its tables.")
    except Exception as error:  # a defect that one document meets must not cost the others
        logger.exception("%s cannot be read", task.source)
        return ExtractionError(
            f"{task.source} cannot be read because of a defect of the program: {error!r}. Report it."
        )
