"""Who takes part in a project: partnerIn, leadPartnerOf, participatesIn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ingest.analysis import BlockKind, Candidate, DocumentModel, EntityMention, LocalEntity
from ingest.relations.common.lists import Item, items
from ingest.relations.common.mask import INDEX_BASE, MASKED_CLASS, MASKED_INDEX, Unit
from ingest.relations.common.modality import is_asserted
from ingest.relations.common.patterns import Rule, RuleBook, fits, signs_of
from ingest.relations.common.rule_family import is_mere_place
from ingest.relations.common.view import View, Views
from ingest.relations.partner_tables import partner_rows
from ingest.relations.partner_words import IS_LEAD, LEAD_LABEL, PARTNER_LABEL, TABLE
from ontology.vocabulary import EntityClass, ObjectProperty, is_a

# a capitalised word, then a comma, right before the first known name
_UNKNOWN_NAME: Final = re.compile(r"[^\W\d_a-zß-ÿ]\w*[^,]*,[^,]*$")
# a name in capitals that is set off from what follows, as sister projects are listed
_COINED_LABEL: Final = re.compile(r"^\W*(?!PP|LP)[A-ZÀ-Þ][A-ZÀ-Þ\d-]{3,}\s*[:–]\s")
_OPENER: Final = 8
_NAME: Final = "partners/1"
_C = EntityClass
_BRACKETS: Final = re.compile(r"\([^()]*\)")
_SEPARATING: Final = re.compile(r"\b(?:and|und|et|e|y|the|la|le|les|die|der|das|il|el)\b")
_LETTERS: Final = re.compile(rf"[^\W\d_{MASKED_CLASS}{MASKED_INDEX}]")
_LEAD: Final = ObjectProperty.LEAD_PARTNER_OF


def is_agent(entity: LocalEntity) -> bool:
    """Whether an entity is an organisation or a cluster."""
    return is_a(entity.entity_class, _C.ORGANISATION) or entity.entity_class is _C.CLUSTER


def _is_territory(entity: LocalEntity) -> bool:
    return entity.entity_class in (_C.CITY, _C.REGION)


class Partners:
    """Reads partnerships from labelled lists, tables, slides and sentences."""

    name = _NAME

    def __init__(self, views: Views) -> None:
        self._views = views
        self._rules = RuleBook(TABLE)

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose partners and lead partners; the pipeline keeps the more specific of two properties."""
        view = self._views.of(model)
        rules = self._rules.of(view.language)
        yield from _from_fields(view)
        yield from _under_lead_headings(view)
        yield from _under_places(view)
        yield from _from_territorial_headings(view)
        yield from _from_tables(view)
        for unit in view.units:
            yield from _from_sentence(unit, rules, view)


def project_near(view: View, offset: int) -> LocalEntity | None:
    """The project that a statement at an offset is about where it does not say so: its section's, the page's, or the last named."""
    project = view.project_at(offset)
    if project:
        return project
    mention = view.last_mention(offset, _C.PROJECT)
    return mention.entity if mention else None


def _candidate(
    member: EntityMention, predicate: ObjectProperty, project: LocalEntity, span: tuple[int, int], confidence: float
) -> Candidate:
    return Candidate(member.entity.key, predicate, project.key, *span, confidence, _NAME)


def _from_fields(view: View) -> Iterator[Candidate]:
    for field in view.name_fields:
        lead = bool(LEAD_LABEL.match(field.label))
        if not field.units or not (lead or PARTNER_LABEL.match(field.label)):
            continue
        project = project_near(view, field.units[0].start)
        network = view.model.topic if view.model.topic and view.model.topic.entity_class is _C.NETWORK else None
        for unit in field.units:
            if project:
                yield from listed(unit, project, lead)
            elif network:
                yield from _joined(unit, network)


def _from_tables(view: View) -> Iterator[Candidate]:
    for unit, partner, leads in partner_rows(view):
        project = project_near(view, unit.start)
        if project and project.key != partner.entity.key:
            predicate = _LEAD if leads else ObjectProperty.PARTNER_IN
            yield _candidate(partner, predicate, project, (unit.start, unit.end), 0.92)


