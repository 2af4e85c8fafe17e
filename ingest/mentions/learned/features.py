"""What a candidate for a name looks like: its words, its surroundings, its other mentions, and what the finders say.

A feature is a number: that of its description, or a mixture of two where these mean more together. What depends on a single word is
worked out once a word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple
from zlib import crc32

from ingest.analysis import Block
from ingest.language.concepts import fold
from ingest.mentions.learned.candidates import LINKS, Page, Place
from ingest.mentions.learned.votes import Votes, step
from ingest.mentions.learned.words import WordLore, concepts_of, shape_of
from ingest.mentions.subjects import signs_of_project
from ingest.mentions.voting import name_key
from ingest.mentions.words import Word

_NEAR: Final = 4
_NEAREST: Final = 3
_MOST_OTHERS: Final = 6
_MOST_MENTIONS: Final = 5
_MOST_WORDS: Final = 7
_SHAPE: Final = 6
_INITIAL: Final = 2
_LABEL: Final = 30
_SPACE: Final = " \t\u00a0"
_SIGNS: Final = "-&+'’./"
_FACTOR: Final = 0x9E3779B1
_MASK: Final = 0xFFFFFFFF

_PAIRS: Final = (
    ("shape", "settled"),
    ("settled", "top"),
    ("kind", "settled"),
    ("fills", "settled"),
    ("before", "shape"),
    ("after", "shape"),
    ("project page", "shape"),
    ("project page", "settled"),
    ("ambiguity", "settled"),
    ("kind", "shape"),
    ("fills", "shape"),
    ("ambiguity", "shape"),
)
"""What means more together."""


@lru_cache(maxsize=200_000)
def number(feature: str) -> int:
    """A feature's number."""
    return crc32(feature.encode())


ALWAYS: Final = number("always")


def _mixed(one: int, other: int) -> int:
    """The number of two features together."""
    return (one * _FACTOR + other) & _MASK


@dataclass(slots=True)
class _Around:
    """What stands around a candidate.

    Attributes:
        plain: its features.
        with_shape: those of them that mean more together with how the candidate begins.
        told: those of them that tell of other mentions of the name, too.
        single: those that there is one of, by what they say.
    """

    plain: list[int] = field(default_factory=list)
    with_shape: list[int] = field(default_factory=list)
    told: list[int] = field(default_factory=list)
    single: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Describer:
    """Describes the candidates of documents."""

    lore: WordLore

    def describe(self, page: Page, votes: Votes) -> dict[tuple[int, int], list[int]]:
        """The features of every candidate of a page, as numbers."""
        text, language = page.analysis.text, page.analysis.language
        keys = {at: name_key(text[at[0] : at[1]]) for at in page.candidates}
        around = {at: _around(page, place) for at, place in page.candidates.items()}
        mentions: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for at, key in keys.items():
            mentions[key].append(at)
        page_wide = {"project page": number(f"project page={signs_of_project(text)}")}
        found = {}
        for at, place in page.candidates.items():
            words = self._words(page, place, text[at[0] : at[1]])
            cast = votes.cast(at, keys[at])
            beside = [number(f) for f in votes.beside(at, text)]
            single = {**around[at].single, **words.single, **page_wide}
            single["top"], single["settled"] = number(f"top={cast.top}"), number(f"settled={cast.settled}")
            here = [number(f) for f in cast.features]
            features = [
                ALWAYS,
                number(f"language={language[:2]}"),
                number(f"mentions={min(_MOST_MENTIONS, len(mentions[keys[at]]))}"),
            ]
            features += [*words.plain, *around[at].plain, *here, *beside, *single.values()]
            features += [_mixed(single[a], single[b]) for a, b in _PAIRS if a in single and b in single]
            features += [_mixed(words.initial, f) for f in (*words.with_shape, *around[at].with_shape, *beside)]
            features += [_mixed(single["settled"], f) for f in (*here, *beside)]
            features += _others(at, mentions[keys[at]], around)
            found[at] = features
        return found

    def _words(self, page: Page, place: Place, text: str) -> _Words:
        words = page.words(place)
        language = page.analysis.language[:2]
        shape = "".join(map(shape_of, words))[:_SHAPE]
        single = {
            "shape": number(f"shape={shape}"),
            "ambiguity": number(f"ambiguity={step(self.lore.places.ambiguity(text))}"),
        }
        plain = [number(f"size={min(_MOST_WORDS, len(words))}"), *(number(f"word={w.lower}") for w in words)]
        plain += [number(f"has {sign}") for sign in _SIGNS if sign in text]
        marks = ("capitals", text.isupper()), ("digits", any(c.isdigit() for c in text)), ("opens", words[0].first)
        plain += [number(mark) for mark, holds in marks if holds]
        with_shape: list[int] = []
        for where, word in (("first", words[0]), ("last", words[-1])):
            ends, sorts = _edge(where, self.lore, word.text, language)
            plain += [*ends, *sorts]
            with_shape += sorts
        shared, some = _shared([self.lore.sorts(w, language) for w in words if w.lower not in LINKS])
        return _Words([*plain, *shared, *some], [*with_shape, *shared], single, number(f"begins={shape[:_INITIAL]}"))


