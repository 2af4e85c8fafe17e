"""Finding entities and values by their names, whole or in part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from search.answers.linking.lexicon import EntityLexicon, singular, singular_forms
from search.answers.linking.records import Link, LinkKind
from search.answers.text import Token

_COMMON_WORD = 400
_MOST_CANDIDATES = 1500
_MOST_LINKS = 24
_LEAST_RATIO = 0.38
_PLURAL = 0.97
_PART = 0.85
_WHOLE = 0.95


@dataclass(frozen=True, slots=True)
class NameQuery:
    """The words to look names up with.

    Attributes:
        tokens: the words, misspelt ones mended.
        telling: positions of words that are neither function words nor fillers.
        distinctive: those of them that are no words of classes or properties, so that they can carry a partial name.
        mended: positions of words whose spelling was mended.
    """

    tokens: Sequence[Token]
    telling: frozenset[int]
    distinctive: frozenset[int]
    mended: frozenset[int]


def find_names(lexicon: EntityLexicon, query: NameQuery) -> list[Link]:
    """Find the names in a question; links inside a longer whole name are left out; best first."""
    whole = list(_whole_names(lexicon, query))
    links = {
        (link.kind, link.target, link.mask, link.words if link.value else ""): link
        for link in _partial_names(lexicon, query)
    }
    links.update({(link.kind, link.target, link.mask, link.words if link.value else ""): link for link in whole})
    kept = [link for link in links.values() if not any(_inside(link, other) for other in whole)]
    kept.sort(key=lambda link: (-link.mask.bit_count() * link.score, link.first, link.target, link.words))
    return _with_spread(kept)[:_MOST_LINKS]


def _inside(link: Link, whole: Link) -> bool:
    inside = link.mask | whole.mask == whole.mask
    smaller = link.mask != whole.mask or (link.score < _PART and whole.score >= _WHOLE)
    return inside and smaller and whole.kind is LinkKind.ENTITY


def _whole_names(lexicon: EntityLexicon, query: NameQuery) -> Iterable[Link]:
    tokens = query.tokens
    for first in range(len(tokens)):
        for last in range(first, min(len(tokens), first + 12)):
            numbers = lexicon.exact.get(" ".join(t.norm for t in tokens[first : last + 1]), ())
            span = range(first, last + 1)
            if numbers and _may_be_name(query, span):
                yield from (_link(lexicon, number, query, tuple(span), 1.0) for number in numbers)
            elif not numbers and last in query.distinctive:
                before = [t.norm for t in tokens[first:last]]
                keys = (" ".join([*before, form]) for form in singular_forms(tokens[last].norm))
                several = next((found for key in keys if (found := lexicon.exact.get(key))), ())
                yield from (_link(lexicon, number, query, tuple(span), _PLURAL) for number in several)


def _may_be_name(query: NameQuery, span: range) -> bool:
    if any(i in query.telling for i in span):
        return True
    return all(query.tokens[i].text.isupper() and len(query.tokens[i].text) > 1 for i in span)


def _partial_names(lexicon: EntityLexicon, query: NameQuery) -> Iterable[Link]:
    counts: dict[int, int] = defaultdict(int)
    for position in sorted(query.distinctive):
        numbers = lexicon.postings.get(singular(query.tokens[position].norm), ())
        for number in numbers if len(numbers) <= _COMMON_WORD else ():
            counts[number] += 1
    busiest = sorted(counts, key=lambda number: (-counts[number], number))[:_MOST_CANDIDATES]
    for number in busiest:
        link = _partial(lexicon, number, query)
        if link is not None:
            yield link


def _partial(lexicon: EntityLexicon, number: int, query: NameQuery) -> Link | None:
    name = lexicon.names[number]
    own = {singular(w): lexicon.weight_of(singular(w)) for w in name.words}
    places = [i for i in sorted(query.telling) if singular(query.tokens[i].norm) in own]
    windows = _windows(places, query)
    best = max(windows, key=lambda w: (_mass(w, own, query), -w[0]), default=None)
    if best is None or not any(i in query.distinctive for i in best):
        return None
    ratio = _mass(best, own, query) / sum(own.values())
    if ratio < _LEAST_RATIO:
        return None
    return _link(lexicon, number, query, best, 0.5 + 0.45 * ratio)


def _mass(window: Sequence[int], own: Mapping[str, float], query: NameQuery) -> float:
    return sum(own[w] for w in {singular(query.tokens[i].norm) for i in window})


def _windows(places: Sequence[int], query: NameQuery) -> list[tuple[int, ...]]:
    windows: list[list[int]] = []
    for place in places:
        between = range(windows[-1][-1] + 1, place) if windows else range(0)
        if windows and len(between) <= 2 and not any(i in query.telling for i in between):
            windows[-1].append(place)
        else:
            windows.append([place])
    return [tuple(w) for w in windows]


def _link(lexicon: EntityLexicon, number: int, query: NameQuery, span: Sequence[int], score: float) -> Link:
    name = lexicon.names[number]
    mended = 0.92 if any(i in query.mended for i in span) else 1.0
    kind = LinkKind.ENTITY if name.value is None else LinkKind.VALUE
    mask = sum(1 << i for i in span)
    return Link(kind, mask, span[0], span[-1], name.target, score * name.weight * mended, name.text, name.value)


def _with_spread(links: Sequence[Link]) -> list[Link]:

    rivals: dict[tuple[int, LinkKind], set[str]] = defaultdict(set)
    for link in links:
        rivals[link.mask, link.kind].add(link.target)
    return [replace(link, spread=len(rivals[link.mask, link.kind]) - 1) for link in links]
