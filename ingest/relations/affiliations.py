"""Who works, or worked, for whom, and as what: worksFor, formerlyWorkedFor, jobTitle."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ingest.analysis import BlockKind, Candidate, DocumentModel, EntityMention
from ingest.relations.career_words import TABLE
from ingest.relations.common.mask import INDEX_BASE, Unit, class_char
from ingest.relations.common.patterns import LANGUAGES, RuleBook
from ingest.relations.common.roles import Role
from ingest.relations.common.rule_family import apply
from ingest.relations.common.titles import find_bare_title, is_management, is_title
from ingest.relations.common.view import View, Views, is_body
from ingest.relations.role_lines import roles_on_lines
from ingest.relations.role_positions import roles_after, roles_before
from kg.terms import Literal
from ontology.vocabulary import DataProperty, EntityClass, ObjectProperty, is_a

_NAME: Final = "affiliations/1"
_PERSON: Final = re.compile(rf"{class_char('P')}[\U000f0000-\U000fffff]")
_Found = tuple[EntityMention, Role, float]


_VAGUE: Final = frozenset({"responsable", "responsabile", "leitung", "head", "manager", "chef", "capo", "leiter"})
"""Labels that say less than the title that may stand behind the name."""

_NEXT_ONE: Final = re.compile(
    r",? (?:and|et|und|e|ed|y|sowie|as well as|ainsi que) "
    r"(?:the|l'|la|le|de la|de l'|du|der|die|dem|il|lo|della|dell'|del|dello|dal|dalla|el|con il|con la)(?: |(?<='))",
    re.IGNORECASE,
)
"""Where a list of people turns to the next one: "the mayor, Ann Lee, and the head of Acme, Bo Ek"."""

_FIRST_POST: Final = 0.95
"""Of two posts, one before and one behind the name, the one before it is what the text calls somebody."""

_NAMES_MORE: Final = re.compile(r"\b(?:at|of the|à l[a']|de l[a']|der|della|del|dell'|bei)\s?[A-ZÀ-Þ]")
_ITS: Final = re.compile(r"\b(?:its|their|son|sa|ihre?[rm]?|seine?|sein|suo|sua|su)\b", re.IGNORECASE)


_LONGEST_TITLE: Final = 90


class Affiliations:
    """Reads affiliations out of appositions, brackets, verbs, titles in front of names, and the fields of profiles."""

    name = _NAME

    def __init__(self, views: Views) -> None:
        self._views = views
        self._careers = RuleBook(TABLE)

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose employers past and present, and one present title for each person."""
        view = self._views.of(model)
        found = [f for unit in view.units if unit.has("P") for f in _roles(view, unit)]
        found += _from_fields(view)
        known = {p.entity.key for p, role, _ in found if role.title}
        found += [f for f in roles_on_lines(view) if f[0].entity.key not in known]
        found += _from_rows(view, {p.entity.key for p, role, _ in found if role.employer})
        said = [c for person, role, sure in found if (c := _statement(person, role, sure))]
        units = [u for u in view.every_unit if u.has("P") and u.has("OK")]
        said += apply(self._careers.of(view.language), units, view, _NAME)
        yield from _consistent(said)
        yield from _of_the_page(view, found)
        yield from _titles(found)


def _roles(view: View, unit: Unit) -> Iterator[_Found]:
    source, language = view.model.analysis.text, view.language[:2]
    language = language if language in LANGUAGES else "en"
    people = list(_PERSON.finditer(unit.text))
    for i, match in enumerate(people):
        person = unit.mentions[ord(match.group()[1]) - INDEX_BASE]
        stop = people[i + 1].start() if i + 1 < len(people) else len(unit.text)
        if i + 1 < len(people) and (turn := _NEXT_ONE.search(unit.text, match.end(), stop)):
            stop = turn.start()
        found = list(roles_after(unit, source, match.end(), stop, language))
        before = list(roles_before(unit, source, people[i - 1].end() if i else 0, match.start()))
        if any(role.title and not role.former for role, _ in found):
            before = [(role, _FIRST_POST) for role, _ in before if is_management(role.title) and not role.former]
        found += before
        for role, confidence in found:
            yield person, role, confidence


