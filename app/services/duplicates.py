"""Sources that say what another document says already: noticed, linked to it, and not read twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.duplicates import SIMILAR, Fingerprint, fingerprint, similarity
from ingest.pipeline import document_iri
from kg.catalogue import Catalogue
from kg.catalogue.duplicates import Duplicate, StoredFingerprint
from kg.publisher import Publisher
from kg.records import Extraction


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What is compared of a document that is being read, or waits to be published."""

    sha256: str
    print: Fingerprint | None
    bands: frozenset[tuple[int, int]]


class Shelf:
    """Where read documents go, each text once. Comparing costs the same however many documents there are.

    A source that was read before is never a duplicate: reading it again replaces what it said.
    """

    def __init__(self, catalogue: Catalogue, publisher: Publisher) -> None:
        self._publisher = publisher
        self._documents = catalogue.documents
        self._table = catalogue.duplicates
        self._waiting: dict[str, _Waiting] = {}

    def find_duplicate(self, source: str, sha256: str, text: str) -> Duplicate | None:
        """Find the document that a new source repeats, write that down, and return it; None where the source is new.

        What is new waits to be published, and is compared with what comes after it.
        """
        iri = document_iri(source)
        print_ = fingerprint(text)
        duplicate = None
        if iri not in self._waiting and self._documents.find_info(iri) is None:
            matches = sorted(self._matches(iri, sha256, print_), reverse=True)
            duplicate = Duplicate(iri, source, sha256, matches[0][1], matches[0][0]) if matches else None
        if duplicate is None:
            self._waiting[iri] = _Waiting(sha256, print_, frozenset(print_.bands() if print_ else ()))
        else:
            self._table.note(duplicate)
        return duplicate

    def publish(self, extractions: Sequence[Extraction]) -> list[Extraction]:
        """Publish what documents say, and remember their texts.

        Raises:
            PublishError: As `kg.publisher.Publisher.publish`.
        """
        try:
            published = self._publisher.publish(extractions)
            for extraction in published:
                self._remember(extraction.document.iri)
        finally:
            for extraction in extractions:
                self._waiting.pop(extraction.document.iri, None)
        return published

    def give_up(self, source: str) -> None:
        """Expect a document no longer that was found to be new, since it could not be read."""
        self._waiting.pop(document_iri(source), None)

    def give_all_up(self) -> None:
        """Expect no documents any longer."""
        self._waiting.clear()

    def _remember(self, iri: str) -> None:
        waiting = self._waiting.get(iri)
        print_ = waiting.print if waiting else None
        self._table.withdraw(iri)
        if print_ is None:
            self._table.forget(iri)
        else:
            self._table.put(StoredFingerprint(iri, print_.wording, print_.telling, tuple(print_.bands())))

    def _matches(self, iri: str, sha256: str, print_: Fingerprint | None) -> Iterator[tuple[float, str]]:
        yield from ((1.0, other) for other in self._documents.by_sha256(sha256) if other != iri)
        yield from ((1.0, other) for other, w in self._waiting.items() if w.sha256 == sha256 and other != iri)
        if print_ is None:
            return
        bands = frozenset(print_.bands())
        stored = ((f.document, Fingerprint(f.wording, f.telling)) for f in self._table.find_like(print_.bands()))
        waiting = ((other, w.print) for other, w in self._waiting.items() if w.print and not bands.isdisjoint(w.bands))
        for other, known in (*stored, *waiting):
            alike = similarity(print_, known)
            if alike >= SIMILAR and other != iri:
                yield alike, other
