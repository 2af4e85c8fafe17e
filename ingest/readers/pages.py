"""From pages to a text: running heads and feet, page numbers, words broken at line ends and paragraphs broken at page ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from ingest.readers.structure import clean

_EDGE: Final = 3
"""Lines at the top and at the foot of a page among which running ones are looked for."""

_MIN_PAGES: Final = 3
_MIN_SHARE: Final = 0.4
"""Of the pages; left and right pages often have different heads."""

_MAX_RUNNING: Final = 150
_DIGITS: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(
    r"[\W_]*(?:(?:page|seite|pagina|página|p\.|s\.|pag\.|pág\.)\s*)?(?:\d{1,4}|[ivxl]{1,6})"
    r"(?:\s*(?:/|\||of|von|de|sur|di|von insgesamt)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)
_BROKEN: Final = re.compile(r"(?P<head>[^\W\d_]{2,})[-\u2010\u00ad][ \t]*\n[ \t]*(?P<tail>[^\W\d_]+)")
_HYPHENATED: Final = re.compile(r"[^\W\d_]{2,}-[^\W\d_]{2,}")
_CONJUNCTION: Final = frozenset(["und", "oder", "et", "ou", "and", "or", "e", "o", "y", "u", "bzw", "sowie"])
_SOFT: Final = "\u00ad"
_OPEN: Final = re.compile(r"[\w,;–-]$")
_LIGATURES: Final = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "\xa0": " "})


def join_pages(pages: Sequence[str]) -> str:
    """Make one text of the texts of pages."""
    split = [_lines(page) for page in pages]
    running = _running_lines(split)
    text = ""
    for lines in split:
        body = "\n".join(_without_edges(lines, running)).strip("\n")
        if body:
            text += ("" if not text else "\n" if _goes_on(text, body) else "\n\n") + body
    return clean(rejoin(text))


def rejoin(text: str) -> str:
    """Make words whole that are broken at line ends.

    A hyphen that the same text has within a line is kept, and so is one before "and", which stands for a shared part.

    >>> rejoin("the compe-\\ntence of Holz- \\nund Möbelindustrie")
    'the competence of Holz- \\nund Möbelindustrie'
    """
    known = frozenset(word.casefold() for word in _HYPHENATED.findall(text))

    def whole(match: re.Match[str]) -> str:
        head, tail = match.group("head"), match.group("tail")
        if tail.casefold() in _CONJUNCTION:
            return match.group()
        if not tail[0].islower() or f"{head}-{tail}".casefold() in known:
            return match.group() if head[0].islower() and tail[0].isupper() else f"{head}-{tail}"
        return head + tail

    return _BROKEN.sub(whole, text).replace(_SOFT, "")


def _lines(page: str) -> list[str]:
    plain = page.translate(_LIGATURES).replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n")
    return [line.rstrip() for line in plain.split("\n")]


def _running_lines(pages: Sequence[list[str]]) -> frozenset[str]:
    """Lines that stand at the edges of many pages, numbers apart."""
    counts = Counter(shape for lines in pages for shape in {_shape(lines[i]) for i in _edges(lines)} if shape)
    filled = sum(any(line.strip() for line in lines) for lines in pages)
    least = max(_MIN_PAGES, _MIN_SHARE * filled)
    return frozenset(shape for shape, count in counts.items() if count >= least)


def _edges(lines: Sequence[str]) -> list[int]:
    """Indexes of the first and last lines that are not blank."""
    filled = [i for i, line in enumerate(lines) if line.strip()]
    return sorted({*filled[:_EDGE], *filled[-_EDGE:]})


def _shape(line: str) -> str:
    """A line with its numbers made alike; empty for one too long to be a head or foot."""
    bare = " ".join(line.split()).casefold()
    return _DIGITS.sub("#", bare) if len(bare) <= _MAX_RUNNING and any(c.isalpha() for c in bare) else ""


def _without_edges(lines: Sequence[str], running: frozenset[str]) -> Iterator[str]:
    edges = _edges(lines)
    outermost = {edges[0], edges[-1]} if edges else set()
    dropped = {i for i in edges if _shape(lines[i]) in running}
    rest = [i for i in edges if i not in dropped]
    outermost |= {rest[0], rest[-1]} if rest else set()
    dropped |= {i for i in outermost if _PAGE_NUMBER.fullmatch(lines[i].strip())}
    yield from (line for i, line in enumerate(lines) if i not in dropped)


def _goes_on(text: str, following: str) -> bool:
    """Whether a paragraph runs on over the end of a page."""
    return bool(_OPEN.search(text)) and following.lstrip()[:1].islower()
