"""A mark beside a store that outlives the process and that every write changes: two equal marks mean that nothing was written."""

from __future__ import annotations

import os
import uuid
from pathlib import Path


class WriteMark:
    """A mark in a file; only the first write after each reading has to write the file.

    Args:
        file: where it is kept, None to keep it in memory.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._value = file.read_text(encoding="utf-8") if file is not None and file.is_file() else ""
        # a former process may have read it
        self._was_read = True
        if not self._value:
            self.change()

    def read(self) -> str:
        """Return the mark; the next write gives another one."""
        self._was_read = True
        return self._value

    def change(self) -> None:
        """Take another mark where this one was read; to be called before a write, and after it, by one writer at a time."""
        if not self._was_read:
            return
        self._value, self._was_read = uuid.uuid4().hex, False
        if self._file is not None:
            _write(self._file, self._value)


def _write(file: Path, text: str) -> None:
    """Replace a file, whole or not at all, and wait until it is on the disk."""
    scratch = file.with_name(f"{file.name}.part")
    with scratch.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    scratch.replace(file)
