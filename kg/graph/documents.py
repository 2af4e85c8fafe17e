"""What one document says, as the quads of its named graph. Pure; `docs/vocabulary` and the ontology describe the result."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from urllib.parse import quote

from kg.graph.quads import Quad
from kg.graph.roles import acting_classes
from kg.records import Document, Entity, Extraction, Passage, Statement
from kg.terms import RDF_LANG_STRING, XSD, Iri, Literal, Term
from ontology.vocabulary import (
    BASE,
    RDF_TYPE,
    DataProperty,
    EntityClass,
    EvidenceClass,
    EvidenceProperty,
    ObjectProperty,
    ancestors,
    super_properties,
)

EXTRACTOR_BASE: Final = BASE + "extractor/"
COUNTRY_CODE: Final = "http://www.geonames.org/ontology#countryCode"
"""ISO 3166-1 alpha-2 code of the country that an entity is known to lie in."""

_DATES: Final = frozenset({DataProperty.START_DATE, DataProperty.END_DATE, DataProperty.DATE, DataProperty.CREATED})
_DATE_TYPES: Final = (
    (re.compile(r"-?\d{4}-\d{2}-\d{2}"), "date"),
    (re.compile(r"-?\d{4}-\d{2}"), "gYearMonth"),
    (re.compile(r"-?\d{4}"), "gYear"),
)
_AMOUNTS: Final = frozenset({DataProperty.BUDGET, DataProperty.FUNDING_AMOUNT, DataProperty.FUNDING_RATE})
_DECIMAL: Final = re.compile(r"[+-]?\d+(\.\d+)?")
_INTEGER: Final = re.compile(r"[+-]?\d+")
_OBJECT_PROPERTIES: Final = frozenset(ObjectProperty)


def document_quads(extraction: Extraction) -> Iterator[Quad]:
    """Yield the quads of a document's graph; the same extraction always gives the same set, without blank nodes."""
    graph = extraction.document.iri
    for subject, predicate, obj in _triples(extraction):
        yield Quad(Iri(subject), Iri(predicate), obj, graph)


def assertion_iri(document: str, statement: Statement) -> str:
    """Name an assertion by what it says and where: reading again gives the same name."""
    obj = statement.object.n3() if isinstance(statement.object, Literal) else statement.object
    where = f"{statement.evidence.start}-{statement.evidence.end}"
    key = "\x1f".join((statement.subject, statement.predicate, obj, where))
    return f"{document}/assertion/{hashlib.sha256(key.encode()).hexdigest()[:16]}"


def typed_literal(predicate: str, literal: Literal) -> Literal:
    """Give a literal the datatype that its property asks for, where its text fits; dates get the type of their precision."""
    if predicate in _DATES:
        for pattern, name in _DATE_TYPES:
            if pattern.fullmatch(literal.value):
                return Literal(literal.value, XSD + name)
    if predicate in _AMOUNTS and _DECIMAL.fullmatch(literal.value):
        return Literal(literal.value, XSD + "decimal")
    if predicate == DataProperty.PARTNER_COUNT and _INTEGER.fullmatch(literal.value):
        return Literal(literal.value, XSD + "integer")
    if predicate == DataProperty.HOMEPAGE:
        return Literal(literal.value, XSD + "anyURI")
    return literal


_Triple = tuple[str, str, Term]


def _triples(extraction: Extraction) -> Iterator[_Triple]:
    document = extraction.document
    yield from _document(document)
    advised = {s.subject for s in extraction.statements if s.predicate == DataProperty.TEXT}
    acting = acting_classes(extraction)
    for entity in extraction.entities:
        yield document.iri, ObjectProperty.MENTIONS, Iri(entity.iri)
        yield from _types(entity, acting.get(entity.iri, frozenset()))
        yield from _entity(entity, document.language)
        if entity.entity_class is EntityClass.RECOMMENDATION and entity.iri not in advised:
            yield entity.iri, DataProperty.TEXT, _text(entity.label, document.language)
    yield from _passages(extraction)
    locate = _PassageFinder(extraction.passages)
    for statement in _strongest(document.iri, extraction.statements):
        yield from _statement(document.iri, statement, locate.find(statement.evidence.start))


def _document(document: Document) -> Iterator[_Triple]:
    yield document.iri, RDF_TYPE, Iri(EvidenceClass.DOCUMENT)
    yield document.iri, DataProperty.SOURCE, Literal(document.source)
    yield document.iri, DataProperty.LANGUAGE, Literal(document.language)
    yield document.iri, DataProperty.SHA256, Literal(document.sha256)
    if document.title:
        yield document.iri, DataProperty.TITLE, _text(document.title, document.language)
    if document.created:
        yield document.iri, DataProperty.CREATED, typed_literal(DataProperty.CREATED, Literal(document.created))


