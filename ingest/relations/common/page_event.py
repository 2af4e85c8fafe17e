"""The event that a whole page announces or reports on, and the lines at its top that say when and where it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ingest.analysis import BlockKind, EntityMention, LocalEntity
from ingest.mentions.event_kinds import find_kinds
from ingest.relations.common.mask import Unit
from ingest.relations.common.view import View
from ontology.vocabulary import EntityClass, is_a

_HEADER_BLOCKS: Final = 4
_TITLE_REACH: Final = 180
_OPENING: Final = 12
_TITLES: Final = 2
_PREAMBLE: Final = 900
_LONGEST_LINE: Final = 170
_PARTS: Final = re.compile(r"([|·]|\s//\s)")
_CREDITED: Final = re.compile(
    r"\b(?:author|by|written|auteur|par|rédigé|autor\w*|von|text|verfasst|autore|a cura|di|redazione|por)\b",
    re.IGNORECASE,
)
"""A line that names its author as well is read part by part."""
_REPORT_REACH: Final = 1500
_OTHER: Final = re.compile(
    r"\b(?:next|previous|upcoming|after|before|since|last year|prochain\w*|précédent\w*|après|nächste\w*|letzte\w*|nach|"
    r"prossim\w*|scors\w*|dopo|próxim\w*|tras)\s(?:\w+\s)?$",
    re.IGNORECASE,
)


def page_event(view: View) -> LocalEntity | None:
    """The page's topic if that is an event, else the event that its title or first lines name, else its main event."""
    topic = view.model.topic
    if topic is not None and is_a(topic.entity_class, EntityClass.EVENT):
        return topic
    named = titled(view)
    return named.entity if named else view.main_event


def titled(view: View) -> EntityMention | None:
    """Where the title or the first lines of a page name an event, or None."""
    blocks = _top(view)
    if not blocks:
        return None
    return _named_in(view, blocks) or _reported(view, blocks)


def _named_in(view: View, blocks: list[int]) -> EntityMention | None:
    for number, index in enumerate(blocks):
        block = view.blocks[index]
        reach = _TITLE_REACH if number < _TITLES or block.kind is BlockKind.HEADING else _OPENING
        for mention in view.mentions_in(block.start, block.end):
            before = view.model.analysis.text[max(block.start, mention.start - 30) : mention.start]
            is_event = is_a(mention.entity.entity_class, EntityClass.EVENT) and not mention.nominal
            if is_event and mention.start < block.start + reach and not _OTHER.search(before):
                return mention
    return None


def _reported(view: View, blocks: list[int]) -> EntityMention | None:
    """The event that a title only gives the kind of ("Seminar report"): the first one of that kind in the text."""
    text = view.model.analysis.text
    title = view.blocks[blocks[0]]
    end = min(title.end, title.start + _TITLE_REACH)
    kind = next(find_kinds(text, title.start, end), None) if "\n" not in text[title.start : end].strip() else None
    if kind is None or any(is_a(m.entity.entity_class, EntityClass.EVENT) for m in view.mentions_in(title.start, end)):
        return None
    for mention in view.mentions_in(end, end + _REPORT_REACH):
        if mention.entity.entity_class is kind.entity_class and not mention.nominal:
            before = text[max(end, mention.start - 30) : mention.start]
            return None if _OTHER.search(before) else mention
    return None


def _top(view: View) -> list[int]:
    """The first blocks of running text or headings; the fields of a preamble do not count."""
    kinds = (BlockKind.HEADING, BlockKind.PARAGRAPH)
    return [i for i, b in enumerate(view.blocks) if b.kind in kinds and b.start < _PREAMBLE][:3]


def header_lines(view: View) -> Iterator[Unit]:
    """The short lines at the top of an event's page, from the one that names it to the first paragraph of prose."""
    named = titled(view)
    if named is None:
        return
    text = view.model.analysis.text
    tops = _top(view)
    over = (i for i in tops if view.blocks[i].start <= named.start < view.blocks[i].end)
    first = next(over, tops[0]) if _named_in(view, tops) else tops[0]
    for index in range(first, min(first + _HEADER_BLOCKS, len(view.blocks))):
        block = view.blocks[index]
        if block.kind in (BlockKind.TABLE_ROW, BlockKind.LIST_ITEM, BlockKind.CHROME):
            return
        at = block.start
        for line in text[block.start : block.end].split("\n"):
            if len(line) > _LONGEST_LINE:
                return
            part = at
            for piece in _PARTS.split(line) if _CREDITED.search(line) else [line]:
                if re.search(r"\w", piece):
                    yield view.unit_at(part, part + len(piece), index)
                part += len(piece)
            at += len(line) + 1
