"""What finders ask of a dictionary."""

from __future__ import annotations

from typing import Protocol


class OrdinaryWords(Protocol):
    """The ordinary words of languages; `ingest.language.dictionary` has those that the product uses."""

    def is_ordinary(self, word: str, language: str) -> bool:
        """Whether a word, however it is written, is one of the language and no proper noun as far as can be told."""
        ...

    def is_surely_ordinary(self, word: str, language: str) -> bool:
        """Whether it is ordinary, and a proper noun of this spelling is unlikely."""
        ...