def _types(entity: Entity, acting: Iterable[EntityClass]) -> Iterator[_Triple]:
    """Its class, what it acts as in this document, and all classes above."""
    own = (entity.entity_class, *sorted(acting))
    for cls in dict.fromkeys(c for base in own for c in (base, *ancestors(base))):
        yield entity.iri, RDF_TYPE, Iri(cls)


def _entity(entity: Entity, language: str) -> Iterator[_Triple]:
    yield entity.iri, DataProperty.LABEL, _text(entity.label, language)
    for alias in entity.aliases:
        yield entity.iri, DataProperty.ALT_LABEL, _text(alias, language)
    if entity.acronym:
        yield entity.iri, DataProperty.ACRONYM, Literal(entity.acronym)
    if entity.country:
        yield entity.iri, COUNTRY_CODE, Literal(entity.country)
    if entity.geonames_id is not None:
        yield entity.iri, DataProperty.GEONAMES_ID, Literal(str(entity.geonames_id))
    for predicate, degrees in ((DataProperty.LAT, entity.lat), (DataProperty.LONG, entity.long)):
        if degrees is not None:
            yield entity.iri, predicate, _number(degrees, 5)


def _passages(extraction: Extraction) -> Iterator[_Triple]:
    locate = _PassageFinder(extraction.passages)
    for passage in extraction.passages:
        yield passage.iri, RDF_TYPE, Iri(EvidenceClass.PASSAGE)
        yield passage.iri, EvidenceProperty.IN_DOCUMENT, Iri(passage.document)
        yield from _span(passage.iri, passage.start, passage.end)
    for mention in extraction.mentions:
        at = locate.find(mention.start)
        if at is not None:
            yield at, ObjectProperty.MENTIONS, Iri(mention.entity)


def _statement(document: str, statement: Statement, passage: str | None) -> Iterator[_Triple]:
    obj = statement.object
    term = Iri(obj) if isinstance(obj, str) else typed_literal(statement.predicate, obj)
    iri, evidence = assertion_iri(document, statement), statement.evidence
    for predicate in (statement.predicate, *_above(statement.predicate)):
        yield statement.subject, predicate, term
    yield iri, RDF_TYPE, Iri(EvidenceClass.ASSERTION)
    yield iri, EvidenceProperty.SUBJECT, Iri(statement.subject)
    yield iri, EvidenceProperty.PREDICATE, Iri(statement.predicate)
    yield iri, EvidenceProperty.OBJECT, term
    yield iri, DataProperty.CONFIDENCE, _number(statement.confidence, 4)
    yield iri, EvidenceProperty.IN_DOCUMENT, Iri(document)
    if passage is not None:
        yield iri, EvidenceProperty.IN_PASSAGE, Iri(passage)
    yield iri, DataProperty.QUOTE, Literal(evidence.quote)
    yield from _span(iri, evidence.start, evidence.end)
    yield iri, EvidenceProperty.WAS_GENERATED_BY, Iri(EXTRACTOR_BASE + quote(evidence.extractor, safe="/:.-"))


def _span(iri: str, start: int, end: int) -> Iterator[_Triple]:
    yield iri, DataProperty.START_OFFSET, Literal(str(start), XSD + "integer")
    yield iri, DataProperty.END_OFFSET, Literal(str(end), XSD + "integer")


def _strongest(document: str, statements: Iterable[Statement]) -> Iterable[Statement]:
    """Keep the most confident of statements that say the same in the same place."""
    kept: dict[str, Statement] = {}
    for statement in statements:
        iri = assertion_iri(document, statement)
        if iri not in kept or kept[iri].confidence < statement.confidence:
            kept[iri] = statement
    return kept.values()


def _above(predicate: str) -> Iterable[str]:
    return super_properties(ObjectProperty(predicate)) if predicate in _OBJECT_PROPERTIES else ()


def _text(value: str, language: str) -> Literal:
    return Literal(value) if language in ("", "und") else Literal(value, RDF_LANG_STRING, language.lower())


def _number(value: float, places: int) -> Literal:
    written = f"{value:.{places}f}".rstrip("0")
    return Literal(written + "0" if written.endswith(".") else written, XSD + "decimal")


class _PassageFinder:
    """Finds the passage that an offset lies in; the last one that begins before it where passages overlap."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = sorted(passages, key=lambda p: p.start)
        self._starts = [p.start for p in self._passages]

    def find(self, offset: int) -> str | None:
        at = bisect_right(self._starts, offset) - 1
        return self._passages[at].iri if at >= 0 and offset < self._passages[at].end else None
