"""The scorer on small documents whose score can be worked out by hand."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from bench.gold import GoldDocument, read_gold
from bench.judgement import Finding, Judgement, Miss, Part, Score, labels, score
from bench.scoring import judge, judge_all, same_value
from kg.records import Document, Entity, Evidence, Extraction, Statement
from kg.terms import Literal
from ontology.vocabulary import NAMESPACE, EntityClass

EVIDENCE = Evidence("He said so.", 0, 11, "test/1")
GOLD: dict[str, Any] = {
    "entities": {
        "p": {"type": ["Project"], "name": "Harbour Links", "aliases": ["HALI"]},
        "lyon": {"type": ["City", "Region"], "name": "Lyon"},
        "turku": {"type": ["City"], "name": "Turku"},
        "uni": {"type": ["Organisation", "University"], "name": "The University of Turku"},
        "visit": {"type": ["Event", "StudyVisit"], "name": "study visit to Turku"},
        "maybe": {"type": ["City"], "name": "Malmö", "optional": True},
        "advice": {
            "type": ["Recommendation"],
            "name": "shared data",
            "text": "Share the data on empty berths with every port.",
        },
    },
    "relations": [
        ["lyon", "leadPartnerOf", "p"],
        ["turku", "partnerIn", "p"],
        ["lyon", "cooperatesWith", "turku"],
        {"rel": ["uni", "locatedIn", "turku"], "optional": True},
    ],
    "attributes": [["p", "startDate", "2009-06"], ["p", "budget", "1600000"]],
}


@pytest.fixture
def gold(tmp_path: Path) -> GoldDocument:
    return _read(tmp_path, GOLD)


def test_everything_found_scores_one(gold: GoldDocument) -> None:
    judgement = judge(
        gold,
        _extraction(
            [("p", "PROJECT", "Hali"), ("l", "CITY", "Lyon"), ("t", "CITY", "TURKU"), ("u", "UNIVERSITY", "university of Turku"),
             ("v", "STUDY_VISIT", "study visit to Turku harbour"),
             ("a", "RECOMMENDATION", "Share the data on empty berths with every port")],
            [("l", "leadPartnerOf", "p"), ("t", "partnerIn", "p"), ("t", "cooperatesWith", "l")],
            [("p", "startDate", "2009-06"), ("p", "budget", "1600000.00")],
        ),
    )  # fmt: skip
    assert {part: score(judgement, part) for part in Part} == {
        Part.ENTITIES: Score(6, 6, 6),
        Part.RELATIONS: Score(3, 3, 3),
        Part.ATTRIBUTES: Score(2, 2, 2),
    }
    assert judgement.misses == ()


def test_a_document_that_was_not_read_is_missed_whole(gold: GoldDocument) -> None:
    judgement = judge_all({"a.txt": gold}, [])["a.txt"]
    assert [score(judgement, part) for part in Part] == [Score(0, 0, 6), Score(0, 0, 3), Score(0, 0, 2)]


def test_documents_are_matched_by_the_name_of_their_file(gold: GoldDocument) -> None:
    judged = judge_all({"a.txt": gold}, [_extraction([("l", "CITY", "Lyon")], source="some/folder/a.txt")])
    assert score(judged["a.txt"], Part.ENTITIES) == Score(1, 1, 6)


@pytest.mark.parametrize(
    ("entities", "right", "found"),
    [
        ([("l", "REGION", "Lyon")], 1, 1),
        ([("l", "COUNTRY", "Lyon")], 0, 1),
        ([("l", "CITY", "Lyon"), ("m", "CITY", "lyon")], 1, 2),
        ([("u", "COMPANY", "University of Turku")], 1, 1),
        ([("m", "CITY", "Malmö")], 0, 0),
        ([("v", "MEETING", "Turku study visit to")], 1, 1),
        ([("v", "MEETING", "visit")], 0, 1),
        ([("c", "CITY", "Lyon Lyon")], 0, 1),
    ],
    ids=[
        "second class",
        "wrong class",
        "twice",
        "same family",
        "optional",
        "same words",
        "too few words",
        "city by words",
    ],
)
def test_entities(gold: GoldDocument, entities: Sequence[tuple[str, str, str]], right: float, found: float) -> None:
    counted = score(judge(gold, _extraction(entities)), Part.ENTITIES)
    assert (counted.right, counted.found, counted.wanted) == (right, found, 6)


@pytest.mark.parametrize(
    ("relations", "right", "found"),
    [
        ([("l", "leadPartnerOf", "p")], 1, 1),
        ([("l", "partnerIn", "p")], 0.5, 1),
        ([("t", "leadPartnerOf", "p")], 0.5, 1),
        ([("l", "partnerIn", "p"), ("l", "leadPartnerOf", "p")], 1, 1),
        ([("l", "locatedIn", "t")], 0, 1),
        ([("t", "cooperatesWith", "l"), ("l", "cooperatesWith", "t")], 1, 1),
        ([("u", "locatedIn", "t")], 0, 0),
        ([("t", "locatedIn", "m")], 0, 0),
    ],
    ids=[
        "right",
        "more general",
        "more special",
        "both",
        "wrong",
        "both directions",
        "optional",
        "with an optional end",
    ],
)
def test_relations(gold: GoldDocument, relations: Sequence[tuple[str, str, str]], right: float, found: float) -> None:
    entities = [
        *(("p", "PROJECT", "Harbour Links"), ("l", "CITY", "Lyon"), ("t", "CITY", "Turku")),
        *(("u", "UNIVERSITY", "University of Turku"), ("m", "CITY", "Malmö")),
    ]
    counted = score(judge(gold, _extraction(entities, relations)), Part.RELATIONS)
    assert (counted.right, counted.found, counted.wanted) == (right, found, 3)


def test_a_relation_of_something_unknown_is_wrong(gold: GoldDocument) -> None:
    extraction = _extraction([("p", "PROJECT", "HALI"), ("z", "CITY", "Zug")], [("z", "partnerIn", "p")])
    assert score(judge(gold, extraction), Part.RELATIONS) == Score(0, 1, 3)


def test_attributes_of_matched_entities_are_right_by_value(gold: GoldDocument) -> None:
    extraction = _extraction(
        [("p", "PROJECT", "HALI"), ("z", "PROJECT", "Other")],
        attributes=[("p", "startDate", "2009-07"), ("p", "budget", "1600000"), ("z", "startDate", "2001")],
    )
    assert score(judge(gold, extraction), Part.ATTRIBUTES) == Score(1, 2, 2)


def test_confidence_of_a_statement_is_that_of_its_surest_evidence(gold: GoldDocument) -> None:
    extraction = _extraction([("p", "PROJECT", "HALI"), ("l", "CITY", "Lyon")], [("l", "leadPartnerOf", "p")] * 2)
    sure = Statement("l", NAMESPACE + "leadPartnerOf", "p", 0.95, EVIDENCE)
    judged = judge(gold, Extraction(extraction.document, (), extraction.entities, (), (*extraction.statements, sure)))
    assert [f.confidence for f in judged.findings if f.part is Part.RELATIONS] == [0.95]


def test_precision_recall_and_f1() -> None:
    counted = Score(right=3, found=4, wanted=6)
    assert (counted.precision, counted.recall) == (0.75, 0.5)
    assert counted.f1 == pytest.approx(0.6)
    assert (Score(0, 0, 0).precision, Score(0, 0, 0).recall, Score(0, 0, 0).f1) == (0.0, 0.0, 0.0)


def test_counts_of_one_label() -> None:
    finding, miss = Finding(Part.ENTITIES, "City", "Lyon", 1.0, 0.9), Miss(Part.ENTITIES, "Event", "visit")
    judgement = Judgement((finding,), (miss,)) + Judgement((), (miss,))
    assert labels(judgement, Part.ENTITIES) == ["City", "Event"]
    assert score(judgement, Part.ENTITIES, "City") == Score(1, 1, 1)
    assert score(judgement, Part.ENTITIES, "Event") == Score(0, 0, 2)


@pytest.mark.parametrize(
    ("wanted", "found", "same"),
    [("75", "75.0", True), ("75", "76", False), ("finished", "Finished", True), ("2009-06", "2009-06-01", False)],
)
def test_same_value(wanted: str, found: str, same: bool) -> None:
    assert same_value(wanted, found) is same


def _read(folder: Path, document: Mapping[str, Any]) -> GoldDocument:
    path = folder / "gold.json"
    path.write_text(json.dumps({"a.txt": document}), encoding="utf-8")
    return read_gold(path)["a.txt"]


def _extraction(
    entities: Sequence[tuple[str, str, str]],
    relations: Sequence[tuple[str, str, str]] = (),
    attributes: Sequence[tuple[str, str, str]] = (),
    source: str = "a.txt",
) -> Extraction:
    statements = [
        *(Statement(s, NAMESPACE + p, o, 0.8, EVIDENCE) for s, p, o in relations),
        *(Statement(s, NAMESPACE + p, Literal(v), 0.8, EVIDENCE) for s, p, v in attributes),
    ]
    return Extraction(
        Document("doc", source, "He said so.", "en", "0" * 64),
        entities=tuple(Entity(iri, EntityClass[cls], label) for iri, cls, label in entities),
        statements=tuple(statements),
    )
