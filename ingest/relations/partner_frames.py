# ruff: noqa: E501 - one pattern a line reads best
"""Partners and leads told in prose or in lists that prose announces, whatever verb joins them to the project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ingest.analysis import BlockKind, Candidate, DocumentModel, EntityMention, LocalEntity
from ingest.relations.common.implied import is_agent
from ingest.relations.common.mask import Unit, class_char
from ingest.relations.common.runs import names_after, names_before
from ingest.relations.common.triggers import Triggers
from ingest.relations.common.view import View, Views
from ingest.relations.frame_words import (
    LEADS_AFTER,
    LEADS_BEFORE,
    PARTNERS_AFTER,
    PARTNERS_BEFORE,
    PARTNERS_INTRO,
    WE_LEAD,
)
from ingest.relations.partner_words import IS_LEAD, PARTNER_LABEL
from ingest.relations.partners import listed, project_near
from ontology.vocabulary import EntityClass, ObjectProperty

_NAME: Final = "partner-frames/1"
_PARTNER: Final = ObjectProperty.PARTNER_IN
_LEAD: Final = ObjectProperty.LEAD_PARTNER_OF
_LETTERS: Final = "OKCR"
_SHARED: Final = re.compile(
    r"together|alongside|side by|works? with|worked with|by$|zusammen|gemeinsam|seite|côtés|partenariat avec|réunit|rassemble|regroupe|relie|fédère|implique|"
    r"associe|insieme|assieme|affiancat|fianco|riunisce|coinvolge|mette|raggruppa|junto|reúne|agrupa|implica|^lo |participan|colaboran|intervienen",
    re.I,
)
"""Words that say of other things too that they go together: the sentence must name the project before them."""
_PROJECT_NOUN: Final = re.compile(
    r"projec?t|vorhaben|consorti|konsorti|partnership|partenariat|partenariato|progetto|proyecto|verbund", re.I
)
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")
_FEWEST: Final = 2


class PartnerFrames:
    """Reads partners and leads of projects from the words that open them."""

    name = _NAME

    def __init__(self, views: Views) -> None:
        self._views = views
        self._after, self._before = Triggers(PARTNERS_AFTER), Triggers(PARTNERS_BEFORE)
        self._leads_after, self._leads_before = Triggers(LEADS_AFTER), Triggers(LEADS_BEFORE)
        self._we, self._intro = Triggers(WE_LEAD), Triggers(PARTNERS_INTRO)

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose partnerIn and leadPartnerOf."""
        if not model.of_class(EntityClass.PROJECT):
            return
        view = self._views.of(model)
        for unit in view.units:
            if unit.has(_LETTERS):
                yield from self._partners(view, unit)
                yield from self._leads(view, unit)
            yield from self._ourselves(view, unit)
        yield from self._lists(view)

    def _partners(self, view: View, unit: Unit) -> Iterator[Candidate]:
        for match in self._after.find(unit, view.language):
            project = _project(view, unit, match, named=bool(_SHARED.search(match.group())))
            yield from _stated(names_after(unit, match.end(), _LETTERS), _PARTNER, project, unit)
        for match in self._before.find(unit, view.language):
            project = _project(view, unit, match, named=not _PROJECT_NOUN.search(unit.text))
            yield from _stated(names_before(unit, match.start(), _LETTERS), _PARTNER, project, unit)

    def _leads(self, view: View, unit: Unit) -> Iterator[Candidate]:
        for match in self._leads_after.find(unit, view.language):
            if match.group().lower() == "sondern bei" and not _LEADERSHIP.search(unit.text, 0, match.start()):
                continue
            project = _project(view, unit, match, named=not _PROJECT_NOUN.search(unit.text))
            yield from _stated(names_after(unit, match.end(), _LETTERS, 45)[:1], _LEAD, project, unit)
        for match in self._leads_before.find(unit, view.language):
            project = _project(view, unit, match, named=False)
            yield from _stated(names_before(unit, match.start(), _LETTERS)[-1:], _LEAD, project, unit)

    def _ourselves(self, view: View, unit: Unit) -> Iterator[Candidate]:
        """ "We coordinate": who speaks for the body that the page is about leads the project spoken of."""
        topic = view.model.topic
        body = topic if topic and is_agent(topic) else _main_cluster(view)
        for match in self._we.find(unit, view.language) if body else ():
            project = _project(view, unit, match, named=False)
            if project and body:
                yield Candidate(body.key, _LEAD, project.key, unit.start, unit.end, 0.8, _NAME)

    def _lists(self, view: View) -> Iterator[Candidate]:
        """Lists that a sentence on partners announces, or of which an item is marked as the lead."""
        for index, block in enumerate(view.blocks):
            below = view.list_below(index)
            if len(below) < _FEWEST or block.kind is BlockKind.CHROME or PARTNER_LABEL.match(view.label_of(index)):
                continue
            units = [view.units_of(i)[0] for i in below if view.units_of(i)]
            last = _SENTENCE_END.split(view.model.analysis.text[block.start : block.end].strip())[-1]
            if self._intro.of(view.language).search(last) or any(_is_marked(u) for u in units):
                project = project_near(view, units[0].start) if units else None
                for unit in units if project else ():
                    if project:
                        yield from listed(unit, project, lead=False)


_LEADERSHIP: Final = re.compile(r"federführung|leitung|koordination|führung", re.I)


def _is_marked(unit: Unit) -> bool:
    """Whether an item names a body and says in brackets that it leads."""
    return unit.has("OK") and any(IS_LEAD.search(b) for b in re.findall(r"\(([^()]*)\)", unit.text))


def _main_cluster(view: View) -> LocalEntity | None:
    clusters = view.model.of_class(EntityClass.CLUSTER)
    return max(clusters, key=lambda c: len(c.spans)) if clusters else None


def _project(view: View, unit: Unit, match: re.Match[str], *, named: bool) -> LocalEntity | None:
    """The project that a trigger is about: the one named before it, after it, or, unless it must be named, spoken of before."""
    here = [m for m in unit.mentions if m.entity.entity_class is EntityClass.PROJECT]
    before = [m for m in here if unit.index_of(m.start) < match.end()]
    if before:
        return before[-1].entity
    if named or class_char("E") in unit.text:
        return None
    return here[0].entity if here else project_near(view, unit.start)


def _stated(
    names: list[EntityMention], prop: ObjectProperty, project: LocalEntity | None, unit: Unit
) -> Iterator[Candidate]:
    for member in names if project else ():
        if project and member.entity.key != project.key:
            yield Candidate(member.entity.key, prop, project.key, unit.start, unit.end, 0.82, _NAME)
