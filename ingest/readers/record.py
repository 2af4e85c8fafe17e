"""Reader for one record of a text set: JSON with an id, a title and a text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ingest.errors import DamagedFileError, EmptyDocumentError
from ingest.language.dates import to_iso
from ingest.ports import RawDocument
from ingest.readers.structure import clean, heading, join_blocks, one_line

RECORD: Final = "application/vnd.intercluster.record+json"
"""Media type of a record; only containers give it, never a file's name."""

_TEXT_KEYS: Final = ("text", "contents", "content", "body", "abstract")
_ID_KEYS: Final = ("_id", "id", "doc_id", "docid")


@dataclass(frozen=True, slots=True)
class RecordReader:
    """Reads records such as ``{"_id": "7", "title": "…", "text": "…"}`` (the layout of the BEIR text sets)."""

    suffixes: frozenset[str] = frozenset()
    media_types: frozenset[str] = frozenset({RECORD})

    def read(self, data: bytes, name: str) -> RawDocument:
        """Read a record's bytes.

        Raises:
            DamagedFileError: if it is no JSON object.
            EmptyDocumentError: if it has neither title nor text.
        """
        record = parse_record(data, name)
        title, text = one_line(_string(record, ("title",))), clean(_string(record, _TEXT_KEYS)).strip()
        if not title and not text:
            raise EmptyDocumentError(f"{name} has no text: neither 'title' nor 'text' says anything.")
        whole = text if text.startswith(title) else join_blocks([heading(title, 1), text])
        language = one_line(_string(record, ("language", "lang"))) or None
        return RawDocument(whole, title or None, language, to_iso(_string(record, ("date", "created"))), RECORD)


def parse_record(data: bytes, name: str) -> Mapping[str, Any]:
    """Parse a record.

    Raises:
        DamagedFileError: if it is no JSON object.
    """
    try:
        record = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise DamagedFileError(f"{name} is no JSON: {error}. Mend it, or leave it out.") from error
    if not isinstance(record, dict):
        raise DamagedFileError(f'{name} is a {type(record).__name__}, no JSON object. Write {{"_id": …, "text": …}}.')
    return record


def record_id(record: Mapping[str, Any]) -> str:
    """The id of a record, empty where it has none."""
    return one_line(_string(record, _ID_KEYS))


def _string(record: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    """The first value that is there, as text; empty for lists and objects."""
    found = (record[key] for key in keys if record.get(key) not in (None, ""))
    value = next(found, "")
    return str(value) if isinstance(value, str | int | float) else ""
