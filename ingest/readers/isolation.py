"""Readers whose libraries cannot be stopped from within run in a process of their own, under limits of time and memory.

A parser of PDF or office files may loop or swell on a file that is damaged, or made to do harm. Python cannot interrupt it in
its own process, so it runs in another one, which is ended when its time is over. One such process reads file after file; it
starts with the first file that needs it, and a new one starts only after one was ended.
"""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
import threading
import time
import weakref
from dataclasses import dataclass, field
from typing import Any, Final

import ingest.errors
from ingest.errors import DamagedFileError, TooSlowError, UnreadableError
from ingest.pipes import ask, stop
from ingest.ports import RawDocument, Reader

_COMMAND: Final = "import sys; sys.path[:] = {path!r}; from ingest.readers.isolated import serve; serve({memory})"


@dataclass
class ReaderProcess:
    """One worker process for all readers that are given it.

    Attributes:
        seconds: longest time for one file; after it the process is ended.
        memory: most bytes that the process may hold, where the system can limit them (on Linux).
    """

    seconds: float = 60.0
    memory: int = 1_500_000_000
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def read(self, reader: Reader, data: bytes, name: str) -> RawDocument:
        """Read a file with a reader in the other process.

        Raises:
            TooSlowError: if it takes longer than the limit.
            UnreadableError: as the reader says, or if the process did not survive the file.
        """
        with self._lock:
            process = self._running()
            started = time.monotonic()
            reply = ask(process, pickle.dumps((reader, data, name)), self.seconds)
            if reply is None:
                stop(process)
                self._process = None
                raise self._loss(name, time.monotonic() - started)
        return _document(reply)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            command = _COMMAND.format(path=sys.path, memory=self.memory)
            self._process = subprocess.Popen(
                [sys.executable, "-c", command],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            weakref.finalize(self, stop, self._process)
        return self._process

    def _loss(self, name: str, seconds: float) -> UnreadableError:
        if seconds >= self.seconds:
            return TooSlowError(
                f"{name} was given up: reading it took longer than the limit of {self.seconds:g} s. Split it, or save it anew."
            )
        return DamagedFileError(
            f"{name} cannot be read: it is damaged in a way that the reader did not survive. Save it anew, or as text."
        )


@dataclass(frozen=True)
class IsolatedReader:
    """Another reader, run in a `ReaderProcess`. The other reader must be picklable."""

    reader: Reader
    process: ReaderProcess

    @property
    def suffixes(self) -> frozenset[str]:
        """Those of the other reader."""
        return self.reader.suffixes

    @property
    def media_types(self) -> frozenset[str]:
        """Those of the other reader."""
        return self.reader.media_types

    def read(self, data: bytes, name: str) -> RawDocument:
        """Read a file's bytes; see `ReaderProcess.read`."""
        return self.process.read(self.reader, data, name)


def _document(reply: bytes) -> RawDocument:
    """Replies are JSON, so that nothing a hostile file does to the other process can run code in this one."""
    said: dict[str, Any] = json.loads(reply)
    if "error" in said:
        kind = getattr(ingest.errors, said["error"], UnreadableError)
        raise kind(said["message"])
    fields = tuple((str(key), str(value)) for key, value in said.pop("fields"))
    return RawDocument(**said, fields=fields)
