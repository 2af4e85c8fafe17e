"""Documents as the text answerer sees them: their units and the mentions in them, remembered while they stay the same."""

from __future__ import annotations

import re
import threading
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.ports import TextReader
from kg.records import Document, Mention
from search.answers.languages.concepts import find_concepts
from search.answers.text import fold, words
from search.answers.texts.units import Unit, cut

_MOST_REMEMBERED = 200
_LONG = 60_000
_MENU = re.compile(r"(?:[^|\n]{1,30}\s\|\s){3,}")


@dataclass(frozen=True, slots=True)
class Layer:
    """The words of a stretch of text, in order and as a set, and the concepts that they stand for."""

    words: tuple[str, ...]
    joined: str
    concepts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Piece:
    """A unit with its own words, and those of what stands before and above it."""

    unit: Unit
    own: Layer
    before: Layer
    heading: Layer
    section: Layer


@dataclass(frozen=True, slots=True)
class Page:
    """One document, cut up. `opening` holds its title and first words, `whole` all of its words."""

    document: Document
    pieces: Sequence[Piece]
    mentions: Sequence[Mention]
    starts: Sequence[int]
    opening: Layer
    whole: str

    def mentions_within(self, start: int, end: int) -> list[Mention]:
        """The mentions inside a stretch, in reading order."""
        first = bisect_left(self.starts, start)
        found = []
        for mention in self.mentions[first:]:
            if mention.start >= end:
                break
            if mention.end <= end:
                found.append(mention)
        return found


@lru_cache(maxsize=1 << 12)
def make_layer(text: str) -> Layer:
    """Cut a stretch of text; headings and sections come again with every unit below them."""
    found = words(text)
    concepts = frozenset(c for w in found for c in find_concepts(w))
    return Layer(found, f" {' '.join(found)} ", concepts)


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
        mentions = sorted(found, key=lambda m: (m.start, -m.end, m.entity))
        text = document.text[:_LONG]
        pieces = [
            Piece(
                u,
                make_layer(u.heading if u.items else u.text),
                make_layer(f"{u.before} {u.text if u.items else ''}"),
                make_layer(u.heading),
                make_layer(u.section),
            )
            for u in cut(text)
            if u.text.startswith("|") or not _MENU.search(u.text)
        ]
        opening = make_layer(f"{document.title or ''} {text[:300]}")
        return Page(document, pieces, mentions, [m.start for m in mentions], opening, f" {fold(text)} ")
