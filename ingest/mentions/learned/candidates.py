"""Stretches of text that may be names: runs of capitalised words, their parts, and whatever a finder proposes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from ingest.analysis import Analysis, Block, Span
from ingest.mentions.words import Word, words_by_block
from ingest.mentions.wordsets import word_set

LINKS: Final = word_set("""
    of the and & for in on at de du des d' la le les l' et en à au aux sur pour der die das des dem den und für von vom zu zum zur im
    am bei di del della dei delle degli dell' dello da dal dalla e ed per y el los las da do dos van het og och
    """)
_MOST_LINKS: Final = 3
_WHOLE: Final = 5
"""Runs of so many names or fewer are taken apart in every way; of longer ones only beginnings and ends are tried."""


class Place(NamedTuple):
    """A block's words, and which of them a candidate consists of."""

    block: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Page:
    """A document's words by block, and the candidates: (start, end) in the text → where its words are."""

    analysis: Analysis
    blocks: Sequence[tuple[Block, Sequence[Word]]]
    candidates: Mapping[tuple[int, int], Place]

    def words(self, place: Place) -> Sequence[Word]:
        """The words of a candidate."""
        return self.blocks[place.block][1][place.first : place.last + 1]


def page_of(analysis: Analysis, proposals: Iterable[Span]) -> Page:
    """Find the candidates of a document."""
    blocks = words_by_block(analysis)
    candidates: dict[tuple[int, int], Place] = {}
    for n, (_, words) in enumerate(blocks):
        for first, last in _runs(words):
            candidates[words[first].start, words[last].end] = Place(n, first, last)
    starts = {w.start: (n, i) for n, (_, words) in enumerate(blocks) for i, w in enumerate(words)}
    ends = {w.end: (n, i) for n, (_, words) in enumerate(blocks) for i, w in enumerate(words)}
    for span in proposals:
        first_at, last_at = starts.get(span.start), ends.get(span.end)
        if first_at and last_at and first_at[0] == last_at[0] and first_at[1] <= last_at[1]:
            candidates.setdefault((span.start, span.end), Place(*first_at, last_at[1]))
    return Page(analysis, blocks, candidates)


def is_name_like(word: Word) -> bool:
    """Whether a word is written as words of names are."""
    return any(c.isupper() for c in word.text)


def _runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(words):
        if not is_name_like(words[at]):
            at += 1
            continue
        names = _names_from(words, at)
        yield from _parts(names)
        at = names[-1] + 1


def _names_from(words: Sequence[Word], at: int) -> list[int]:
    """The words of a run that are written as names are; only links stand between them."""
    names = [at]
    for n in range(at + 1, len(words)):
        if not words[n].joined or n - names[-1] > _MOST_LINKS:
            break
        if is_name_like(words[n]) or (words[n].text[0].isdigit() and n == names[-1] + 1):
            names.append(n)
        elif words[n].lower not in LINKS:
            break
    return names


def _parts(names: Sequence[int]) -> Iterator[tuple[int, int]]:
    for a, first in enumerate(names):
        for z in range(a, len(names)):
            if len(names) <= _WHOLE or a == 0 or z == len(names) - 1 or z - a < 2:
                yield first, names[z]
