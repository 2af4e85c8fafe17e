"""Documents cut into what can hold an answer: sentences, fields, rows of tables, and lists with what announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.records import Passage
from search.answers.texts.sentences import split

_BULLET = re.compile(r"\s*(?:[-–—•*·▪‣>]|\(?\d{1,2}[.)])\s+(?=\S)")
_ROW = re.compile(r"\s*\|.*\|\s*$")
_RULE = re.compile(r"\s*\|?[\s:|-]*\|[\s:|-]*$")
_NUMBERED = re.compile(r"\d{1,2}(?=[A-ZÀ-Þ])")
_ENDING = (".", ";", ",", "!", "?", ":")
_LONGEST_HEADING = 90
_CONTINUED = re.compile(r"\s*[(a-zà-ÿ0-9]")
_INLINE = re.compile(r" [-–•] (?=[A-ZÀ-Þ])")
_BEFORE = 2


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of a document.

    Attributes:
        start, end: character offsets into the document's text.
        heading: the nearest heading above it, or what announces the list that it is an item of.
        before: the pieces right before it in the same paragraph.
        items: for a list, the offsets of its items; empty for all else.
    """

    text: str
    start: int
    end: int
    heading: str
    section: str
    before: str = ""
    items: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def cut(text: str) -> list[Unit]:
    """Cut the clean text of a document, in reading order; lists come right after their last item."""
    units: list[Unit] = []
    section, top = "", ""
    for block in _blocks(text):
        heading = _as_heading(block)
        if heading is not None:
            top = section if _level(block[0].text) > 2 and section else top
            section = heading
            continue
        units += _of_block(text, block, section, units)
    return units


def _blocks(text: str) -> Iterator[list[_Line]]:
    """Headings alone, and runs of lines that no blank line parts."""
    block: list[_Line] = []
    position = 0
    lines = []
    for raw in text.split("\n"):
        lines.append(_Line(raw, position))
        position += len(raw) + 1
    for number, line in enumerate(lines):
        following = lines[number + 1].text if number + 1 < len(lines) else ""
        if not line.text.strip():
            if block:
                yield block
            block = []
        elif _is_heading(line.text, following, bool(block) and not _BULLET.match(block[-1].text)):
            if block:
                yield block
            yield [line]
            block = []
        else:
            block.append(line)
    if block:
        yield block


def _is_heading(text: str, following: str, inside: bool) -> bool:
    bare = text.strip()
    if bare.startswith("#") or _NUMBERED.match(bare):
        return True
    if len(bare) > _LONGEST_HEADING or bare.endswith(_ENDING) or _BULLET.match(text) or "|" in bare or ": " in bare:
        return False
    shouted = bare.isupper() or all(w.strip("(\"'“«")[:1].isupper() for w in bare.split())
    leads = bool(_BULLET.match(following)) or not following.strip() or bare.isupper()
    short = len(bare.split()) <= 9 and bare[0].isupper()
    return short and not inside and (leads or (shouted and len(bare.split()) <= 6))


def _level(text: str) -> int:
    return len(text) - len(text.lstrip("#")) if text.startswith("#") else 9


def _as_heading(block: Sequence[_Line]) -> str | None:
    return (
        _NUMBERED.sub("", block[0].text.strip("# \t"))
        if len(block) == 1 and _is_heading(block[0].text, "", False)
        else None
    )


def _of_block(text: str, block: Sequence[_Line], section: str, done: Sequence[Unit]) -> Iterator[Unit]:
    run: list[_Line] = []
    parts: list[tuple[str, list[_Line]]] = []
    for line in block:
        kind = "item" if _BULLET.match(line.text) else "row" if _ROW.match(line.text) else "text"
        if (kind == "text" and parts and parts[-1][0] == "item" and _CONTINUED.match(line.text)) or (
            kind == "text" and parts and parts[-1][0] == "text"
        ):
            parts[-1][1].append(line)
        else:
            parts.append((kind, [line]))
    recent: list[Unit] = [u for u in done[-1:] if not u.items]
    lead = recent[-1] if recent and recent[-1].text.endswith(":") else None
    items: list[Unit] = []
    header = ""
    begun = False
    for kind, run in parts:
        if kind == "text":
            if items:
                yield from _listed(text, items, lead, section, recent)
                items = []
            found = _sentences(text, run, section)
            for unit in found:
                before = " ".join(u.text for u in recent[-_BEFORE:]) if begun else ""
                unit = replace(unit, before=before)
                yield unit
                recent.append(unit)
                begun = True
            lead = recent[-1] if recent else None
        elif kind == "item":
            announced = lead.text if lead is not None and lead.text.endswith(":") else ""
            for unit in _items(text, run, section):
                unit = replace(unit, before=announced)
                items.append(unit)
                yield unit
        elif not _RULE.match(run[0].text):
            row = Unit(run[0].text.strip(), run[0].start, run[0].end, section, section, header)
            if not header:
                header = row.text
            yield row
    if items:
        yield from _listed(text, items, lead, section, recent)


def _sentences(text: str, run: Sequence[_Line], section: str) -> Iterator[Unit]:
    start, end = run[0].start, run[-1].end
    for sentence, at in split(Passage("", "", 0, start, end, text[start:end])):
        yield Unit(sentence, at, at + len(sentence), section, section)


def _items(text: str, run: Sequence[_Line], section: str) -> Iterator[Unit]:
    bullet = _BULLET.match(run[0].text)
    start = run[0].start + (bullet.end() if bullet else 0)
    whole = text[start : run[-1].end].replace("\n", " ")
    cuts = [0, *(m.end() for m in _INLINE.finditer(whole))] if len(run) > 1 else [0]
    for first, last in zip(cuts, [*cuts[1:], len(whole) + 3], strict=True):
        piece = whole[first : last - 3].strip() if last <= len(whole) + 3 else whole[first:].strip()
        if piece:
            yield Unit(piece, start + first, start + first + len(piece), section, section)


def _listed(
    text: str, items: Sequence[Unit], lead: Unit | None, section: str, recent: Sequence[Unit]
) -> Iterator[Unit]:
    """The whole list, under the words that announce it, else under its heading."""
    if len(items) < 2:
        return
    announced = lead.text if lead is not None and lead.text.endswith(":") else section
    start = lead.start if lead is not None and lead.text.endswith(":") else items[0].start
    spans = tuple((i.start, i.end) for i in items)
    before = " ".join(u.text for u in recent[-_BEFORE - 1 :])
    yield Unit(text[start : items[-1].end], start, items[-1].end, announced, section, before, spans)
