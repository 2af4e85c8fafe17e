# ruff: noqa: E501 - one pattern a line reads best
"""Members told in prose: the names behind or before words of membership, whatever verb joins them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ingest.analysis import Candidate, DocumentModel, EntityMention, LocalEntity
from ingest.relations.common.implied import implied_agent, is_agent, is_group, subject_of
from ingest.relations.common.mask import Unit
from ingest.relations.common.runs import names_after, names_before, pieces
from ingest.relations.common.triggers import Triggers
from ingest.relations.common.view import View, Views
from ingest.relations.frame_words import FORMER_AFTER, LARGEST, MEMBER_OF, MEMBERS_AFTER, MEMBERS_BEFORE
from ontology.vocabulary import EntityClass, ObjectProperty, is_a

_NAME: Final = "member-frames/1"
_MEMBER: Final = ObjectProperty.MEMBER_OF
_OF_CITIES: Final = re.compile(
    r"cit(?:y|ies)|towns|municipal|villes|communes|städte|gemeinden|kommunen|comuni|città|ciudades", re.I
)
_COUNTED: Final = re.compile(
    r"\b(?:\d{1,5}|[a-zà-ÿ-]{3,18}) (?:[\w-]+ ){0,2}?(?:members?|companies|firms|adhérents|membres|entreprises|mitglieder|betriebe|unternehmen|"
    r"firmen|soci|membri|imprese|aziende|socios|miembros|empresas)\b",
    re.I,
)
_COMMITTEE: Final = re.compile(
    r"board|council|jury|team|staff|panel|steering|parliament|delegation|vorstand|beirat|aufsichtsrat|präsidium|team|jury|conseil|comité|bureau|"
    r"consiglio|comitato|giunta|consejo|comité|junta|directiv",
    re.I,
)
_MERGER: Final = re.compile(r"fusion|merger|zusammenschluss|unión|unione|out of|ceneri", re.I)
_GAP: Final = 60


class MemberFrames:
    """Reads members, memberships and former names from the words that open them."""

    name = _NAME

    def __init__(self, views: Views) -> None:
        self._views = views
        self._after, self._before = Triggers(MEMBERS_AFTER), Triggers(MEMBERS_BEFORE)
        self._of, self._former, self._largest = Triggers(MEMBER_OF), Triggers(FORMER_AFTER), Triggers(LARGEST)

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose memberOf and succeededBy."""
        view = self._views.of(model)
        for number, unit in enumerate(view.units):
            if unit.has("OKC"):
                yield from self._members(view, unit)
                yield from self._taken_up(view, unit, view.units[number - 1] if number else None)
                yield from self._memberships(view, unit)
                yield from self._former_names(view, unit)

    def _members(self, view: View, unit: Unit) -> Iterator[Candidate]:
        for match in self._after.find(unit, view.language):
            cities = bool(_OF_CITIES.search(match.group()))
            names = names_after(unit, match.end(), "OKC" if cities else "OK")
            yield from _belonging(names, implied_agent(view, unit, match.start()), unit)
        for match in self._before.find(unit, view.language):
            names = names_before(unit, match.start(), "OKC")
            at = unit.index_of(names[0].start) if names else 0
            yield from _belonging(names, implied_agent(view, unit, max(at - 1, 0)), unit)

    def _taken_up(self, view: View, unit: Unit, before: Unit | None) -> Iterator[Candidate]:
        """ "There are 38 members. The most important are X and Y.": what the sentence before counts."""
        if before is None or before.block_index != unit.block_index or not _COUNTED.search(before.text):
            return
        for match in self._largest.find(unit, view.language):
            names = names_after(unit, match.end(), "OK")
            yield from _belonging(names, implied_agent(view, before, len(before.text)), unit)

    def _memberships(self, view: View, unit: Unit) -> Iterator[Candidate]:
        for match in self._of.find(unit, view.language):
            groups = names_after(unit, match.end(), "OK", 70)
            if not groups or _COMMITTEE.search(unit.text, match.end(), unit.index_of(groups[0].start)):
                continue
            groups = [g for n, g in enumerate(groups) if not _is_common(g.entity) and (not n or is_group(g.entity))]
            if _after_person(unit, match.start()):
                continue
            members = names_before(unit, match.start(), "OKC", _GAP)
            subject = None if members else subject_of(view, unit, match.start())
            for member in [m.entity for m in members] or ([subject] if subject else []):
                for group in groups:
                    if member.key != group.entity.key:
                        yield Candidate(member.key, _MEMBER, group.entity.key, unit.start, unit.end, 0.8, _NAME)

    def _former_names(self, view: View, unit: Unit) -> Iterator[Candidate]:
        for match in self._former.find(unit, view.language):
            old = names_after(unit, match.end(), "OKJR", 40)
            old = old if _MERGER.search(match.group()) else old[:1]
            if _after_person(unit, match.start()):
                continue
            new = _bearer(unit, match.start()) or subject_of(view, unit, match.start())
            for mention in old if new else ():
                if new and mention.entity.key != new.key:
                    span = (unit.start, unit.end)
                    yield Candidate(mention.entity.key, ObjectProperty.SUCCEEDED_BY, new.key, *span, 0.84, _NAME)


def _after_person(unit: Unit, at: int) -> bool:
    """Whether the last name before an index is a person's: the words that follow then tell of a life, not of a body."""
    last = next(reversed(list(pieces(unit, 0, at))), None)
    return last is not None and last.mention.entity.entity_class is EntityClass.PERSON


def _is_common(entity: LocalEntity) -> bool:
    """Whether a body is of a kind that has owners, staff or citizens rather than members."""
    return any(
        is_a(entity.entity_class, c)
        for c in (EntityClass.COMPANY, EntityClass.UNIVERSITY, EntityClass.PUBLIC_AUTHORITY)
    )


def _bearer(unit: Unit, at: int) -> LocalEntity | None:
    """The body named shortly before a former name, else the one that opens the sentence."""
    here = [p for p in pieces(unit, 0, at) if is_agent(p.mention.entity)]
    if not here:
        return None
    return here[-1].mention.entity if at - here[-1].end < _GAP else here[0].mention.entity


def _belonging(names: list[EntityMention], group: LocalEntity | None, unit: Unit) -> Iterator[Candidate]:
    if group is None or not is_agent(group) or _is_common(group):
        return
    trust = 0.86 if is_group(group) else 0.72
    for member in names:
        if member.entity.key != group.key:
            yield Candidate(member.entity.key, _MEMBER, group.key, unit.start, unit.end, trust, _NAME)
