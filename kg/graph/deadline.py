"""Time limits for calls into native code that cannot be interrupted."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar

from kg.errors import QueryTimeoutError

_T = TypeVar("_T")
_LINGERS: Final = 5.0
"""Seconds that a thread waits for another call."""


class _Job(Generic[_T]):
    """A call and what it came to; done once by the thread that runs it."""

    def __init__(self, call: Callable[[], _T]) -> None:
        self._call: Callable[[], _T] | None = call
        self._done = threading.Lock()
        self._done.acquire()
        self._value: list[_T] = []
        self._error: BaseException | None = None

    def work(self) -> None:
        """Make the call, and let go of it with all that it holds."""
        call, self._call = self._call, None
        if call is None:
            return
        try:
            self._value.append(call())
        except BaseException as error:
            self._error = _without_frames(error)

    def finish(self) -> None:
        """Let the one who waits go on."""
        self._done.release()

    def wait(self, seconds: float) -> _T:
        """Return what the call returned, or raise what it raised; `QueryTimeoutError` if it is not done in time."""
        if not self._done.acquire(timeout=seconds):
            raise QueryTimeoutError(seconds)
        if self._error is not None:
            raise self._error
        return self._value[0]


class DeadlineRunner:
    """Runs calls on threads of their own and gives up on those that take too long.

    A call that is given up goes on in its thread until it ends by itself: native code offers no way to stop it. So that
    such runaways cannot eat the machine, at most `width` calls run at once, runaways included; a call that finds no free
    place within the time limit times out too. The calls must release the interpreter lock while they work. Threads wait for
    the next call, since starting one takes longer than most queries; they end some seconds after the last.

    Args:
        seconds: the limit for one call; None for no limit, in which case calls run on the caller's own thread.
        width: how many calls may run at once.
    """

    def __init__(self, seconds: float | None, width: int = 8) -> None:
        self.seconds = seconds
        self._places = threading.BoundedSemaphore(width)
        self._jobs: queue.SimpleQueue[_Job[Any]] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._idle = 0

    def run(self, call: Callable[[], _T]) -> _T:
        """Return what `call` returns, or raise what it raises.

        Raises:
            QueryTimeoutError: If it is not done in time.
        """
        if self.seconds is None:
            return call()
        if not self._places.acquire(timeout=self.seconds):
            raise QueryTimeoutError(self.seconds)
        job = _Job(call)
        self._hand_over(job)
        return job.wait(self.seconds)

    def _hand_over(self, job: _Job[Any]) -> None:
        """Give a job to a thread that waits, or to a new one where none does."""
        with self._lock:
            waits = self._idle > 0
            self._idle -= waits
        self._jobs.put(job)
        if not waits:
            threading.Thread(target=self._work, name="query", daemon=True).start()

    def _work(self) -> None:
        """Do jobs until none has come for a while; whoever counts as waiting still takes the job that counts on it."""
        while True:
            try:
                job = self._jobs.get(timeout=_LINGERS)
            except queue.Empty:
                with self._lock:
                    if self._idle > 0:
                        self._idle -= 1
                        return
                continue
            job.work()
            self._places.release()
            with self._lock:
                self._idle += 1
            job.finish()
            del job


def _without_frames(error: BaseException) -> BaseException:
    """Cut an error loose from this thread's frames: native results that they hold may be let go only by their own thread."""
    link: BaseException | None = error
    while link is not None:
        link.__traceback__ = None
        link = link.__cause__ or link.__context__
    return error
