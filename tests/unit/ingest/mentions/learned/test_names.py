"""Candidates for names, the choice among those that overlap, and the judge."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from ingest.analysis import Analysis, MentionSource, Span
from ingest.mentions import NameJudge, default_judge
from ingest.mentions.gazetteers import PlaceNames
from ingest.mentions.learned.candidates import page_of
from ingest.mentions.learned.features import ALWAYS
from ingest.mentions.learned.judge import FAMILIES, family_of
from ingest.mentions.learned.packing import Option, best_together
from ingest.mentions.learned.weights import NameWeights
from ontology.vocabulary import EntityClass

Analysed = Callable[..., Analysis]
_C = EntityClass


class NoDictionary:
    """Knows no word."""

    def is_ordinary(self, word: str, language: str) -> bool:
        return False

    def is_surely_ordinary(self, word: str, language: str) -> bool:
        return False


@pytest.fixture(name="judge")
def _judge(places: PlaceNames) -> NameJudge:
    return default_judge(places, NoDictionary())


def _span(analysis: Analysis, name: str, cls: EntityClass, score: float = 0.7) -> Span:
    start = analysis.text.index(name)
    return Span(start, start + len(name), name, cls, MentionSource.PATTERN, score)


def _certain(**odds: float) -> NameWeights:
    """Weights that give every candidate the same log odds: those named, and very low ones for all other classes."""
    values = np.full((1, len(FAMILIES)), -9.0, dtype=np.float32)
    for name, value in odds.items():
        values[0, FAMILIES.index(EntityClass[name])] = value
    return NameWeights(np.array([ALWAYS], dtype=np.uint32), values)


def test_runs_of_capitals_and_their_parts_are_candidates(analysed: Analysed) -> None:
    page = page_of(analysed("They met the Membranes du Lez and Anna Berg.", "en"), ())
    found = {page.analysis.text[a:z] for a, z in page.candidates}
    assert {"Membranes du Lez", "Membranes", "Lez", "Anna Berg", "Membranes du Lez and Anna Berg"} <= found
    assert "du Lez" not in found


def test_what_a_finder_proposes_is_a_candidate_however_it_is_written(analysed: Analysed) -> None:
    analysis = analysed("They make leather goods.", "en")
    page = page_of(analysis, [_span(analysis, "leather", _C.SECTOR)])
    assert [page.analysis.text[a:z] for a, z in page.candidates if a > 0] == ["leather"]


def test_options_that_gain_most_together_win() -> None:
    long, first, second = (Span(a, z, "", _C.CITY, MentionSource.MODEL, 0.5) for a, z in ((0, 9), (0, 4), (5, 9)))
    assert best_together([Option(0.5, long), Option(0.3, first), Option(0.3, second)]) == (first, second)
    assert best_together([Option(0.7, long), Option(0.3, first), Option(0.3, second)]) == (long,)
    assert best_together([]) == ()


def test_a_sure_judge_finds_what_no_finder_proposes(analysed: Analysed, judge: NameJudge) -> None:
    found = replace(judge, weights=_certain(ORGANISATION=3.0)).judge(analysed("members: Hettenkamp", "de"), (), ())
    assert [(s.text, s.entity_class) for s in found] == [("Hettenkamp", _C.ORGANISATION)]


def test_a_name_that_the_judge_does_not_believe_goes(analysed: Analysed, judge: NameJudge) -> None:
    analysis = analysed("members: Hettenkamp", "de")
    settled = (_span(analysis, "Hettenkamp", _C.COMPANY),)
    assert replace(judge, weights=_certain()).judge(analysis, settled, settled) == ()


@pytest.mark.parametrize("cls", [_C.EVENT, _C.PERSON])
def test_events_and_people_stay_as_they_were_voted_unless_the_judge_is_sure(
    analysed: Analysed, judge: NameJudge, cls: EntityClass
) -> None:
    analysis = analysed("members: Hettenkamp", "de")
    settled = (_span(analysis, "Hettenkamp", cls),)
    assert replace(judge, weights=_certain(PROJECT=-0.5)).judge(analysis, settled, settled) == settled
    assert replace(judge, weights=_certain(PROJECT=2.0)).judge(analysis, settled, settled) != settled


def test_the_finest_class_of_the_same_family_is_kept(analysed: Analysed, judge: NameJudge) -> None:
    analysis = analysed("members: Hettenkamp", "de")
    settled = (_span(analysis, "Hettenkamp", _C.UNIVERSITY),)
    found = replace(judge, weights=_certain(ORGANISATION=3.0)).judge(analysis, settled, settled)
    assert [s.entity_class for s in found] == [_C.UNIVERSITY]


def test_the_weights_that_come_with_the_product_know_every_family(judge: NameJudge) -> None:
    assert judge.weights.values.shape[1] == len(FAMILIES)
    assert (np.diff(judge.weights.features.astype(np.int64)) > 0).all()


@pytest.mark.parametrize(
    ("cls", "family"), [(_C.UNIVERSITY, _C.ORGANISATION), (_C.WORKSHOP, _C.EVENT), (_C.CITY, _C.CITY)]
)
def test_kinds_belong_to_families(cls: EntityClass, family: EntityClass) -> None:
    assert family_of(cls) is family


def test_advice_belongs_to_none() -> None:
    assert family_of(_C.RECOMMENDATION) is None


def test_the_product_tells_a_member_without_a_kind_in_its_name(analysed: Analysed, judge: NameJudge) -> None:
    text = "Members\n\n- Bogner Metallbau GmbH\n- Kestrel Paints Ltd\n- Ostara Filters\n"
    analysis = analysed(text, "en")
    settled = tuple(_span(analysis, n, _C.COMPANY) for n in ("Bogner Metallbau GmbH", "Kestrel Paints Ltd"))
    assert "Ostara Filters" in {s.text for s in judge.judge(analysis, settled, settled)}
