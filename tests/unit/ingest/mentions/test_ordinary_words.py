"""A capital alone makes no name of an ordinary word; a word of no language may be one."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis
from ingest.language.dictionary import Dictionary
from ingest.mentions.context import NamesInContext
from ingest.mentions.gazetteers import PlaceNames
from ingest.mentions.lexicon import load_lexicon
from ingest.mentions.persons import PersonNames
from ingest.mentions.roles import OrganisationsByRole
from ingest.mentions.unexplained import UnexplainedNames


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("We stopped printing Catalogues with Varmelink last year.", "en", ["Varmelink"]),
        ("Elle soutient ces Échanges avec Filtertec depuis un an.", "fr", ["Filtertec"]),
        ("La rete unisce Seta e Territorio con Filse da anni.", "it", ["Filse"]),
        ("Dio la Bienvenida a los socios de Navantia en Oviedo.", "es", ["Navantia"]),
        ("Le réseau réunit trois entreprises : Aquaval, Bronnen van Spa et Idelux.", "fr", ["Aquaval", "Bronnen van Spa", "Idelux"]),
    ],
)  # fmt: skip
def test_names_without_explanation(
    places: PlaceNames, analysed: Callable[..., Analysis], text: str, language: str, names: list[str]
) -> None:
    finder = UnexplainedNames(load_lexicon(), places, Dictionary())
    assert [s.text for s in finder.find(analysed(text, language))] == names


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Lourdes Giner, responsable de Comunicación", "es", []),
        ("Vorsitzende des Beirats ist Birgit Egger.", "de", []),
        ("Birgit Egger, Leiterin Entwicklung bei Bosch", "de", ["Bosch"]),
        ("Anne Petit, directrice de Filtertec", "fr", ["Filtertec"]),
    ],
)
def test_employers_are_no_ordinary_words(
    places: PlaceNames, analysed: Callable[..., Analysis], text: str, language: str, names: list[str]
) -> None:
    lexicon = load_lexicon()
    finder = OrganisationsByRole(lexicon, places, PersonNames(lexicon, places, Dictionary()), Dictionary())
    assert [s.text for s in finder.find(analysed(text, language))] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The project Dissemination is treated in another chapter.", []),
        ("The project Compass is treated in another chapter.", ["Compass"]),
    ],
)
def test_activities_of_a_project_are_no_names(analysed: Callable[..., Analysis], text: str, names: list[str]) -> None:
    assert [s.text for s in NamesInContext(load_lexicon()).find(analysed(text, "en"))] == names
