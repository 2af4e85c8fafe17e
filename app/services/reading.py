"""Reading documents into the library: files and folders, texts and uploads; one bad source never harms the next."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from io import BytesIO
from typing import BinaryIO, Final

from app.services.duplicates import Shelf
from app.services.sources import Paged, Readable, Typed
from app.settings import Settings
from ingest.containers import Expander
from ingest.errors import IngestError
from ingest.extracting import Extracting, Outcome, Task
from ingest.pipeline import Profile
from ingest.readers import ReaderRegistry
from ingest.sources import Source
from kg.catalogue.duplicates import Duplicate
from kg.errors import PublishError
from kg.records import Extraction

Advance = Callable[[str, int, int], None]
STAGE = "reading"
_USUAL_LENGTH: Final = 12_000
_MOST_SHORT: Final = 16


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
    """What came of reading: the documents read, the sources that could not be, and those that repeat another document."""

    read: tuple[ReadDocument, ...] = ()
    failed: tuple[Failure, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()


@dataclass
class _Tally:
    read: list[ReadDocument] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Met:
    """A document on its way: how many sources come after it, and why it is not read, if it is not.

    Attributes:
        is_document: False for a container that could not be taken apart to its end.
    """

    source: str
    left: int
    failure: Failure | None = None
    duplicate: Duplicate | None = None
    is_document: bool = True


class ReadingService:
    """Reads sources, extracts what they say and publishes it, some documents at a time."""

    def __init__(
        self,
        readers: ReaderRegistry,
        expander: Expander,
        extracting: Extracting,
        shelf: Shelf,
        settings: Settings,
    ) -> None:
        self._readers = readers
        self._expander = expander
        self._extracting = extracting
        self._shelf = shelf
        self._settings = settings

    @property
    def suffixes(self) -> frozenset[str]:
        """Endings of the files that can be read."""
        return self._readers.suffixes | self._expander.suffixes

    def read(
        self, sources: Sequence[Readable], advance: Advance | None = None, profile: Profile = Profile.FULL
    ) -> ReadingReport:
        """Read sources in order. What one of them says is replaced if it was read before.

        Files that hold documents (archives, text sets, mails with attachments) are taken apart; each document in them is
        read or fails by itself.

        Args:
            sources: what to read.
            advance: told ("reading", done, total) after each batch; documents in a file are counted as they are met.
            profile: whether statements are extracted or only passages indexed.
        """
        tally = _Tally()
        batch: list[Extraction] = []
        done, total = 0, len(sources)
        try:
            with closing(self._extracting.extract_all(self._met(sources, profile))) as found:
                for met, outcome in found:
                    batch += self._kept(met, outcome, tally)
                    done += met.is_document
                    total = max(total, done + met.left)
                    if self._is_full(batch):
                        self._publish(batch, tally)
                        batch = []
                        _tell(advance, done, total)
            self._publish(batch, tally)
        finally:
            self._shelf.give_all_up()
        _tell(advance, total, total)
        return ReadingReport(tuple(tally.read), tuple(tally.failed), tuple(tally.duplicates))

    def _kept(self, met: _Met, outcome: Outcome | None, tally: _Tally) -> list[Extraction]:
        """What is to be published; all else is written down."""
        if isinstance(outcome, Extraction):
            return [outcome]
        if outcome is not None:
            self._shelf.give_up(met.source)
        failure = met.failure or (Failure(met.source, str(outcome)) if outcome is not None else None)
        tally.failed += [failure] if failure else []
        tally.duplicates += [met.duplicate] if met.duplicate else []
        return []

    def _met(self, sources: Sequence[Readable], profile: Profile) -> Iterator[tuple[_Met, Task | None]]:
        """Every document in the sources, with the task to extract what it says, if that is to be done."""
        for number, source in enumerate(sources, 1):
            left = len(sources) - number
            for document, media_type in self._documents(source):
                if isinstance(document, Failure):
                    yield _Met(document.source, left, document, is_document=False), None
                else:
                    yield self._prepared(document, media_type, profile, left)

    def _documents(self, source: Readable) -> Iterator[tuple[Readable | Failure, str | None]]:
        """The source itself, or the documents in it or listed by it, each with its media type where that is known."""
        try:
            if isinstance(source, Paged):
                for page in source.pages(self._settings.max_file_bytes):
                    yield from self._documents(page)
            elif container := self._expander.find(source.name):
                with self._opened(source) as stream:
                    for member in self._expander.expand(container, stream, source.name):
                        yield member, member.media_type
            else:
                yield source, None
        except IngestError as error:
            yield Failure(source.name, str(error)), None

    def _prepared(
        self, source: Readable, media_type: str | None, profile: Profile, left: int
    ) -> tuple[_Met, Task | None]:
        """Read a document's text, and see whether it is new."""
        try:
            data = source.read(self._settings.max_file_bytes)
            media_type = media_type or (source.media_type if isinstance(source, Typed) else None)
            raw = self._readers.read(data, source.name, media_type)
        except IngestError as error:
            return _Met(source.name, left, Failure(source.name, str(error))), None
        sha256 = hashlib.sha256(data).hexdigest()
        # sets of texts that are only searched are kept whole
        duplicate = self._shelf.find_duplicate(source.name, sha256, raw.text) if profile is Profile.FULL else None
        task = Task(raw, source.name, sha256, profile) if duplicate is None else None
        return _Met(source.name, left, duplicate=duplicate), task

    def _opened(self, source: Readable) -> BinaryIO:
        """Files on disk may be larger than memory, since what they hold is read one by one."""
        return source.open() if isinstance(source, Source) else BytesIO(source.read(self._settings.max_file_bytes))

    def _is_full(self, batch: Sequence[Extraction]) -> bool:
        """Whether it is time to publish: short documents go together in larger numbers, since each batch costs a commit."""
        size = self._settings.batch_documents
        long_enough = sum(len(e.document.text) for e in batch) >= size * _USUAL_LENGTH
        return len(batch) >= size and (long_enough or len(batch) >= size * _MOST_SHORT)

    def _publish(self, extractions: Sequence[Extraction], tally: _Tally) -> None:
        try:
            tally.read.extend(_summary(e) for e in self._shelf.publish(extractions))
        except PublishError as error:
            tally.failed.extend(Failure(e.document.source, str(error)) for e in extractions)


def _summary(extraction: Extraction) -> ReadDocument:
    document = extraction.document
    words, said = len(document.text.split()), len(extraction.statements)
    return ReadDocument(document.iri, document.source, words, len(extraction.entities), said, document.partial)


def _tell(advance: Advance | None, done: int, total: int) -> None:
    if advance is not None:
        advance(STAGE, done, total)
