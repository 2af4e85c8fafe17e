"""One process per data directory."""

from __future__ import annotations

import fcntl
import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from kg.errors import DataDirectoryInUseError, StoreError

FILE_NAME = "lock"


class DirectoryLock:
    """An exclusive lock on a data directory, held until `release` or the end of the process, however it ends.

    The lock file tells others who holds it. It is not removed on release, because that would let two processes hold two
    different files of that name.

    Args:
        directory: the data directory; created where it is not there.

    Raises:
        DataDirectoryInUseError: If another process holds the lock.
        StoreError: If the directory cannot be created or written.
    """

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        try:
            directory.mkdir(parents=True, exist_ok=True)
            self._file: IO[str] | None = (directory / FILE_NAME).open("a+", encoding="utf-8")
        except OSError as error:
            message = (
                f"The data directory {directory} cannot be used: {error.strerror}. Check its path and permissions."
            )
            raise StoreError(message) from error
        self._acquire(self._file)

    def release(self) -> None:
        """Let others have the directory."""
        if self._file is not None:
            self._file.truncate(0)
            self._file.close()
            self._file = None

    def __enter__(self) -> DirectoryLock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.release()

    def _acquire(self, file: IO[str]) -> None:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = _read_holder(file)
            file.close()
            process, command, since = holder.get("process"), holder.get("command", ""), holder.get("since", "")
            known = process if isinstance(process, int) else None
            raise DataDirectoryInUseError(str(self.directory), known, str(command), str(since)) from error
        file.truncate(0)
        since = datetime.now(UTC).isoformat(timespec="seconds")
        json.dump({"process": os.getpid(), "command": " ".join(sys.argv), "since": since}, file)
        file.flush()


def _read_holder(file: IO[str]) -> dict[str, object]:
    file.seek(0)
    try:
        holder = json.load(file)
    except ValueError:
        return {}
    return holder if isinstance(holder, dict) else {}
