"""The sentences behind an answer: the assertions of the triples that the query used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.ports import GraphReader
from kg.terms import BlankNode, Iri, Literal, Term
from ontology.vocabulary import DataProperty, EvidenceProperty
from search.answers.items import Presenter
from search.answers.plans import Edge, Form, Plan
from search.answers.records import AnswerItem, DocumentRef, EvidenceItem
from search.answers.render import render_bindings
from search.answers.schema import SchemaProfile

_MOST_TRIPLES = 40
_MOST_QUOTES = 20
_SURE = 0.4


@dataclass(frozen=True, slots=True)
class _Triple:
    subject: Iri
    properties: tuple[str, ...]
    object: Iri | Literal


class EvidenceFinder:
    """Finds the quotes of answers in one graph."""

    def __init__(self, graph: GraphReader, profile: SchemaProfile, presenter: Presenter, scope: str | None) -> None:
        self._graph = graph
        self._profile = profile
        self._presenter = presenter
        self._scope = scope

    def find(self, plan: Plan, rows: Sequence[Term]) -> tuple[EvidenceItem, ...]:
        """Return the quotes behind the first answers, those of the first answer first, each sentence once."""
        triples = self._triples(plan, rows)
        if not triples:
            return ()
        quotes: dict[tuple[str, str], EvidenceItem] = {}
        for item in self._quotes(triples):
            key = (item.quote, item.document.iri if item.document else "")
            if key not in quotes or item.score > quotes[key].score:
                quotes[key] = item
        return tuple(quotes.values())[:_MOST_QUOTES]

    def of_subject(self, subject: str, prop: str) -> tuple[EvidenceItem, ...]:
        """The quotes for any value of a property of a thing."""
        query = f"SELECT ?o WHERE {{ {Iri(subject).n3()} {Iri(prop).n3()} ?o }}"
        values = [row["o"] for row in self._graph.select(query, graph=self._scope)]
        triples = [_Triple(Iri(subject), (prop,), o) for o in values if not isinstance(o, BlankNode)]
        return tuple(self._quotes(triples)) if triples else ()

    def _triples(self, plan: Plan, rows: Sequence[Term]) -> list[_Triple]:
        bound = replace(plan, form=Form.LIST, order=None, having=None)
        answers = [t for t in rows if not isinstance(t, BlankNode)] if plan.form is Form.LIST else []
        found: dict[_Triple, None] = {}
        for binding in self._graph.select(
            render_bindings(bound, self._profile, answers[:20], _MOST_TRIPLES), graph=self._scope
        ):
            for edge in plan.edges:
                subject, obj = (self._end(bound, end, binding) for end in (edge.subject, edge.object))
                if isinstance(subject, Iri) and isinstance(obj, Iri | Literal):
                    found.update(dict.fromkeys(_both_ways(edge, subject, obj)))
        return list(found)[:_MOST_TRIPLES]

    def _end(self, plan: Plan, number: int, binding: Mapping[str, Term]) -> Term | None:
        node = plan.nodes[number]
        if node.term is not None and not node.either:
            return node.term
        return binding.get("answer" if number == plan.root else f"n{number}")

    def _quotes(self, triples: Sequence[_Triple]) -> list[EvidenceItem]:
        listed = " ".join(f"({t.subject.n3()} {Iri(p).n3()} {t.object.n3()})" for t in triples for p in t.properties)
        e, d = EvidenceProperty, DataProperty
        query = (
            f"SELECT ?s ?o ?quote ?doc ?passage ?start ?end ?confidence ?source ?title WHERE {{ VALUES (?s ?p ?o) {{ {listed} }} "
            f"?a <{e.SUBJECT}> ?s ; <{e.PREDICATE}> ?p ; <{e.OBJECT}> ?o ; <{d.QUOTE}> ?quote . "
            f"OPTIONAL {{ ?a <{d.CONFIDENCE}> ?confidence }} OPTIONAL {{ ?a <{e.IN_PASSAGE}> ?passage }} "
            f"OPTIONAL {{ ?a <{d.START_OFFSET}> ?start }} OPTIONAL {{ ?a <{d.END_OFFSET}> ?end }} "
            f"OPTIONAL {{ ?a <{e.IN_DOCUMENT}> ?doc OPTIONAL {{ ?doc <{d.SOURCE}> ?source }} "
            f"OPTIONAL {{ ?doc <{d.TITLE}> ?title }} }} }}"
        )
        order: dict[tuple[Term, Term], int] = {(t.subject, t.object): i for i, t in reversed(list(enumerate(triples)))}
        rows = [(order.get((row["s"], row["o"]), 0), self._item(row)) for row in self._graph.select(query)]
        rows.sort(key=lambda pair: (pair[0], -pair[1].score, pair[1].quote))
        return [item for _, item in rows]

    def _item(self, row: Mapping[str, Term]) -> EvidenceItem:
        doc = row.get("doc")
        document = (
            DocumentRef(doc.value, _text(row, "source") or doc.value, _text(row, "title")) if doc is not None else None
        )
        entities = tuple(self._presenter.ref(t.value) for t in (row["s"], row["o"]) if isinstance(t, Iri))
        start, end = _text(row, "start"), _text(row, "end")
        return EvidenceItem(
            quote=row["quote"].value,
            passage=_text(row, "passage"),
            document=document,
            start=int(start) if start else None,
            end=int(end) if end else None,
            score=round(float(_text(row, "confidence") or 1.0), 4),
            entities=entities,
        )


def well_supported(items: Sequence[AnswerItem], evidence: Sequence[EvidenceItem]) -> tuple[AnswerItem, ...]:
    """The answers without those that only unsure statements speak for, where sure ones speak for others."""
    support: dict[str, float] = {}
    for quote in evidence:
        for entity in quote.entities:
            support[entity.iri] = max(support.get(entity.iri, 0.0), quote.score)
    known = [support.get(item.iri, _SURE) if item.iri else _SURE for item in items]
    if max(known, default=0.0) < _SURE:
        return tuple(items)
    return tuple(item for item, sure in zip(items, known, strict=True) if sure >= _SURE)


def _both_ways(edge: Edge, subject: Iri, obj: Iri | Literal) -> list[_Triple]:
    triples = [_Triple(subject, edge.properties, obj)]
    if edge.symmetric and isinstance(obj, Iri):
        triples.append(_Triple(obj, edge.properties, subject))
    return triples


def _text(row: Mapping[str, Term], name: str) -> str | None:
    term = row.get(name)
    return None if term is None else term.value
