"""Small extractions to publish in tests."""

from __future__ import annotations

import hashlib

from kg.records import Document, Entity, Evidence, Extraction, Mention, Passage, Statement
from kg.terms import XSD, Literal
from ontology.vocabulary import BASE, DataProperty, EntityClass, ObjectProperty

_NAMES = (
    ("local:1", EntityClass.CITY, "Lyon"),
    ("local:2", EntityClass.PROJECT, "Blue Harbour Initiative"),
    ("local:3", EntityClass.ORGANISATION, "Port Authority of Gdynia"),
    ("local:4", EntityClass.PERSON, "Ana Kowalska"),
)


def sample_extraction(name: str = "a.txt", entities: tuple[Entity, ...] | None = None, said: str = "") -> Extraction:
    """Build what a document of two sentences says; every entity is mentioned once, the first two are linked."""
    if entities is None:
        entities = tuple(Entity(*values) for values in _NAMES)
    text = said + " ".join(f"{e.label} is here." for e in entities)
    iri = f"{BASE}document/{hashlib.sha256(name.encode()).hexdigest()[:12]}"
    document = Document(
        iri, name, text, "en", hashlib.sha256(text.encode()).hexdigest(), title="A title", created="2012-05"
    )
    half = len(text) // 2
    passages = (
        Passage(f"{iri}/passage/0", iri, 0, 0, half, text[:half]),
        Passage(f"{iri}/passage/1", iri, 1, half, len(text), text[half:]),
    )
    found = [(e.iri, text.find(e.label), e.label) for e in entities]
    mentions = tuple(Mention(key, at, at + len(label), label) for key, at, label in found)
    return Extraction(document, passages, entities, mentions, _statements(text, entities))


def _statements(text: str, entities: tuple[Entity, ...]) -> tuple[Statement, ...]:
    if len(entities) < 2:
        return ()
    evidence = Evidence(text[:20], 0, 20, "test/1")
    first, second = entities[0].iri, entities[1].iri
    return (
        Statement(first, ObjectProperty.LEAD_PARTNER_OF, second, 0.9, evidence),
        Statement(second, DataProperty.START_DATE, Literal("2010-05", XSD + "gYearMonth"), 0.8, evidence),
    )
