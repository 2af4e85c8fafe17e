"""The other side of `ingest.extracting.workers`: reads documents as they are sent, until nothing more comes."""

from __future__ import annotations

import gc
import pickle
import signal
import sys
from typing import IO, Final

from ingest.extracting.tasks import Task, outcome_of
from ingest.pipeline import Pipeline, default_pipeline
from ingest.pipes import limit_memory, receive, send
from ingest.places import PlaceGazetteer

_RARELY: Final = (20_000, 20, 20)
"""When rubbish is looked for: documents leave little of the kind that reference counts do not free."""


def serve(memory: int) -> None:
    """Answer requests on the standard input until it is closed; the first one says where places are and what the limits are.

    Args:
        memory: most bytes that this process may hold, where the system can limit them.
    """
    # the process that asks is interrupted as well, and ends this one
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_memory(memory)
    replies = sys.stdout.buffer
    # whatever a library prints must not end up between the replies
    sys.stdout = sys.stderr
    first = receive(sys.stdin.buffer)
    if first is None:
        return
    cache, limits = pickle.loads(first)
    pipeline = default_pipeline(PlaceGazetteer.open(cache), limits)
    send(replies, b"")
    _answer(pipeline, sys.stdin.buffer, replies)


def _answer(pipeline: Pipeline, requests: IO[bytes], replies: IO[bytes]) -> None:
    loaded = False
    while (request := receive(requests)) is not None:
        task: Task = pickle.loads(request)
        send(replies, pickle.dumps(outcome_of(pipeline, task)))
        if (
            not loaded
        ):  # with the first document came models and lists, which need not be looked through for rubbish again
            gc.collect()
            gc.freeze()
            gc.set_threshold(*_RARELY)
            loaded = True
