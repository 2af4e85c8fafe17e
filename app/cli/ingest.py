"""``intercluster ingest``: read documents into the library."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from app.bootstrap import open_library, reading_service
from app.cli.common import settings_of
from app.cli.output import complain, progress, say
from app.errors import UsageError
from app.services.reading import ReadingReport
from app.services.web_fetch import WebFetcher
from app.services.web_sources import split_addresses
from ingest.pipeline import Profile
from ingest.readers.tables import load_mapping
from ingest.sources import expand


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("ingest")(ingest)


def ingest(
    context: typer.Context,
    sources: Annotated[
        list[str],
        typer.Argument(
            help="Files, folders, patterns and web addresses to read. An address may be a page, a sitemap, an RSS or Atom feed, "
            "or a list of addresses; a text file of addresses is such a list too."
        ),
    ],
    profile: Annotated[
        Profile, typer.Option(help="full extracts statements; search-only indexes passages and their mentions.")
    ] = Profile.FULL,
    mapping: Annotated[
        Path | None,
        typer.Option(
            help="YAML file that says what columns of tables hold, one line a column, such as 'Kürzel: acronym'."
        ),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(
            min=0, max=64, help="Processes that read side by side. [default: $INTERCLUSTER_WORKERS or 0: as fits]"
        ),
    ] = None,
) -> None:
    """Read documents: replace what they said before, and leave all others as they are."""
    started = time.perf_counter()
    columns = load_mapping(mapping) if mapping else None
    paths, addresses = split_addresses(sources, WebFetcher())
    settings = settings_of(context)
    settings = settings if workers is None else settings.model_copy(update={"workers": workers})
    with open_library(settings) as library:
        service = reading_service(library, columns)
        files, missing = expand(paths, service.suffixes)
        with progress() as advance:
            report = service.read([*files, *addresses], advance, profile)
        for duplicate in report.duplicates:
            original = library.catalogue.documents.find_info(duplicate.original)
            said = f"{original.source if original else duplicate.original} ({duplicate.similarity:.0%} alike)"
            complain(f"not read again: {duplicate.source} says what is known from {said}")
    for error in missing:
        complain(f"not read: {error}")
    _tell(report, time.perf_counter() - started)
    if missing or report.failed:
        count = len(missing) + len(report.failed)
        raise UsageError(f"{count} source{'s' if count != 1 else ''} could not be read; the others were.")


def _tell(report: ReadingReport, seconds: float) -> None:
    for failure in report.failed:
        complain(f"not read: {failure.reason}")
    for document in report.read:
        if document.partial:
            complain(f"partly read: {document.source}: {document.partial}")
    words, statements = sum(d.words for d in report.read), sum(d.statements for d in report.read)
    say(f"{len(report.read)} documents read, {words:,} words, {statements:,} statements, {seconds:.1f} s")
