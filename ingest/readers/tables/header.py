"""Which rows of a table are its heading, and what each column holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

from ingest.readers.tables.grid import Row, Sheet
from ingest.readers.tables.mapping import ColumnMapping
from ingest.readers.tables.roles import ColumnRole, Heading, read_heading
from ingest.readers.tables.values import NumberStyle, style_of

R = ColumnRole
_SEARCHED: Final = 20
_MAX_HEADING: Final = 80
_STYLED: Final = 2000
_NUMBER: Final = re.compile(r"[\d\s.,/:€%+-]*\d[\d\s.,/:€%+-]*")
_PLACES: Final = (R.CITY, R.REGION, R.COUNTRY)
_PLACES_OF: Final = {
    R.LEAD: (R.LEAD_CITY, R.LEAD_REGION, R.LEAD_COUNTRY),
    R.PARTNER: (R.PARTNER_CITY, R.PARTNER_REGION, R.PARTNER_COUNTRY),
}
_BETWEEN: Final = frozenset({R.OTHER, R.PRIVATE, R.ROLE, R.PARTNER_ROLE, *_PLACES_OF[R.LEAD], *_PLACES_OF[R.PARTNER]})
_PROJECT_ROLES: Final = frozenset({R.ACRONYM, R.PROJECT, R.ID})
_PROJECT_SIGNS: Final = frozenset({R.START, R.END, R.PROGRAMME, R.BUDGET, R.FUNDING, R.LEAD, R.PERIOD, R.STATUS})


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it holds, and how its numbers and dates are written."""

    index: int
    heading: Heading
    style: NumberStyle


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet whose columns are understood.

    Attributes:
        title: what stands above the heading, on one line, or the sheet's name.
        rows: the rows below the heading.
        headed: whether a heading was found at all.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    headed: bool = True

    def has(self, *roles: ColumnRole) -> bool:
        """Whether some column has one of these roles."""
        return any(column.heading.role in roles for column in self.columns)


def understand(sheet: Sheet, mapping: ColumnMapping) -> Table:
    """Find the heading of a sheet and the roles of its columns."""
    at, height = _heading_at(sheet.rows, mapping)
    if height == 0:
        return Table(sheet.name, (), sheet.rows, (*sheet.notes, "the table has no heading row"), headed=False)
    labels = _labels(sheet.rows[at : at + height])
    body = sheet.rows[at + height :]
    headings = _with_currency(_settled([_heading(mapping, text, n) for n, text in enumerate(labels, 1)]))
    cells = [[row[n] for row in body[:_STYLED] if n < len(row)] for n in range(len(headings))]
    columns = tuple(Column(n, h, style_of(cells[n], sheet.numeric)) for n, h in enumerate(headings))
    above = " – ".join(dict.fromkeys(cell for row in sheet.rows[:at] for cell in row if cell))
    return Table(" ".join(above.split()) or sheet.name, columns, body, (*sheet.notes, *_ragged(body, len(labels))))


def _heading(mapping: ColumnMapping, text: str, position: int) -> Heading:
    return mapping.applied(read_heading(text), text, position)


def _heading_at(rows: Sequence[Row], mapping: ColumnMapping) -> tuple[int, int]:
    """Where the heading begins and how many rows it has (0 where there is none): the rows with the most known headings."""
    best = (0, 0, 0)
    for at in range(min(_SEARCHED, len(rows))):
        for height in (1, 2):
            known = _known(rows[at : at + height], mapping, height)
            if known > best[0] or (height == 2 and known and best == (known, at, 1)):
                best = (known, at, height)
    if best[0] >= 2 or (best[0] == 1 and max(map(len, rows)) <= 3):
        return best[1], best[2]
    if mapping.by_position and rows:
        return 0, 1
    return 0, int(_looks_headed(rows))


def _known(rows: Sequence[Row], mapping: ColumnMapping, height: int) -> int:
    """How many columns a heading of these rows would make known; none if numbers or long texts stand in it."""
    if len(rows) < height or not rows[0] or any(_is_data(cell) for row in rows for cell in row):
        return 0
    if height == 2 and not any(a and a == b for a, b in zip(rows[0], rows[0][1:], strict=False)):
        return 0
    labels = _labels(rows)
    return sum(_heading(mapping, text, n).role is not R.OTHER for n, text in enumerate(labels, 1) if text)


