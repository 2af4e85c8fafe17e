"""One process per data directory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import DataDirectoryInUseError, StoreError
from kg.lock import DirectoryLock

HOLD = """
import pathlib, sys
from kg.lock import DirectoryLock
held = DirectoryLock(pathlib.Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_second_holder_is_told_who_when_and_what_to_do(tmp_path: Path) -> None:
    with DirectoryLock(tmp_path / "data"), pytest.raises(DataDirectoryInUseError) as raised:
        DirectoryLock(tmp_path / "data")
    assert raised.value.process == os.getpid()
    assert raised.value.since.startswith("20")
    for part in (str(tmp_path / "data"), str(os.getpid()), raised.value.command, "--data"):
        assert part in str(raised.value)


def test_released_directory_can_be_taken(tmp_path: Path) -> None:
    DirectoryLock(tmp_path).release()
    with DirectoryLock(tmp_path) as lock:
        assert lock.directory == tmp_path


def test_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(DataDirectoryInUseError) as raised:
            DirectoryLock(tmp_path)
        assert raised.value.process == other.pid
        other.kill()
    DirectoryLock(tmp_path).release()


def test_unreadable_holder_is_no_obstacle_to_the_message(tmp_path: Path) -> None:
    with DirectoryLock(tmp_path):
        (tmp_path / "lock").write_text("{torn")
        with pytest.raises(DataDirectoryInUseError, match="another process"):
            DirectoryLock(tmp_path)


def test_file_in_place_of_the_directory_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be used"):
        DirectoryLock(tmp_path / "file")
