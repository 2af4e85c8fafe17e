"""Long-running work that a client can follow: stage, done, total."""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.catalogue.database import Database, now
from kg.errors import NotFoundError


class JobState(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Job:
    """A job as last heard of. `done` of `total` steps of the present stage; times are ISO 8601 in UTC."""

    id: str
    kind: str
    state: JobState
    stage: str
    done: int
    total: int
    detail: Mapping[str, object]
    error: str | None
    created_at: str
    updated_at: str


class JobTable:
    """The jobs of the catalogue; finished ones stay readable until `prune`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def create(self, kind: str, detail: Mapping[str, object] | None = None) -> Job:
        """Write down a new job as queued and return it."""
        job_id, moment = uuid.uuid4().hex, now()
        with self._db.transaction() as connection:
            connection.execute(
                "INSERT INTO jobs VALUES (?,?,'queued','queued',0,0,?,NULL,?,?)",
                (job_id, kind, json.dumps(dict(detail or {})), moment, moment),
            )
        return self.get(job_id)

    def progress(self, job_id: str, stage: str, done: int, total: int) -> None:
        """Say that a job runs and how far it is."""
        sql = "UPDATE jobs SET state = 'running', stage = ?, done = ?, total = ?, updated_at = ? WHERE id = ?"
        with self._db.transaction() as connection:
            connection.execute(sql, (stage, done, total, now(), job_id))

    def finish(self, job_id: str, detail: Mapping[str, object] | None = None, error: str | None = None) -> None:
        """Close a job: as failed where `error` says why, else as done. `detail` replaces what stood there."""
        state = JobState.FAILED if error is not None else JobState.DONE
        with self._db.transaction() as connection:
            connection.execute(
                "UPDATE jobs SET state = ?, stage = ?, error = ?, detail = coalesce(?, detail), updated_at = ? "
                "WHERE id = ?",
                (state, state, error, None if detail is None else json.dumps(dict(detail)), now(), job_id),
            )

    def find(self, job_id: str) -> Job | None:
        """Return a job, or None."""
        row = self._db.row("SELECT * FROM jobs WHERE id = ?", (job_id,))
        return None if row is None else _job(row)

    def get(self, job_id: str) -> Job:
        """Return a job.

        Raises:
            NotFoundError: If there is no such job.
        """
        job = self.find(job_id)
        if job is None:
            raise NotFoundError("job", job_id)
        return job

    def latest(self, limit: int = 50) -> Sequence[Job]:
        """Return the newest jobs, newest first."""
        return [_job(r) for r in self._db.rows("SELECT * FROM jobs ORDER BY created_at DESC, id LIMIT ?", (limit,))]

    def fail_unfinished(self, reason: str) -> int:
        """Close the jobs that a former process left open; returns how many."""
        sql = "UPDATE jobs SET state = 'failed', error = ?, updated_at = ? WHERE state IN ('queued', 'running')"
        with self._db.transaction() as connection:
            return connection.execute(sql, (reason, now())).rowcount

    def prune(self, before: str) -> int:
        """Forget jobs last heard of before a moment (ISO 8601, UTC); returns how many."""
        with self._db.transaction() as connection:
            return connection.execute("DELETE FROM jobs WHERE updated_at < ?", (before,)).rowcount


def _job(row: sqlite3.Row) -> Job:
    values = {**dict(row), "state": JobState(row["state"]), "detail": json.loads(row["detail"])}
    return Job(**values)
