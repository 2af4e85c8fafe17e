"""Documents are read by several processes side by side; this side hands them out and takes what comes back, in order.

Each process reads document after document. One that dies of a document, or takes too long for it, costs that document only: a
new one takes its place. All end with the run, when it is interrupted, and when this process is gone.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from typing import Final

from ingest.errors import ExtractionError, IngestError, TooSlowError
from ingest.extracting.tasks import Met, Outcome, Task
from ingest.pipeline import Limits
from ingest.pipes import ask, stop
from kg.records import Extraction

# one thread a process: several that each use all processors would only get into each other's way
_COMMAND: Final = (
    "import os, sys; os.putenv('OMP_NUM_THREADS', '1'); sys.path[:] = {path!r}; "
    "from ingest.extracting.worker import serve; serve({memory})"
)
_AHEAD: Final = 8
_GRACE: Final = 2.0
_START: Final = 60.0


@dataclass(frozen=True, slots=True)
class Workers:
    """Reads documents in processes of their own.

    Attributes:
        number: how many.
        cache: folder of the index of places, which must have been built.
        limits: what one document may cost; a process that takes twice that time and a minute to start is ended.
        memory: most bytes that one process may hold, where the system can limit them (on Linux).
    """

    number: int
    cache: Path
    limits: Limits
    memory: int = 4_000_000_000

    def extract_all(self, met: Iterable[tuple[Met, Task | None]]) -> Generator[tuple[Met, Outcome | None], None, None]:
        """Extract what documents say; see `ingest.extracting.Extracting`. Some eight documents a process are in hand."""
        with self.started() as pool:
            yield from pool.extract_all(met)

    @contextmanager
    def started(self) -> Iterator[Pool]:
        """Start the processes once for several runs; they end with the block."""
        pool = Pool(self)
        try:
            yield pool
        finally:
            pool.close()


def _is_done(future: Future[Outcome] | None) -> bool:
    return future is None or future.done()


def _given(waiting: tuple[Met, Future[Outcome] | None]) -> tuple[Met, Outcome | None]:
    one, future = waiting
    return one, None if future is None else future.result()


class Pool:
    """Processes that read documents. There are as many threads; each waits for the process that it has taken."""

    def __init__(self, workers: Workers) -> None:
        self._ahead = _AHEAD * workers.number
        self._threads = ThreadPoolExecutor(workers.number, thread_name_prefix="worker")
        self._all = [_Worker(workers) for _ in range(workers.number)]
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        for worker in self._all:
            self._idle.put(worker)

    def extract_all(self, met: Iterable[tuple[Met, Task | None]]) -> Generator[tuple[Met, Outcome | None], None, None]:
        """Extract what documents say; see `ingest.extracting.Extracting`."""
        waiting: deque[tuple[Met, Future[Outcome] | None]] = deque()
        for one, task in met:
            waiting.append((one, None if task is None else self._threads.submit(self._read, task)))
            while waiting and (len(waiting) > self._ahead or _is_done(waiting[0][1])):
                yield _given(waiting.popleft())
        while waiting:
            yield _given(waiting.popleft())

    def _read(self, task: Task) -> Outcome:
        worker = self._idle.get()
        try:
            return worker.read(task)
        finally:
            self._idle.put(worker)

    def close(self) -> None:
        """End all processes; what they were at is lost."""
        for worker in self._all:
            worker.kill()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._all:
            worker.close()


@dataclass
class _Worker:
    """One process, started when it is needed."""

    settings: Workers
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    _closed: bool = False

    def read(self, task: Task) -> Outcome:
        """Read one document."""
        if self._closed:
            return ExtractionError(f"{task.source} was not read: reading was stopped.")
        started = time.monotonic()
        process = self._running()
        longest = _GRACE * self.settings.limits.max_seconds + _START
        reply = ask(process, pickle.dumps(task), longest)
        if reply is None:
            self._process = None
            stop(process)
            return _loss(task, time.monotonic() - started >= longest, longest)
        outcome: object = pickle.loads(reply)
        if isinstance(outcome, Extraction | IngestError):
            return outcome
        return ExtractionError(f"{task.source} was not read: its process replied {type(outcome).__name__}. Report it.")

    def kill(self) -> None:
        """End the process for good; whoever waits for it learns that it is gone."""
        self._closed = True
        if self._process is not None:
            self._process.kill()

    def close(self) -> None:
        """Tidy up when nobody waits for the process any longer."""
        if self._process is not None:
            stop(self._process)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            command = _COMMAND.format(path=sys.path, memory=self.settings.memory)
            self._process = subprocess.Popen(
                [sys.executable, "-c", command], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
            ask(self._process, pickle.dumps((self.settings.cache, self.settings.limits)), _START)
        return self._process


def _loss(task: Task, too_slow: bool, seconds: float) -> IngestError:
    if too_slow:
        return TooSlowError(f"{task.source} was given up: reading it took longer than {seconds:g} s. Split it.")
    return ExtractionError(
        f"{task.source} was given up: the process that read it ended, perhaps for want of memory. Split it, or read it alone."
    )
