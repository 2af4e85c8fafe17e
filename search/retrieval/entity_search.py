"""Entities by meaning: "biotech clusters in Germany" finds clusters of a country that passages on biotechnology speak of.

Entities are ranked by the passages that mention them: an entity gets the scores of the query's best passages that mention it, parted
among all that a passage mentions (the document model of expert finding: Balog, Azzopardi and de Rijke, SIGIR 2006). A class that the
query names ("clusters") and a country that it names ("Germany") are conditions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import log2

from ontology.schema import Schema
from ontology.vocabulary import EntityClass, local_name
from search.indexes.passage_store import PassageStore
from search.names import longest_names, name_spans, words
from search.records import EntityCard
from search.retrieval.filters import classes_under, entity_cards
from search.retrieval.highlights import stem
from search.retrieval.retriever import Retriever

_PASSAGES = 100
_SHORT_WORD = 3
_STEMMERS = {"en": "english", "fr": "french", "de": "german"}


@dataclass(frozen=True, slots=True)
class FoundEntity:
    """An entity and how well it fits: its score in [0, 1], 1 for the best."""

    entity: EntityCard
    score: float


@dataclass(frozen=True, slots=True)
class EntityResult:
    """What was understood of the query as conditions, None where nothing was, and the entities, best first."""

    query: str
    type: str | None
    country: str | None
    found: tuple[FoundEntity, ...]


class EntityFinder:
    """Finds entities by what passages say around them."""

    def __init__(self, retriever: Retriever, store: PassageStore, schema: Schema | None = None) -> None:
        self._retriever = retriever
        self._store = store
        self._classes = _class_names(schema or Schema.load())

    def find(self, query: str, limit: int, type: str | None = None, country: str | None = None) -> EntityResult:
        """Find at most `limit` entities; a given class (local name or IRI) or country (ISO 3166-1) wins over what the query names.

        Raises:
            BadRequestError: if `type` names no class.
        """
        asked = entity_cards(self._store, self._retriever.linked(query))
        named, said = self._named_class(query)
        place = _named_country(asked.values())
        about = _without(query, {*said, *words(place.label if place else "").split()})
        type = type or named
        country = (country or (place.country if place else None) or "").upper() or None
        wanted = {local_name(c) for c in classes_under(type)} if type else None
        scores = self._scores(about)
        cards = entity_cards(self._store, sorted(scores))
        fitting = [
            card
            for card in cards.values()
            if (wanted is None or card.type in wanted)
            and (country is None or card.country == country)
            and (card.iri not in asked or wanted is not None)
        ]
        ranked = sorted(fitting, key=lambda card: (-scores[card.iri], card.iri))[:limit]
        most = max((scores[card.iri] for card in ranked), default=1.0)
        found = tuple(FoundEntity(card, round(scores[card.iri] / most, 4)) for card in ranked)
        return EntityResult(query, local_name(type) if type else None, country, found)

    def _scores(self, query: str) -> dict[str, float]:
        best = dict(self._retriever.best(query, _PASSAGES))
        mentioned: dict[int, list[str]] = {}
        for passage, entity in self._store.rows_in(
            "SELECT passage, entity FROM passage_entities WHERE passage IN ({})", list(best)
        ):
            mentioned.setdefault(passage, []).append(entity)
        scores: dict[str, float] = {}
        for passage, entities in mentioned.items():
            for entity in entities:
                scores[entity] = scores.get(entity, 0.0) + best[passage] ** 2 / log2(1 + len(entities))
        return scores

    def _named_class(self, query: str) -> tuple[str | None, list[str]]:
        """The class whose label the query holds in any number, the longest label first, and the words that name it."""
        spoken = words(query).split()
        for language in _STEMMERS:
            stems = _stems(query, language)
            names = {name: cls for (said, name), cls in self._classes.items() if said == language}
            found = sorted(
                longest_names(name_spans(" ".join(stems), capitalised=False), names), key=lambda n: (-len(n), n)
            )
            if found:
                named = set(found[0].split())
                return names[found[0]], [word for word, stemmed in zip(spoken, stems, strict=True) if stemmed in named]
        return None, []


def _class_names(schema: Schema) -> Mapping[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for cls in EntityClass:
        wording = schema.wording(cls)
        for language in _STEMMERS:
            said = [wording.labels.get(language), *wording.alt_labels.get(language, ())]
            for label in said:
                if label:
                    found.setdefault((language, " ".join(_stems(label, language))), str(cls))
    return found


def _stems(text: str, language: str) -> list[str]:
    return [words(stem(word, _STEMMERS[language])) for word in words(text).split()]


def _named_country(asked: Iterable[EntityCard]) -> EntityCard | None:
    return next((card for card in asked if card.type == local_name(EntityClass.COUNTRY) and card.country), None)


def _without(query: str, dropped: Collection[str]) -> str:
    """The query less the words that have become conditions, or as it is where nothing else is in it."""
    kept = [word for word in query.split() if words(word) not in dropped]
    return " ".join(kept) if any(len(words(word)) > _SHORT_WORD for word in kept) else query
