"""The facade of search: one request in, one page of explained hits out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import numpy as np

from kg.ports import GraphReader, TextReader
from search.answers.ports import ScoredPassage
from search.errors import BadRequestError
from search.index import SearchIndex
from search.ports import Ids
from search.records import DocumentCard, Hit, Scores, SearchRequest, SearchResult
from search.retrieval.facets import FacetCounter
from search.retrieval.facts import facts_of
from search.retrieval.filters import allowed_passages, entity_cards
from search.retrieval.fusion import Ranking, Weights, fuse
from search.retrieval.graph import GraphRetriever, Steps
from search.retrieval.highlights import highlights
from search.retrieval.spelling import Speller

Combine = Callable[[Mapping[str, Ranking]], dict[int, float]]
_POOL = 200
_LARGEST_PAGE = 100
_LONGEST_QUERY = 2000
_UNRELATED_COSINE = 0.15
_LOWEST_COSINE = 0.1


class Retriever:
    """Lexical, dense and graph retrieval over one index, fused.

    Args:
        index: the passages.
        texts: gives their text.
        graph: gives the facts that are shown with hits.
        combine: makes one ranking of those of the retrievers, by name; None for the product's own fusion.
        steps: how the graph retriever walks; None for the product's own way.
    """

    def __init__(
        self,
        index: SearchIndex,
        texts: TextReader,
        graph: GraphReader,
        combine: Combine | None = None,
        steps: Steps | None = None,
    ) -> None:
        self._index = index
        self._texts = texts
        self._graph = graph
        self._combine = combine or partial(fuse, weights=Weights())
        self._facets = FacetCounter(index.store)
        self._speller = Speller(index)
        self._walk = GraphRetriever(index.store, texts, index.rarity, steps)

    def search(self, request: SearchRequest) -> SearchResult:
        """Find passages.

        Raises:
            BadRequestError: for a page or filter that makes no sense, or a query over 2,000 characters.
        """
        _check(request)
        query = request.query.strip()
        if not query:
            return SearchResult(request.query, 0, ())
        allowed = allowed_passages(self._index.store, request.filters)
        rankings = self._rankings(query, allowed, max(_POOL, request.offset + request.limit))
        ranked = _ranked(self._combine(rankings))
        page = ranked[request.offset : request.offset + request.limit]
        counted = self._facets.count([number for number, _ in ranked], self._index.revision)
        meant = self._speller.correct(query, self._index.revision)
        return SearchResult(request.query, len(ranked), self._hits(query, page, rankings), counted, meant)

    def find(self, query: str, limit: int) -> list[ScoredPassage]:
        """Find passages without facets or facts; what the question answerer uses."""
        rankings = self._rankings(query[:_LONGEST_QUERY], None, _POOL)
        ranked = _ranked(self._combine(rankings))[:limit]
        iris = self._iris([number for number, _ in ranked])
        passages = {p.iri: p for p in self._texts.passages(list(iris.values()))}
        lexical, dense = _lookup(rankings["lexical"]), _lookup(rankings["dense"])
        return [
            ScoredPassage(passages[iris[n]], score, lexical.get(n, 0.0), dense.get(n, 0.0))
            for n, score in ranked
            if iris.get(n) in passages
        ]

    def best(self, query: str, limit: int) -> list[tuple[int, float]]:
        """Return ids and scores in [0, 1] of the best passages, best first."""
        return _ranked(self._combine(self._rankings(query[:_LONGEST_QUERY], None, _POOL)))[:limit]

    def linked(self, query: str) -> list[str]:
        """Return the IRIs of the entities whose names stand in the query."""
        return self._walk.linked(query)

    def sources(self, query: str, limit: int, found: Mapping[str, Ranking] | None = None) -> list[str]:
        """Return the sources of the documents of the best passages, best first, one a passage; for measuring.

        `found` is what `rank` gave for the query, where that is known.
        """
        text = query[:_LONGEST_QUERY]
        rankings = dict(found) if found is not None else self.rank(text, None, max(_POOL, limit))
        rankings["graph"] = self._walked(text, rankings, None)
        numbers = [number for number, _ in _ranked(self._combine(rankings))[:limit]]
        cards = self._documents(numbers)
        return [cards[number].source for number in numbers if number in cards]

    def rank(self, query: str, allowed: Ids | None = None, pool: int = _POOL) -> dict[str, Ranking]:
        """Rank passages by words and by meaning, each by itself; only among `allowed` where given, `pool` at most each."""
        ids, scores = self._index.search_dense(query, pool, allowed)
        related = scores > _UNRELATED_COSINE
        return {
            "lexical": Ranking(*self._index.search_lexical(query, pool, allowed)),
            "dense": Ranking(ids[related], scores[related], floor=_LOWEST_COSINE),
        }

    def _rankings(self, query: str, allowed: Ids | None, pool: int) -> dict[str, Ranking]:
        found = self.rank(query, allowed, pool)
        return {**found, "graph": self._walked(query, found, allowed)}

    def _walked(self, query: str, found: Mapping[str, Ranking], allowed: Ids | None) -> Ranking:
        """What words and meaning find best is where the graph retriever starts."""
        reached = self._walk.search(query, _ranked(self._combine(found)))
        if allowed is not None:
            inside = set(allowed.tolist())
            reached = {number: score for number, score in reached.items() if number in inside}
        ranked = _ranked(reached)
        ids = np.array([number for number, _ in ranked], dtype=np.int64)
        return Ranking(ids, np.array([score for _, score in ranked], dtype=np.float32), ceiling=1.0)

    def _hits(self, query: str, page: list[tuple[int, float]], rankings: dict[str, Ranking]) -> tuple[Hit, ...]:
        iris = self._iris([number for number, _ in page])
        passages = {p.iri: p for p in self._texts.passages(list(iris.values()))}
        documents = self._documents([number for number, _ in page])
        mentioned = {iri: [m.entity for m in ms] for iri, ms in self._texts.mentions_in(list(passages)).items()}
        cards = entity_cards(self._index.store, sorted({e for es in mentioned.values() for e in es}))
        facts = facts_of(self._graph, list(passages), lambda ends: entity_cards(self._index.store, ends))
        found = {name: _lookup(ranking) for name, ranking in rankings.items()}
        hits = []
        for number, score in page:
            passage, document = passages.get(iris.get(number, "")), documents.get(number)
            if passage is None or document is None:
                continue
            hits.append(
                Hit(
                    passage=passage,
                    score=round(score, 4),
                    scores=Scores(**{name: found[name].get(number) for name in found}),
                    document=document,
                    highlights=highlights(passage.text, query, document.language),
                    entities=tuple(cards[e] for e in dict.fromkeys(mentioned.get(passage.iri, ())) if e in cards),
                    facts=facts.get(passage.iri, ()),
                )
            )
        return tuple(hits)

    def _iris(self, numbers: list[int]) -> dict[int, str]:
        rows = self._index.store.rows_in("SELECT id, iri FROM passages WHERE id IN ({})", numbers)
        return dict(rows)

    def _documents(self, numbers: list[int]) -> dict[int, DocumentCard]:
        rows = self._index.store.rows_in(
            "SELECT p.id, d.iri, d.source, d.title, d.language, d.created FROM passages p "
            "JOIN documents d ON d.id = p.document WHERE p.id IN ({})",
            numbers,
        )
        return {n: DocumentCard(i, s, t, la, c) for n, i, s, t, la, c in rows}


def _ranked(scores: Mapping[int, float]) -> list[tuple[int, float]]:
    return sorted(scores.items(), key=lambda kv: (-kv[1], kv[0]))


def _lookup(ranking: Ranking) -> dict[int, float]:
    return dict(zip(ranking.ids.tolist(), ranking.scores.tolist(), strict=True))


def _check(request: SearchRequest) -> None:
    if not 1 <= request.limit <= _LARGEST_PAGE:
        raise BadRequestError(f"limit={request.limit} is out of range. Use 1 to {_LARGEST_PAGE}.")
    if request.offset < 0:
        raise BadRequestError(f"offset={request.offset} is negative. Use 0 for the first page.")
    if len(request.query) > _LONGEST_QUERY:
        raise BadRequestError(f"The query has {len(request.query)} characters. Use at most {_LONGEST_QUERY}.")
