"""What finders ask of a gazetteer of places."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final, Protocol

from ingest.analysis import PlaceLink
from ontology.vocabulary import EntityClass

_PLAUSIBLE: Final = 0.5


class PlaceNames(Protocol):
    """Names of places and what they stand for; `ingest.places` has the one that the product uses."""

    def lookup(self, name: str) -> Sequence[PlaceLink]:
        """All places of this name, best known first; empty if there is none."""
        ...

    def ambiguity(self, name: str, language: str | None = None) -> float:
        """Chance that the name, written with a capital, stands for no place; 1 if no place has it."""
        ...

    def resolve(
        self,
        name: str,
        context_countries: Collection[str] = (),
        context_places: Sequence[PlaceLink] = (),
        prefer: EntityClass | None = None,
    ) -> PlaceLink | None:
        """The place that the name most plausibly means among these countries and places."""
        ...


def knows(places: PlaceNames, name: str) -> bool:
    """Whether a name is more likely a place than not."""
    return places.ambiguity(name) < _PLAUSIBLE
