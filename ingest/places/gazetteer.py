"""The place gazetteer: what a name may stand for, and which of its places a document means."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from math import asin, cos, log10, radians, sin, sqrt
from pathlib import Path
from typing import Final

import platformdirs

from ingest.analysis import PlaceLink
from ingest.places.ambiguity import ambiguity
from ingest.places.countries import Countries
from ingest.places.geonames import GeonamesCities, geonames_countries
from ingest.places.index import PlaceIndex, build_index, index_path
from ingest.places.names import fold_cached
from ingest.places.records import PlaceSource
from ingest.places.regions import Regions
from ontology.vocabulary import EntityClass

_CACHE: Final = 50_000
_EARTH_RADIUS: Final = 6371.0
_COUNTRY_BONUS: Final = 4.0
_NEAR_BONUS: Final = 1.5
_NEAR: Final = 400.0
_HOME_BONUS: Final = 1.3
_OWN_NAME_BONUS: Final = 0.7
_PREFERRED_BONUS: Final = 3.0
_ABROAD: Final = 0.25
_KNOWN_ABROAD: Final = 200_000


class PlaceGazetteer:
    """Looks up and settles names of cities, regions and countries.

    Attributes:
        home: countries that documents usually speak of; a place elsewhere needs to be some twenty times as large, or
            the document to name its country.
    """

    def __init__(self, index: PlaceIndex, home: Collection[str] = ()) -> None:
        self._index = index
        self.home = frozenset(home)
        self._find = lru_cache(maxsize=_CACHE)(self._find_key)

    @classmethod
    def open(cls, cache_dir: Path | None = None) -> PlaceGazetteer:
        """Open the gazetteer, building its index first where the cache has none for the installed data.

        Args:
            cache_dir: where the index is kept (about 40 MB); the user's cache folder by default.

        Raises:
            PlaceDataError: if the index can be neither opened nor built.
        """
        folder = cache_dir or Path(platformdirs.user_cache_dir("intercluster"))
        sources: tuple[PlaceSource, ...] = (Countries(), Regions.load(), GeonamesCities())
        path = index_path(folder, sources)
        if not path.exists():
            build_index(path, sources)
        return cls(PlaceIndex(path), european_countries())

    def lookup(self, name: str) -> tuple[PlaceLink, ...]:
        """Find every place of this name, the most populous first; empty where there is none.

        Case and accents do not count for finding; where a name is spelt just like a place's own name, that place comes
        before those that only resemble it or use it as another name, if they are of about the same size.
        """
        found = self._find(fold_cached(name))
        if len(found) < 2:
            return tuple(link for link, _ in found)
        ranked = sorted(found, key=lambda pair: -_weight(pair[0]) - 0.5 * (pair[0].name == name) - 0.3 * pair[1])
        return tuple(link for link, _ in ranked)

    def contains(self, name: str) -> bool:
        """Whether any place has this name."""
        return bool(self._find(fold_cached(name)))

    def ambiguity(self, name: str, language: str | None = None) -> float:
        """Estimate the chance in [0, 1] that this capitalised name is no place; 1 where no place has it.

        Args:
            name: as written.
            language: of the text; the everyday words of that language and of English then make a name doubtful, else
                those of all five languages.
        """
        found = self._find(fold_cached(name))
        if not found:
            return 1.0
        abroad = not any(link.country in self.home or link.population > _KNOWN_ABROAD for link, _ in found)
        return min(0.99, ambiguity(name, found, language) + _ABROAD * abroad)

    def resolve(
        self,
        name: str,
        context_countries: Collection[str] = (),
        context_places: Sequence[PlaceLink] = (),
        prefer: EntityClass | None = None,
    ) -> PlaceLink | None:
        """Settle which place a name means.

        Args:
            name: as written.
            context_countries: ISO 3166-1 alpha-2 codes of countries that the text names with or near it.
            context_places: other places of the document that are already settled.
            prefer: the class that the text speaks of ("the X region"), if it says so.

        Returns:
            The most plausible place, or None where no place has this name. Country evidence weighs most, then size,
            nearness to the other places and whether the name is the place's own.
        """
        found = self._find(fold_cached(name))
        if not found:
            return None
        context = _Context(frozenset(context_countries), tuple(context_places), prefer)
        return max(found, key=lambda pair: self._score(name, pair, context))[0]

    def _score(self, name: str, candidate: tuple[PlaceLink, bool], context: _Context) -> float:
        link, own = candidate
        score = _weight(link)
        score += _COUNTRY_BONUS * (link.country in context.countries)
        score += _HOME_BONUS * (link.country in self.home)
        score += _NEAR_BONUS * context.nearness(link)
        score += _OWN_NAME_BONUS * own + 0.3 * (link.name == name)
        return score + _PREFERRED_BONUS * (link.entity_class is context.prefer)

    def _find_key(self, key: str) -> Sequence[tuple[PlaceLink, bool]]:
        return self._index.find(key) if key else ()


class _Context:
    """What a document tells about where it is."""

    def __init__(self, countries: frozenset[str], places: tuple[PlaceLink, ...], prefer: EntityClass | None) -> None:
        self.countries = countries
        self.prefer = prefer
        self._points = [(p.lat, p.long) for p in places if p.lat is not None and p.long is not None]

    def nearness(self, link: PlaceLink) -> float:
        """1 at the same spot as another place of the document, 0 beyond some hundreds of kilometres."""
        if link.lat is None or link.long is None or not self._points:
            return 0.0
        nearest = min(distance(link.lat, link.long, lat, long) for lat, long in self._points)
        return max(0.0, 1.0 - nearest / _NEAR)


def _weight(link: PlaceLink) -> float:
    """Plausibility by size: decades of population; a country counts for ten times its people."""
    people = link.population * (10 if link.entity_class is EntityClass.COUNTRY else 1)
    if link.entity_class is EntityClass.REGION:
        people = 60_000
    return log10(people + 10)


def distance(lat_a: float, long_a: float, lat_b: float, long_b: float) -> float:
    """Great-circle distance in kilometres between two points in degrees (haversine).

    >>> round(distance(48.85, 2.35, 45.75, 4.85))
    393
    """
    a, b = radians(lat_a), radians(lat_b)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(long_b - long_a) / 2) ** 2
    return 2 * _EARTH_RADIUS * asin(sqrt(min(1.0, half)))


def european_countries() -> frozenset[str]:
    """ISO codes of the countries of Europe."""
    return frozenset(country.iso for country in geonames_countries() if country.continent == "EU")
