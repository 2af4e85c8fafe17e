"""Which known entities an entity of a document may be, and how well each fits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from kg.identity.names import MIN_ACRONYM_LETTERS, acronym_letters, family_of, is_acronym, name_key, tells_apart
from kg.identity.registry import KnownName, NameKind, NameRegistry, RegisteredName
from kg.records import Entity
from ontology.vocabulary import EntityClass

_TELLING_ACRONYM_LETTERS = 5
"""Projects and programmes choose acronyms of this length to be unique; shorter ones recur."""


class Strength(IntEnum):
    """How strongly a shared name says that two entities are one."""

    DOUBTFUL = 0
    """Only the acronym is shared, and both have full names that differ."""
    ACRONYM = 1
    ALIAS = 2
    LABEL = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A known entity that shares a name. `documents` is how many use its commonest name."""

    iri: str
    strength: Strength
    documents: int
    names: tuple[str, ...]

    def rank(self) -> tuple[int, int, str]:
        """Order candidates, best first."""
        return (-self.strength, -self.documents, self.iri)


def own_names(entity: Entity) -> dict[str, NameKind]:
    """Map the normalised names of an entity that are fit for comparison to their kinds, the first being the main name.

    The main name is the label or, where that says too little, the first alias that says enough; without one there are no
    names at all, because an acronym alone would tie "Chamber of Commerce (CCI)" to every other.
    """
    cls = entity.entity_class
    written = (entity.label, *(alias for alias in entity.aliases if not is_acronym(alias)))
    keys = dict.fromkeys(key for name in written if tells_apart(key := name_key(name, cls), cls))
    if not keys:
        return {}
    acronyms = (key for name in _acronyms(entity) if tells_apart(key := name_key(name, cls), cls))
    names = {key: NameKind.LABEL if n == 0 else NameKind.ALIAS for n, key in enumerate(keys)}
    for key in acronyms:
        if acronym_letters(key) >= MIN_ACRONYM_LETTERS:
            names.setdefault(key, NameKind.ACRONYM)
    return names


def main_name(entity: Entity) -> tuple[str, str] | None:
    """Return the family and the main name of an entity, or None if it has none that says enough."""
    first = next(iter(own_names(entity)), None)
    return None if first is None else (family_of(entity.entity_class), first)


def registered(entity: Entity, document: str, iri: str) -> Sequence[RegisteredName]:
    """Return the names under which a resolved entity is to be remembered for a document."""
    family, country = family_of(entity.entity_class), entity.country or ""
    return [RegisteredName(document, iri, family, name, kind, country) for name, kind in own_names(entity).items()]


def find_candidates(entity: Entity, document: str, registry: NameRegistry) -> list[Candidate]:
    """Find entities that other documents call by a name of this one, best first; what contradicts in country is left out."""
    names = own_names(entity)
    shared = registry.lookup(family_of(entity.entity_class), list(names), without=document)
    iris = sorted({n.iri for n in shared})
    known = registry.names_of(iris, without=document)
    found = []
    for iri in iris:
        theirs = [n for n in known if n.iri == iri]
        if not contradicts(entity.country, theirs):
            found.append(_candidate(entity, iri, names, theirs))
    return sorted(found, key=Candidate.rank)


def contradicts(country: str | None, names: Iterable[KnownName]) -> bool:
    """Say whether an entity's country is known to be another than that of these names."""
    countries = {n.country for n in names if n.country}
    return bool(country and countries and country not in countries)


def _acronyms(entity: Entity) -> Iterable[str]:
    yield from (alias for alias in entity.aliases if is_acronym(alias))
    if entity.acronym:
        yield entity.acronym


def _candidate(entity: Entity, iri: str, names: dict[str, NameKind], theirs: Sequence[KnownName]) -> Candidate:
    shared = [(names[n.name], n.kind, n.name) for n in theirs if n.name in names]
    strength = max(_strength(entity, mine, other, name, theirs) for mine, other, name in shared)
    return Candidate(iri, strength, max(n.documents for n in theirs), tuple(sorted({name for *_, name in shared})))


def _strength(entity: Entity, mine: NameKind, other: NameKind, name: str, theirs: Sequence[KnownName]) -> Strength:
    if NameKind.ACRONYM not in (mine, other):
        return Strength.LABEL if mine is other is NameKind.LABEL else Strength.ALIAS
    if mine is NameKind.LABEL or other is NameKind.LABEL:
        return Strength.ACRONYM
    telling = entity.entity_class in (EntityClass.PROJECT, EntityClass.PROGRAMME)
    if telling and acronym_letters(name) >= _TELLING_ACRONYM_LETTERS:
        return Strength.ACRONYM
    only_acronym = all(n.kind is NameKind.ACRONYM for n in theirs) or is_acronym(entity.label)
    return Strength.ACRONYM if only_acronym else Strength.DOUBTFUL
