"""Slide decks turned into text: slide numbers glued to titles, bullets run together on lines of one width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ingest.analysis import Block, BlockKind
from ingest.layout.lines import Line

_NUMBERED: Final = re.compile(r"(\d{1,3})(?=[^\W\d_][^\W\d_]|[A-Z]\s)")
_BULLET: Final = re.compile(r"(?:^|(?<=\s))[-–•](?=\s+\S)|(?<=\S)-(?=\s\S)")
_NUMBER_BEFORE: Final = re.compile(r"\d\s*$")
_DIGIT_AFTER: Final = re.compile(r"[-–•]\s+\d{1,4}\b(?!\s+[a-z])")
_GLUE: Final = re.compile(r"(?<=[a-zà-ÿ]{3})(?=[A-ZÀ-Þ])|(?<=[A-ZÀ-Þ]{4})(?=[A-ZÀ-Þ][a-zà-ÿ]{2})")
_TITLE: Final = re.compile(r"(?i:title|titre|titel|titolo|título)\s*:\s*")
_MIN_SLIDES: Final = 3
_MAX_TITLE: Final = 90


def slide_starts(lines: Sequence[Line]) -> list[int]:
    """Find the lines that begin a slide: numbers glued to a title, counting up through the text.

    Returns:
        Indexes of lines; empty where the text is no slide deck.
    """
    found: list[int] = []
    last = 0
    for i, line in enumerate(lines):
        match = _NUMBERED.match(line.text)
        if match and last < int(match.group(1)) <= last + 3:
            found.append(i)
            last = int(match.group(1))
    return found if len(found) >= _MIN_SLIDES else []


def slide_blocks(text: str, lines: Sequence[Line], starts: Sequence[int]) -> Iterator[Block]:
    """Yield a heading and list items or paragraphs for each slide; what stands before the first slide is a heading too."""
    if starts and starts[0] > 0:
        yield from _title_page(lines[: starts[0]])
    for first, following in zip(starts, [*starts[1:], len(lines)], strict=True):
        body = [line for line in lines[first:following] if not line.blank]
        yield from _slide(text, body)


def _title_page(lines: Sequence[Line]) -> Iterator[Block]:
    for line in lines:
        if line.text:
            match = _TITLE.match(line.text)
            yield Block(BlockKind.HEADING, line.start + (match.end() if match else 0), line.end, level=1)


def _slide(text: str, lines: Sequence[Line]) -> Iterator[Block]:
    match = _NUMBERED.match(lines[0].text)
    start = lines[0].start + (match.end() if match else 0)
    end = lines[-1].end
    marks = [m.start() for m in _BULLET.finditer(text, start, end) if _is_bullet(text, m.start())]
    title_end = _title_end(text, start, min([lines[0].end, *marks]))
    if title_end > start:
        yield Block(BlockKind.HEADING, start, title_end, level=2)
    lead = _trim(text, title_end, marks[0] if marks else end)
    if lead[0] < lead[1]:
        yield Block(BlockKind.PARAGRAPH, *lead)
    for mark, following in zip(marks, [*marks[1:], end], strict=False):
        item = _trim(text, mark, following)
        yield Block(BlockKind.LIST_ITEM, *item, marker=text[mark])


def _is_bullet(text: str, mark: int) -> bool:
    """A dash between numbers or dates is a range, one inside a word a hyphen."""
    before = text[max(0, mark - 6) : mark]
    return not (_NUMBER_BEFORE.search(before) and _DIGIT_AFTER.match(text, mark))


def _title_end(text: str, start: int, end: int) -> int:
    """Where the title ends: at the line's end, or where body text is glued to it."""
    if end - start > _MAX_TITLE:
        return start
    line = text[start:end]
    for match in _GLUE.finditer(line):
        word = _word_around(line, match.start())
        if len(line) - match.start() > 8 and text.count(word) == 1:
            return start + match.start()
    return start + len(line.rstrip())


def _word_around(line: str, offset: int) -> str:
    before = re.search(r"\w*$", line[:offset])
    after = re.match(r"\w*", line[offset:])
    return (before.group() if before else "") + (after.group() if after else "")


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return start + lead, max(start + lead, start + len(piece.rstrip()))