def _is_data(cell: str) -> bool:
    return bool(cell) and (len(cell) > _MAX_HEADING or bool(_NUMBER.fullmatch(cell)))


def _looks_headed(rows: Sequence[Row]) -> bool:
    """Without known headings: distinct short words over rows of which some hold numbers or long texts."""
    if len(rows) < 2 or len(rows[0]) < 2:
        return False
    first = rows[0]
    distinct = all(first) and len(set(first)) == len(first) and not any(_is_data(cell) for cell in first)
    return distinct and any(_is_data(cell) for row in rows[1:5] for cell in row)


def _labels(rows: Sequence[Row]) -> list[str]:
    """The headings of one row, or of two where the upper one spans columns ("Lead partner" over "Name", "City")."""
    if len(rows) == 1:
        return list(rows[0])
    pairs = zip_longest(*rows, fillvalue="")
    return [f"{over} {under}" if over != under and over and under else over or under for over, under in pairs]


def _ragged(rows: Sequence[Row], width: int) -> tuple[str, ...]:
    longer = sum(len(row) > width for row in rows)
    return (f"{longer} rows have more cells than the heading; what is beyond it was left out",) if longer else ()


def _settled(headings: Sequence[Heading]) -> list[Heading]:
    """Decide what headings of several meanings hold in this table: "Name", "Title", "Organisation", "Partner"."""
    roles = {h.role for h in headings}
    of_projects = bool(roles & _PROJECT_ROLES) or (R.TITLE in roles and bool(roles & _PROJECT_SIGNS))
    changes: dict[ColumnRole, ColumnRole] = {}
    if R.PROJECT in roles and R.ACRONYM in roles and R.TITLE not in roles:
        changes[R.PROJECT] = R.TITLE
    if of_projects and R.PARTNER not in roles:
        changes[R.ORGANISATION] = R.PARTNER
    if R.NAME in roles:
        changes[R.NAME] = _name_role(roles, of_projects)
    if R.EVENT in roles or of_projects:
        return _placed([_changed(h, changes) for h in headings])
    if not roles & _PROJECT_SIGNS:
        changes[R.PARTNER] = R.ORGANISATION
        changes.update({R.PARTNER_CITY: R.CITY, R.PARTNER_REGION: R.REGION, R.PARTNER_COUNTRY: R.COUNTRY})
    if R.DATE in roles and R.TITLE in roles:
        changes[R.TITLE] = R.EVENT
    return _placed([_changed(h, changes) for h in headings])


def _placed(headings: Sequence[Heading]) -> list[Heading]:
    """Give plain places that follow the column of a party ("Lead partner | City | Country") to that party."""
    placed, owner = [], None
    for heading in headings:
        role = heading.role
        if role in _PLACES_OF:
            owner = role
        elif owner and role in _PLACES:
            placed.append(replace(heading, role=_PLACES_OF[owner][_PLACES.index(role)]))
            continue
        elif role not in _BETWEEN:
            owner = None
        placed.append(heading)
    return placed


def _name_role(roles: set[ColumnRole], of_projects: bool) -> ColumnRole:
    if of_projects:
        return R.TITLE if not roles & {R.TITLE, R.PROJECT} and not roles & {R.CITY, R.COUNTRY, R.ROLE} else R.PARTNER
    if roles & _PROJECT_SIGNS:
        return R.PROJECT
    if R.ORGANISATION in roles or R.FIRST_NAME in roles:
        return R.LAST_NAME if R.FIRST_NAME in roles else R.PERSON
    return R.EVENT if R.DATE in roles else R.ORGANISATION


def _with_currency(headings: Sequence[Heading]) -> list[Heading]:
    """A currency that only some headings name is that of all columns, unless they name several."""
    named = {h.currency for h in headings if h.currency}
    if len(named) != 1:
        return list(headings)
    return [replace(h, currency=next(iter(named))) for h in headings]


def _changed(heading: Heading, changes: dict[ColumnRole, ColumnRole]) -> Heading:
    return replace(heading, role=changes.get(heading.role, heading.role))
