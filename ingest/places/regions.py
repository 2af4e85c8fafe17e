"""Regions of Europe from the list that comes with the ontology."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.analysis import PlaceLink
from ingest.places.records import NamedPlace
from ontology.gazetteers import Gazetteer, NamedRegion
from ontology.vocabulary import EntityClass

_QUALIFIER: Final = re.compile(r"\s*\([^)]*\)$")
_TYPICAL_POPULATION: Final = 1_200_000
"""Regions are weighed against towns of the same name by this; the list gives no figures."""


@dataclass(frozen=True, slots=True)
class Regions:
    """European regions with NUTS codes, historical and cross-border regions."""

    rows: Sequence[NamedRegion]

    @classmethod
    def load(cls) -> Regions:
        """Load the list."""
        return cls(Gazetteer.load_regions())

    @property
    def version(self) -> str:
        """A digest of the list."""
        return f"regions-{hashlib.sha256(repr(self.rows).encode()).hexdigest()[:12]}"

    def places(self) -> Iterable[NamedPlace]:
        """Yield the regions."""
        return map(_place, self.rows)


def _place(region: NamedRegion) -> NamedPlace:
    link = PlaceLink(
        region.name,
        EntityClass.REGION,
        region.country or None,
        None,
        region.lat,
        region.long,
        region.nuts or None,
        _TYPICAL_POPULATION,
    )
    return NamedPlace(link, tuple(dict.fromkeys((*region.aliases, *_unqualified(region.names())))))


def _unqualified(names: Iterable[str]) -> Iterable[str]:
    """Names without what the list adds in brackets to tell them apart: "Centro (Portugal)" is called "Centro" there."""
    return (_QUALIFIER.sub("", name) for name in names if _QUALIFIER.search(name))
