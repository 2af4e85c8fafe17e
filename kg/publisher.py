"""Putting documents into every index, or into none."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from kg.catalogue import Catalogue, DocumentState, Reading
from kg.errors import InterclusterError, PublishError
from kg.identity import Resolver
from kg.ports import Sink
from kg.records import Extraction

_T = TypeVar("_T")
_BATCH = 32
_AGREED = "marks at which all indexes were in step"
Progress = Callable[[int, int], None]


class Publisher:
    """Keeps the catalogue and every sink in step.

    Documents are first written to the catalogue as pending, then put into each sink, then marked live. If a sink fails they
    are taken back out of all of them, and what stood there before is put back. If the process dies on the way, `recover`
    finishes the work at the next start: all that is needed stands in the catalogue, and `put` and `remove` may be repeated.

    Args:
        catalogue: the source of truth.
        sinks: every index that must hold all documents, in the order in which they are written.
        resolver: gives entities their global IRIs on the way in.
    """

    def __init__(self, catalogue: Catalogue, sinks: Sequence[Sink], resolver: Resolver | None = None) -> None:
        self._catalogue = catalogue
        self._documents = catalogue.documents
        self._sinks = tuple(sinks)
        self._resolver = resolver or Resolver(catalogue.names, catalogue.decisions)
        self._agreed = catalogue.find_meta(_AGREED)

    def publish(self, extractions: Sequence[Extraction]) -> list[Extraction]:
        """Publish what documents say, replacing what they said before; returns it with global IRIs.

        Raises:
            PublishError: If a sink fails; the documents are then in no index, or as they were before.
        """
        if not extractions:
            return []
        readings = [Reading(e, self._resolver.resolve(e)) for e in extractions]
        self._write(readings)
        return [reading.resolved for reading in readings]

    def republish(self, documents: Sequence[str]) -> None:
        """Resolve stored documents afresh and publish them: for when a decision on their entities has changed.

        Raises:
            NotFoundError: If the catalogue does not hold one of them.
            PublishError: As in `publish`.
        """
        for batch in _batched(iter(sorted(documents))):
            self.publish([self._documents.get_reading(iri).original for iri in batch])

    def remove(self, documents: Sequence[str]) -> None:
        """Take documents out of every index; unknown ones are no error.

        Raises:
            PublishError: If a sink fails; `recover` then finishes the removal.
        """
        known = [iri for iri in dict.fromkeys(documents) if self._documents.find_info(iri) is not None]
        self._documents.mark_removing(known)
        self._finish_removal(known)

    def recover(self) -> list[str]:
        """Finish what a former process left half done, and put right sinks that are out of step; returns the documents.

        To be called once when the data directory is opened. Where nothing was written since all were found in step, nothing is
        compared.

        Raises:
            PublishError: If a sink fails again.
        """
        marks = self._marks()
        if marks == self._agreed:
            return []
        removing = list(self._documents.iris(DocumentState.REMOVING))
        self._finish_removal(removing)
        pending = list(self._documents.iris(DocumentState.PENDING))
        for batch in _batched(iter(pending)):
            self._write([self._documents.get_reading(iri) for iri in batch])
        self._catalogue.names.forget_strangers()
        mended = [iri for sink in self._sinks for iri in self._mend(sink)]
        changed = list(dict.fromkeys((*removing, *pending, *mended)))
        if not changed:
            self._agree(marks)
        return changed

    def reindex(self, progress: Progress | None = None) -> int:
        """Rebuild every sink from the catalogue; returns the number of documents. `progress` hears (done, total).

        Raises:
            PublishError: If a sink fails.
        """
        total, done = len(self._documents.iris()), 0
        for sink in self._sinks:
            self._in_sink(sink, sink.clear, ())
        for batch in _batched(self._documents.readings()):
            extractions = [reading.resolved for reading in batch]
            for sink in self._sinks:
                self._in_sink(sink, lambda s=sink, x=extractions: s.put(x), _iris(batch))  # type: ignore[misc]
            done += len(batch)
            if progress is not None:
                progress(done, total)
        return done

    def in_step(self) -> bool:
        """Say whether every sink holds exactly the documents of the catalogue, in the same versions.

        Documents are only compared where something was written since they last were; that they agreed is kept for the next start.
        """
        marks = self._marks()
        if marks == self._agreed:
            return True
        wanted = self._documents.checksums()
        settled = not self._documents.iris(DocumentState.PENDING) and not self._documents.iris(DocumentState.REMOVING)
        if settled and all(dict(sink.holdings()) == wanted for sink in self._sinks):
            self._agree(marks)
            return True
        return False

    def _marks(self) -> str:
        """What all writes up to now have made of the marks of the catalogue and of every sink."""
        marks = {sink.name: sink.mark() for sink in self._sinks}
        return json.dumps({"documents": self._documents.generation(), **marks}, sort_keys=True)

    def _agree(self, marks: str) -> None:
        """Keep the marks that were read before all sinks were found in step: what is written meanwhile gives others."""
        self._agreed = marks
        self._catalogue.set_meta(_AGREED, marks)

    def _write(self, readings: Sequence[Reading]) -> None:
        iris = _iris(readings)
        self._documents.begin(readings)
        try:
            for sink in self._sinks:
                sink.put([reading.resolved for reading in readings])
        except Exception as error:
            cause = str(error) if isinstance(error, InterclusterError) else repr(error)
            message = f"{len(iris)} documents ({', '.join(iris[:3])}) could not be put into every index: {cause}. "
            raise PublishError(message + self._take_back(iris), iris) from error
        self._documents.finish(iris)

    def _take_back(self, iris: Sequence[str]) -> str:
        """Undo a failed write, and say how that went. What cannot be undone now stays pending, for `recover`."""
        try:
            for iri in iris:
                self._restore(iri)
        except Exception as error:
            return (
                f"They could not be taken back either ({error!r}); mend the cause and start again, which repairs them."
            )
        return "They are as they were before; mend the cause and read them again."

    def _restore(self, iri: str) -> None:
        before = self._documents.previous(iri)
        if before is None:
            for sink in self._sinks:
                sink.remove([iri])
            self._resolver.forget([iri])
            self._documents.delete([iri])
            return
        for sink in self._sinks:
            sink.put([before.resolved])
        self._resolver.resolve(before.original)
        self._documents.begin([before])
        self._documents.finish([iri])

    def _finish_removal(self, iris: Sequence[str]) -> None:
        for sink in self._sinks:
            self._in_sink(sink, lambda s=sink: s.remove(iris), iris)  # type: ignore[misc]
        self._resolver.forget(iris)
        self._documents.delete(iris)

    def _mend(self, sink: Sink) -> list[str]:
        wanted, held = self._documents.checksums(), sink.holdings()
        strangers = sorted(set(held) - set(wanted))
        lacking = sorted(iri for iri, checksum in wanted.items() if held.get(iri) != checksum)
        if strangers:
            self._in_sink(sink, lambda: sink.remove(strangers), strangers)
        for batch in _batched(iter(lacking)):
            extractions = [self._documents.get_reading(iri).resolved for iri in batch]
            self._in_sink(sink, lambda x=extractions: sink.put(x), batch)  # type: ignore[misc]
        return strangers + lacking

    def _in_sink(self, sink: Sink, work: Callable[[], None], iris: Sequence[str]) -> None:
        try:
            work()
        except Exception as error:
            message = f"The index {sink.name!r} failed: {error}. Mend the cause and run `reindex`."
            raise PublishError(message, tuple(iris)) from error


def _iris(readings: Sequence[Reading]) -> tuple[str, ...]:
    return tuple(reading.original.document.iri for reading in readings)


def _batched(items: Iterator[_T]) -> Iterator[list[_T]]:
    while batch := list(islice(items, _BATCH)):
        yield batch
