"""How much the library holds, by kind."""

from __future__ import annotations

from kg.catalogue import Catalogue
from kg.ports import GraphReader
from kg.terms import Iri
from ontology.vocabulary import EntityClass, EvidenceClass, ObjectProperty, local_name

_CLASSES = """
SELECT ?class (COUNT(DISTINCT ?e) AS ?n) WHERE {{ ?d <{mentions}> ?e . ?e a ?class . VALUES ?class {{ {classes} }} }} GROUP BY ?class
"""
_STATEMENTS = "SELECT (COUNT(?a) AS ?n) WHERE {{ ?a a <{assertion}> }}"


def statistics(catalogue: Catalogue, graph: GraphReader) -> dict[str, dict[str, int]]:
    """Count documents, passages, mentions and statements, and entities by class; classes that have none are left out."""
    documents = {**catalogue.counts(), "statements": _statements(graph)}
    return {"documents": documents, "entities": entities_by_class(graph)}


def entities_by_class(graph: GraphReader) -> dict[str, int]:
    """Count the entities that documents mention by class, subclasses included in their superclass; the most frequent first."""
    query = _CLASSES.format(mentions=ObjectProperty.MENTIONS, classes=" ".join(Iri(c).n3() for c in EntityClass))
    counts = {local_name(row["class"].value): int(row["n"].value) for row in graph.select(query) if "class" in row}
    return dict(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))


def _statements(graph: GraphReader) -> int:
    rows = graph.select(_STATEMENTS.format(assertion=EvidenceClass.ASSERTION))
    return int(rows[0]["n"].value) if rows else 0
