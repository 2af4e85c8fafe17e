"""The sentences behind a link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.network.facts import Facts
from kg.network.lifting import Step
from kg.network.records import Quote, Reference
from kg.ports import GraphReader
from kg.terms import Iri, Term
from ontology.vocabulary import DataProperty, EvidenceProperty

_BATCH = 200


def find_quotes(reader: GraphReader, facts: Facts, steps: Sequence[Step]) -> tuple[Quote, ...]:
    """Return the sentences that state something between the two ends of each step, most confident first."""
    found: dict[str, Quote] = {}
    for start in range(0, len(steps), _BATCH):
        for row in reader.select(_query(steps[start : start + _BATCH])):
            found[row["assertion"].value] = _quote(facts, row)
    return tuple(sorted(found.values(), key=lambda q: (-q.confidence, q.document, q.start, q.subject.iri, q.predicate)))


def _query(steps: Sequence[Step]) -> str:
    both_ways = [pair for a, b in steps for pair in ((a, b), (b, a))]
    values = " ".join(f"({Iri(a).n3()} {Iri(b).n3()})" for a, b in both_ways)
    return f"""SELECT DISTINCT ?assertion ?s ?p ?o ?quote ?start ?end ?confidence ?document ?source ?title ?passage WHERE {{
  VALUES (?s ?o) {{ {values} }}
  ?assertion {Iri(EvidenceProperty.SUBJECT).n3()} ?s ; {Iri(EvidenceProperty.OBJECT).n3()} ?o ;
    {Iri(EvidenceProperty.PREDICATE).n3()} ?p ; {Iri(DataProperty.QUOTE).n3()} ?quote ;
    {Iri(DataProperty.START_OFFSET).n3()} ?start ; {Iri(DataProperty.END_OFFSET).n3()} ?end ;
    {Iri(DataProperty.CONFIDENCE).n3()} ?confidence ; {Iri(EvidenceProperty.IN_DOCUMENT).n3()} ?document .
  ?document {Iri(DataProperty.SOURCE).n3()} ?source .
  OPTIONAL {{ ?document {Iri(DataProperty.TITLE).n3()} ?title }}
  OPTIONAL {{ ?assertion {Iri(EvidenceProperty.IN_PASSAGE).n3()} ?passage }}
}}"""


def _quote(facts: Facts, row: Mapping[str, Term]) -> Quote:
    title, passage = row.get("title"), row.get("passage")
    return Quote(
        subject=Reference(row["s"].value, facts.label(row["s"].value)),
        predicate=row["p"].value,
        object=Reference(row["o"].value, facts.label(row["o"].value)),
        quote=row["quote"].value,
        document=row["document"].value,
        source=row["source"].value,
        title=None if title is None else title.value,
        passage=None if passage is None else passage.value,
        start=int(row["start"].value),
        end=int(row["end"].value),
        confidence=float(row["confidence"].value),
    )
