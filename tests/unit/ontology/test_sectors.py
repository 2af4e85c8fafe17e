"""The sector scheme."""

import pytest

from ontology.errors import UnknownTermError
from ontology.resources import normalise
from ontology.sectors import Sector, SectorScheme
from ontology.vocabulary import SECTOR_BASE

SCHEME = SectorScheme.load()


def test_there_are_at_least_eighty_sectors_in_three_languages() -> None:
    assert len(SCHEME) >= 80
    assert all({"en", "fr", "de"} <= set(sector.labels) for sector in SCHEME)


def test_broader_leads_to_the_top_without_a_cycle() -> None:
    for sector in SCHEME:
        above = SCHEME.ancestors(sector.iri)
        assert sector not in above
        assert not above or above[-1].broader is None


def test_notations_are_unique_and_nested() -> None:
    assert len({sector.notation for sector in SCHEME}) == len(SCHEME)
    for sector in SCHEME:
        above = "" if sector.broader is None else SCHEME.get_sector(sector.broader).notation
        assert sector.notation.startswith(above)
        assert len(sector.notation) == len(above) + 2


def test_no_name_belongs_to_two_sectors() -> None:
    for sector in SCHEME:
        for _, name in sector.names():
            assert SCHEME.find_by_label(name) == sector, name


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("BIOTECH", "biotechnology"),
        ("Life Sciences", "health"),
        ("cleantech", "environment"),
        ("ICT", "digital"),
        ("agro-food", "agriculture-and-food"),
        ("Creative industries", "creative-industries"),
        ("Automobilindustrie", "automotive"),
        ("filiere bois", "wood-products"),
        ("  Erneuerbare   Energien ", "renewable-energy"),
    ],
)
def test_find_by_label_ignores_case_accents_and_space(text: str, slug: str) -> None:
    found = SCHEME.find_by_label(text)
    assert found is not None
    assert found.iri == SECTOR_BASE + slug


@pytest.mark.parametrize("word", ["art", "services", "hall", ""])
def test_everyday_words_are_no_sector(word: str) -> None:
    assert SCHEME.find_by_label(word) is None


def test_descendants_and_ancestors_are_inverse() -> None:
    energy = SCHEME.get_sector(SECTOR_BASE + "energy")
    below = {sector.iri for sector in SCHEME.descendants(energy.iri)}
    assert SECTOR_BASE + "wind-energy" in below
    assert below == {sector.iri for sector in SCHEME if energy in SCHEME.ancestors(sector.iri)}


def test_an_unknown_sector_is_none_or_an_error() -> None:
    assert SCHEME.find_sector("urn:x") is None
    with pytest.raises(UnknownTermError, match="urn:x"):
        SCHEME.get_sector("urn:x")


def test_the_earlier_sector_keeps_a_shared_name() -> None:
    first = Sector("urn:1", "01", {"en": "Tin"}, (), None, "")
    second = Sector("urn:2", "02", {"en": "Ore"}, (("en", "tin"),), None, "")
    assert SectorScheme.of((first, second)).find_by_label("TIN") is first


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Øresund", "oresund"), ("Café & Bar", "cafe and bar"), ("LIFE+", "life plus"), ("Straße", "strasse"), ("-", "")],
)
def test_normalise(text: str, expected: str) -> None:
    assert normalise(text) == expected
