"""How place names are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_SEPARATORS: Final = re.compile(r"[\W_]+")
_LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff'’ʼ.\-–() /,]+$")
_UNDECOMPOSED: Final = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i", "þ": "th", "ð": "d"}
)
_ASCII_SEPARATORS: Final = str.maketrans(dict.fromkeys("-'’.,()/_", " "))


def fold(name: str) -> str:
    """The key under which a name is found: case, accents and punctuation do not count.

    >>> fold("Saint-Étienne"), fold("L’Aquila")
    ('saint etienne', 'l aquila')
    """
    if name.isascii():
        return " ".join(name.lower().translate(_ASCII_SEPARATORS).split())
    folded = name.casefold().translate(_UNDECOMPOSED)
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return _SEPARATORS.sub(" ", plain).strip()


fold_cached = lru_cache(maxsize=100_000)(fold)
"""`fold`, remembering the names of the last documents."""


def is_usable(name: str) -> bool:
    """Whether a name may stand in running text: Latin script, not a mere code such as an airport's.

    >>> is_usable("Łódź"), is_usable("Лион"), is_usable("LYS")
    (True, False, False)
    """
    if len(name) <= 4 and (len(name) < 2 or name.isupper()):
        return False
    return name.isascii() or bool(_LATIN.match(name))
