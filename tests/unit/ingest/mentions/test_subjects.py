"""The project that a page is about."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis
from ingest.mentions.gazetteers import PlaceNames
from ingest.mentions.lexicon import load_lexicon
from ingest.mentions.subjects import PageSubjects
from ontology.vocabulary import EntityClass

SHEET = """{head}
Kilns and clay along the old salt road

Project start   01/03/2011
Project end     28/02/2014
Total budget    EUR 1 200 000

Lead partner
Agency of the Valley

{body}
"""


@pytest.fixture
def subjects(
    places: PlaceNames, analysed: Callable[..., Analysis]
) -> Callable[[str, str], set[tuple[str, EntityClass]]]:
    finder = PageSubjects(load_lexicon(), places)

    def of(head: str, body: str) -> set[tuple[str, EntityClass]]:
        return {(s.text, s.entity_class) for s in finder.find(analysed(SHEET.format(head=head, body=body), "en"))}

    return of


Subjects = Callable[[str, str], set[tuple[str, EntityClass]]]


def test_the_coined_name_that_fills_the_first_line_is_the_project(subjects: Subjects) -> None:
    assert subjects("BRICKWAY", "Kilns close.") == {("BRICKWAY", EntityClass.PROJECT)}


def test_a_name_of_several_words_must_come_again(subjects: Subjects) -> None:
    assert subjects("QUIET KILN DOORS", "Kilns close.") == set()
    assert {c for _, c in subjects("QUIET KILN DOORS", "Quiet Kiln Doors began late.")} == {EntityClass.PROJECT}


@pytest.mark.parametrize("body", ["BRICKWAY is a regional cluster of kilns.", "The network BRICKWAY has 90 members."])
def test_what_the_page_calls_a_body_is_none(subjects: Subjects, body: str) -> None:
    assert subjects("BRICKWAY", body) == set()


def test_kinds_of_documents_are_no_names(subjects: Subjects) -> None:
    assert subjects("COMPTE RENDU", "This compte rendu was approved.") == set()


def test_without_the_marks_of_a_project_nothing_is_said(places: PlaceNames, analysed: Callable[..., Analysis]) -> None:
    analysis = analysed("BRICKWAY\nKilns and clay\n\nWe sell bricks. BRICKWAY opens at nine.", "en")
    assert not list(PageSubjects(load_lexicon(), places).find(analysis))
