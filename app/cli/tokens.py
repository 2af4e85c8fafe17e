"""``intercluster token``: who may write."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli.common import catalogue_of
from app.cli.output import complain, say, table
from kg.catalogue.tokens import Right


def register(app: typer.Typer) -> None:
    """Add the command group."""
    group = typer.Typer(help="Tokens that clients of the server show to write.", no_args_is_help=True)
    group.command("add")(add)
    group.command("list")(show)
    group.command("revoke")(revoke)
    app.add_typer(group, name="token")


def add(
    context: typer.Context,
    right: Annotated[
        Right, typer.Option(help="What the token allows; each right includes the ones before it.")
    ] = Right.WRITE,
    label: Annotated[str, typer.Option(help="A note on whose token it is.")] = "",
) -> None:
    """Make a token and print it, alone on the last line. It is shown only this once."""
    with catalogue_of(context) as catalogue:
        token = catalogue.tokens.add(right, label)
    complain(f"A token with the right to {right}. Keep it: it is not shown again.")
    say(token)


def show(context: typer.Context) -> None:
    """List the tokens, without their secrets."""
    with catalogue_of(context) as catalogue:
        tokens = catalogue.tokens.list()
    table(("id", "right", "label", "made at"), [(t.id, t.right, t.label, t.created_at) for t in tokens])


def revoke(context: typer.Context, token: Annotated[str, typer.Argument(help="Id of the token, as listed.")]) -> None:
    """Make a token invalid."""
    with catalogue_of(context) as catalogue:
        catalogue.tokens.revoke(token)
    say(f"Token {token} is no longer valid.")