def _under_lead_headings(view: View) -> Iterator[Candidate]:
    """ "Lead partner" or "Coordinator" as a heading: the name that the next block opens with leads."""
    for index, block in enumerate(view.blocks[:-1]):
        below = view.units_of(index + 1)[:1]
        if block.kind is not BlockKind.HEADING or not LEAD_LABEL.match(view.heading_text(index)):
            continue
        for unit in below:
            project = project_near(view, unit.start)
            opener = next(unit.mentions_between(0, 8), None)
            if project and opener and (is_agent(opener.entity) or _is_territory(opener.entity)):
                yield _candidate(opener, _LEAD, project, (unit.start, unit.end), 0.9)


def _under_places(view: View) -> Iterator[Candidate]:
    """Items of a list that a place alone heads ("In Rotterdam") lie there."""
    for index in range(len(view.blocks)):
        place = view.place_over_list(index)
        if place:
            yield from _lying(view, view.list_below(index), [place])


def _joined(unit: Unit, network: LocalEntity) -> Iterator[Candidate]:
    """The partners of a network that is no project are its members."""
    members = [
        i.mention
        for i in items(unit, 0, len(unit.text))
        if is_agent(i.mention.entity) or _is_territory(i.mention.entity)
    ]
    for member in members[:1] if unit.block.kind is BlockKind.LIST_ITEM else members:
        if member.entity.key != network.key:
            span = (unit.start, unit.end)
            yield Candidate(member.entity.key, ObjectProperty.MEMBER_OF, network.key, *span, 0.75, _NAME)


def listed(unit: Unit, project: LocalEntity, lead: bool) -> Iterator[Candidate]:
    """The partners of one line of a list: its organisations, or its cities and regions where it names none."""
    if _is_of_another(unit, project):
        return
    found = items(unit, 0, len(unit.text))
    agents = [i for i in found if is_agent(i.mention.entity)]
    if not agents and not _begins_with_unknown(unit, found):
        agents = [i for i in found if _is_territory(i.mention.entity)]
    if not agents or not is_asserted(unit.text, 0, len(unit.text), "en"):
        return
    one_each = unit.block.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW) and ";" not in unit.text
    chosen = agents[:1] if one_each and not _all_alike(unit, found) else agents
    for item in chosen:
        leads = lead or bool(IS_LEAD.search(item.bracket_text)) or (one_each and bool(IS_LEAD.search(unit.text)))
        predicate = _LEAD if leads else ObjectProperty.PARTNER_IN
        yield _candidate(item.mention, predicate, project, (unit.start, unit.end), 0.92)


def _is_of_another(unit: Unit, project: LocalEntity) -> bool:
    """Whether an item opens with the name of another project: what it lists takes part in that one."""
    opener = next(unit.mentions_between(0, _OPENER), None)
    if opener and opener.entity.entity_class is _C.PROJECT:
        return opener.entity.key != project.key
    return bool(_COINED_LABEL.match(unit.text))


def _begins_with_unknown(unit: Unit, found: list[Item]) -> bool:
    """Whether an item opens with a name that is not known and goes on with the place it lies in ("Nordwerk, Delft")."""
    if not found or unit.block.kind is not BlockKind.LIST_ITEM:
        return False
    first = unit.text.index(chr(INDEX_BASE + unit.mentions.index(found[0].mention)))
    return bool(_UNKNOWN_NAME.search(unit.text[:first]))


def _all_alike(unit: Unit, found: list[Item]) -> bool:
    """Whether a line is a bare list of names of one kind ("A, B, C")."""
    kinds = {is_agent(i.mention.entity) for i in found}
    return len(kinds) == 1 and not _LETTERS.search(_SEPARATING.sub(" ", _BRACKETS.sub(" ", unit.text)))


