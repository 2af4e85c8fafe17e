"""Where two entities of a document stand together: in a sentence, a block, a list and its introduction, a section, on a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from ingest.analysis import BlockKind, DocumentModel, EntityMention, Sentence
from ingest.relations.common.view import View
from ingest.relations.learned.wording import Wording, wording_of
from ontology.vocabulary import EntityClass, general_class

_MOST_BETWEEN: Final = 24
_REACH: Final = 1800
_HEADING_LENGTH: Final = 200
_GATHERING: Final = "JEKAWX"
"""Letters of what a passage can be about and go on about: projects, events, clusters, advice, networks, cluster
organisations."""
_LISTED: Final = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)


class Nearness(StrEnum):
    """How two mentions stand together, the closest first."""

    SENTENCE = "sentence"
    BLOCK = "block"
    INTRODUCTION = "introduction"
    HEADING = "heading"
    RUNNING = "running"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Context:
    """One place where two entities stand together.

    Attributes:
        nearness: how they stand together.
        first, second: indexes of the two mentions in reading order.
    """

    nearness: Nearness
    first: int
    second: int


@dataclass(frozen=True)
class Page:
    """A document as the learned reader sees it: its view, its words, and the sentence of every mention."""

    view: View
    wording: Wording
    sentences: tuple[Sentence | None, ...]

    @classmethod
    def of(cls, view: View) -> Page:
        """Lay a view out."""
        mentions = sorted((*_named(view), *_advice(view.model)), key=lambda m: (m.start, m.end))
        found = tuple(view.model.analysis.sentence_at(m.start) for m in mentions)
        return cls(view, wording_of(view.model, mentions), found)

    @cached_property
    def letters(self) -> str:
        """The class letter of every mention, in reading order."""
        return "".join(self.wording.items[at].stem for at in self.wording.at)

    @cached_property
    def _labels(self) -> dict[int, tuple[tuple[str, int, int], ...]]:
        blocks = {s.block for s in self.sentences if s is not None}
        return {block: tuple(self._labels_over(block)) for block in blocks}

    def labels_of(self, block: int) -> tuple[tuple[str, int, int], ...]:
        """The item ranges of the "label", the "intro"duction and the "heading" of a block that holds a mention."""
        return self._labels[block]

    def _labels_over(self, index: int) -> Iterator[tuple[str, int, int]]:
        block = self.view.blocks[index]
        if block.label:
            yield "label", *self.wording.range_of(block.start, block.start + len(block.label))
        heading = self.view.heading_over(index)
        if heading is not None and heading != index:
            yield "heading", *self._start_of(heading)
        intro = self.view.intro_of(index) if block.kind in _LISTED else None
        if intro is not None:
            yield "intro", *self._start_of(intro)

    def _start_of(self, index: int) -> tuple[int, int]:
        block = self.view.blocks[index]
        return self.wording.range_of(block.start, min(block.end, block.start + _HEADING_LENGTH))

    def key(self, mention: int) -> str:
        """The key of the entity that a mention names."""
        return self.wording.mentions[mention].entity.key


def _named(view: View) -> Iterator[EntityMention]:
    return (m for m in view.mentions if m.entity.entity_class is not EntityClass.RECOMMENDATION)


def _advice(model: DocumentModel) -> Iterator[EntityMention]:
    """Advice stands where its text begins, so that the names in it are its neighbours."""
    for entity in model.of_class(EntityClass.RECOMMENDATION):
        start = entity.spans[0][0] if entity.spans else model.analysis.text.find(entity.text or entity.name)
        if start >= 0:
            yield EntityMention(start, start, entity)


def contexts_of(page: Page) -> dict[tuple[str, str], list[Context]]:
    """The contexts of every two entities (keys in reading order of the mentions), the closest one of each kind."""
    found: dict[tuple[str, str], dict[Nearness, Context]] = {}
    for context in _contexts(page):
        keys = page.key(context.first), page.key(context.second)
        if keys[0] != keys[1]:
            best = found.setdefault((min(keys), max(keys)), {})
            known = best.get(context.nearness)
            if known is None or _gap(page, context) < _gap(page, known):
                best[context.nearness] = context
    return {keys: list(best.values()) for keys, best in found.items()}


def _gap(page: Page, context: Context) -> int:
    return page.wording.at[context.second] - page.wording.at[context.first]


def _contexts(page: Page) -> Iterator[Context]:
    firsts = _first_mentions(page)
    latest: dict[str, int] = {}
    sentence: Sentence | None = None
    here: list[int] = []
    for index, mention in enumerate(page.wording.mentions):
        at = page.sentences[index]
        if at is None:
            continue
        if sentence is None or at.index != sentence.index:
            for earlier in here:
                latest[general_class(page.wording.mentions[earlier].entity.entity_class)] = earlier
            sentence, here = at, []
        yield from (Context(Nearness.SENTENCE, other, index) for other in here[-_MOST_BETWEEN:])
        here.append(index)
        for other in latest.values():
            yield from _earlier(page, other, index, mention.start)
        yield from _above(page, at, index)
        topic = _topic_mention(page, firsts, mention.start)
        if topic is not None and topic != index:
            yield Context(Nearness.TOPIC, min(topic, index), max(topic, index))


def _earlier(page: Page, other: int, index: int, start: int) -> Iterator[Context]:
    before, at = page.sentences[other], page.sentences[index]
    if before is None or at is None or start - page.wording.mentions[other].end > _REACH:
        return
    near = before.block == at.block and at.index - before.index == 1
    if not near and page.letters[other] not in _GATHERING and page.letters[index] not in _GATHERING:
        return
    yield Context(Nearness.BLOCK if near else Nearness.RUNNING, other, index)


def _above(page: Page, at: Sentence, index: int) -> Iterator[Context]:
    """With the names in the line that introduces a list, and in the heading over a section."""
    block = page.view.blocks[at.block]
    if block.kind in _LISTED:
        intro = page.view.intro_of(at.block)
        if intro is not None:
            yield from (Context(Nearness.INTRODUCTION, o, index) for o in _inside(page, intro))
    heading = page.view.heading_over(at.block)
    if heading is not None and heading != at.block:
        yield from (Context(Nearness.HEADING, o, index) for o in _inside(page, heading))


def _inside(page: Page, block: int) -> range:
    stretch = page.view.blocks[block]
    inside = page.wording.mentions_of(stretch.start, stretch.end)
    return inside[-_MOST_BETWEEN:]


def _first_mentions(page: Page) -> dict[str, int]:
    firsts: dict[str, int] = {}
    for index, mention in enumerate(page.wording.mentions):
        firsts.setdefault(mention.entity.key, index)
    return firsts


def _topic_mention(page: Page, firsts: dict[str, int], offset: int) -> int | None:
    """The first mention of what the stretch at an offset is about: its section, where several things have one, or the page."""
    topic = page.view.subject_at(offset)
    return firsts.get(topic.key) if topic is not None else None
