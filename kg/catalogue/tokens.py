"""Tokens that clients show to write: only their SHA-256 is kept, the token itself is shown once."""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.catalogue.database import Database, now
from kg.errors import NotFoundError

_PREFIX = "clt_"


class Right(StrEnum):
    """What a token allows; each right includes the ones before it."""

    READ = "read"
    WRITE = "write"
    ADMIN = "admin"

    def includes(self, other: Right) -> bool:
        """Say whether a token with this right may do what `other` allows."""
        order = list(Right)
        return order.index(self) >= order.index(other)


@dataclass(frozen=True, slots=True)
class TokenInfo:
    """A token without its secret. `id` names it for revoking."""

    id: str
    right: Right
    label: str
    created_at: str


class TokenTable:
    """The tokens of the catalogue."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def add(self, right: Right, label: str = "") -> str:
        """Make a token and return it; it cannot be read back later. It has 256 random bits."""
        token = _PREFIX + secrets.token_urlsafe(32)
        with self._db.transaction() as connection:
            connection.execute(
                "INSERT INTO tokens VALUES (?,?,?,?,?)", (secrets.token_hex(4), _digest(token), right, label, now())
            )
        return token

    def find(self, token: str) -> TokenInfo | None:
        """Return what is known of a token that a client shows, or None if it is not valid."""
        row = self._db.row("SELECT id, right, label, created_at FROM tokens WHERE hash = ?", (_digest(token),))
        return None if row is None else _info(row)

    def list(self) -> Sequence[TokenInfo]:
        """Return all tokens, oldest first."""
        rows = self._db.rows("SELECT id, right, label, created_at FROM tokens ORDER BY created_at, id")
        return [_info(row) for row in rows]

    def revoke(self, token_id: str) -> None:
        """Make a token invalid.

        Raises:
            NotFoundError: If there is no token of this id.
        """
        with self._db.transaction() as connection:
            gone = connection.execute("DELETE FROM tokens WHERE id = ?", (token_id,)).rowcount
        if not gone:
            raise NotFoundError("token", token_id, "List the tokens to see their ids.")


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _info(row: sqlite3.Row) -> TokenInfo:
    return TokenInfo(row["id"], Right(row["right"]), row["label"], row["created_at"])
