"""Questions about several things at once: "which programmes pay for A, B and C"."""

from __future__ import annotations

import re

from search.answers.compose.context import Context
from search.answers.linking import Link
from search.answers.question import Shape
from search.answers.question.cues import Cue

_WHOLE_NAME = 0.9
_MOST = 5
_JOINING = re.compile(
    r"\s*(?:,|&|,?\s*\b(?:and|und|et|e|ed|y|sowie)\b)(?:\s+(?:the|the project|of|in|for|de|di|von))?\s*", re.IGNORECASE
)
_SHARED = frozenset(("both", "beide", "beiden", "sowohl", "deux", "entrambi", "ambos", "between", "zwischen", "entre"))


def split_by_names(context: Context) -> list[str]:
    """The question asked of each of the things that it joins by "and"; empty where it joins none, or asks what they share."""
    reading = context.reading
    shared = reading.has(Cue.COMMON) or any(t.norm in _SHARED for t in reading.tokens)
    if shared or reading.shape in (Shape.BOOLEAN, Shape.COUNT, Shape.REASON):
        return []
    joined: list[Link] = []
    for link in _names(context):
        gap = reading.text[reading.tokens[joined[-1].last].end : reading.tokens[link.first].start] if joined else ""
        if joined and not _JOINING.fullmatch(gap):
            if len(joined) > 1:
                break
            joined = []
        joined.append(link)
    if not 1 < len(joined) <= _MOST:
        return []
    first, last = reading.tokens[joined[0].first].start, reading.tokens[joined[-1].last].end
    names = [reading.text[reading.tokens[k.first].start : reading.tokens[k.last].end] for k in joined]
    return [reading.text[:first] + name + reading.text[last:] for name in names]


def _names(context: Context) -> list[Link]:
    """The whole names in a question from left to right, the longest of those that overlap."""
    links = sorted(
        (k for k in context.links.entities if k.score >= _WHOLE_NAME),
        key=lambda k: (k.first, -(k.last - k.first), -k.score),
    )
    found: list[Link] = []
    for link in links:
        if not found or link.first > found[-1].last:
            found.append(link)
    return found
