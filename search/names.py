"""How names are compared: casefolded, accents and punctuation dropped, '&' read as 'and', leading articles dropped."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

_ARTICLE = re.compile(r"^(?:the|la|le|les|l|der|die|das|el|il|lo|gli|los|las) (?=\S)")
_NOT_WORD = re.compile(r"[^\w]+")
_WORD = re.compile(r"\w+")
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_LONGEST_NAME = 8


def normalise(text: str) -> str:
    """Reduce a name or a question to what is compared: lower-case words parted by single spaces."""
    return _ARTICLE.sub("", words(text))


def words(text: str) -> str:
    """Lower-case words without accents or punctuation, parted by single spaces; articles kept."""
    plain = text.replace("&", " and ")
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", plain.casefold()).strip()


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Words of a text that could be a name: the first word's position, the number of words, and how they are compared."""

    first: int
    length: int
    normal: str


def bare_title(title: str) -> str:
    """A title less what stands in brackets to tell it from others: "Mercury" of "Mercury (planet)"."""
    return _IN_BRACKETS.sub("", title).strip()


def title_names(title: str) -> set[str]:
    """What a text calls the subject of a document of this title: the title, with and without what stands in brackets.

    >>> sorted(title_names("Mercury (planet)"))
    ['mercury', 'mercury planet']
    """
    found = {words(title), words(bare_title(title))}
    return {name for name in found if len(name) > 1 and name.count(" ") < _LONGEST_NAME}


def name_spans(text: str, capitalised: bool = True) -> Iterator[NameSpan]:
    """Yield the spans of up to eight words that could be names: those that begin and end with a capital or a digit, or all."""
    found = _WORD.findall(text.replace("&", " and "))
    tokens = [(word, word.lower() if word.isascii() else words(word)) for word in found]
    ends = [not capitalised or token[0].isupper() or token[0].isdigit() for token, _ in tokens]
    for i in (i for i, fits in enumerate(ends) if fits):
        for j in range(i, min(i + _LONGEST_NAME, len(tokens))):
            if ends[j]:
                yield NameSpan(i, j - i + 1, " ".join(normal for _, normal in tokens[i : j + 1]))


def longest_names(spans: Iterable[NameSpan], known: Collection[str]) -> set[str]:
    """Keep those of the spans that are known names; where two overlap the longer one wins."""
    taken: set[int] = set()
    found: set[str] = set()
    for span in sorted((s for s in spans if s.normal in known), key=lambda s: -s.length):
        place = range(span.first, span.first + span.length)
        if taken.isdisjoint(place):
            taken.update(place)
            found.add(span.normal)
    return found
