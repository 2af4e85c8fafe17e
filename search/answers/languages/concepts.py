"""Words of several languages that speak of the same thing: "led by", "capofila", "Leitung"."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources

from search.answers.text import fold

_KEY = 3


@cache
def _prefixes() -> Mapping[str, tuple[tuple[str, bool, str], ...]]:
    """The entries of the file by their first letters: the letters, whether more may follow, and the concept."""
    raw = json.loads((resources.files(__package__) / "concepts.json").read_text(encoding="utf-8"))
    found: dict[str, list[tuple[str, bool, str]]] = defaultdict(list)
    for concept, forms in raw.items():
        for form in forms.split():
            plain = fold(form.rstrip("*"))
            found[plain[:_KEY]].append((plain, form.endswith("*"), concept))
    return {key: tuple(entries) for key, entries in found.items()}


@lru_cache(maxsize=100_000)
def find_concepts(word: str) -> frozenset[str]:
    """The concepts that a folded word of any language may stand for.

    >>> sorted(find_concepts("capofila") & find_concepts("coordinator"))
    ['lead']
    """
    entries = _prefixes().get(word[:_KEY], ())
    return frozenset(c for form, open_ended, c in entries if word == form or (open_ended and word.startswith(form)))
