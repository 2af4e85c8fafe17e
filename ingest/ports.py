"""The seams of reading: a new format, language, mention source or relation is one new class behind one of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO, Protocol

from ingest.analysis import Analysis, Candidate, DocumentModel, ModelParts, Sentence, Span, Token


@dataclass(frozen=True, slots=True)
class RawDocument:
    """What a reader makes of a file: clean text and the metadata that the format carries.

    Attributes:
        text: page chrome dropped, paragraphs kept apart by newlines, list bullets, headings (as Markdown ``#``) and labelled
            fields kept on lines of their own.
        language: as the format declares it (BCP 47), or None.
        created: ISO 8601 date, as precise as known, or None.
        partial: why only a part could be read, or None.
    """

    text: str
    title: str | None = None
    language: str | None = None
    created: str | None = None
    media_type: str = "text/plain"
    partial: str | None = None
    fields: tuple[tuple[str, str], ...] = field(default=())


class Reader(Protocol):
    """Reads one family of file formats."""

    @property
    def suffixes(self) -> frozenset[str]:
        """File name endings with the dot, lower case."""
        ...

    @property
    def media_types(self) -> frozenset[str]:
        """Media types without parameters."""
        ...

    def read(self, data: bytes, name: str) -> RawDocument:
        """Read a file's bytes; raise `ingest.errors.UnreadableError` that names the file, the cause and the remedy."""
        ...


class Member(Protocol):
    """One document in a container."""

    @property
    def name(self) -> str:
        """The container's name, ``#`` and the place in it: ``archive.zip#inner/path.txt``."""
        ...

    @property
    def media_type(self) -> str | None:
        """As the container declares it, or None."""
        ...

    @property
    def leaf(self) -> bool:
        """True where it is a document for certain, whatever its name looks like; it is not looked into further."""
        ...

    def read(self, limit: int) -> bytes:
        """Read the bytes; raise `ingest.errors.UnreadableError` if there are more than `limit` or they cannot be read."""
        ...


class Container(Protocol):
    """A file format that holds documents."""

    @property
    def suffixes(self) -> frozenset[str]:
        """File name endings with the dot, lower case."""
        ...

    @property
    def media_types(self) -> frozenset[str]:
        """Media types without parameters."""
        ...

    def members(self, stream: BinaryIO, name: str) -> Iterator[Member]:
        """Yield what a file holds, in order; each member is to be read before the next one is asked for.

        What is wrong with one member is raised when that member is read; what is wrong with the whole is raised here, as
        `ingest.errors.UnreadableError`.

        Args:
            stream: the file, seekable; it stays open until the last member was read.
            name: of the file, which the names of members begin with.
        """
        ...


class LanguageModel(Protocol):
    """Splits text into sentences and words and, where it can, tags, parses and names."""

    @property
    def name(self) -> str:
        """Name and version."""
        ...

    def analyse(self, texts: Sequence[str]) -> Iterable[tuple[Sequence[Sentence], Sequence[Token]]]:
        """Analyse blocks of one document; offsets and indexes are relative to each text."""
        ...


class MentionFinder(Protocol):
    """One voter on where entities are named."""

    @property
    def name(self) -> str:
        """A short name."""
        ...

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans; they may overlap each other and those of other finders."""
        ...


class EntityBuilder(Protocol):
    """Builds entities that are described rather than named: events by kind and place, recommendations."""

    @property
    def name(self) -> str:
        """A short name."""
        ...

    def build(self, model: DocumentModel) -> ModelParts:
        """Return entities and mentions to add to the model."""
        ...


class RelationExtractor(Protocol):
    """Reads one relation, attribute, or family of them."""

    @property
    def name(self) -> str:
        """Name and version, kept with every statement as its provenance."""
        ...

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose statements; duplicates and ill-typed ones are settled by the pipeline."""
        ...


class RelationJudge(Protocol):
    """Weighs what all extractors propose for a document."""

    @property
    def name(self) -> str:
        """Name and version, kept with every statement that it adds."""
        ...

    def judge(self, model: DocumentModel, proposed: Sequence[Candidate]) -> Sequence[Candidate]:
        """Turn what is proposed into what is stated: some goes, some is added, confidences are probabilities."""
        ...
