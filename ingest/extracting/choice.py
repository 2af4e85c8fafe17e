"""Little text is read in this process, since others would take longer to start than to read it."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Final

from ingest.extracting.tasks import Extracting, Met, Outcome, Task

_LITTLE: Final = 40_000


@dataclass(frozen=True, slots=True)
class ByAmount:
    """Chooses between two ways of extracting by how much text there is.

    Attributes:
        little: how much many characters of text are read at most, `characters` of them.
        much: how more than that is read.
    """

    little: Extracting
    much: Extracting
    characters: int = _LITTLE

    def extract_all(self, met: Iterable[tuple[Met, Task | None]]) -> Generator[tuple[Met, Outcome | None], None, None]:
        """Extract what documents say; see `ingest.extracting.Extracting`."""
        coming = iter(met)
        first: list[tuple[Met, Task | None]] = []
        size = 0
        for one, task in coming:
            first.append((one, task))
            size += len(task.raw.text) if task else 0
            if size > self.characters:
                yield from self.much.extract_all(chain(first, coming))
                return
        yield from self.little.extract_all(first)
