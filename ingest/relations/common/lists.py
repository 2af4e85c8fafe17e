"""Lists of names: which mentions a matched stretch puts forward, and which only stand in brackets behind one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ingest.analysis import EntityMention
from ingest.relations.common.mask import CLASS_BASE, INDEX_BASE, Unit
from ingest.relations.common.patterns import compile_pattern

_LIES_IN: Final = compile_pattern(
    r"<PKOV>(?: ?\([^()]*\))?,? (?:in|at|à|en|a|im|de|di|from|of|aus|von|mit sitz in|based in|located in|"
    r"headquartered in|situated in|basée? à|avec siège à|con sede a|con sede en|"
    r"the latter from|both from)(?: der| la| the| le)? <CRN>$"
)


_MODIFIES: Final = re.compile(r"[ -]based\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """A name of a list with the names in the brackets that follow it."""

    mention: EntityMention
    bracketed: tuple[EntityMention, ...]
    bracket_text: str


def items(unit: Unit, start: int, end: int) -> list[Item]:
    """The names of a stretch of masked text; an unclosed bracket ends before the name that opens the next one."""
    found: list[Item] = []
    inside: list[EntityMention] | None = None
    words = ""
    for index in range(start, end):
        char = unit.text[index]
        if char == "(":
            if inside:
                found = [*_closed(found, inside[:-1], words), Item(inside[-1], (), "")]
            inside, words = [], ""
        elif char == ")":
            found = _closed(found, inside or [], words)
            inside, words = None, ""
        elif ord(char) >= INDEX_BASE:
            mention = unit.mentions[ord(char) - INDEX_BASE]
            if inside is None and _MODIFIES.match(unit.text, index + 1):
                continue
            if inside is None and found and _LIES_IN.search(unit.text[max(start, index - 45) : index + 1]):
                found = _closed(found, [mention], "")
            elif inside is None:
                found.append(Item(mention, (), ""))
            else:
                inside.append(mention)
        elif inside is not None and ord(char) < CLASS_BASE:
            words += char
    return _closed(found, inside or [], words)


def _closed(found: list[Item], inside: list[EntityMention], words: str) -> list[Item]:
    """Give what stands in brackets to the name in front of them."""
    if not found or not (inside or words):
        return found
    last = found[-1]
    return [*found[:-1], Item(last.mention, (*last.bracketed, *inside), last.bracket_text + words)]


def named(unit: Unit, start: int, end: int) -> Iterator[EntityMention]:
    """Yield the mentions of a stretch, those in brackets left out."""
    for item in items(unit, start, end):
        yield item.mention
