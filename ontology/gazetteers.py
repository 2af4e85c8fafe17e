"""Lists of proper names that texts about clusters use: programmes, networks and the regions of Europe.

The lists are general knowledge, kept as tab-separated files in `data`. Years are those of the funding period or of
foundation; they are empty where they are not certain. Names that are also everyday words or first names stand only with
a word that tells them apart ("LIFE programme", "Réunion Island"), and short ones in capitals are acronyms that
are best compared with their case.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ontology.errors import DataFileError
from ontology.resources import read_rows
from ontology.vocabulary import EntityClass


class GazetteerKind(StrEnum):
    """The lists of named things; the values are the names of their files."""

    PROGRAMMES = "programmes.tsv"
    NETWORKS = "networks.tsv"


class RegionKind(StrEnum):
    """What sort of region a row describes."""

    NUTS1 = "nuts1"
    NUTS2 = "nuts2"
    HISTORICAL = "historical"
    MACRO = "macro"


REGIONS_FILE: Final = "regions.tsv"
_ENTITY_CLASS: Final = {
    GazetteerKind.PROGRAMMES: EntityClass.PROGRAMME,
    GazetteerKind.NETWORKS: EntityClass.NETWORK,
}


@dataclass(frozen=True, slots=True)
class NamedThing:
    """One programme or network.

    Attributes:
        name: The usual name.
        aliases: Other names, spellings and acronyms, in whatever language.
        entity_class: What it is.
        kind: The finer kind that the list gives, such as `interreg` or `cities`.
        country: ISO 3166-1 alpha-2 code, `EU` for the European Union as a whole, empty for anything international.
        valid_from: First year, `None` if unknown.
        valid_to: Last year, `None` if unknown or still going on.
    """

    name: str
    aliases: tuple[str, ...]
    entity_class: EntityClass
    kind: str
    country: str
    valid_from: int | None
    valid_to: int | None

    def names(self) -> tuple[str, ...]:
        """The name and all aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class NamedRegion:
    """One region of Europe.

    Attributes:
        nuts: NUTS 2021 code (2016 for the United Kingdom), empty for regions outside that system.
        name: The usual English name.
        aliases: Names in other languages and other spellings.
        country: ISO 3166-1 alpha-2 code, empty for regions across borders.
        lat: Degrees north of about the middle, `None` if not given.
        long: Degrees east of about the middle, `None` if not given.
        kind: Level or sort.
        successor: Name of the region that took its place, `None` if it still stands.
    """

    nuts: str
    name: str
    aliases: tuple[str, ...]
    country: str
    lat: float | None
    long: float | None
    kind: RegionKind
    successor: str | None

    def names(self) -> tuple[str, ...]:
        """The name and all aliases."""
        return (self.name, *self.aliases)


class Gazetteer:
    """Access to the lists of named things."""

    @staticmethod
    def load(kind: GazetteerKind) -> tuple[NamedThing, ...]:
        """All named things of one list, in the order of the file.

        Raises:
            DataFileError: If the file is missing or a row is malformed.
        """
        return tuple(_named_thing(kind, row) for row in read_rows(kind))

    @staticmethod
    def load_regions() -> tuple[NamedRegion, ...]:
        """All regions of the list, in the order of the file.

        Raises:
            DataFileError: If the file is missing or a row is malformed.
        """
        return tuple(map(_named_region, read_rows(REGIONS_FILE)))


def _names(cell: str) -> Iterator[str]:
    return (name.strip() for name in cell.split("|") if name.strip())


def _number(row: dict[str, str], column: str) -> float | None:
    cell = row[column].strip()
    try:
        return float(cell) if cell else None
    except ValueError as error:
        raise DataFileError(
            f"{column} of {row['name']!r} is {cell!r}, which is no number. Correct or empty it."
        ) from error


def _year(row: dict[str, str], column: str) -> int | None:
    number = _number(row, column)
    return None if number is None else int(number)


def _region_kind(row: dict[str, str]) -> RegionKind:
    try:
        return RegionKind(row["kind"])
    except ValueError as error:
        known = ", ".join(RegionKind)
        raise DataFileError(f"{row['name']!r} has the kind {row['kind']!r} in {REGIONS_FILE}. Use {known}.") from error


def _named_thing(kind: GazetteerKind, row: dict[str, str]) -> NamedThing:
    return NamedThing(
        name=row["name"],
        aliases=tuple(_names(row["aliases"])),
        entity_class=_ENTITY_CLASS[kind],
        kind=row["kind"],
        country=row["country"],
        valid_from=_year(row, "from"),
        valid_to=_year(row, "to"),
    )


def _named_region(row: dict[str, str]) -> NamedRegion:
    return NamedRegion(
        nuts=row["nuts"],
        name=row["name"],
        aliases=tuple(_names(row["aliases"])),
        country=row["country"],
        lat=_number(row, "lat"),
        long=_number(row, "long"),
        kind=_region_kind(row),
        successor=row["successor"] or None,
    )
