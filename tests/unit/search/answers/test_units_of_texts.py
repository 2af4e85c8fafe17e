"""Cutting documents up, and values in running text."""

from __future__ import annotations

import pytest

from search.answers.languages.concepts import find_concepts
from search.answers.texts.units import cut
from search.answers.texts.values import find_dates, find_money, find_numbers, find_shares

TEXT = """# Sea Towns

## Money

Budget: EUR 2.5 million. Dr. Ana Ruiz leads it.

## Partners

The partners are:
- Vigo (Spain)
- Brest (France)

| town | role |
|---|---|
| Faro | host |
"""


def test_headings_sentences_lists_and_rows() -> None:
    units = cut(TEXT)
    texts = [u.text for u in units]
    assert "Budget: EUR 2.5 million." in texts
    assert "Dr. Ana Ruiz leads it." in texts
    listed = next(u for u in units if u.items)
    assert [TEXT[a:b] for a, b in listed.items] == ["Vigo (Spain)", "Brest (France)"]
    assert listed.heading == "The partners are:"
    assert next(u for u in units if u.text.startswith("| Faro")).before == "| town | role |"
    assert {u.section for u in units if "Budget" in u.text} == {"Money"}


def test_offsets_point_into_the_text() -> None:
    for unit in cut(TEXT):
        if not unit.items:
            assert TEXT[unit.start : unit.end].replace("\n", " ") == unit.text


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("It ran from September 2015 to May 2018.", [("2015-09", "start"), ("2018-05", "end")]),
        ("vom 3. bis 5. März 2010", [("2010-03-03", "start"), ("2010-03-05", "end")]),
        ("il 21 novembre, a Napoli", [("2019-11-21", None)]),
        ("2–4 October 2018", [("2018-10-02", "start"), ("2018-10-04", "end")]),
        ("Termin: 12.03.2012", [("2012-03-12", None)]),
        ("depuis 1998", [("1998", "start")]),
        ("version 3.2014 of 12 things", []),
    ],
)
def test_dates_with_their_roles(text: str, dates: list[tuple[str, str | None]]) -> None:
    assert [(d.text, d.role) for d in find_dates(text, "2019")] == dates


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("EUR 1,346,995 (85 %)", ["1346995"]),
        ("2,1 milioni di euro", ["2100000"]),
        ("1 239 245,65 €", ["1239245.65"]),
        ("€ 140; students € 40", ["140", "40"]),
        ("in 2015 there were 30 towns", []),
    ],
)
def test_money(text: str, sums: list[str]) -> None:
    assert [v.text for v in find_money(text)] == sums


def test_shares_and_numbers() -> None:
    assert [v.text for v in find_shares("75,5 % of it, 60 per cento, 20 Prozent")] == ["75.5", "60", "20"]
    assert [v.text for v in find_numbers("It has 94 members and 3 offices")] == ["94", "3"]


@pytest.mark.parametrize(
    ("one", "other", "concept"),
    [("capofila", "coordinator", "lead"), ("mitglieder", "membres", "member"), ("budget", "kosten", "budget")],
)
def test_words_of_several_languages_share_concepts(one: str, other: str, concept: str) -> None:
    assert concept in find_concepts(one) & find_concepts(other)
