"""The other side of `ingest.readers.isolation`: reads files as they are sent, until nothing more comes."""

from __future__ import annotations

import json
import logging
import pickle
import sys
from dataclasses import asdict
from typing import IO, Any

from ingest.errors import DamagedFileError, TooLargeError, UnreadableError
from ingest.pipes import limit_memory, receive, send
from ingest.ports import Reader


def serve(memory: int) -> None:
    """Answer requests on the standard input until it is closed.

    Args:
        memory: most bytes that this process may hold, where the system can limit them.
    """
    logging.disable(logging.CRITICAL)
    limit_memory(memory)
    replies = sys.stdout.buffer
    # whatever a library prints must not end up between the replies
    sys.stdout = sys.stderr
    while (request := receive(sys.stdin.buffer)) is not None:
        _reply(replies, request)


def _reply(replies: IO[bytes], request: bytes) -> None:
    reader, data, name = pickle.loads(request)
    del request
    send(replies, json.dumps(answer(reader, data, name)).encode())


def answer(reader: Reader, data: bytes, name: str) -> dict[str, Any]:
    """Read one file; the fields of the document, or the kind and message of the error."""
    try:
        return asdict(reader.read(data, name))
    except UnreadableError as error:
        return _failure(error)
    except MemoryError:
        return _failure(TooLargeError(f"{name} needs more memory than may be used. Split it, or save it as text."))
    except Exception as error:  # a reader's own defect must cost this file only
        return _failure(DamagedFileError(f"{name} cannot be read: {error!r}. Save it anew, or as text."))


def _failure(error: UnreadableError) -> dict[str, Any]:
    return {"error": type(error).__name__, "message": str(error)}
