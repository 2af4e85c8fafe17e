"""Pages on several things: the project, cluster, event or organisation that each section is headed by."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Block, EntityMention, LocalEntity
from ontology.vocabulary import EntityClass, is_a

KINDS: Final = (EntityClass.PROJECT, EntityClass.EVENT, EntityClass.CLUSTER, EntityClass.ORGANISATION)
_OPENS: Final = re.compile(
    r"[\W\d_]*(?:(?:the|le|la|das|der|die|il|el)\s)?(?:(?:project|projet|projekt|progetto|proyecto)\W+)?", re.IGNORECASE
)
_SET_OFF: Final = re.compile(r"\W*$|\s*[-–—:(|,]|\s+(?:project|projekt)\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sections:
    """Where sections on single things of one kind begin; one that is headed by nothing of the kind has None."""

    starts: Sequence[int]
    subjects: Sequence[LocalEntity | None]

    def find(self, offset: int) -> LocalEntity | None:
        """What the section at an offset is about, or None."""
        at = bisect_right(self.starts, offset)
        return self.subjects[at - 1] if at else None


def find_sections(
    text: str,
    headings: Iterable[Block],
    mentions_in: Callable[[int, int], Sequence[EntityMention]],
    kind: EntityClass,
) -> Sections:
    """Find the sections on things of one kind; none where fewer than two of them head one."""
    found = list(_sections(text, headings, mentions_in, kind))
    if len({subject.key for _, subject in found if subject}) < 2:
        return Sections((), ())
    return Sections([start for start, _ in found], [subject for _, subject in found])


def _sections(
    text: str,
    headings: Iterable[Block],
    mentions_in: Callable[[int, int], Sequence[EntityMention]],
    kind: EntityClass,
) -> Iterator[tuple[int, LocalEntity | None]]:
    """Yield where sections begin; a heading as high as the one above it ends that section whatever it says."""
    level = 0
    for heading in headings:
        subject = _subject(
            text, heading, [m for m in mentions_in(heading.start, heading.end) if is_a(m.entity.entity_class, kind)]
        )
        if subject or (level and heading.level <= level):
            yield heading.start, subject
            level = heading.level if subject else 0


def _subject(text: str, heading: Block, named: Sequence[EntityMention]) -> LocalEntity | None:
    """The one thing whose name opens a heading and is the whole of it, or is set off from the rest."""
    if len({m.entity.key for m in named}) != 1:
        return None
    before, after = text[heading.start : named[0].start], text[named[0].end : heading.end]
    return named[0].entity if _OPENS.fullmatch(before) and _SET_OFF.match(after) else None