def _from_territorial_headings(view: View) -> Iterator[Candidate]:
    """ "Partners Saxony and Tuscany" over a list: the places take part, and each item lies where the heading says."""
    for index, block in enumerate(view.blocks):
        if block.kind is not BlockKind.HEADING:
            continue
        unit = view.unit_at(block.start, block.end, index)
        places = [m for m in unit.mentions if is_a(m.entity.entity_class, _C.PLACE)]
        project = project_near(view, block.start)
        if not places or not PARTNER_LABEL.match(unit.text):
            continue
        below = view.list_below(index)
        yield from _lying(view, below, places)
        if project:
            yield from _territorial(view, project, unit, places, below)


def _territorial(
    view: View, project: LocalEntity, heading: Unit, places: list[EntityMention], below: list[int]
) -> Iterator[Candidate]:
    for place in places:
        if place.entity.entity_class is not _C.COUNTRY:
            span = (heading.start, heading.end)
            yield _candidate(place, ObjectProperty.PARTICIPATES_IN, project, span, 0.8)
    for index in below:
        for unit in view.units_of(index)[:1]:
            yield from listed(unit, project, False)


def _lying(view: View, below: list[int], places: list[EntityMention]) -> Iterator[Candidate]:
    """Items lie in the only place of the heading, or in the one they name; what is left over on both sides is paired."""
    text = view.model.analysis.text
    heads: list[tuple[EntityMention, str]] = []
    for index in below:
        block = view.blocks[index]
        agent = next((m for m in view.mentions_in(block.start, block.end) if is_agent(m.entity)), None)
        if agent:
            heads.append((agent, text[block.start : block.end]))
    named = {a.entity.key: p for a, t in heads if (p := places[0] if len(places) == 1 else _named_place(places, t))}
    open_heads = [a for a, _ in heads if a.entity.key not in named]
    open_places = [p for p in places if p not in named.values()]
    if len(open_heads) == len(open_places):
        named |= {a.entity.key: p for a, p in zip(open_heads, open_places, strict=True)}
    for agent, _ in heads:
        place = named.get(agent.entity.key)
        if place:
            span = (min(place.start, agent.start), max(place.end, agent.end))
            yield Candidate(agent.entity.key, ObjectProperty.LOCATED_IN, place.entity.key, *span, 0.85, _NAME)


def _named_place(places: list[EntityMention], text: str) -> EntityMention | None:
    return next((p for p in places if p.entity.name in text), None)


def _from_sentence(unit: Unit, rules: Iterable[Rule], view: View) -> Iterator[Candidate]:
    if not unit.mentions:
        return
    present = signs_of(unit.text)
    for rule in rules:
        if not fits(rule, present):
            continue
        for match in rule.pattern.finditer(unit.text):
            if not is_asserted(unit.text, match.start(), match.end(), view.language):
                continue
            if rule.predicate is _LEAD and is_mere_place(unit, match.start("s")):
                continue
            span = unit.span(match.start(), match.end())
            objects = match.groupdict().get("o")
            if objects:
                project = next(unit.mentions_between(*match.span("o"))).entity
                yield from _members(unit, match.span("s"), rule, project, span)
            else:
                yield from _of_near_project(unit, match.span("s"), rule, view, span)


def _of_near_project(
    unit: Unit, group: tuple[int, int], rule: Rule, view: View, span: tuple[int, int]
) -> Iterator[Candidate]:
    here = [m for m in unit.mentions if m.entity.entity_class is _C.PROJECT]
    before = [m for m in here if m.start < span[0]]
    chosen = (before or here)[-1].entity if here else project_near(view, span[0])
    if chosen:
        yield from _members(unit, group, rule, chosen, span)


def _members(
    unit: Unit, group: tuple[int, int], rule: Rule, project: LocalEntity, span: tuple[int, int]
) -> Iterator[Candidate]:
    for item in items(unit, *group):
        if item.mention.entity.key == project.key:
            continue
        leads = bool(IS_LEAD.search(item.bracket_text))
        yield _candidate(item.mention, _LEAD if leads else rule.predicate, project, span, rule.confidence)
