"""From rows to what they speak of: rows of one project become one entry, with its lead and its partners."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from ingest.readers.tables.grid import Row
from ingest.readers.tables.header import Column, Table
from ingest.readers.tables.parties import Party, lead_of, parties_of
from ingest.readers.tables.roles import ColumnRole as R
from ingest.readers.tables.values import amount_text, country_text, date_text, name_text, rate_text


class EntryKind(StrEnum):
    """What an entry is about; the values are the labels that it is rendered with."""

    PROJECT = "Project"
    EVENT = "Event"
    CLUSTER = "Cluster"
    ORGANISATION = "Organisation"
    PERSON = "Person"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a table tells of.

    Attributes:
        fields: labels and values in the order in which they are shown.
        place: city, region and country, as far as known, of an organisation, a cluster or an event.
        leads, partners: of a project.
        prose: description.
    """

    kind: EntryKind
    name: str
    fields: tuple[tuple[str, str], ...] = ()
    place: tuple[str, ...] = ()
    leads: tuple[Party, ...] = ()
    partners: tuple[Party, ...] = ()
    prose: str = ""


@dataclass
class _Gathered:
    """What the rows of one project, organisation or event say, as they are read."""

    kind: EntryKind
    name: str
    fields: dict[str, str] = field(default_factory=dict)
    place: tuple[str, ...] = ()
    leads: dict[str, Party] = field(default_factory=dict)
    partners: dict[str, Party] = field(default_factory=dict)
    prose: str = ""

    def entry(self) -> Entry:
        leads = tuple(self.leads.values())
        partners = tuple(p for key, p in self.partners.items() if key not in self.leads)
        return Entry(self.kind, self.name, tuple(self.fields.items()), self.place, leads, partners, self.prose)


_KEYS: Final = (
    (EntryKind.PROJECT, (R.ACRONYM, R.PROJECT, R.TITLE, R.ID)),
    (EntryKind.EVENT, (R.EVENT,)),
    (EntryKind.CLUSTER, (R.CLUSTER,)),
    (EntryKind.PERSON, (R.PERSON, R.LAST_NAME)),
    (EntryKind.ORGANISATION, (R.ORGANISATION, R.PARTNER, R.LEAD)),
)
_LABELS: Final = {
    R.TITLE: "Title", R.PROGRAMME: "Programme", R.START: "Start date", R.END: "End date", R.PERIOD: "Project period",
    R.BUDGET: "Total budget", R.FUNDING: "Funding amount", R.RATE: "Co-financing rate", R.STATUS: "Status",
    R.SECTOR: "Sectors", R.DATE: "Date", R.VENUE: "Venue", R.ORGANISER: "Organiser", R.WEBSITE: "Website",
    R.COUNT: "Number of partners", R.ORGANISATION: "Organisation", R.ROLE: "Role", R.PERSON: "Contact person",
    R.CLUSTER: "Cluster",
}  # fmt: skip
_NOT_OF: Final = {
    EntryKind.PROJECT: (R.ROLE,),
    EntryKind.EVENT: (R.ROLE,),
    EntryKind.CLUSTER: (R.CLUSTER, R.ROLE),
    EntryKind.ORGANISATION: (R.ORGANISATION,),
    EntryKind.PERSON: (R.PERSON,),
}
_MONEY: Final = (R.BUDGET, R.FUNDING)
_PLACES: Final = (R.CITY, R.REGION, R.COUNTRY)
_WORDS: Final = re.compile(r"\b(?!(?:true|false|yes|no|oui|non|ja|nein|si|sì|sí)\b)[^\W\d_]*[^\W\d_A-Z]{3}")
"""Words in small letters, as codes and flags have none."""
_EMPTY: Final = re.compile(r"(?:[-–—/.]+|n/?a|null|none|nan|#n/a|tbc|tbd|unknown|k\.\s?a\.)", re.IGNORECASE)


def kind_of(table: Table) -> EntryKind | None:
    """What the rows of a table are about, or None where no column names anything."""
    named = ((kind, roles) for kind, roles in _KEYS if table.has(*roles))
    found = next((kind for kind, _ in named), None)
    untold = found is EntryKind.PROJECT and not table.has(R.ACRONYM, R.PROJECT, R.ID)
    if untold and not table.has(R.START, R.END, R.PROGRAMME, R.BUDGET, R.FUNDING, R.LEAD, R.PARTNER):
        return next((kind for kind, roles in _KEYS[1:] if table.has(*roles)), None)
    return found


