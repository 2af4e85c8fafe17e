"""What the commands share: the settings of the call and the open library."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from app.bootstrap import Library, open_catalogue, open_library
from app.settings import Settings
from kg.catalogue import Catalogue


def settings_of(context: typer.Context) -> Settings:
    """Return the settings that the common options made."""
    settings: Settings = context.obj
    return settings


@contextmanager
def library_of(context: typer.Context) -> Iterator[Library]:
    """Open the data directory of the call, and close it after."""
    with open_library(settings_of(context)) as library:
        yield library


@contextmanager
def catalogue_of(context: typer.Context) -> Iterator[Catalogue]:
    """Open the catalogue alone; works beside a running server."""
    with open_catalogue(settings_of(context)) as catalogue:
        yield catalogue
