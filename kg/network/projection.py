"""From who takes part in what to who is linked with whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from kg.errors import NetworkError
from kg.network.facts import Facts
from kg.network.lifting import Lifter, Step
from kg.network.records import LinkKind, NetworkQuery, Weighting
from ontology.resources import normalise
from ontology.vocabulary import EntityClass


@dataclass(frozen=True, slots=True)
class Tie:
    """One reason for links among nodes. `nodes` maps each node to the statements that tie it in; `via` are entities."""

    kind: LinkKind
    nodes: Mapping[str, tuple[Step, ...]]
    via: tuple[str, ...]


@dataclass
class Bundle:
    """All ties between two nodes, while they are added up."""

    weight: float = 0.0
    kinds: dict[LinkKind, int] = field(default_factory=lambda: dict.fromkeys(LinkKind, 0))
    via: dict[str, None] = field(default_factory=dict)


def ties(facts: Facts, query: NetworkQuery) -> Iterator[Tie]:
    """Yield everything that links nodes of the level and passes the filters, in a fixed order."""
    lifter = Lifter.of(facts, query.level)
    chosen = _Filter(facts, query)
    for activity, participants in sorted(facts.participants.items()):
        kind = LinkKind.EVENT if facts.is_a(activity, EntityClass.EVENT) else LinkKind.PROJECT
        if kind is LinkKind.PROJECT and not facts.is_a(activity, EntityClass.PROJECT):
            continue
        if chosen.keeps(activity):
            yield Tie(kind, _lifted(lifter, activity, participants), (activity,))
    for a, b in facts.cooperations:
        if chosen.keeps_cooperation(a, b):
            yield from _cooperation(lifter, a, b)


def bundles(facts: Facts, query: NetworkQuery) -> Mapping[tuple[str, str], Bundle]:
    """Add the ties up to weighted links between pairs of nodes, smaller IRI first."""
    found: dict[tuple[str, str], Bundle] = defaultdict(Bundle)
    for tie in ties(facts, query):
        share = 1.0 if query.weighting is Weighting.COUNT else 1.0 / max(1, len(tie.nodes) - 1)
        for pair in combinations(sorted(tie.nodes), 2):
            bundle = found[pair]
            bundle.weight += share
            bundle.kinds[tie.kind] += 1
            bundle.via.update(dict.fromkeys(tie.via))
    return {pair: bundle for pair, bundle in sorted(found.items()) if bundle.weight >= query.min_weight}


def _lifted(lifter: Lifter, activity: str, participants: tuple[str, ...]) -> Mapping[str, tuple[Step, ...]]:
    nodes: dict[str, tuple[Step, ...]] = {}
    for participant in participants:
        for node, way in lifter.lift(participant).items():
            nodes[node] = (*nodes.get(node, ()), (participant, activity), *way)
    return nodes


def _cooperation(lifter: Lifter, a: str, b: str) -> Iterator[Tie]:
    for node_a, way_a in lifter.lift(a).items():
        for node_b, way_b in lifter.lift(b).items():
            if node_a != node_b:
                through = tuple(e for e, node in ((a, node_a), (b, node_b)) if e != node)
                yield Tie(LinkKind.COOPERATION, {node_a: ((a, b), *way_a), node_b: ((a, b), *way_b)}, through)


class _Filter:
    """Which projects, events and cooperations a query asks for."""

    def __init__(self, facts: Facts, query: NetworkQuery) -> None:
        self._facts = facts
        self._since, self._until = query.since, query.until
        self._project = None if query.project is None else find_named(facts, query.project, EntityClass.PROJECT)
        self._sector = None if query.sector is None else find_named(facts, query.sector, EntityClass.SECTOR)

    def keeps(self, activity: str) -> bool:
        return self._in_project(activity) and self._in_time(activity) and self._on_sector(activity)

    def keeps_cooperation(self, a: str, b: str) -> bool:
        timed = self._since is not None or self._until is not None
        return not timed and self._project is None and (self._on_sector(a) or self._on_sector(b))

    def _in_project(self, activity: str) -> bool:
        return self._project in (None, activity) or self._project in self._facts.parts.get(activity, ())

    def _in_time(self, activity: str) -> bool:
        if self._since is None and self._until is None:
            return True
        first, last = self._facts.dates.get(activity, ("", ""))
        if not first:
            return False
        return _latest(last) >= (self._since or "") and first <= _latest(self._until or "9999")

    def _on_sector(self, iri: str) -> bool:
        if self._sector is None:
            return True
        return any(self._sector in sectors_above(self._facts, s) for s in self._facts.sectors.get(iri, ()))


def sectors_above(facts: Facts, sector: str) -> tuple[str, ...]:
    """Return a sector and all broader ones, narrowest first."""
    chain, waiting = [sector], list(facts.broader.get(sector, ()))
    while waiting:
        above = waiting.pop(0)
        if above not in chain:
            chain.append(above)
            waiting.extend(facts.broader.get(above, ()))
    return tuple(chain)


def find_named(facts: Facts, name: str, cls: EntityClass) -> str:
    """Return the IRI of an entity given by IRI or name.

    Raises:
        NetworkError: If no entity of the class has it.
    """
    if facts.is_a(name, cls):
        return name
    wanted = normalise(name)
    fitting = sorted(i for i in facts.classes if facts.is_a(i, cls) and normalise(facts.label(i)) == wanted)
    if not fitting:
        raise NetworkError(
            f"There is no {cls.name.lower()} {name!r}. Give its IRI, or its name as the entity list shows it."
        )
    return fitting[0]


def _latest(date: str) -> str:
    """Stretch a date to the end of what it may mean, for comparison as text: 2010 reaches beyond 2010-12-31."""
    return date + "~"
