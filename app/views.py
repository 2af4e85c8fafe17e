"""Records as the HTTP contract and ``--json`` show them: plain dictionaries, ready for JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from search.answers.records import Answer
from search.records import EntityCard, Fact, Hit, SearchResult

View = dict[str, Any]


def search_view(result: SearchResult, elapsed_ms: float | None = None) -> View:
    """Show a page of hits."""
    view: View = {"query": result.query, "total": result.total}
    if elapsed_ms is not None:
        view["elapsed_ms"] = round(elapsed_ms, 1)
    view["did_you_mean"] = result.did_you_mean
    view["hits"] = [_hit_view(hit) for hit in result.hits]
    view["facets"] = {name: dict(values) for name, values in result.facets.items()}
    return view


def answer_view(answer: Answer) -> View:
    """Show an answer with its evidence; what was linked and tried only where it was asked for."""
    view: View = {
        "question": answer.question,
        "answered": answer.answered,
        "kind": str(answer.kind),
        "elapsed_ms": round(answer.elapsed_ms, 1),
        "answers": [asdict(item) for item in answer.answers],
        "sparql": answer.sparql,
        "explanation": answer.explanation,
        "evidence": [asdict(item) for item in answer.evidence],
    }
    if answer.details is not None:
        view["explain"] = asdict(answer.details)
    return view


def card_view(card: EntityCard) -> View:
    """Show an entity in short."""
    return asdict(card)


def _hit_view(hit: Hit) -> View:
    return {
        "passage": hit.passage.iri,
        "text": hit.passage.text,
        "start": hit.passage.start,
        "end": hit.passage.end,
        "highlights": [list(span) for span in hit.highlights],
        "score": hit.score,
        "scores": {name: None if s is None else round(s, 4) for name, s in asdict(hit.scores).items()},
        "document": asdict(hit.document),
        "entities": [card_view(card) for card in hit.entities],
        "facts": [_fact_view(fact) for fact in hit.facts],
    }


def _fact_view(fact: Fact) -> View:
    target = card_view(fact.object) if fact.object else {"iri": None, "label": fact.value, "type": None}
    return {
        "subject": card_view(fact.subject),
        "predicate": {"iri": fact.predicate, "label": fact.predicate_label},
        "object": target,
        "confidence": fact.confidence,
        "assertion": fact.assertion,
    }
