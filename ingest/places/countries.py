"""Countries with their names in several languages (Unicode CLDR, by way of Babel)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from types import MappingProxyType
from typing import Final

from babel import Locale, UnknownLocaleError

from ingest.analysis import PlaceLink
from ingest.places.geonames import GeonamesCountry, geonames_countries
from ingest.places.records import NamedPlace
from ontology.vocabulary import EntityClass

_LANGUAGES: Final = ("en", "fr", "de", "it", "es", "nl", "pt", "pl", "sv")
_VARIANTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "GB": ("UK", "U.K.", "United Kingdom", "Great Britain", "Britain", "Grande-Bretagne", "Großbritannien",
               "Grossbritannien", "Gran Bretagna", "Gran Bretaña", "Vereinigtes Königreich", "Royaume-Uni",
               "Regno Unito", "Reino Unido", "England", "Angleterre", "Inghilterra", "Inglaterra"),
        "US": ("USA", "U.S.A.", "U.S.", "United States", "United States of America", "Etats-Unis", "États-Unis d'Amérique",
               "Vereinigte Staaten", "Stati Uniti", "Stati Uniti d'America", "Estados Unidos", "EE.UU."),
        "CZ": ("Czech Republic", "Czechia", "République tchèque", "Tschechische Republik", "Repubblica Ceca",
               "República Checa", "Tschechien"),
        "NL": ("The Netherlands", "Netherlands", "Holland", "Hollande", "Olanda", "Holanda", "Pays-Bas", "Paesi Bassi",
               "Países Bajos", "Niederlande"),
        "MK": ("North Macedonia", "Macedonia", "FYROM", "Mazedonien", "Macédoine"),
        "SK": ("Slovak Republic", "Slovakia", "République slovaque", "Slowakische Republik"),
        "IE": ("Ireland", "Republic of Ireland", "Eire"),
        "TR": ("Turkey", "Türkiye", "Turkiye"),
        "RU": ("Russia", "Russian Federation"),
        "KR": ("South Korea", "Republic of Korea", "Korea"),
        "MD": ("Moldova", "Republic of Moldova"),
        "BA": ("Bosnia and Herzegovina", "Bosnia", "Bosnia-Herzegovina"),
        "CN": ("China", "PRC", "People's Republic of China"),
        "HK": ("Hong Kong",),
        "AE": ("UAE", "United Arab Emirates"),
        "BY": ("Belarus", "Weißrussland", "Weissrussland", "Biélorussie"),
        "LU": ("Luxembourg", "Luxemburg", "Grand Duchy of Luxembourg"),
        "CH": ("Switzerland", "Swiss Confederation", "Schweiz", "Suisse", "Svizzera", "Suiza"),
        "DE": ("Germany", "Federal Republic of Germany", "Deutschland", "BRD"),
    }
)  # fmt: skip
_NO_COUNTRIES: Final = frozenset({"AN", "CS", "EU"})


@dataclass(frozen=True, slots=True)
class Countries:
    """Countries and territories of the world, named in major European languages and their own."""

    @property
    def version(self) -> str:
        """Name and version of the data."""
        return f"cldr-babel-{metadata.version('babel')}"

    def places(self) -> Iterable[NamedPlace]:
        """Yield the countries."""
        locales = {tag: Locale.parse(tag) for tag in _LANGUAGES}
        for country in geonames_countries():
            if country.iso not in _NO_COUNTRIES:
                link = PlaceLink(
                    country.name, EntityClass.COUNTRY, country.iso, country.geonames_id, population=country.population
                )
                yield NamedPlace(link, tuple(dict.fromkeys(_names(country, locales))))


def _names(country: GeonamesCountry, locales: Mapping[str, Locale]) -> Iterator[str]:
    yield from _VARIANTS.get(country.iso, ())
    for locale in (*locales.values(), *_own(country.languages[:3])):
        name = locale.territories.get(country.iso)
        if name:
            yield name


def _own(tags: Iterable[str]) -> Iterator[Locale]:
    for tag in tags:
        try:
            yield Locale.parse(tag)
        except (UnknownLocaleError, ValueError):
            continue
