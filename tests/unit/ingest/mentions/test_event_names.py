"""Titles of events and of pages that announce them; bodies that only sound like events."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis
from ingest.mentions.event_titles import EventTitles
from ingest.mentions.forums import BodiesCalledForum
from ingest.mentions.lexicon import load_lexicon
from ingest.mentions.page_titles import PageTitles
from ontology.vocabulary import EntityClass as C

Analyse = Callable[..., Analysis]


@pytest.mark.parametrize(
    ("text", "language", "title", "cls"),
    [
        ("The panel Who Pays for Sand? with three mayors was lively.", "en", "Who Pays for Sand?", C.PANEL),
        ("On Monday they held Salt Roads, a one-day workshop in Ghent.", "en", "Salt Roads", C.WORKSHOP),
        ('She spoke at the "Rivers of Glass" congress.', "en", "Rivers of Glass", C.CONFERENCE),
        ("Podium „Wer zahlt die Brücke?“ mit drei Gästen", "de", "Wer zahlt die Brücke?", C.PANEL),
        ("Table ronde n°2 - Le pain demain", "fr", "Le pain demain", C.PANEL),
        ("Atelier B – Moulins à vent, sous la conduite de Luc Roy", "fr", "Moulins à vent", C.WORKSHOP),
    ],
)
def test_titles_beside_their_kind(analysed: Analyse, text: str, language: str, title: str, cls: C) -> None:
    found = {(s.text, s.entity_class) for s in EventTitles(load_lexicon()).find(analysed(text, language))}
    assert (title, cls) in found


@pytest.mark.parametrize(
    ("text", "language", "title"),
    [
        (
            "# Brücken der Zukunft\n\n**Fachtagung | 3.–4. Juni 2016 | Stadthalle**\n\nProgramm",
            "de",
            "Brücken der Zukunft",
        ),
        (
            "3es Rencontres du verre soufflé\n\nMardi 4 mai 2010 - Halle aux grains\n",
            "fr",
            "3es Rencontres du verre soufflé",
        ),
        ("Der Glastag 2017 war gut besucht.", "de", "Glastag 2017"),
    ],
)
def test_titles_of_pages(analysed: Analyse, text: str, language: str, title: str) -> None:
    assert title in {s.text for s in PageTitles().find(analysed(text, language))}


@pytest.mark.parametrize("text", ["Am Donnerstag 2017 ging es los.", "# Our work\n\nUpdated on 3 May 2015\n\nText"])
def test_dated_pages_without_a_kind_are_no_events(analysed: Analyse, text: str) -> None:
    assert not list(PageTitles().find(analysed(text)))


def test_a_forum_that_people_come_from_is_a_body(analysed: Analyse) -> None:
    analysis = analysed("Ann Lee came from the Lake Trade Forum. The Lake Trade Forum was silent.")
    assert [s.text for s in BodiesCalledForum().find(analysis)] == ["Lake Trade Forum", "Lake Trade Forum"]


@pytest.mark.parametrize(
    "text",
    ["She spoke at the Lake Trade Forum, as did a man from the Lake Trade Forum.", "The Lake Forum 2019 was held."],
)
def test_a_forum_that_is_held_is_an_event(analysed: Analyse, text: str) -> None:
    assert not list(BodiesCalledForum().find(analysed(text)))


@pytest.mark.parametrize(
    "text", ["Founded by Anna Moor-Stein, the conference moved.", "With Salt Roads, the workshop manager left."]
)
def test_people_before_a_kind_are_no_titles(analysed: Analyse, text: str) -> None:
    assert not {s.text for s in EventTitles(load_lexicon()).find(analysed(text))}
