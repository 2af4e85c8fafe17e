"""What the graph says that bears on who is linked with whom, read by a few queries into plain tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kg.graph.documents import COUNTRY_CODE
from kg.ports import GraphReader
from kg.terms import Iri, Literal, Term
from ontology.vocabulary import RDF_TYPE, DataProperty, EntityClass, ObjectProperty, descendants, is_a

_P = ObjectProperty
_TAKES_PART: Final = (
    _P.PARTICIPATES_IN,
    _P.PARTNER_IN,
    _P.LEAD_PARTNER_OF,
    _P.SPEAKS_AT,
    _P.MODERATES,
    _P.ORGANISES,
)
_BROADER: Final = "http://www.w3.org/2004/02/skos/core#broader"
_PREF_LABEL: Final = "http://www.w3.org/2004/02/skos/core#prefLabel"

Pairs = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Facts:
    """Tables by IRI; values are sorted, so that all that is computed from them is the same every time.

    Attributes:
        classes: the classes of each entity, most specific ones included.
        labels: the name that most documents use.
        participants: who takes part in each project and event, places where it is held included.
        cooperations: stated cooperations, each pair once, smaller IRI first.
        located, members, employers, represented: what an entity lies in, belongs to, works for, acts for.
        parts: what a project or event is part of.
        sectors: what an entity focuses on; `broader` leads from a sector to the one above it.
        dates: the first and last date of each project or event, as far as known, as precise as known.
        countries, positions: ISO code and (latitude, longitude) in degrees.
    """

    classes: Pairs
    labels: Mapping[str, str]
    participants: Pairs
    cooperations: tuple[tuple[str, str], ...]
    located: Pairs
    members: Pairs
    employers: Pairs
    represented: Pairs
    parts: Pairs
    sectors: Pairs
    broader: Pairs
    dates: Mapping[str, tuple[str, str]]
    countries: Mapping[str, str]
    positions: Mapping[str, tuple[float, float]]

    def is_a(self, iri: str, cls: EntityClass) -> bool:
        """Say whether an entity is of a class or of one below it."""
        wanted = {cls, *descendants(cls)}
        return any(found in wanted for found in self.classes.get(iri, ()))

    def label(self, iri: str) -> str:
        """Return an entity's name, or the last part of its IRI."""
        return self.labels.get(iri) or iri.rsplit("/", 1)[-1]

    def specific_class(self, iri: str) -> str:
        """Return the most specific class of an entity; the first in order where there are several, empty if none."""
        classes = [EntityClass(c) for c in self.classes.get(iri, ())]
        lowest = [c for c in classes if not any(other != c and is_a(other, c) for other in classes)]
        return min(lowest, default="")


def read_facts(reader: GraphReader) -> Facts:
    """Read the tables; takes time in proportion to the number of entities and of the statements between them."""
    cooperations = _pairs(reader, (_P.COOPERATES_WITH,))
    latitudes, longitudes = _values(reader, DataProperty.LAT), _values(reader, DataProperty.LONG)
    return Facts(
        classes=_classes(reader),
        labels=_labels(reader),
        participants=_participants(reader),
        cooperations=tuple(
            sorted({(min(a, b), max(a, b)) for a, many in cooperations.items() for b in many if a != b})
        ),
        located=_pairs(reader, (_P.LOCATED_IN,)),
        members=_pairs(reader, (_P.MEMBER_OF,)),
        employers=_pairs(reader, (_P.WORKS_FOR,)),
        represented=_pairs(reader, (_P.REPRESENTS,)),
        parts=_pairs(reader, (_P.PART_OF,)),
        sectors=_pairs(reader, (_P.FOCUSES_ON,)),
        broader=_pairs(reader, (_BROADER,)),
        dates=_dates(reader),
        countries={iri: min(codes) for iri, codes in _values(reader, COUNTRY_CODE).items()},
        positions={
            iri: (float(min(latitudes[iri])), float(min(longitudes[iri])))
            for iri in latitudes
            if iri in longitudes and _is_number(min(latitudes[iri])) and _is_number(min(longitudes[iri]))
        },
    )


def _pairs(reader: GraphReader, predicates: Sequence[str], *, inverse: bool = False) -> Pairs:
    values = " ".join(Iri(p).n3() for p in predicates)
    found: dict[str, set[str]] = defaultdict(set)
    for row in reader.select(f"SELECT DISTINCT ?a ?b WHERE {{ VALUES ?p {{ {values} }} ?a ?p ?b FILTER(isIRI(?b)) }}"):
        a, b = _text(row["a"]), _text(row["b"])
        found[b if inverse else a].add(a if inverse else b)
    return {key: tuple(sorted(many)) for key, many in found.items()}


def _participants(reader: GraphReader) -> Pairs:
    agents, places = _pairs(reader, _TAKES_PART, inverse=True), _pairs(reader, (_P.HELD_IN,))
    activities = sorted({*agents, *places})
    return {a: tuple(sorted({*agents.get(a, ()), *places.get(a, ())})) for a in activities}


def _classes(reader: GraphReader) -> Pairs:
    known = " ".join(Iri(c).n3() for c in EntityClass)
    query = f"SELECT DISTINCT ?e ?c WHERE {{ VALUES ?c {{ {known} }} ?e {Iri(RDF_TYPE).n3()} ?c }}"
    return _grouped((_text(row["e"]), _text(row["c"])) for row in reader.select(query))


def _labels(reader: GraphReader) -> Mapping[str, str]:
    query = (
        "SELECT ?e ?label (COUNT(DISTINCT ?g) AS ?n) WHERE { GRAPH ?g { ?e "
        f"{Iri(DataProperty.LABEL).n3()}|{Iri(_PREF_LABEL).n3()} ?label }} }} GROUP BY ?e ?label"
    )
    best: dict[str, tuple[int, int, str]] = {}
    for row in reader.select(query):
        label = row["label"]
        if not isinstance(label, Literal):
            continue
        foreign = int(label.language not in (None, "en"))
        rank = (-int(_text(row["n"])), foreign, label.value)
        key = _text(row["e"])
        best[key] = min(best.get(key, rank), rank)
    return {iri: rank[2] for iri, rank in best.items()}


def _values(reader: GraphReader, predicate: str) -> Pairs:
    query = f"SELECT DISTINCT ?e ?v WHERE {{ ?e {Iri(predicate).n3()} ?v FILTER(isLiteral(?v)) }}"
    return _grouped((_text(row["e"]), _text(row["v"])) for row in reader.select(query))


def _dates(reader: GraphReader) -> Mapping[str, tuple[str, str]]:
    first, last, on = (_values(reader, p) for p in (DataProperty.START_DATE, DataProperty.END_DATE, DataProperty.DATE))
    return {
        iri: (
            min((*first.get(iri, ()), *on.get(iri, ())), default=min(last.get(iri, ("",)))),
            max((*last.get(iri, ()), *on.get(iri, ())), default=max(first.get(iri, ("",)))),
        )
        for iri in sorted({*first, *last, *on})
    }


def _grouped(pairs: Iterable[tuple[str, str]]) -> Pairs:
    found: dict[str, set[str]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return {key: tuple(sorted(values)) for key, values in found.items()}


def _text(term: Term) -> str:
    return term.value


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).removeprefix("-").isdigit()
