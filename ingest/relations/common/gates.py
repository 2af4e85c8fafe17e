"""Which letters a text must hold before a pattern is worth a search: read off the pattern itself.

A search with a long pattern costs as much as reading the sentence a hundred times over, and nearly all of them find nothing.
Most patterns cannot match without one of a few words ("led", "coordinated" …). This module finds these words, cuts a piece of
three or four letters out of each, and compares such pieces with those of a text, which is a look-up in a set. A gate may let
through what does not match, but never keeps out what does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

Clause = frozenset[str]
"""Pieces of which every text that matches holds at least one."""

_LONG: Final = 4
_SHORT: Final = 3
_MOST_CLAUSES: Final = 3
_USELESS: Final = 1.5
_UNITS: Final = re.compile(
    r"""<(?:\w+:)?[A-Z]+\+?>              # a masked name, as `patterns` writes it
      | (?P<ahead>\(\?(?:[=!]|<[=!]))     # a look to either side
      | (?P<open>\((?:\?(?:P<\w+>|[a-zA-Z-]*:))?)
      | (?P<close>\))
      | (?P<or>\|)
      | \[\^?\]?(?:\\.|[^\]\\])*\]         # a set of characters
      | \\(?P<escaped>\W)
      | (?P<edge>\\[bB]|[\^$])
      | \\(?:x..|u.{4}|U.{8}|.)
      | [.~≈¬]
      | (?P<letter>.)""",
    re.VERBOSE | re.DOTALL,
)
_UNUSUAL: Final = re.compile(r"\(\?(?!:|P<|[=!]|<[=!]|[a-zA-Z-]+:)")
_COUNT: Final = re.compile(r"(?P<none>[?*]|\{0?,)|\+|\{")
_COUNTED: Final = re.compile(r"(?:[?*+]|\{[\d,]*\})[?+]?")
# letters that a search without regard to case takes for others, though their lower case is not the same
_ALIKE: Final = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "\u212a": "k"})
_COMMON: Final = " etaoinsrhldcumfpgwybv"


def gate_of(pattern: str) -> tuple[Clause, ...]:
    """The clauses that a text must fulfil for a pattern to match in it, the most telling first; none where it may match anything.

    Args:
        pattern: in the notation of `patterns`, to be matched without regard to case.

    >>> [sorted(clause) for clause in gate_of("<s:P> (?:leads|coordinates) the <o:J>")]
    [['lead', 'rdin'], ['the']]
    """
    if _UNUSUAL.search(pattern):
        return ()
    clauses = sorted(_Reader(pattern).alternatives(), key=_looseness)
    telling = [clause for clause in dict.fromkeys(clauses) if _looseness(clause) < _USELESS]
    return tuple(telling[:_MOST_CLAUSES])


def pieces_of(text: str) -> frozenset[str]:
    """Every stretch of three and of four letters of a text, in lower case."""
    folded = _folded(text)
    long = (folded[i : i + _LONG] for i in range(len(folded) - _LONG + 1))
    short = (folded[i : i + _SHORT] for i in range(len(folded) - _SHORT + 1))
    return frozenset((*long, *short))


def _folded(text: str) -> str:
    return text.translate(_ALIKE).lower()


class _Unit(NamedTuple):
    """A piece of a pattern: the name of the group of `_UNITS` that it matched ("" for anything of no use), and the letter."""

    kind: str
    letter: str
    optional: bool
    repeated: bool


class _Reader:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def alternatives(self) -> list[Clause]:
        """The clauses of what stands up to the closing bracket or the end: what all branches need."""
        branches = [self._branch()]
        while self._take("|"):
            branches.append(self._branch())
        if len(branches) == 1:
            return branches[0]
        if not all(branches):
            return []
        return [frozenset(piece for branch in branches for piece in min(branch, key=_looseness))]

    def _branch(self) -> list[Clause]:
        clauses: list[Clause] = []
        run = ""
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            unit = self._next()
            if unit.kind == "open":
                inner = self.alternatives()
                self._take(")")
                clauses += inner if not self._skips() else []
            if unit.kind == "letter" and not unit.optional:
                run += unit.letter
            if unit.kind == "edge" or (unit.kind == "letter" and not unit.optional and not unit.repeated):
                continue
            clauses += _clauses_of(run)
            run = ""
        return clauses + list(_clauses_of(run))

    def _next(self) -> _Unit:
        match = _UNITS.match(self._pattern, self._at)
        if match is None:  # a bracket that is never closed: the compiler will complain
            self._at = len(self._pattern)
            return _Unit("", "", False, False)
        self._at = match.end()
        kind = match.lastgroup or ""
        if kind == "open":
            return _Unit(kind, "", False, False)
        if kind == "ahead":
            self.alternatives()
            self._take(")")
        optional = self._skips()
        return _Unit("letter" if kind == "escaped" else kind, match[kind] if kind else "", optional, self._repeats)

    def _skips(self) -> bool:
        """Step over a count, and say whether it allows none."""
        count = _COUNT.match(self._pattern, self._at)
        counted = _COUNTED.match(self._pattern, self._at)
        self._repeats = counted is not None
        if counted is None or count is None:
            return False
        self._at = counted.end()
        return count["none"] is not None or counted[0].startswith("{0")

    def _take(self, char: str) -> bool:
        found = self._pattern.startswith(char, self._at)
        self._at += found
        return found


def _clauses_of(run: str) -> Iterator[Clause]:
    """A run of letters as a clause, if it is long enough; spaces at its ends may stand for none beside a masked name."""
    text = _folded(run.strip(" "))
    size = _LONG if len(text) >= _LONG else _SHORT
    pieces = [text[i : i + size] for i in range(len(text) - size + 1)]
    if pieces:
        yield frozenset((min(pieces, key=_frequency),))


def _frequency(piece: str) -> int:
    return sum(len(_COMMON) - at for at in map(_COMMON.find, piece) if at >= 0)


def _looseness(clause: Iterable[str]) -> float:
    """How likely a text fulfils a clause by chance, on a scale of its own."""
    return sum(0.2 if len(piece) < _LONG else 0.02 for piece in clause)
