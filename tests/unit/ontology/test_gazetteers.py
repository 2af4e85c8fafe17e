"""The lists of programmes, networks and regions."""

from collections import Counter

import pytest

from ontology.gazetteers import Gazetteer, GazetteerKind, NamedRegion, RegionKind
from ontology.resources import normalise
from ontology.vocabulary import EntityClass

COUNTRIES = {
    "AT",
    "BE",
    "BG",
    "CH",
    "CY",
    "CZ",
    "DE",
    "DK",
    "EE",
    "ES",
    "FI",
    "FR",
    "GB",
    "GR",
    "HR",
    "HU",
    "IE",
    "IT",
    "LT",
    "LU",
    "LV",
    "MT",
    "NL",
    "NO",
    "PL",
    "PT",
    "RO",
    "RS",
    "SE",
    "SI",
    "SK",
}
REGIONS = Gazetteer.load_regions()


def find_region(name: str) -> NamedRegion | None:
    wanted = normalise(name)
    return next((r for r in REGIONS if wanted in map(normalise, r.names())), None)


@pytest.mark.parametrize(
    ("kind", "at_least", "entity_class"),
    [
        (GazetteerKind.PROGRAMMES, 150, EntityClass.PROGRAMME),
        (GazetteerKind.NETWORKS, 80, EntityClass.NETWORK),
    ],
)
def test_a_list_is_long_enough_and_of_one_class(kind: GazetteerKind, at_least: int, entity_class: EntityClass) -> None:
    things = Gazetteer.load(kind)
    assert len(things) >= at_least
    assert {thing.entity_class for thing in things} == {entity_class}


@pytest.mark.parametrize("kind", GazetteerKind)
def test_no_name_stands_for_two_things(kind: GazetteerKind) -> None:
    names = Counter(normalise(name) for thing in Gazetteer.load(kind) for name in thing.names())
    assert [name for name, count in names.items() if count > 1] == []
    assert "" not in names


@pytest.mark.parametrize("kind", GazetteerKind)
def test_countries_and_years_make_sense(kind: GazetteerKind) -> None:
    for thing in Gazetteer.load(kind):
        assert thing.country in COUNTRIES | {"", "EU"}, thing
        assert 1850 <= (thing.valid_from or 1900) <= (thing.valid_to or 2100), thing


@pytest.mark.parametrize(
    ("alias", "name"),
    [("INTERREG IV C", "Interreg IVC"), ("FEDER", "European Regional Development Fund"), ("H2020", "Horizon 2020")],
)
def test_spellings_lead_to_one_programme(alias: str, name: str) -> None:
    found = [t.name for t in Gazetteer.load(GazetteerKind.PROGRAMMES) if alias in t.aliases]
    assert found == [name]


def test_there_are_at_least_350_regions_with_unique_names() -> None:
    assert len(REGIONS) >= 350
    names = Counter(normalise(name) for region in REGIONS for name in region.names())
    assert [name for name, count in names.items() if count > 1] == []


def test_nuts_codes_are_unique_and_fit_level_and_country() -> None:
    coded = [region for region in REGIONS if region.nuts]
    assert len({region.nuts for region in coded}) == len(coded)
    for region in coded:
        level = {3: RegionKind.NUTS1, 4: RegionKind.NUTS2}[len(region.nuts)]
        prefix = {"GR": "EL", "GB": "UK"}.get(region.country, region.country)
        assert (region.kind, region.nuts[:2]) == (level, prefix)


def test_regions_lie_where_they_can() -> None:
    for region in REGIONS:
        assert region.country in COUNTRIES | {""}, region
        assert (region.lat is None) == (region.long is None)
        assert -90 <= (region.lat or 0) <= 90
        assert -180 <= (region.long or 0) <= 180


def test_a_successor_is_itself_a_region() -> None:
    names = {region.name for region in REGIONS}
    assert {r.successor for r in REGIONS if r.successor} <= names


@pytest.mark.parametrize(
    ("name", "expected", "country"),
    [
        ("Sachsen", "Saxony", "DE"),
        ("Katalonien", "Catalonia", "ES"),
        ("Rhone-Alpes", "Rhône-Alpes", "FR"),
        ("Lombardei", "Lombardy", "IT"),
        ("Écosse", "Scotland", "GB"),
        ("Oresund", "Öresund Region", ""),
    ],
)
def test_regions_are_found_in_several_languages(name: str, expected: str, country: str) -> None:
    region = find_region(name)
    assert region is not None
    assert (region.name, region.country) == (expected, country)


def test_a_merged_region_names_its_successor() -> None:
    region = find_region("Nord-Pas de Calais")
    assert region is not None
    assert region.successor == "Hauts-de-France"
