"""From text to blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from ingest.analysis import Block, BlockKind
from ingest.layout.chrome import is_chrome
from ingest.layout.fields import FieldSpan, find_fields, is_known_label
from ingest.layout.lines import Line, is_underline, list_marker, markdown_heading, quote_prefix, split_lines
from ingest.layout.paragraphs import is_heading, joins, looks_like_title
from ingest.layout.slides import slide_blocks, slide_starts
from ingest.layout.tables import cells_of, is_rule, table_length

_WIDEST: Final = 130
_SENTENCE_ENDS: Final = frozenset('.!?:;)"”»')
"""Wrapped text is hardly ever wider than this many characters."""


def find_blocks(text: str) -> tuple[Block, ...]:
    """Find the blocks of a text.

    Blocks are ordered, do not overlap, are never empty, and hold every character that is neither white space nor pure
    markup (heading signs, rulers). A list item's span begins with its marker, a field's with its marker or label. Soft line
    breaks stay inside a block. Page chrome is marked, not left out.
    """
    lines = list(split_lines(text))
    starts = slide_starts(lines)
    if starts:
        return tuple(_with_chrome(text, slide_blocks(text, lines, starts)))
    return tuple(_Walk(lines).blocks())


def _with_chrome(text: str, blocks: Iterator[Block]) -> Iterator[Block]:
    for block in blocks:
        chrome = is_chrome(text[block.start : block.end])
        yield Block(BlockKind.CHROME, block.start, block.end) if chrome else block


@dataclass
class _Walk:
    """One pass over the lines; each step takes the lines of one block or one row of fields."""

    lines: Sequence[Line]
    at: int = 0

    def blocks(self) -> Iterator[Block]:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.blank or is_underline(line.text):
                self.at += 1
                continue
            yield from self._step(line)

    def _step(self, line: Line) -> Iterator[Block]:
        heading = markdown_heading(line.text)
        if heading:
            self.at += 1
            level, offset = heading
            yield Block(BlockKind.HEADING, line.start + offset, line.end, level=level)
            return
        rows = table_length(self.lines, self.at)
        ruled = rows > 1 and is_rule(self.lines[self.at + 1].text)
        if is_chrome(line.text) and not ruled:
            self.at += 1
            yield Block(BlockKind.CHROME, line.start, line.end)
            return
        if rows and not list_marker(line.text):
            yield from self._table(rows)
            return
        yield from self._item_field_or_text(line)

    def _item_field_or_text(self, line: Line) -> Iterator[Block]:
        marker = list_marker(line.text)
        if marker and not self._is_emphasis_heading(line, marker[0]):
            yield from self._item(line, *marker)
            return
        fields = find_fields(line.text)
        if fields and (len(fields) > 1 or self._is_field(line, fields[0])):
            yield from self._fields(line, fields)
            return
        yield self._text(line)

    def _is_emphasis_heading(self, line: Line, marker: str) -> bool:
        """A numbered line that stands alone over a longer text is a heading ("2. Background")."""
        if not marker.rstrip(".").isdigit():
            return False
        text = line.text[len(marker) :].strip()
        return (
            self._blank(self.at - 1)
            and self._blank(self.at + 1)
            and not list_marker(self._after()[0] if self._after() else "")
            and is_heading(text, True, True, self._after())
        )

    def _is_field(self, line: Line, field: FieldSpan) -> bool:
        """An unusual label counts only before a value, and not in a headline ("Turku: a new cluster")."""
        if is_known_label(field.label):
            return True
        first = all(above.blank for above in self.lines[max(0, self.at - 5) : self.at])
        alone = first or (self._blank(self.at - 1) and self._blank(self.at + 1))
        return field.value_start < field.end and not (alone and looks_like_title(line.text))

    def _table(self, rows: int) -> Iterator[Block]:
        table = self.lines[self.at : self.at + rows]
        self.at += rows
        ruled = any(is_rule(line.text) for line in table)
        header = ruled
        for line in table:
            if is_rule(line.text):
                header = False
                continue
            cells = cells_of(line)
            if all(start == end for start, end in cells):
                continue
            yield _row(line, cells, header)

    def _item(self, line: Line, marker: str, offset: int) -> Iterator[Block]:
        self.at += 1
        fields = find_fields(line.text[offset:])
        if fields and is_known_label(fields[0].label):
            inner = Line(line.start + offset, line.end, line.text[offset:], line.indent)
            first, *others = _field_blocks(inner, fields)
            yield replace(first, start=line.start, marker=marker)
            yield from others
            return
        end = self._continued(line, inside_item=True)
        yield Block(BlockKind.LIST_ITEM, line.start, end, marker=marker, level=line.indent // 2)

    def _fields(self, line: Line, fields: Sequence[FieldSpan]) -> Iterator[Block]:
        self.at += 1
        end = self._continued(line, inside_item=False) if self._wraps(line) else line.end
        yield from _field_blocks(line, fields, end)

    def _wraps(self, line: Line) -> bool:
        """A field's value goes on below only if the line below begins in lower case."""
        following = self._line(self.at)
        return following is not None and bool(following.text) and following.text[0].islower()

    def _text(self, line: Line) -> Block:
        before_blank = self._blank(self.at - 1)
        width = self._run_width()
        self.at += 1
        following = self._line(self.at)
        if following is not None and following.text and is_underline(following.text) and following.text[0] in "=-~":
            return Block(BlockKind.HEADING, line.start, line.end, level=1 if following.text[0] == "=" else 2)
        end = self._continued(line, inside_item=False, width=width)
        if end == line.end and is_heading(line.text, before_blank, self._blank(self.at), self._after(self.at)):
            return Block(BlockKind.HEADING, line.start, line.end, level=3)
        return Block(BlockKind.PARAGRAPH, line.start + quote_prefix(line.text), end)

    def _continued(self, line: Line, *, inside_item: bool, width: int | None = None) -> int:
        """Take the lines that go on with this one; return where the last of them ends."""
        width = width if width is not None else self._run_width(self.at - 1)
        while (following := self._line(self.at)) is not None and self._is_plain(following):
            hanging = inside_item and following.indent > line.indent and bool(following.text)
            if not hanging and not joins(line, following, width):
                break
            line = following
            self.at += 1
        return line.end

    def _is_plain(self, line: Line) -> bool:
        if line.blank or list_marker(line.text) or markdown_heading(line.text) or is_underline(line.text):
            return False
        if is_chrome(line.text) or table_length(self.lines, self.at):
            return False
        fields = find_fields(line.text)
        return not fields or not is_known_label(fields[0].label)

    def _run_width(self, at: int | None = None) -> int:
        """Length of the longest line in the run of lines without a blank one around a line; 0 in a text that is not wrapped."""
        if not self._wrapped:
            return 0
        at = self.at if at is None else at
        width = 0
        for step in (-1, 1):
            i = at
            while 0 <= i < len(self.lines) and not self.lines[i].blank and abs(i - at) < 50:
                width = max(width, self.lines[i].end - self.lines[i].start)
                i += step
        return width

    @cached_property
    def _wrapped(self) -> bool:
        """Whether the text may be wrapped to a width: one with paragraphs on single lines, which end as sentences do, is not."""
        long = [line.text for line in self.lines if len(line.text) > _WIDEST and "|" not in line.text]
        if max(map(len, long), default=0) >= 2 * _WIDEST:
            return False
        return len(long) < 2 or sum(text[-1] not in _SENTENCE_ENDS for text in long) > len(long) / 2

    def _line(self, at: int) -> Line | None:
        return self.lines[at] if 0 <= at < len(self.lines) else None

    def _blank(self, at: int) -> bool:
        line = self._line(at)
        return line is None or line.blank

    def _after(self, at: int | None = None) -> list[str]:
        first = self.at + 1 if at is None else at
        following = (line.text for line in self.lines[first : first + 6] if not line.blank)
        return list(following)[:2]


def _row(line: Line, cells: Sequence[tuple[int, int]], header: bool) -> Block:
    first = line.text[cells[0][0] - line.start : cells[0][1] - line.start]
    spans = tuple(cells)
    if len(spans) == 2 and is_known_label(first) and not header:
        return Block(BlockKind.FIELD, line.start, line.end, label=first.rstrip(" :"), cells=spans)
    return Block(BlockKind.TABLE_ROW, line.start, line.end, level=int(header), cells=spans)


def _field_blocks(line: Line, fields: Sequence[FieldSpan], end: int | None = None) -> Iterator[Block]:
    for i, field in enumerate(fields):
        last = i == len(fields) - 1
        stop = end if last and end is not None and end > line.end else line.start + field.end
        label = (line.start + field.start, line.start + field.label_end)
        value = (line.start + field.value_start, max(line.start + field.value_start, stop))
        yield Block(BlockKind.FIELD, label[0], max(stop, label[1]), field.label, cells=(label, value))
