"""Errors of the outermost layer.

InterclusterError
└── AppError
    ├── SettingsError        a setting that cannot be
    ├── UsageError           a command that cannot be carried out as given
    └── AuthorisationError   a token is missing, unknown, or lacks the right
"""

from __future__ import annotations

from ontology.errors import InterclusterError


class AppError(InterclusterError):
    """Anything that went wrong in the command line or the server itself."""


class SettingsError(AppError):
    """A setting that cannot be."""


class UsageError(AppError):
    """A command that cannot be carried out as given."""


class AuthorisationError(AppError):
    """A token is missing, unknown, or lacks the right.

    Args:
        missing: True if no token came at all (401), False if it lacks the right (403).
    """

    def __init__(self, message: str, *, missing: bool) -> None:
        super().__init__(message)
        self.missing = missing
