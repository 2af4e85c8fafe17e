"""The word lists of this package: heads of names, job titles, given names, words that name nothing."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from ingest.given_names import given_names
from ontology.vocabulary import NAMESPACE, EntityClass


class HeadStyle(StrEnum):
    """Where a head stands in its name."""

    LAST = "last"
    FIRST = "first"
    GERMAN = "german"


@dataclass(frozen=True, slots=True)
class Head:
    """What a head word says of the name it heads."""

    entity_class: EntityClass
    style: HeadStyle


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lists, in lower case except given names.

    Attributes:
        heads: phrases (as tuples of words) by their first word, longest first.
        suffixes: ends of German compounds by their last three letters, longest first.
        titles: phrases of job titles by their first word, longest first.
        weak: words that do not make a name of the head they stand with.
        function: articles, prepositions, pronouns, auxiliaries: never part of a name's edge.
        stop: words that name nothing when they stand alone, however they are written; includes `function`.
        plain: every word of the lists of words that name nothing by themselves.
        field: nouns of fields and policies that "and" may join inside a name.
    """

    heads: Mapping[str, Sequence[tuple[tuple[str, ...], tuple[Head, ...]]]]
    suffixes: Mapping[str, Sequence[tuple[str, Head]]]
    titles: Mapping[str, Sequence[tuple[str, ...]]]
    address: frozenset[str]
    given_names: frozenset[str]
    weak: frozenset[str]
    function: frozenset[str]
    stop: frozenset[str]
    field: frozenset[str]
    nationality: frozenset[str]
    department: frozenset[str]
    plain: frozenset[str]

    def title_length(self, words: Sequence[str]) -> int:
        """How many of these words (lower case), from the first on, are one job title; 0 if none."""
        for phrase in self.titles.get(words[0], ()) if words else ():
            if tuple(words[: len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def suffix_head(self, word: str) -> Head | None:
        """Find the head that a German compound (also in the genitive) ends in, or None."""
        for tail in (word[-3:], word[-4:-1] if word.endswith("s") else ""):
            for ending, head in self.suffixes.get(tail, ()):
                if word.endswith((ending, ending + "s")) and len(word) > len(ending) + 2:
                    return head
        return None


@cache
def load_lexicon() -> Lexicon:
    """Read the lists that come with the package; the first call takes milliseconds, later ones are free."""
    generic = {kind: _words(lines) for kind, lines in _sections("generic.txt")}
    titles: dict[str, list[str]] = {"address": [], "title": []}
    for kind, lines in _sections("titles.txt"):
        titles[kind].extend(_phrases(lines))
    heads, suffixes = _read_heads()
    return Lexicon(
        heads=heads,
        suffixes=suffixes,
        titles=_by_first(titles["title"]),
        address=frozenset(titles["address"]),
        given_names=given_names() | frozenset(map(without_accents, given_names())),
        weak=generic["weak"],
        function=generic["function"],
        stop=generic["stop"] | generic["function"],
        field=generic["field"],
        nationality=generic["nationality"],
        department=generic["department"],
        plain=frozenset().union(*generic.values()),
    )


def without_accents(name: str) -> str:
    """A name with the letters only that English has, as far as they are others with marks.

    >>> without_accents("Leïla")
    'Leila'
    """
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def known_organisations() -> Iterator[tuple[str, EntityClass]]:
    """Yield widely known organisations with their class."""
    for section, lines in _sections("organisations.txt"):
        for name in _phrases(lines):
            yield name, EntityClass(NAMESPACE + section)


def known_frameworks() -> Iterator[str]:
    """Yield names of widely known methods and models."""
    return _lines("frameworks.txt")


def _lines(name: str) -> Iterator[str]:
    text = (files("ingest.mentions") / "data" / name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def _sections(name: str) -> list[tuple[str, list[str]]]:
    sections: list[tuple[str, list[str]]] = []
    for line in _lines(name):
        if line.startswith("["):
            sections.append((line.strip("[]"), []))
        else:
            sections[-1][1].append(line)
    return sections


def _words(lines: Sequence[str]) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


def _phrases(lines: Sequence[str]) -> list[str]:
    return [phrase.strip() for line in lines for phrase in line.split(",") if phrase.strip()]


def _by_first(phrases: Sequence[str]) -> Mapping[str, Sequence[tuple[str, ...]]]:
    found: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for phrase in phrases:
        words = tuple(phrase.replace("'", "' ").split())
        found[words[0]].add(words)
    return MappingProxyType({k: tuple(sorted(v, key=len, reverse=True)) for k, v in found.items()})


def _read_heads() -> tuple[
    Mapping[str, Sequence[tuple[tuple[str, ...], tuple[Head, ...]]]], Mapping[str, Sequence[tuple[str, Head]]]
]:
    found: dict[tuple[str, ...], list[Head]] = {}
    suffixes: dict[str, Head] = {}
    for section, lines in _sections("heads.txt"):
        name, style = section.split()
        head = Head(EntityClass(NAMESPACE + name), HeadStyle(style))
        for phrase in _phrases(lines):
            if phrase.startswith("-"):
                suffixes.setdefault(phrase[1:], head)
            else:
                heads = found.setdefault(tuple(phrase.replace("'", "' ").split()), [])
                if all(h.style is not head.style for h in heads):
                    heads.append(head)
    by_first: defaultdict[str, list[tuple[tuple[str, ...], tuple[Head, ...]]]] = defaultdict(list)
    for words in sorted(found, key=len, reverse=True):
        by_first[words[0]].append((words, tuple(found[words])))
    by_tail: defaultdict[str, list[tuple[str, Head]]] = defaultdict(list)
    for ending, head in sorted(suffixes.items(), key=lambda item: -len(item[0])):
        by_tail[ending[-3:]].append((ending, head))
    return MappingProxyType(dict(by_first)), MappingProxyType(dict(by_tail))
