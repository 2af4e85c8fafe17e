"""Time limits for calls into native code that cannot be interrupted."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from kg.errors import QueryTimeoutError

_T = TypeVar("_T")


class _Outcome(Generic[_T]):
    """What a call came to; set once by the thread that ran it."""

    def __init__(self) -> None:
        self.value: list[_T] = []
        self.error: BaseException | None = None


class DeadlineRunner:
    """Runs calls on threads of their own and gives up on those that take too long.

    A call that is given up goes on in its thread until it ends by itself: native code offers no way to stop it. So that
    such runaways cannot eat the machine, at most `width` calls run at once, runaways included; a call that finds no free
    place within the time limit times out too. The calls must release the interpreter lock while they work.

    Args:
        seconds: the limit for one call; None for no limit, in which case calls run on the caller's own thread.
        width: how many calls may run at once.
    """

    def __init__(self, seconds: float | None, width: int = 8) -> None:
        self.seconds = seconds
        self._places = threading.BoundedSemaphore(width)

    def run(self, call: Callable[[], _T]) -> _T:
        """Return what `call` returns, or raise what it raises.

        Raises:
            QueryTimeoutError: If it is not done in time.
        """
        if self.seconds is None:
            return call()
        if not self._places.acquire(timeout=self.seconds):
            raise QueryTimeoutError(self.seconds)
        outcome: _Outcome[_T] = _Outcome()
        thread = threading.Thread(target=self._work, args=(call, outcome), name="query", daemon=True)
        thread.start()
        thread.join(self.seconds)
        if thread.is_alive():
            raise QueryTimeoutError(self.seconds)
        if outcome.error is not None:
            raise outcome.error
        return outcome.value[0]

    def _work(self, call: Callable[[], _T], outcome: _Outcome[_T]) -> None:
        try:
            outcome.value.append(call())
        except BaseException as error:
            outcome.error = _without_frames(error)
        finally:
            self._places.release()


def _without_frames(error: BaseException) -> BaseException:
    """Cut an error loose from this thread's frames: native results that they hold may be let go only by their own thread."""
    link: BaseException | None = error
    while link is not None:
        link.__traceback__ = None
        link = link.__cause__ or link.__context__
    return error
