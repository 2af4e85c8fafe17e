"""Domains and ranges, and the wording of the terms."""

import pytest

from ontology.errors import UnknownTermError
from ontology.schema import SIGNATURES, Schema
from ontology.vocabulary import (
    NAMESPACE,
    DataProperty,
    EntityClass,
    EvidenceClass,
    ObjectProperty,
    super_properties,
)

SCHEMA = Schema.load()


@pytest.mark.parametrize(
    ("subject", "prop", "obj", "expected"),
    [
        (EntityClass.UNIVERSITY, ObjectProperty.PARTNER_IN, EntityClass.PROJECT, True),
        (EntityClass.PERSON, ObjectProperty.PARTNER_IN, EntityClass.PROJECT, False),
        (EntityClass.PERSON, ObjectProperty.PARTICIPATES_IN, EntityClass.PANEL, True),
        (EntityClass.CITY, ObjectProperty.LOCATED_IN, EntityClass.COUNTRY, True),
        (EntityClass.PROJECT, ObjectProperty.LOCATED_IN, EntityClass.CITY, False),
        (EntityClass.WORKSHOP, ObjectProperty.PART_OF, EntityClass.PROJECT, True),
        (EntityClass.COMPANY, ObjectProperty.PART_OF, EntityClass.PROJECT, False),
        (EntityClass.PROJECT, ObjectProperty.PART_OF, EntityClass.PROGRAMME, True),
        (EntityClass.REGION, ObjectProperty.SUCCEEDED_BY, EntityClass.REGION, True),
        (EntityClass.REGION, ObjectProperty.SUCCEEDED_BY, EntityClass.PROJECT, False),
        (EntityClass.CITY, ObjectProperty.COOPERATES_WITH, EntityClass.CLUSTER, True),
        (EvidenceClass.DOCUMENT, ObjectProperty.MENTIONS, EntityClass.SECTOR, True),
        (EvidenceClass.ASSERTION, ObjectProperty.MENTIONS, EntityClass.SECTOR, False),
    ],
)
def test_allows(subject: EntityClass | EvidenceClass, prop: ObjectProperty, obj: EntityClass, expected: bool) -> None:
    assert SCHEMA.allows(subject, prop, obj) is expected


def test_every_property_has_a_signature() -> None:
    assert set(SIGNATURES) == set(ObjectProperty)


@pytest.mark.parametrize("prop", [p for p in ObjectProperty if super_properties(p)])
def test_a_sub_property_allows_no_more_than_its_super_property(prop: ObjectProperty) -> None:
    assert all(SCHEMA.pairs[prop] <= SCHEMA.pairs[above] for above in super_properties(prop))


def test_cooperation_is_allowed_both_ways() -> None:
    pairs = SCHEMA.pairs[ObjectProperty.COOPERATES_WITH]
    assert {(b, a) for a, b in pairs} == pairs


def test_domain_and_range_list_every_class_once() -> None:
    assert SCHEMA.domain(ObjectProperty.PART_OF) == (
        EntityClass.EVENT,
        EntityClass.ORGANISATION,
        EntityClass.PROJECT,
    )
    assert SCHEMA.range(ObjectProperty.HELD_IN) == (EntityClass.PLACE,)


def test_properties_between_puts_the_most_specific_first() -> None:
    found = SCHEMA.properties_between(EntityClass.CITY, EntityClass.PROJECT)
    assert found == (ObjectProperty.LEAD_PARTNER_OF, ObjectProperty.PARTNER_IN, ObjectProperty.PARTICIPATES_IN)


@pytest.mark.parametrize(
    ("cls", "prop", "expected"),
    [
        (EntityClass.PROJECT, DataProperty.BUDGET, True),
        (EntityClass.CITY, DataProperty.BUDGET, False),
        (EntityClass.CITY, DataProperty.LAT, True),
        (EntityClass.PERSON, DataProperty.JOB_TITLE, True),
        (EntityClass.PERSON, DataProperty.SHA256, False),
    ],
)
def test_allows_attribute(cls: EntityClass, prop: DataProperty, expected: bool) -> None:
    assert SCHEMA.allows_attribute(cls, prop) is expected


def test_label_falls_back_to_english() -> None:
    assert SCHEMA.label(EntityClass.CITY, "de") == "Stadt"
    assert SCHEMA.label(EntityClass.CITY, "fi") == "City"


def test_everyday_words_are_at_hand() -> None:
    words = SCHEMA.wording(ObjectProperty.FUNDED_BY).alt_labels
    assert "financed by" in words["en"]
    assert "finanziert durch" in words["de"]


def test_an_unknown_term_is_refused_by_its_curie() -> None:
    with pytest.raises(UnknownTermError, match=r"cl:Unicorn is not defined in intercluster\.ttl"):
        SCHEMA.wording(NAMESPACE + "Unicorn")


@pytest.mark.parametrize(
    ("ends", "prop", "expected"),
    [
        ((EntityClass.CLUSTER, EntityClass.NETWORK), ObjectProperty.MEMBER_OF, 0),
        ((EntityClass.COMPANY, EntityClass.CLUSTER), ObjectProperty.SUCCEEDED_BY, 1),
        ((EntityClass.CLUSTER, EntityClass.SEMINAR), ObjectProperty.ORGANISES, 0),
    ],
)
def test_a_cluster_acts_as_the_body_behind_it(
    ends: tuple[EntityClass, EntityClass], prop: ObjectProperty, expected: int
) -> None:
    roles = Schema.load().roles(ends[0], prop, ends[1])
    assert roles is not None
    assert roles[expected] is EntityClass.CLUSTER_ORGANISATION
    assert roles[1 - expected] is ends[1 - expected]


def test_roles_are_the_classes_where_they_fit_and_none_where_nothing_does() -> None:
    schema = Schema.load()
    own = (EntityClass.CLUSTER, EntityClass.CITY)
    assert schema.roles(own[0], ObjectProperty.LOCATED_IN, own[1]) == own
    assert schema.roles(EntityClass.CLUSTER, ObjectProperty.HELD_IN, EntityClass.CITY) is None
