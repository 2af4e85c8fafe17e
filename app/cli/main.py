"""The command ``intercluster``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from app.cli import demo, documents, evaluate, graph, ingest, questions, review, serve, tokens
from app.cli.output import complain
from app.settings import load_settings
from ontology.errors import InterclusterError

app = typer.Typer(
    name="intercluster",
    help="Knowledge graph and semantic search engine for industry clusters.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
for module in (ingest, evaluate, questions, graph, documents, review, tokens, serve, demo):
    module.register(app)


@app.callback()
def common(
    context: typer.Context,
    data: Annotated[Path | None, typer.Option(help="Data directory. [default: $INTERCLUSTER_DATA or ./data]")] = None,
) -> None:
    """Read documents into a graph, search it, ask it, and see who is linked to whom."""
    context.obj = load_settings(data=data)


def run() -> None:
    """Run the command line; every error that a user can cause ends in one clear line and exit status 1."""
    try:
        app()
    except InterclusterError as error:
        complain(f"intercluster: {error}")
        sys.exit(1)
    except BrokenPipeError:
        sys.exit(141)
    except KeyboardInterrupt:
        complain("intercluster: stopped")
        sys.exit(130)
