"""From candidate statements to the statements of a document: ill-typed, repeated and contradicted ones go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from ingest.analysis import Analysis, Candidate, DocumentModel, LocalEntity
from kg.records import Evidence, Statement
from kg.terms import Literal
from ontology.schema import Schema
from ontology.vocabulary import SYMMETRIC, TRANSITIVE, DataProperty, EntityClass, ObjectProperty, is_a, super_properties

_D = DataProperty
SINGLE_VALUED: Final = frozenset(
    {
        _D.START_DATE, _D.END_DATE, _D.DATE, _D.STATUS, _D.BUDGET, _D.FUNDING_AMOUNT, _D.CURRENCY, _D.FUNDING_RATE,
        _D.PARTNER_COUNT, _D.TEXT,
    }
)  # fmt: skip
"""Attributes of which a document states one value a thing; where extractors differ, the most confident one is kept."""

_Key = tuple[str, ObjectProperty | DataProperty, str | Literal]


def settle(model: DocumentModel, candidates: Iterable[Candidate], schema: Schema) -> tuple[Statement, ...]:
    """Settle what extractors propose.

    - statements that the schema does not allow (of a cluster also as the body behind it), or about unknown keys, or of a
      thing with itself, go;
    - of equal statements the most confident one stays; symmetric ones are stated in both directions, each with the
      same evidence, for readers that know nothing of symmetry;
    - the most specific property wins for the same two things, former employment wins over present employment;
    - of two opposite transitive statements, and of several values of a single-valued attribute, the most confident stays.

    Returns:
        The statements in reading order of their evidence, which is the whole sentence.
    """
    entities = {entity.key: entity for entity in model.entities}
    sound = (c for found in candidates if _is_sound(found, entities, schema) for c in _directions(found))
    best = _best(sound)
    kept = [c for c in best.values() if not _is_outdone(c, best)]
    kept = _single_values(kept)
    kept.sort(key=lambda c: (c.start, c.end, c.subject, c.predicate, str(c.object)))
    return tuple(_statement(model.analysis, c) for c in kept)


def _is_sound(candidate: Candidate, entities: Mapping[str, LocalEntity], schema: Schema) -> bool:
    subject = entities.get(candidate.subject)
    if subject is None:
        return False
    if isinstance(candidate.predicate, DataProperty):
        return isinstance(candidate.object, Literal) and schema.allows_attribute(
            subject.entity_class, candidate.predicate
        )
    target = entities.get(candidate.object) if isinstance(candidate.object, str) else None
    if target is None or target.key == subject.key:
        return False
    return schema.roles(subject.entity_class, candidate.predicate, target.entity_class) is not None


def _directions(candidate: Candidate) -> Sequence[Candidate]:
    """A candidate, and its converse where the property is symmetric."""
    c = candidate
    if c.predicate not in SYMMETRIC or not isinstance(c.object, str):
        return (c,)
    return c, Candidate(c.object, c.predicate, c.subject, c.start, c.end, c.confidence, c.extractor)


def _best(candidates: Iterable[Candidate]) -> dict[_Key, Candidate]:
    best: dict[_Key, Candidate] = {}
    for candidate in candidates:
        key = (candidate.subject, candidate.predicate, candidate.object)
        other = best.get(key)
        if other is None or _rank(candidate) > _rank(other):
            best[key] = candidate
    return best


def _rank(candidate: Candidate) -> tuple[float, int]:
    return candidate.confidence, -candidate.start


def _is_outdone(candidate: Candidate, best: Mapping[_Key, Candidate]) -> bool:
    if not isinstance(candidate.predicate, ObjectProperty) or not isinstance(candidate.object, str):
        return False
    subject, predicate, target = candidate.subject, candidate.predicate, candidate.object
    if predicate is ObjectProperty.WORKS_FOR:
        return (subject, ObjectProperty.FORMERLY_WORKED_FOR, target) in best
    if predicate in TRANSITIVE:
        opposite = best.get((target, predicate, subject))
        return opposite is not None and _rank(opposite) > _rank(candidate)
    return any((subject, other, target) in best for other in _below(predicate))


def _below(predicate: ObjectProperty) -> Sequence[ObjectProperty]:
    return [other for other in ObjectProperty if predicate in super_properties(other)]


def _single_values(candidates: Sequence[Candidate]) -> list[Candidate]:
    best: dict[tuple[str, DataProperty], Candidate] = {}
    kept: list[Candidate] = []
    for candidate in candidates:
        predicate = candidate.predicate
        if not isinstance(predicate, DataProperty) or predicate not in SINGLE_VALUED:
            kept.append(candidate)
            continue
        other = best.get((candidate.subject, predicate))
        if other is None or _is_better_value(candidate, other):
            best[candidate.subject, predicate] = candidate
    return [*kept, *best.values()]


def _is_better_value(candidate: Candidate, other: Candidate) -> bool:
    """The more confident value, but of two dates that agree the more precise one."""
    new, old = _text(candidate), _text(other)
    if new != old and new.startswith(old):
        return True
    return _rank(candidate) > _rank(other) and not old.startswith(new)


def _text(candidate: Candidate) -> str:
    return candidate.object.value if isinstance(candidate.object, Literal) else candidate.object


def _statement(analysis: Analysis, candidate: Candidate) -> Statement:
    start, end = widen(analysis, candidate.start, candidate.end)
    evidence = Evidence(analysis.text[start:end], start, end, candidate.extractor)
    confidence = min(1.0, max(0.0, candidate.confidence))
    return Statement(candidate.subject, str(candidate.predicate), candidate.object, confidence, evidence)


def widen(analysis: Analysis, start: int, end: int) -> tuple[int, int]:
    """Widen a span to the whole sentences that it begins and ends in."""
    first = analysis.sentence_at(start)
    last = analysis.sentence_at(max(start, end - 1))
    return (first.start if first else start), max(last.end if last else end, end)


def is_kept(entity: LocalEntity, stated: frozenset[str]) -> bool:
    """Whether the text names an entity, or says something of it."""
    return bool(entity.spans) or entity.key in stated or is_a(entity.entity_class, EntityClass.RECOMMENDATION)
