"""Reading documents into the library: files and folders, texts and uploads; one bad source never harms the next."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from app.services.sources import Readable
from app.settings import Settings
from ingest.errors import IngestError
from ingest.pipeline import Pipeline, Profile
from ingest.readers import ReaderRegistry
from kg.errors import PublishError
from kg.publisher import Publisher
from kg.records import Extraction

Advance = Callable[[str, int, int], None]
STAGE = "reading"


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be read, and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document that was read; `partial` says why it is incomplete, or is None."""

    iri: str
    source: str
    words: int
    entities: int
    statements: int
    partial: str | None


@dataclass(frozen=True, slots=True)
class ReadingReport:
    """What came of reading: the documents read, and the sources that could not be."""

    read: tuple[ReadDocument, ...] = ()
    failed: tuple[Failure, ...] = ()


@dataclass
class _Tally:
    read: list[ReadDocument] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)


class ReadingService:
    """Reads sources, extracts what they say and publishes it, some documents at a time."""

    def __init__(self, readers: ReaderRegistry, pipeline: Pipeline, publisher: Publisher, settings: Settings) -> None:
        self._readers = readers
        self._pipeline = pipeline
        self._publisher = publisher
        self._settings = settings

    @property
    def suffixes(self) -> frozenset[str]:
        """Endings of the files that can be read."""
        return self._readers.suffixes

    def read(
        self, sources: Sequence[Readable], advance: Advance | None = None, profile: Profile = Profile.FULL
    ) -> ReadingReport:
        """Read sources in order. What one of them says is replaced if it was read before.

        Args:
            sources: what to read.
            advance: told ("reading", done, total) after each batch.
            profile: whether statements are extracted or only passages indexed.
        """
        tally = _Tally()
        done = 0
        for batch in _batches(sources, self._settings.batch_documents):
            self._publish([e for s in batch if (e := self._extracted(s, profile, tally)) is not None], tally)
            done += len(batch)
            if advance is not None:
                advance(STAGE, done, len(sources))
        return ReadingReport(tuple(tally.read), tuple(tally.failed))

    def _extracted(self, source: Readable, profile: Profile, tally: _Tally) -> Extraction | None:
        try:
            data = source.read(self._settings.max_file_bytes)
            raw = self._readers.read(data, source.name)
            return self._pipeline.extract(raw, source.name, hashlib.sha256(data).hexdigest(), profile)
        except IngestError as error:
            tally.failed.append(Failure(source.name, str(error)))
            return None

    def _publish(self, extractions: Sequence[Extraction], tally: _Tally) -> None:
        try:
            tally.read.extend(_summary(e) for e in self._publisher.publish(extractions))
        except PublishError as error:
            tally.failed.extend(Failure(e.document.source, str(error)) for e in extractions)


def _summary(extraction: Extraction) -> ReadDocument:
    document = extraction.document
    words, said = len(document.text.split()), len(extraction.statements)
    return ReadDocument(document.iri, document.source, words, len(extraction.entities), said, document.partial)


def _batches(sources: Sequence[Readable], size: int) -> Iterator[list[Readable]]:
    items = iter(sources)
    while batch := list(islice(items, size)):
        yield batch
