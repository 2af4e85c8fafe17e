"""Words that open a frame, compiled language by language when first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ingest.relations.common.mask import Unit
from ingest.relations.common.modality import is_asserted
from ingest.relations.common.patterns import LANGUAGES, compile_pattern


class Triggers:
    """A table of language → pattern; a language without an entry is read as English."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self._table = table
        self._compiled: dict[str, re.Pattern[str]] = {}

    def of(self, language: str) -> re.Pattern[str]:
        """The pattern for a language (BCP 47)."""
        key = language[:2] if language[:2] in LANGUAGES else "en"
        if key not in self._compiled:
            self._compiled[key] = compile_pattern(self._table[key])
        return self._compiled[key]

    def find(self, unit: Unit, language: str) -> Iterator[re.Match[str]]:
        """Yield the triggers of a unit whose clause asserts what it says."""
        for match in self.of(language).finditer(unit.text):
            if is_asserted(unit.text, match.start(), match.end(), language):
                yield match
