"""What an answer carries, and what happens to questions that are no questions."""

from __future__ import annotations

import pytest

from kg.graph.oxigraph import GraphStore
from kg.terms import Iri, Literal
from ontology.vocabulary import ObjectProperty
from search.answers.answerer import Answerer
from search.answers.records import AnswerKind, Question
from tests.unit.search.answers.conftest import COMPANY
from tests.unit.search.answers.towns import iri, towns_store


def test_answer_carries_query_words_and_quote(towns: Answerer) -> None:
    answer = towns.answer(Question("Which cities were partners in NORDFAB?"))
    assert answer.kind is AnswerKind.ENTITIES
    assert {item.type for item in answer.answers} == {"City"}
    assert answer.explanation == "cities that are partner in NORDFAB"
    quote = answer.evidence[0]
    assert quote.quote.startswith("NORDFAB, the Northern Fabrication Network, is led by Tarnberg")
    assert quote.document is not None
    assert quote.document.source == "north-news.txt"
    assert (quote.start, quote.end) == (0, len(quote.quote))
    assert quote.score == 0.9


def test_query_gives_the_same_answer_when_sent_as_it_is(store: GraphStore, company: Answerer) -> None:
    answer = company.answer(Question("Which devices come from Nordcoil AB?", graph=COMPANY))
    assert answer.sparql is not None
    assert f"FROM <{COMPANY}>" in answer.sparql
    rows = store.select(answer.sparql)
    assert {row["answer"].value for row in rows} == {item.iri for item in answer.answers}


def test_named_graph_is_asked_alone(company: Answerer) -> None:
    assert company.answer(Question("Who manages Elin Vasquez?", graph=COMPANY)).answered
    assert not company.answer(Question("Which cities were partners in NORDFAB?", graph=COMPANY)).answered


def test_missing_graph_is_said_so(company: Answerer) -> None:
    answer = company.answer(Question("Who manages Elin Vasquez?", graph="https://example.org/none"))
    assert not answer.answered
    assert answer.explanation == "there is no such graph"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "?",
        "\x00\x01",
        "SELECT * WHERE { ?s ?p ?o }",
        '"} . DROP ALL #',
        "<script>alert(1)</script>",
        "who " * 5000,
    ],
    ids=["empty", "blank", "mark", "control", "sparql", "injection", "html", "long"],
)
def test_no_question_gets_no_answer(towns: Answerer, text: str) -> None:
    assert towns.answer(Question(text)).kind is AnswerKind.NONE


def test_limit_cuts_the_list(towns: Answerer) -> None:
    assert len(towns.answer(Question("Which cities were partners in AGRILINK?", limit=2)).answers) == 2


def test_same_question_same_answer(towns: Answerer) -> None:
    first, second = (towns.answer(Question("Which clusters focus on wind energy?", explain=True)) for _ in range(2))
    assert (first.answers, first.sparql, first.evidence, first.details) == (
        second.answers,
        second.sparql,
        second.evidence,
        second.details,
    )


def test_explain_shows_links_and_candidates(towns: Answerer) -> None:
    details = towns.answer(Question("Who moderated the AGRILINK final conference?", explain=True)).details
    assert details is not None
    assert details.language == "en"
    assert any(note.kind == "entity" and note.target == iri("conference") for note in details.linked)
    assert any(note.kind == "property" and note.target == ObjectProperty.MODERATES for note in details.linked)
    assert details.candidates[0].answers == 1


def test_new_triples_are_seen_at_once() -> None:
    store = towns_store()
    answerer = Answerer(store)
    question = Question("Which cities were partners in the Blue Hub?")
    assert [item.text for item in answerer.answer(question).answers] == ["Dunwick Bay"]
    store.update(f"INSERT DATA {{ <{iri('brankov')}> <{ObjectProperty.PARTNER_IN}> <{iri('bluehub')}> }}")
    assert {item.text for item in answerer.answer(question).answers} == {"Dunwick Bay", "Brankov"}


def test_terms_cannot_break_out_of_a_query() -> None:
    assert Iri("https://example.org/x> . DROP ALL").n3().count(">") == 1
    assert Literal('x" . DROP ALL').n3() == '"x\\" . DROP ALL"'
