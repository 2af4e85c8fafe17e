"""A gate that lets many read at once, or one write."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Gate:
    """Readers pass together, a writer alone; a writer that waits goes before readers who come after it. Not to be entered twice."""

    def __init__(self) -> None:
        self._state = threading.Condition()
        self._readers = 0
        self._writers = 0
        self._writing = False

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Hold writers off."""
        with self._state:
            self._state.wait_for(lambda: not self._writers)
            self._readers += 1
        try:
            yield
        finally:
            with self._state:
                self._readers -= 1
                if not self._readers:
                    self._state.notify_all()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold everybody else off."""
        with self._state:
            self._writers += 1
            self._state.wait_for(lambda: not self._readers and not self._writing)
            self._writing = True
        try:
            yield
        finally:
            with self._state:
                self._writing = False
                self._writers -= 1
                self._state.notify_all()
