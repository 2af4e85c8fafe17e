"""Errors of the outermost layer.

InterclusterError
└── AppError
    ├── SettingsError        a setting that cannot be
    ├── UsageError           a command or request that cannot be carried out as given
    ├── BodyTooLargeError    a request whose body is larger than the limit
    └── AuthorisationError   a token is missing, unknown, or lacks the right
"""

from __future__ import annotations

from ontology.errors import InterclusterError


class AppError(InterclusterError):
    """Anything that went wrong in the command line or the server itself."""


class SettingsError(AppError):
    """A setting that cannot be."""


class UsageError(AppError):
    """A command or request that cannot be carried out as given."""


class AuthorisationError(AppError):
    """A token is missing, unknown, or lacks the right.

    Args:
        missing: True if no token came at all (401), False if it lacks the right (403).
    """

    def __init__(self, message: str, *, missing: bool) -> None:
        super().__init__(message)
        self.missing = missing


class BodyTooLargeError(AppError):
    """A request whose body is larger than the limit."""

    def __init__(self, limit: int) -> None:
        super().__init__(
            f"The request's body is larger than {limit} bytes, the limit. Send less, or raise the limit in the settings."
        )
