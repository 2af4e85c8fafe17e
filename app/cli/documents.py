"""``intercluster documents``: what has been read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from app.cli.common import catalogue_of, library_of
from app.cli.output import print_json, say, table
from kg.catalogue import Catalogue
from kg.errors import NotFoundError


def register(app: typer.Typer) -> None:
    """Add the command group."""
    group = typer.Typer(help="What has been read: list, show, remove.", no_args_is_help=True)
    group.command("list")(show_all)
    group.command("show")(show)
    group.command("remove")(remove)
    app.add_typer(group, name="documents")


def show_all(
    context: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False
) -> None:
    """List the documents."""
    with catalogue_of(context) as catalogue:
        infos = catalogue.documents.infos(limit=1_000_000)
    if as_json:
        fields = (
            "iri",
            "source",
            "title",
            "language",
            "created",
            "sha256",
            "partial",
            "read_at",
            "passages",
            "mentions",
        )
        print_json([{name: getattr(info, name) for name in fields} for info in infos])
        return
    table(
        ("source", "title", "language", "characters", "passages", "mentions", "partial"),
        [(i.source, i.title, i.language, i.characters, i.passages, i.mentions, i.partial) for i in infos],
    )


def show(
    context: typer.Context, document: Annotated[str, typer.Argument(help="Source or IRI of the document.")]
) -> None:
    """Print the text of a document as it was read."""
    with catalogue_of(context) as catalogue:
        found = catalogue.find_document(_iris(catalogue, [document])[0])
    if found is not None:
        say(found.text)


def remove(
    context: typer.Context, documents: Annotated[list[str], typer.Argument(help="Sources or IRIs of the documents.")]
) -> None:
    """Remove documents and all that only they said."""
    with library_of(context) as library:
        iris = _iris(library.catalogue, documents)
        library.publisher.remove(iris)
    say(f"Removed {len(iris)} document{'s' if len(iris) != 1 else ''}.")


def _iris(catalogue: Catalogue, names: Sequence[str]) -> list[str]:
    found: list[str] = []
    for name in names:
        table_ = catalogue.documents
        matches = [name] if table_.find_info(name) else list(table_.by_source(name))
        if not matches:
            raise NotFoundError("document", name, "List the documents with: intercluster documents list")
        found.extend(matches)
    return found
