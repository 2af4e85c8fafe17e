"""Answers that unsure statements speak for."""

from __future__ import annotations

from search.answers.evidence import well_supported
from search.answers.records import AnswerItem, EntityRef, EvidenceItem


def item(name: str) -> AnswerItem:
    return AnswerItem(name, f"urn:{name}", None, 0.9)


def quote(name: str, score: float) -> EvidenceItem:
    return EvidenceItem("…", None, None, None, None, score, (EntityRef(f"urn:{name}", name, None),))


def test_an_unsure_answer_does_not_stand_beside_sure_ones() -> None:
    items, evidence = [item("Ruiz"), item("Costa")], [quote("Ruiz", 0.9), quote("Costa", 0.2)]
    assert well_supported(items, evidence) == (items[0],)


def test_unsure_answers_stay_where_none_is_sure() -> None:
    items, evidence = [item("Ruiz"), item("Costa")], [quote("Ruiz", 0.3), quote("Costa", 0.2)]
    assert well_supported(items, evidence) == tuple(items)


def test_the_best_quote_of_an_answer_counts_and_one_without_quotes_stays() -> None:
    items = [item("Ruiz"), item("Costa")]
    assert well_supported(items, [quote("Ruiz", 0.2), quote("Ruiz", 0.8)]) == tuple(items)
