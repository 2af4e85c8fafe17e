"""Work that a client follows: documents sent to the server are read one after the other by one thread."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Sequence

from app.services.reading import ReadingReport, ReadingService
from app.services.sources import Readable
from kg.catalogue.jobs import Job, JobTable

logger = logging.getLogger(__name__)
_KIND = "read"
_Task = tuple[str, Sequence[Readable]]


class ReadingJobs:
    """A queue of documents to read.

    Args:
        jobs: where progress is written down.
        make_service: builds the reading service; called once, by the first job, since it loads the language model.
    """

    def __init__(self, jobs: JobTable, make_service: Callable[[], ReadingService]) -> None:
        self._jobs = jobs
        self._make_service = make_service
        self._service: ReadingService | None = None
        self._queue: queue.Queue[_Task | None] = queue.Queue()
        self._thread = threading.Thread(target=self._work, name="reading", daemon=True)
        jobs.fail_unfinished("The server stopped before this job was done. Send the document again.")
        self._thread.start()

    def submit(self, sources: Sequence[Readable]) -> Job:
        """Queue sources and return the job at once."""
        job = self._jobs.create(_KIND, {"sources": [s.name for s in sources]})
        self._queue.put((job.id, sources))
        return job

    def close(self) -> None:
        """Finish the job under way and take no more."""
        self._queue.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (task := self._queue.get()) is not None:
            job, sources = task
            try:
                self._run(job, sources)
            except Exception as error:
                logger.exception("reading job %s failed", job)
                self._jobs.finish(job, error=f"{type(error).__name__}: {error}")

    def _run(self, job: str, sources: Sequence[Readable]) -> None:
        self._jobs.progress(job, "reading", 0, len(sources))
        if self._service is None:
            self._service = self._make_service()
        report = self._service.read(sources, lambda stage, done, total: self._jobs.progress(job, stage, done, total))
        self._jobs.finish(job, _detail(sources, report), error=_error(report))


def _detail(sources: Sequence[Readable], report: ReadingReport) -> dict[str, object]:
    return {
        "sources": [s.name for s in sources],
        "documents": [d.iri for d in report.read],
        "duplicates": {d.source: d.original for d in report.duplicates},
        "partial": {d.source: d.partial for d in report.read if d.partial},
        "failed": {f.source: f.reason for f in report.failed},
    }


def _error(report: ReadingReport) -> str | None:
    return "; ".join(f.reason for f in report.failed) or None