def entries_of(table: Table, kind: EntryKind) -> Iterator[Entry]:
    """Yield what a table tells of, in the order in which it first does."""
    rows: dict[str, list[Cells]] = {}
    for row in table.rows:
        cells = _cells(table.columns, row)
        if name := _name(cells, kind):
            rows.setdefault(_key(cells, kind, name), []).append(cells)
    varying = _varying(rows.values())
    for group in rows.values():
        entry = _Gathered(kind, next(filter(None, (_name(cells, kind) for cells in group))))
        for cells in group:
            _gather(entry, cells, varying)
        yield entry.entry()


def _varying(groups: Iterable[Sequence[Cells]]) -> frozenset[int]:
    """Columns in which rows on one thing mostly disagree: they tell of the partner of the row, not of the project."""
    agree: Counter[int] = Counter()
    differ: Counter[int] = Counter()
    for group in groups:
        values: dict[int, set[str]] = {}
        for column, text in (pair for cells in group for pair in cells) if len(group) > 1 else ():
            values.setdefault(column.index, set()).add(text)
        for index, texts in values.items():
            (differ if len(texts) > 1 else agree)[index] += 1
    return frozenset(index for index, count in differ.items() if count >= agree[index])


Cells = Sequence[tuple[Column, str]]


def _cells(columns: Sequence[Column], row: Row) -> Cells:
    """The cells of a row that say something; of two columns of one role the English one first."""
    cells = [(column, row[column.index]) for column in columns if column.index < len(row)]
    said = [(column, text) for column, text in cells if text and not _EMPTY.fullmatch(text)]
    return sorted(said, key=lambda pair: not pair[0].heading.english)


def first(cells: Cells, *roles: R) -> str:
    """The first cell of the first of these roles that says something, or an empty string."""
    return next((text for role in roles for column, text in cells if column.heading.role is role), "")


def _name(cells: Cells, kind: EntryKind) -> str:
    if kind is EntryKind.PERSON:
        whole = first(cells, R.PERSON) or " ".join(
            filter(None, (first(cells, R.FIRST_NAME), first(cells, R.LAST_NAME)))
        )
        return _first_name_first(whole)
    roles = next(roles for key, roles in _KEYS if key is kind)
    return name_text(first(cells, *roles))


def _first_name_first(name: str) -> str:
    """ "Berg, Anna" as "Anna Berg"."""
    last, comma, given = name.partition(",")
    return " ".join(f"{given} {last}".split()) if comma and "," not in given else " ".join(name.split())


def _key(cells: Cells, kind: EntryKind, name: str) -> str:
    """Rows of one project have one number or, where there is none, one name."""
    return (first(cells, R.ID) if kind is EntryKind.PROJECT else "") or name.casefold()


def _gather(entry: _Gathered, cells: Cells, varying: frozenset[int]) -> None:
    for label, value in _fields([pair for pair in cells if pair[0].index not in varying], entry):
        entry.fields.setdefault(label, value)
    if entry.kind is EntryKind.PROJECT:
        for party in parties_of(cells):
            (entry.leads if party.leads else entry.partners).setdefault(party.key, party)
        for party in lead_of(cells):
            entry.leads.setdefault(party.key, party)
    else:
        entry.place = entry.place or tuple(_places(cells))
    entry.prose = entry.prose or " ".join(first(cells, R.DESCRIPTION).split())


def _places(cells: Cells) -> Iterator[str]:
    for role in _PLACES:
        if text := first(cells, role):
            yield country_text(text) if role is R.COUNTRY else name_text(text)


def _fields(cells: Cells, entry: _Gathered) -> Iterator[tuple[str, str]]:
    """The labelled values of a row, in the order of the table of labels; then what has a heading that nobody knows."""
    currency = first(cells, R.CURRENCY)
    for role, label in _LABELS.items():
        texts = [_value(column, text, currency) for column, text in cells if column.heading.role is role]
        shown = next(filter(None, texts), "")
        if shown and shown != entry.name and role not in _NOT_OF[entry.kind]:
            yield label, shown
    yield from _others(cells)


def _others(cells: Iterable[tuple[Column, str]]) -> Iterator[tuple[str, str]]:
    for column, text in cells:
        label = column.heading.label
        if column.heading.role is R.OTHER and label and _WORDS.search(text) and "@" not in text:
            yield label[:40], " ".join(text.split())


def _value(column: Column, text: str, currency: str) -> str:
    role, style = column.heading.role, column.style
    if role in (R.START, R.END, R.DATE):
        return date_text(text, style)
    if role in _MONEY:
        return amount_text(text, style, currency or column.heading.currency)
    if role is R.RATE:
        return rate_text(text, style)
    if role is R.SECTOR:
        return "; ".join(part for part in re.split(r"\s*[;|\n]\s*", text) if _WORDS.search(part))
    return " ".join(text.split())
