"""Lines of a page and what can be told from one line alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BULLET = re.compile(
    r"(?P<mark>[•·▪▫◦‣●○■□►▶➤➢✓✔→»›♦◆❖★☞\u2600-\u26ff\U0001f300-\U0001faff*+–—-])\s+(?=\S)|(?P<dot>[•▪◦‣●➤])(?=\S)"
)
_NUMBER = re.compile(
    r"(?P<mark>\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)|\d{1,2}\.|\d{1,2}/(?!\s*\d)|[a-h]\.|[a-hA-H]/)\s+(?=\S)"
)
_MARKDOWN_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
_UNDERLINE = re.compile(r"(=|-|~|_|\*)\1{2,}$")
_QUOTE = re.compile(r">\s?")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its surrounding white space.

    Attributes:
        start, end: offsets of the first and past the last character that is no space.
        text: what stands between.
        indent: number of columns before it (a tab counts as four).
    """

    start: int
    end: int
    text: str
    indent: int

    @property
    def blank(self) -> bool:
        """Whether nothing but white space stands on the line."""
        return not self.text


def split_lines(text: str) -> Iterator[Line]:
    """Yield the lines of a text in order, blank ones included."""
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        lead = len(raw) - len(raw.lstrip()) if stripped else 0
        indent = len(raw[:lead].expandtabs(4))
        yield Line(start + lead, start + lead + len(stripped), stripped, indent)
        start += len(raw) + 1


def list_marker(line: str) -> tuple[str, int] | None:
    """Find the bullet or number that a line starts with.

    Returns:
        The marker as written and the offset of the item's text in the line, or None.

    >>> list_marker("2) Strong linkages")
    ('2)', 3)
    """
    match = _BULLET.match(line) or _NUMBER.match(line)
    if match is None:
        return None
    return match.group().strip(), match.end()


def markdown_heading(line: str) -> tuple[int, int] | None:
    """Find level and text offset of a ``#`` heading, or None."""
    match = _MARKDOWN_HEADING.match(line)
    return (len(match.group(1)), match.end()) if match else None


def is_underline(line: str) -> bool:
    """Whether a line only underlines the one above, or separates.

    >>> is_underline("=====")
    True
    """
    return bool(_UNDERLINE.match(line))


def quote_prefix(line: str) -> int:
    """Length of a Markdown block quote marker at the start of a line."""
    match = _QUOTE.match(line)
    return match.end() if match else 0


def is_capitals(line: str) -> bool:
    """Whether a line of more than one word is set in capitals.

    >>> is_capitals("RAPPORTO DEL SEMINARIO"), is_capitals("EU")
    (True, False)
    """
    letters = [c for c in line if c.isalpha()]
    return len(letters) >= 8 and " " in line and all(c.isupper() for c in letters)
