"""Which statements make sense: the domains and ranges of the properties, and what each term is called.

The table stands in code so that a statement can be checked in microseconds and without reading a file; a test holds it
against `data/intercluster.ttl`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType
from typing import Final, TypeAlias

from ontology.terms import TermWording, load_terms
from ontology.vocabulary import (
    DataProperty,
    EntityClass,
    EvidenceClass,
    ObjectProperty,
    descendants,
    is_a,
    super_properties,
)

ResourceClass: TypeAlias = EntityClass | EvidenceClass


@dataclass(frozen=True, slots=True)
class Signature:
    """One way to use a property: any class of `domain` with any class of `range`."""

    domain: tuple[ResourceClass, ...]
    range: tuple[EntityClass, ...]


_C = EntityClass
_P = ObjectProperty
_PARTNERS: Final = (_C.ORGANISATION, _C.CITY, _C.REGION, _C.CLUSTER)
_EMPLOYMENT: Final = Signature((_C.PERSON,), (_C.ORGANISATION, _C.CLUSTER))
_SAME_KIND: Final = tuple(Signature((cls,), (cls,)) for cls in (_C.REGION, _C.ORGANISATION, _C.PROJECT))

SIGNATURES: Final[Mapping[ObjectProperty, tuple[Signature, ...]]] = MappingProxyType(
    {
        _P.PARTICIPATES_IN: (Signature((_C.AGENT, _C.PLACE, _C.CLUSTER), (_C.PROJECT, _C.EVENT)),),
        _P.PARTNER_IN: (Signature(_PARTNERS, (_C.PROJECT,)),),
        _P.LEAD_PARTNER_OF: (Signature(_PARTNERS, (_C.PROJECT,)),),
        _P.SPEAKS_AT: (Signature((_C.PERSON,), (_C.EVENT,)),),
        _P.MODERATES: (Signature((_C.PERSON,), (_C.EVENT,)),),
        _P.ORGANISES: (Signature((_C.ORGANISATION, _C.PROJECT, _C.PERSON), (_C.EVENT,)),),
        _P.WORKS_FOR: (_EMPLOYMENT,),
        _P.FORMERLY_WORKED_FOR: (_EMPLOYMENT,),
        _P.MEMBER_OF: (Signature((_C.ORGANISATION, _C.CITY), (_C.NETWORK, _C.CLUSTER, _C.ORGANISATION)),),
        _P.LOCATED_IN: (Signature((_C.ORGANISATION, _C.CLUSTER, _C.PLACE), (_C.PLACE,)),),
        _P.HELD_IN: (Signature((_C.EVENT,), (_C.PLACE,)),),
        _P.PART_OF: (
            Signature((_C.EVENT,), (_C.EVENT, _C.PROJECT)),
            Signature((_C.ORGANISATION,), (_C.ORGANISATION,)),
            Signature((_C.PROJECT,), (_C.PROJECT, _C.PROGRAMME)),
        ),
        _P.FUNDED_BY: (Signature((_C.PROJECT,), (_C.PROGRAMME, _C.ORGANISATION)),),
        _P.FOCUSES_ON: (
            Signature(
                (_C.PROJECT, _C.EVENT, _C.ORGANISATION, _C.CLUSTER, _C.RECOMMENDATION),
                (_C.SECTOR, _C.CLUSTER),
            ),
        ),
        _P.REPRESENTS: (Signature((_C.ORGANISATION,), (_C.REGION, _C.ORGANISATION)),),
        _P.SHAREHOLDER_OF: (Signature((_C.ORGANISATION,), (_C.ORGANISATION,)),),
        _P.COOPERATES_WITH: (Signature(_PARTNERS, _PARTNERS),),
        _P.SUCCEEDED_BY: _SAME_KIND,
        _P.USES_FRAMEWORK: (Signature((_C.PROJECT, _C.EVENT), (_C.FRAMEWORK,)),),
        _P.RECOMMENDS: (Signature((_C.PROJECT, _C.EVENT, _C.ORGANISATION, _C.PERSON), (_C.RECOMMENDATION,)),),
        _P.ADDRESSED_TO: (Signature((_C.RECOMMENDATION,), (_C.CLUSTER, _C.CITY, _C.REGION, _C.ORGANISATION)),),
        _P.MENTIONS: (Signature((EvidenceClass.DOCUMENT, EvidenceClass.PASSAGE), (_C.ENTITY,)),),
    }
)

_DATED: Final = (_C.PROJECT, _C.PROGRAMME, _C.EVENT)
_D = DataProperty

ATTRIBUTE_DOMAINS: Final[Mapping[DataProperty, tuple[EntityClass, ...]]] = MappingProxyType(
    {
        _D.LABEL: (_C.ENTITY,),
        _D.ALT_LABEL: (_C.ENTITY,),
        _D.ACRONYM: (_C.ENTITY,),
        _D.START_DATE: (_C.ENTITY,),
        _D.END_DATE: (_C.ENTITY,),
        _D.DATE: (_C.ENTITY,),
        _D.STATUS: (_C.ENTITY,),
        _D.BUDGET: _DATED,
        _D.FUNDING_AMOUNT: _DATED,
        _D.CURRENCY: _DATED,
        _D.FUNDING_RATE: (_C.PROJECT, _C.PROGRAMME),
        _D.PARTNER_COUNT: (_C.PROJECT,),
        _D.JOB_TITLE: (_C.PERSON,),
        _D.HOMEPAGE: (_C.ENTITY,),
        _D.TEXT: (_C.RECOMMENDATION,),
        _D.GEONAMES_ID: (_C.PLACE,),
        _D.LAT: (_C.PLACE,),
        _D.LONG: (_C.PLACE,),
    }
)


def _covers(allowed: tuple[ResourceClass, ...], cls: ResourceClass) -> bool:
    if isinstance(cls, EvidenceClass):
        return cls in allowed
    return any(isinstance(other, EntityClass) and is_a(cls, other) for other in allowed)


def _spread(classes: tuple[ResourceClass, ...]) -> frozenset[ResourceClass]:
    below = (d for cls in classes if isinstance(cls, EntityClass) for d in descendants(cls))
    return frozenset((*classes, *below))


def _pairs(signatures: tuple[Signature, ...]) -> frozenset[tuple[ResourceClass, ResourceClass]]:
    return frozenset(pair for s in signatures for pair in product(_spread(s.domain), _spread(s.range)))


def _acting_as(cls: EntityClass) -> tuple[EntityClass, ...]:
    return (cls, _C.CLUSTER_ORGANISATION) if cls is _C.CLUSTER else (cls,)


@dataclass(frozen=True, slots=True)
class Schema:
    """The table of allowed statements, with the wording of every term at hand.

    Attributes:
        pairs: For every property the (subject class, object class) pairs it may link, subclasses spelled out.
    """

    pairs: Mapping[ObjectProperty, frozenset[tuple[ResourceClass, ResourceClass]]]

    @classmethod
    def load(cls) -> "Schema":
        """The schema of the vocabulary; takes a few milliseconds and reads no file."""
        return cls(MappingProxyType({prop: _pairs(signatures) for prop, signatures in SIGNATURES.items()}))

    def allows(self, subject_class: ResourceClass, prop: ObjectProperty, object_class: ResourceClass) -> bool:
        """Whether a statement between instances of these two classes is well typed."""
        return (subject_class, object_class) in self.pairs[prop]

    def roles(
        self, subject_class: EntityClass, prop: ObjectProperty, object_class: EntityClass
    ) -> tuple[EntityClass, EntityClass] | None:
        """As what two things can be linked by a property: as what they are, or clusters as the bodies that act for them.

        Texts say that a cluster joins a network or organises a fair; what does so is the body behind it.

        Returns:
            The classes in which subject and object bear the property, or None where the statement is ill typed.
        """
        options = product(_acting_as(subject_class), _acting_as(object_class))
        return next(((a, b) for a, b in options if self.allows(a, prop, b)), None)

    def allows_attribute(self, subject_class: EntityClass, prop: DataProperty) -> bool:
        """Whether an entity of this class may carry this data property."""
        return _covers(ATTRIBUTE_DOMAINS.get(prop, ()), subject_class)

    def domain(self, prop: ObjectProperty) -> tuple[ResourceClass, ...]:
        """The classes a subject of `prop` may have, each once, most general ones only."""
        return tuple(dict.fromkeys(cls for s in SIGNATURES[prop] for cls in s.domain))

    def range(self, prop: ObjectProperty) -> tuple[EntityClass, ...]:
        """The classes an object of `prop` may have, each once, most general ones only."""
        return tuple(dict.fromkeys(cls for s in SIGNATURES[prop] for cls in s.range))

    def properties_between(
        self, subject_class: ResourceClass, object_class: ResourceClass
    ) -> tuple[ObjectProperty, ...]:
        """The properties that may link these two classes, the most specific ones first."""
        fitting = [prop for prop in ObjectProperty if self.allows(subject_class, prop, object_class)]
        return tuple(sorted(fitting, key=lambda prop: -len(super_properties(prop))))

    def wording(self, term: str) -> TermWording:
        """Labels, comments and everyday words of a class or property.

        Raises:
            UnknownTermError: If the vocabulary has no such term.
        """
        return load_terms().get_term(term)

    def label(self, term: str, language: str = "en") -> str:
        """The name of a term in a language, in English where that language has none."""
        labels = self.wording(term).labels
        return labels.get(language, labels["en"])
