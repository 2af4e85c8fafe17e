"""What queries give back: serialised results, and a buffer that stops the engine when the time is up."""

from __future__ import annotations

import io
import time
from dataclasses import dataclass
from typing import Any

from kg.errors import QueryTimeoutError


@dataclass(frozen=True, slots=True)
class Serialised:
    """The result of a query as bytes, with their media type."""

    media_type: str
    body: bytes


class Deadline:
    """A moment by which something must be done; `seconds` is None where there is no hurry."""

    def __init__(self, seconds: float | None) -> None:
        self._seconds = seconds
        self._end = float("inf") if seconds is None else time.monotonic() + seconds

    def check(self) -> None:
        """Raise `QueryTimeoutError` when the moment has passed."""
        if time.monotonic() > self._end:
            raise QueryTimeoutError(self._seconds or 0.0)


class ClockedBuffer(io.BytesIO):
    """Collects what the engine writes, and makes it stop once the time is up."""

    def __init__(self, deadline: Deadline) -> None:
        super().__init__()
        self._deadline = deadline

    def write(self, data: Any) -> int:
        """Keep a chunk, or raise `QueryTimeoutError`."""
        self._deadline.check()
        return super().write(data)
