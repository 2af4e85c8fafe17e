"""The statements whose evidence lies in a passage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.ports import GraphReader
from kg.terms import Iri, Literal, Term
from ontology.vocabulary import PREFIXES
from search.records import EntityCard, Fact

_MOST_FACTS = 12
_QUERY = """
SELECT ?passage ?assertion ?s ?sLabel ?p ?o ?oLabel ?confidence WHERE {{
  VALUES ?passage {{ {passages} }}
  ?assertion <{cl}inPassage> ?passage ; <{rdf}subject> ?s ; <{rdf}predicate> ?p ; <{rdf}object> ?o ; <{cl}confidence> ?confidence .
  OPTIONAL {{ ?s <{rdfs}label> ?sLabel }}
  OPTIONAL {{ ?o <{rdfs}label> ?oLabel }}
}} ORDER BY ?passage DESC(?confidence) ?assertion ?sLabel ?oLabel
"""


def facts_of(
    reader: GraphReader, passages: Sequence[str], cards: Mapping[str, EntityCard]
) -> dict[str, tuple[Fact, ...]]:
    """Map passage IRIs to their facts, the surest first, at most twelve each. `cards` gives entities' labels and classes."""
    if not passages:
        return {}
    query = _QUERY.format(
        passages=" ".join(Iri(p).n3() for p in passages),
        cl=PREFIXES["cl"],
        rdf=PREFIXES["rdf"],
        rdfs=PREFIXES["rdfs"],
    )
    found: dict[str, dict[str, Fact]] = {}
    for row in reader.select(query):
        facts = found.setdefault(_text(row["passage"]), {})
        if len(facts) < _MOST_FACTS:
            facts.setdefault(_text(row["assertion"]), _fact(row, cards))
    return {passage: tuple(facts.values()) for passage, facts in found.items()}


def _fact(row: Mapping[str, Term], cards: Mapping[str, EntityCard]) -> Fact:
    target = row["o"]
    return Fact(
        subject=_card(row["s"], row.get("sLabel"), cards),
        predicate=_text(row["p"]),
        predicate_label=_text(row["p"]).rsplit("#", 1)[-1].rsplit("/", 1)[-1],
        object=None if isinstance(target, Literal) else _card(target, row.get("oLabel"), cards),
        value=target.value if isinstance(target, Literal) else None,
        confidence=float(_text(row["confidence"])),
        assertion=_text(row["assertion"]),
    )


def _card(term: Term, label: Term | None, cards: Mapping[str, EntityCard]) -> EntityCard:
    iri = _text(term)
    return cards.get(iri) or EntityCard(iri, _text(label) if label else iri.rsplit("/", 1)[-1], "Entity")


def _text(term: Term) -> str:
    return term.value
