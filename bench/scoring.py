"""How much of what annotated documents say was extracted, and how much of what was extracted they say.

- An entity is right if it bears one of the annotated names (accents, case, punctuation and a leading article do not count) and an
  accepted class, kinds of organisations and of events taken together. Events, clusters, venues and advice are often described
  rather than named: events, clusters and venues may add or drop words (all words of the shorter name, two fifths of all words),
  advice matches by its text (seven tenths of all words). A second entity for the same thing is wrong.
- A relation is right if its ends are matched and its property is the annotated one; a more general or a more special property
  counts as half right. Symmetric relations count once, whatever their direction.
- An attribute is right if its entity is matched and its value is the same, numbers compared as numbers.
- What careful readers differ on counts neither way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bench.gold import GoldDocument, Relation
from bench.judgement import Finding, Judgement, Miss, Part
from bench.matching import Match, match_entities
from kg.records import Extraction
from kg.terms import Literal
from ontology.vocabulary import (
    SYMMETRIC,
    DataProperty,
    ObjectProperty,
    general_class,
    local_name,
    sub_properties,
    super_properties,
)
from search.names import normalise

_PROPERTIES = frozenset(ObjectProperty) - {ObjectProperty.MENTIONS}
SCORED_ATTRIBUTES = frozenset(
    {
        *(DataProperty.START_DATE, DataProperty.END_DATE, DataProperty.DATE, DataProperty.STATUS, DataProperty.BUDGET),
        *(DataProperty.FUNDING_AMOUNT, DataProperty.FUNDING_RATE, DataProperty.PARTNER_COUNT, DataProperty.JOB_TITLE),
    }
)


def judge_all(gold: Mapping[str, GoldDocument], read: Sequence[Extraction]) -> dict[str, Judgement]:
    """Judge documents by the name of their file; what was not read counts as missed."""
    by_name = {e.document.source.rsplit("/", 1)[-1]: e for e in read}
    return {name: judge(document, by_name.get(name)) for name, document in gold.items()}


def judge(gold: GoldDocument, extraction: Extraction | None) -> Judgement:
    """Compare what was extracted from a document (None: it was not read) with what it says."""
    if extraction is None:
        missed = (*_missed_entities(gold, ()), *_missed_relations(gold, {}), *_missed_attributes(gold, ()))
        return Judgement(misses=missed)
    matches = match_entities(gold, extraction)
    entities, used = _judge_entities(gold, extraction, matches)
    keys = {iri: match.key for iri, match in matches.items() if match.key is not None}
    relations, credit = _judge_relations(gold, extraction, keys)
    attributes, held = _judge_attributes(gold, extraction, keys)
    missed = (*_missed_entities(gold, used), *_missed_relations(gold, credit), *_missed_attributes(gold, held))
    return Judgement((*entities, *relations, *attributes), missed)


def _judge_entities(
    gold: GoldDocument, extraction: Extraction, matches: Mapping[str, Match]
) -> tuple[list[Finding], set[str]]:
    findings: list[Finding] = []
    used: set[str] = set()
    for entity in sorted(extraction.entities, key=lambda e: e.iri):
        match = matches[entity.iri]
        annotated = gold.entities[match.key] if match.key is not None else None
        if annotated is not None and annotated.optional:
            continue
        right = match.right and match.key not in used
        if right and match.key is not None:
            used.add(match.key)
        shown = annotated.classes[0] if right and annotated is not None else entity.entity_class
        label = local_name(general_class(shown))
        findings.append(Finding(Part.ENTITIES, label, entity.label, float(right), entity.confidence))
    return findings, used


def _missed_entities(gold: GoldDocument, used: Iterable[str]) -> Iterator[Miss]:
    found = set(used)
    for key, entity in gold.entities.items():
        if key not in found and not entity.optional:
            yield Miss(Part.ENTITIES, local_name(general_class(entity.classes[0])), entity.names[0])


def _judge_relations(
    gold: GoldDocument, extraction: Extraction, keys: Mapping[str, str]
) -> tuple[list[Finding], dict[Relation, float]]:
    wanted = {_directed(r) for r in gold.relations}
    optional = {_directed(r) for r in gold.optional_relations}
    doubtful = {key for key, entity in gold.entities.items() if entity.optional}
    credit: dict[Relation, float] = {}
    findings = []
    for (subject, prop, obj), confidence in _most_special(_found_relations(extraction, keys)).items():
        related = (prop, *super_properties(prop), *sub_properties(prop))
        if any((subject, p, obj) in optional for p in related):
            continue
        meant = next(((subject, p, obj) for p in related if (subject, p, obj) in wanted), None)
        if meant is None and (subject in doubtful or obj in doubtful):
            continue
        right = 0.0 if meant is None else 1.0 if meant[1] == prop else 0.5
        if meant is not None:
            credit[meant] = max(right, credit.get(meant, 0.0))
        label = local_name(prop if meant is None else meant[1])
        findings.append(Finding(Part.RELATIONS, label, _said(gold, (subject, prop, obj)), right, confidence))
    return findings, credit


def _found_relations(extraction: Extraction, keys: Mapping[str, str]) -> dict[Relation, float]:
    found: dict[Relation, float] = {}
    for s in extraction.statements:
        if isinstance(s.object, str) and s.predicate in _PROPERTIES:
            prop = ObjectProperty(s.predicate)
            relation = _directed((keys.get(s.subject, s.subject), prop, keys.get(s.object, s.object)))
            found[relation] = max(s.confidence, found.get(relation, 0.0))
    return found


def _most_special(found: Mapping[Relation, float]) -> dict[Relation, float]:
    """Drop relations of which a more special one was found too."""
    return {
        (s, p, o): confidence
        for (s, p, o), confidence in found.items()
        if not any((s, below, o) in found for below in sub_properties(p))
    }


def _directed(relation: Relation) -> Relation:
    """Give symmetric relations one direction, so that both ways are the same."""
    subject, prop, obj = relation
    return (obj, prop, subject) if prop in SYMMETRIC and obj < subject else relation


def _missed_relations(gold: GoldDocument, credit: Mapping[Relation, float]) -> Iterator[Miss]:
    for relation in sorted({_directed(r) for r in gold.relations}):
        share = 1.0 - credit.get(relation, 0.0)
        if share > 0:
            yield Miss(Part.RELATIONS, local_name(relation[1]), _said(gold, relation), share)


def _judge_attributes(
    gold: GoldDocument, extraction: Extraction, keys: Mapping[str, str]
) -> tuple[list[Finding], set[tuple[str, DataProperty]]]:
    held: set[tuple[str, DataProperty]] = set()
    findings = []
    for (subject, prop, value), confidence in _found_attributes(extraction, keys).items():
        wanted = gold.attributes.get((subject, prop))
        right = wanted is not None and same_value(wanted, value)
        if gold.entities[subject].optional or (right and (subject, prop) in held):
            continue
        if right:
            held.add((subject, prop))
        what = f"{gold.entities[subject].names[0]} {local_name(prop)} {value}"
        findings.append(Finding(Part.ATTRIBUTES, local_name(prop), what, float(right), confidence))
    return findings, held


def _found_attributes(extraction: Extraction, keys: Mapping[str, str]) -> dict[tuple[str, DataProperty, str], float]:
    found: dict[tuple[str, DataProperty, str], float] = {}
    for s in extraction.statements:
        if isinstance(s.object, Literal) and s.predicate in SCORED_ATTRIBUTES and s.subject in keys:
            key = (keys[s.subject], DataProperty(s.predicate), s.object.value)
            found[key] = max(s.confidence, found.get(key, 0.0))
    return found


def _missed_attributes(gold: GoldDocument, held: Iterable[tuple[str, DataProperty]]) -> Iterator[Miss]:
    found = set(held)
    for (key, prop), value in gold.attributes.items():
        if (key, prop) not in found:
            what = f"{gold.entities[key].names[0]} {local_name(prop)} {value}"
            yield Miss(Part.ATTRIBUTES, local_name(prop), what)


def same_value(wanted: str, found: str) -> bool:
    """Say whether two values are the same: as numbers where both are numbers, else as names are compared.

    >>> same_value("1600000", "1600000.00")
    True
    """
    try:
        return abs(float(wanted) - float(found)) < 1e-6
    except ValueError:
        return normalise(wanted) == normalise(found)


def _said(gold: GoldDocument, relation: Relation) -> str:
    subject, prop, obj = relation
    return f"{_name(gold, subject)} {local_name(prop)} {_name(gold, obj)}"


def _name(gold: GoldDocument, key: str) -> str:
    return gold.entities[key].names[0] if key in gold.entities else local_name(key)
