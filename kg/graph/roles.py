"""What things act as beside what they are: a cluster that joins a network does so as the body that manages it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from kg.records import Extraction
from ontology.schema import Schema
from ontology.vocabulary import EntityClass, ObjectProperty

_SCHEMA: Final = Schema.load()
_PROPERTIES: Final = frozenset(ObjectProperty) - {ObjectProperty.MENTIONS}


def acting_classes(extraction: Extraction) -> Mapping[str, frozenset[EntityClass]]:
    """Find the classes that entities need beside their own for the statements of a document to be well typed.

    Returns:
        By IRI, for those entities only that need one.
    """
    classes = {entity.iri: entity.entity_class for entity in extraction.entities}
    found: defaultdict[str, set[EntityClass]] = defaultdict(set)
    for statement in extraction.statements:
        target = statement.object
        if statement.predicate not in _PROPERTIES or not isinstance(target, str):
            continue
        if statement.subject in classes and target in classes:
            ends = (statement.subject, target)
            roles = _SCHEMA.roles(classes[ends[0]], ObjectProperty(statement.predicate), classes[ends[1]])
            for iri, role in zip(ends, roles or (), strict=False):
                if role is not classes[iri]:
                    found[iri].add(role)
    return {iri: frozenset(roles) for iri, roles in found.items()}
