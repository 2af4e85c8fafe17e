"""From entries to text: a heading and labelled fields, as project pages have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.readers.tables.entries import Entry, EntryKind
from ingest.readers.tables.header import Table
from ingest.readers.tables.parties import Party


def entry_text(entry: Entry) -> str:
    """One block of text on one entry."""
    project = "Project " if entry.kind is EntryKind.PROJECT else ""
    return "\n".join((f"# {project}{entry.name}", "", *_lines(entry)))


def _lines(entry: Entry) -> Iterator[str]:
    if entry.kind is EntryKind.PERSON:
        yield from _person(entry)
        return
    yield f"{entry.kind}: {_placed(entry.name, entry.place if entry.kind is not EntryKind.EVENT else ())}"
    if entry.kind is EntryKind.EVENT and entry.place:
        yield f"Place: {', '.join(entry.place)}"
    for label, value in entry.fields:
        yield f"{label}: {value}"
    for lead in entry.leads:
        yield f"Lead partner: {_party(lead)}"
    if entry.partners:
        yield "Partners:"
        yield from (f"- {_party(partner)}" for partner in entry.partners)
    if entry.prose:
        yield ""
        yield entry.prose


def _person(entry: Entry) -> Iterator[str]:
    """A person's post reads best in apposition."""
    said = dict(entry.fields)
    role, employer = said.pop("Role", ""), said.pop("Organisation", "")
    post = ", ".join(filter(None, (role, _placed(employer, entry.place) if employer else "")))
    yield f"Person: {entry.name}" + (f", {post}" if post else "")
    yield from (f"{label}: {value}" for label, value in said.items())
    if entry.prose:
        yield ""
        yield entry.prose


def _party(party: Party) -> str:
    return _placed(party.name, party.place)


def _placed(name: str, place: Sequence[str]) -> str:
    return f"{name} ({', '.join(place)})" if place and not name.endswith(")") else name


def rows_text(table: Table) -> str:
    """A table of which nothing is known: its rows, cells apart."""
    return "\n".join(
        "| " + " | ".join(cell.replace("\n", " ").replace("|", "/") for cell in row) + " |" for row in table.rows
    )


def labelled_text(table: Table) -> str:
    """A table whose headings say nothing known: a paragraph of labelled values a row."""
    paragraphs = []
    for row in table.rows:
        cells = ((c.heading.label, " ".join(row[c.index].split())) for c in table.columns if c.index < len(row))
        lines = [f"{label}: {text}" if label else text for label, text in cells if text]
        paragraphs.append("\n".join(lines))
    return "\n\n".join(filter(None, paragraphs))
