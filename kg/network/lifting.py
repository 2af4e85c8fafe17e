"""From those who take part to the nodes of a level: an organisation to its city, a speaker to their employer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.network.facts import Facts, Pairs
from kg.network.records import Level
from ontology.vocabulary import ENTITY_BASE, EntityClass

Step = tuple[str, str]
"""Two entities with a statement between them, in either direction."""

_PLACES = (Level.CITY, Level.REGION, Level.COUNTRY)


@dataclass(frozen=True)
class Lifter:
    """Finds the nodes of one level that an entity stands for, and the statements that say so."""

    facts: Facts
    level: Level
    countries: Mapping[str, str]
    """The country entity of each ISO code."""

    @classmethod
    def of(cls, facts: Facts, level: Level) -> Lifter:
        """Build a lifter for a level."""
        entities = sorted(iri for iri in facts.classes if facts.is_a(iri, EntityClass.COUNTRY))
        return cls(facts, level, {facts.countries[e]: e for e in reversed(entities) if e in facts.countries})

    def lift(self, entity: str) -> Mapping[str, tuple[Step, ...]]:
        """Map the nodes that an entity stands for to the statements on the way; empty if it stands for none.

        The nearest nodes count: a way is followed until it meets one, and no further.
        """
        found: dict[str, tuple[Step, ...]] = {}
        reached: dict[str, tuple[Step, ...]] = {entity: ()}
        seen = {entity}
        while reached and not found:
            found = {iri: way for iri, way in reached.items() if self.facts.is_a(iri, self.level.entity_class)}
            onward = {
                after: (*way, (iri, after))
                for iri, way in reached.items()
                for after in self._next(iri)
                if after not in seen
            }
            seen.update(onward)
            reached = onward
        return found or self._by_country(seen, entity)

    def _next(self, iri: str) -> Iterable[str]:
        facts = self.facts
        tables: tuple[Pairs, ...]
        if facts.is_a(iri, EntityClass.PERSON):
            tables = (facts.employers,)
        elif self.level in _PLACES:
            tables = (facts.located, facts.represented)
        elif self.level is Level.CLUSTER:
            tables = (facts.members,)
        else:
            tables = ()
        return dict.fromkeys(other for table in tables for other in table.get(iri, ()))

    def _by_country(self, seen: Iterable[str], entity: str) -> dict[str, tuple[Step, ...]]:
        if self.level is not Level.COUNTRY:
            return {}
        codes = {self.facts.countries[iri] for iri in seen if iri in self.facts.countries}
        own = self.facts.countries.get(entity)
        code = own if own is not None else (min(codes) if len(codes) == 1 else None)
        return {} if code is None else {self.countries.get(code, country_iri(code)): ()}


def country_iri(code: str) -> str:
    """Name a country by its ISO code, for countries that no document names."""
    return f"{ENTITY_BASE}place/country-{code.lower()}"
