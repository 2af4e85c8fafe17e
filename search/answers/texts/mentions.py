"""Mentions that stand together in a list, and the list that stands nearest to some words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.records import Mention
from search.answers.texts.sentences import Sentence

_CONNECTING = r"(?:and|or|et|ou|und|oder|sowie|the|la|le|les|der|die|das|as well as)"
_BETWEEN = re.compile(rf"[\s,;:()&/'’*_-]*(?:{_CONNECTING}\b[\s,]*){{0,2}}", re.IGNORECASE)


def in_groups(mentions: Sequence[Mention], sentence: Sentence) -> list[list[Mention]]:
    """Put mentions together that only commas and connecting words separate. Input and output are in reading order."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and _BETWEEN.fullmatch(_text(sentence, groups[-1][-1].end, mention.start)):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _text(sentence: Sentence, start: int, end: int) -> str:
    return sentence.text[max(0, start - sentence.start) : max(0, end - sentence.start)]


def nearest(groups: Sequence[list[Mention]], anchors: Sequence[int]) -> list[Mention]:
    """The group nearest to any of the offsets; the first one where there are none."""
    if not groups or not anchors:
        return list(groups[0]) if groups else []
    return min(groups, key=lambda group: (min(_distance(group, a) for a in anchors), group[0].start))


def _distance(group: Sequence[Mention], anchor: int) -> int:
    return min(min(abs(m.start - anchor), abs(m.end - anchor)) for m in group)
