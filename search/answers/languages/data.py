"""Reading the steering words of a language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from search.answers.text import words

LANGUAGES = ("en", "fr", "de", "it", "es")
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dimension:
    """What an adjective measures: the words of properties that hold it, and whether it points up (1) or down (-1)."""

    adjectives: frozenset[str]
    property_words: tuple[str, ...]
    sign: int


@dataclass(frozen=True, slots=True)
class LanguageData:
    """The steering words of one language, all folded and cut into words.

    Attributes:
        stop: words that need no explanation by the query.
        light: words that say little (general verbs, fillers); leaving them unexplained costs little.
        lemmas: irregular forms and their base.
        cues: phrases by what they signal; the keys are the values of `Cue`.
        dimensions: measuring adjectives.
        months: month names to their number.
        numerals: number words to their value.
        demonyms: adjectives of countries to ISO 3166-1 alpha-2 codes.
        ordinals: "second" and the like to their number.
        roles: words for posts that people hold.
        synonyms: groups of words that are used for one another.
    """

    code: str
    stop: frozenset[str]
    light: frozenset[str]
    lemmas: Mapping[str, str]
    cues: Mapping[str, tuple[Phrase, ...]]
    dimensions: tuple[Dimension, ...]
    months: Mapping[str, int]
    numerals: Mapping[str, int]
    synonyms: tuple[Phrase, ...]
    roles: frozenset[str]
    demonyms: Mapping[str, str]
    ordinals: Mapping[str, int]


@cache
def load_language(code: str) -> LanguageData:
    """Read the file of a language; it is part of the package and cannot change while the process runs."""
    raw = json.loads((resources.files(__package__) / f"{code}.json").read_text(encoding="utf-8"))
    cues = {
        cue: tuple(sorted((words(p) for p in phrases), key=len, reverse=True)) for cue, phrases in raw["cues"].items()
    }
    return LanguageData(
        code=code,
        stop=_word_set(raw["stop"]),
        light=_word_set(raw["light"]),
        lemmas=MappingProxyType({words(form)[0]: words(base)[0] for form, base in raw["lemmas"].items()}),
        cues=MappingProxyType(cues),
        dimensions=tuple(
            Dimension(_word_set(d["adjectives"]), words(d["properties"]), int(d["sign"])) for d in raw["dimensions"]
        ),
        months=MappingProxyType({words(name)[0]: number for name, number in raw["months"].items()}),
        numerals=MappingProxyType({words(name)[0]: number for name, number in raw["numerals"].items()}),
        demonyms=MappingProxyType({w: code for code, forms in raw["demonyms"].items() for w in words(forms)}),
        ordinals=MappingProxyType({words(name)[0]: number for name, number in raw["ordinals"].items()}),
        roles=_word_set(raw["roles"]),
        synonyms=tuple(words(group) for group in raw["synonyms"]),
    )


def _word_set(text: str) -> frozenset[str]:
    return frozenset(words(text))
