"""Documents are read one after the other in this process."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from functools import cached_property

from ingest.extracting.tasks import Met, Outcome, Task, outcome_of
from ingest.pipeline import Pipeline


@dataclass(frozen=True)
class InThisProcess:
    """Reads one document after the other.

    Attributes:
        make_pipeline: builds the pipeline; called once, when the first document comes.
    """

    make_pipeline: Callable[[], Pipeline]

    @cached_property
    def _pipeline(self) -> Pipeline:
        return self.make_pipeline()

    def extract_all(self, met: Iterable[tuple[Met, Task | None]]) -> Generator[tuple[Met, Outcome | None], None, None]:
        """Extract what documents say; see `ingest.extracting.Extracting`."""
        for one, task in met:
            yield one, None if task is None else outcome_of(self._pipeline, task)
