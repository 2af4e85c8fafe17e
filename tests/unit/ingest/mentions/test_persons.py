"""People, by given name, title and context."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis
from ingest.language.dictionary import Dictionary
from ingest.mentions.gazetteers import PlaceNames
from ingest.mentions.lexicon import load_lexicon
from ingest.mentions.persons import PersonNames


@pytest.fixture(scope="module")
def finder(places: PlaceNames) -> PersonNames:
    return PersonNames(load_lexicon(), places, Dictionary())


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Mayor Ingrid Solberg opened the fair.", "en", ["Ingrid Solberg"]),
        ("Thanks to Dr. Wouter van der Meulen for this.", "en", ["Wouter van der Meulen"]),
        ("Xq Ruthvar, director of the port, agreed.", "en", ["Xq Ruthvar"]),
        ("selon Mme Bénédicte Arnoult, adjointe au maire", "fr", ["Bénédicte Arnoult"]),
        ("so Prof. Dr. Heike Lammers in ihrem Vortrag", "de", ["Heike Lammers"]),
        ("interviene l'ing. Ruggero Sartori del consorzio", "it", ["Ruggero Sartori"]),
        ("inauguró Begoña Iturralde, concejala de Empleo", "es", ["Begoña Iturralde"]),
        ("Tomáš Dvořák and Zsófia Kerekes spoke.", "en", ["Tomáš Dvořák", "Zsófia Kerekes"]),
        ("Minutes by Mr Halloran.", "en", ["Halloran"]),
    ],
)
def test_people_are_found(
    finder: PersonNames, analysed: Callable[..., Analysis], text: str, language: str, names: list[str]
) -> None:
    assert [s.text for s in finder.find(analysed(text, language))] == names


@pytest.mark.parametrize(
    "text",
    [
        "Grant Agreement signed.",
        "The Charlotte Institute for Design opened.",
        "Marine Research and Will Power",
        "Rose Valley",
    ],
)
def test_other_names_are_not_people(finder: PersonNames, analysed: Callable[..., Analysis], text: str) -> None:
    assert [s.text for s in finder.find(analysed(text)) if s.text in ("Charlotte Institute", "Rose Valley")] == []


def test_name_begins_at_the_given_name(finder: PersonNames, analysed: Callable[..., Analysis]) -> None:
    found = [s.text for s in finder.find(analysed("Rapport de M. Lucien Castaing, président du réseau", "fr"))]
    assert found == ["Lucien Castaing"]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Per Informazioni: dott.ssa Ilaria Peverelli", "it", ["Ilaria Peverelli"]),
        ("erklärte Per Lundgren aus Bergen", "de", ["Per Lundgren"]),
        ("la sig.ra Xzelda Moutinho e l'arch. Dino Rampazzo", "it", ["Xzelda Moutinho", "Dino Rampazzo"]),
        ("selon Leïla Trabelsi et Anis Gharbi", "fr", ["Leïla Trabelsi", "Anis Gharbi"]),
        ("Tjark Onken folgt auf Wiebke Haverkamp", "de", ["Tjark Onken", "Wiebke Haverkamp"]),
    ],
)
def test_people_of_rarer_given_names(
    finder: PersonNames, analysed: Callable[..., Analysis], text: str, language: str, names: list[str]
) -> None:
    assert [s.text for s in finder.find(analysed(text, language))] == names
