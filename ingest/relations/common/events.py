"""Which event a stretch of text is about."""

from __future__ import annotations

from ingest.analysis import EntityMention, LocalEntity
from ingest.relations.common.mask import Unit
from ingest.relations.common.page_event import page_event
from ingest.relations.common.view import View
from ontology.vocabulary import EntityClass, is_a

PARTS = (EntityClass.PANEL, EntityClass.WORKSHOP, EntityClass.SEMINAR, EntityClass.STUDY_VISIT)


def is_event(entity: LocalEntity) -> bool:
    """Whether an entity is an event of any kind."""
    return is_a(entity.entity_class, EntityClass.EVENT)


def events_in(unit: Unit) -> list[EntityMention]:
    """The events that a unit mentions, in order."""
    return [m for m in unit.mentions if is_event(m.entity)]


def nearest_event(unit: Unit, offset: int) -> LocalEntity | None:
    """The event mentioned last before an offset in the same unit, else the first one after it."""
    here = events_in(unit)
    before = [m for m in here if m.start <= offset]
    return before[-1].entity if before else (here[0].entity if here else None)


def current_event(unit: Unit, offset: int, view: View) -> LocalEntity | None:
    """The event that a statement at an offset is about: in the sentence, else the running one, else the page's."""
    here = nearest_event(unit, offset)
    if here:
        return here
    last = view.last_mention(offset, EntityClass.EVENT)
    page = page_event(view)
    if last is None:
        return page
    far = offset - last.end > 900
    if page and (far or not _same_section(view, last, unit)):
        return page
    return last.entity


def _same_section(view: View, mention: EntityMention, unit: Unit) -> bool:
    heading = view.heading_over(unit.block_index)
    return heading is None or view.blocks[heading].start <= mention.start
