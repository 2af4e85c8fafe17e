"""Who funds a project, with how much, and at what rate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ingest.analysis import Candidate, DocumentModel, LocalEntity
from ingest.relations.common.amounts import Amount, decimal_literal, find_amounts, find_rates
from ingest.relations.common.mask import Unit
from ingest.relations.common.modality import is_asserted
from ingest.relations.common.patterns import RuleBook
from ingest.relations.common.rule_family import apply
from ingest.relations.common.view import View, Views
from ingest.relations.partners import project_near
from ingest.relations.project_words import BUDGET, FUNDER_LABEL, FUNDING, TABLE
from kg.terms import Literal
from ontology.vocabulary import DataProperty, EntityClass, ObjectProperty, is_a

_NAME: Final = "funding/1"
_C = EntityClass
_MONEY_SIGN: Final = re.compile(r"\d{3}|€|eur|mio|million|milli|£|chf", re.IGNORECASE)
_PERIOD: Final = re.compile(r"\b(?:19|20)\d\d ?[-–] ?(?:19|20)?\d\d\b")


class Funding:
    """Reads funders, budgets, grants and rates of projects."""

    name = _NAME

    def __init__(self, views: Views) -> None:
        self._views = views
        self._rules = RuleBook(TABLE)

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose fundedBy, budget, fundingAmount, fundingRate and currency."""
        view = self._views.of(model)
        if not model.of_class(_C.PROJECT):
            return
        yield from apply(self._rules.of(view.language), view.every_unit, view, _NAME)
        yield from _programmes(view)
        taken: set[tuple[str, str]] = set()
        for unit in view.units:
            for candidate in _amounts(unit, view):
                key = (candidate.subject, candidate.predicate)
                if key not in taken:
                    taken.add(key)
                    yield candidate


def _programmes(view: View) -> Iterator[Candidate]:
    """Labelled funders, and the programme of a page on one project where it stands alone or beside amounts."""
    if view.main_project is None:
        return
    for field in view.fields:
        if FUNDER_LABEL.match(field.label):
            for unit in field.units[:3]:
                project = view.project_at(unit.start) or view.main_project
                for m in unit.mentions:
                    if m.entity.entity_class is _C.PROGRAMME or is_a(m.entity.entity_class, _C.ORGANISATION):
                        span = (unit.start, unit.end)
                        yield Candidate(project.key, ObjectProperty.FUNDED_BY, m.entity.key, *span, 0.9, _NAME)
    for unit in view.units:
        programmes = [m for m in unit.mentions if m.entity.entity_class is _C.PROGRAMME]
        project = view.project_at(unit.start) or view.main_project
        if programmes and _stands_alone(unit):
            span = (unit.start, unit.end)
            yield Candidate(project.key, ObjectProperty.FUNDED_BY, programmes[0].entity.key, *span, 0.8, _NAME)


def _stands_alone(unit: Unit) -> bool:
    bare = re.sub(r"[\ue000-\ue0ff\U000f0000-\U000fffff]", "", unit.text)
    words = re.findall(r"[^\W\d]{2,}", _PERIOD.sub("", bare))
    money = any(find_amounts(bare)) and bool(FUNDING.search(bare) or len(words) < 12)
    return len(words) <= 2 or money


def _project_of(unit: Unit, view: View) -> LocalEntity | None:
    here = [m.entity for m in unit.mentions if m.entity.entity_class is _C.PROJECT]
    return here[0] if here else project_near(view, unit.start)


def _amounts(unit: Unit, view: View) -> Iterator[Candidate]:
    text = view.model.analysis.text[unit.start : unit.end]
    label = unit.block.label
    if (
        not _MONEY_SIGN.search(text)
        and "%" not in text
        and not re.search(r"percent|per cent|prozent|pour cent", text, re.I)
    ):
        return
    project = _project_of(unit, view)
    if project is None:
        return
    amounts, rates = list(find_amounts(_PERIOD.sub(lambda m: " " * len(m.group()), text))), list(find_rates(text))
    span = (unit.start, unit.end)
    paired = bool(amounts and rates) and not re.search(r"[^\W\d]{3,}", text)
    for amount in amounts:
        prop = DataProperty.FUNDING_AMOUNT if paired else _kind(amount, text, label)
        if prop and is_asserted(text, amount.start, amount.end, view.language):
            yield Candidate(project.key, prop, decimal_literal(amount.value), *span, 0.85, _NAME)
            if amount.currency:
                yield Candidate(project.key, DataProperty.CURRENCY, Literal(amount.currency), *span, 0.9, _NAME)
    for rate in rates:
        near = text[max(0, rate.start - 120) : rate.end + 60]
        meant = paired or FUNDING.search(near) or FUNDING.search(label)
        if meant and rate.value <= 100 and is_asserted(text, rate.start, rate.end, view.language):
            yield Candidate(project.key, DataProperty.FUNDING_RATE, decimal_literal(rate.value), *span, 0.82, _NAME)


def _kind(amount: Amount, text: str, label: str) -> DataProperty | None:
    """Whether an amount is the budget or the grant: the cue that stands nearest, the field's label first."""
    for cue, prop in ((BUDGET, DataProperty.BUDGET), (FUNDING, DataProperty.FUNDING_AMOUNT)):
        if label and cue.search(label):
            return prop
    scored: list[tuple[int, DataProperty]] = []
    for cue, prop in ((BUDGET, DataProperty.BUDGET), (FUNDING, DataProperty.FUNDING_AMOUNT)):
        for match in cue.finditer(text):
            gap = amount.start - match.end() if match.end() <= amount.start else match.start() - amount.end + 8
            if 0 <= gap < 80:
                scored.append((gap, prop))
    return min(scored)[1] if scored else None
