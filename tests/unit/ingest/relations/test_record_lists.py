"""Records under headings that say what they are of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.analysis import DocumentModel
from ingest.relations.common.view import Views
from ingest.relations.record_lists import RecordLists
from ontology.vocabulary import local_name

ModelOf = Callable[..., DocumentModel]

SHEET = """[SALTLOOP|Project]

## {lead}

[Acme Salt|Company]
Adresse : quai 4, 17300 [Rochefort|City]
[France|Country]

## {partners}

[Byg Let|Cluster]
[Danmark|Country]

[Kalksteen|Company] NV
Zeedijk 3, 8400 [Oostende|City]
[Belgium|Country]

## Contact

[Nobody Ltd|Company]
"""


def _said(model: DocumentModel) -> set[tuple[str, str, str]]:
    names = {e.key: e.name for e in model.entities}
    return {
        (names[c.subject], local_name(c.predicate), names[str(c.object)]) for c in RecordLists(Views()).extract(model)
    }


@pytest.mark.parametrize(
    ("lead", "partners"),
    [("Coordinateur", "Participants (6)"), ("Lead partner", "Partners"), ("Capofila", "Partner di progetto")],
)
def test_sheets_of_projects(model_of: ModelOf, lead: str, partners: str) -> None:
    text = SHEET.format(lead=lead, partners=partners).replace("[Kalksteen|Company] NV", "[Kalksteen|Company]")
    assert _said(model_of(text, topic="SALTLOOP")) == {
        ("Acme Salt", "leadPartnerOf", "SALTLOOP"),
        ("Acme Salt", "locatedIn", "Rochefort"),
        ("Rochefort", "locatedIn", "France"),
        ("Byg Let", "partnerIn", "SALTLOOP"),
        ("Byg Let", "locatedIn", "Danmark"),
        ("Kalksteen", "partnerIn", "SALTLOOP"),
        ("Kalksteen", "locatedIn", "Oostende"),
        ("Oostende", "locatedIn", "Belgium"),
    }


def test_members_of_the_cluster_that_the_page_is_about(model_of: ModelOf) -> None:
    text = (
        "[Blue Bay|Cluster] brings firms together.\n\nOur members\n\n- [Acme Salt|Company] - brine. [Ghent|City]\n"
        "- [Bo Kilns|Company], bricks\n- We met [Cy Sails|Company] in May.\n"
    )
    said = _said(model_of(text, topic="Blue Bay"))
    assert {(a, b) for a, p, b in said if p == "memberOf"} == {("Acme Salt", "Blue Bay"), ("Bo Kilns", "Blue Bay")}


def test_one_name_is_no_list(model_of: ModelOf) -> None:
    text = "[Blue Bay|Cluster] grows.\n\nOur members\n\n[Acme Salt|Company] - brine\n"
    assert _said(model_of(text, topic="Blue Bay")) == set()


def test_former_members_are_none(model_of: ModelOf) -> None:
    text = "[Blue Bay|Cluster] grows.\n\nFormer members\n\n- [Acme Salt|Company]\n- [Bo Kilns|Company]\n"
    assert _said(model_of(text, topic="Blue Bay")) == set()
