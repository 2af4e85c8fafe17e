"""Which paragraphs of a Word file are list items, how deep, and with which number."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Final

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NO_NUMBER: Final = frozenset({"bullet", "none"})
_DEEPEST: Final = 5


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands in its list: how deep, and its number, or None for a bullet."""

    depth: int
    number: int | None


@dataclass(frozen=True)
class Numbering:
    """The lists of one document (ECMA-376 part 1, 17.9).

    Attributes:
        formats: format of numbers by list and level.
        by_style: list by style, for styles such as "List Bullet".
    """

    formats: dict[tuple[str, int], str]
    by_style: dict[str, str]
    _counts: Counter[tuple[str, int]] = field(default_factory=Counter)

    @classmethod
    def of(cls, document: Any) -> Numbering:
        """Read the lists that a `docx.Document` defines."""
        return cls(_formats(document), _styles(document))

    def find(self, number_id: str | None, level: str | None, style: str | None) -> Place | None:
        """Find the place of the next item; None for a paragraph that is in no list. To be asked once a paragraph.

        Args:
            number_id: list that the paragraph itself names; "0" takes it out of its style's list.
            level: depth in the list, from 0.
            style: id of the paragraph's style.
        """
        key = number_id or self.by_style.get(style or "")
        if not key or key == "0":
            return None
        depth = min(int(level), _DEEPEST) if level and level.isdigit() else 0
        if self.formats.get((key, depth), "bullet") in _NO_NUMBER:
            return Place(depth, None)
        self._counts[key, depth] += 1
        for deeper in range(depth + 1, _DEEPEST + 1):
            self._counts.pop((key, deeper), None)
        return Place(depth, self._counts[key, depth])


def _formats(document: Any) -> dict[tuple[str, int], str]:
    part = next((r.target_part for r in document.part.rels.values() if r.reltype.endswith("/numbering")), None)
    if part is None:
        return {}
    root = part.element
    abstract = {a.get(f"{_W}abstractNumId"): a for a in root.iterchildren(f"{_W}abstractNum")}
    formats: dict[tuple[str, int], str] = {}
    for number in root.iterchildren(f"{_W}num"):
        named = number.find(f"{_W}abstractNumId")
        levels = abstract.get(named.get(f"{_W}val")) if named is not None else None
        for level in levels.iterchildren(f"{_W}lvl") if levels is not None else ():
            shown = level.find(f"{_W}numFmt")
            depth = level.get(f"{_W}ilvl") or ""
            if shown is not None and depth.isdigit():
                formats[number.get(f"{_W}numId") or "", int(depth)] = shown.get(f"{_W}val") or "bullet"
    return formats


def _styles(document: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for style in document.styles.element.iterchildren(f"{_W}style"):
        number = style.find(f"{_W}pPr/{_W}numPr/{_W}numId")
        if number is not None:
            found[style.get(f"{_W}styleId") or ""] = number.get(f"{_W}val") or ""
    return found
