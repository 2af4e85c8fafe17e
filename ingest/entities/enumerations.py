# ruff: noqa: E501 - one pattern a line reads best
"""Enumerations: lists set as blocks, and items that a paragraph counts up by signs, labels or ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from ingest.analysis import Analysis, Block, BlockKind

Stretch = tuple[int, int]

_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}
_SIGN: Final = re.compile(
    r"(?<![\w(/])(?:\((?P<round>\d{1,2}|[a-h]|[ivx]{1,4})\)|(?P<sign>\d{1,2}|[a-hA-H]|[ivx]{1,4})[)/]|"
    r"(?P<dot>\d{1,2})\.(?=\s+[A-ZÀ-Þ]))\s+(?=\S)"
)
_LABEL: Final = re.compile(
    r"^[ \t>*_#•–-]*(?:(?P<section>\d{1,2})\.(?P<part>\d{1,2})(?=[ \t]+[A-ZÀ-Þ])|"
    r"(?P<label>(?:[A-Z]{1,2}|[A-ZÀ-Þ][a-zà-ÿ]{4,16}))[ \t.]?(?:n[°o.]*[ \t]*)?(?P<number>\d{1,2})\b)[ \t*_]*"
    r"(?:[:.)–-]+[ \t*_]*|[ \t*_]+)(?=\S)",
    re.MULTILINE,
)
_ORDINAL: Final = re.compile(
    r"(?:(?<=[.:;!?–*_] )|(?<=[.:;!?–*_]\n)|(?<=^)|(?<=\n)|(?<=and )|(?<=et )|(?<=und )|(?<=[^\W\d_], ))(?:"
    r"(?P<n1>first(?:ly)?|first of all|premièrement|d'abord|tout d'abord|primo|erstens|zum ersten|in primo luogo|anzitutto|primero|"
    r"en primer lugar|en premier lieu)|(?P<n2>second(?:ly)?|deuxièmement|ensuite|secundo|zweitens|zum zweiten|in secondo luogo|segundo|"
    r"en segundo lugar|en second lieu|en deuxième lieu)|(?P<n3>third(?:ly)?|troisièmement|tertio|enfin|drittens|in terzo luogo|"
    r"infine|tercero|en tercer lugar|finally|lastly))\b[,:]?[\s*_]+",
    re.IGNORECASE,
)
_MARK: Final = re.compile(
    r"\s*(?:(?:\(?(?:\d{1,2}|[a-hA-H]|[ivx]{1,4})[.)/]\)?|[-*•–✓➤])(?=[\s*]))?[\s*]*(?:(?:[A-Z]{1,2}[ ]?\d{1,2})[ ]?[:.)–-]*[\s*]+(?=\S))?"
)
_ENDS: Final = re.compile(r"\n[ \t]*\n")
_SHORTEST: Final = 12
_LONGEST: Final = 600


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Items that belong together, without their marks; `start` is where the first mark stands."""

    start: int
    items: tuple[Stretch, ...]


def block_lists(analysis: Analysis) -> Iterator[tuple[int, Sequence[Block]]]:
    """Yield the runs of list items with the index of the first block of each; page chrome does not count."""
    blocks = analysis.blocks
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and blocks[end].kind is BlockKind.LIST_ITEM:
            end += 1
        if end > at:
            yield at, blocks[at:end]
        at = max(end, at + 1)


def item_stretch(analysis: Analysis, block: Block) -> Stretch:
    """A list item without its mark and without the label that numbers it ("R2:")."""
    start = block.start
    if block.marker and analysis.text.startswith(block.marker, start):
        start += len(block.marker)
    mark = _MARK.match(analysis.text, start, block.end)
    return (mark.end() if mark else start), block.end


def inline_lists(analysis: Analysis) -> Iterator[Enumeration]:
    """Items that a paragraph or row counts up from 1, a or i ("1) …", "(i) …", "A/ …"), or with "first … second …"."""
    for block in analysis.blocks:
        if block.kind is BlockKind.CHROME or block.end - block.start < 3 * _SHORTEST:
            continue
        for run in _runs(analysis.text, block):
            yield Enumeration(run[0].start(), tuple(_inline_items(analysis, block.end, run)))
    for run in _ordinals(analysis.text):
        yield Enumeration(run[0].start(), tuple(_inline_items(analysis, len(analysis.text), run)))


def labelled_lists(analysis: Analysis) -> Iterator[tuple[str, Enumeration]]:
    """Items whose lines begin with one label and numbers that count up ("R1.", "B 2", "Recommendation 3:"), with the label."""
    text = analysis.text
    by_label: dict[str, list[re.Match[str]]] = {}
    for match in _LABEL.finditer(text):
        found = by_label.setdefault(match["label"] or match["section"], [])
        if _count(match) > (_count(found[-1]) if found else 0):
            found.append(match)
    for label, marks in by_label.items():
        if len(marks) > 1 and _count(marks[0]) == 1:
            limits = [*(m.start() for m in marks[1:]), len(text)]
            items = tuple(_labelled_item(text, m.end(), limit) for m, limit in zip(marks, limits, strict=True))
            yield label, Enumeration(marks[0].start(), items)


def _count(mark: re.Match[str]) -> int:
    return int(mark["number"] or mark["part"])


def _labelled_item(text: str, start: int, limit: int) -> Stretch:
    blank = _ENDS.search(text, start, limit)
    return start, min(blank.start() if blank else limit, start + _LONGEST)


def _runs(text: str, block: Block) -> list[list[re.Match[str]]]:
    """Signs that count up from 1 or a, run by run; a single sign is no list."""
    runs: list[list[re.Match[str]]] = []
    for sign in _SIGN.finditer(text, block.start, block.end):
        follows = bool(runs) and len(runs[-1]) + 1 in _numbers(sign)
        if follows:
            runs[-1].append(sign)
        elif 1 in _numbers(sign):
            runs.append([sign])
    return [run for run in runs if len(run) > 1]


def _numbers(sign: re.Match[str]) -> tuple[int, ...]:
    """What a sign may count: "i" is the ninth letter or the Roman one."""
    mark = (sign["round"] or sign["sign"] or sign["dot"]).lower()
    if mark.isdigit():
        return (int(mark),)
    letter = (ord(mark) - ord("a") + 1,) if len(mark) == 1 else ()
    return (*letter, _ROMAN[mark]) if mark in _ROMAN else letter


def _ordinals(text: str) -> list[list[re.Match[str]]]:
    """ "First, … Second, … Third, …", near each other; they may begin paragraphs."""
    runs: list[list[re.Match[str]]] = []
    for match in _ORDINAL.finditer(text):
        if match["n1"]:
            runs.append([match])
        elif runs and match[f"n{min(len(runs[-1]) + 1, 3)}"] and match.start() - runs[-1][-1].end() < _LONGEST:
            runs[-1].append(match)
    return [run for run in runs if len(run) > 1]


def _inline_items(analysis: Analysis, limit: int, run: Sequence[re.Match[str]]) -> Iterator[Stretch]:
    """Each item reaches to the next mark; the last one to the end of its sentence."""
    for one, other in pairwise(run):
        yield one.end(), _trimmed(analysis.text, one.end(), other.start())
    start = run[-1].end()
    stop = next((s.end for s in analysis.sentences if s.end > start + _SHORTEST), limit)
    yield start, min(stop, limit)


def _trimmed(text: str, start: int, end: int) -> int:
    """The end without the word or mark that only leads to the next item."""
    link = re.search(r"[\s,;]+(?:and|et|und|e|ed|y)?\s*$", text[start:end])
    return start + link.start() if link else end
