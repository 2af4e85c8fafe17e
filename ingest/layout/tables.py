"""Table rows in text: Markdown tables, tab-separated lines, columns set with spaces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ingest.layout.lines import Line

Cells = tuple[tuple[int, int], ...]

_RULE_CELL = r"\s*(?::?-{2,}:?|:-:?|-:)\s*"
_RULE = re.compile(rf"\|?{_RULE_CELL}(?:\|{_RULE_CELL})*\|?$")
_WIDE_GAP = re.compile(r"\t+| {3,}|(?<=\S) {2}(?=\S)")
_MAX_CELL: Final = 300


def is_rule(line: str) -> bool:
    """Whether a line is the ruler between the header and the body of a Markdown table.

    >>> is_rule("| --- | :-: |")
    True
    """
    return "|" in line and bool(_RULE.match(line))


def cells_of(line: Line) -> Cells:
    """Split a line at its bars, tabs or wide gaps; empty cells are kept where bars mark them.

    Returns:
        Offsets into the text, fewer than two where the line has no columns.
    """
    if "|" in line.text:
        return _split(line, re.compile(r"\|"), keep_empty=True)
    return _split(line, _WIDE_GAP, keep_empty=False)


def _split(line: Line, gap: re.Pattern[str], *, keep_empty: bool) -> Cells:
    cells: list[tuple[int, int]] = []
    start = 0
    for end, following in [*(m.span() for m in gap.finditer(line.text)), (len(line.text), 0)]:
        edge = (start == 0 and end == 0) or (start == len(line.text))
        piece = line.text[start:end].strip()
        if piece or (keep_empty and not edge):
            lead = len(line.text[start:end]) - len(line.text[start:end].lstrip()) if piece else 0
            cells.append((line.start + start + lead, line.start + start + lead + len(piece)))
        start = following
    return tuple(cells)


def table_length(lines: Sequence[Line], first: int) -> int:
    """Count the lines of the table that begins at a line; 0 where none does.

    Lines framed by bars, and lines above a ruler, are always rows. Otherwise at least two neighbouring lines must have
    the same number of columns: two or more cut by bars or tabs, three or more by wide gaps.
    """
    count = 0
    columns = 0
    for line in lines[first:]:
        if line.blank:
            break
        width = len(cells_of(line)) if not is_rule(line.text) else columns
        if width < 2 or (count and not _fits(width, columns, line.text)):
            break
        columns = max(columns, width)
        count += 1
    return count if _is_table(lines[first : first + count], columns) else 0


def _fits(width: int, columns: int, line: str) -> bool:
    return width == columns or line.startswith("|") or (columns >= 3 and width >= columns - 1)


def _is_table(rows: Sequence[Line], columns: int) -> bool:
    if not rows:
        return False
    if rows[0].text.startswith("|") and rows[0].text.endswith("|") and columns >= 2:
        return True
    if len(rows) < 2 or any(len(row.text) > _MAX_CELL * columns for row in rows):
        return False
    if any(is_rule(row.text) for row in rows):
        return True
    barred = all("|" in row.text or "\t" in row.text for row in rows)
    return columns >= (2 if barred else 3)
