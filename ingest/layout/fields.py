"""Labelled fields: "Start date: 1 May 2010", several on one line included."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

_GENERAL = re.compile(r"(?P<label>[^\W\d_][^:|.;,!?()\[\]\"“„«/@#]{1,40}?)\s?:\s+(?=\S)")
_LEADERS = re.compile(r"(?P<label>[^\W\d_][^:|.;,!?\"“„«@#]{1,40}?)\s?(?:\.{2,}|(?: \.){2,}|…{1,}|_{3,})\s*:?\s+(?=\S)")
"""A label with dots up to its value ("Total budget ....... EUR 200,000")."""
_GAP: Final = r"(?:^|[,;|·•]\s*|\t+|\s{2,}|[.]\s+|\)\s*|(?<=\s)(?-i:(?=[A-ZÀ-Þ])))"
_MAX_WORDS: Final = 4
_MAX_GENERAL_LINE: Final = 160
_VERB_LIST: Final = """is are was were be been has have had will would should can could may must do does did said says est sont était
    être a ont sera seront peut dit ist sind war wird werden hat haben soll sollen kann sagt è sono era sarà ha hanno
    deve può detto es son fue será han tiene debe puede dijo following suivantes suivants folgende seguenti siguientes
    that which who dass che que"""
_VERBS: Final = frozenset(_VERB_LIST.split())


@dataclass(frozen=True, slots=True)
class FieldSpan:
    """A field in a line; all offsets count from the start of the line. The value may be empty."""

    label: str
    start: int
    label_end: int
    value_start: int
    end: int


@cache
def known_labels() -> frozenset[str]:
    """The usual labels of five languages, in lower case."""
    text = (resources.files("ingest") / "data" / "field_labels.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(label.strip() for line in lines for label in line.split("|") if label.strip())


@cache
def _known_pattern() -> re.Pattern[str]:
    words = sorted(known_labels(), key=len, reverse=True)
    options = "|".join(re.escape(word).replace(r"\ ", r"[\s\u00a0]+") for word in words)
    return re.compile(rf"{_GAP}(?P<label>{options})\.?(?:\s?\([^)]{{1,20}}\))?[\s\u00a0]?[:：](?!//)", re.IGNORECASE)


def is_known_label(text: str) -> bool:
    """Whether a text is one of the usual labels, with or without its colon.

    >>> is_known_label("Lead partner:")
    True
    """
    return " ".join(text.rstrip(" :.").lower().split()) in known_labels()


def find_fields(line: str) -> Sequence[FieldSpan]:
    """Find the fields of a line that starts with one; empty where it does not.

    Usual labels are found anywhere after a separator; other short noun phrases count only at the start of a short line.

    >>> [line.label for line in find_fields("Start: 1 May 2010, End: 2012")]
    ['Start', 'End']
    >>> [line.label for line in find_fields("Total budget ....... EUR 200,000")]
    ['Total budget']
    """
    led = _LEADERS.match(line)
    if led is not None and len(led["label"].split()) <= _MAX_WORDS:
        return _between(line, [led])
    if ":" not in line and "：" not in line:
        return ()
    known = list(_known_pattern().finditer(line))
    if known and known[0].start("label") == 0:
        return _between(line, known)
    general = _general(line)
    if general is None:
        return ()
    return _between(line, [general, *(m for m in known if m.start() > general.end())])


def _general(line: str) -> re.Match[str] | None:
    if len(line) > _MAX_GENERAL_LINE:
        return None
    match = _GENERAL.match(line)
    if match is None:
        return None
    words = match.group("label").split()
    fits = len(words) <= _MAX_WORDS and words[0][0].isupper() and not _VERBS.intersection(w.lower() for w in words)
    return match if fits else None


def _between(line: str, matches: Sequence[re.Match[str]]) -> Sequence[FieldSpan]:
    ends = [m.start() for m in matches[1:]] + [len(line)]
    return tuple(_field(line, match, end) for match, end in zip(matches, ends, strict=True))


def _field(line: str, match: re.Match[str], end: int) -> FieldSpan:
    value = line[match.end() : end]
    start = match.end() + len(value) - len(value.lstrip())
    stripped = value.strip().rstrip("|·").rstrip()
    start = start if stripped else match.end()
    return FieldSpan(match.group("label"), match.start("label"), match.end("label"), start, start + len(stripped))
