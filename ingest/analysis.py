"""What the stages of reading hand to each other.

text → `Layout` (blocks) → `Analysis` (sentences, tokens) → mentions → `DocumentModel` (entities) → candidate statements.
All offsets are character offsets into `Analysis.text`, half open.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from kg.terms import Literal
from ontology.vocabulary import DataProperty, EntityClass, ObjectProperty, is_a


class BlockKind(StrEnum):
    """What a stretch of the page is, judged by its layout alone."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    FIELD = "field"
    TABLE_ROW = "table-row"
    CHROME = "chrome"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, table row or labelled field ("Start date: 1 May 2010").

    Attributes:
        label: for fields, the text before the colon (or in the first of two cells); else empty.
        marker: for list items, the bullet or number as written ("1)", "•", "-"), else empty.
        level: heading level (1 highest), list nesting (0 outermost), or 1 for the header row of a table.
        cells: for table rows, the (start, end) spans of the cells; for fields, of the label and of the value, which may be
            empty where the value follows as a list.

    Blocks of kind `CHROME` are page furniture (share buttons, menus, cookie notes): they have no sentences, so nothing is
    read out of them.
    """

    kind: BlockKind
    start: int
    end: int
    label: str = ""
    marker: str = ""
    level: int = 0
    cells: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """A word. `head` is the index of its syntactic head in `Analysis.tokens` (its own index at the root).

    `pos` (Universal POS), `dep` (spaCy's English labels) and `ner` (OntoNotes label or empty) are empty strings where the
    document's language has no statistical model.
    """

    text: str
    lemma: str
    pos: str
    dep: str
    head: int
    start: int
    end: int
    ner: str = ""
    ner_begins: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span, its block, and the half-open range of its tokens."""

    index: int
    start: int
    end: int
    block: int
    first_token: int
    last_token: int


@dataclass(frozen=True)
class Analysis:
    """A document's text with its layout, sentences and words."""

    text: str
    language: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    source: str = ""
    title: str | None = None
    created: str | None = None

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """Find the sentence that covers an offset, or None between sentences."""
        i = bisect_right(self._starts, offset) - 1
        return self.sentences[i] if i >= 0 and offset < self.sentences[i].end else None

    def tokens_of(self, sentence: Sentence) -> Sequence[Token]:
        """Return the words of a sentence, in order."""
        return self.tokens[sentence.first_token : sentence.last_token]

    def block_of(self, sentence: Sentence) -> Block:
        """Return the block that a sentence stands in."""
        return self.blocks[sentence.block]


class MentionSource(StrEnum):
    """Where a mention came from; sources vote."""

    GAZETTEER = "gazetteer"
    MODEL = "model"
    PATTERN = "pattern"


@dataclass(frozen=True, slots=True)
class PlaceLink:
    """A place in GeoNames or in the shipped list of regions and countries. `geonames_id` is None where it has none."""

    name: str
    entity_class: EntityClass
    country: str | None
    geonames_id: int | None = None
    lat: float | None = None
    long: float | None = None
    nuts: str | None = None
    population: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """A candidate mention: a stretch of text that may name an entity of a class.

    Attributes:
        score: belief of this source in [0, 1].
        canonical: the name to use for the entity where the source knows a better one than the text (gazetteers), else None.
        iri: global IRI where the source links to a shipped scheme (sectors), else None.
        place: the link for places, else None.
    """

    start: int
    end: int
    text: str
    entity_class: EntityClass
    source: MentionSource
    score: float
    canonical: str | None = None
    iri: str | None = None
    place: PlaceLink | None = None


@dataclass(frozen=True, slots=True)
class LocalEntity:
    """One real thing as one document speaks of it.

    Attributes:
        key: unique in the document, ``local:N``; or the global IRI of a sector.
        spans: where it is named, in reading order; may be empty for things that are described, not named.
        text: for recommendations, the advice verbatim.
    """

    key: str
    entity_class: EntityClass
    name: str
    aliases: tuple[str, ...] = ()
    acronym: str | None = None
    spans: tuple[tuple[int, int], ...] = ()
    place: PlaceLink | None = None
    text: str | None = None
    document_scoped: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class EntityMention:
    """A place in the text where an entity is named or referred to. `nominal` marks references such as "the project"."""

    start: int
    end: int
    entity: LocalEntity
    nominal: bool = False


@dataclass(frozen=True)
class DocumentModel:
    """A document with its entities resolved: what relation extractors read.

    `mentions` are in reading order and do not overlap; they include nominal references ("the project", "the cluster", "it")
    where these were resolved.
    """

    analysis: Analysis
    entities: tuple[LocalEntity, ...]
    mentions: tuple[EntityMention, ...]
    topic: LocalEntity | None = None
    """The project, event, cluster or organisation that the whole document is about, where there is one."""

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [m.start for m in self.mentions]

    def mentions_in(self, start: int, end: int) -> Sequence[EntityMention]:
        """Return the mentions that lie wholly inside a span, in reading order."""
        first = bisect_left(self._mention_starts, start)
        last = bisect_left(self._mention_starts, end)
        return [m for m in self.mentions[first:last] if m.end <= end]

    def in_sentences(self) -> Iterator[tuple[Sentence, Sequence[EntityMention]]]:
        """Yield each sentence with the mentions inside it."""
        for sentence in self.analysis.sentences:
            yield sentence, self.mentions_in(sentence.start, sentence.end)

    def of_class(self, *classes: EntityClass) -> list[LocalEntity]:
        """Return the entities whose class is, or lies under, one of these."""
        return [e for e in self.entities if any(is_a(e.entity_class, c) for c in classes)]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that an extractor proposes. `start` and `end` span the words that say it; the pipeline widens them to the sentence.

    `subject` and `object` are keys of entities of the model (`LocalEntity.key`), or `object` is a literal.
    """

    subject: str
    predicate: ObjectProperty | DataProperty
    object: str | Literal
    start: int
    end: int
    confidence: float
    extractor: str


@dataclass(frozen=True, slots=True)
class ModelParts:
    """Entities and mentions that a builder adds to a model (events and recommendations are built on top of named entities)."""

    entities: Iterable[LocalEntity] = field(default=())
    mentions: Iterable[EntityMention] = field(default=())
