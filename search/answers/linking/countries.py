"""Countries in a question: by name or adjective, as entities and as codes, whichever the graph has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from babel import Locale

from search.answers.languages import LANGUAGES, load_language
from search.answers.linking.lexicon import EntityLexicon, name_words
from search.answers.linking.records import Link, LinkKind
from search.answers.text import Token

_BY_ADJECTIVE = 0.95
_LONGEST = 4


@cache
def country_codes() -> Mapping[str, str]:
    """Names of countries in all languages, folded, to ISO 3166-1 alpha-2 codes (Unicode CLDR)."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha():
                found.setdefault(" ".join(name_words(name)), code)
    return found


@cache
def country_names() -> Mapping[str, frozenset[str]]:
    """Codes to the folded names of the country."""
    names: dict[str, set[str]] = {}
    for name, code in country_codes().items():
        names.setdefault(code, set()).add(name)
    return {code: frozenset(found) for code, found in names.items()}


def find_countries(lexicon: EntityLexicon, tokens: Sequence[Token], language: str) -> list[Link]:
    """Link adjectives to countries by name, and names and adjectives to country codes, where the graph has them."""
    links: list[Link] = []
    demonyms = load_language(language).demonyms
    for first in range(len(tokens)):
        adjective = demonyms.get(tokens[first].norm)
        if adjective is not None:
            links += _links(lexicon, first, first, (*country_names().get(adjective, ()), adjective.casefold()))
        for last in range(first, min(len(tokens), first + _LONGEST)):
            code = country_codes().get(" ".join(t.norm for t in tokens[first : last + 1]))
            if code is not None:
                links += _links(lexicon, first, last, (code.casefold(),))
    return links


def _links(lexicon: EntityLexicon, first: int, last: int, names: Sequence[str]) -> Iterator[Link]:
    mask = ((1 << (last - first + 1)) - 1) << first
    for name in sorted(names):
        for number in lexicon.exact.get(name, ()):
            found = lexicon.names[number]
            kind = LinkKind.ENTITY if found.value is None else LinkKind.VALUE
            if len(name) > 2 or (found.value is not None and found.value.value.isupper()):
                yield Link(kind, mask, first, last, found.target, _BY_ADJECTIVE, found.text, found.value)
