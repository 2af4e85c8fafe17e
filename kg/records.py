"""What a read document is made of: the records that every layer passes on.

document > passage > mention → entity, and statements with their evidence. All offsets are character offsets into
`Document.text`, half open. All records are frozen; functions over them live elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.terms import Literal
from ontology.vocabulary import EntityClass


@dataclass(frozen=True, slots=True)
class Document:
    """One document as it was read.

    Attributes:
        iri: the document's IRI, which is also the name of its graph.
        source: file name or URL as the user gave it.
        text: the clean text that all offsets point into.
        language: BCP 47 primary tag, ``und`` where unknown.
        sha256: hex digest of the bytes that were read.
        title, created: metadata where known; `created` is ISO 8601, as precise as known.
        partial: why the text is incomplete, or None if it is whole.
    """

    iri: str
    source: str
    text: str
    language: str
    sha256: str
    media_type: str = "text/plain"
    title: str | None = None
    created: str | None = None
    partial: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A unit of retrieval: a few sentences of one document. `ordinal` counts from 0 in reading order."""

    iri: str
    document: str
    ordinal: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place, project … that documents speak of.

    Attributes:
        iri: a global IRI; between extraction and identity resolution a key that is unique in its document (``local:…``).
        entity_class: the most specific class.
        label: the fullest name, in the document's language.
        aliases: other names, label excluded.
        document_scoped: True for what has no name that means the same elsewhere ("kick-off meeting", one piece of advice).
        country: ISO 3166-1 alpha-2 where known, used to tell homonyms apart.
        confidence: in [0, 1], that this is an entity of this class.
    """

    iri: str
    entity_class: EntityClass
    label: str
    aliases: tuple[str, ...] = ()
    acronym: str | None = None
    document_scoped: bool = False
    country: str | None = None
    geonames_id: int | None = None
    lat: float | None = None
    long: float | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names an entity."""

    entity: str
    start: int
    end: int
    text: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence that says it: verbatim quote, offsets, and the extractor (name/version) that read it so."""

    quote: str
    start: int
    end: int
    extractor: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One extracted triple. `object` is an IRI (or local key) as ``str``, or a `Literal`. `confidence` is in [0, 1]."""

    subject: str
    predicate: str
    object: str | Literal
    confidence: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that one document says, ready to be stored."""

    document: Document
    passages: tuple[Passage, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
