"""The shapes, and what is said when a graph breaks them."""

import pytest
from rdflib import Graph

from ontology.validation import ValidationReport, validate
from ontology.vocabulary import PREFIXES

HEAD = "".join(f"@prefix {prefix}: <{base}> .\n" for prefix, base in PREFIXES.items())
LINK = "clid:ayton a cl:City ; rdfs:label 'Ayton' ; cl:partnerIn clid:weave . "
WEAVE = "clid:weave a cl:Project ; rdfs:label 'WEAVE'@en . "
DOCUMENT = "clid:doc a cl:Document ; dcterms:source 'a.txt' ; dcterms:language 'en' ; cl:mentions clid:ayton . "
ASSERTION = """
clid:said a cl:Assertion ; rdf:subject clid:ayton ; rdf:predicate cl:partnerIn ; rdf:object clid:weave ;
    cl:confidence 0.9 ; cl:inDocument clid:doc ; cl:quote "Ayton is a partner in WEAVE." ;
    cl:startOffset 0 ; cl:endOffset 28 ; prov:wasGeneratedBy <urn:extractor:1> .
"""


def check(turtle: str) -> ValidationReport:
    return validate(Graph().parse(data=HEAD + turtle, format="turtle"))


def test_a_good_graph_conforms() -> None:
    report = check(LINK + WEAVE + DOCUMENT + ASSERTION)
    assert report == ValidationReport(conforms=True, violations=())
    assert str(report) == "The graph conforms to the shapes."


def test_subclasses_count_as_their_superclass() -> None:
    assert check("clid:u a cl:University ; rdfs:label 'U' ; cl:partnerIn clid:weave . " + WEAVE).conforms


@pytest.mark.parametrize(
    ("turtle", "message"),
    [
        ("clid:x a cl:City .", "clid:x: Every entity needs at least one label."),
        (WEAVE + "clid:weave cl:startDate 'soon' .", "cl:startDate must be an xsd:date, xsd:gYearMonth or xsd:gYear."),
        (
            WEAVE + "clid:weave cl:startDate '2012'^^xsd:gYear ; cl:endDate '2011-03-01'^^xsd:date .",
            "The end date 2011-03-01 lies before a start date.",
        ),
        (WEAVE + "clid:weave cl:budget 5.0 .", "Whoever has cl:budget needs cl:currency too."),
        (WEAVE + "clid:weave cl:budget 5.0 ; cl:currency 'euro' .", "ISO 4217 code of three capital letters"),
        (WEAVE + "clid:weave cl:fundingRate 120.0 .", "from 0 to 100 percent"),
        (LINK + WEAVE + "clid:ayton wgs:lat 91.0 .", "A latitude must be a number from -90 to 90 degrees."),
        (LINK + WEAVE + "clid:weave cl:fundedBy clid:ayton .", "must be a cl:Programme or cl:Organisation."),
        (LINK + WEAVE + "clid:ayton cl:speaksAt clid:weave .", "The subject of cl:speaksAt must be a cl:Person."),
        (LINK + WEAVE + "clid:weave cl:partOf clid:ayton .", "leads from a cl:Project to a cl:Project or cl:Programme"),
        ("clid:d a cl:Document .", "A document needs dcterms:source, its file name or URL."),
    ],
)
def test_a_bad_graph_is_told_what_is_wrong(turtle: str, message: str) -> None:
    report = check(turtle)
    assert not report.conforms
    assert message in str(report)


@pytest.mark.parametrize(
    ("part", "replacement", "message"),
    [
        ("cl:confidence 0.9 ;", "cl:confidence 1.9 ;", "A confidence must be a number from 0 to 1. (found: 1.9)"),
        ("cl:confidence 0.9 ;", "", "An assertion needs exactly one cl:confidence."),
        ("rdf:subject clid:ayton ;", "", "An assertion needs exactly one rdf:subject, an IRI."),
        ("rdf:predicate cl:partnerIn ;", "", "An assertion needs exactly one rdf:predicate, an IRI."),
        ("rdf:object clid:weave ;", "", "An assertion needs exactly one rdf:object"),
        ("cl:inDocument clid:doc ;", "", "An assertion needs exactly one cl:inDocument, a cl:Document."),
        ('cl:quote "Ayton is a partner in WEAVE." ;', "", "An assertion needs exactly one cl:quote"),
        ("cl:startOffset 0 ;", "cl:startOffset 30 ;", "The start offset must lie before the end offset."),
        ("cl:endOffset 28 ;", "", "An assertion needs exactly one cl:endOffset."),
        ("; prov:wasGeneratedBy <urn:extractor:1>", "", "An assertion needs prov:wasGeneratedBy"),
        ("cl:partnerIn", "cl:leadPartnerOf", "does not stand as a plain triple"),
    ],
)
def test_an_assertion_must_be_complete(part: str, replacement: str, message: str) -> None:
    assert part in ASSERTION
    report = check(LINK + WEAVE + DOCUMENT + ASSERTION.replace(part, replacement))
    assert message in str(report)


def test_a_violation_names_focus_path_and_value() -> None:
    report = check(WEAVE + "clid:weave cl:currency 'euro' .")
    (violation,) = report.violations
    assert (violation.focus_label, violation.path, violation.value) == ("WEAVE", "cl:currency", "euro")
    assert str(report).startswith("The graph breaks the shapes in 1 place:\n- WEAVE cl:currency: A currency")


def test_checking_leaves_the_graph_as_it_was() -> None:
    graph = Graph().parse(data=HEAD + LINK + WEAVE, format="turtle")
    before = set(graph)
    validate(graph)
    assert set(graph) == before
