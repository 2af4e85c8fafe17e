"""``/api/jobs``: how far the server is with what it was sent."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from app.api.context import READ, LibraryDep
from kg.catalogue.jobs import Job, JobState, JobTable

router = APIRouter(prefix="/api/jobs", tags=["Jobs"], dependencies=READ)
_ENDED = (JobState.DONE, JobState.FAILED)
_POLL_SECONDS = 0.2
_KEEP_ALIVE_SECONDS = 15.0


@router.get("/{job}", summary="One job")
def job(library: LibraryDep, job: str) -> dict[str, Any]:
    """Return a job: state, stage, done, total, and what came of it."""
    return job_view(library.catalogue.jobs.get(job))


@router.get("/{job}/events", summary="Follow a job")
def events(library: LibraryDep, job: str) -> StreamingResponse:
    """Follow a job as server-sent events: one whenever it gets on, the last one when it has ended."""
    library.catalogue.jobs.get(job)
    stream = _events(library.catalogue.jobs, job)
    return StreamingResponse(stream, media_type="text/event-stream", headers={"Cache-Control": "no-cache"})


def job_view(job: Job) -> dict[str, Any]:
    """Show a job."""
    return {**asdict(job), "state": str(job.state), "job": job.id, "events": f"/api/jobs/{job.id}/events"}


def _events(jobs: JobTable, job_id: str) -> Iterator[str]:
    told: tuple[object, ...] = ()
    last = time.monotonic()
    while True:
        job = jobs.get(job_id)
        now = (job.state, job.stage, job.done, job.total)
        if now != told:
            told, last = now, time.monotonic()
            yield f"event: {job.state}\ndata: {json.dumps(job_view(job), ensure_ascii=False)}\n\n"
        elif time.monotonic() - last > _KEEP_ALIVE_SECONDS:
            last = time.monotonic()
            yield ": still at it\n\n"
        if job.state in _ENDED:
            return
        time.sleep(_POLL_SECONDS)
