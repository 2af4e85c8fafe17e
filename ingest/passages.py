"""Passages: the units of retrieval, a few sentences each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from ingest.analysis import Analysis, BlockKind, Sentence
from kg.records import Passage

_TARGET_WORDS: Final = 60
_ENOUGH_WORDS: Final = 100
_MOST_WORDS: Final = 180
_MOST_SENTENCES: Final = 5
_SHORT_TAIL_WORDS: Final = 25
WHOLE_TEXT_WORDS: Final = 400


def find_passages(analysis: Analysis, document: str, whole: int = 0) -> tuple[Passage, ...]:
    """Cut a document into passages.

    A passage has two to five sentences and 60 to 180 words where the text allows; lists of short items make up the
    words with more items. It begins with the headings above it, if it is the first under them, and never runs across a
    heading or across page chrome. Every sentence is in exactly one passage.

    Args:
        analysis: the document.
        document: IRI of the document; the passages' IRIs are made of it.
        whole: a text of at most so many words is one passage, unless page chrome lies in it.
    """
    if _is_whole(analysis, whole):
        return (_passage(analysis, document, 0, analysis.sentences),)
    groups = [group for section in _sections(analysis) for group in _groups(analysis, section)]
    return tuple(_passage(analysis, document, n, group) for n, group in enumerate(groups))


def _is_whole(analysis: Analysis, most_words: int) -> bool:
    chrome = any(block.kind is BlockKind.CHROME for block in analysis.blocks)
    return bool(analysis.sentences) and not chrome and sum(map(_words, analysis.sentences)) <= most_words


def _sections(analysis: Analysis) -> Iterator[Sequence[Sentence]]:
    """Runs of sentences that start with their headings and have no chrome inside."""
    sentences = analysis.sentences
    if not sentences:
        return
    start = 0
    for i, (before, sentence) in enumerate(pairwise(sentences), start=1):
        if _starts_section(analysis, before, sentence):
            yield sentences[start:i]
            start = i
    yield sentences[start:]


def _starts_section(analysis: Analysis, before: Sentence, sentence: Sentence) -> bool:
    if sentence.block == before.block:
        return False
    kinds = [block.kind for block in analysis.blocks[before.block : sentence.block + 1]]
    return BlockKind.CHROME in kinds or (kinds[-1] is BlockKind.HEADING and kinds[0] is not BlockKind.HEADING)


def _groups(analysis: Analysis, section: Sequence[Sentence]) -> list[list[Sentence]]:
    groups: list[list[Sentence]] = []
    current: list[Sentence] = []
    words = 0
    for sentence in section:
        length = _words(sentence)
        if current and _is_full(current, words, length, sentence.block != current[-1].block):
            groups.append(current)
            current, words = [], 0
        current.append(sentence)
        words += length
    if groups and words < _SHORT_TAIL_WORDS and sum(map(_words, groups[-1])) + words <= _MOST_WORDS:
        groups[-1].extend(current)
    else:
        groups.append(current)
    return groups


def _is_full(current: Sequence[Sentence], words: int, following: int, at_block_end: bool) -> bool:
    if words + following > _MOST_WORDS:
        return True
    if words < _TARGET_WORDS:
        return False
    return len(current) >= _MOST_SENTENCES or (at_block_end and words >= _ENOUGH_WORDS)


def _words(sentence: Sentence) -> int:
    return sentence.last_token - sentence.first_token


def _passage(analysis: Analysis, document: str, ordinal: int, sentences: Sequence[Sentence]) -> Passage:
    start, end = sentences[0].start, sentences[-1].end
    return Passage(f"{document}/passage/{ordinal}", document, ordinal, start, end, analysis.text[start:end])
