"""Titles of the sessions of a programme, and of pages whose subtitle says what they announce."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis
from ingest.mentions.event_kinds import find_kinds, find_occasions, find_plural_kinds
from ingest.mentions.event_titles import EventTitles
from ingest.mentions.lexicon import load_lexicon
from ingest.mentions.page_titles import PageTitles
from ontology.vocabulary import EntityClass as C

Analyse = Callable[..., Analysis]


def titles(analysis: Analysis) -> set[tuple[str, C]]:
    return {(s.text, s.entity_class) for s in EventTitles(load_lexicon()).find(analysis)}


@pytest.mark.parametrize(
    ("text", "language", "title", "cls"),
    [
        ('11.15 SESSION 2: "Barns and the money"\nChair: Ann Lee', "en", "Barns and the money", C.PANEL),
        ("Session 1, Barns in the wrong place. Chair: Ann Lee", "en", "Barns in the wrong place", C.PANEL),
        ("09:15 – 12:00 Workshop Counting what nobody counts, moderated by Ann Lee", "en",
         "Counting what nobody counts", C.WORKSHOP),
        ("14 h 00 ATELIER 1 – Réparer plutôt que jeter            salle Bleue", "fr", "Réparer plutôt que jeter", C.WORKSHOP),
        ("12:00  Panel: Hay in the hospital, with Ann Lee (Acme)", "en", "Hay in the hospital", C.PANEL),
        ("16.00 Podium: Wer zahlt für das Stroh?\nEs diskutieren Ann Lee und Bo Ek", "de", "Wer zahlt für das Stroh?", C.PANEL),
        ("15h00 Table ronde n° 1 : Qui paie les kilomètres vides ?", "fr", "Qui paie les kilomètres vides ?", C.PANEL),
        ("9.00 Laboratorio 1 — Dogane digitali (Museo del Mare)", "it", "Dogane digitali", C.WORKSHOP),
        ("10.00 Uhr Workshop 2: Holz im Wandel, Leitung: Ann Lee", "de", "Holz im Wandel", C.WORKSHOP),
    ],
)  # fmt: skip
def test_titles_behind_numbers_and_times(analysed: Analyse, text: str, language: str, title: str, cls: C) -> None:
    assert (title, cls) in titles(analysed(text, language))


def test_lettered_lines_under_a_kind_are_titles(analysed: Analyse) -> None:
    page = 'Afternoon workshops\nA. "Contracts for hay" led by Ann Lee\nB. "Cooling with straw", with Bo Ek\n'
    assert {("Contracts for hay", C.WORKSHOP), ("Cooling with straw", C.WORKSHOP)} <= titles(analysed(page))


@pytest.mark.parametrize(
    ("page", "language", "title"),
    [
        ("# First Gear, Last Mile\n\n### European forum on carts — Ghent, 22 and 23 September 2022\n\nWe meet.", "en",
         "First Gear, Last Mile"),
        ("PORTI ASCIUTTI\nTerzo forum internazionale sulla logistica\nVerona, 16 ottobre 2014\n", "it", "PORTI ASCIUTTI"),
    ],
)  # fmt: skip
def test_a_subtitle_says_that_the_title_is_an_event(analysed: Analyse, page: str, language: str, title: str) -> None:
    assert title in {s.text for s in PageTitles().find(analysed(page, language))}


def test_menus_and_news_are_no_titles_of_events(analysed: Analyse) -> None:
    for page in (
        "Events · News · Contact\n\nSeminar, Ghent, 3 May 2012\n\nText.",
        "Ghent gets a new bridge\n\nReport from a seminar, 3 May 2012\n\nText.",
    ):
        assert not [s for s in PageTitles().find(analysed(page)) if s.score > 0.9]


def test_plurals_come_with_the_word_for_one() -> None:
    text = "des visites d'étude, bisherige Seminare, three workshops, due tavole rotonde, los talleres"
    assert [k.text for k in find_plural_kinds(text, 0, len(text))] == [
        "visite d'étude", "Seminar", "workshop", "tavola rotonda", "taller",
    ]  # fmt: skip


def test_evenings_are_events_where_they_are_counted() -> None:
    text = "The second evening was long; in the evening we slept."
    assert [k.start for k in find_occasions(text, 0, len(text))] == [text.index("evening")]


def test_compounds_of_kinds_are_kinds() -> None:
    text = "Nach der Auftaktsitzung folgten das Werkstattgespräch und die Fachtagung."
    assert [k.text for k in find_kinds(text, 0, len(text))] == ["Auftaktsitzung", "Werkstattgespräch", "Fachtagung"]
