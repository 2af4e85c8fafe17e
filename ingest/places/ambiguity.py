"""How likely a capitalised word that is a place name stands for something else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from math import log10
from typing import Final

from ingest.analysis import PlaceLink
from ingest.given_names import given_names
from ingest.places.names import fold
from ontology.vocabulary import EntityClass

_WORD_PENALTY: Final = 0.55
_GIVEN_NAME_PENALTY: Final = 0.45
_ALTERNATIVE_PENALTY: Final = 0.12
_SHORT_PENALTY: Final = 0.2
_SEVERAL_WORDS: Final = 0.45
_SHORT: Final = 3
_ALWAYS: Final = "all"


def ambiguity(name: str, found: Sequence[tuple[PlaceLink, bool]], language: str | None = None) -> float:
    """Estimate the chance that a capitalised name is no place.

    Args:
        name: as written.
        found: the places it may be, each with whether the name is its own (not an alternative one).
        language: of the text, if known.

    Returns:
        A chance in [0, 1]; 1 where there is no such place. Large places, long names and names of several words are safer;
        words of everyday language, given names and alternative names of villages are less so.
    """
    if not found:
        return 1.0
    if any(link.entity_class is EntityClass.COUNTRY for link, _ in found) and (name.isupper() or len(name) > _SHORT):
        return 0.03
    chance = min(_by_size(link, own) for link, own in found)
    key = fold(name)
    if " " in key or "-" in name:
        return _clamp(chance * _SEVERAL_WORDS)
    if is_common_word(name, language):
        chance += _WORD_PENALTY
    elif key in _folded_given_names():
        chance += _GIVEN_NAME_PENALTY * min(1.0, chance * 2 + 0.2)
    if len(key) <= _SHORT:
        chance += _SHORT_PENALTY
    return _clamp(chance)


def is_common_word(name: str, language: str | None = None) -> bool:
    """Whether a name is also an everyday word, a month or a day.

    Args:
        name: in whatever spelling.
        language: of the text; its words and the English ones count. Where unknown, those of all five languages do.

    >>> is_common_word("Nice"), is_common_word("Porto", "en"), is_common_word("Porto", "it")
    (True, False, True)
    """
    words = _common_words()
    key = fold(name)
    sections = (language, "en", _ALWAYS) if language and language in words else tuple(words)
    return any(key in words[section] for section in sections)


def _by_size(link: PlaceLink, own: bool) -> float:
    if link.entity_class is EntityClass.REGION:
        return 0.08 if own else 0.15
    size = log10(max(link.population, 100))
    return max(0.03, 0.85 - 0.25 * (size - 2)) + (0.0 if own else _ALTERNATIVE_PENALTY)


def _clamp(chance: float) -> float:
    return min(0.99, max(0.02, chance))


def _lines(file: str) -> Sequence[str]:
    return (resources.files("ingest") / "data" / file).read_text(encoding="utf-8").splitlines()


@cache
def _folded_given_names() -> frozenset[str]:
    return frozenset(map(fold, given_names()))


@cache
def _common_words() -> Mapping[str, frozenset[str]]:
    """Words by section of the file, whose names follow the sign ``## ``."""
    sections: dict[str, set[str]] = {}
    section = _ALWAYS
    for line in _lines("common_words.txt"):
        if line.startswith("## "):
            section = line[3:].strip()
        elif not line.startswith("#"):
            sections.setdefault(section, set()).update(line.split())
    return {name: frozenset(words) for name, words in sections.items()}
