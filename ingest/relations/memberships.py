"""Membership and ownership: memberOf, shareholderOf, represents, and organisations that are part of others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ingest.analysis import BlockKind, Candidate, DocumentModel, EntityMention, LocalEntity
from ingest.relations.common.implied import GROUPS, implied_agent
from ingest.relations.common.lists import named
from ingest.relations.common.mask import Unit
from ingest.relations.common.modality import is_asserted
from ingest.relations.common.patterns import Rule, RuleBook, compile_pattern, fits, signs_of
from ingest.relations.common.rule_family import RuleFamily, is_mere_place
from ingest.relations.common.view import View, Views
from ingest.relations.membership_words import MEMBERS_LABEL, TABLE, UNNAMED
from ontology.vocabulary import EntityClass, ObjectProperty, is_a

_NAME: Final = "memberships/1"
_TOP: Final = 300
_ITS: Final = re.compile(r"\b(?:its|ses|ihre[nr]?|seine[nr]?|suoi|sus)\b", re.IGNORECASE)
_ADJACENT: Final = compile_pattern(r"<s:O>,? (?:\(|(?:at |of )?the |der |an der |de la |de l')?(?=[\ue001])<o:O>")
_INSTITUTE: Final = re.compile(
    r"\b(?:school|institute?|faculty|department|cent(?:re|er)|college|laborator(?:y|io)|fakultät|lehrstuhl|fachbereich|"
    r"école|faculté|département|laboratoire|dipartimento|istituto|facoltà|scuola|facultad|departamento|instituto|escuela)\b",
    re.IGNORECASE,
)


class Memberships:
    """Reads memberships, shareholdings, representation and institutional parts."""

    name = _NAME

    def __init__(self, views: Views) -> None:
        self._views = views
        self._rules = RuleFamily(_NAME, RuleBook(TABLE), views)
        self._unnamed = RuleBook(UNNAMED)

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose what the rules read, and the members that a page lists without naming itself again."""
        yield from self._rules.extract(model)
        view = self._views.of(model)
        yield from _listed(view)
        yield from _institutes(view)
        rules = self._unnamed.of(view.language)
        for unit in view.every_unit:
            if unit.has("OKCR"):
                yield from _of_holder(view, rules, unit)


def _institutes(view: View) -> Iterator[Candidate]:
    """ "Institute of Ports, University of Lund": schools and institutes named right before a university are its own."""
    for unit in view.units:
        for match in _ADJACENT.finditer(unit.text):
            inner, outer = unit.mentions_between(*match.span("s")), unit.mentions_between(*match.span("o"))
            part, whole = next(inner), next(outer)
            university = whole.entity.entity_class is EntityClass.UNIVERSITY
            if university and _INSTITUTE.search(part.entity.name) and part.entity.key != whole.entity.key:
                span = unit.span(match.start(), match.end())
                yield Candidate(part.entity.key, ObjectProperty.PART_OF, whole.entity.key, *span, 0.82, _NAME)


def _of_holder(view: View, rules: Iterable[Rule], unit: Unit) -> Iterator[Candidate]:
    present = signs_of(unit.text)
    for rule in rules:
        if not fits(rule, present):
            continue
        for match in rule.pattern.finditer(unit.text):
            if _is_place_only(rule, unit, match) or not is_asserted(
                unit.text, match.start(), match.end(), view.language
            ):
                continue
            meant = _possessor(view, unit, match) or implied_agent(view, unit, match.start())
            if meant:
                yield from _unnamed(unit, match, rule, meant)


def _is_place_only(rule: Rule, unit: Unit, match: re.Match[str]) -> bool:
    group = "s" if "s" in match.groupdict() else "o"
    return rule.predicate is ObjectProperty.MEMBER_OF and is_mere_place(unit, match.start(group))


def _unnamed(unit: Unit, match: re.Match[str], rule: Rule, meant: LocalEntity) -> Iterator[Candidate]:
    """A rule names one side in the group ``s`` or ``o``; what the sentence is about is the other side."""
    span = unit.span(match.start(), match.end())
    names_subject = "s" in match.groupdict()
    for named_one in named(unit, *match.span("s" if names_subject else "o")):
        key = named_one.entity.key
        pair = (key, meant.key) if names_subject else (meant.key, key)
        if key != meant.key:
            yield Candidate(pair[0], rule.predicate, pair[1], *span, rule.confidence, _NAME)


def _possessor(view: View, unit: Unit, match: re.Match[str]) -> LocalEntity | None:
    """Whose "its members" are: the network or cluster named last before, in the same sentence or the one before."""
    if not _ITS.search(unit.text, match.start(), min(len(unit.text), match.end() + 40)):
        return None
    start, _ = unit.span(match.start(), match.end())
    last = view.last_mention(start, *GROUPS)
    return last.entity if last and start - last.end < 300 else None


def _listed(view: View) -> Iterator[Candidate]:
    for field in view.name_fields:
        if MEMBERS_LABEL.match(field.label) and field.units:
            topic = view.section_entity(field.units[0].block_index, *GROUPS) or _association(view)
            for unit in field.units if topic else ():
                for member in _listed_members(unit):
                    organisation = is_a(member.entity.entity_class, EntityClass.ORGANISATION)
                    if (
                        topic
                        and member.entity.key != topic.key
                        and (organisation or _is_city_list(unit) or _heads_row(unit, member))
                    ):
                        span = (unit.start, unit.end)
                        yield Candidate(member.entity.key, ObjectProperty.MEMBER_OF, topic.key, *span, 0.85, _NAME)


def _association(view: View) -> LocalEntity | None:
    """The page's topic where it is a plain body, else the network or cluster that the top of the page names."""
    topic = view.model.topic
    if topic and topic.entity_class is EntityClass.ORGANISATION:
        return topic
    top = (m.entity for m in view.mentions_in(0, _TOP) if any(is_a(m.entity.entity_class, c) for c in GROUPS))
    return next(top, None)


def _listed_members(unit: Unit) -> Iterable[EntityMention]:
    """The names of an item; of a row of a table the one that stands first in it."""
    if unit.block.kind is not BlockKind.TABLE_ROW:
        return named(unit, 0, len(unit.text))
    return [m for m in unit.mentions if m.start < unit.block.cells[0][1]][:1] if unit.block.cells else []


def _heads_row(unit: Unit, member: EntityMention) -> bool:
    """Whether a city fills the first cell of a row: the row is about it, whoever else it names."""
    city = member.entity.entity_class is EntityClass.CITY
    return city and unit.block.kind is BlockKind.TABLE_ROW and member.start < unit.block.cells[0][1]


def _is_city_list(unit: Unit) -> bool:
    """Whether a list names cities and no organisations."""
    return unit.has("C") and not unit.has("O")
