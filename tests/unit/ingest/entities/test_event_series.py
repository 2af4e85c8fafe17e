"""Several unnamed events in one breath, and events that are named after whose they are, in five languages."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis
from ingest.entities import ModelBuilder, default_model_builder
from ingest.mentions import PlaceNames
from ontology.vocabulary import EntityClass as C
from ontology.vocabulary import is_a


@pytest.fixture(scope="module")
def builder(places: PlaceNames) -> ModelBuilder:
    return default_model_builder(places)


def names(builder: ModelBuilder, analysis: Analysis) -> list[str]:
    return [e.name for e in builder.build(analysis).entities if is_a(e.entity_class, C.EVENT)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Earlier seminars were in Ghent (March 2012) and Porto (June 2012).",
            "en",
            ["seminar in Ghent", "seminar in Porto"],
        ),
        (
            "2 study visits: Graz (Sept 2013), Turin (Feb 2014)",
            "en",
            ["study visit to Graz", "study visit to Turin"],
        ),
        (
            "Les ateliers se sont tenus à Nantes (mars 2012) et à Porto (juin 2012).",
            "fr",
            ["atelier à Nantes", "atelier à Porto"],
        ),
        (
            "Die bisherigen Seminare fanden in Kassel (März 2012) und Graz (Juni 2012) statt.",
            "de",
            ["Seminar in Kassel", "Seminar in Graz"],
        ),
        (
            "I seminari precedenti si sono tenuti a Verona (marzo 2012) e Lugano (giugno 2012).",
            "it",
            ["seminario a Verona", "seminario a Lugano"],
        ),
        (
            "Los talleres se celebraron en Oviedo (marzo de 2012) y Porto (junio de 2012).",
            "es",
            ["taller en Oviedo", "taller en Porto"],
        ),
    ],
)
def test_places_of_a_series_are_events(
    builder: ModelBuilder, analysed: Callable[..., Analysis], text: str, language: str, expected: list[str]
) -> None:
    assert sorted(names(builder, analysed(text, language))) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Workshops in cities such as Ghent and Porto would help.",
        "Seminars in Ghent and Porto are being planned.",
        "Firms from Ghent and Porto like seminars.",
    ],
)
def test_what_only_may_be_is_no_series(builder: ModelBuilder, analysed: Callable[..., Analysis], text: str) -> None:
    assert names(builder, analysed(text)) == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Two workshops were planned. The first took place in Ghent in May 2012, the second one in Porto.",
            "en",
            {"workshop in Ghent", "workshop in Porto"},
        ),
        (
            "Zwei Werkstätten gab es. Die erste fand in Kassel statt, die zweite in Graz.",
            "de",
            {"Werkstatt in Kassel", "Werkstatt in Graz"},
        ),
        (
            "Deux ateliers ont été organisés. Le premier s'est tenu à Nantes, le deuxième à Porto.",
            "fr",
            {"atelier à Nantes", "atelier à Porto"},
        ),
    ],
)
def test_ordinals_take_up_the_kind(
    builder: ModelBuilder, analysed: Callable[..., Analysis], text: str, language: str, expected: set[str]
) -> None:
    assert set(names(builder, analysed(text, language))) == expected


def test_items_of_a_list_begin_with_the_place(builder: ModelBuilder, analysed: Callable[..., Analysis]) -> None:
    page = "Our study visits:\n\n- Ghent, 3 May 2012\n- Porto, 4 June 2013\n- a party in Graz, some day\n"
    assert sorted(names(builder, analysed(page))) == ["study visit to Ghent", "study visit to Porto"]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The third HARVEST seminar met at the old mill.", "en", "third HARVEST seminar"),
        (
            "Le deuxième séminaire du projet HARVEST s'est tenu le 3 mai 2012.",
            "fr",
            "deuxième séminaire du projet HARVEST",
        ),
        (
            "Das dritte Seminar des Projekts HARVEST fand am 3. Mai 2012 statt.",
            "de",
            "dritte Seminar des Projekts HARVEST",
        ),
        (
            "Il terzo seminario del progetto HARVEST si è svolto il 3 maggio 2012.",
            "it",
            "terzo seminario del progetto HARVEST",
        ),
    ],
)
def test_an_event_is_named_after_its_owner(
    builder: ModelBuilder, analysed: Callable[..., Analysis], text: str, language: str, name: str
) -> None:
    assert names(builder, analysed(text, language)) == [name]


def test_what_a_named_event_is_said_to_be_is_no_second_one(
    builder: ModelBuilder, analysed: Callable[..., Analysis]
) -> None:
    text = 'The congress "Rivers of Glass" is the third conference of the HARVEST project. It began on 3 May 2012.'
    assert names(builder, analysed(text)) == ["Rivers of Glass"]


@pytest.mark.parametrize(
    ("page", "language", "name"),
    [
        ("Seminar report: what we saw\n\nGhent, 3-4 May 2012\n\nIt rained all day.", "en", "Seminar Ghent"),
        ("Verbale della riunione n. 7\n\nVerona, 3 maggio 2012, ore 10\n\nPresiede il sindaco.", "it", "riunione n. 7"),
        (
            "Protokoll der Mitgliederversammlung\n\nKassel, 3. Mai 2012\n\nEs regnete.",
            "de",
            "Mitgliederversammlung Kassel",
        ),
    ],
)
def test_a_report_names_its_event_by_kind_and_place(
    builder: ModelBuilder, analysed: Callable[..., Analysis], page: str, language: str, name: str
) -> None:
    assert name in names(builder, analysed(page, language))
