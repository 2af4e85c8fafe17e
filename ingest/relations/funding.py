# ruff: noqa: E501 - one pattern a line reads best
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
_HOPED: Final = re.compile(
    r"\b(?:appl(?:y|ied|ication|ications)|bid|submit\w*|candidat\w+|dépos\w+|soumis\w*|antrag|anträge|beantrag\w+|eingereicht|bewerb\w+|domanda|candidatura|presentat[oa] domanda|solicitud|solicitad\w+|"
    r"next call|prochain appel|planned|geplant|prévu|expert for|committee|secretariat|national contact|evaluator|monitoring)\b",
    re.IGNORECASE,
)
_PROGRAMME_WORD: Final = re.compile(
    r"programm|programa|call\b|appel|bando|convocatoria|measure|priorit|axe\b|under|aus dem|dans le cadre|nell'ambito|en el marco",
    re.IGNORECASE,
)
_PERIOD: Final = re.compile(r"\b(?:19|20)\d\d ?[-–] ?(?:19|20)?\d\d\b")


_CLAUSE_SIGN: Final = re.compile(r"[;.(](?!\d)|,(?!\d)|\b(?:of which|dont|davon|di cui|de los cuales|and|und|et)\b")
_CLAUSE: Final = 40
"""How many characters a mark between clauses weighs."""
_BEHIND: Final = 8
_REACH: Final = 80
_RIGHT_BEFORE: Final = 15
_OPENS: Final = re.compile(r"(?:^|[,;–(:]|\. )[ *]*$")
_CLOSES: Final = re.compile(r"[ *]*(?:[,;.)–]|$)")
_FACTS: Final = re.compile(r"\b(?:19|20)\d\d\b.*(?:[-–]|bis|to|à|al?)")
"""A line of facts, which holds a period too: an amount alone between its commas is what the project costs."""
_OF_A_PROJECT: Final = re.compile(
    r"(?:projec?t|projet|projekt|vorhaben|progetto|proyecto)[ \w]{0,12} (?:of|worth|de|d'|mit|über|von|di|da|por)(?: (?:about|around|rund|etwa|circa|près de|environ))? ?(?:eur |€ ?)?$",
    re.IGNORECASE,
)
"""A project "of 2.8 million euros"."""
_OF_ANOTHER: Final = re.compile(
    r"(?: total\w*| complessiv\w+| global\w*| \w+(?= (?:rund|etwa)))?\s(?:of|de|d['’]|di|von|in höhe von|pari a)?\s?(?:about |around |some |rund |etwa |circa |environ |unos )?(?:eur |€ ?|£ ?|chf )?\d",
    re.IGNORECASE,
)
"""A cue with an amount right behind it speaks of that one: "690,000 euros out of a total cost of 862,500"."""
_SHARE: Final = re.compile(r"share|part\b|anteil|quota|cuota", re.IGNORECASE)


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
        yield from _of_programme(view)
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


def _of_programme(view: View) -> Iterator[Candidate]:
    """A programme that a sentence on a project names pays for it, unless it is only hoped for: programmes do nothing else."""
    for unit in view.units:
        if not unit.has("G") or _HOPED.search(unit.text):
            continue
        projects = [m for m in unit.mentions if m.entity.entity_class is _C.PROJECT]
        for mention in unit.mentions:
            at = unit.index_of(mention.start)
            if mention.entity.entity_class is not _C.PROGRAMME or not is_asserted(unit.text, at, at + 2, view.language):
                continue
            nearest = min(projects, key=lambda m: abs(m.start - mention.start), default=None)
            project = nearest.entity if nearest else _paid(view, unit, at)
            if project and not (nearest and _apart(unit, nearest.start, mention.start)):
                yield Candidate(
                    project.key, ObjectProperty.FUNDED_BY, mention.entity.key, unit.start, unit.end, 0.8, _NAME
                )


def _paid(view: View, unit: Unit, at: int) -> LocalEntity | None:
    """The project spoken of, where the words around a programme speak of paying or of its being a programme."""
    near = unit.text[max(0, at - 60) : at + 40]
    words = FUNDING.search(near) or _PROGRAMME_WORD.search(near)
    return project_near(view, unit.start) if words else None


def _apart(unit: Unit, one: int, other: int) -> bool:
    """Whether a full stop or semicolon stands between two mentions."""
    low, high = sorted((unit.index_of(one), unit.index_of(other)))
    return bool(re.search(r"[;.!?]\s", unit.text[low:high]))


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
        and not re.search(
            r"percent|per\scent|prozent|pour\scent|por\sciento|v\. ?h\.|quarters|viertel|quarts|quarti", text, re.I
        )
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
    """Whether an amount is the budget or the grant: the cue right before it, the field's label, the cue that stands nearest."""
    scored = sorted(_cues(amount, text))
    if scored and scored[0][0] < _RIGHT_BEFORE:
        return scored[0][1]
    if not amount.currency and re.search(r"[^\W\d]", text[amount.start : amount.end]):
        return None  # "5.3 million" of anything
    for cue, prop in ((BUDGET, DataProperty.BUDGET), (FUNDING, DataProperty.FUNDING_AMOUNT)):
        if label and cue.search(label):
            return prop
    if not amount.currency or _SHARE.search(text, max(0, amount.start - 30), amount.start):
        return scored[0][1] if scored else None
    if _OF_A_PROJECT.search(text, max(0, amount.start - 40), amount.start):
        return DataProperty.BUDGET
    if scored and scored[0][0] < _REACH:
        return scored[0][1]
    alone = _OPENS.search(text, 0, amount.start) and _CLOSES.match(text, amount.end) and _FACTS.search(text)
    return DataProperty.BUDGET if alone else scored[0][1] if scored else None


def _cues(amount: Amount, text: str) -> Iterator[tuple[int, DataProperty]]:
    """How far the words for budgets and grants stand from an amount, in characters; other clauses are further away."""
    for cue, prop in ((BUDGET, DataProperty.BUDGET), (FUNDING, DataProperty.FUNDING_AMOUNT)):
        for match in cue.finditer(text):
            before = match.end() <= amount.start
            gap = amount.start - match.end() if before else match.start() - amount.end + _BEHIND
            between = text[match.end() : amount.start] if before else text[amount.end : match.start()]
            theirs = not before and _OF_ANOTHER.match(text, match.end())
            if 0 <= gap < _REACH and not theirs:
                yield gap + _CLAUSE * len(_CLAUSE_SIGN.findall(between)), prop
