"""``intercluster demo``: the whole product on the example documents."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from app.bootstrap import Library, open_library, reading_service
from app.cli.common import settings_of
from app.cli.graph import print_links
from app.cli.output import complain, progress, say, table
from app.cli.questions import print_answer
from app.cli.serve import listening, serve_library
from app.errors import UsageError
from app.services.network import standalone_data
from app.services.network_page import write_network_page
from app.services.web import web_folder
from app.settings import load_settings
from ingest.sources import expand
from kg.network import NetworkQuery
from kg.statistics import read_statistics
from search.answers.records import Question

FOLDER = Path("demo")
_QUESTIONS = (
    "Who coordinates RUGGEDISED?",
    "When did SmartEnCity start?",
    "What should a city do before it writes a strategy?",
)
_STRONGEST = 8


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo")(demo)


def demo(
    context: typer.Context,
    serve: Annotated[bool, typer.Option(help="Serve the web pages at the end.")] = True,
    port: Annotated[int | None, typer.Option(help="Port to serve on. [default: 8000]")] = None,
) -> None:
    """Read the example documents, show what was found, ask three questions, draw the network, and serve."""
    given = settings_of(context)
    chosen = {**given.model_dump(), "data": FOLDER / "data", "port": given.port if port is None else port}
    settings = load_settings(**chosen)
    listener = listening(settings) if serve else None
    with open_library(settings) as library:
        _read_examples(library)
        _show(library)
        if listener is not None:
            serve_library(library, listener)


def examples_folder() -> Path:
    """Return the folder of the example documents: shipped in the package, or beside it in a checkout."""
    package = Path(str(files("app")))
    for folder in (package / "examples" / "corpus", package.parent / "examples" / "corpus"):
        if folder.is_dir():
            return folder
    raise UsageError("The example documents are not installed. Reinstall the package intercluster.")


def _read_examples(library: Library) -> None:
    service = reading_service(library)
    folder = examples_folder()
    inside = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    sources, _ = expand([str(inside)], service.suffixes)
    with progress() as advance:
        report = service.read(sources, advance)
    for failure in report.failed:
        complain(f"not read: {failure.reason}")
    words, said = sum(d.words for d in report.read), sum(d.statements for d in report.read)
    say(f"\nRead {len(report.read)} documents of {words:,} words; they say {said:,} things.")


def _show(library: Library) -> None:
    say("\nWhat they speak of:")
    table(("class", "entities"), list(read_statistics(library.graph).by_class.items()))
    say("\nThe strongest links between cities:")
    print_links(library.network, NetworkQuery(), _STRONGEST)
    for question in _QUESTIONS:
        say(f"\n? {question}")
        print_answer(library.answerer.answer(Question(question)))
    page = FOLDER / "network.html"
    write_network_page(page, "Links between cities", *standalone_data(library.network, NetworkQuery()), web_folder())
    say(f"\nThe network of links: {page} (opens in any browser, needs no server)")
