"""Cooperation between equals (agreements, memoranda, twinnings) and renaming, merger or replacement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from ingest.analysis import Candidate, DocumentModel, EntityMention
from ingest.relations.common.implied import is_agent, subject_of
from ingest.relations.common.lists import named
from ingest.relations.common.mask import Unit
from ingest.relations.common.modality import is_asserted
from ingest.relations.common.patterns import Gated, Rule, RuleBook, fits, signs_of
from ingest.relations.common.rule_family import RuleFamily, is_mere_place
from ingest.relations.common.view import View, Views
from ingest.relations.cooperation_words import TABLE, TOGETHER, WITHOUT_SUBJECT
from ontology.vocabulary import ObjectProperty

_WITH: Final = ObjectProperty.COOPERATES_WITH
_NOW: Final = ObjectProperty.SUCCEEDED_BY
_NAME: Final = "cooperation/1"


class Cooperation:
    """Reads who cooperates with whom and what became of what."""

    name = _NAME

    def __init__(self, views: Views) -> None:
        self._views = views
        self._implied = RuleBook(WITHOUT_SUBJECT)
        self._together: dict[str, tuple[Gated, ...]] = {}
        self._rules = RuleFamily(_NAME, RuleBook(TABLE), views)
        self._full = RuleFamily(
            _NAME, RuleBook({k: [r for r in v if r[0] is _NOW] for k, v in TABLE.items()}), views, simple=False
        )

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose cooperations, each once, and successions."""
        view = self._views.of(model)
        yield from self._rules.extract(model)
        yield from self._full.extract(model)
        yield from _without_subject(view, self._implied.of(view.language))
        patterns = self._patterns(view.language)
        for unit in view.verb_units:
            if len(unit.mentions) > 1:
                yield from _together(unit, patterns, view)

    def _patterns(self, language: str) -> tuple[Gated, ...]:
        key = language[:2] if language[:2] in TOGETHER else "en"
        if key not in self._together:
            self._together[key] = tuple(map(Gated.of, TOGETHER[key]))
        return self._together[key]


def _without_subject(view: View, rules: Sequence[Rule]) -> Iterator[Candidate]:
    """ "An agreement was signed with X": who signed is what the sentence, the section or the page is about."""
    for unit in view.every_unit:
        present = signs_of(unit.text)
        for rule in rules:
            if not fits(rule, present):
                continue
            for match in rule.pattern.finditer(unit.text):
                if is_asserted(unit.text, match.start(), match.end(), view.language):
                    yield from _implied_pairs(view, unit, rule, match)


def _implied_pairs(view: View, unit: Unit, rule: Rule, match: re.Match[str]) -> Iterator[Candidate]:
    meant = subject_of(view, unit, match.start("o"))
    start, end = unit.span(match.start(), match.end())
    for other in unit.mentions_between(*match.span()) if meant else ():
        if meant and other.entity.key != meant.key and is_agent(other.entity):
            pair = (other.entity.key, meant.key) if rule.predicate is _NOW else (meant.key, other.entity.key)
            yield Candidate(pair[0], rule.predicate, pair[1], start, end, rule.confidence, _NAME)


def _together(unit: Unit, patterns: Iterable[Gated], view: View) -> Iterator[Candidate]:
    """All pairs of a list whose members cooperate with each other ("A and B signed an agreement")."""
    present = signs_of(unit.text)
    for gated in patterns:
        for match in gated.pattern.finditer(unit.text) if fits(gated, present) else ():
            names = list(named(unit, *match.span("l")))
            if is_mere_place(unit, match.start("l")):
                continue
            if 2 <= len(names) <= 6 and is_asserted(unit.text, match.start(), match.end(), view.language):
                for a, b in combinations(names, 2):
                    if a.entity.key != b.entity.key:
                        yield _pair(a, b)


def _pair(a: EntityMention, b: EntityMention) -> Candidate:
    return Candidate(a.entity.key, _WITH, b.entity.key, min(a.start, b.start), max(a.end, b.end), 0.85, _NAME)
