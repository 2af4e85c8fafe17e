"""Talking to another process over its standard input and output: messages of bytes, each with its length in front."""

from __future__ import annotations

import importlib
import logging
import struct
import subprocess
import threading
from typing import IO, Any, Final

HEADER: Final = struct.Struct(">Q")
"""In front of every message: the number of bytes that follow."""

_PATIENCE: Final = 5.0


def send(pipe: IO[bytes], message: bytes) -> None:
    """Write one message."""
    pipe.write(HEADER.pack(len(message)))
    pipe.write(message)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """Read one message, or None where the other side is gone."""
    head = pipe.read(HEADER.size)
    if len(head) < HEADER.size:
        return None
    (size,) = HEADER.unpack(head)
    message = pipe.read(size)
    return message if len(message) == size else None


def ask(process: subprocess.Popen[bytes], request: bytes, seconds: float) -> bytes | None:
    """The reply to a request, or None if the process died before it came, or was ended because that took too long."""
    if process.stdin is None or process.stdout is None:
        return None
    timer = threading.Timer(seconds, process.kill)
    timer.daemon = True
    timer.start()
    try:
        send(process.stdin, request)
        return receive(process.stdout)
    except (OSError, ValueError):  # the pipe is broken, or was closed by another thread
        return None
    finally:
        timer.cancel()


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a process and close its pipes."""
    process.kill()
    process.wait(_PATIENCE)
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:
                continue


def limit_memory(limit: int) -> None:
    """Forbid this process to hold more bytes than that, where the system can (on Linux)."""
    try:
        resource: Any = importlib.import_module("resource")
    except ImportError:
        logging.getLogger(__name__).info("this system cannot limit the memory of a process")
        return
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
