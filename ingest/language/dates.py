"""Dates in metadata and datelines, as ISO 8601."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from babel.dates import get_month_names

_LANGUAGES: Final = ("en", "fr", "de", "it", "es")
_ISO: Final = re.compile(r"((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?(?!\d)")
_NUMERIC: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)")
_SLASHED: Final = re.compile(r"((?:19|20)\d\d)[./](\d{1,2})[./](\d{1,2})")
_DAY_FIRST: Final = re.compile(
    r"(\d{1,2})(?:er|st|nd|rd|th|\.|º)?\s+(?:de\s+|of\s+)?([^\W\d_]{3,12})\.?,?\s+(?:de\s+|del\s+)?((?:19|20)\d\d)"
)
_MONTH_FIRST: Final = re.compile(r"([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)")
_MONTH_ONLY: Final = re.compile(r"([^\W\d_]{3,12})\.?\s+(?:de\s+|del\s+)?((?:19|20)\d\d)")
_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def to_iso(text: str | None) -> str | None:
    """Read the first date of a short text; numbers alone are read day first.

    Returns:
        ``2015-04-20``, ``2015-04`` or ``2015``, as precise as the text; None where it has no date.

    >>> to_iso("12 septembre 2012"), to_iso("Oct 13, 2011"), to_iso("mars 2018"), to_iso("soon")
    ('2012-09-12', '2011-10-13', '2018-03', None)
    """
    if not text:
        return None
    return _numeric(text) or _named(text) or _year(text)


def _numeric(text: str) -> str | None:
    iso = _ISO.search(text)
    if iso:
        year, month, day = iso.groups()
        return _join(year, int(month), int(day) if day else None)
    slashed = _SLASHED.search(text)
    if slashed:
        return _join(slashed.group(1), int(slashed.group(2)), int(slashed.group(3)))
    numeric = _NUMERIC.search(text)
    return _join(numeric.group(3), int(numeric.group(2)), int(numeric.group(1))) if numeric else None


def _named(text: str) -> str | None:
    for pattern, order in ((_DAY_FIRST, (2, 1, 3)), (_MONTH_FIRST, (1, 2, 3))):
        match = pattern.search(text)
        if match and (month := _month(match.group(order[0]))):
            return _join(match.group(order[2]), month, int(match.group(order[1])))
    match = _MONTH_ONLY.search(text)
    month = _month(match.group(1)) if match else None
    return _join(match.group(2), month, None) if match and month else None


def _year(text: str) -> str | None:
    match = _YEAR.search(text)
    return match.group(1) if match else None


def _join(year: str, month: int, day: int | None) -> str | None:
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    return f"{year}-{month:02d}" + (f"-{day:02d}" if day else "")


def _month(name: str) -> int | None:
    key = name.lower().rstrip(".")
    return _months().get(key) or (_months().get(key[:3]) if len(key) <= 4 else None)


@cache
def _months() -> dict[str, int]:
    names: dict[str, int] = {}
    for language in _LANGUAGES:
        for width in ("wide", "abbreviated"):
            names.update({name.lower().rstrip("."): i for i, name in get_month_names(width, locale=language).items()})
    return names