class _Words(NamedTuple):
    """What a candidate's own words say; see `_Around`."""

    plain: list[int]
    with_shape: list[int]
    single: dict[str, int]
    initial: int


@lru_cache(maxsize=50_000)
def _edge(where: str, lore: WordLore, text: str, language: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What the first or last word of a candidate says: by its letters, and by the lists that it is on."""
    lower = text.lower()
    letters = (f"={lower}", f" ends {lower[-3:]}", f" ends {lower[-5:]}", f" begins {lower[:4]}")
    sorts = lore.sorts_of(text, lower, language)
    return tuple(number(f"{where}{f}") for f in letters), tuple(number(f"{where}:{s}") for s in sorts)


def _shared(sorts: Sequence[Iterable[str]]) -> tuple[list[int], list[int]]:
    """The lists that all words are on, and those that some are."""
    if not sorts:
        return [], []
    sets = [set(s) for s in sorts]
    every, some = set.intersection(*sets), set.union(*sets)
    return [number(f"all:{s}") for s in sorted(every)], [number(f"any:{s}") for s in sorted(some)]


def _around(page: Page, place: Place) -> _Around:
    """The words and signs before and after, and the block that the candidate stands in."""
    block, words = page.blocks[place.block]
    language = page.analysis.language
    found = _Around()
    before = words[max(0, place.first - _NEAR) : place.first][::-1]
    after = words[place.last + 1 : place.last + 1 + _NEAR]
    for side, near in (("before", before), ("after", after)):
        for n, word in enumerate(near):
            plain, concepts = _near(side, n, word.lower, language)
            found.plain += [*plain, *concepts]
            found.with_shape += concepts
            if n == 0:
                found.single[side] = plain[0]
                found.told += [plain[0], *concepts]
    found.plain.append(number(_touching("before", before[:1], joined=words[place.first].joined)))
    found.plain.append(number(_touching("after", after[:1], joined=bool(after) and after[0].joined)))
    signs, label = _in_block(page.analysis.text, block, (words[place.first].start, words[place.last].end), language)
    found.single |= {name: number(f"{name}={value}") for name, value in signs.items()}
    found.with_shape += [found.single["sign before"], found.single["sign after"], *label]
    found.told += [*(found.single[name] for name in ("sign before", "sign after", "fills")), *label]
    found.plain += label
    return found


@lru_cache(maxsize=100_000)
def _near(side: str, n: int, lower: str, language: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What a word near a candidate says: by itself, and by what it is about."""
    plain = (f"{side} {n}={lower}", f"{side}={lower}") if n < _NEAREST else (f"{side}={lower}",)
    concepts = concepts_of(language, lower)
    about = [f for c in concepts for f in (f"{side} {min(n, 2)} concept={c}", f"{side} concept={c}")]
    return tuple(map(number, plain)), tuple(map(number, about))


def _touching(side: str, near: Sequence[Word], *, joined: bool) -> str:
    return f"{side} shape={shape_of(near[0])}{'j' if joined else ''}" if near else f"{side} nothing"


def _in_block(text: str, block: Block, at: tuple[int, int], language: str) -> tuple[dict[str, str], list[int]]:
    """The signs beside a candidate, its kind of block, whether it fills its line; and what the block's label says."""
    start, end = at
    lead = text[max(text.rfind("\n", 0, start) + 1, block.start) : start].strip(" \t*_#-•–|·")
    rest = text[end : min((text + "\n").find("\n", end), block.end)].strip(" \t*_|·")
    signs = {
        "sign before": _sign(text, start - 1, -1),
        "sign after": _sign(text, end, 1),
        "kind": block.kind.value,
        "fills": f"{int(not lead)}{int(not rest)}{'c' if rest and rest[0] in ',(–-:' else ''}",
    }
    return signs, list(_label(block.label, language)) if block.label else []


@lru_cache(maxsize=5_000)
def _label(label: str, language: str) -> tuple[int, ...]:
    words = fold(label)
    concepts = (c for word in words.split()[:_NEAR] for c in concepts_of(language, word))
    return (number(f"label={words[:_LABEL]}"), *(number(f"label concept={c}") for c in concepts))


def _sign(text: str, at: int, way: int) -> str:
    """The first sign that is no space; x for letters and digits."""
    while 0 <= at < len(text) and text[at] in _SPACE:
        at += way
    if not 0 <= at < len(text):
        return "edge"
    return "x" if text[at].isalnum() else text[at]


def _others(
    at: tuple[int, int], mentions: Sequence[tuple[int, int]], around: Mapping[tuple[int, int], _Around]
) -> Iterator[int]:
    """What stands around other mentions of the name."""
    elsewhere = number("elsewhere")
    others = (m for m in mentions[: _MOST_OTHERS + 1] if m != at)
    return (_mixed(elsewhere, f) for f in dict.fromkeys(f for m in others for f in around[m].told))
