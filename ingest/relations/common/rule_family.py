"""A relation family that is a table of patterns and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Candidate, DocumentModel, EntityMention
from ingest.relations.common.lists import named
from ingest.relations.common.mask import Unit, class_char
from ingest.relations.common.modality import is_asserted
from ingest.relations.common.patterns import Rule, RuleBook, fits, signs_of
from ingest.relations.common.view import View, Views
from ontology.vocabulary import ObjectProperty

_PLACES: Final = frozenset(map(class_char, "CRN"))
_LOCATIVE: Final = re.compile(
    r"(?:(?:^|[ ,(])(?:in|at|near|à|en|im|aus|sede a|basée? à|from)(?: the| la| le| der)?|, (?:of|de|di|aus|da)) $",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RuleFamily:
    """Applies a table of rules to every unit.

    Attributes:
        simple: whether to read the units with brackets and appositions cut out, as patterns of verbs want it.
    """

    name: str
    rules: RuleBook
    views: Views
    simple: bool = True

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose what the rules of the document's language read."""
        view = self.views.of(model)
        units = view.verb_units if self.simple else view.units
        yield from apply(self.rules.of(view.language), units, view, self.name)


def apply(rules: Sequence[Rule], units: Iterable[Unit], view: View, name: str) -> Iterator[Candidate]:
    """Propose a statement for each pair of names in the groups of each match that is asserted."""
    for unit in units:
        if len(unit.mentions) < 2:
            continue
        present = signs_of(unit.text)
        for rule in rules:
            if not fits(rule, present):
                continue
            for match in rule.pattern.finditer(unit.text):
                if _is_inside_aside(view.asides_of(unit), match) or _only_locates(rule, unit, match):
                    continue
                if is_asserted(unit.text, match.start(), match.end(), view.language):
                    subjects = named(unit, *match.span("s"))
                    objects = list(named(unit, *match.span("o")))
                    yield from _pairs(subjects, objects, rule, name)


def _is_inside_aside(spans: Sequence[tuple[int, int]], match: re.Match[str]) -> bool:
    """Whether a match runs from a name inside an apposition out of it: the verb then belongs to the name before."""
    for start, end in spans:
        for group in ("s", "o"):
            at = match.start(group)
            if start <= at < end and match.start() > start and match.end() > end:
                return True
    return False


def _only_locates(rule: Rule, unit: Unit, match: re.Match[str]) -> bool:
    return rule.predicate is not ObjectProperty.LOCATED_IN and is_mere_place(unit, match.start("s"))


def is_mere_place(unit: Unit, at: int) -> bool:
    """Whether a city or region is only where something is ("… in Graz and …"), not who acts."""
    return unit.text[at] in _PLACES and _LOCATIVE.search(unit.text[max(0, at - 12) : at]) is not None


def _pairs(
    subjects: Iterable[EntityMention], objects: Sequence[EntityMention], rule: Rule, name: str
) -> Iterator[Candidate]:
    for subject in subjects:
        for other in objects:
            if subject.entity.key != other.entity.key:
                start, end = min(subject.start, other.start), max(subject.end, other.end)
                yield Candidate(subject.entity.key, rule.predicate, other.entity.key, start, end, rule.confidence, name)
