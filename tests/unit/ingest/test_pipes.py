"""Messages between processes."""

from __future__ import annotations

import io
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from ingest.pipes import ask, receive, send, stop


def started(code: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


@pytest.fixture
def sleeper() -> Iterator[subprocess.Popen[bytes]]:
    process = started("import time; time.sleep(600)")
    yield process
    stop(process)


def test_messages_arrive_whole_and_one_by_one() -> None:
    pipe = io.BytesIO()
    send(pipe, b"one")
    send(pipe, b"")
    pipe.seek(0)
    assert [receive(pipe), receive(pipe), receive(pipe)] == [b"one", b"", None]


def test_a_message_that_is_cut_short_is_none() -> None:
    pipe = io.BytesIO()
    send(pipe, b"a long message")
    assert receive(io.BytesIO(pipe.getvalue()[:-3])) is None


def test_who_takes_too_long_is_ended(sleeper: subprocess.Popen[bytes]) -> None:
    before = time.monotonic()
    assert ask(sleeper, b"hello", 0.2) is None
    assert time.monotonic() - before < 60
    assert sleeper.wait(10) != 0


def test_who_is_gone_answers_nothing() -> None:
    process = started("")
    process.wait()
    assert ask(process, b"hello", 10) is None
    stop(process)