def _consistent(said: list[Candidate]) -> Iterator[Candidate]:
    """What wording marks as over is not also present."""
    past = {(c.subject, c.object) for c in said if c.predicate is ObjectProperty.FORMERLY_WORKED_FOR}
    for candidate in said:
        if candidate.predicate is not ObjectProperty.WORKS_FOR or (candidate.subject, candidate.object) not in past:
            yield candidate


def _from_fields(view: View) -> Iterator[_Found]:
    """ "Cluster manager: Ann Lee" on the page of a cluster."""
    for field in view.fields:
        if not is_title(field.label) or not field.units or len(field.units) > 2:
            continue
        unit = field.units[0]
        topic = view.section_entity(unit.block_index, EntityClass.ORGANISATION, EntityClass.CLUSTER)
        people = [m for m in unit.mentions if m.entity.entity_class is EntityClass.PERSON]
        if len(people) == 1 and people[0].start - unit.start < 15:
            employer = EntityMention(unit.start, unit.end, topic) if topic and is_body(topic) else None
            title = field.label[0].upper() + field.label[1:]
            sure = 0.8 if title.lower() in _VAGUE else 0.93
            yield people[0], Role(title, employer, False, 0, 0), sure


def _from_rows(view: View, employed: set[str]) -> Iterator[_Found]:
    """A table row that names one body and one person without another employer: partners with whom to ask."""
    for unit in view.units:
        if unit.block.kind is not BlockKind.TABLE_ROW or len(unit.block.cells) < 3:
            continue
        people = [m for m in unit.mentions if m.entity.entity_class is EntityClass.PERSON]
        bodies = [m for m in unit.mentions if is_body(m.entity)]
        others = [m for m in unit.mentions if is_a(m.entity.entity_class, EntityClass.EVENT)]
        if len(people) == len(bodies) == 1 and not others and people[0].entity.key not in employed:
            yield people[0], Role("", bodies[0], False, 0, 0), 0.85


def _statement(person: EntityMention, role: Role, confidence: float) -> Candidate | None:
    if role.employer is None or role.employer.entity.key == person.entity.key:
        return None
    predicate = ObjectProperty.FORMERLY_WORKED_FOR if role.former else ObjectProperty.WORKS_FOR
    start, end = min(person.start, role.employer.start), max(person.end, role.employer.end)
    return Candidate(person.entity.key, predicate, role.employer.entity.key, start, end, confidence, _NAME)


def _of_the_page(view: View, found: list[_Found]) -> Iterator[Candidate]:
    """Managers without a stated employer belong to the organisation of their section ("its director, Ann Lee")."""
    employed = {p.entity.key for p, role, _ in found if role.employer and not role.former}
    text = view.model.analysis.text
    for person, role, _ in found:
        if person.entity.key in employed or role.former or not role.title or not is_management(role.title):
            continue
        around = text[max(0, person.start - 60) : person.end + 60]
        block = next((i for i, b in enumerate(view.blocks) if b.start <= person.start < b.end), 0)
        employer = view.section_entity(block, EntityClass.ORGANISATION, EntityClass.CLUSTER)
        if _ITS.search(around):
            last = view.last_mention(person.start, EntityClass.ORGANISATION, EntityClass.CLUSTER)
            employer = last.entity if last and person.start - last.end < 300 else employer
        elif _NAMES_MORE.search(role.title) or re.search(
            rf"{re.escape(role.title)}(?:, | of | at | der | de | di )[A-ZÀ-Þ]", text[person.start : person.end + 120]
        ):
            continue
        if employer and is_body(employer):
            yield Candidate(
                person.entity.key, ObjectProperty.WORKS_FOR, employer.key, person.start, person.end, 0.65, _NAME
            )


def _titles(found: list[_Found]) -> Iterator[Candidate]:
    best: dict[str, Candidate] = {}
    for person, role, confidence in found:
        title = find_bare_title(role.title) if role.title and not role.former else None
        if title is None or len(title) > _LONGEST_TITLE:
            continue
        sure = confidence + (0.05 if role.employer else 0.0)
        key = person.entity.key
        if key not in best or best[key].confidence < sure:
            span = (person.start, person.end)
            best[key] = Candidate(key, DataProperty.JOB_TITLE, Literal(title), *span, sure, _NAME)
    yield from best.values()
