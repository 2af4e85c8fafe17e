"""``intercluster review``: who is who, where the system was in doubt or a person knows better."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Annotated, Any

import typer

from app.cli.common import library_of
from app.cli.output import print_json, say
from app.services.review import ReviewItem, ReviewService, Side
from kg.curation import Curator
from kg.identity import Decision

_Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
_By = Annotated[str | None, typer.Option(help="Who decides; kept with the decision.")]
_Id = Annotated[int, typer.Argument(help="Number of the doubt, as listed.")]
_Entity = Annotated[str, typer.Argument(help="IRI or name of an entity.")]


def register(app: typer.Typer) -> None:
    """Add the command group."""
    group = typer.Typer(
        help="Who is who: list doubts, confirm, reject, merge, split, undo. Decisions last when documents are read again.",
        no_args_is_help=True,
    )
    group.command("list")(show)
    group.command("confirm")(confirm)
    group.command("reject")(reject)
    group.command("merge")(merge)
    group.command("split")(split)
    group.command("undo")(undo)
    app.add_typer(group, name="review")


def show(
    context: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="Also what has been decided or undone.")] = False,
    as_json: _Json = False,
) -> None:
    """List what waits for a person: entities of different documents that may be one, with the reasons and a passage of each."""
    with _service(context) as service:
        items = service.list(everything)
    if as_json:
        print_json([item_view(item) for item in items])
        return
    for item in items:
        _print(item)
    say(f"{len(items)} {'decisions' if everything else 'doubts'}" if len(items) != 1 else "1 doubt")


def confirm(context: typer.Context, decision: _Id, by: _By = None, as_json: _Json = False) -> None:
    """Say that the choice was right: the two are two. The doubt is not raised again."""
    with _service(context) as service:
        _tell(service.confirm(decision, by), as_json)


def reject(context: typer.Context, decision: _Id, by: _By = None, as_json: _Json = False) -> None:
    """Say that the choice was wrong: the document means the other entity."""
    with _service(context) as service:
        _tell(service.reject(decision, by), as_json)


def merge(
    context: typer.Context,
    subject: _Entity,
    target: Annotated[str, typer.Argument(help="IRI or name of the entity that it is.")],
    by: _By = None,
    as_json: _Json = False,
) -> None:
    """Say that two entities are one, in all documents."""
    with _service(context) as service:
        _tell(service.merge(subject, target, by), as_json)


def split(
    context: typer.Context,
    entity: _Entity,
    document: Annotated[str, typer.Option(help="Source or IRI of the document that means another.")],
    into: Annotated[str | None, typer.Option(help="IRI or name of the entity it means. [default: a new one]")] = None,
    by: _By = None,
    as_json: _Json = False,
) -> None:
    """Say that one document means another entity by this name."""
    with _service(context) as service:
        _tell(service.split(entity, document, into, by), as_json)


def undo(
    context: typer.Context,
    decision: Annotated[int | None, typer.Argument(help="Number of the decision. [default: the last one]")] = None,
    by: _By = None,
    as_json: _Json = False,
) -> None:
    """Take a decision back."""
    with _service(context) as service:
        _tell(service.undo(decision, by), as_json)


def decision_view(decision: Decision) -> dict[str, Any]:
    """Show a decision."""
    return {**asdict(decision), "evidence": dict(decision.evidence)}


def item_view(item: ReviewItem) -> dict[str, Any]:
    """Show a doubt with its two sides."""
    view = decision_view(item.decision)
    return {**view, "source": item.source, "subject": asdict(item.subject), "target": asdict(item.target)}


@contextmanager
def _service(context: typer.Context) -> Iterator[ReviewService]:
    with library_of(context) as library:
        yield ReviewService(library.catalogue, Curator(library.catalogue, library.publisher, library.graph))


def _tell(decision: Decision, as_json: bool) -> None:
    if as_json:
        print_json(decision_view(decision))
    else:
        say(f"{decision.id}: {decision.kind} {decision.subject} / {decision.target}: {decision.state}")


def _print(item: ReviewItem) -> None:
    evidence = item.decision.evidence
    about = ", ".join(f"{key} {value}" for key, value in evidence.items() if value and key != "label")
    say(f"\n{item.decision.id}. [{item.decision.state}] {evidence.get('label') or item.decision.kind}  ({item.source})")
    if about:
        say(f"   {about}")
    for word, side in (("is", item.subject), ("or", item.target)):
        _print_side(word, side)


def _print_side(word: str, side: Side) -> None:
    say(f"   {word} {side.iri}  ({', '.join(side.names[:4])})")
    if side.quote:
        say(f"      “{side.quote}” ({side.document})")
