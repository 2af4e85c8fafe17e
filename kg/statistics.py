"""What there is: counts by class, of documents and statements, and the strongest links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.network import Link, NetworkBuilder, NetworkQuery, Node
from kg.ports import GraphReader
from kg.terms import Iri
from ontology.vocabulary import RDF_TYPE, EntityClass, EvidenceClass, EvidenceProperty, ObjectProperty, local_name

_CONCRETE = frozenset(EntityClass) - {EntityClass.ENTITY, EntityClass.AGENT, EntityClass.PLACE}


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts over the whole graph.

    Attributes:
        documents: documents in the graph.
        entities: entities that at least one document mentions.
        statements: assertions, that is statements with their sentences.
        by_class: entities by local name of each class, subclasses included, most frequent first.
        by_property: assertions by local name of the property, most frequent first.
    """

    documents: int
    entities: int
    statements: int
    by_class: Mapping[str, int]
    by_property: Mapping[str, int]


def read_statistics(reader: GraphReader) -> Statistics:
    """Count what the graph holds."""
    a, mentions = Iri(RDF_TYPE).n3(), Iri(ObjectProperty.MENTIONS).n3()
    document, predicate = Iri(EvidenceClass.DOCUMENT).n3(), Iri(EvidenceProperty.PREDICATE).n3()
    mentioned = f"?d {a} {document} ; {mentions} ?e ."
    classes = _counts(reader, f"SELECT ?k (COUNT(DISTINCT ?e) AS ?n) WHERE {{ {mentioned} ?e {a} ?k }} GROUP BY ?k")
    properties = _counts(reader, f"SELECT ?k (COUNT(DISTINCT ?e) AS ?n) WHERE {{ ?e {predicate} ?k }} GROUP BY ?k")
    concrete = {k: n for k, n in classes.items() if k in _CONCRETE}
    return Statistics(
        documents=_count(reader, f"SELECT (COUNT(DISTINCT ?d) AS ?n) WHERE {{ ?d {a} {document} }}"),
        entities=_count(reader, f"SELECT (COUNT(DISTINCT ?e) AS ?n) WHERE {{ {mentioned} }}"),
        statements=sum(properties.values()),
        by_class={local_name(k): n for k, n in concrete.items()},
        by_property={local_name(k): n for k, n in properties.items()},
    )


def strongest_links(builder: NetworkBuilder, query: NetworkQuery, limit: int = 10) -> list[tuple[Node, Node, Link]]:
    """Return the strongest links of a network with the nodes at their ends, strongest first."""
    network = builder.build(query)
    nodes = {node.id: node for node in network.nodes}
    return [(nodes[link.source], nodes[link.target], link) for link in network.links[:limit]]


def _counts(reader: GraphReader, query: str) -> dict[str, int]:
    found = {row["k"].value: int(row["n"].value) for row in reader.select(query)}
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def _count(reader: GraphReader, query: str) -> int:
    return sum(int(row["n"].value) for row in reader.select(query))
