"""Filters over the rows of the search index."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

import numpy as np

from ontology.vocabulary import NAMESPACE, EntityClass, ancestors, local_name
from search.errors import BadRequestError
from search.indexes.passage_store import PassageStore
from search.names import normalise
from search.ports import Ids
from search.records import EntityCard, Filters

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?$")
_BY_ENTITY = "SELECT passage FROM passage_entities WHERE entity IN (SELECT iri FROM entities WHERE {})"

# an entity stands once a document; the first one is looked up by index, however many there are
_CARDS = """
SELECT e.iri, e.label, e.class, e.country FROM (SELECT DISTINCT value AS iri FROM json_each(?)) wanted
JOIN entities e ON e.iri = wanted.iri AND e.document = (SELECT min(document) FROM entities x WHERE x.iri = wanted.iri)
"""


def allowed_passages(store: PassageStore, filters: Filters) -> Ids | None:
    """Return the ids of the passages that meet all filters, or None where there are no filters.

    Raises:
        BadRequestError: for a class or a date that cannot be one.
    """
    conditions = [*_document_conditions(filters), *_entity_conditions(filters)]
    if not conditions:
        return None
    sql = " AND ".join(condition for condition, _ in conditions)
    values = [v for _, vs in conditions for v in vs]
    rows = store.rows(
        f"SELECT p.id FROM passages p JOIN documents d ON d.id = p.document WHERE {sql} ORDER BY p.id", values
    )
    return np.fromiter((r[0] for r in rows), dtype=np.int64, count=len(rows))


def entity_cards(store: PassageStore, iris: Sequence[str]) -> dict[str, EntityCard]:
    """Map entity IRIs to their cards; unknown ones are left out."""
    rows = store.rows(_CARDS, (json.dumps(list(iris)),))
    return {iri: EntityCard(iri, label, local_name(cls), country) for iri, label, cls, country in rows}


def _document_conditions(filters: Filters) -> list[tuple[str, list[object]]]:
    conditions: list[tuple[str, list[object]]] = []
    if filters.language:
        conditions.append(("d.language = ?", [filters.language.lower()]))
    if filters.document:
        conditions.append(("(d.iri = ? OR d.source = ?)", [filters.document, filters.document]))
    if filters.since:
        conditions.append(("d.until >= ?", [_checked_date("since", filters.since)]))
    if filters.until:
        conditions.append(("substr(d.since, 1, ?) <= ?", [len(filters.until), _checked_date("until", filters.until)]))
    return conditions


def _entity_conditions(filters: Filters) -> list[tuple[str, list[object]]]:
    conditions: list[tuple[str, list[object]]] = []
    if filters.type:
        classes = classes_under(filters.type)
        conditions.append(_by_entity(f"class IN ({','.join('?' * len(classes))})", classes))
    if filters.country:
        named = "iri IN (SELECT iri FROM names WHERE normal = ?)"
        value = [filters.country.upper(), normalise(filters.country)]
        conditions.append(_by_entity(f"country = ? OR {named}", value))
    for value_of, only_project in ((filters.entity, False), (filters.project, True)):
        if value_of:
            condition = "(iri = ? OR iri IN (SELECT iri FROM names WHERE normal = ?))"
            extra = f" AND class = '{EntityClass.PROJECT}'" if only_project else ""
            conditions.append(_by_entity(condition + extra, [value_of, normalise(value_of)]))
    return conditions


def _by_entity(condition: str, values: Sequence[object]) -> tuple[str, list[object]]:
    return f"p.id IN ({_BY_ENTITY.format(condition)})", list(values)


def classes_under(name: str) -> list[str]:
    """Return the IRIs of a class, given by local name or IRI, and of all classes under it.

    Raises:
        BadRequestError: if there is no such class.
    """
    wanted = name if name.startswith(NAMESPACE) else NAMESPACE + name
    found = [str(c) for c in EntityClass if c == wanted or wanted in ancestors(c)]
    if not found:
        known = ", ".join(c.rsplit("#", 1)[-1] for c in EntityClass)
        raise BadRequestError(f"The filter type={name!r} names no class. Use one of: {known}.")
    return found


def _checked_date(parameter: str, value: str) -> str:
    if not _DATE.match(value):
        raise BadRequestError(f"The filter {parameter}={value!r} is no date. Write it as 2010, 2010-05 or 2010-05-31.")
    return value
