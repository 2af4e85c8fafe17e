from ingest.analysis import Analysis, Candidate, DocumentModel, LocalEntity
from ingest.language.analyse import Analyser
from ingest.language.identify import LanguageIdentifierModel
from ingest.language.registry import LanguageModels
from ingest.ports import RawDocument
from ingest.settling import settle
from kg.records import Statement
from kg.terms import Literal
from ontology.schema import Schema
from ontology.vocabulary import DataProperty, EntityClass, ObjectProperty, local_name

TEXT = "Graz leads ALPNET, said Anna Berg. She works for Alpro. Linz and Graz cooperate."
P, D = ObjectProperty, DataProperty
Predicate = ObjectProperty | DataProperty
ENTITIES = tuple(
    LocalEntity(key, cls, key)
    for key, cls in {
        "graz": EntityClass.CITY, "linz": EntityClass.CITY, "austria": EntityClass.COUNTRY, "alpnet": EntityClass.PROJECT,
        "anna": EntityClass.PERSON, "alpro": EntityClass.COMPANY,
    }.items()
)  # fmt: skip


def analysis() -> Analysis:
    analyser = Analyser(LanguageModels({}), LanguageIdentifierModel(fallback="en"))
    return analyser.analyse(RawDocument(TEXT, language="en"))


def said(
    subject: str, predicate: Predicate, obj: str | Literal, confidence: float = 0.8, start: int = 0, end: int = 4
) -> Candidate:
    return Candidate(subject, predicate, obj, start, end, confidence, "test/1")


def settled(*candidates: Candidate) -> tuple[Statement, ...]:
    return settle(DocumentModel(analysis(), ENTITIES, ()), candidates, Schema.load())


def triples(*candidates: Candidate) -> list[tuple[str, str, str]]:
    return [
        (s.subject, local_name(s.predicate), s.object if isinstance(s.object, str) else s.object.value)
        for s in settled(*candidates)
    ]


def test_ill_typed_unknown_and_reflexive_statements_go() -> None:
    assert (
        triples(
            said("anna", P.LOCATED_IN, "graz"),
            said("graz", P.PARTNER_IN, "nobody"),
            said("nobody", P.PARTNER_IN, "alpnet"),
            said("graz", P.COOPERATES_WITH, "graz"),
            said("anna", D.BUDGET, Literal("5")),
        )
        == []
    )


def test_the_most_confident_of_equal_statements_stays() -> None:
    (kept,) = settled(said("graz", P.PARTNER_IN, "alpnet", 0.6), said("graz", P.PARTNER_IN, "alpnet", 0.9, 56, 60))
    assert (kept.confidence, kept.evidence.quote) == (0.9, "Linz and Graz cooperate.")


def test_evidence_is_the_whole_sentence() -> None:
    (kept,) = settled(said("anna", P.WORKS_FOR, "alpro", start=39, end=44))
    assert kept.evidence.quote == "She works for Alpro."
    assert TEXT[kept.evidence.start : kept.evidence.end] == kept.evidence.quote
    assert kept.evidence.extractor == "test/1"


def test_the_most_specific_property_wins() -> None:
    assert triples(
        said("graz", P.PARTICIPATES_IN, "alpnet", 0.9),
        said("graz", P.PARTNER_IN, "alpnet", 0.9),
        said("graz", P.LEAD_PARTNER_OF, "alpnet", 0.7),
    ) == [("graz", "leadPartnerOf", "alpnet")]


def test_former_employment_wins() -> None:
    assert triples(said("anna", P.WORKS_FOR, "alpro", 0.9), said("anna", P.FORMERLY_WORKED_FOR, "alpro", 0.7)) == [
        ("anna", "formerlyWorkedFor", "alpro")
    ]


def test_symmetric_statements_are_said_in_both_directions_with_the_same_evidence() -> None:
    both = settled(said("linz", P.COOPERATES_WITH, "graz"), said("graz", P.COOPERATES_WITH, "linz", 0.5))
    assert {(s.subject, s.object) for s in both} == {("graz", "linz"), ("linz", "graz")}
    assert len({(s.confidence, s.evidence) for s in both}) == 1


def test_of_opposite_locations_the_surer_one_stays() -> None:
    assert triples(said("graz", P.LOCATED_IN, "austria", 0.9), said("austria", P.LOCATED_IN, "graz", 0.5)) == [
        ("graz", "locatedIn", "austria")
    ]


def test_one_value_of_an_attribute_stays_the_more_precise_date_first() -> None:
    assert triples(
        said("alpnet", D.START_DATE, Literal("2010"), 0.9),
        said("alpnet", D.START_DATE, Literal("2010-05"), 0.8),
        said("alpnet", D.START_DATE, Literal("2012-01"), 0.5),
        said("alpnet", D.BUDGET, Literal("5"), 0.5),
        said("alpnet", D.BUDGET, Literal("7"), 0.9),
    ) == [("alpnet", "budget", "7"), ("alpnet", "startDate", "2010-05")]


def test_several_job_titles_may_stand() -> None:
    assert len(triples(said("anna", D.JOB_TITLE, Literal("CEO")), said("anna", D.JOB_TITLE, Literal("professor")))) == 2


def test_a_cluster_may_do_what_a_body_does() -> None:
    known = (LocalEntity("k", EntityClass.CLUSTER, "k"), LocalEntity("n", EntityClass.NETWORK, "n"))
    found = settle(DocumentModel(analysis(), known, ()), [said("k", P.MEMBER_OF, "n")], Schema.load())
    assert [(s.subject, s.object) for s in found] == [("k", "n")]
