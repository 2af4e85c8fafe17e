"""Documents as the text answerer sees them: their units and the mentions in them, remembered while they stay the same."""

from __future__ import annotations

import re
import sys
import threading
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from kg.ports import TextReader
from kg.records import Document, Mention
from search.answers.text import words
from search.answers.texts.units import Unit, cut

_MOST_REMEMBERED = 1500
_LONG = 60_000
_OPENING = 300
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FEWEST_BARS = 3
_MENU = re.compile(r"(?:[^|\n]{1,30}\s\|\s){3,}")


@dataclass(frozen=True, slots=True)
class Layer:
    """The words of a stretch of text, in order, and joined with a space around each."""

    words: tuple[str, ...]
    joined: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A unit with its own words, and those of what stands before and above it; the mentions inside and what they mention."""

    unit: Unit
    own: Layer
    before: Layer
    heading: Layer
    section: Layer
    mentions: Sequence[Mention]
    entities: frozenset[str]


@dataclass(frozen=True, slots=True)
class Page:
    """One document, cut up. `opening` holds its title and first words, `whole` all of its words, `years` where years end in it."""

    document: Document
    pieces: Sequence[Piece]
    mentions: Mentions
    opening: Layer
    whole: str
    years: Sequence[tuple[int, str]]

    def mentions_within(self, start: int, end: int) -> list[Mention]:
        """The mentions inside a stretch, in reading order."""
        return self.mentions.within(start, end)

    def year_before(self, end: int) -> str | None:
        """The last year that is written before an offset."""
        place = bisect_right(self.years, end, key=itemgetter(0))
        return self.years[place - 1][1] if place else None


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of a document in reading order, and where each begins."""

    every: Sequence[Mention]
    starts: Sequence[int]

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions inside a stretch."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [mention for mention in self.every[first:last] if mention.end <= end]


@lru_cache(maxsize=1 << 12)
def make_layer(text: str) -> Layer:
    """Cut a stretch of text; headings and sections come again with every unit below them."""
    found = tuple(map(sys.intern, words(text)))
    return Layer(found, f" {' '.join(found)} ")


class Pages:
    """Reads documents from the catalogue. Safe to share between threads."""

    def __init__(self, texts: TextReader) -> None:
        self._texts = texts
        self._lock = threading.Lock()
        self._known: OrderedDict[tuple[str, str], Page] = OrderedDict()

    def find(self, iri: str) -> Page | None:
        """The page of a document; None where it does not exist."""
        document = self._texts.find_document(iri)
        if document is None:
            return None
        key = (iri, document.sha256)
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
        page = self._read(document)
        with self._lock:
            self._known[key] = page
            while len(self._known) > _MOST_REMEMBERED:
                self._known.popitem(last=False)
        return page

    def _read(self, document: Document) -> Page:
        passages = [p.iri for p in self._texts.passages_of(document.iri)]
        found = {m for ms in self._texts.mentions_in(passages).values() for m in ms}
        ordered = sorted(found, key=lambda m: (m.start, -m.end, m.entity))
        mentions = Mentions(ordered, [m.start for m in ordered])
        pieces = [_piece(u, mentions) for u in cut(document.text[:_LONG]) if not _is_menu(u.text)]
        opening = make_layer(f"{document.title or ''} {document.text[:_OPENING]}")
        years = [(m.end(), m.group()) for m in _YEAR.finditer(document.text)]
        return Page(document, pieces, mentions, opening, f" {' '.join(words(document.text[:_LONG]))} ", years)


def _piece(unit: Unit, mentions: Mentions) -> Piece:
    inside = mentions.within(unit.start, unit.end)
    return Piece(
        unit,
        make_layer(unit.heading if unit.items else unit.text),
        make_layer(f"{unit.before} {unit.text if unit.items else ''}"),
        make_layer(unit.heading),
        make_layer(unit.section),
        inside,
        frozenset(m.entity for m in inside),
    )


def _is_menu(text: str) -> bool:
    return not text.startswith("|") and text.count("|") >= _FEWEST_BARS and bool(_MENU.search(text))
