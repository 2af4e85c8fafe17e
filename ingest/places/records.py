"""What the sources of place names hand to the index."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from ingest.analysis import PlaceLink


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place with every name it goes by, its own name excluded."""

    link: PlaceLink
    other_names: tuple[str, ...] = ()


class PlaceSource(Protocol):
    """Where places come from."""

    @property
    def version(self) -> str:
        """Name and version of the data; a change makes the index be built anew."""
        ...

    def places(self) -> Iterable[NamedPlace]:
        """Yield every place once."""
        ...
