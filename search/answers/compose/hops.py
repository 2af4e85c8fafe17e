"""The neighbourhood of single entities, asked from the store by their own index entries, never by a scan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.ports import GraphReader
from kg.terms import Iri, Literal
from search.answers.schema import SchemaProfile

_MOST_NEIGHBOURS = 2000
_MOST_FACTS = 500
_SHARED = 0.6
_MOST_REMEMBERED = 100_000
_MOST_HOPS = 10_000


@dataclass(frozen=True, slots=True)
class Hop:
    """Links of one property at an entity.

    Attributes:
        forward: whether the entity is the subject.
        classes: classes of the things at the other end; None stands for untyped ones.
        literal: whether the values are literals.
    """

    property: str
    forward: bool
    classes: frozenset[str | None]
    literal: bool
    count: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A property of an entity with the thing or value at its other end; `forward` where the entity is the subject."""

    property: str
    other: Iri | Literal
    forward: bool


@dataclass(slots=True)
class Neighbourhood:
    """What surrounds entities; what is found is remembered. Safe to share between threads."""

    graph: GraphReader
    profile: SchemaProfile
    scope: str | None
    _types: dict[str, frozenset[str]] = field(default_factory=dict)
    _hops: dict[str, tuple[Hop, ...]] = field(default_factory=dict)
    _facts: dict[str, tuple[Fact, ...]] = field(default_factory=dict)
    _several: dict[str, bool] = field(default_factory=dict)

    def classes(self, entities: Iterable[str]) -> dict[str, frozenset[str]]:
        """The used classes of entities."""
        if len(self._types) > _MOST_REMEMBERED:
            self._types.clear()
        known = {e: types for e in entities if (types := self._types.get(e)) is not None}
        missing = sorted({e for e in entities if e not in known})
        if missing:
            found: dict[str, set[str]] = defaultdict(set)
            listed = " ".join(Iri(e).n3() for e in missing)
            query = f"SELECT ?e ?c WHERE {{ VALUES ?e {{ {listed} }} ?e a ?c }}"
            for row in self.graph.select(query, graph=self.scope):
                entity, cls = row["e"], row["c"]
                if isinstance(entity, Iri) and isinstance(cls, Iri) and self._tells(cls.value):
                    found[entity.value].add(cls.value)
            fresh = {e: frozenset(found.get(e, ())) for e in missing}
            self._types.update(fresh)
            known |= fresh
        return known

    def known(self, entities: Sequence[str]) -> frozenset[str | None]:
        """The classes of entities as plans keep them: None stands for having none."""
        found: frozenset[str | None] = frozenset().union(*self.classes(entities).values())
        return found or frozenset((None,))

    def hops(self, entity: str) -> tuple[Hop, ...]:
        """The properties that an entity really has, in both directions, most frequent first."""
        found = self._hops.get(entity)
        if found is None:
            if len(self._hops) > _MOST_HOPS:
                self._hops.clear()
            classes = self.known([entity])
            forward = {p.property for c in classes for p in self.profile.from_class.get(c, ())}
            backward = {p.property for c in classes for p in self.profile.to_class.get(c, ())}
            backward |= {p.property for p in self.profile.to_class.get(None, ())}
            every = [*self._ask(entity, sorted(forward), True), *self._ask(entity, sorted(backward), False)]
            found = tuple(sorted(every, key=lambda h: (-h.count, h.property, h.forward)))
            self._hops[entity] = found
        return found

    def facts(self, entity: str) -> tuple[Fact, ...]:
        """What the graph says of an entity, in both directions; of very well-known ones a part."""
        known = self._facts.get(entity)
        if known is None:
            if len(self._facts) > _MOST_HOPS:
                self._facts.clear()
            node, found = Iri(entity).n3(), []
            for triple, forward in ((f"{node} ?p ?o", True), (f"?o ?p {node}", False)):
                query = f"SELECT ?p ?o WHERE {{ {triple} }} LIMIT {_MOST_FACTS}"
                for row in self.graph.select(query, graph=self.scope):
                    prop, other = row["p"], row["o"]
                    if prop.value in self.profile.properties and isinstance(other, Iri | Literal):
                        found.append(Fact(prop.value, other, forward))
            known = self._facts[entity] = tuple(found)
        return known

    def holds_several(self, prop: str) -> bool:
        """Whether most values of a property are those of several things: who speaks at an event, but not who leads a project."""
        if prop not in self._several:
            query = (
                f"SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?o) AS ?d) WHERE {{ "
                f"SELECT DISTINCT ?s ?o WHERE {{ ?s {Iri(prop).n3()} ?o }} LIMIT {_MOST_NEIGHBOURS} }}"
            )
            rows = list(self.graph.select(query, graph=self.scope))
            total, different = (int(rows[0][name].value) for name in ("n", "d")) if rows else (0, 0)
            self._several[prop] = different <= _SHARED * total
        return self._several[prop]

    def _tells(self, cls: str) -> bool:
        """Whether a class is one that plans speak of; general ones that say nothing of their own are not."""
        info = self.profile.classes.get(cls)
        return info is not None and cls in info.members

    def _ask(self, entity: str, properties: Sequence[str], forward: bool) -> list[Hop]:
        if not properties:
            return []
        node = Iri(entity).n3()
        triple = f"{node} ?p ?o" if forward else f"?o ?p {node}"
        listed = " ".join(Iri(p).n3() for p in properties)
        query = (
            f"SELECT ?p ?c ?l (COUNT(*) AS ?n) WHERE {{ {{ SELECT ?p ?o WHERE {{ VALUES ?p {{ {listed} }} {triple} }} "
            f"LIMIT {_MOST_NEIGHBOURS} }} OPTIONAL {{ ?o a ?c }} BIND(ISLITERAL(?o) AS ?l) }} GROUP BY ?p ?c ?l"
        )
        classes: dict[tuple[str, bool], set[str | None]] = defaultdict(set)
        counts: dict[tuple[str, bool], int] = defaultdict(int)
        for row in self.graph.select(query, graph=self.scope):
            prop, cls, literal = row["p"], row.get("c"), row["l"]
            if isinstance(prop, Iri) and isinstance(literal, Literal):
                key = (prop.value, literal.value in ("true", "1"))
                found = cls.value if isinstance(cls, Iri) else None
                if found is None or self._tells(found):
                    classes[key].add(found)
                number = row["n"]
                counts[key] += int(number.value) if isinstance(number, Literal) else 0
        return [Hop(p, forward, frozenset(cs), lit, counts[p, lit]) for (p, lit), cs in classes.items()]
