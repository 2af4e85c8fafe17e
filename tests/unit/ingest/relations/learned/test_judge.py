"""Pairs, contexts, and the decisions of the learned judge."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from ingest.analysis import Candidate, DocumentModel
from ingest.relations.common.view import View
from ingest.relations.learned import LearnedJudge
from ingest.relations.learned.contexts import Nearness, Page, contexts_of
from ingest.relations.learned.decisions import Option, consistent
from ingest.relations.learned.pairs import Hints, Pair, describe, pairs_of
from ingest.settling import settle
from kg.terms import Literal
from ontology.schema import Schema
from ontology.vocabulary import DataProperty, ObjectProperty, local_name

ModelOf = Callable[..., DocumentModel]
_P = ObjectProperty
_LED = "[ALPNET|Project] is coordinated by [Graz|City]; partners are [Torino|City] and [Celje|City]."


@pytest.fixture(scope="module", name="judge")
def _judge() -> LearnedJudge:
    return LearnedJudge()


def _stated(judge: LearnedJudge, model: DocumentModel) -> set[tuple[str, str, str]]:
    found = settle(model, judge.judge(model, ()), Schema.load())
    return {(s.subject, local_name(s.predicate), s.object) for s in found if isinstance(s.object, str)}


def _nearness(model: DocumentModel, one: str, other: str) -> set[Nearness]:
    found = contexts_of(Page.of(View(model)))
    return {c.nearness for c in found.get((min(one, other), max(one, other)), ())}


def test_partners_are_told_without_any_rule(judge: LearnedJudge, model_of: ModelOf) -> None:
    bold = replace(judge, floor=0.0)
    assert {("Graz", "leadPartnerOf", "ALPNET"), ("Torino", "partnerIn", "ALPNET")} <= _stated(bold, model_of(_LED))


@pytest.mark.parametrize(
    ("text", "language", "fact"),
    [
        ("[Ida Holm|Person] is director of [Vestlab|Company].", "en", ("Ida Holm", "worksFor", "Vestlab")),
        ("[Vestlab|Company] ([Vejle|City]) builds pumps.", "en", ("Vestlab", "locatedIn", "Vejle")),
        ("[RIVA|Project] est cofinancé par le programme [Alpin|Programme].", "fr", ("RIVA", "fundedBy", "Alpin")),
        ("[Anna Kern|Person], Geschäftsführerin der [Holzag|Company], kam.", "de", ("Anna Kern", "worksFor", "Holzag")),
        ("Il convegno [Acque|Conference] si è svolto a [Pisa|City].", "it", ("Acque", "heldIn", "Pisa")),
    ],
    ids=["works", "located", "funded", "works-de", "held-it"],
)  # fmt: skip
def test_facts_in_several_languages(
    judge: LearnedJudge, model_of: ModelOf, text: str, language: str, fact: tuple[str, str, str]
) -> None:
    assert fact in _stated(judge, model_of(text, language))


def test_attributes_pass_as_they_are(judge: LearnedJudge, model_of: ModelOf) -> None:
    date = Candidate("ALPNET", DataProperty.START_DATE, Literal("2010"), 0, 6, 0.66, "dates/1")
    assert date in judge.judge(model_of(_LED), [date])


def test_a_proposal_of_a_rule_keeps_its_evidence(judge: LearnedJudge, model_of: ModelOf) -> None:
    rule = Candidate("Graz", _P.LEAD_PARTNER_OF, "ALPNET", 3, 9, 0.9, "partners/1")
    kept = [c for c in judge.judge(model_of(_LED), [rule]) if c.subject == "Graz" and c.predicate is rule.predicate]
    assert [(c.start, c.end, c.extractor) for c in kept] == [(3, 9, f"partners/1+{judge.name}")]


def test_nothing_is_added_where_the_threshold_is_out_of_reach(judge: LearnedJudge, model_of: ModelOf) -> None:
    strict = replace(judge, weights=replace(judge.weights, thresholds=np.full_like(judge.weights.thresholds, 1.1)))
    assert strict.judge(model_of(_LED), []) == []


def test_confidences_are_probabilities(judge: LearnedJudge, model_of: ModelOf) -> None:
    found = judge.judge(model_of(_LED), [])
    assert found
    assert all(0 < c.confidence < 1 for c in found)


def test_evidence_lies_in_the_text(judge: LearnedJudge, model_of: ModelOf) -> None:
    model = model_of(_LED)
    assert all(0 <= c.start < c.end <= len(model.analysis.text) for c in judge.judge(model, []))


def test_a_document_without_names_states_nothing(judge: LearnedJudge, model_of: ModelOf) -> None:
    assert judge.judge(model_of("Nothing is named here."), []) == []


def test_where_two_names_stand_together(model_of: ModelOf) -> None:
    model = model_of("# [ALPNET|Project]\n\nIntro.\n\nPartners of [ISAR|Project]:\n- [Graz|City]\n- [Celje|City]\n")
    assert Nearness.INTRODUCTION in _nearness(model, "ISAR", "Graz")
    assert Nearness.HEADING in _nearness(model, "ALPNET", "Celje")
    assert Nearness.SENTENCE in _nearness(model_of(_LED), "ALPNET", "Celje")


def test_pairs_are_those_that_the_schema_allows(model_of: ModelOf) -> None:
    found = pairs_of(Page.of(View(model_of(_LED))), Schema.load())
    assert ("Graz", "ALPNET") in {(p.subject.key, p.target.key) for p in found}
    assert all(p.properties for p in found)
    assert ("ALPNET", "Graz") not in {(p.subject.key, p.target.key) for p in found}


def test_what_rules_say_adds_features(model_of: ModelOf) -> None:
    page = Page.of(View(model_of(_LED)))
    pairs = pairs_of(page, Schema.load())
    rule = Candidate("Graz", _P.LEAD_PARTNER_OF, "ALPNET", 0, 5, 0.9, "partners/1")
    without, told = (describe(page, pairs, hints)[1] for hints in (Hints(), Hints.of([rule])))
    assert len(told) > len(without)


def _options(model: DocumentModel, *scored: tuple[str, ObjectProperty, str, float]) -> list[Option]:
    entities = {e.key: e for e in model.entities}
    schema = Schema.load()
    found = []
    for subject, prop, target, score in scored:
        ends = entities[subject], entities[target]
        allowed = schema.properties_between(ends[0].entity_class, ends[1].entity_class)
        found.append(Option(Pair(*ends, allowed, ()), prop, score))
    return found


def test_the_more_special_property_stays(model_of: ModelOf) -> None:
    options = _options(
        model_of(_LED), ("Graz", _P.LEAD_PARTNER_OF, "ALPNET", 0.6), ("Graz", _P.PARTNER_IN, "ALPNET", 0.9)
    )
    assert [o.prop for o in consistent(options)] == [_P.LEAD_PARTNER_OF]


def test_a_project_has_one_lead_unless_two_are_as_likely(model_of: ModelOf) -> None:
    lead = _P.LEAD_PARTNER_OF
    clear = _options(model_of(_LED), ("Graz", lead, "ALPNET", 0.9), ("Celje", lead, "ALPNET", 0.3))
    equal = _options(model_of(_LED), ("Graz", lead, "ALPNET", 0.9), ("Celje", lead, "ALPNET", 0.8))
    assert [o.pair.subject.key for o in consistent(clear)] == ["Graz"]
    assert len(consistent(equal)) == 2


def test_present_or_past_employment_but_not_both(model_of: ModelOf) -> None:
    model = model_of("[Ida|Person] left [Vestlab|Company].")
    both = _options(model, ("Ida", _P.WORKS_FOR, "Vestlab", 0.5), ("Ida", _P.FORMERLY_WORKED_FOR, "Vestlab", 0.7))
    assert [o.prop for o in consistent(both)] == [_P.FORMERLY_WORKED_FOR]


def test_of_two_directions_the_likelier_one_stays(model_of: ModelOf) -> None:
    model = model_of("[Vestlab|Company] holds shares in [Northlab|Company].")
    both = _options(
        model, ("Vestlab", _P.SHAREHOLDER_OF, "Northlab", 0.7), ("Northlab", _P.SHAREHOLDER_OF, "Vestlab", 0.4)
    )
    assert [o.pair.subject.key for o in consistent(both)] == ["Vestlab"]
