"""The graph retriever: a walk from the entities named in the query, over facts and mentions, to passages.

Personalised PageRank over entities and passages, as HippoRAG does it (Gutiérrez et al., NeurIPS 2024): entities are linked to the
passages that mention them and to the entities that a statement ties them to. A question whose answer takes two documents finds both,
because the second is reached through an entity of the first. Entities mentioned everywhere carry little weight (inverse document
frequency).
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from search.indexes.passage_store import PassageStore
from search.names import words
from search.ports import Ids, Scores

_DAMPING = 0.5
_STEPS = 12
_LONGEST_NAME = 8
_LINK_WEIGHT = 1.0


@dataclass(frozen=True)
class _Walkable:
    revision: int
    entities: dict[str, int]
    passage_ids: Ids
    transition: sparse.csr_array
    weights: NDArray[np.float64]


class GraphRetriever:
    """Ranks passages by a random walk that starts at the query's entities; rebuilt when the index has changed."""

    def __init__(self, store: PassageStore) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._walkable: _Walkable | None = None

    def linked(self, query: str) -> list[str]:
        """Return the IRIs of the entities whose names stand in the query; the longest name wins where names overlap."""
        tokens = words(query).split()
        spans = [
            (n, i, " ".join(tokens[i : i + n]))
            for n in range(min(_LONGEST_NAME, len(tokens)), 0, -1)
            for i in range(len(tokens) - n + 1)
        ]
        known: dict[str, list[str]] = {}
        for normal, iri in self._store.rows_in(
            "SELECT DISTINCT normal, iri FROM names WHERE normal IN ({}) ORDER BY iri", sorted({s for _, _, s in spans})
        ):
            known.setdefault(normal, []).append(iri)
        taken: set[int] = set()
        found: list[str] = []
        for n, i, span in spans:
            if span in known and len(span) > 1 and taken.isdisjoint(range(i, i + n)):
                taken.update(range(i, i + n))
                found.extend(known[span])
        return list(dict.fromkeys(found))

    def search(self, entities: list[str], k: int, revision: int) -> tuple[Ids, Scores]:
        """Rank passages by the walk from these entities; scores are the walk's stationary shares, higher is nearer."""
        graph = self._graph(revision)
        seeds = [graph.entities[e] for e in entities if e in graph.entities]
        if not seeds:
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
        restart = np.zeros(graph.transition.shape[0])
        restart[seeds] = graph.weights[seeds]
        restart /= restart.sum()
        rank = restart.copy()
        for _ in range(_STEPS):
            rank = (1 - _DAMPING) * restart + _DAMPING * (graph.transition @ rank)
        shares = rank[len(graph.entities) :]
        best = np.argsort(-shares, kind="stable")[:k]
        best = best[shares[best] > 0]
        return graph.passage_ids[best], shares[best].astype(np.float32)

    def _graph(self, revision: int) -> _Walkable:
        with self._lock:
            if self._walkable is None or self._walkable.revision != revision:
                self._walkable = _build(self._store, revision)
            return self._walkable


def _build(store: PassageStore, revision: int) -> _Walkable:
    mentions = store.rows("SELECT passage, entity FROM passage_entities ORDER BY passage, entity")
    links = store.rows("SELECT DISTINCT subject, object FROM links ORDER BY subject, object")
    entities = {e: i for i, e in enumerate(sorted({r[1] for r in mentions}))}
    passage_ids = np.array(sorted({r[0] for r in mentions}), dtype=np.int64)
    row_of = {int(p): i + len(entities) for i, p in enumerate(passage_ids)}
    size = len(entities) + len(passage_ids)
    frequency = np.ones(size)
    for _, entity in mentions:
        frequency[entities[entity]] += 1
    weights = np.log1p(len(passage_ids) / frequency)
    edges = [(entities[e], row_of[p], weights[entities[e]]) for p, e in mentions]
    edges += [(entities[s], entities[o], _LINK_WEIGHT) for s, o in links if s in entities and o in entities]
    return _Walkable(revision, entities, passage_ids, _transition(edges, size), weights)


def _transition(edges: list[tuple[int, int, float]], size: int) -> sparse.csr_array:
    """Column-stochastic matrix of shape (size, size) of the undirected graph with these edges."""
    if not edges:
        return sparse.csr_array((size, size))
    left, right, weight = (np.array(column) for column in zip(*edges, strict=True))
    adjacency = sparse.coo_array(
        (np.concatenate([weight, weight]), (np.concatenate([left, right]), np.concatenate([right, left]))), (size, size)
    ).tocsr()
    degree = np.asarray(adjacency.sum(axis=0)).ravel()
    degree[degree == 0] = 1.0
    return sparse.csr_array(adjacency @ sparse.diags_array(1.0 / degree))
