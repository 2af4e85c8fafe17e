"""Which plain lines belong together, and which of them are headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ingest.layout.lines import Line, is_capitals

_OPEN_END: Final = re.compile(
    r"(?:[,;(&/–-]|\b(?:and|or|of|the|in|for|to|with|by|a|an|et|ou|de|du|des|la|le|les|pour|avec|und|oder|der|die|das|für|mit"
    r"|von|e|o|di|del|della|per|con|il|y|el|los|las|para|en))$",
    re.IGNORECASE,
)
_TIME: Final = re.compile(r"\d{1,2}[.:h]\d{2}\b")
_MIN_WRAP: Final = 55
_RAGGED: Final = 0.7
_PROSE_WORDS: Final = 8
_PROSE: Final = 0.45
_TITLE_WORDS: Final = 12
_TITLE_LENGTH: Final = 110
_BARE_TITLE_WORDS: Final = 8
_CLOSED: Final = ".;,:!"


def joins(line: Line, following: Line, width: int) -> bool:
    """Whether a line break is a soft one.

    Args:
        line: a plain line.
        following: the plain line under it.
        width: length in characters of the longest line in their run, the width that the text is wrapped at if it is.
    """
    if not line.text or not following.text:
        return False
    if following.text[0].islower():
        return True
    if _OPEN_END.search(line.text) and not line.text.endswith(("–", "/")):
        return True
    if _TIME.match(following.text):
        return False
    first_word = following.text.split(None, 1)[0]
    full = len(line.text) + 1 + len(first_word) > width or _is_ragged(line.text, width)
    return full and width >= _MIN_WRAP and not _is_own_paragraph(line, following, width)


def _is_ragged(text: str, width: int) -> bool:
    """Whether a line may be one of a paragraph that is wrapped unevenly, as by hand or out of a PDF: prose, unfinished, long."""
    words = text.split()
    if len(text) < _RAGGED * width or len(words) < _PROSE_WORDS or text[-1] in ".!?:":
        return False
    return sum(w[0].islower() for w in words) >= _PROSE * len(words)


def _is_own_paragraph(line: Line, following: Line, width: int) -> bool:
    """Unwrapped text has one long line a paragraph; there a full stop at the end of a line ends the paragraph."""
    return line.text[-1] in ".!?" and (width > 120 or len(line.text) > 120)


def looks_like_title(text: str) -> bool:
    """Whether a line of its own may be a heading, by its length and ending.

    >>> looks_like_title("Clusters – what and why"), looks_like_title("It has been held in Turin.")
    (True, False)
    """
    words = text.split()
    if not words or len(words) > _TITLE_WORDS or len(text) > _TITLE_LENGTH:
        return False
    if text[-1] in _CLOSED or not any(c.isalpha() for c in text):
        return False
    if text[0].islower() or any(sign in text for sign in ("@", "://", ";")):
        return False
    return text.count(",") <= 1


def is_heading(text: str, before_blank: bool, after_blank: bool, after: Sequence[str]) -> bool:
    """Judge a line of its own by what follows it.

    Args:
        text: the line.
        before_blank: whether a blank line, or the start of the text, stands above.
        after_blank: whether a blank line stands below; a title without one is short.
        after: the next non-blank lines, nearest first, at most two.
    """
    if is_capitals(text) and len(text) <= _TITLE_LENGTH:
        return True
    if not looks_like_title(text) or not after:
        return False
    if not after_blank and len(text.split()) > _BARE_TITLE_WORDS:
        return False
    longer = len(after[0]) > 1.5 * len(text) and len(after[0]) > 50
    if longer:
        return True
    return before_blank and len(text.split()) <= _BARE_TITLE_WORDS and "," not in text
