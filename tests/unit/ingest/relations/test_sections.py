"""Pages on several things: which section is about which."""

from __future__ import annotations

import pytest

from ingest.analysis import Block, BlockKind, EntityMention, LocalEntity
from ingest.relations.common.sections import find_sections
from ontology.vocabulary import EntityClass

TEXT = "Project ALPHA\nfirst\nBETA: glass and light\nsecond\nOther news\nthird\nWhat GAMMA says\n"


def mention(name: str, cls: EntityClass = EntityClass.PROJECT) -> EntityMention:
    start = TEXT.index(name)
    return EntityMention(start, start + len(name), LocalEntity(name, cls, name))


def headings(level: int = 1) -> list[Block]:
    lines = ("Project ALPHA", "BETA: glass and light", "Other news", "What GAMMA says")
    return [Block(BlockKind.HEADING, TEXT.index(line), TEXT.index(line) + len(line), level=level) for line in lines]


@pytest.mark.parametrize(
    ("at", "expected"), [("first", "ALPHA"), ("second", "BETA"), ("third", None), ("GAMMA", None), ("ject", "ALPHA")]
)
def test_a_section_is_about_the_thing_whose_name_heads_it(at: str, expected: str | None) -> None:
    named = [mention("ALPHA"), mention("BETA"), mention("GAMMA")]
    found = find_sections(
        TEXT, headings(), lambda a, b: [m for m in named if a <= m.start and m.end <= b], EntityClass.PROJECT
    ).find(TEXT.index(at))
    assert (found.name if found else None) == expected


def test_one_headed_section_makes_no_page_on_several_things() -> None:
    named = [mention("ALPHA"), mention("BETA", EntityClass.CITY)]
    sections = find_sections(
        TEXT, headings(), lambda a, b: [m for m in named if a <= m.start and m.end <= b], EntityClass.PROJECT
    )
    assert sections.find(TEXT.index("second")) is None
