"""Reading a profile from a graph with a handful of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from kg.ports import GraphReader
from kg.terms import Iri, Literal, Term
from ontology.vocabulary import EvidenceClass, EvidenceProperty, ObjectProperty
from search.answers.schema import queries
from search.answers.schema.names import find_name_properties
from search.answers.schema.profile import ClassInfo, Pattern, Phrase, PropertyInfo, SchemaProfile
from search.answers.schema.wording import labels_of, read_wording

_EVIDENCE = tuple(c for c in EvidenceClass if c is not EvidenceClass.DOCUMENT)
_SCHEMA_NAMESPACES = (queries.RDFS, queries.OWL, queries.RDF, "http://www.w3.org/ns/shacl#")
_SCHEMA_CLASSES = (queries.SKOS + "ConceptScheme",)
_HIDDEN_PROPERTIES = frozenset(
    (queries.RDF + "type", queries.RDFS + "isDefinedBy", queries.RDFS + "subClassOf", *EvidenceProperty)
)
_COMMENT = 0.5
_Info = TypeVar("_Info", ClassInfo, PropertyInfo)


@dataclass(frozen=True, slots=True)
class _Usage:
    """One row of usage: a pattern, the datatype of literal values and their mean length."""

    pattern: Pattern
    datatype: str | None
    length: float


def read_profile(graph: GraphReader, scope: str | None = None) -> SchemaProfile:
    """Read what a graph (or all of them) can be asked about.

    Raises:
        kg.errors.QueryError: if the store refuses a query.
    """
    counts = {c: n for c, n in _class_counts(graph, scope).items() if not is_schema_class(c)}
    class_parents, property_parents = _hierarchy(graph, scope)
    general = _only_general(counts, class_parents)
    usages = [
        u
        for u in _usages(graph, scope)
        if _asked_about(u.pattern) and not {u.pattern.domain, u.pattern.range} & general
    ]
    counts = {c: n for c, n in counts.items() if c not in general}
    used = sorted({u.pattern.property for u in usages})
    class_names = sorted(set(counts) | _all_above(counts, class_parents))
    property_names = sorted(set(used) | _all_above(used, property_parents))
    idle = sorted(_declared(graph, scope) - set(class_names) - set(property_names))
    wording = read_wording(graph, [*class_names, *property_names, *idle], scope)
    symmetric = {_value(row["a"]) for row in graph.select(queries.SYMMETRIC)} | {ObjectProperty.COOPERATES_WITH}
    classes = {}
    for name in class_names:
        members = frozenset(c for c in counts if c == name or name in _above(c, class_parents))
        total = counts.get(name, 0) or sum(counts[m] for m in members)
        classes[name] = ClassInfo(name, labels_of(wording[name]), wording[name], members, total)
    properties = {}
    for name in property_names:
        below = tuple(p for p in used if p == name or name in _above(p, property_parents))
        rows = [u for u in usages if u.pattern.property in below]
        properties[name] = _property(
            name, tuple(sorted(below, key=lambda p: p != name)), rows, wording[name], name in symmetric
        )
    classes = _without_doubles(classes, counts)
    properties = _without_doubles(properties, used)
    patterns = tuple(sorted((u.pattern for u in usages), key=_order))
    return SchemaProfile(
        classes=classes,
        properties=properties,
        patterns=patterns,
        from_class=_index(patterns, lambda p: p.domain),
        to_class=_index((p for p in patterns if not p.literal), lambda p: p.range),
        name_properties=find_name_properties(properties.values()),
        unused={t: tuple(p for p in wording[t] if p.weight > _COMMENT) for t in idle},
        supers={p: frozenset(_above(p, property_parents)) for p in used},
    )


def is_schema_class(iri: str) -> bool:
    """Whether instances of a class are terms or evidence rather than things one asks about."""
    return iri in _EVIDENCE or iri in _SCHEMA_CLASSES or iri.startswith(_SCHEMA_NAMESPACES)


def _without_doubles(infos: Mapping[str, _Info], used: Iterable[str]) -> dict[str, _Info]:
    """Leave out terms that are not used themselves and have the same members as another: they add nothing but rivals."""
    own = set(used)
    taken = {frozenset(info.members) for iri, info in infos.items() if iri in own}
    return {iri: info for iri, info in infos.items() if iri in own or not _is_double(info, taken)}


def _is_double(info: ClassInfo | PropertyInfo, taken: set[frozenset[str]]) -> bool:
    members = frozenset(info.members)
    double = not members or members in taken
    taken.add(members)
    return double


def _only_general(counts: Mapping[str, int], parents: Mapping[str, set[str]]) -> set[str | None]:
    """Classes that say nothing of their own: whatever has them also has a class below them."""
    below = {c: sum(n for d, n in counts.items() if c in _above(d, parents)) for c in counts}
    return {c for c, n in counts.items() if below[c] >= n}


def _asked_about(pattern: Pattern) -> bool:
    ends = [c for c in (pattern.domain, pattern.range) if c is not None]
    return pattern.property not in _HIDDEN_PROPERTIES and not any(is_schema_class(c) for c in ends)


def _class_counts(graph: GraphReader, scope: str | None) -> Mapping[str, int]:
    return {_value(row["c"]): int(_value(row["n"])) for row in graph.select(queries.CLASSES, graph=scope) if "c" in row}


def _declared(graph: GraphReader, scope: str | None) -> set[str]:
    terms = {_value(row["t"]) for row in graph.select(queries.DECLARED, graph=scope)}
    return {t for t in terms if not is_schema_class(t) and t not in _HIDDEN_PROPERTIES}


def _usages(graph: GraphReader, scope: str | None) -> list[_Usage]:
    typed = queries.TYPED_SUBJECTS % (_listed(_EVIDENCE), _listed(sorted(_HIDDEN_PROPERTIES)))
    counts: dict[tuple[str | None, str, str | None, str | None], tuple[int, int]] = {}
    for query in (typed, queries.UNTYPED_SUBJECTS):
        for row in graph.select(query, graph=scope):
            if "p" not in row:
                continue
            datatype = _value(row["t"]) if "t" in row else None
            number, length = int(_value(row["n"])), int(_value(row["l"]))
            for domain, target in product(_classes(row, "c"), _classes(row, "d")):
                key = (domain, _value(row["p"]), target, datatype)
                before = counts.get(key, (0, 0))
                counts[key] = (before[0] + number, before[1] + length)
    return [_usage(key, *found) for key, found in counts.items()]


def _order(pattern: Pattern) -> tuple[int, str, str, str, bool]:
    """The most frequent first; the same order whatever order the store gives rows in."""
    return -pattern.count, pattern.property, pattern.domain or "", pattern.range or "", pattern.literal


def _listed(iris: Iterable[str]) -> str:
    return ", ".join(Iri(iri).n3() for iri in iris)


def _classes(row: Mapping[str, Term], name: str) -> list[str] | list[None]:
    """The classes that stand together in a row, parted by spaces; None alone where there are none."""
    return _value(row[name]).split() if name in row else [None]


def _usage(key: tuple[str | None, str, str | None, str | None], count: int, length: int) -> _Usage:
    domain, prop, target, datatype = key
    pattern = Pattern(domain, prop, target, datatype is not None, count)
    return _Usage(pattern, datatype, length / count if datatype is not None else 0.0)


def _property(
    name: str, members: tuple[str, ...], rows: Sequence[_Usage], phrases: tuple[Phrase, ...], symmetric: bool
) -> PropertyInfo:
    total = sum(u.pattern.count for u in rows)
    literal = sum(u.pattern.count for u in rows if u.datatype)
    length = sum(u.length * u.pattern.count for u in rows if u.datatype) / literal if literal else 0.0
    datatypes = frozenset(u.datatype for u in rows if u.datatype) if literal * 2 >= total else frozenset()
    return PropertyInfo(name, labels_of(phrases), phrases, members, datatypes, length, total, symmetric)


def _hierarchy(graph: GraphReader, scope: str | None) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    class_parents: dict[str, set[str]] = defaultdict(set)
    property_parents: dict[str, set[str]] = defaultdict(set)
    rows = list(graph.select(queries.HIERARCHY, graph=scope)) or list(graph.select(queries.HIERARCHY))
    for row in rows:
        parents = class_parents if _value(row["p"]).endswith("subClassOf") else property_parents
        parents[_value(row["a"])].add(_value(row["b"]))
    return class_parents, property_parents


def _above(name: str, parents: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [name]
    while waiting:
        new = parents.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found


def _all_above(names: Iterable[str], parents: Mapping[str, set[str]]) -> set[str]:
    return set().union(*(_above(n, parents) for n in names))


def _index(
    patterns: Iterable[Pattern], key: Callable[[Pattern], str | None]
) -> Mapping[str | None, tuple[Pattern, ...]]:
    groups: dict[str | None, list[Pattern]] = defaultdict(list)
    for pattern in patterns:
        groups[key(pattern)].append(pattern)
    return {name: tuple(group) for name, group in groups.items()}


def _value(term: Term) -> str:
    return term.value if isinstance(term, Iri | Literal) else f"_:{term.value}"
