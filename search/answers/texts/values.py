"""Dates, amounts, shares, numbers and addresses in running text of any of the languages that are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from babel import Locale

from search.answers.text import fold

_LANGUAGES = ("en", "fr", "de", "it", "es")
_NUMBER = r"\d{1,3}(?:[.,’' \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"
_SCALES = {
    "thousand": 1e3, "tausend": 1e3, "tsd": 1e3, "mille": 1e3, "mila": 1e3, "mil": 1e3, "k": 1e3,
    "million": 1e6, "millions": 1e6, "millionen": 1e6, "mio": 1e6, "milioni": 1e6, "milione": 1e6, "millones": 1e6,
    "millon": 1e6, "m": 1e6, "mln": 1e6, "billion": 1e9, "milliarden": 1e9, "mrd": 1e9, "milliards": 1e9, "miliardi": 1e9, "bn": 1e9,
}  # fmt: skip
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_CURRENCY = (
    r"€|EUR\b|euros?\b|£|GBP\b|pounds?\b|\$|USD\b|dollars?\b|CHF\b|francs?\b|Franken\b|SEK\b|kronor\b|DKK\b|PLN\b"
)
_MONEY = re.compile(
    rf"(?P<before>{_CURRENCY})?\s*(?P<number>{_NUMBER})\s*(?P<scale>(?:{_SCALE})\b\.?)?\s*(?:d['’]|de |di )?(?P<after>{_CURRENCY})?",
    re.IGNORECASE,
)
_SHARE = re.compile(
    rf"({_NUMBER})\s*(?:%|percent\b|per cent\b|prozent\b|pour cent\b|per cento\b|por ciento\b)", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_MAIL = re.compile(r"[\w.+-]+(?:@|\s?\[at\]\s?)[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?:\+|\b00|\b0)\d[\d /().-]{6,}\d")
_FROM = re.compile(
    r"(?:\b(?:from|since|between|seit|ab|von|vom|depuis|du|de|dal|dall|da|desde|del|starting|beginning|as of)\s*)$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?:\b(?:until|till|to|bis|zum|jusqu\S*(?: en| au)?|au|a|al|fino a[l]?|hasta|and|e|et|und)\s*(?:the |el |il )?|\s*[–—-]\s*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Value:
    """A value with its offsets in the text; `role` of a date is "start" or "end" where the words around it say so."""

    text: str
    start: int
    end: int
    role: str | None = None


@cache
def _months() -> Mapping[str, int]:
    found: dict[str, int] = {}
    for language in _LANGUAGES:
        for width in ("wide", "abbreviated"):
            for number, name in Locale(language).months["format"][width].items():
                found[fold(name).rstrip(".")] = number
    return found | {"sept": 9, "okt": 10, "maerz": 3}


@cache
def _dates() -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted(_months(), key=len, reverse=True))
    month, day, year = (
        rf"(?P<m>{names})\b\.?",
        r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|\.|º|°)?",
        r"(?P<y>(?:1[5-9]|20)\d\d)\b",
    )
    joined = r"(?:\s*[-–—/]\s*|\s+(?:and|to|bis|und|et|e|y|au|al|a|-|–)\s+(?:the |il |el |le )?)"
    sep = r"[\s,]+(?:de |of |del |di )?"
    return tuple(
        re.compile(p, re.IGNORECASE)
        for p in (
            rf"\b(?P<d>\d{{1,2}})\.?{joined}(?P<d2>\d{{1,2}})(?:th|nd|rd|st|\.)?{sep}{month}(?:{sep}{year})?",
            rf"\b{month}\s+(?P<d>\d{{1,2}})(?:th|nd|rd|st)?{joined}(?P<d2>\d{{1,2}})(?:th|nd|rd|st)?(?:{sep}{year})?",
            rf"\b{day}{sep}{month}(?:{sep}{year})?",
            rf"\b{month}\s+{day}\b(?:,?\s+{year})",
            rf"\b{month}{sep}{year}",
            r"\b(?P<y>(?:1[5-9]|20)\d\d)-(?P<n>\d\d)(?:-(?P<d>\d\d))?\b",
            r"\b(?P<d>\d{1,2})[./](?P<n>\d{1,2})[./](?P<y>(?:1[5-9]|20)\d\d)\b",
            rf"(?<![\d.,])\b{year}(?![.,]?\d)",
        )
    )


def find_dates(text: str, year: str | None) -> list[Value]:
    """All dates in ISO 8601, as precise as said, in reading order; `year` completes those without one."""
    plain = fold_keeping(text)
    if not _DIGIT.search(plain):
        return []
    taken = [False] * (len(text) + 1)
    found: list[Value] = []
    for pattern in _dates():
        for match in pattern.finditer(plain):
            if not any(taken[match.start() : match.end()]):
                made = list(_made(match, year))
                found += made
                taken[match.start() : match.end()] = [True] * (match.end() - match.start())
    found.sort(key=lambda v: (v.start, v.end, v.text))
    return [_with_role(text, v, found) for v in found]


def _made(match: re.Match[str], year: str | None) -> Iterator[Value]:
    parts = match.groupdict()
    written = parts.get("y") or year
    month = int(parts["n"]) if parts.get("n") else _months().get((parts.get("m") or "").rstrip("."), 0)
    if written is None or month > 12:
        return
    day, last = parts.get("d"), parts.get("d2")
    for number, role in ((day, "start" if last else None), (last, "end")):
        if number is None and role == "end":
            continue
        if number is not None and not 1 <= int(number) <= 31:
            return
        text = written + (f"-{month:02d}" if month else "") + (f"-{int(number):02d}" if number else "")
        yield Value(text, match.start(), match.end(), role)


def _with_role(text: str, value: Value, every: list[Value]) -> Value:
    if value.role is not None:
        return value
    before = text[max(0, value.start - 16) : value.start]
    follows = any(0 <= value.start - v.end <= 14 for v in every)
    precedes = any(0 <= v.start - value.end <= 14 and _TO.search(text[value.end : v.start]) for v in every)
    if _TO.search(before) and (follows or not before.rstrip().endswith(("to", "a", "and", "e", "et", "und", "-", "–"))):
        return Value(value.text, value.start, value.end, "end")
    if precedes or _FROM.search(before):
        return Value(value.text, value.start, value.end, "start")
    return value


def find_money(text: str) -> list[Value]:
    """Sums of money as plain numbers."""
    return [
        Value(_plain(m["number"], m["scale"]), m.start("before" if m["before"] else "number"), m.end())
        for m in _MONEY.finditer(text)
        if m["before"] or m["after"] or (m["scale"] and len(m["scale"]) > 1)
    ]


def find_shares(text: str) -> list[Value]:
    """Shares in percent as plain numbers."""
    return [Value(_plain(m.group(1), None), m.start(), m.end()) for m in _SHARE.finditer(text)]


def find_numbers(text: str) -> list[Value]:
    """Bare numbers."""
    return [
        Value(_plain(m.group(), None), m.start(), m.end())
        for m in re.finditer(rf"(?<![\w.,-])(?:{_NUMBER})(?![\w%])", text)
    ]


def find_addresses(text: str, mail: bool) -> list[Value]:
    """Mail addresses, or numbers of telephones."""
    return [Value(m.group(), m.start(), m.end()) for m in (_MAIL if mail else _PHONE).finditer(text)]


def _plain(number: str, scale: str | None) -> str:
    bare = re.sub(r"[’' \u00a0\u202f]", "", number)
    grouped = re.fullmatch(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*", bare)
    if grouped and not (scale and bare.count(grouped.group(1)) == 1):
        value = float(re.sub(r"[.,]", "", bare))
    else:
        head, _, tail = bare.replace(",", ".").rpartition(".")
        value = float(f"{head.replace('.', '')}.{tail}" if head else tail)
    return f"{value * _SCALES.get((scale or '').rstrip('.').casefold(), 1.0):.15g}"


def fold_keeping(text: str) -> str:
    """The text without accents and capitals, letter for letter."""
    return text.lower() if text.isascii() else "".join(map(_letter, text))


@lru_cache(maxsize=1 << 16)
def _letter(character: str) -> str:
    folded = fold(character)
    return folded if len(folded) == 1 else character
