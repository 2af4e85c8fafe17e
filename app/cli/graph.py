"""``intercluster network``, ``export``, ``stats``, ``validate`` and ``reindex``: the graph as a whole."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from app.cli.common import library_of
from app.cli.output import print_json, progress, say, table
from app.errors import UsageError
from app.services.files import replacing, write_atomically
from app.services.network import Download, download, network_view, standalone_data
from app.services.network_page import write_network_page
from app.services.web import web_folder
from kg.curation import Curator
from kg.graph import get_graph_format
from kg.network import Level, NetworkBuilder, NetworkQuery
from kg.rdf import in_memory
from kg.statistics import read_statistics, strongest_links
from ontology import validation

_MOST_LINKS = 50
_FORMATS = ("table", "json", "html", *Download)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("network")(network)
    app.command("export")(export)
    app.command("stats")(stats)
    app.command("validate")(validate)
    app.command("reindex")(reindex)


def network(
    context: typer.Context,
    level: Annotated[Level, typer.Option(help="What the nodes are.")] = Level.CITY,
    since: Annotated[str | None, typer.Option(help="Only what took place on this date or later.")] = None,
    until: Annotated[str | None, typer.Option(help="Only what took place on this date or earlier.")] = None,
    project: Annotated[str | None, typer.Option(help="Only this project and its events.")] = None,
    sector: Annotated[str | None, typer.Option(help="Only what focuses on this sector or a narrower one.")] = None,
    min_weight: Annotated[float, typer.Option(help="Leave out links below this weight.")] = 0.0,
    output: Annotated[str, typer.Option("--format", help=f"One of: {', '.join(_FORMATS)}.")] = "table",
    to: Annotated[Path | None, typer.Option("--output", "-o", help="File to write. [default: standard output]")] = None,
) -> None:
    """Show who is linked with whom, or save it for Gephi, a spreadsheet, or a web page that needs no server."""
    if output not in _FORMATS:
        raise UsageError(f"--format {output!r} is not known. Use one of: {', '.join(_FORMATS)}.")
    query = NetworkQuery(level, since, until, project, sector, min_weight)
    with library_of(context) as library:
        if output == "html":
            page = to or Path(f"network-{level}.html")
            write_network_page(
                page, f"Links between {level} nodes", *standalone_data(library.network, query), web_folder()
            )
            say(f"Written: {page}")
            return
        if output == "table":
            print_links(library.network, query)
            return
        built = library.network.build(query)
    if output == "json":
        print_json(network_view(built))
    else:
        _write(download(built, Download(output)), to)


def export(
    context: typer.Context,
    output: Annotated[
        str, typer.Option("--format", help="nquads, trig, turtle, ntriples, jsonld or rdfxml.")
    ] = "nquads",
    to: Annotated[Path | None, typer.Option("--output", "-o", help="File to write. [default: standard output]")] = None,
) -> None:
    """Write the whole graph; formats without named graphs get the union of all graphs."""
    wanted = get_graph_format(output)
    with library_of(context) as library:
        if to is None:
            library.graph.dump(sys.stdout.buffer, wanted)
            return
        with replacing(to) as file:
            library.graph.dump(file, wanted)
    say(f"Written: {to}")


def stats(context: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False) -> None:
    """Count what the library holds."""
    with library_of(context) as library:
        counted = read_statistics(library.graph)
        groups: dict[str, dict[str, int]] = {
            "documents": {**library.catalogue.counts(), "statements": counted.statements, "entities": counted.entities},
            "entities": dict(counted.by_class),
            "statements": dict(counted.by_property),
        }
    if as_json:
        print_json(groups)
        return
    table(("of", "what", "count"), [(group, name, n) for group, counts in groups.items() for name, n in counts.items()])


def validate(context: typer.Context) -> None:
    """Check the whole graph against the SHACL shapes of the vocabulary; exit status 1 says that something does not conform."""
    with library_of(context) as library:
        report = validation.validate(in_memory(library.graph))
    say(str(report))
    if not report.conforms:
        raise typer.Exit(1)


def reindex(context: typer.Context) -> None:
    """Rebuild the graph and the search index from the catalogue, which is the truth."""
    with library_of(context) as library, progress() as advance:
        count = library.publisher.reindex(lambda done, total: advance("rebuilding", done, total))
        Curator(library.catalogue, library.publisher, library.graph).refresh()
    say(f"Rebuilt from {count} documents.")


def print_links(builder: NetworkBuilder, query: NetworkQuery, most: int = _MOST_LINKS) -> None:
    """Print the strongest links as a table."""
    rows = [
        (a.label, b.label, f"{link.weight:g}", ", ".join(r.label for r in link.via[:4]))
        for a, b, link in strongest_links(builder, query, most)
    ]
    table(("from", "to", "weight", "through"), rows)


def _write(data: bytes, to: Path | None) -> None:
    if to is None:
        sys.stdout.buffer.write(data)
        return
    write_atomically(to, data)
    say(f"Written: {to}")
