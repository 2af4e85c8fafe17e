"""Structure as signs in text: how every reader writes headings, list items and tables, so that `ingest.layout` finds them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufeff\u200b\u00ad\ufffe\uffff]")
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_BLANKS: Final = re.compile(r"\n{3,}")
_DEEPEST: Final = 6


def heading(text: str, level: int) -> str:
    """A heading of a level from 1 to 6; empty for an empty one.

    >>> heading("  Who we are ", 2)
    '## Who we are'
    """
    line = one_line(text)
    return f"{'#' * min(max(level, 1), _DEEPEST)} {line}" if line else ""


def item(text: str, depth: int = 0, number: int | None = None) -> str:
    """A list item, two spaces in for each level above it.

    >>> item("Graz", 1), item("Kick-off", number=3)
    ('  - Graz', '3. Kick-off')
    """
    line = one_line(text)
    sign = "-" if number is None else f"{number}."
    return f"{'  ' * depth}{sign} {line}" if line else ""


def table(rows: Iterable[Sequence[str]]) -> str:
    """Rows framed by bars, the first ruled off as a header if there are more; a table of one column is paragraphs.

    >>> table([["Partner", "Country"], ["Graz", "AT"]])
    '| Partner | Country |\\n| --- | --- |\\n| Graz | AT |'
    """
    filled = [[one_line(cell).replace("|", "/") for cell in row] for row in rows]
    filled = [row for row in filled if any(row)]
    if all(len(row) < 2 for row in filled):
        return "\n\n".join(row[0] for row in filled if row)
    lines = [f"| {' | '.join(row)} |" for row in filled]
    if len(lines) > 1 and all(filled[0]):
        lines.insert(1, "|" + " --- |" * len(filled[0]))
    return "\n".join(lines)


def join_blocks(blocks: Iterable[str]) -> str:
    """Put blocks under one another: a blank line between them, but none between neighbouring list items."""
    text = ""
    previous = ""
    for block in filter(None, blocks):
        near = _is_item(previous) and _is_item(block)
        text += ("" if not text else "\n" if near else "\n\n") + block
        previous = block
    return clean(text)


def one_line(text: str) -> str:
    """Text with every run of white space made one space."""
    return " ".join(clean(text).split())


def clean(text: str) -> str:
    """Text without control characters, lone surrogates and runs of blank lines."""
    return _BLANKS.sub("\n\n", _SURROGATE.sub("\ufffd", _CONTROL.sub("", text))).strip("\n")


def _is_item(block: str) -> bool:
    return bool(re.match(r"\s*(?:-|\d+\.) ", block)) and "\n" not in block
