"""Acronyms beside their full names: "Full Name (FN)", "FN – Full Name", "FN (Full Name)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ingest.mentions.phrases import fold
from ingest.mentions.wordsets import word_set

_ACRONYM: Final = r"[A-ZÀ-ÞŁŠŽČ][\w&./+-]{1,14}"
_AFTER_NAME = re.compile(
    rf"\s*[(\[]\s*(?:in short |kurz:? |en abrégé |short:? )?[\"„“«]?({_ACRONYM})[\"“”»]?\s*[)\],;]"
)
_BEFORE_NAME = re.compile(rf"(?<![\w-])({_ACRONYM})\s*(?:[–—:=-]|\()\s*([^\n()–—]{{6,120}})")
_SMALL: Final = word_set("""
    of for and the in to on a de la le les l d du des et pour en au aux und für der die das des von im mit e di
    del della dei per il y el los las para con & 4 2
    """)


@dataclass(frozen=True, slots=True)
class Expansion:
    """An acronym and the full name that stands beside it, as spans of the text."""

    acronym: tuple[int, int]
    full: tuple[int, int]


def spells(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym come, in order, from the beginnings of a name's words.

    >>> spells("GMC", "Galway MedTech Cluster"), spells("CSEM", "Centre suisse d'électronique et de microtechnique")
    (True, True)
    >>> spells("ABC", "Regional Council")
    False
    """
    letters = [c for c in fold(acronym) if c.isalnum()]
    words = [w for w in re.split(r"[^\w]+|(?<=[a-z])(?=[A-Z])", name) if w]
    parts = [fold(w) for w in words]
    if len(letters) < 2 or not parts:
        return False
    big = [p for p in parts if p not in _SMALL]
    if letters[0] != parts[0][0] and (not big or letters[0] != big[0][0]):
        return False
    used = _consume(letters, parts)
    return (
        used is not None and used >= max(2, (len(big) + 1) // 2)
        if len(big) > 1
        else used is not None and len(letters) < 5
    )


def _consume(letters: list[str], parts: list[str]) -> int | None:
    """How many words give letters if all letters can be taken, each word giving a run from its start; None otherwise."""
    states = {(0, 0)}
    for part in parts:
        following = set(states)
        for taken, used in states:
            n = 0
            while taken + n < len(letters) and n < len(part) and n < 6 and part[n] == letters[taken + n]:
                n += 1
                following.add((taken + n, used + 1))
        states = following
    done = [used for taken, used in states if taken == len(letters)]
    return max(done) if done else None


def bracketed_after(text: str, end: int) -> tuple[int, int] | None:
    """The span of an acronym in brackets right after a name that ends at `end`."""
    match = _AFTER_NAME.match(text, end)
    return match.span(1) if match else None


def leading(text: str) -> Iterator[Expansion]:
    """Acronyms that stand before their full name, with a dash, an equals sign, a colon or an opening bracket between."""
    for match in _BEFORE_NAME.finditer(text):
        acronym = match.group(1)
        if sum(c.isupper() for c in acronym) < 2:
            continue
        stop = _full_end(acronym, match.group(2))
        if stop:
            yield Expansion(match.span(1), (match.start(2), match.start(2) + stop))


def _full_end(acronym: str, tail: str) -> int:
    """Length of the longest beginning of `tail`'s first clause that the acronym spells and that ends in its last letters."""
    clause = re.split(r"[.;:,](?=\s|$)", tail)[0]
    ends = [m.end() for m in re.finditer(r"[^\W_]+", clause)][: len(acronym) + 4]
    fitting = [end for end in ends[1:] if spells(acronym, clause[:end]) and _closes(acronym, clause[:end])]
    return fitting[-1] if fitting else 0


def _closes(acronym: str, name: str) -> bool:
    """Whether the last word of a name gives one of the last letters of its acronym."""
    last = [fold(w) for w in re.split(r"[^\w]+", name) if w][-1]
    return last[0] in fold(acronym)[-3:] and last not in _SMALL
