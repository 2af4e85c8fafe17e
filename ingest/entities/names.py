"""Which names are names of one thing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ingest.mentions.phrases import fold
from ingest.mentions.wordsets import word_set

_LEGAL: Final = word_set("""
    ltd limited plc llp inc corp gmbh ag kg mbh ug ohg sa sas sarl spa srl scrl scarl snc bv nv oy oyj ab as aps
    asa sl lda doo kft zrt ev co eu eg asbl vzw
    """)
_ARTICLE: Final = re.compile(r"^(?:the|la|le|les|l'|der|die|das|den|dem|il|lo|el|los|las)\s+", re.IGNORECASE)
_LINKING: Final = word_set("""
    of the and for de la du des di del della der die das und et e y le les i d l in von für
    """)


@lru_cache(maxsize=50_000)
def key_of(name: str) -> str:
    """What two spellings of one name have in common: case, accents, hyphens, "&", articles and genitives do not count.

    >>> key_of("The Clean-Tech & Energy Cluster"), key_of("CleanTech and Energy Cluster")
    ('clean tech and energy cluster', 'cleantech and energy cluster')
    """
    plain = _ARTICLE.sub("", name.strip())
    plain = re.sub(r"[’']s\b", "", plain)
    words = re.sub(r"[^\w+]+", " ", fold(plain.replace("&", " and ").replace(".", ""))).split()
    return " ".join(words)


def bare_key(name: str) -> str:
    """The key without legal forms, or the key itself if nothing else is left.

    >>> bare_key("Alpen Sensorik GmbH"), bare_key("PIXEL s.r.l.")
    ('alpen sensorik', 'pixel')
    """
    words = key_of(name).split()
    if words[-2:] == ["e", "v"]:
        words[-2:] = []
    while len(words) > 1 and words[-1] in (*_LEGAL, "and"):
        words.pop()
    return " ".join(words) or key_of(name)


@lru_cache(maxsize=50_000)
def content_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others."""
    return tuple(w for w in key_of(name).split() if w not in _LINKING)


def is_short_for(short: str, full: str) -> bool:
    """Whether all words of a shorter name stand, in order, in the fuller one, its first or last word among them.

    >>> is_short_for("Lake Forum", "Lake Forum 2019"), is_short_for("Medical Forum", "Lake Forum 2019")
    (True, False)
    """
    words, longer = content_words(short), content_words(full)
    if not words or len(words) >= len(longer):
        return False
    rest = iter(longer)
    in_order = all(any(w == other for other in rest) for w in words)
    return in_order and (words[0] == longer[0] or words[-1] == longer[-1])
