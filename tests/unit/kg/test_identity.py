"""One IRI per real thing; two things of one name stay two."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest

from kg.catalogue import Catalogue
from kg.identity import DecisionState, Resolver
from kg.identity.minting import find_fixed_iri, slug
from kg.identity.names import family_of, is_acronym, name_key, tells_apart
from kg.identity.rewrite import rename
from kg.records import Document, Entity, Evidence, Extraction, Mention, Statement
from ontology.vocabulary import BASE, ENTITY_BASE, SECTOR_BASE, EntityClass, ObjectProperty

C = EntityClass
Read = Callable[..., list[str]]


def org(label: str, *aliases: str, acronym: str | None = None, country: str | None = None) -> Entity:
    return Entity("local:0", C.ORGANISATION, label, aliases, acronym, country=country)


def document_with(name: str, *entities: Entity) -> Extraction:
    numbered = tuple(replace(e, iri=f"local:{n}") if e.iri == "local:0" else e for n, e in enumerate(entities))
    return Extraction(Document(f"{BASE}document/{name}", name, "", "en", name), entities=numbered)


@pytest.fixture
def resolver(catalogue: Catalogue) -> Resolver:
    return Resolver(catalogue.names, catalogue.decisions)


@pytest.fixture
def read(resolver: Resolver) -> Read:
    def resolve(name: str, *entities: Entity) -> list[str]:
        return [e.iri.removeprefix(ENTITY_BASE) for e in resolver.resolve(document_with(name, *entities)).entities]

    return resolve


@pytest.mark.parametrize(
    ("name", "cls", "key"),
    [
        ("The Müller & Söhne GmbH", C.COMPANY, "muller and sohne"),
        ("L'Agence de l'Ouest", C.ORGANISATION, "agence de l ouest"),
        ("Wind Power S.p.A.", C.COMPANY, "wind power"),
        ("Hafenverein e.V.", C.ORGANISATION, "hafenverein"),
        ("  île-DE-france ", C.REGION, "ile de france"),
        ("GmbH", C.COMPANY, "gmbh"),
    ],
)
def test_names_are_compared_without_case_accents_articles_and_legal_forms(
    name: str, cls: EntityClass, key: str
) -> None:
    assert name_key(name, cls) == key


@pytest.mark.parametrize(
    ("key", "cls", "apart"),
    [
        ("chamber of commerce", C.ORGANISATION, False),
        ("city council", C.PUBLIC_AUTHORITY, False),
        ("conseil regional", C.PUBLIC_AUTHORITY, False),
        ("chamber of commerce of gdynia", C.ORGANISATION, True),
        ("kowalska", C.PERSON, False),
        ("a kowalska", C.PERSON, False),
        ("ana kowalska", C.PERSON, True),
        ("gdynia", C.CITY, True),
    ],
)
def test_generic_names_and_half_names_do_not_tell_apart(key: str, cls: EntityClass, apart: bool) -> None:
    assert tells_apart(key, cls) is apart


@pytest.mark.parametrize(("name", "acronym"), [("ERRIN", True), ("Lyon", False), ("R&D", True), ("Blue Sea", False)])
def test_acronyms_are_short_and_mostly_capitals(name: str, acronym: bool) -> None:
    assert is_acronym(name) is acronym


def test_families_follow_the_general_class() -> None:
    assert family_of(C.UNIVERSITY) == family_of(C.NETWORK) == "organisation"
    assert len({family_of(c) for c in (C.CITY, C.REGION, C.COUNTRY, C.VENUE)}) == 4


def test_long_names_make_short_distinct_slugs() -> None:
    long, longer = "word " * 40, "word " * 41
    assert len(slug(long)) < 100
    assert slug(long) != slug(longer)
    assert slug("!!!") != slug("???")


@pytest.mark.parametrize(
    ("entity", "iri"),
    [
        (Entity("local:0", C.CITY, "Lyon", geonames_id=2996944), ENTITY_BASE + "place/geonames-2996944"),
        (Entity("local:0", C.COUNTRY, "France", country="FR"), ENTITY_BASE + "place/country-fr"),
        (Entity(SECTOR_BASE + "farming", C.SECTOR, "Farming"), SECTOR_BASE + "farming"),
        (Entity("local:0", C.REGION, "Wielkopolska"), None),
    ],
    ids=["city", "country", "sector", "region"],
)
def test_fixed_iris(entity: Entity, iri: str | None) -> None:
    assert find_fixed_iri(entity) == iri


def test_same_name_in_two_documents_is_one_entity(read: Read) -> None:
    assert (
        read("a", org("Harbour Institute"))
        == read("b", org("The Harbour Institute Ltd"))
        == ["organisation/harbour-institute"]
    )


def test_families_are_kept_apart(read: Read) -> None:
    cities = read("a", Entity("local:0", C.CITY, "Harwell"))
    assert read("b", Entity("local:0", C.REGION, "Harwell")) != cities


def test_alias_and_full_name_meet(read: Read) -> None:
    first = read("a", org("Harbour Institute", "Gdynia Harbour Lab"))
    assert read("b", org("Gdynia Harbour Lab")) == first


def test_acronym_alone_matches_from_three_letters(read: Read) -> None:
    first = read("a", org("Baltic Harbour Observatory", acronym="BHO"))
    assert read("b", org("BHO")) == first
    two = read("c", org("Northern Arc", acronym="NA"))
    assert read("d", org("Southern Star", acronym="NA")) != two


def test_equal_acronyms_of_different_names_stay_apart_and_are_asked_about(read: Read, catalogue: Catalogue) -> None:
    first = read("a", org("Baltic Harbour Observatory", acronym="BHO"))
    second = read("b", org("Bavarian Health Organisation", acronym="BHO"))
    assert first != second
    (doubt,) = catalogue.decisions.list(DecisionState.PENDING)
    assert (doubt.subject, doubt.target) == (ENTITY_BASE + second[0], ENTITY_BASE + first[0])
    assert doubt.evidence["label"] == "Bavarian Health Organisation"
    assert doubt.evidence["shared names"] == "bho"


def test_long_project_acronyms_identify(read: Read) -> None:
    first = read("a", Entity("local:0", C.PROJECT, "Blue Harbours of Europe", (), "BLUHARB"))
    assert read("b", Entity("local:0", C.PROJECT, "European blue harbour cities", (), "BLUHARB")) == first


def test_conflicting_countries_make_two_entities(read: Read) -> None:
    first = read("a", org("Silicon Cluster Agency", country="FR"))
    second = read("b", org("Silicon Cluster Agency", country="DE"))
    assert first == ["organisation/silicon-cluster-agency"]
    assert second == ["organisation/silicon-cluster-agency-de"]
    assert read("c", org("Silicon Cluster Agency", country="DE")) == second


def test_generic_names_never_match_across_documents(read: Read) -> None:
    assert read("a", org("Chamber of Commerce")) != read("b", org("Chamber of Commerce"))


def test_people_match_by_full_name_only(read: Read) -> None:
    def person(name: str) -> Entity:
        return Entity("local:0", C.PERSON, name)

    assert read("a", person("Ana Kowalska")) == read("b", person("Ana KOWALSKA"))
    assert read("a", person("Kowalska")) != read("b", person("Kowalska"))


def test_document_scoped_entities_are_per_document_and_numbered(read: Read) -> None:
    kickoff = Entity("local:0", C.MEETING, "Kick-off meeting", document_scoped=True)
    first, second = read("a", kickoff, kickoff)
    assert first.startswith("event/kick-off-meeting-")
    assert second == first + "-2"
    assert read("b", kickoff)[0] not in (first, second)
    assert read("a", kickoff, kickoff) == [first, second]


def test_two_entities_of_a_document_do_not_share_one_by_a_weak_name(read: Read) -> None:
    read("a", org("Harbour Institute", "HARBI"))
    found = read("b", org("Harbour Institute"), org("HARBI Consulting", acronym="HARBI"))
    assert len(set(found)) == 2


def test_one_name_twice_in_a_document_is_one_entity(read: Read) -> None:
    assert len(read("a", org("Harbour Institute"), org("The Harbour Institute"))) == 1


def test_reading_again_gives_the_same_iris_whatever_came_between(read: Read) -> None:
    first = read("a", org("Silicon Cluster Agency"))
    read("b", org("Silicon Cluster Agency", country="DE"))
    read("c", org("Silicon Cluster Agency", country="FR"))
    assert read("a", org("Silicon Cluster Agency")) == first


def test_removal_takes_names_back(resolver: Resolver, read: Read, catalogue: Catalogue) -> None:
    read("a", org("Harbour Institute", country="PL"))
    resolver.forget([f"{BASE}document/a"])
    assert catalogue.names.names_in(f"{BASE}document/a") == []
    assert read("b", org("Harbour Institute", country="IT")) == ["organisation/harbour-institute"]


def test_order_of_documents_does_not_change_the_number_of_entities(tmp_path_factory: pytest.TempPathFactory) -> None:
    documents = [
        document_with("a", org("Baltic Harbour Observatory")),
        document_with("b", org("Baltic Harbour Observatory", acronym="BHO"), org("Harbour Institute", country="PL")),
        document_with("c", org("The Baltic Harbour Observatory", "BHO"), org("Harbour Institute")),
    ]
    counts = set()
    for order in itertools.permutations(documents):
        catalogue = Catalogue(tmp_path_factory.mktemp("order") / "c.sqlite")
        resolver = Resolver(catalogue.names, catalogue.decisions)
        counts.add(len({e.iri for d in order for e in resolver.resolve(d).entities}))
        catalogue.close()
    assert counts == {2}


def test_renaming_merges_entities_and_drops_loops() -> None:
    a, b = (
        Entity("local:1", C.ORGANISATION, "Alpha"),
        Entity("local:2", C.ORGANISATION, "Beta", ("B",), "BET", country="PL"),
    )
    said = Statement("local:1", ObjectProperty.PART_OF, "local:2", 0.9, Evidence("", 0, 0, "t/1"))
    extraction = Extraction(Document("d", "d", "", "en", "0"), (), (a, b), (Mention("local:2", 0, 1, "B"),), (said,))
    renamed = rename(extraction, {"local:1": "x", "local:2": "x"})
    assert renamed.entities == (Entity("x", C.ORGANISATION, "Alpha", ("Beta", "B"), "BET", country="PL"),)
    assert renamed.mentions == (Mention("x", 0, 1, "B"),)
    assert renamed.statements == ()
