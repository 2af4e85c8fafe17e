"""Choices of identity: doubts that wait for a person, and what people decided."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence

from kg.catalogue.database import Database, now
from kg.errors import NotFoundError
from kg.identity.registry import Decision, DecisionKind, DecisionState, Proposal


class DecisionTable:
    """Implements `kg.identity.registry.DecisionBook` in the catalogue, and keeps the record of all decisions."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def merges(self) -> Mapping[str, str]:
        """Map each entity that was merged away to the one it was merged into (one step)."""
        sql = "SELECT subject, target FROM decisions WHERE kind = 'merge' AND state = 'decided' ORDER BY id"
        return {row["subject"]: row["target"] for row in self._db.rows(sql)}

    def splits(self, document: str) -> Mapping[str, str]:
        """Map the entities that were split in a document to what they really are there."""
        sql = (
            "SELECT subject, target FROM decisions "
            "WHERE kind = 'split' AND state = 'decided' AND document = ? ORDER BY id"
        )
        return {row["subject"]: row["target"] for row in self._db.rows(sql, (document,))}

    def propose(self, document: str, proposals: Sequence[Proposal]) -> None:
        """Let these be the document's pending doubts; those that a person has answered before are not raised again."""
        sql = (
            "INSERT INTO decisions (kind, state, subject, target, document, evidence, created_at) "
            "SELECT 'confirm', 'pending', :subject, :target, :document, :evidence, :moment WHERE NOT EXISTS "
            "(SELECT 1 FROM decisions WHERE state IN ('pending', 'decided', 'rejected') AND kind <> 'split' "
            "AND ((subject = :subject AND target = :target) OR (subject = :target AND target = :subject)))"
        )
        with self._db.transaction() as connection:
            connection.execute("DELETE FROM decisions WHERE document = ? AND state = 'pending'", (document,))
            for p in proposals:
                evidence = json.dumps(dict(p.evidence), ensure_ascii=False)
                values = {"subject": p.subject, "target": p.target, "document": document, "evidence": evidence}
                connection.execute(sql, {**values, "moment": now()})

    def record(
        self, kind: DecisionKind, subject: str, target: str, document: str | None = None, made_by: str | None = None
    ) -> Decision:
        """Write down what a person decided; pending doubts on the same pair are answered by it."""
        moment = now()
        answered = (
            "UPDATE decisions SET state = ?, made_by = ?, decided_at = ? WHERE state = 'pending' "
            "AND ((subject = ? AND target = ?) OR (subject = ? AND target = ?))"
        )
        state = DecisionState.DECIDED if kind is DecisionKind.CONFIRM else DecisionState.REJECTED
        with self._db.transaction() as connection:
            connection.execute(answered, (state, made_by, moment, subject, target, target, subject))
            cursor = connection.execute(
                "INSERT INTO decisions (kind, state, subject, target, document, evidence, made_by, created_at, decided_at) "
                "VALUES (?, 'decided', ?, ?, ?, '{}', ?, ?, ?)",
                (kind, subject, target, document, made_by, moment, moment),
            )
        return self.get(int(cursor.lastrowid or 0))

    def set_state(self, decision_id: int, state: DecisionState, made_by: str | None = None) -> Decision:
        """Answer a pending decision or take one back.

        Raises:
            NotFoundError: If there is no such decision.
        """
        with self._db.transaction() as connection:
            sql = "UPDATE decisions SET state = ?, made_by = ?, decided_at = ? WHERE id = ?"
            connection.execute(sql, (state, made_by, now(), decision_id))
        return self.get(decision_id)

    def find(self, decision_id: int) -> Decision | None:
        """Return a decision, or None."""
        row = self._db.row("SELECT * FROM decisions WHERE id = ?", (decision_id,))
        return None if row is None else _decision(row)

    def get(self, decision_id: int) -> Decision:
        """Return a decision.

        Raises:
            NotFoundError: If there is no such decision.
        """
        decision = self.find(decision_id)
        if decision is None:
            raise NotFoundError("decision", str(decision_id), "List the decisions to see their ids.")
        return decision

    def list(self, state: DecisionState | None = None, limit: int = 100, offset: int = 0) -> Sequence[Decision]:
        """Return decisions in the order they arose, of one state or of all."""
        sql = "SELECT * FROM decisions WHERE (? IS NULL OR state = ?) ORDER BY id LIMIT ? OFFSET ?"
        return [_decision(row) for row in self._db.rows(sql, (state, state, limit, offset))]

    def last_decided(self) -> Decision | None:
        """Return the newest decision that binds, or None."""
        row = self._db.row("SELECT * FROM decisions WHERE state = 'decided' ORDER BY decided_at DESC, id DESC LIMIT 1")
        return None if row is None else _decision(row)


def _decision(row: sqlite3.Row) -> Decision:
    values = dict(row)
    values.update(
        kind=DecisionKind(row["kind"]), state=DecisionState(row["state"]), evidence=json.loads(row["evidence"])
    )
    return Decision(**values)
