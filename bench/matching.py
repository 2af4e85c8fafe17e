"""Which annotated entity an extracted one is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bench.gold import GoldDocument, GoldEntity
from kg.records import Extraction
from kg.terms import Literal
from ontology.vocabulary import DataProperty, EntityClass, general_class
from search.names import normalise

_DESCRIBED = frozenset({EntityClass.EVENT, EntityClass.CLUSTER, EntityClass.VENUE})
_SHARED_WORDS = 0.4
_SHARED_ADVICE = 0.7


@dataclass(frozen=True, slots=True)
class Match:
    """The annotated entity that bears an extracted entity's name, and whether the class is accepted too."""

    key: str | None
    right: bool


def match_entities(gold: GoldDocument, extraction: Extraction) -> dict[str, Match]:
    """Match every extracted entity, by IRI."""
    advice = {
        s.subject: s.object.value
        for s in extraction.statements
        if s.predicate == DataProperty.TEXT and isinstance(s.object, Literal)
    }
    matches = {}
    for entity in sorted(extraction.entities, key=lambda e: e.iri):
        names = [n for n in (entity.label, *entity.aliases, entity.acronym, advice.get(entity.iri)) if n]
        matches[entity.iri] = find_match(gold, names, entity.entity_class)
    return matches


def find_match(gold: GoldDocument, names: Iterable[str], entity_class: EntityClass) -> Match:
    """Match a thing by its names; one of an accepted class goes before others."""
    family, borne = general_class(entity_class), tuple(names)
    named = [key for key, g in gold.entities.items() if _same_name(g, borne, family)]
    typed = [key for key in named if family in map(general_class, gold.entities[key].classes)]
    return Match(next(iter([*typed, *named]), None), bool(typed))


def _same_name(gold: GoldEntity, names: Iterable[str], family: EntityClass) -> bool:
    if EntityClass.RECOMMENDATION in gold.classes:
        text = normalise(gold.text or gold.names[0])
        return any(_shared(text, normalise(n)) >= _SHARED_ADVICE for n in names)
    described = family in _DESCRIBED and any(general_class(c) in _DESCRIBED for c in gold.classes)
    wanted = [normalise(n) for n in gold.names]
    return any(w == n or (described and _varies(w, n)) for w in wanted for n in map(normalise, names))


def _varies(one: str, other: str) -> bool:
    left, right = set(one.split()), set(other.split())
    return min(len(left), len(right)) > 1 and (left <= right or right <= left) and _shared(one, other) >= _SHARED_WORDS


def _shared(one: str, other: str) -> float:
    """Jaccard index of two texts' words."""
    left, right = set(one.split()), set(other.split())
    return len(left & right) / max(1, len(left | right))
