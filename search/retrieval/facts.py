"""The statements whose evidence lies in a passage."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kg.ports import GraphReader
from kg.terms import Iri, Literal, Term
from ontology.vocabulary import PREFIXES, local_name
from search.records import EntityCard, Fact

_MOST_FACTS = 12
# labels are not asked for here: every document's graph repeats them, and the join would grow with the number of documents
_QUERY = """
SELECT ?passage ?assertion ?s ?p ?o ?confidence WHERE {{
  VALUES ?passage {{ {passages} }}
  ?assertion <{cl}inPassage> ?passage ; <{rdf}subject> ?s ; <{rdf}predicate> ?p ; <{rdf}object> ?o ; <{cl}confidence> ?confidence .
}} ORDER BY ?passage DESC(?confidence) ?assertion
"""
Cards = Callable[[Sequence[str]], Mapping[str, EntityCard]]


def facts_of(reader: GraphReader, passages: Sequence[str], cards_of: Cards) -> dict[str, tuple[Fact, ...]]:
    """Map passage IRIs to their facts, the surest first, at most twelve each. `cards_of` gives entities' labels and classes."""
    if not passages:
        return {}
    query = _QUERY.format(passages=" ".join(Iri(p).n3() for p in passages), cl=PREFIXES["cl"], rdf=PREFIXES["rdf"])
    rows: dict[str, dict[str, Mapping[str, Term]]] = {}
    for row in reader.select(query):
        kept = rows.setdefault(_text(row["passage"]), {})
        if len(kept) < _MOST_FACTS:
            kept.setdefault(_text(row["assertion"]), row)
    ends = {
        _text(row[end]) for kept in rows.values() for row in kept.values() for end in ("s", "o") if _is_iri(row[end])
    }
    cards = cards_of(sorted(ends))
    return {passage: tuple(_fact(row, cards) for row in kept.values()) for passage, kept in rows.items()}


def _fact(row: Mapping[str, Term], cards: Mapping[str, EntityCard]) -> Fact:
    target = row["o"]
    return Fact(
        subject=_card(row["s"], cards),
        predicate=_text(row["p"]),
        predicate_label=local_name(_text(row["p"])),
        object=None if isinstance(target, Literal) else _card(target, cards),
        value=target.value if isinstance(target, Literal) else None,
        confidence=float(_text(row["confidence"])),
        assertion=_text(row["assertion"]),
    )


def _card(term: Term, cards: Mapping[str, EntityCard]) -> EntityCard:
    iri = _text(term)
    return cards.get(iri) or EntityCard(iri, local_name(iri), "Entity")


def _is_iri(term: Term) -> bool:
    return isinstance(term, Iri)


def _text(term: Term) -> str:
    return term.value
