"""Long forms of abbreviations, where a text gives both: "Regional Office for Growth (ROG)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from search.answers.text import fold, words

_SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "in",
        "to",
        "on",
        "a",
        "an",
        "de",
        "des",
        "du",
        "la",
        "le",
        "les",
        "et",
        "und",
        "der",
        "die",
        "das",
        "für",
        "von",
        "e",
        "y",
        "del",
        "di",
        "da",
        "al",
    ]
)
_MOST_WORDS = 4
_TELLING = 4


def find_long_form(abbreviation: str, texts: Sequence[str]) -> tuple[str, int] | None:
    """The long form of an abbreviation and the index of the text that gives it; None where no initials fit."""
    form = re.escape(abbreviation)
    before = re.compile(rf"([^\n.;:()]*?)\s*\(\s*[\"“”']?{form}[\"“”']?\s*[),;]")
    after = re.compile(rf"\b{form}\s*(?:\(|[–—=,:-]\s*)\s*[*_\"“]*([^\n.;:()*\"”]+)")
    for number, text in enumerate(texts):
        for match in before.finditer(text):
            if (found := _fitting(match.group(1).split(), abbreviation, True)) is not None:
                return found, number
        for match in after.finditer(text):
            if (found := _fitting(match.group(1).split(), abbreviation, False)) is not None:
                return found, number
    return _anywhere(abbreviation, texts) if len(abbreviation) >= _TELLING else None


def _anywhere(abbreviation: str, texts: Sequence[str]) -> tuple[str, int] | None:
    """A run of words written as a name that has the letters, wherever it stands."""
    for number, text in enumerate(texts):
        parts = text.split()
        for first, part in enumerate(parts):
            if part[:1].isupper() and fold(part[0]) == fold(abbreviation[0]):
                run = parts[first : first + len(abbreviation) + _MOST_WORDS]
                found = _fitting(run, abbreviation, False)
                if found is not None and sum(w[:1].isupper() for w in found.split()) >= len(abbreviation) - 1:
                    return found, number
    return None


def _fitting(parts: list[str], abbreviation: str, at_end: bool) -> str | None:
    """The shortest run of words at the end or beginning that has the letters of the abbreviation as its initials."""
    letters = [c for c in fold(abbreviation) if c.isalnum()]
    sizes = range(2, min(len(parts), len(letters) * 2 + _MOST_WORDS) + 1)
    for size in sizes:
        run = parts[-size:] if at_end else parts[:size]
        own = [w for part in run for w in words(part.replace("-", ""))]
        edge = own and own[0] not in _SMALL and own[-1] not in _SMALL and own[0][0] == letters[0]
        if edge and _spells([w for w in own if w not in _SMALL], own, letters):
            return " ".join(run).strip(" ,'\"“”*_")
    return None


def _spells(telling: list[str], every: list[str], letters: list[str]) -> bool:
    return any([w[0] for w in group] == letters for group in (telling, every)) or (
        len(telling) >= 2 and len(letters) > len(telling) and _runs_through(telling, letters)
    )


def _runs_through(group: list[str], letters: list[str]) -> bool:
    """Whether the letters are beginnings of the words, in order, one or more letters of each."""
    rest = "".join(letters)
    for word in group:
        taken = 0
        while taken < len(word) and taken < len(rest) and word[taken] == rest[taken]:
            taken += 1
        if not taken:
            return False
        rest = rest[taken:]
    return not rest
