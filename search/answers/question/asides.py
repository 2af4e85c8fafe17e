"""What of a question only introduces it or sets the scene: "List the …", "… before she took over the office"."""

from __future__ import annotations

import re

_ASKING = re.compile(
    r"\s*(?:please\s+|could you\s+|can you\s+)?(?:name|list|give|show|tell)\s+(?:me\s+|us\s+)?(?=(?:the|all|some|both|two|three)\b)",
    re.IGNORECASE,
)
_WORKED = r"\b(?:work|employ|arbeite|tätig|beschäftig|travaill|lavor|trabaj|job)\w*"
_EARLIER = re.compile(
    rf"{_WORKED}.*?\b(?:(?:before|prior to)(?=\s+(?:he|she|they|\w+ing)\b)|avant(?=\s+(?:de|d['’]|qu))"
    r"|(?:bevor|ehe)(?=\s+(?:er|sie)\b)|prima(?=\s+(?:di|che)\b)|antes(?=\s+de\b))",
    re.IGNORECASE,
)
_ADVERBS = (
    r"(?:before|previously|formerly|earlier|bevor|vorher|zuvor|früher|avant|auparavant|précédemment"
    r"|prima|in precedenza|antes)"
)
_PREVIOUSLY = re.compile(
    rf"{_WORKED}.*?\b{_ADVERBS}\b|\b(?:previously|formerly|zuvor|vorher|früher)\b.*?{_WORKED}|\bused to work\b",
    re.IGNORECASE,
)


def without_asides(text: str) -> str:
    """A question with blanks for a request that begins it and for a clause that says before what someone worked elsewhere.

    The length stays, so that offsets hold.

    >>> without_asides("List the partners of AGRILINK")
    '     the partners of AGRILINK'
    >>> without_asides("Where did Ada work before she led it?").rstrip()
    'Where did Ada work before'
    """
    request = _ASKING.match(text)
    begun = request.end() if request else 0
    earlier = _EARLIER.search(text)
    end = earlier.end() if earlier else len(text)
    return " " * begun + text[begun:end] + " " * (len(text) - end)


def asks_what_was_before(text: str) -> bool:
    """Whether a question is about where someone worked before, rather than now."""
    return _PREVIOUSLY.search(text) is not None
