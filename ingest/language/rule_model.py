"""Sentences and words for languages without a statistical model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Sentence, Token
from ingest.language.sentences import split_sentences

_ELIDING: Final = frozenset({"fr", "it", "ca"})
_WORD = re.compile(
    r"""(?:https?://|www\.)[^\s<>"')\]]+[^\s<>"')\].,;:]   # addresses
      | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                        # e-mail
      | \d+(?:[.,\u00a0\u202f']\d+)*                        # numbers
      | (?:[^\W\d_]\.){2,}                                  # s.r.l.
      | \w+(?:[-‐’'&./+]\w+)*                               # words, hyphenated or with an apostrophe
      | \S""",
    re.VERBOSE,
)
_ELISION = re.compile(
    r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|all|nell|sull|dall|un|quest|quell)[’']", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class RuleModel:
    """Splits by rules alone: no tags, no syntax, no names. Works for any language written with spaces."""

    language: str = "und"

    @property
    def name(self) -> str:
        """Name and version."""
        return f"rules-{self.language}/1"

    def analyse(self, texts: Sequence[str]) -> Iterable[tuple[Sequence[Sentence], Sequence[Token]]]:
        """Analyse blocks; `pos`, `dep` and `ner` of the tokens are empty, every token is its own head."""
        return map(self._analyse_block, texts)

    def _analyse_block(self, text: str) -> tuple[Sequence[Sentence], Sequence[Token]]:
        sentences: list[Sentence] = []
        tokens: list[Token] = []
        for start, end in split_sentences(text, self.language):
            first = len(tokens)
            for a, b in self._words(text, start, end):
                tokens.append(Token(text[a:b], text[a:b].lower(), "", "", len(tokens), a, b))
            sentences.append(Sentence(len(sentences), start, end, 0, first, len(tokens)))
        return sentences, tokens

    def _words(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        for match in _WORD.finditer(text, start, end):
            elided = _ELISION.match(match.group()) if self.language in _ELIDING else None
            if elided and elided.end() < len(match.group()):
                yield match.start(), match.start() + elided.end()
                yield match.start() + elided.end(), match.end()
            else:
                yield match.start(), match.end()
