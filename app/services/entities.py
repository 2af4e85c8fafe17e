"""Everything that the graph says of one entity, gathered by SPARQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kg.errors import NotFoundError
from kg.ports import GraphReader
from kg.terms import Iri, Literal, Term
from ontology.vocabulary import ENTITY_BASE, NAMESPACE, PREFIXES, DataProperty, EntityClass, ancestors, local_name

View = dict[str, Any]
Row = Mapping[str, Term]

_PREFIXES = "".join(f"PREFIX {p}: <{PREFIXES[p]}>\n" for p in ("cl", "rdf", "rdfs", "skos", "dcterms"))
_NAMES = f"{_PREFIXES} SELECT ?p ?o WHERE {{ %s ?p ?o . FILTER(?p != cl:mentions) }} ORDER BY ?p ?o"
_FACTS = f"""{_PREFIXES}
SELECT ?a ?s ?p ?o ?sLabel ?oLabel ?sType ?oType ?pLabel ?confidence ?doc ?source ?title ?passage ?quote ?start ?end WHERE {{
  ?a %s %s ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; cl:confidence ?confidence ; cl:inDocument ?doc ; cl:quote ?quote ;
     cl:startOffset ?start ; cl:endOffset ?end .
  ?doc dcterms:source ?source .
  OPTIONAL {{ ?doc dcterms:title ?title }}
  OPTIONAL {{ ?a cl:inPassage ?passage }}
  OPTIONAL {{ ?s rdfs:label|skos:prefLabel ?sLabel }}
  OPTIONAL {{ ?o rdfs:label|skos:prefLabel ?oLabel }}
  OPTIONAL {{ ?p rdfs:label ?pLabel . FILTER(LANG(?pLabel) = "en") }}
  OPTIONAL {{ ?s a ?sType . FILTER(STRSTARTS(STR(?sType), STR(cl:))) }}
  OPTIONAL {{ ?o a ?oType . FILTER(STRSTARTS(STR(?oType), STR(cl:))) }}
}} ORDER BY ?p ?s ?o DESC(?confidence) ?a ?sLabel ?oLabel ?sType ?oType
"""
_DOCUMENTS = f"""{_PREFIXES}
SELECT ?doc ?source ?title ?language ?date WHERE {{
  ?doc a cl:Document ; cl:mentions %s ; dcterms:source ?source .
  OPTIONAL {{ ?doc dcterms:title ?title }} OPTIONAL {{ ?doc dcterms:language ?language }} OPTIONAL {{ ?doc dcterms:created ?date }}
}} ORDER BY ?source
"""
_PLACES = f"""{_PREFIXES}
SELECT DISTINCT ?place ?label ?type WHERE {{
  %s (cl:locatedIn|cl:heldIn)+ ?place . ?place rdfs:label ?label ; a ?type .
  FILTER(?type IN (cl:City, cl:Region, cl:Country, cl:Venue))
}} ORDER BY ?label ?place
"""
_SIMILAR = f"""{_PREFIXES}
SELECT ?x (COUNT(DISTINCT ?n) AS ?shared) (SAMPLE(?label) AS ?name) (SAMPLE(?nLabel) AS ?through) WHERE {{
  {{ %(e)s ?p ?n . ?x ?p ?n . }} UNION {{ ?n ?p %(e)s . ?n ?p ?x . }}
  FILTER(?x != %(e)s && STRSTARTS(STR(?p), STR(cl:)) && ?p != cl:mentions && ISIRI(?n))
  %(e)s a ?kind . ?x a ?kind ; rdfs:label ?label .
  FILTER(?kind IN (cl:Person, cl:Organisation, cl:Cluster, cl:City, cl:Region, cl:Country, cl:Project, cl:Programme, cl:Event))
  OPTIONAL {{ ?n rdfs:label ?nLabel }}
}} GROUP BY ?x ORDER BY DESC(?shared) ?x LIMIT 8
"""


class EntityService:
    """Describes entities from the graph."""

    def __init__(self, graph: GraphReader) -> None:
        self._graph = graph

    def get(self, entity: str) -> View:
        """Describe an entity, given by IRI or by the part of its IRI after the base.

        Raises:
            NotFoundError: If nothing is said of it.
        """
        iri = entity if ":" in entity else ENTITY_BASE + entity
        term = Iri(iri).n3()
        described = self._graph.select(_NAMES % term)
        if not described:
            raise NotFoundError("entity", entity, "Find entities with /api/entities?q=…")
        view = _description(iri, described)
        view["facts"] = {
            "out": _facts(self._graph.select(_FACTS % ("rdf:subject", term))),
            "in": _facts(self._graph.select(_FACTS % ("rdf:object", term))),
        }
        view["documents"] = [_document(row) for row in self._graph.select(_DOCUMENTS % term)]
        view["places"] = _places(self._graph.select(_PLACES % term))
        view["similar"] = [_similar(row) for row in self._graph.select(_SIMILAR % {"e": term}) if "x" in row]
        return view

    def document_facts(self, document: str) -> list[View]:
        """Return the statements that one document makes, each with its evidence."""
        return _facts(self._graph.select(_FACTS % ("cl:inDocument", Iri(document).n3())))


def _description(iri: str, rows: Sequence[Row]) -> View:
    by_property: dict[str, list[Term]] = {}
    for row in rows:
        by_property.setdefault(row["p"].value, []).append(row["o"])
    labels = _english_first(
        [*by_property.get(DataProperty.LABEL, ()), *by_property.get(PREFIXES["skos"] + "prefLabel", ())]
    )
    names = [*labels, *by_property.get(DataProperty.ALT_LABEL, ()), *by_property.get(DataProperty.ACRONYM, ())]
    types = [t.value for t in by_property.get(PREFIXES["rdf"] + "type", ())]
    return {
        "id": iri.removeprefix(ENTITY_BASE),
        "iri": iri,
        "label": labels[0].value if labels else iri.rsplit("/", 1)[-1],
        "type": most_specific(types),
        "types": [local_name(t) for t in types],
        "names": [{"label": n.value, "language": n.language if isinstance(n, Literal) else None} for n in names],
        "geonames_id": _one(by_property, DataProperty.GEONAMES_ID),
        "lat": _number(by_property, DataProperty.LAT),
        "long": _number(by_property, DataProperty.LONG),
        "homepage": _one(by_property, DataProperty.HOMEPAGE),
        "text": _one(by_property, DataProperty.TEXT),
    }


def most_specific(types: Sequence[str]) -> str:
    """Return the local name of the most specific class of the vocabulary among these, or "Entity"."""
    known = [c for c in EntityClass if c in types]
    depth = {c: len(ancestors(c)) for c in known}
    return local_name(max(known, key=lambda c: (depth[c], c))) if known else "Entity"


def _facts(rows: Sequence[Row]) -> list[View]:
    facts: dict[tuple[str, str, str], View] = {}
    evidence: dict[tuple[str, str, str], dict[str, View]] = {}
    types, labels = _types(rows), _labels(rows)
    for row in rows:
        key = (row["s"].value, row["p"].value, row["o"].n3())
        facts.setdefault(key, _fact(row, types, labels))
        evidence.setdefault(key, {}).setdefault(row["a"].value, _evidence(row))
    return [{**fact, "evidence": list(evidence[key].values())} for key, fact in facts.items()]


def _types(rows: Sequence[Row]) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for row in rows:
        for end in ("s", "o"):
            if f"{end}Type" in row:
                found.setdefault(row[end].value, set()).add(row[f"{end}Type"].value)
    return {iri: most_specific(sorted(types)) for iri, types in found.items()}


def _labels(rows: Sequence[Row]) -> dict[str, str]:
    found: dict[str, list[Term]] = {}
    for row in rows:
        for end in ("s", "o"):
            if f"{end}Label" in row:
                found.setdefault(row[end].value, []).append(row[f"{end}Label"])
    return {iri: _english_first(labels)[0].value for iri, labels in found.items()}


def _fact(row: Row, types: Mapping[str, str], labels: Mapping[str, str]) -> View:
    predicate = row["p"].value
    return {
        "subject": _end(row["s"], types, labels),
        "predicate": {"iri": predicate, "label": _text(row, "pLabel") or local_name(predicate)},
        "object": _end(row["o"], types, labels),
        "confidence": float(row["confidence"].value),
        "assertion": row["a"].value,
    }


def _end(term: Term, types: Mapping[str, str], labels: Mapping[str, str]) -> View:
    if isinstance(term, Literal):
        return {"iri": None, "label": term.value, "type": None}
    label = labels.get(term.value) or term.value.rsplit("/", 1)[-1]
    return {"iri": term.value, "label": label, "type": types.get(term.value, "Entity")}


def _evidence(row: Row) -> View:
    return {
        "quote": row["quote"].value,
        "passage": _text(row, "passage"),
        "document": {"iri": row["doc"].value, "source": row["source"].value, "title": _text(row, "title")},
        "start": int(row["start"].value),
        "end": int(row["end"].value),
        "confidence": float(row["confidence"].value),
    }


def _document(row: Row) -> View:
    names = ("source", "title", "language", "date")
    return {"iri": row["doc"].value, **{name: _text(row, name) for name in names}}


def _places(rows: Sequence[Row]) -> list[View]:
    kinds = {r["place"].value: r["type"].value.removeprefix(NAMESPACE) for r in rows}
    labels: dict[str, list[Term]] = {}
    for row in rows:
        labels.setdefault(row["place"].value, []).append(row["label"])
    return [{"iri": iri, "label": _english_first(labels[iri])[0].value, "type": kind} for iri, kind in kinds.items()]


def _similar(row: Row) -> View:
    shared, through = int(row["shared"].value), _text(row, "through")
    reason = f"shares {through}" if through and shared == 1 else f"shares {shared} links"
    return {"iri": row["x"].value, "label": _text(row, "name"), "score": shared, "reason": reason}


def _text(row: Row, name: str) -> str | None:
    return row[name].value if name in row else None


def _english_first(labels: Sequence[Term]) -> list[Term]:
    """Order labels: English, without a language, then the others as they come."""
    order = {"en": 0, None: 1}
    return sorted(labels, key=lambda t: order.get(t.language, 2) if isinstance(t, Literal) else 3)


def _one(values: Mapping[str, Sequence[Term]], predicate: str) -> str | None:
    return values[predicate][0].value if values.get(predicate) else None


def _number(values: Mapping[str, Sequence[Term]], predicate: str) -> float | None:
    found = _one(values, predicate)
    return None if found is None else float(found)
