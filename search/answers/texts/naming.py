"""The names in a question: what a text must be about to answer it."""

from __future__ import annotations

from dataclasses import dataclass

from search.answers.compose.context import Context
from search.answers.languages.concepts import find_concepts
from search.answers.linking import Link
from search.answers.text import fold

WHOLE_NAME = 0.9
_NAME = 1.5
_ACRONYMS = frozenset(("fund",))


@dataclass(frozen=True, slots=True)
class Named:
    """A name that the answer's sentence should be about.

    Its folded words, mended and as they were spelt, and the things that it may stand for.
    """

    words: tuple[str, ...]
    spelt: tuple[str, ...]
    things: frozenset[str]


def name_places(context: Context) -> frozenset[int]:
    """The tokens that are written, or known, as names."""
    reading = context.reading
    spelt = any(t.capitalised for t in reading.tokens[1:])
    linked = {
        i
        for k in _whole_names(context)
        for i in range(k.first, k.last + 1)
        if not (k.first == k.last and (_is_plain(context, i) or (spelt and not reading.tokens[i].capitalised)))
    }
    written = {
        i
        for i, w in enumerate(context.weights)
        if (w >= _NAME or _is_mended_name(context, i)) and reading.tokens[i].norm not in reading.data.roles
    }
    linked -= adjectives(context)
    written -= adjectives(context)
    written -= {i for i in written - linked if find_concepts(reading.tokens[i].norm) & _ACRONYMS}
    return frozenset(linked | written)


def adjectives(context: Context) -> frozenset[int]:
    """The tokens that are adjectives of countries ("Belgian"), unless they are part of a longer name."""
    inside = {
        i
        for k in context.links.entities
        if k.score >= WHOLE_NAME and k.last > k.first
        for i in range(k.first, k.last + 1)
    }
    return frozenset(i for i in range(len(context.reading.tokens)) if country_of(context, i) and i not in inside)


def country_of(context: Context, place: int) -> str | None:
    """The ISO 3166-1 alpha-2 code of the country that an adjective is of."""
    return context.reading.data.demonyms.get(context.reading.tokens[place].norm)


def _whole_names(context: Context) -> list[Link]:
    """The links by whole names; not those that reach over words before or behind a better one of the same thing."""
    links = [k for k in context.links.entities if k.score >= WHOLE_NAME]
    return [k for k in links if not any(_is_core(other, k) for other in links)]


def _is_core(inner: Link, outer: Link) -> bool:
    return (
        inner.target == outer.target
        and inner.score > outer.score
        and outer.first <= inner.first <= inner.last <= outer.last
        and inner.last - inner.first < outer.last - outer.first
    )


def _is_mended_name(context: Context, place: int) -> bool:
    token = context.reading.tokens[place]
    spelt = token.capitalised and fold(token.text) != token.norm and place > 0
    return spelt and context.reading.language != "de" and context.weights[place] >= 1


def _is_plain(context: Context, place: int) -> bool:
    """Whether a word is a common one that happens to be a name too."""
    token = context.reading.tokens[place]
    return not token.capitalised and bool(find_concepts(token.norm))


def find_named(context: Context, places: frozenset[int]) -> list[Named]:
    """The names at these tokens, in order."""
    reading = context.reading
    links = _whole_names(context)
    runs: list[list[int]] = []
    for place in sorted(places):
        between = range(runs[-1][-1] + 1, place) if runs else range(0)
        joined = runs and len(between) <= 2 and not any(i in reading.telling for i in between)
        apart = joined and any(
            (_parts(reading.tokens[i].norm) and reading.tokens[i].text != "&") or "," in _gap(context, i)
            for i in between
        )
        if joined and not apart:
            runs[-1].append(place)
        else:
            runs.append([place])
    return [
        Named(
            tuple(reading.tokens[i].norm for i in run),
            tuple(fold(reading.tokens[i].text) for i in run),
            frozenset(k.target for k in links if k.first <= run[0] and k.last >= run[-1]),
        )
        for run in runs
    ]


def _parts(norm: str) -> bool:
    return norm in ("and", "or", "in", "to", "at", "by", "with", "et", "und", "oder", "ou", "from", "as", "on", "for")


def _gap(context: Context, place: int) -> str:
    tokens = context.reading.tokens
    after = tokens[place + 1].start if place + 1 < len(tokens) else len(context.reading.text)
    return context.reading.text[tokens[place].end : after]
