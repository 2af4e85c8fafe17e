"""Who a sentence is about where it does not say so: what opens it, what opens the sentences before, the section, the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ingest.analysis import EntityMention, LocalEntity
from ingest.relations.common.mask import Unit
from ingest.relations.common.view import View
from ontology.vocabulary import EntityClass, is_a

GROUPS: Final = (EntityClass.CLUSTER, EntityClass.NETWORK, EntityClass.CLUSTER_ORGANISATION)
_OBLIQUE: Final = re.compile(
    r"(?:\b(?:of|from|by|with|for|in|at|under|de|du|des|par|avec|pour|dans|chez|von|vom|aus|mit|bei|für|di|del|della|da|dal|dalla|"
    r"con|per|por|para|en|sino)|\b(?:d|l|dell|dall)')(?: (?:the|la|le|les|der|dem|den|il|el))? ?$",
    re.IGNORECASE,
)
_OPENING: Final = 24
_BACK: Final = 3


def is_group(entity: LocalEntity) -> bool:
    """Whether an entity is a cluster or a network, which others belong to."""
    return any(is_a(entity.entity_class, c) for c in GROUPS)


def is_agent(entity: LocalEntity) -> bool:
    """Whether an entity is an organisation or a cluster."""
    return is_a(entity.entity_class, EntityClass.ORGANISATION) or entity.entity_class is EntityClass.CLUSTER


def implied_agent(view: View, unit: Unit, at: int) -> LocalEntity | None:
    """The organisation or cluster that the words at an index of a unit are about, or None.

    Args:
        view: the document.
        unit: where the words stand.
        at: index into the masked text of the unit; only what stands before it can be meant.
    """
    here = [m for m in unit.mentions_between(0, at) if is_agent(m.entity)]
    found = _group_or_opener(unit, here, at)
    return found or _opening_before(view, unit) or _of_page(view, unit)


def subject_of(view: View, unit: Unit, at: int) -> LocalEntity | None:
    """The organisation or cluster that acts in a unit up to an index: what opens it, or what was spoken of before."""
    opener = next((m.entity for m in _opening(unit, at)), None)
    return opener or _opening_before(view, unit) or _of_page(view, unit)


def _group_or_opener(unit: Unit, here: list[EntityMention], at: int) -> LocalEntity | None:
    """The last cluster or network named before, else the organisation that the unit opens with."""
    group = next((m.entity for m in reversed(here) if is_group(m.entity)), None)
    return group or next((m.entity for m in _opening(unit, at)), None)


def _opening(unit: Unit, at: int) -> Iterator[EntityMention]:
    for mention in unit.mentions_between(0, min(at, _OPENING)):
        before = unit.text[: unit.index_of(mention.start)]
        if is_agent(mention.entity) and not _OBLIQUE.search(before):
            yield mention


def _opening_before(view: View, unit: Unit) -> LocalEntity | None:
    """What a sentence shortly before in the same paragraph opens with."""
    earlier = [u for u in view.units_of(unit.block_index) if u.end <= unit.start][-_BACK:]
    for other in reversed(earlier):
        opener = next(_opening(other, len(other.text)), None)
        if opener:
            return opener.entity
    return None


def _of_page(view: View, unit: Unit) -> LocalEntity | None:
    titled = view.section_entity(unit.block_index, *GROUPS)
    if titled:
        return titled
    topic = view.model.topic
    if topic and is_agent(topic):
        return topic
    last = view.last_mention(unit.start, *GROUPS)
    return last.entity if last and unit.start - last.end < 350 else None
