"""Giving entities other IRIs throughout an extraction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import reduce

from kg.records import Entity, Extraction, Statement


def rename(extraction: Extraction, iris: Mapping[str, str]) -> Extraction:
    """Replace the keys of entities by `iris` everywhere; entities that get the same IRI become one.

    Statements that would then link a thing to itself are dropped, as are exact repetitions.
    """
    groups: dict[str, list[Entity]] = {}
    for entity in extraction.entities:
        iri = iris.get(entity.iri, entity.iri)
        groups.setdefault(iri, []).append(replace(entity, iri=iri))
    statements = (_renamed(s, iris) for s in extraction.statements)
    return replace(
        extraction,
        entities=tuple(reduce(_merged, group) for group in groups.values()),
        mentions=tuple(replace(m, entity=iris.get(m.entity, m.entity)) for m in extraction.mentions),
        statements=tuple(dict.fromkeys(s for s in statements if s.subject != s.object)),
    )


def _renamed(statement: Statement, iris: Mapping[str, str]) -> Statement:
    obj = statement.object
    new_object = iris.get(obj, obj) if isinstance(obj, str) else obj
    return replace(statement, subject=iris.get(statement.subject, statement.subject), object=new_object)


def _merged(first: Entity, second: Entity) -> Entity:
    names = dict.fromkeys((*first.aliases, second.label, *second.aliases))
    return replace(
        first,
        aliases=tuple(name for name in names if name != first.label),
        acronym=first.acronym or second.acronym,
        document_scoped=first.document_scoped and second.document_scoped,
        country=first.country or second.country,
        geonames_id=first.geonames_id if first.geonames_id is not None else second.geonames_id,
        lat=first.lat if first.lat is not None else second.lat,
        long=first.long if first.long is not None else second.long,
        confidence=max(first.confidence, second.confidence),
    )
