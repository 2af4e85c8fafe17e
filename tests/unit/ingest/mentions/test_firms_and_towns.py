"""Firms of families and partners, and towns that no gazetteer has."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis
from ingest.language.dictionary import Dictionary
from ingest.mentions.family_firms import FamilyFirms
from ingest.mentions.gazetteers import PlaceNames
from ingest.mentions.lexicon import load_lexicon
from ingest.mentions.unexplained import UnexplainedNames
from ingest.mentions.unknown_places import UnknownPlaces


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("titolare della Conceria De Maio & Figli di Solofra", "it", ["Conceria De Maio & Figli"]),
        ("la maison Fontan & Fils et ses voisins", "fr", ["Fontan & Fils"]),
        ("das Büro Lindhorst & Partner aus Kassel", "de", ["Lindhorst & Partner"]),
        ("run by Harker & Sons Ltd since then", "en", ["Harker & Sons Ltd"]),
        ("el taller de Pereda e Hijos cerró", "es", ["Pereda e Hijos"]),
        ("Partners and sons were invited", "en", []),
    ],
)
def test_family_firms(analysed: Callable[..., Analysis], text: str, language: str, names: list[str]) -> None:
    assert [s.text for s in FamilyFirms(load_lexicon()).find(analysed(text, language))] == names


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Auch das Werk in Bjerringbro lebt von der Pumpe.", "de", ["Bjerringbro"]),
        ("Il coopère avec Proplast, à Tortone, depuis 2010.", "fr", ["Tortone"]),
        ("The plant in Salonta was sold to investors in Varmelink Group.", "en", ["Salonta"]),
        ("Si sono incontrati a Zvolen e parlano in Aula.", "it", ["Zvolen"]),
        ("Se reunieron en Xixona y en Asamblea.", "es", ["Xixona"]),
    ],
)
def test_towns_behind_a_preposition(
    places: PlaceNames, analysed: Callable[..., Analysis], text: str, language: str, names: list[str]
) -> None:
    finder = UnknownPlaces(load_lexicon(), places, Dictionary())
    assert [s.text for s in finder.find(analysed(text, language))] == names


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("the chair maker Mobexpres of Tampere closed", "en", "Mobexpres"),
        ("avec Klokgebouw d'Oviedo cette année", "fr", "Klokgebouw"),
        ("insieme a Filtertec di Verona da anni", "it", "Filtertec"),
    ],
)
def test_a_place_behind_a_name_is_no_part_of_it(
    places: PlaceNames, analysed: Callable[..., Analysis], text: str, language: str, name: str
) -> None:
    finder = UnexplainedNames(load_lexicon(), places, Dictionary())
    assert name in [s.text for s in finder.find(analysed(text, language))]
