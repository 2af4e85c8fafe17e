"""How many of the passages that were found speak of each class, country and project, by language and document."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ontology.vocabulary import EntityClass, local_name
from search.indexes.passage_store import PassageStore

_FACET_SIZE = 20
_MOST_KEPT = 50_000
_MENTIONED = (
    "SELECT pe.passage, e.class, e.label, e.country FROM passage_entities pe JOIN passages p ON p.id = pe.passage "
    "JOIN entities e ON e.iri = pe.entity AND e.document = p.document WHERE pe.passage IN ({})"
)
_DOCUMENTS = (
    "SELECT p.id, d.language, d.source FROM passages p JOIN documents d ON d.id = p.document WHERE p.id IN ({})"
)


@dataclass(frozen=True, slots=True)
class _Values:
    """What one passage counts for."""

    types: frozenset[str]
    countries: frozenset[str]
    projects: frozenset[str]
    language: str
    document: str


class FacetCounter:
    """Counts facets; what a passage counts for is read once a revision of the index."""

    def __init__(self, store: PassageStore) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._revision = -1
        self._kept: dict[int, _Values] = {}

    def count(self, passages: Sequence[int], revision: int) -> dict[str, dict[str, int]]:
        """Count the passages among these by class, country, project, language and document; the most frequent first."""
        values = list(self._values(passages, revision).values())
        return {
            "type": _top(name for v in values for name in v.types),
            "country": _top(code for v in values for code in v.countries),
            "project": _top(label for v in values for label in v.projects),
            "language": _top(v.language for v in values),
            "document": _top(v.document for v in values),
        }

    def _values(self, passages: Sequence[int], revision: int) -> dict[int, _Values]:
        with self._lock:
            if self._revision != revision or len(self._kept) > _MOST_KEPT:
                self._revision, self._kept = revision, {}
            known = {p: self._kept[p] for p in passages if p in self._kept}
        read = _read(self._store, [p for p in passages if p not in known])
        with self._lock:
            if self._revision == revision:
                self._kept.update(read)
        return known | read


def _read(store: PassageStore, passages: Sequence[int]) -> dict[int, _Values]:
    mentioned: dict[int, list[tuple[str, str, str | None]]] = {}
    for passage, *entity in store.rows_in(_MENTIONED, list(passages)):
        mentioned.setdefault(passage, []).append((entity[0], entity[1], entity[2]))
    found: dict[int, _Values] = {}
    for passage, language, source in store.rows_in(_DOCUMENTS, list(passages)):
        entities = mentioned.get(passage, [])
        found[passage] = _Values(
            types=frozenset(local_name(cls) for cls, _, _ in entities),
            countries=frozenset(country for _, _, country in entities if country),
            projects=frozenset(label for cls, label, _ in entities if cls == EntityClass.PROJECT),
            language=language,
            document=source,
        )
    return found


def _top(values: Iterable[str]) -> dict[str, int]:
    counted = Counter(values)
    return dict(sorted(counted.items(), key=lambda kv: (-kv[1], kv[0]))[:_FACET_SIZE])
