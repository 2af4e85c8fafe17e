"""A document as the relation families look at it: masked units, labelled fields, sections, list introductions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ingest.analysis import Block, BlockKind, DocumentModel, EntityMention, LocalEntity
from ingest.relations.common.mask import MASKED_CLASS, MASKED_INDEX, Unit, make_unit
from ingest.relations.common.plurals import with_pairs
from ingest.relations.common.references import with_references
from ingest.relations.common.sections import KINDS, Sections, find_sections
from ingest.relations.common.simplify import asides, simplified, without_asides
from ontology.vocabulary import EntityClass, is_a

PRIVATE: Final = re.compile(f"[{MASKED_CLASS}{MASKED_INDEX}]+")
_SHORT: Final = 70
_TOP: Final = 250
_EARLY: Final = 500


@dataclass(frozen=True, slots=True)
class Field:
    """A label with what stands behind it, in the line or in the list below it.

    Attributes:
        is_heading: whether the label is a heading or a line over a list, not a field of its own.
    """

    label: str
    units: tuple[Unit, ...]
    is_heading: bool = False


@dataclass(frozen=True)
class View:
    """What `model` says, cut into masked units. Advice is kept apart, for it states no facts."""

    model: DocumentModel

    @property
    def language(self) -> str:
        """The document's language, as `Analysis` gives it."""
        return self.model.analysis.language

    @property
    def blocks(self) -> Sequence[Block]:
        """The blocks of the document."""
        return self.model.analysis.blocks

    @cached_property
    def mentions(self) -> tuple[EntityMention, ...]:
        """The mentions of the model and the references that could be resolved."""
        return with_references(self.model)

    @cached_property
    def _starts(self) -> list[int]:
        return [m.start for m in self.mentions]

    def mentions_in(self, start: int, end: int) -> list[EntityMention]:
        """The mentions and references that lie wholly inside a span, in reading order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [m for m in self.mentions[first:last] if m.end <= end]

    @cached_property
    def advice_spans(self) -> tuple[tuple[int, int], ...]:
        """Where recommendations stand."""
        spans = [s for e in self.model.of_class(EntityClass.RECOMMENDATION) for s in (e.spans or self._search(e))]
        return tuple(sorted(spans))

    def _search(self, entity: LocalEntity) -> tuple[tuple[int, int], ...]:
        text = entity.text or ""
        at = self.model.analysis.text.find(text) if text else -1
        return ((at, at + len(text)),) if at >= 0 else ()

    def is_advice(self, start: int, end: int) -> bool:
        """Whether most of a span lies within a recommendation."""
        covered = sum(max(0, min(end, e) - max(start, s)) for s, e in self.advice_spans)
        return covered * 2 > end - start

    @cached_property
    def all_units(self) -> tuple[Unit, ...]:
        """Every sentence, list item and field value, advice included."""
        return tuple(with_pairs(self._units()))

    def _units(self) -> Iterator[Unit]:
        row = -1
        for sentence in self.model.analysis.sentences:
            block = self.blocks[sentence.block]
            start = max(sentence.start, value_start(block))
            if block.kind is BlockKind.TABLE_ROW and len(block.cells) > 1:
                if sentence.block != row:
                    yield self._unit_of(block.cells, sentence.block)
                row = sentence.block
            elif start < sentence.end:
                yield self.unit_at(start, sentence.end, sentence.block)

    def unit_at(self, start: int, end: int, block_index: int) -> Unit:
        """Mask any stretch of a block; recommendations themselves are not masked."""
        return self._unit_of(((start, end),), block_index)

    def _unit_of(self, pieces: Sequence[tuple[int, int]], block_index: int) -> Unit:
        pieces = [p for p in pieces if p[0] < p[1]] or [pieces[0]]
        mentions = [
            m
            for m in self.mentions_in(pieces[0][0], pieces[-1][1])
            if m.entity.entity_class is not EntityClass.RECOMMENDATION
        ]
        return make_unit(self.model.analysis.text, pieces, mentions, self.blocks[block_index], block_index)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The units that state facts."""
        return tuple(u for u in self.all_units if not self.is_advice(u.start, u.end))

    @cached_property
    def simple_units(self) -> tuple[Unit, ...]:
        """The same units without brackets and without what is said in apposition to persons."""
        return tuple(simplified(u) for u in self.units)

    @cached_property
    def bare_units(self) -> tuple[Unit, ...]:
        """Simple units without what interrupts a name between commas; only those where something was cut."""
        pairs = ((u, without_asides(u)) for u in self.simple_units)
        return tuple(bare for simple, bare in pairs if len(bare.text) < len(simple.text))

    @cached_property
    def verb_units(self) -> tuple[Unit, ...]:
        """What patterns of verbs read: simple units, and those that are shorter still without interruptions."""
        return (*self.simple_units, *self.bare_units)

    @cached_property
    def every_unit(self) -> tuple[Unit, ...]:
        """Units as they stand, and their shorter readings where these differ."""
        shorter = (s for u, s in zip(self.units, self.simple_units, strict=True) if len(s.text) < len(u.text))
        return (*self.units, *shorter, *self.bare_units)

    def asides_of(self, unit: Unit) -> list[tuple[int, int]]:
        """Where names in a unit are interrupted by appositions, found once."""
        if unit.text not in self._asides:
            self._asides[unit.text] = asides(unit)
        return self._asides[unit.text]

    @cached_property
    def _asides(self) -> dict[str, list[tuple[int, int]]]:
        return {}

    @cached_property
    def _by_block(self) -> dict[int, list[Unit]]:
        grouped: dict[int, list[Unit]] = {}
        for unit in self.all_units:
            grouped.setdefault(unit.block_index, []).append(unit)
        return grouped

    def units_of(self, block_index: int) -> Sequence[Unit]:
        """The units of a block."""
        return self._by_block.get(block_index, [])

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Labelled fields; one without a value of its own takes the list below it."""
        return tuple(self._fields())

    def _fields(self) -> Iterator[Field]:
        for index, block in enumerate(self.blocks):
            if block.kind is BlockKind.TABLE_ROW and len(block.cells) == 2 and not block.label:
                label = self.model.analysis.text[slice(*block.cells[0])].strip("*_ :").lower()
                yield Field(label, (self.unit_at(*block.cells[1], index),))
                continue
            label = self.label_of(index)
            if not label:
                continue
            own = [u for u in self.units_of(index) if u.mentions or re.search(r"\w", u.text)] if block.label else []
            below = [u for i in self.list_below(index) for u in self.units_of(i)]
            yield Field(label, tuple(own or below), not block.label)

    def label_of(self, index: int) -> str:
        """The label of a field, or a heading or short line that introduces a list; else empty."""
        block = self.blocks[index]
        if block.label:
            return block.label.strip("*_ :").lower()
        text = self.model.analysis.text[block.start : block.end].strip("#*_ \n:|").lower()
        if block.kind is BlockKind.HEADING:
            return text
        if block.kind is not BlockKind.CHROME and self.list_below(index):
            last = re.split(r"[.!?]\s+", text)[-1]
            return last if len(last) <= _SHORT else ""
        return ""

    def list_below(self, index: int) -> list[int]:
        """The list items or table rows that follow a block directly."""
        kinds = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
        if self.blocks[index].kind in kinds:
            return []
        below = []
        for i in range(index + 1, len(self.blocks)):
            if self.blocks[i].kind not in kinds:
                break
            below.append(i)
        return below

    @cached_property
    def name_fields(self) -> tuple[Field, ...]:
        """Labelled fields, and headings over lists that places divide or over bare names in paragraphs."""
        headed = (
            Field(self.label_of(i), tuple(u for j in self.items_below(i) for u in self.units_of(j)), True)
            for i in self._headings
            if not self.list_below(i)
        )
        return (*self.fields, *(f for f in headed if f.units))

    def items_below(self, index: int) -> list[int]:
        """The list below a block, across the places that head its parts ("In Rotterdam"); else bare names in paragraphs."""
        below = self.list_below(index)
        if below or self.blocks[index].kind is not BlockKind.HEADING:
            return below
        for i in range(index + 1, len(self.blocks)):
            kind = self.blocks[i].kind
            if is_list_kind(kind):
                below.append(i)
            elif self.place_over_list(i):
                continue
            elif kind is not BlockKind.PARAGRAPH or not self._names_only(i):
                break
            else:
                below.append(i)
        return below if any(u.mentions for i in below for u in self.units_of(i)) else []

    def place_over_list(self, index: int) -> EntityMention | None:
        """The place that heads a list, alone in its block ("In Rotterdam"), or None."""
        units = self.units_of(index)
        if len(units) != 1 or not self.list_below(index) or not self._names_only(index):
            return None
        places = [m for m in units[0].mentions if is_a(m.entity.entity_class, EntityClass.PLACE)]
        return places[0] if len(places) == 1 == len(units[0].mentions) else None

    def _names_only(self, index: int) -> bool:
        """Whether a block holds names and next to nothing else ("A, B and C", "In Graz")."""
        units = self.units_of(index)
        words = sum(len(re.findall(r"[^\W\d_]{2,}", PRIVATE.sub(" ", u.text))) for u in units)
        names = sum(len(u.mentions) for u in units)
        return bool(names) and words <= 1 + names

    def intro_of(self, index: int) -> int | None:
        """The block that introduces the list a block belongs to, or None."""
        for i in range(index - 1, -1, -1):
            if self.blocks[i].kind not in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW):
                return i
        return None

    @cached_property
    def _headings(self) -> list[int]:
        return [i for i, b in enumerate(self.blocks) if b.kind is BlockKind.HEADING]

    def heading_over(self, block_index: int) -> int | None:
        """The nearest heading at or above a block, or None."""
        at = bisect_right(self._headings, block_index)
        return self._headings[at - 1] if at else None

    def heading_text(self, block_index: int) -> str:
        """The text of the nearest heading, lower case, or empty."""
        index = self.heading_over(block_index)
        if index is None:
            return ""
        block = self.blocks[index]
        return self.model.analysis.text[block.start : block.end].strip("#*_ \n").lower()

    def section_entity(self, block_index: int, *classes: EntityClass) -> LocalEntity | None:
        """The entity of these classes that the nearest heading above names, else the page's topic if it is of them."""
        level = 99
        for index in reversed(self._headings[: bisect_right(self._headings, block_index)]):
            block = self.blocks[index]
            if block.level >= level:
                continue
            level = block.level
            for mention in self.mentions_in(block.start, block.end):
                if any(is_a(mention.entity.entity_class, c) for c in classes):
                    return mention.entity
        topic = self.model.topic
        return topic if topic and any(is_a(topic.entity_class, c) for c in classes) else None

    def last_mention(self, offset: int, *classes: EntityClass) -> EntityMention | None:
        """The last mention of these classes that begins before an offset, or None."""
        for mention in reversed(self.mentions_in(0, offset)):
            if any(is_a(mention.entity.entity_class, c) for c in classes):
                return mention
        return None

    @cached_property
    def main_project(self) -> LocalEntity | None:
        """The project the page is about: its topic, or the only project it names."""
        topic = self.model.topic
        if topic and topic.entity_class is EntityClass.PROJECT:
            return topic
        projects = self.model.of_class(EntityClass.PROJECT)
        if len(projects) != 1:
            return None
        early = any(start < _EARLY for start, _ in projects[0].spans)
        return projects[0] if early or len(projects[0].spans) > 2 else None

    @cached_property
    def _sections(self) -> dict[EntityClass, Sections]:
        headings = [self.blocks[i] for i in self._headings]
        return {kind: find_sections(self.model.analysis.text, headings, self.mentions_in, kind) for kind in KINDS}

    def project_at(self, offset: int) -> LocalEntity | None:
        """The project that a stretch is about: that of its section where each project has one, else the page's."""
        return self._sections[EntityClass.PROJECT].find(offset) or self.main_project

    def subject_at(self, offset: int) -> LocalEntity | None:
        """What a stretch is about: the thing that heads its section where several do, else the page's topic."""
        found = (self._sections[kind].find(offset) for kind in KINDS)
        return next(filter(None, found), self.model.topic)

    @cached_property
    def main_event(self) -> LocalEntity | None:
        """The event the page is about: its topic, the event named at its top, or the only event it names."""
        topic = self.model.topic
        if topic and is_a(topic.entity_class, EntityClass.EVENT):
            return topic
        events = self.model.of_class(EntityClass.EVENT)
        if len(events) == 1:
            return events[0]
        first = next((b for b in self.blocks if b.kind is not BlockKind.CHROME), None)
        top = self.mentions_in(first.start, first.end + _TOP) if first and not self.main_project else []
        return next((m.entity for m in top if is_a(m.entity.entity_class, EntityClass.EVENT)), None)


def value_start(block: Block) -> int:
    """Where the value of a field begins; the start of any other block."""
    if block.label and len(block.cells) > 1:
        return block.cells[1][0]
    return block.start


def is_list_kind(kind: BlockKind) -> bool:
    """Whether a block is an item of a list or a row of a table."""
    return kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)


def is_body(entity: LocalEntity) -> bool:
    """Whether an entity can employ people, be a partner and have members: an organisation or a cluster."""
    return is_a(entity.entity_class, EntityClass.ORGANISATION) or entity.entity_class is EntityClass.CLUSTER


class Views:
    """Keeps the view of the document at hand, so that the families that share it do the masking once."""

    def __init__(self) -> None:
        self._last: View | None = None

    def of(self, model: DocumentModel) -> View:
        """The view of a document."""
        view = self._last
        if view is None or view.model is not model:
            view = View(model)
            self._last = view
        return view
