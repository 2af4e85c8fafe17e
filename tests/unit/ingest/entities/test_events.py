"""Events that are described rather than named."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis, LocalEntity
from ingest.entities import ModelBuilder, default_model_builder
from ingest.mentions import PlaceNames
from ontology.vocabulary import EntityClass as C
from ontology.vocabulary import is_a


@pytest.fixture(scope="module")
def builder(places: PlaceNames) -> ModelBuilder:
    return default_model_builder(places)


def events(builder: ModelBuilder, analysis: Analysis) -> list[LocalEntity]:
    return [e for e in builder.build(analysis).entities if is_a(e.entity_class, C.EVENT)]


@pytest.mark.parametrize(
    ("text", "language", "name", "cls"),
    [
        ("The partners came to the Ghent seminar in May.", "en", "Ghent seminar", C.SEMINAR),
        ("We began with a kick-off meeting in Bergen in June 2012.", "en", "kick-off meeting in Bergen", C.MEETING),
        ("A study visit to Tampere was made in spring.", "en", "study visit to Tampere", C.STUDY_VISIT),
        ("The team met in Porto for a workshop.", "en", "Porto workshop", C.WORKSHOP),
        ("The workshop on tidal power was held in Graz.", "en", "workshop on tidal power in Graz", C.WORKSHOP),
        ("La conférence finale s'est tenue à Nantes le 3 mai 2014.", "fr", "conférence finale à Nantes", C.CONFERENCE),
        ("Das Auftakttreffen fand in Kassel statt.", "de", "Auftakttreffen in Kassel", C.MEETING),
        ("La riunione di avvio si è tenuta a Verona il 9 giugno 2010.", "it", "riunione di avvio a Verona", C.MEETING),
        ("El seminario de Oviedo reunió a cien personas.", "es", "seminario de Oviedo", C.SEMINAR),
    ],
)
def test_event_is_named_by_kind_and_place(
    builder: ModelBuilder, analysed: Callable[..., Analysis], text: str, language: str, name: str, cls: C
) -> None:
    assert [(e.name, e.entity_class) for e in events(builder, analysed(text, language))] == [(name, cls)]


@pytest.mark.parametrize(
    "text",
    [
        "Seminars in partner cities will follow.",
        "Each workshop in Ghent takes a day.",
        "A seminar in Ghent was cancelled.",
        "A conference in Porto is being planned.",
    ],
)
def test_generic_and_unreal_events_are_nothing(
    builder: ModelBuilder, analysed: Callable[..., Analysis], text: str
) -> None:
    assert events(builder, analysed(text)) == []


def test_kind_in_the_next_sentence(builder: ModelBuilder, analysed: Callable[..., Analysis]) -> None:
    found = events(builder, analysed("In autumn the group met in Turin to look at design. The seminar ended well."))
    assert [e.name for e in found] == ["Turin seminar"]


def test_quoted_title_is_the_name(builder: ModelBuilder, analysed: Callable[..., Analysis]) -> None:
    found = events(builder, analysed("Die Fachtagung „Wald und Werkstoff“ zog viele an.", "de"))
    assert [(e.name, e.entity_class) for e in found] == [("Wald und Werkstoff", C.CONFERENCE)]


def test_two_mentions_of_one_event_are_one(builder: ModelBuilder, analysed: Callable[..., Analysis]) -> None:
    found = events(builder, analysed("The Ghent workshop was full.\n\nAt the workshop in Ghent we learned much."))
    assert len(found) == 1
    assert len(found[0].spans) == 2
