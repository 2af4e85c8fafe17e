import pytest

from ingest.places import PlaceGazetteer
from ingest.places.gazetteer import distance
from ontology.vocabulary import EntityClass


@pytest.mark.parametrize(
    ("name", "own", "country"),
    [
        ("Łódź", "Łódź", "PL"), ("Lodz", "Łódź", "PL"), ("Genova", "Genoa", "IT"), ("Mailand", "Milan", "IT"),
        ("Aix-la-Chapelle", "Aachen", "DE"), ("Saint-Etienne", "Saint-Étienne", "FR"), ("GRAZ", "Graz", "AT"),
    ],
)  # fmt: skip
def test_cities_are_found_by_any_name_and_spelling(
    gazetteer: PlaceGazetteer, name: str, own: str, country: str
) -> None:
    found = gazetteer.resolve(name)
    assert found is not None
    assert (found.name, found.country, found.entity_class) == (own, country, EntityClass.CITY)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("UK", "GB"), ("Great Britain", "GB"), ("Deutschland", "DE"), ("Italie", "IT"), ("Países Bajos", "NL"), ("Holland", "NL"),
        ("the Netherlands".removeprefix("the "), "NL"), ("Czech Republic", "CZ"), ("Schweiz", "CH"), ("Polska", "PL"),
    ],
)  # fmt: skip
def test_countries_are_found_in_several_languages(gazetteer: PlaceGazetteer, name: str, code: str) -> None:
    found = gazetteer.resolve(name)
    assert found is not None
    assert (found.entity_class, found.country) == (EntityClass.COUNTRY, code)


def test_country_evidence_settles_homonyms(gazetteer: PlaceGazetteer) -> None:
    at_home, abroad = gazetteer.resolve("Birmingham"), gazetteer.resolve("Birmingham", ["US"])
    assert at_home is not None
    assert abroad is not None
    assert (at_home.country, abroad.country) == ("GB", "US")


def test_places_around_settle_homonyms(gazetteer: PlaceGazetteer) -> None:
    near_oder = gazetteer.lookup("Słubice")
    chosen = gazetteer.resolve("Frankfurt (Oder)", [], near_oder[:1])
    assert chosen is not None
    assert chosen.geonames_id is not None
    boston = gazetteer.resolve("Boston", ["US"])
    assert boston is not None
    cambridge = gazetteer.resolve("Cambridge", ["US"], [boston])
    assert cambridge is not None
    assert distance(cambridge.lat or 0, cambridge.long or 0, boston.lat or 0, boston.long or 0) < 50


def test_a_region_with_its_country_is_the_region(gazetteer: PlaceGazetteer) -> None:
    found = gazetteer.resolve("Centro", ["PT"], prefer=EntityClass.REGION)
    assert found is not None
    assert (found.entity_class, found.country) == (EntityClass.REGION, "PT")


def test_a_city_stays_one_though_its_region_has_its_name(gazetteer: PlaceGazetteer) -> None:
    city, region = gazetteer.resolve("Hamburg"), gazetteer.resolve("Hamburg", prefer=EntityClass.REGION)
    assert city is not None
    assert region is not None
    assert (city.entity_class, region.entity_class) == (EntityClass.CITY, EntityClass.REGION)


def test_unknown_names_and_empty_ones_are_nowhere(gazetteer: PlaceGazetteer) -> None:
    assert gazetteer.resolve("Qwertzuiopolis") is None
    assert gazetteer.lookup("") == ()
    assert not gazetteer.contains("...")


@pytest.mark.parametrize("word", ["Nice", "Reading", "Essen", "Split", "Centre", "Most", "Of", "Lead", "Bar"])
def test_words_that_are_place_names_are_doubtful(gazetteer: PlaceGazetteer, word: str) -> None:
    assert gazetteer.contains(word)
    assert gazetteer.ambiguity(word) > 0.5


@pytest.mark.parametrize("name", ["Leipzig", "Barcelona", "Vaasa", "Saint-Étienne", "Germany", "UK"])
def test_cities_and_countries_of_weight_are_not(gazetteer: PlaceGazetteer, name: str) -> None:
    assert gazetteer.ambiguity(name) < 0.2


def test_a_word_is_doubtful_only_in_its_language(gazetteer: PlaceGazetteer) -> None:
    assert gazetteer.ambiguity("Porto", "en") < 0.2 < 0.5 < gazetteer.ambiguity("Porto", "it")
    assert gazetteer.ambiguity("Qwertzuiopolis") == 1.0


def test_opening_again_uses_the_index_that_is_there(
    gazetteer: PlaceGazetteer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = next(p for p in tmp_path_factory.getbasetemp().iterdir() if p.name.startswith("places"))
    before = [(p.name, p.stat().st_mtime_ns) for p in folder.iterdir()]
    assert PlaceGazetteer.open(folder).contains("Graz")
    assert [(p.name, p.stat().st_mtime_ns) for p in folder.iterdir()] == before
