"""The places in and around a context where something can be seen, as numbers, for each nearness and direction."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ingest.relations.learned.columns import place
from ingest.relations.learned.contexts import Nearness

EDGE = 4
"""How many words next to a name are told apart by their position."""


@dataclass(frozen=True, slots=True)
class Side:
    """The places that belong to one of the two names: its sentence and its block."""

    sentence: int
    block: int
    label: int
    heading: int
    intro: int


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a context of one nearness and direction.

    Attributes:
        after_first, before_second: by distance from the name, nearest first.
    """

    itself: int
    distance: int
    names_between: int
    sentences_between: int
    blocks_between: int
    joined: int
    one_list: int
    rivals_of_first: int
    rivals_of_second: int
    between: int
    all_between: int
    kinds_between: int
    brackets: int
    first_concept: int
    last_concept: int
    both_concepts: int
    after_first: tuple[int, ...]
    before_second: tuple[int, ...]
    around: tuple[int, int, int, int]
    right_before: int
    right_after: int
    first: Side
    second: Side


@cache
def places_of(nearness: Nearness, subject_first: bool) -> Places:
    """The places of a nearness and direction."""
    way = f"{nearness.value}{'>' if subject_first else '<'}"
    near = [place(f"near {where} {way}") for where in ("before first", "after first", "before second", "after second")]
    return Places(
        itself=place(f"itself {way}"),
        distance=place(f"distance {way}"),
        names_between=place(f"names between {way}"),
        sentences_between=place(f"sentences between {way}"),
        blocks_between=place(f"blocks between {way}"),
        joined=place(f"joined {way}"),
        one_list=place(f"one list {way}"),
        rivals_of_first=place(f"rivals of first {way}"),
        rivals_of_second=place(f"rivals of second {way}"),
        between=place(f"between {way}"),
        all_between=place(f"all between {way}"),
        kinds_between=place(f"kinds between {way}"),
        brackets=place(f"brackets {way}"),
        first_concept=place(f"first concept {way}"),
        last_concept=place(f"last concept {way}"),
        both_concepts=place(f"first and last concept {way}"),
        after_first=tuple(place(f"after first {n} {way}") for n in range(EDGE)),
        before_second=tuple(place(f"before second {n} {way}") for n in range(EDGE)),
        around=(near[0], near[1], near[2], near[3]),
        right_before=place(f"right before {way}"),
        right_after=place(f"right after {way}"),
        first=_side(f"first {way}"),
        second=_side(f"second {way}"),
    )


def _side(name: str) -> Side:
    return Side(*(place(f"{what} of {name}") for what in ("sentence", "block", "label", "heading", "intro")))
