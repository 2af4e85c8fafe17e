"""The terms of the cluster vocabulary as constants, and pure functions over their hierarchy.

`data/intercluster.ttl` defines the same terms for RDF tools; a test holds the two against each other. Members are
`StrEnum`s whose values are full IRIs, so they can be used wherever an IRI string is wanted.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final

from ontology.errors import UnknownTermError

NAMESPACE: Final = "https://w3id.org/intercluster/ontology#"
BASE: Final = "https://w3id.org/intercluster/"
ENTITY_BASE: Final = "https://w3id.org/intercluster/id/"
SECTOR_BASE: Final = "https://w3id.org/intercluster/sector/"
SECTOR_SCHEME: Final = "https://w3id.org/intercluster/sectors"

_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_DCTERMS: Final = "http://purl.org/dc/terms/"
_PROV: Final = "http://www.w3.org/ns/prov#"
_WGS: Final = "http://www.w3.org/2003/01/geo/wgs84_pos#"

RDF_TYPE: Final = _RDF + "type"

PREFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "cl": NAMESPACE,
        "clid": ENTITY_BASE,
        "sector": SECTOR_BASE,
        "rdf": _RDF,
        "rdfs": _RDFS,
        "skos": _SKOS,
        "dcterms": _DCTERMS,
        "prov": _PROV,
        "foaf": "http://xmlns.com/foaf/0.1/",
        "org": "http://www.w3.org/ns/org#",
        "schema": "https://schema.org/",
        "wgs": _WGS,
        "geo": "http://www.opengis.net/ont/geosparql#",
        "eurio": "http://data.europa.eu/s66#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "sh": "http://www.w3.org/ns/shacl#",
    }
)


class EntityClass(StrEnum):
    """What an entity can be; `ENTITY`, `AGENT` and `PLACE` are there to be ranges, not to be assigned."""

    ENTITY = NAMESPACE + "Entity"
    AGENT = NAMESPACE + "Agent"
    PERSON = NAMESPACE + "Person"
    ORGANISATION = NAMESPACE + "Organisation"
    COMPANY = NAMESPACE + "Company"
    UNIVERSITY = NAMESPACE + "University"
    PUBLIC_AUTHORITY = NAMESPACE + "PublicAuthority"
    SUPPORT_ORGANISATION = NAMESPACE + "SupportOrganisation"
    NETWORK = NAMESPACE + "Network"
    CLUSTER_ORGANISATION = NAMESPACE + "ClusterOrganisation"
    CLUSTER = NAMESPACE + "Cluster"
    PLACE = NAMESPACE + "Place"
    CITY = NAMESPACE + "City"
    REGION = NAMESPACE + "Region"
    COUNTRY = NAMESPACE + "Country"
    VENUE = NAMESPACE + "Venue"
    PROJECT = NAMESPACE + "Project"
    PROGRAMME = NAMESPACE + "Programme"
    EVENT = NAMESPACE + "Event"
    CONFERENCE = NAMESPACE + "Conference"
    SEMINAR = NAMESPACE + "Seminar"
    WORKSHOP = NAMESPACE + "Workshop"
    MEETING = NAMESPACE + "Meeting"
    STUDY_VISIT = NAMESPACE + "StudyVisit"
    PANEL = NAMESPACE + "Panel"
    SECTOR = NAMESPACE + "Sector"
    FRAMEWORK = NAMESPACE + "Framework"
    RECOMMENDATION = NAMESPACE + "Recommendation"


class EvidenceClass(StrEnum):
    """The evidence side: what was read, and what was read out of it."""

    DOCUMENT = NAMESPACE + "Document"
    PASSAGE = NAMESPACE + "Passage"
    MENTION = NAMESPACE + "Mention"
    ASSERTION = NAMESPACE + "Assertion"


class ObjectProperty(StrEnum):
    """Links between entities (and, for `MENTIONS`, from a document or passage to an entity)."""

    PARTICIPATES_IN = NAMESPACE + "participatesIn"
    PARTNER_IN = NAMESPACE + "partnerIn"
    LEAD_PARTNER_OF = NAMESPACE + "leadPartnerOf"
    SPEAKS_AT = NAMESPACE + "speaksAt"
    MODERATES = NAMESPACE + "moderates"
    ORGANISES = NAMESPACE + "organises"
    WORKS_FOR = NAMESPACE + "worksFor"
    FORMERLY_WORKED_FOR = NAMESPACE + "formerlyWorkedFor"
    MEMBER_OF = NAMESPACE + "memberOf"
    LOCATED_IN = NAMESPACE + "locatedIn"
    HELD_IN = NAMESPACE + "heldIn"
    PART_OF = NAMESPACE + "partOf"
    FUNDED_BY = NAMESPACE + "fundedBy"
    FOCUSES_ON = NAMESPACE + "focusesOn"
    REPRESENTS = NAMESPACE + "represents"
    SHAREHOLDER_OF = NAMESPACE + "shareholderOf"
    COOPERATES_WITH = NAMESPACE + "cooperatesWith"
    SUCCEEDED_BY = NAMESPACE + "succeededBy"
    USES_FRAMEWORK = NAMESPACE + "usesFramework"
    RECOMMENDS = NAMESPACE + "recommends"
    ADDRESSED_TO = NAMESPACE + "addressedTo"
    MENTIONS = NAMESPACE + "mentions"


class DataProperty(StrEnum):
    """Properties with a literal value, those of entities first, then those of documents and assertions."""

    LABEL = _RDFS + "label"
    ALT_LABEL = _SKOS + "altLabel"
    ACRONYM = NAMESPACE + "acronym"
    START_DATE = NAMESPACE + "startDate"
    END_DATE = NAMESPACE + "endDate"
    DATE = NAMESPACE + "date"
    STATUS = NAMESPACE + "status"
    BUDGET = NAMESPACE + "budget"
    FUNDING_AMOUNT = NAMESPACE + "fundingAmount"
    CURRENCY = NAMESPACE + "currency"
    FUNDING_RATE = NAMESPACE + "fundingRate"
    PARTNER_COUNT = NAMESPACE + "partnerCount"
    JOB_TITLE = NAMESPACE + "jobTitle"
    HOMEPAGE = NAMESPACE + "homepage"
    TEXT = NAMESPACE + "text"
    GEONAMES_ID = NAMESPACE + "geonamesId"
    LAT = _WGS + "lat"
    LONG = _WGS + "long"
    SOURCE = _DCTERMS + "source"
    TITLE = _DCTERMS + "title"
    LANGUAGE = _DCTERMS + "language"
    CREATED = _DCTERMS + "created"
    SHA256 = NAMESPACE + "sha256"
    CONFIDENCE = NAMESPACE + "confidence"
    QUOTE = NAMESPACE + "quote"
    START_OFFSET = NAMESPACE + "startOffset"
    END_OFFSET = NAMESPACE + "endOffset"


class EvidenceProperty(StrEnum):
    """Properties of an assertion (or mention) whose value is a resource."""

    SUBJECT = _RDF + "subject"
    PREDICATE = _RDF + "predicate"
    OBJECT = _RDF + "object"
    IN_DOCUMENT = NAMESPACE + "inDocument"
    IN_PASSAGE = NAMESPACE + "inPassage"
    WAS_GENERATED_BY = _PROV + "wasGeneratedBy"


_C = EntityClass
_PARENTS: Final[Mapping[EntityClass, EntityClass]] = MappingProxyType(
    {
        **dict.fromkeys((_C.AGENT, _C.CLUSTER, _C.PLACE, _C.PROJECT, _C.PROGRAMME, _C.EVENT), _C.ENTITY),
        **dict.fromkeys((_C.SECTOR, _C.FRAMEWORK, _C.RECOMMENDATION), _C.ENTITY),
        **dict.fromkeys((_C.PERSON, _C.ORGANISATION), _C.AGENT),
        **dict.fromkeys((_C.COMPANY, _C.UNIVERSITY, _C.PUBLIC_AUTHORITY), _C.ORGANISATION),
        **dict.fromkeys((_C.SUPPORT_ORGANISATION, _C.NETWORK, _C.CLUSTER_ORGANISATION), _C.ORGANISATION),
        **dict.fromkeys((_C.CITY, _C.REGION, _C.COUNTRY, _C.VENUE), _C.PLACE),
        **dict.fromkeys((_C.CONFERENCE, _C.SEMINAR, _C.WORKSHOP), _C.EVENT),
        **dict.fromkeys((_C.MEETING, _C.STUDY_VISIT, _C.PANEL), _C.EVENT),
    }
)

_P = ObjectProperty
_SUPER: Final[Mapping[ObjectProperty, ObjectProperty]] = MappingProxyType(
    {
        _P.PARTNER_IN: _P.PARTICIPATES_IN,
        _P.LEAD_PARTNER_OF: _P.PARTNER_IN,
        _P.SPEAKS_AT: _P.PARTICIPATES_IN,
        _P.MODERATES: _P.PARTICIPATES_IN,
    }
)

TRANSITIVE: Final = frozenset({_P.LOCATED_IN})
SYMMETRIC: Final = frozenset({_P.COOPERATES_WITH})


@cache
def ancestors(cls: EntityClass) -> tuple[EntityClass, ...]:
    """The classes above `cls`, nearest first, without `cls` itself.

    >>> [local_name(c) for c in ancestors(EntityClass.UNIVERSITY)]
    ['Organisation', 'Agent', 'Entity']
    """
    parent = _PARENTS.get(cls)
    return () if parent is None else (parent, *ancestors(parent))


def is_a(cls: EntityClass, other: EntityClass) -> bool:
    """Whether `cls` is `other` or stands below it."""
    return cls == other or other in ancestors(cls)


def descendants(cls: EntityClass) -> tuple[EntityClass, ...]:
    """The classes below `cls` in the order of the enumeration, without `cls` itself."""
    return tuple(other for other in EntityClass if cls in ancestors(other))


def general_class(cls: EntityClass) -> EntityClass:
    """The kind used to tell families apart: `ORGANISATION` or `EVENT` for all below them, else the class itself."""
    for family in (EntityClass.ORGANISATION, EntityClass.EVENT):
        if is_a(cls, family):
            return family
    return cls


def super_properties(prop: ObjectProperty) -> tuple[ObjectProperty, ...]:
    """The properties above `prop`, nearest first, without `prop` itself."""
    parent = _SUPER.get(prop)
    return () if parent is None else (parent, *super_properties(parent))


def sub_properties(prop: ObjectProperty) -> tuple[ObjectProperty, ...]:
    """The properties below `prop` in the order of the enumeration, without `prop` itself."""
    return tuple(other for other in ObjectProperty if prop in super_properties(other))


def local_name(iri: str) -> str:
    """The part of an IRI after its last `#` or `/`.

    >>> local_name(EntityClass.CITY)
    'City'
    """
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def curie(iri: str) -> str:
    """The IRI shortened with the longest prefix that fits; unchanged where none does.

    >>> curie(ObjectProperty.PARTNER_IN)
    'cl:partnerIn'
    """
    fitting = [(base, prefix) for prefix, base in PREFIXES.items() if iri.startswith(base)]
    if not fitting:
        return iri
    base, prefix = max(fitting, key=lambda pair: len(pair[0]))
    return f"{prefix}:{iri[len(base) :]}"


def expand(curie: str) -> str:
    """The full IRI of a CURIE.

    Raises:
        UnknownTermError: If the prefix is not one of `PREFIXES`.

    >>> expand("cl:City")
    'https://w3id.org/intercluster/ontology#City'
    """
    prefix, separator, local = curie.partition(":")
    if not separator or prefix not in PREFIXES:
        known = ", ".join(PREFIXES)
        raise UnknownTermError(f"Cannot expand {curie!r}: its prefix is not declared. Use one of: {known}.")
    return PREFIXES[prefix] + local
