"""How IRIs of entities are made: readable, deterministic, and the same for everyone who makes them."""

from __future__ import annotations

import hashlib
from collections.abc import Container

from kg.identity.names import family_of
from kg.records import Entity
from ontology.resources import normalise
from ontology.vocabulary import ENTITY_BASE, EntityClass, is_a

_MAX_SLUG = 80


def digest(*parts: str, length: int = 10) -> str:
    """Hash strings to `length` hex digits of SHA-256, keeping the borders between them apart."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:length]


def slug(name: str) -> str:
    """Write a name for use in an IRI; long names end in a hash so that they stay distinct.

    >>> slug("Île-de-France & Partners")
    'ile-de-france-and-partners'
    """
    written = normalise(name).replace(" ", "-")
    if not written:
        return digest(name)
    return written if len(written) <= _MAX_SLUG else f"{written[:_MAX_SLUG].rstrip('-')}-{digest(name, length=6)}"


def find_fixed_iri(entity: Entity) -> str | None:
    """Return the IRI that an entity has whatever documents call it: given ones, and places by GeoNames id or country code."""
    if "://" in entity.iri:  # anything else is a key that means nothing outside its document
        return entity.iri
    if is_a(entity.entity_class, EntityClass.PLACE):
        if entity.geonames_id is not None:
            return f"{ENTITY_BASE}place/geonames-{entity.geonames_id}"
        if entity.entity_class is EntityClass.COUNTRY and entity.country:
            return f"{ENTITY_BASE}place/country-{entity.country.lower()}"
    return None


def scoped_iri(entity: Entity, document: str, taken: Container[str]) -> str:
    """Make the IRI of something that means nothing outside its document."""
    base = f"{ENTITY_BASE}{family_of(entity.entity_class)}/{slug(entity.label)}-{digest(document)}"
    return _first_free(base, taken)


def shared_iri(entity: Entity, taken: Container[str]) -> str:
    """Make the IRI of a named thing; `taken` holds the IRIs of other things of that name."""
    base = f"{ENTITY_BASE}{family_of(entity.entity_class)}/{slug(entity.label)}"
    if base in taken and entity.country:
        base = f"{base}-{entity.country.lower()}"
    return _first_free(base, taken)


def _first_free(base: str, taken: Container[str]) -> str:
    iri, number = base, 1
    while iri in taken:
        number += 1
        iri = f"{base}-{number}"
    return iri
