# ruff: noqa: E501 - one pattern a line reads best
"""Runs of names in a sentence: the names that belong together after or before a place in it, whatever stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ingest.analysis import EntityMention
from ingest.relations.common.mask import CLASS_BASE, INDEX_BASE, Unit, class_char

_STOP: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|which|who|that|but|not|never|neither|while|whereas|because|although|said|says|led|left|withdrew|except|unlike|"
    r"ist|sind|war|waren|wird|wurden?|hat|haben|hatten?|nicht|noch|aber|während|weil|dass|ohne|außer|"
    r"est|sont|était|étaient|ont|avait|qui|mais|pas|tandis|sans|sauf|hormis|"
    r"è|sono|era|erano|ha|hanno|che|ma|non|mentre|senza|tranne|"
    r"es|son|fue|han|pero|no|sin|salvo|excepto)\b|[.!?]\s|[.!?]$",
    re.IGNORECASE,
)
_LINK: Final = re.compile(
    r"[,;/|·•]|\b(?:and|und|et|e|ed|y|sowie|as well as|ainsi que|nonché|así como|along with|plus|oltre|outre|bzw|sowohl|als auch|auch|bis zu[mr]?|"
    r"jusqu'(?:à|au)|through to|down to|up to|fino a|hasta|to)\b|&| [–-] ",
    re.IGNORECASE,
)
_LIES: Final = re.compile(
    r"(?:^|[ ,(–-])(?:in|at|near|of|from|à|en|de|du|près de|im|bei|aus|von|mit sitz in|based in|di|da|a|con sede a|con sede en|basée? à)(?: the| la| der| le)? ?$|^ ?[,(–-] ?$",
    re.IGNORECASE,
)
_TOWN: Final = re.compile(
    r"\b(?:cit(?:y|ies)|towns?|municipality|region|county|province|villes?|communes?|région|stadt|städte|gemeinde|landkreis|kanton|città|comun[ei]|provincia|ciudad(?:es)?|"
    r"ayuntamiento|municipio|regione?)\b",
    re.IGNORECASE,
)
_NEXT: Final = 75


@dataclass(frozen=True, slots=True)
class Piece:
    """A mention of a sentence with the words before it (since the mention before), brackets left out."""

    mention: EntityMention
    before: str
    at: int
    end: int


def pieces(unit: Unit, start: int, end: int) -> Iterator[Piece]:
    """The mentions of a stretch of masked text outside brackets, in order."""
    words, depth = "", 0
    for index in range(start, end):
        char = unit.text[index]
        depth = max(0, depth + (char == "(") - (char == ")"))
        if ord(char) >= INDEX_BASE and not depth:
            yield Piece(unit.mentions[ord(char) - INDEX_BASE], words, index - 1, index + 1)
            words = ""
        elif not depth and char != ")" and not CLASS_BASE <= ord(char) < CLASS_BASE + 0x100:
            words += char


def names_after(unit: Unit, at: int, letters: str, reach: int = 60) -> list[EntityMention]:
    """The run of names of these classes that begins at most `reach` characters after an index of the masked text."""
    wanted = frozenset(map(class_char, letters))
    found: list[EntityMention] = []
    gap = ""
    for piece in pieces(unit, at, len(unit.text)):
        gap += piece.before
        if _ends(gap, found, reach):
            return found
        cls = unit.text[piece.at]
        if cls in _PLACES and (found or cls not in wanted) and _locates(gap, unit, found):
            gap = ""
            continue
        if cls not in wanted or (found and not _LINK.search(gap)):
            return found
        found.append(piece.mention)
        gap = ""
    return found


def names_before(unit: Unit, at: int, letters: str, reach: int = 40) -> list[EntityMention]:
    """The run of names of these classes that ends at most `reach` characters before an index of the masked text."""
    wanted = frozenset(map(class_char, letters))
    found: list[EntityMention] = []
    every = list(pieces(unit, 0, at))
    after = unit.text[every[-1].end : at] if every else ""
    after = re.sub(r"\([^()]*\)", "", after)
    for piece in reversed(every):
        if _ends(after, found, reach):
            break
        cls = unit.text[piece.at]
        place = cls in _PLACES and _locates(piece.before, unit, found) and bool(piece.before.strip(" ,"))
        if place and "O" in letters:
            after = piece.before + after
            continue
        if cls not in wanted or (found and not _LINK.search(after)):
            break
        found.append(piece.mention)
        after = piece.before
    return found[::-1]


_PLACES: Final = frozenset(map(class_char, "CRN"))


def _ends(gap: str, found: list[EntityMention], reach: int) -> bool:
    return len(gap) > (_NEXT if found else reach) or bool(_STOP.search(gap))


def _locates(gap: str, unit: Unit, found: list[EntityMention]) -> bool:
    """Whether a place behind a name only says where that lies ("X of Y", "X, Y" in a list of bodies)."""
    if not found:
        return bool(gap.strip()) and bool(_LIES.search(gap)) and gap.strip()[-3:].lower() not in ("and", "und")
    last = unit.text[unit.index_of(found[-1].start)]
    linked = re.search(r"\b(?:and|und|et|e|y|sowie|as well as)\b", gap)
    if linked or last in _PLACES or _TOWN.search(gap):
        return False
    return bool(_LIES.search(gap)) and len(gap) < 45
