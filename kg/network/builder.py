"""The inter-cluster network: who is linked with whom, through what, on whose word, and who might be."""

from __future__ import annotations

import threading
from collections.abc import Mapping

from babel import Locale

from kg.errors import NetworkError, NotFoundError
from kg.network.evidence import find_quotes
from kg.network.facts import Facts, read_facts
from kg.network.measures import Measures, as_networkx, measure
from kg.network.projection import Bundle, bundles, ties
from kg.network.records import (
    Level,
    Link,
    LinkEvidence,
    Network,
    NetworkQuery,
    Node,
    Reference,
    Suggestion,
    node_id,
)
from kg.network.suggestions import suggestions
from kg.ports import GraphReader
from ontology.vocabulary import ENTITY_BASE, local_name

_KEPT = 16
"""Networks kept until the graph changes."""
_COUNTRY_PREFIX = f"{ENTITY_BASE}place/country-"


class NetworkBuilder:
    """Builds networks from the graph. What it reads is kept until the graph changes. Safe to use from many threads."""

    def __init__(self, reader: GraphReader) -> None:
        self._reader = reader
        self._lock = threading.Lock()
        self._facts: tuple[int, Facts] | None = None
        self._networks: dict[NetworkQuery, Network] = {}

    def build(self, query: NetworkQuery | None = None) -> Network:
        """Build a network; the same graph and query always give the same one.

        Raises:
            NetworkError: If the query names a project or sector that is not there.
        """
        wanted, facts = query or NetworkQuery(), self._read()
        known = self._networks.get(wanted)
        if known is None:
            known = _network(facts, wanted, bundles(facts, wanted))
            self._keep(wanted, known, facts)
        return known

    def link_evidence(self, a: str, b: str) -> LinkEvidence:
        """Return what links two nodes (IRIs or ids) of one level, with every sentence that says a part of it.

        Raises:
            NotFoundError: If one of them is not in the graph.
            NetworkError: If they cannot be nodes of the same network.
        """
        facts = self._read()
        first, second = self._get_iri(facts, a), self._get_iri(facts, b)
        level = self._level(facts, first)
        if level is not self._level(facts, second):
            raise NetworkError(
                f"{a!r} and {b!r} are not of one level. Ask for two cities, two regions, two clusters …."
            )
        query = NetworkQuery(level)
        pair = (min(first, second), max(first, second))
        joining = [tie for tie in ties(facts, query) if first in tie.nodes and second in tie.nodes]
        bundle = bundles(facts, query).get(pair)
        steps = dict.fromkeys(step for tie in joining for node in pair for step in tie.nodes[node])
        return LinkEvidence(
            Reference(first, _label(facts, first)),
            Reference(second, _label(facts, second)),
            None if bundle is None else _link(facts, pair, bundle),
            find_quotes(self._reader, facts, tuple(steps)),
        )

    def suggest(self, entity: str, limit: int = 10) -> tuple[Suggestion, ...]:
        """Suggest partners that an entity (IRI or id) is not linked with yet, best first, each with its reasons.

        Raises:
            NotFoundError: If the entity is not in the graph.
            NetworkError: If it cannot be a node of a network.
        """
        facts = self._read()
        iri = self._get_iri(facts, entity)
        query = NetworkQuery(self._level(facts, iri))
        linked = bundles(facts, query)
        nodes = {node.iri: node for node in self.build(query).nodes}
        ranked = suggestions(facts, query, linked, iri)[:limit]
        return tuple(
            Suggestion(nodes.get(other, _node(facts, other, None)), score, reasons) for other, score, reasons in ranked
        )

    def _read(self) -> Facts:
        with self._lock:
            revision = self._reader.revision
            if self._facts is None or self._facts[0] != revision:
                self._facts = (revision, read_facts(self._reader))
                self._networks.clear()
            return self._facts[1]

    def _keep(self, query: NetworkQuery, network: Network, facts: Facts) -> None:
        with self._lock:
            if self._facts is not None and self._facts[1] is facts:
                while len(self._networks) >= _KEPT:
                    self._networks.pop(next(iter(self._networks)))
                self._networks[query] = network

    def _get_iri(self, facts: Facts, name: str) -> str:
        for iri in (name, ENTITY_BASE + name):
            if iri in facts.classes or (
                iri.startswith(_COUNTRY_PREFIX) and iri[-2:].upper() in facts.countries.values()
            ):
                return iri
        raise NotFoundError("entity", name, "Give the IRI of a node as the network shows it.")

    def _level(self, facts: Facts, iri: str) -> Level:
        if iri.startswith(_COUNTRY_PREFIX):
            return Level.COUNTRY
        for level in Level:
            if facts.is_a(iri, level.entity_class):
                return level
        raise NetworkError(
            f"{_label(facts, iri)!r} is no city, region, country, organisation or cluster. Name one of those."
        )


def _network(facts: Facts, query: NetworkQuery, linked: Mapping[tuple[str, str], Bundle]) -> Network:
    measures = measure(as_networkx(linked))
    nodes = [_node(facts, iri, measures[iri]) for iri in measures]
    links = [_link(facts, pair, bundle) for pair, bundle in linked.items()]
    return Network(
        query.level,
        tuple(sorted(nodes, key=lambda n: (-n.strength, n.id))),
        tuple(sorted(links, key=lambda k: (-k.weight, k.source, k.target))),
    )


def _node(facts: Facts, iri: str, at: Measures | None) -> Node:
    lat, long = facts.positions.get(iri, (None, None))
    synthetic = iri.startswith(_COUNTRY_PREFIX) and iri not in facts.classes
    country = iri[-2:].upper() if synthetic else facts.countries.get(iri)
    kind = "Country" if synthetic else local_name(facts.specific_class(iri))
    known = Node(node_id(iri), iri, _label(facts, iri), kind, country, lat, long)
    if at is None:
        return known
    values = (at.degree, at.strength, at.betweenness, at.community)
    return Node(known.id, iri, known.label, kind, country, lat, long, *values)


def _link(facts: Facts, pair: tuple[str, str], bundle: Bundle) -> Link:
    source, target = sorted(map(node_id, pair))
    via = tuple(Reference(iri, _label(facts, iri)) for iri in bundle.via)
    return Link(source, target, round(bundle.weight, 6), dict(bundle.kinds), via)


def _label(facts: Facts, iri: str) -> str:
    if iri.startswith(_COUNTRY_PREFIX) and iri not in facts.labels:
        code = iri[-2:].upper()
        return str(Locale("en").territories.get(code, code))
    return facts.label(iri)
