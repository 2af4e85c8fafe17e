"""Lists of names: which mentions a matched stretch puts forward, and which only stand in brackets behind one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.analysis import EntityMention
from ingest.relations.common.mask import INDEX_BASE, Unit


@dataclass(frozen=True, slots=True)
class Item:
    """A name of a list with the names in the brackets that follow it."""

    mention: EntityMention
    bracketed: tuple[EntityMention, ...]
    bracket_text: str


def items(unit: Unit, start: int, end: int) -> list[Item]:
    """The names of a stretch of masked text; an unclosed bracket ends at the next comma."""
    found: list[Item] = []
    depth, inside, words = 0, [], ""
    for char in unit.text[start:end]:
        if char in "()":
            depth = 1 if char == "(" else 0
            if char == ")" and found:
                found[-1] = Item(found[-1].mention, (*found[-1].bracketed, *inside), found[-1].bracket_text + words)
                inside, words = [], ""
        elif ord(char) >= INDEX_BASE:
            mention = unit.mentions[ord(char) - INDEX_BASE]
            if depth:
                inside.append(mention)
            else:
                found.append(Item(mention, (), ""))
        elif depth:
            words += char
    return found


def named(unit: Unit, start: int, end: int) -> Iterator[EntityMention]:
    """Yield the mentions of a stretch, those in brackets left out."""
    for item in items(unit, start, end):
        yield item.mention
