"""How the command line speaks: tables and colours in a terminal, plain lines elsewhere; errors on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

_PLAIN_WIDTH = 160


class Advance(Protocol):
    """Told how far a piece of work is."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Report that `done` of `total` steps of a stage are behind us."""
        ...


def console() -> Console:
    """Make the console for standard output; wide and without colours where it is no terminal."""
    return Console(
        width=None if sys.stdout.isatty() else _PLAIN_WIDTH, highlight=False, soft_wrap=not sys.stdout.isatty()
    )


def say(text: str) -> None:
    """Print a line as it is, nothing in it taken as markup."""
    console().print(escape(text))


def complain(text: str) -> None:
    """Print a line on standard error."""
    Console(stderr=True, highlight=False, soft_wrap=True).print(escape(text))


def table(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print rows in columns: a drawn table in a terminal, tab-separated lines elsewhere."""
    if not sys.stdout.isatty():
        for row in (headings, *rows):
            sys.stdout.write("\t".join("" if cell is None else str(cell) for cell in row) + "\n")
        return
    drawn = Table(*headings, box=None, header_style="bold", pad_edge=False)
    for row in rows:
        drawn.add_row(*("" if cell is None else escape(str(cell)) for cell in row))
    console().print(drawn)


def print_json(value: object) -> None:
    """Print a value as JSON in UTF-8."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


@contextmanager
def progress() -> Iterator[Advance]:
    """Show a bar a stage in a terminal, and a plain line whenever a tenth of a stage is done elsewhere."""
    if not sys.stderr.isatty():
        yield _PlainProgress()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        yield _Bars(bars)


class _Bars:
    def __init__(self, bars: Progress) -> None:
        self._bars = bars
        self._tasks: dict[str, int] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        if stage not in self._tasks:
            self._tasks[stage] = self._bars.add_task(stage, total=total)
        self._bars.update(self._bars.task_ids[list(self._tasks).index(stage)], completed=done, total=total)


class _PlainProgress:
    def __init__(self) -> None:
        self._told: dict[str, int] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        tenth = 10 * done // max(1, total)
        if self._told.get(stage) != tenth:
            self._told[stage] = tenth
            complain(f"{stage}: {done} of {total}")
