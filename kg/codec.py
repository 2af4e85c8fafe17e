"""Extraction results as compressed bytes and back, losslessly.

The fields are written in the order of the records, without their names, so that old bytes stay readable as long as new
fields are added at the end and have defaults.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import fields
from typing import Any

from kg.errors import CatalogueError
from kg.records import Document, Entity, Evidence, Extraction, Mention, Passage, Statement
from kg.terms import Literal
from ontology.vocabulary import EntityClass


def encode(extraction: Extraction) -> bytes:
    """Write an extraction as zlib-compressed JSON; equal extractions give equal bytes."""
    content = {
        "document": _values(extraction.document),
        "passages": [_values(p) for p in extraction.passages],
        "entities": [_values(e) for e in extraction.entities],
        "mentions": [_values(m) for m in extraction.mentions],
        "statements": [_statement_values(s) for s in extraction.statements],
    }
    return zlib.compress(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(), 3)


def decode(data: bytes) -> Extraction:
    """Read an extraction back.

    Raises:
        CatalogueError: If the bytes are damaged or were written by a version with other records.
    """
    try:
        content = json.loads(zlib.decompress(data))
        return Extraction(
            document=Document(*content["document"]),
            passages=tuple(Passage(*v) for v in content["passages"]),
            entities=tuple(_entity(v) for v in content["entities"]),
            mentions=tuple(Mention(*v) for v in content["mentions"]),
            statements=tuple(_statement(v) for v in content["statements"]),
        )
    except (zlib.error, ValueError, KeyError, TypeError) as error:
        message = f"A stored extraction result cannot be read ({error}). Read the document again to replace it."
        raise CatalogueError(message) from error


def _values(record: Any) -> list[Any]:
    return [getattr(record, f.name) for f in fields(record)]


def _statement_values(statement: Statement) -> list[Any]:
    obj = statement.object
    written = _values(obj) if isinstance(obj, Literal) else obj
    evidence = _values(statement.evidence)
    return [statement.subject, statement.predicate, written, statement.confidence, evidence]


def _entity(values: list[Any]) -> Entity:
    iri, entity_class, label, aliases, *rest = values
    return Entity(iri, EntityClass(entity_class), label, tuple(aliases), *rest)


def _statement(values: list[Any]) -> Statement:
    subject, predicate, obj, confidence, evidence = values
    term = Literal(*obj) if isinstance(obj, list) else obj
    return Statement(subject, predicate, term, confidence, Evidence(*evidence))
