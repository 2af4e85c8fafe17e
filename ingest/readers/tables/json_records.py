"""JSON: a list of records, or an object that holds one; lists of records inside a record become rows of their own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ingest.errors import UnreadableError
from ingest.readers.encoding import decode
from ingest.readers.tables.grid import MAX_ROWS, Row, Sheet, clipped

_MAX_DEPTH: Final = 4
Flat = dict[str, str]


@dataclass(frozen=True, slots=True)
class JsonFormat:
    """Reads ``.json``."""

    suffixes: frozenset[str] = frozenset({".json"})
    media_types: frozenset[str] = frozenset({"application/json"})

    def sheets(self, data: bytes, name: str) -> tuple[Sheet, ...]:
        """Read the records of a file as one table.

        Raises:
            UnreadableError: if it is no JSON, or holds no records.
        """
        try:
            value = json.loads(decode(data, name))
        except (ValueError, RecursionError) as error:
            raise UnreadableError(f"{name} is no valid JSON: {error}. Mend it, or save the table as CSV.") from error
        records = find_records(value)
        if not records:
            raise UnreadableError(f"{name} holds no records. Give a list of objects, or an object with such a list.")
        flat = [row for record in records[: MAX_ROWS + 1] for row in flattened(record)]
        columns = list(dict.fromkeys(key for row in flat for key in row))
        rows: list[Row] = [tuple(columns), *(tuple(row.get(key, "") for key in columns) for row in flat)]
        sheet = clipped(rows, "")
        return (Sheet("", sheet.rows, sheet.notes, numeric=True),)


def find_records(value: Any, depth: int = 0) -> list[Mapping[str, Any]]:
    """The longest list of objects in a value, or the value itself if it is an object with plain values."""
    if isinstance(value, list):
        return [item for item in value if isinstance(item, dict)]
    if not isinstance(value, dict) or depth > _MAX_DEPTH:
        return []
    plain = sum(isinstance(v, str | int | float) for v in value.values())
    if plain > 2:
        return [value]
    return max((find_records(v, depth + 1) for v in value.values()), key=len, default=[])


def flattened(record: Mapping[str, Any]) -> Iterator[Flat]:
    """Yield one row a record, or one for each object of its longest list of objects.

    >>> list(flattened({"acronym": "X", "partners": [{"name": "A"}, {"name": "B"}]}))
    [{'acronym': 'X', 'partners name': 'A'}, {'acronym': 'X', 'partners name': 'B'}]
    """
    lists = [key for key, value in record.items() if _is_records(value)]
    longest = max(lists, key=lambda key: len(record[key]), default=None)
    base = {k: text for key, value in record.items() if key not in lists for k, text in _cells(key, value, 0)}
    if longest is None:
        yield base
        return
    for item in record[longest]:
        yield {**base, **{k: text for key, value in item.items() for k, text in _cells(f"{longest} {key}", value, 1)}}


def _is_records(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _cells(key: str, value: Any, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and depth < _MAX_DEPTH:
        for inner, item in value.items():
            yield from _cells(f"{key} {inner}", item, depth + 1)
    elif isinstance(value, list):
        yield key, _joined(value)
    elif value is not None and not isinstance(value, bool | dict):
        yield key, str(value).strip()


def _joined(values: Sequence[Any]) -> str:
    return "; ".join(str(v).strip() for v in values if isinstance(v, str | int | float) and not isinstance(v, bool))
