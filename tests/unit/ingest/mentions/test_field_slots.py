"""Fields of activity that no list holds."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis
from ingest.mentions.field_slots import FieldSlots
from ontology.sectors import SectorScheme


@pytest.fixture(scope="module", name="finder")
def _finder() -> FieldSlots:
    return FieldSlots.of(SectorScheme.load())


@pytest.mark.parametrize(
    ("text", "language", "field"),
    [
        ("Algo Quimper is a kelp cluster with sixty members.", "en", "kelp"),
        ("The group has 60 firms in the trade of offshore energy, with an office in Esbjerg.", "en", "offshore energy"),
        ("It is an association of 210 digital companies, based in Lund.", "en", "digital"),
        ("Il polo raccoglie 94 imprese della pelle, fra cui due grandi.", "it", "pelle"),
        ("Riunisce i produttori del cluster della meccanica alimentare.", "it", "meccanica alimentare"),
        (
            "Il relie quatre pôles de la mécatronique automobile et court jusqu'en 2023.",
            "fr",
            "mécatronique automobile",
        ),
        ("Agrupa a 120 empresas del sector naval; crece.", "es", "naval"),
        ("Es vereint 95 Firmen aus der Drehteileindustrie zwischen Biel und Olten.", "de", "Drehteileindustrie"),
        ("Cluster Nord · Branche: Pumpenbau · Träger: Stadt Kiel", "de", "Pumpenbau"),
    ],
)
def test_slots(analysed: Callable[..., Analysis], finder: FieldSlots, text: str, language: str, field: str) -> None:
    assert field in {s.text for s in finder.find(analysed(text, language))}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It is a regional cluster of national importance, and many small companies joined the new cluster.", "en"),
        ("Les entreprises de la région et le pôle de compétitivité coopèrent.", "fr"),
        ("Die Unternehmen der Region und die Mitglieder des Clusters treffen sich.", "de"),
        ("Le imprese del territorio e i soci del distretto si incontrano.", "it"),
    ],
)
def test_words_of_any_field(analysed: Callable[..., Analysis], finder: FieldSlots, text: str, language: str) -> None:
    assert list(finder.find(analysed(text, language))) == []


def test_a_field_that_ends_in_a_known_sector_is_that_sector(
    analysed: Callable[..., Analysis], finder: FieldSlots
) -> None:
    spans = list(finder.find(analysed("There are 40 firms in marine biotechnology, mostly small.")))
    assert [(s.text, s.canonical) for s in spans] == [("marine biotechnology", "biotechnology")]
    assert spans[0].iri is not None
