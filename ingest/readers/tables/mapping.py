"""Mapping files: what a person says about the columns of a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from ingest.errors import MappingError
from ingest.readers.tables.roles import ColumnRole, Heading, heading_key


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Roles of columns by heading (as compared) or by position (from 1); they win over what the heading says."""

    by_heading: Mapping[str, ColumnRole] = field(default_factory=dict)
    by_position: Mapping[int, ColumnRole] = field(default_factory=dict)

    def find(self, text: str, position: int) -> ColumnRole | None:
        """The role of the column with this heading at this position (from 1), or None if nothing is said of it."""
        return self.by_position.get(position) or self.by_heading.get(heading_key(text))

    def applied(self, heading: Heading, text: str, position: int) -> Heading:
        """The heading with the role that the mapping gives it."""
        role = self.find(text, position)
        return (
            heading if role is None else Heading(heading.label, role, heading.group, heading.currency, heading.english)
        )


def load_mapping(path: Path) -> ColumnMapping:
    """Read a mapping file: YAML with one line a column, ``heading or number: role``.

    Raises:
        MappingError: if it cannot be read, is no mapping, or names a role that is not known.
    """
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise MappingError(f"The mapping file {path} cannot be read: {error}. Give a YAML file in UTF-8.") from error
    if not isinstance(data, dict) or not data:
        raise MappingError(
            f"The mapping file {path} holds no mapping. Write one line a column, such as 'Kürzel: acronym'."
        )
    roles = {key: _role(str(value), str(key), path) for key, value in data.items()}
    return ColumnMapping(
        {heading_key(key): role for key, role in roles.items() if isinstance(key, str)},
        {key: role for key, role in roles.items() if isinstance(key, int)},
    )


def _role(value: str, column: str, path: Path) -> ColumnRole:
    try:
        return ColumnRole(value.strip().lower().replace("_", "-").replace(" ", "-"))
    except ValueError as error:
        known = ", ".join(ColumnRole)
        raise MappingError(
            f"The mapping file {path} gives the column {column!r} the role {value!r}, which is not known. Use one of: {known}."
        ) from error
