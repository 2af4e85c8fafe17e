"""Splitting running text into sentences, the same way for every language.

A statistical parser guesses sentence ends from syntax and breaks lists, initials and titles; the rules here look only at
punctuation, so they behave the same in five languages, and the parser is then held to their result.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ingest.language.abbreviations import DOTTED_NUMBERS, abbreviations

MAX_SENTENCE: Final = 2_000
"""Characters; longer stretches without an end are cut at white space, so that no input makes the parser explode."""

_MAX_BRACKET: Final = 400
_END = re.compile(r"(?:[.!?…]+|[。！？])[\"'»”’)\]]*(?=\s+\S|$)|(?<=[a-zà-ÿ)]{2})[.!?](?=[A-ZÀ-Þ][a-zà-ÿ’']|[A-ZÀ-Þ] )")
_WORD_BEFORE = re.compile(r"[^\s(\[«“\"„]+$")
_NUMBERED = re.compile(r"(?:(?<=\s)|^)\(?(\d{1,2}|[a-h])\)\s+(?=[\"'«“„*]*[A-ZÀ-Þ])")
_BRACKETS = re.compile(r"[()\[\]]")
_INITIAL = re.compile(r"^(?:[A-ZÀ-Þ]\.)*-?[A-ZÀ-Þ]$")
_LOWER = re.compile(r"\s+[\"'«“„(\[]*[a-zà-ÿ]")
_DOMAIN = re.compile(r"^(?:https?:|www\.|[\w.+-]+@)|\.(?:[a-z]{2,3})$")
_UNIT_NUMBER = re.compile(r"^\(?\d{1,2}$")
_DAY_RANGE = re.compile(r"^\(?\d{1,2}\.\s?[-–—/]\s?\d{1,2}$")
_ELIDED = re.compile(r"^(?:l|d|dell|all|dall|nell|sull|un|qu)['’]", re.IGNORECASE)
_ROMAN = re.compile(r"^[IVX]{1,5}$")


def split_sentences(text: str, language: str) -> list[tuple[int, int]]:
    """Find the sentences of one block.

    Never splits inside brackets, after abbreviations and initials, or inside numbers; numbered points in running text
    ("1) … 2) …") each begin a sentence.

    Args:
        text: running text without paragraph breaks; line breaks count as spaces.
        language: BCP 47 primary tag.

    Returns:
        Half-open character spans without surrounding white space, in order; together they hold every other character.

    >>> split_sentences("Held by Dr. Weiss (cf. p. 3). It cost 1.5 M.", "en")
    [(0, 29), (30, 44)]
    """
    cuts = sorted({*_sentence_ends(text, language), *_numbered_points(text)})
    bounds = [0, *cuts, len(text)]
    return [piece for a, b in pairwise(bounds) for piece in _trimmed_pieces(text, a, b)]


def _sentence_ends(text: str, language: str) -> Iterator[int]:
    brackets = _bracket_spans(text)
    for match in _END.finditer(text):
        if not _inside(brackets, match.start()) and _ends_sentence(text, match, language):
            yield match.end()


def _ends_sentence(text: str, match: re.Match[str], language: str) -> bool:
    if match.end() >= len(text):
        return False
    if _LOWER.match(text, match.end()):
        return False
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    return not _is_abbreviated(text, match, language)


def _is_abbreviated(text: str, match: re.Match[str], language: str) -> bool:
    before = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
    if before is None:
        return False
    word = before.group()
    if text[match.end()].isalnum() and _DOMAIN.search(word):
        return True
    if len(match.group()) > 1:
        return False
    if _UNIT_NUMBER.match(word):
        return before.start() == 0 or language in DOTTED_NUMBERS
    if _INITIAL.match(word) and not (word == "I" and language == "en"):
        return True
    if _ROMAN.match(word) and language in DOTTED_NUMBERS:
        return True
    if _DAY_RANGE.match(word):
        return True
    folded = _ELIDED.sub("", word.lower())
    return folded in _abbreviations(language) or folded.rsplit("-", 1)[-1] in _abbreviations(language)


_abbreviations = lru_cache(maxsize=64)(abbreviations)


def _numbered_points(text: str) -> Iterator[int]:
    """Starts of "1) … 2) …" that count up from the first; a lone "(2)" is no list."""
    matches = list(_NUMBERED.finditer(text))
    run: list[re.Match[str]] = []
    for match in matches:
        if run and _position(match) == _position(run[-1]) + 1 and _same_kind(match, run[-1]):
            run.append(match)
            continue
        yield from _starts_of(run)
        run = [match] if _position(match) == 1 else []
    yield from _starts_of(run)


def _starts_of(run: Sequence[re.Match[str]]) -> Iterator[int]:
    if len(run) > 1:
        yield from (match.start() for match in run)


def _position(match: re.Match[str]) -> int:
    mark = match.group(1)
    return int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1


def _same_kind(a: re.Match[str], b: re.Match[str]) -> bool:
    return a.group(1).isdigit() == b.group(1).isdigit()


def _bracket_spans(text: str) -> list[tuple[int, int]]:
    """Outermost bracketed stretches that close within a reasonable distance, in order."""
    spans: list[tuple[int, int]] = []
    stack: list[int] = []
    for match in _BRACKETS.finditer(text):
        if match.group() in "([":
            stack = [s for s in stack if match.start() - s < _MAX_BRACKET]
            stack.append(match.start())
        elif stack:
            start = stack.pop()
            if not stack and match.end() - start < _MAX_BRACKET:
                spans.append((start, match.end() - 1))
    return spans


def _inside(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    i = bisect_right(spans, (offset, len(spans) and spans[-1][1])) - 1
    return i >= 0 and spans[i][0] < offset < spans[i][1]


def _trimmed_pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        cut = end if end - start <= MAX_SENTENCE else _cut_before(text, start, start + MAX_SENTENCE)
        piece = text[start:cut]
        stripped = piece.strip()
        if stripped:
            first = start + piece.index(stripped[0])
            yield first, first + len(stripped)
        start = cut


def _cut_before(text: str, start: int, end: int) -> int:
    space = text.rfind(" ", start + 1, end)
    return space if space > start else end
