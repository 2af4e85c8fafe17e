"""The graph retriever: from the best passages, and from the names in the query, over mentions and facts to the passages behind them.

A question whose answer takes two documents finds the first by its words; the second is what the first one names. Passages are linked
where one names the title of the other's document, and where both mention an entity that few passages mention. As in HippoRAG 2
(Gutiérrez et al., ICML 2025) passages seed the walk with their scores; unlike there it goes one step and keeps the strongest path
instead of summing all paths, which ranks better on our sets and costs the same however large the library is, since only the
neighbourhood of the seeds is read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from kg.ports import TextReader
from search.indexes.passage_store import PassageStore
from search.names import bare_title, longest_names, name_spans, title_names, words

Rarity = Callable[[str], float]
_SEEDS = 5
_POOL = 20
_MOST_HOMONYMS = 8
_WIDELY_MENTIONED = 32
_MOST_NEIGHBOURS = 64

# every look-up stops after a few rows of an index, however often a name or an entity occurs
_NAMED = """
WITH RECURSIVE held(normal, iri) AS (
  SELECT value, (SELECT min(iri) FROM names WHERE normal = value) FROM json_each(?)
  UNION ALL
  SELECT normal, (SELECT min(iri) FROM names n WHERE n.normal = held.normal AND n.iri > held.iri) FROM held WHERE iri IS NOT NULL
) SELECT normal, iri FROM held WHERE iri IS NOT NULL
"""
_ENTITLED = """
SELECT t.normal, (SELECT min(p.id) FROM passages p WHERE p.document = t.document) AS passage
FROM json_each(?) wanted JOIN titles t ON t.normal = wanted.value
WHERE passage IS NOT NULL AND (SELECT count(*) FROM (SELECT 1 FROM titles x WHERE x.normal = wanted.value LIMIT ?)) <= ?
ORDER BY t.document
"""
_SPREAD = """
SELECT wanted.value, (SELECT count(*) FROM (SELECT 1 FROM passage_entities m WHERE m.entity = wanted.value LIMIT ?))
FROM json_each(?) wanted
"""


@dataclass(frozen=True, slots=True)
class Steps:
    """How much each kind of step passes on, from 0 (not taken) to 1.

    Attributes:
        named: to the document whose title a seed names.
        naming: to a passage of the pool that names the title of a seed's document.
        shared: to a passage of the pool that mentions a rare entity of a seed.
        asked: from the query to the document whose title it names; such documents are seeds beside the best passages.
        entity: from the query to passages that mention an entity it names, by any of its names.
        fact: from the query's entities over a statement to passages that mention the other end.
    """

    named: float = 1.0
    naming: float = 0.5
    shared: float = 0.5
    asked: float = 0.5
    entity: float = 0.3
    fact: float = 0.15


@dataclass(frozen=True, slots=True)
class _Page:
    """A passage as the walk sees it, with the title of its document, less what stands in brackets."""

    text: str
    title: str


class GraphRetriever:
    """Ranks passages by what the best passages and the query name.

    Args:
        store: passages, titles, entities and statements.
        texts: gives the passages' texts.
        rarity: says how rare a name is, in [0, 1]; a name that is everywhere leads nowhere.
        steps: how much each kind of step passes on.
    """

    def __init__(self, store: PassageStore, texts: TextReader, rarity: Rarity, steps: Steps | None = None) -> None:
        self._store = store
        self._texts = texts
        self._rarity = rarity
        self._steps = steps or Steps()

    def linked(self, query: str) -> list[str]:
        """Return the IRIs of the entities whose names stand in the query; the longest name wins where names overlap."""
        spans = list(name_spans(query, capitalised=False))
        rows = self._store.rows(_NAMED, (_json(s.normal for s in spans if len(s.normal) > 1),))
        names = longest_names(spans, {normal for normal, _ in rows})
        return list(dict.fromkeys(iri for normal, iri in sorted(rows, key=lambda r: r[1]) if normal in names))

    def search(self, query: str, best: Sequence[tuple[int, float]]) -> dict[int, float]:
        """Find what lies one step from the best passages and from the query's names.

        Args:
            query: as the user wrote it.
            best: passages by the other retrievers, best first, with scores in [0, 1].

        Returns:
            passage id → score in [0, 1], higher is nearer.
        """
        pool = dict(best[:_POOL])
        reached: dict[int, float] = {}
        for passage, score in self._from_entities(query).items():
            _raise(reached, passage, score)
        seeds = self._seeds(query, pool)
        if not seeds:
            return reached
        pages = self._pages(list(dict.fromkeys((*seeds, *pool))))
        for target, score in (*self._over_titles(seeds, pages, pool), *self._over_entities(seeds, pool)):
            _raise(reached, target, score)
        return reached

    def _seeds(self, query: str, pool: Mapping[int, float]) -> dict[int, float]:
        """The best of the pool, and the first passages of documents whose titles the query names."""
        strength = dict(pool)
        if self._steps.asked:
            spans = list(name_spans(query, capitalised=False))
            entitled = self._entitled(s.normal for s in spans)
            for name in sorted(longest_names(spans, entitled)):
                for passage in entitled[name]:
                    strength[passage] = strength.get(passage, 0.0) + self._steps.asked * self._weight(name)
        best = sorted(strength, key=lambda p: (-strength[p], p))[:_SEEDS]
        return {p: min(1.0, strength[p]) for p in best if strength[p] > 0}

    def _over_titles(
        self, seeds: Mapping[int, float], pages: Mapping[int, _Page], pool: Mapping[int, float]
    ) -> Iterator[tuple[int, float]]:
        spans = {seed: list(name_spans(pages[seed].text)) for seed in seeds if seed in pages}
        entitled = self._entitled(span.normal for found in spans.values() for span in found)
        for seed, found in spans.items():
            page, strength = pages[seed], seeds[seed]
            for name in longest_names(found, entitled) - title_names(page.title):
                weight = strength * self._steps.named * self._weight(name)
                yield from ((target, weight) for target in entitled[name])
            if self._steps.naming:
                weight = strength * self._steps.naming * self._weight(words(page.title))
                yield from ((target, weight) for target in self._naming(page, pages, pool))

    @staticmethod
    def _naming(page: _Page, pages: Mapping[int, _Page], pool: Iterable[int]) -> Iterator[int]:
        """The passages of the pool that name the title of a passage's document, as it is written, and have another themselves."""
        if not page.title:
            return
        pattern = re.compile(rf"(?<!\w){re.escape(page.title)}(?!\w)")
        for target in pool:
            other = pages.get(target)
            if (
                other is not None
                and other.title != page.title
                and page.title in other.text
                and pattern.search(other.text)
            ):
                yield target

    def _over_entities(self, seeds: Mapping[int, float], pool: Mapping[int, float]) -> Iterable[tuple[int, float]]:
        if not self._steps.shared:
            return
        ids = list(dict.fromkeys((*seeds, *pool)))
        holders: dict[str, list[int]] = {}
        for passage, entity in self._store.rows_in(
            "SELECT passage, entity FROM passage_entities WHERE passage IN ({})", ids
        ):
            holders.setdefault(entity, []).append(passage)
        shared = {e: held for e, held in holders.items() if len(held) > 1 and any(p in seeds for p in held)}
        spread = self._spread(list(shared))
        for entity, held in shared.items():
            for seed in (p for p in held if p in seeds and spread[entity] < _WIDELY_MENTIONED):
                for target in (p for p in held if p != seed):
                    yield target, seeds[seed] * self._steps.shared / log2(1 + spread[entity])

    def _from_entities(self, query: str) -> dict[int, float]:
        """Passages that mention the query's entities, by whatever name, and the entities that statements tie to them."""
        if not self._steps.entity and not self._steps.fact:
            return {}
        asked = self.linked(query)[:_MOST_HOMONYMS]
        shares = dict.fromkeys(self._neighbours(asked), self._steps.fact) | dict.fromkeys(asked, self._steps.entity)
        spread = self._spread(list(shares))
        near = [e for e in shares if 0 < spread[e] < _WIDELY_MENTIONED]
        found: dict[int, float] = {}
        for entity, passage in self._store.rows_in(
            "SELECT entity, passage FROM passage_entities WHERE entity IN ({})", near
        ):
            _raise(found, passage, shares[entity] / log2(1 + spread[entity]))
        return found

    def _neighbours(self, entities: Sequence[str]) -> list[str]:
        """Entities that a statement ties to one of these."""
        rows = (
            row
            for near, far in (("subject", "object"), ("object", "subject"))
            for entity in entities
            for row in self._store.rows(f"SELECT {far} FROM links WHERE {near} = ? LIMIT ?", (entity, _MOST_NEIGHBOURS))
        )
        return list(dict.fromkeys(row[0] for row in rows))[:_MOST_NEIGHBOURS]

    def _spread(self, entities: Sequence[str]) -> dict[str, int]:
        """In how many passages each entity is mentioned, counted no further than needed."""
        return dict(self._store.rows(_SPREAD, (_WIDELY_MENTIONED, _json(entities))))

    def _entitled(self, names: Iterable[str]) -> dict[str, list[int]]:
        """Map names that are titles to the first passages of their documents; a title of very many documents says nothing."""
        found: dict[str, list[int]] = {}
        for name, passage in self._store.rows(_ENTITLED, (_json(names), _MOST_HOMONYMS + 1, _MOST_HOMONYMS)):
            found.setdefault(name, []).append(passage)
        return found

    def _pages(self, passages: Sequence[int]) -> dict[int, _Page]:
        rows = list(
            self._store.rows_in(
                "SELECT p.id, p.iri, d.title FROM passages p JOIN documents d ON d.id = p.document WHERE p.id IN ({})",
                passages,
            )
        )
        texts = {p.iri: p.text for p in self._texts.passages([iri for _, iri, _ in rows])}
        return {number: _Page(texts.get(iri, ""), bare_title(title or "")) for number, iri, title in rows}

    def _weight(self, name: str) -> float:
        return self._rarity(name) ** 2


def _json(values: Iterable[str]) -> str:
    return json.dumps(sorted(set(values)))


def _raise(scores: dict[int, float], key: int, score: float) -> None:
    scores[key] = max(score, scores.get(key, 0.0))
