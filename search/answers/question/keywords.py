"""Words that a name is asked to hold: "whose name starts with X", "with the word X in the title"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from search.answers.question.cues import Cue, CueHit
from search.answers.text import Token

_NAMES = frozenset(
    ("name", "names", "named", "title", "titles", "label", "namen", "titel", "bezeichnung", "nom", "noms", "titre")
)
_QUOTES = "\"'“”„«»‘’"
_REACH = 4


class Place(StrEnum):
    """Where in a name a word stands; the values are functions of SPARQL."""

    ANYWHERE = "CONTAINS"
    BEGINNING = "STRSTARTS"
    END = "STRENDS"


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word, in lower case, that a name holds; `mask` are the tokens that say so, the word itself among them."""

    word: str
    place: Place
    mask: int


_PLACES = ((Cue.STARTS_WITH, Place.BEGINNING), (Cue.ENDS_WITH, Place.END), (Cue.CONTAINS, Place.ANYWHERE))


def find_keywords(text: str, tokens: Sequence[Token], cues: Sequence[CueHit]) -> tuple[Keyword, ...]:
    """The first condition on the words of a name; none where nothing says that a name or a quoted word is meant."""
    named = [h for h in cues if h.cue is Cue.IN_NAME]
    spoken = any(t.norm in _NAMES for t in tokens)
    for cue, place in _PLACES:
        for hit in (h for h in cues if h.cue is cue):
            first = hit.last + 1
            if first >= len(tokens):
                continue
            quoted = _is_quoted(text, tokens[first])
            plain = (
                hit.last - hit.first >= 2 or spoken or (place is not Place.ANYWHERE and tokens[first].text[0].isupper())
            )
            if quoted or plain:
                last = _end_of_quote(text, tokens, first) if quoted else first
                return (
                    _keyword(
                        text, tokens, (first, last), place, hit.mask | _names(tokens, hit.first) | _mask_of(named)
                    ),
                )
    for hit in named:
        if hit.first > 0 and tokens[hit.first - 1].text:
            last = hit.first - 1
            return (_keyword(text, tokens, (last, last), Place.ANYWHERE, hit.mask),)
    return ()


def _keyword(text: str, tokens: Sequence[Token], span: tuple[int, int], place: Place, mask: int) -> Keyword:
    first, last = span
    word = text[tokens[first].start : tokens[last].end].casefold()
    return Keyword(word, place, mask | sum(1 << i for i in range(first, last + 1)))


def _is_quoted(text: str, token: Token) -> bool:
    return token.start > 0 and text[token.start - 1] in _QUOTES


def _end_of_quote(text: str, tokens: Sequence[Token], first: int) -> int:
    for last in range(first, len(tokens)):
        if tokens[last].end < len(text) and text[tokens[last].end] in _QUOTES:
            return last
    return first


def _names(tokens: Sequence[Token], before: int) -> int:
    """The word for "name" shortly before a cue."""
    return sum(1 << i for i in range(max(0, before - _REACH), before) if tokens[i].norm in _NAMES)


def _mask_of(hits: Sequence[CueHit]) -> int:
    mask = 0
    for hit in hits:
        mask |= hit.mask
    return mask
