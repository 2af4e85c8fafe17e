"""Entities as one types: by prefix, by any word of a name, and by nearness where there is a typo."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from search.indexes.passage_store import PassageStore
from search.names import words
from search.records import EntityCard
from search.retrieval.filters import entity_cards

_FUZZY_FLOOR = 0.84
_SHORTEST_FUZZY = 4
_PREFIX, _WORD_PREFIX, _FUZZY = 3.0, 2.0, 1.0


@dataclass(frozen=True)
class _Names:
    revision: int
    normal: tuple[str, ...]
    iris: tuple[str, ...]
    popularity: dict[str, int]


class Suggester:
    """Suggests entities for what has been typed so far; names are read once a revision of the index."""

    def __init__(self, store: PassageStore) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._names: _Names | None = None

    def suggest(self, typed: str, limit: int, revision: int) -> list[EntityCard]:
        """Return up to `limit` entities, the likeliest first; nothing for an empty string."""
        query = words(typed)
        if not query:
            return []
        names = self._read(revision)
        best: dict[str, float] = {}
        for position, score in self._scored(query, names):
            iri = names.iris[position]
            best[iri] = max(best.get(iri, 0.0), score)
        ranked = sorted(best, key=lambda iri: (-best[iri], -names.popularity.get(iri, 0), iri))[:limit]
        cards = entity_cards(self._store, ranked)
        return [cards[iri] for iri in ranked if iri in cards]

    def _scored(self, query: str, names: _Names) -> list[tuple[int, float]]:
        starts = [(i, _PREFIX + len(query) / len(n)) for i, n in enumerate(names.normal) if n.startswith(query)]
        inner = f" {query}"
        starts += [(i, _WORD_PREFIX + len(query) / len(n)) for i, n in enumerate(names.normal) if inner in n]
        if starts or len(query) < _SHORTEST_FUZZY:
            return starts
        near = process.extract(
            query, names.normal, scorer=JaroWinkler.normalized_similarity, score_cutoff=_FUZZY_FLOOR, limit=50
        )
        return [(position, _FUZZY * score) for _, score, position in near]

    def _read(self, revision: int) -> _Names:
        with self._lock:
            if self._names is None or self._names.revision != revision:
                self._names = _read_names(self._store, revision)
            return self._names


def _read_names(store: PassageStore, revision: int) -> _Names:
    rows: Sequence[tuple[str, str]] = store.rows("SELECT DISTINCT name, iri FROM names ORDER BY name, iri")
    counts: dict[str, int] = dict(store.rows("SELECT entity, count(*) FROM passage_entities GROUP BY entity"))
    return _Names(revision, tuple(words(n) for n, _ in rows), tuple(iri for _, iri in rows), counts)
