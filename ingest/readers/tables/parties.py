"""The organisations of a project's row: lists in one cell, columns of one partner each, one partner a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.readers.tables.header import Column
from ingest.readers.tables.roles import ColumnRole as R
from ingest.readers.tables.values import country_text, name_text
from ontology.resources import normalise

Cells = Sequence[tuple[Column, str]]
_LIST: Final = re.compile(r"\s*(?:[;|\n]|(?:^|\s)[•·▪]\s)\s*")
_LEADS: Final = re.compile(
    r"\b(?:lead\w*|coordinator|co-ordinator|lp|chef de file|coordonn?at\w+|koordinat\w+|federführ\w+|capofila|coordinator[ea]|"
    r"coordinador[a]?|jefe de fila|líder|socio principal|pp1)\b",
    re.IGNORECASE,
)
_OUTSIDE: Final = re.compile(
    r"\b(?:third ?party|associated|assoziiert\w*|associé\w*|associat[oi]|asociad[oa]s?)\b", re.IGNORECASE
)
_MARK: Final = re.compile(
    r"\s*[(\[–-]?\s*(?:lead partner|lead|lp|coordinator|chef de file|capofila)\s*[)\]]?\s*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation in a project; empty strings where a table says nothing."""

    name: str
    city: str = ""
    region: str = ""
    country: str = ""
    leads: bool = False

    @property
    def key(self) -> str:
        """What tells parties of one project apart."""
        return normalise(self.name)

    @property
    def place(self) -> tuple[str, ...]:
        """City, region and country, as far as known; a place that the name or another one repeats is left out."""
        return tuple(dict.fromkeys(filter(None, (self.city, self.region, self.country))))


def lead_of(cells: Cells) -> Iterator[Party]:
    """Yield the lead partner that has columns of its own."""
    yield from _group(cells, (R.LEAD, R.LEAD_CITY, R.LEAD_REGION, R.LEAD_COUNTRY), leads=True)


def parties_of(cells: Cells) -> Iterator[Party]:
    """Yield the partners of a row. Numbered columns belong together; a role column says who leads."""
    role = _first(cells, R.PARTNER_ROLE) or _first(cells, R.ROLE)
    roles = (R.PARTNER, R.PARTNER_CITY, R.PARTNER_REGION, R.PARTNER_COUNTRY)
    groups = sorted({column.heading.group for column, _ in cells if column.heading.role is R.PARTNER})
    for group in groups:
        inside = [(column, text) for column, text in cells if column.heading.group in (group, 0) or len(groups) == 1]
        yield from _group(
            _localised(inside, group), roles, leads=bool(_LEADS.search(role)) and not _OUTSIDE.search(role)
        )


def _localised(cells: Cells, group: int) -> Cells:
    """Without numbers in the headings a plain "City" or "Country" is the partner's where one partner has one row."""
    return [
        (column, text)
        for column, text in cells
        if column.heading.group == group or column.heading.role is not R.PARTNER
    ]


def _group(cells: Cells, roles: tuple[R, R, R, R], *, leads: bool) -> Iterator[Party]:
    name, city, region, country = roles
    names = split_list(_first(cells, name))
    alone = len(names) == 1
    fallback = alone and name is R.PARTNER
    cities = split_list(_first(cells, city) or (_first(cells, R.CITY) if fallback else ""))
    regions = split_list(_first(cells, region) or (_first(cells, R.REGION) if fallback else ""))
    countries = split_list(_first(cells, country) or (_first(cells, R.COUNTRY) if fallback else ""), comma=True)
    for n, text in enumerate(names):
        plain = _MARK.sub("", text)
        yield Party(
            name_text(plain or text),
            name_text(_matching(cities, n, len(names))),
            _matching(regions, n, len(names)),
            country_text(_matching(countries, n, len(names))),
            leads or (not alone and bool(plain) and plain != text),
        )


def _matching(values: Sequence[str], n: int, count: int) -> str:
    """The n-th value where there are as many as names."""
    return values[n] if len(values) == count else ""


def split_list(text: str, comma: bool = False) -> list[str]:
    """Cut a cell into the names that it lists.

    >>> split_list("A; B, Inc.; C"), split_list("IT, DE", comma=True)
    (['A', 'B, Inc.', 'C'], ['IT', 'DE'])
    """
    parts = [part.strip(" ,-–•·\t") for part in _LIST.split(text)]
    if comma and len(parts) == 1:
        parts = [part.strip() for part in text.split(",")]
    return [part for part in parts if part]


def _first(cells: Cells, role: R) -> str:
    return next((text for column, text in cells if column.heading.role is role), "")
