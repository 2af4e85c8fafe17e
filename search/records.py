"""What a search is asked and what it replies; the HTTP reply mirrors these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.records import Passage


@dataclass(frozen=True, slots=True)
class Filters:
    """Conditions that every hit must meet; None means any.

    Attributes:
        type: local name or IRI of a class; the passage mentions an entity of it.
        entity, project: IRI or name of an entity that the passage mentions.
        country: ISO 3166-1 alpha-2 code, or name, of a country that an entity of the passage lies in.
        language: BCP 47 primary tag of the document.
        since, until: ISO 8601 dates; the document's dates touch the range.
        document: IRI or source of the document.
    """

    type: str | None = None
    entity: str | None = None
    country: str | None = None
    project: str | None = None
    language: str | None = None
    since: str | None = None
    until: str | None = None
    document: str | None = None


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A search: words, filters and a page. `limit` is at most 100."""

    query: str
    filters: Filters = Filters()
    limit: int = 10
    offset: int = 0


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """What a hit tells of its document."""

    iri: str
    source: str
    title: str | None
    language: str
    date: str | None


@dataclass(frozen=True, slots=True)
class EntityCard:
    """An entity as hits and suggestions show it. `type` is the class's local name; `country` is ISO 3166-1 alpha-2."""

    iri: str
    label: str
    type: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement whose evidence lies in the passage. `object` is an entity, or a literal's text in `value`."""

    subject: EntityCard
    predicate: str
    predicate_label: str
    object: EntityCard | None
    value: str | None
    confidence: float
    assertion: str


@dataclass(frozen=True, slots=True)
class Scores:
    """What each retriever gave: BM25, cosine, and the graph retriever's share; None where it did not find the passage."""

    lexical: float | None = None
    dense: float | None = None
    graph: float | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found. `score` in [0, 1] orders hits; `highlights` are (start, end) offsets into the passage's text."""

    passage: Passage
    score: float
    scores: Scores
    document: DocumentCard
    highlights: tuple[tuple[int, int], ...] = ()
    entities: tuple[EntityCard, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One page of hits. `total` counts all that were found; `facets` maps facet → value → passages.

    `did_you_mean` is the query with names that no passage holds put right, or None where there is nothing to put right.
    """

    query: str
    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    did_you_mean: str | None = None
