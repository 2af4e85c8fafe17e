"""The constants: hierarchy, and names short and long."""

import pytest

from ontology.errors import InterclusterError, OntologyError, UnknownTermError
from ontology.vocabulary import (
    ENTITY_BASE,
    NAMESPACE,
    PREFIXES,
    DataProperty,
    EntityClass,
    EvidenceClass,
    ObjectProperty,
    ancestors,
    curie,
    descendants,
    expand,
    general_class,
    is_a,
    local_name,
    sub_properties,
    super_properties,
)


def test_ancestors_are_given_nearest_first() -> None:
    expected = (EntityClass.ORGANISATION, EntityClass.AGENT, EntityClass.ENTITY)
    assert ancestors(EntityClass.UNIVERSITY) == expected


def test_every_class_but_the_root_is_an_entity() -> None:
    assert ancestors(EntityClass.ENTITY) == ()
    assert all(EntityClass.ENTITY in ancestors(cls) for cls in EntityClass if cls is not EntityClass.ENTITY)


@pytest.mark.parametrize(
    ("cls", "other", "expected"),
    [
        (EntityClass.CITY, EntityClass.PLACE, True),
        (EntityClass.CITY, EntityClass.CITY, True),
        (EntityClass.PLACE, EntityClass.CITY, False),
        (EntityClass.CLUSTER, EntityClass.AGENT, False),
        (EntityClass.CLUSTER_ORGANISATION, EntityClass.AGENT, True),
    ],
)
def test_is_a_follows_the_hierarchy(cls: EntityClass, other: EntityClass, expected: bool) -> None:
    assert is_a(cls, other) is expected


def test_descendants_are_the_inverse_of_ancestors() -> None:
    assert descendants(EntityClass.PLACE) == (
        EntityClass.CITY,
        EntityClass.REGION,
        EntityClass.COUNTRY,
        EntityClass.VENUE,
    )


@pytest.mark.parametrize(
    ("cls", "family"),
    [
        (EntityClass.NETWORK, EntityClass.ORGANISATION),
        (EntityClass.ORGANISATION, EntityClass.ORGANISATION),
        (EntityClass.STUDY_VISIT, EntityClass.EVENT),
        (EntityClass.CITY, EntityClass.CITY),
        (EntityClass.PERSON, EntityClass.PERSON),
    ],
)
def test_general_class_names_the_family(cls: EntityClass, family: EntityClass) -> None:
    assert general_class(cls) is family


def test_lead_partner_is_a_partner_is_a_participant() -> None:
    expected = (ObjectProperty.PARTNER_IN, ObjectProperty.PARTICIPATES_IN)
    assert super_properties(ObjectProperty.LEAD_PARTNER_OF) == expected


def test_four_properties_stand_under_participation() -> None:
    assert set(sub_properties(ObjectProperty.PARTICIPATES_IN)) == {
        ObjectProperty.PARTNER_IN,
        ObjectProperty.LEAD_PARTNER_OF,
        ObjectProperty.SPEAKS_AT,
        ObjectProperty.MODERATES,
    }


@pytest.mark.parametrize(
    "term", [*EntityClass, *EvidenceClass, *ObjectProperty, *DataProperty], ids=lambda term: local_name(term)
)
def test_curie_and_expand_are_inverse(term: str) -> None:
    assert curie(term).partition(":")[0] in PREFIXES
    assert expand(curie(term)) == term


def test_curie_takes_the_longest_prefix_and_leaves_foreign_iris_alone() -> None:
    assert curie(ENTITY_BASE + "x1") == "clid:x1"
    assert curie("http://example.org/a") == "http://example.org/a"


def test_local_name_is_what_follows_the_last_separator() -> None:
    assert local_name(NAMESPACE + "City") == "City"
    assert local_name("http://purl.org/dc/terms/source") == "source"


def test_an_unknown_prefix_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownTermError, match=r"'nope:City'.*cl, "):
        expand("nope:City")


def test_the_errors_hang_under_one_root() -> None:
    assert issubclass(UnknownTermError, OntologyError)
    assert issubclass(OntologyError, InterclusterError)
