"""Amounts of money, rates and counts as written in five languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kg.terms import XSD, Literal

_CURRENCIES: Final[Mapping[str, str]] = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "meur": "EUR", "keur": "EUR", "teur": "EUR", "k€": "EUR",
    "m€": "EUR", "t€": "EUR", "£": "GBP", "gbp": "GBP", "pounds": "GBP", "$": "USD", "usd": "USD", "us$": "USD",
    "dollars": "USD", "chf": "CHF", "sfr": "CHF", "francs suisses": "CHF", "schweizer franken": "CHF", "franken": "CHF",
    "franchi svizzeri": "CHF", "sek": "SEK", "dkk": "DKK", "nok": "NOK", "pln": "PLN", "zł": "PLN", "czk": "CZK",
    "huf": "HUF", "ron": "RON", "lei": "RON", "bgn": "BGN",
}  # fmt: skip
_SCALES: Final[Mapping[str, int]] = {
    "k": 1_000, "t": 1_000, "tsd": 1_000, "thousand": 1_000, "tausend": 1_000, "mille": 1_000, "mila": 1_000, "mil": 1_000,
    "m": 1_000_000, "mn": 1_000_000, "mio": 1_000_000, "million": 1_000_000, "millions": 1_000_000, "millionen": 1_000_000,
    "milioni": 1_000_000, "milione": 1_000_000, "millones": 1_000_000, "millón": 1_000_000, "mln": 1_000_000,
    "bn": 10**9, "billion": 10**9, "milliard": 10**9, "milliards": 10**9, "mrd": 10**9, "milliarden": 10**9,
    "miliardi": 10**9, "miliardo": 10**9,
}  # fmt: skip


def _any_of(words: Mapping[str, object]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_NUMBER: Final = r"\d{1,3}(?:[ .,'\u00a0\u202f]\d{3})+(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?"
_MONEY: Final = re.compile(
    rf"(?<![\w.,])(?:(?P<before>{_any_of(_CURRENCIES)})\s?)?(?P<number>{_NUMBER})(?:,-|,–)?"
    rf"(?:\s?(?P<scale>{_any_of(_SCALES)})\b\.?)?(?:\s?(?:d'|de |di |of )?\s?(?P<after>{_any_of(_CURRENCIES)})(?!\w))?",
    re.IGNORECASE,
)
_RATE: Final = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:[.,]\d+)?)\s?(?:%|percent\b|per\scent\b|prozent\b|pour\scent\b|per\scento\b|por\sciento\b|v\.\s?h\.)",
    re.I,
)


_TENS: Final[Mapping[str, int]] = {
    name: 5 * number
    for number, names in enumerate((
        "twenty zwanzig vingt venti veinte", "twenty-five fünfundzwanzig vingt-cinq venticinque veinticinco",
        "thirty dreißig trente trenta treinta", "thirty-five fünfunddreißig trente-cinq trentacinque",
        "forty vierzig quarante quaranta cuarenta", "forty-five fünfundvierzig quarante-cinq quarantacinque",
        "fifty fünfzig cinquante cinquanta cincuenta", "fifty-five fünfundfünfzig cinquante-cinq cinquantacinque",
        "sixty sechzig soixante sessanta sesenta", "sixty-five fünfundsechzig soixante-cinq sessantacinque",
        "seventy siebzig soixante-dix settanta setenta", "seventy-five fünfundsiebzig soixante-quinze settantacinque",
        "eighty achtzig quatre-vingts ottanta ochenta", "eighty-five fünfundachtzig quatre-vingt-cinq ottantacinque",
        "ninety neunzig quatre-vingt-dix novanta noventa", "ninety-five fünfundneunzig quatre-vingt-quinze novantacinque",
    ), start=4)
    for name in names.split()
}  # fmt: skip
_WORDED_RATE: Final = re.compile(
    rf"\b(?P<tens>{'|'.join(sorted(_TENS, key=len, reverse=True))})(?: y (?P<five>cinco))?"
    r"\s(?:percent|per\scent|prozent|pour\scent|per\scento|por\sciento)\b",
    re.IGNORECASE,
)
"""Shares of a cost are round: only multiples of five are read."""

_FRACTION: Final = re.compile(
    r"\b(?:(?P<half>half of (?:it|which|the (?:cost|budget|money))|la moitié|die hälfte|zur hälfte|la metà|la mitad)|"
    r"(?P<quarters>three[- ]quarters|drei viertel|dreiviertel|trois quarts|tre quarti|tres cuartos))\b",
    re.IGNORECASE,
)
_FRACTIONS: Final[Mapping[str, Decimal]] = {"half": Decimal(50), "quarters": Decimal(75)}


_SMALL: Final[Mapping[str, int]] = {
    name: number
    for number, names in enumerate((
        "one a un ein eine", "two deux zwei due dos", "three trois drei tre tres", "four quatre vier quattro cuatro",
        "five cinq fünf cinque cinco", "six sechs sei seis", "seven sept sieben sette siete", "eight huit acht otto ocho",
        "nine neuf neun nove nueve", "ten dix zehn dieci diez",
    ), start=1)
    for name in names.split()
}  # fmt: skip
_HUNDREDS: Final[Mapping[str, int]] = {
    name: 100 * number
    for number, names in enumerate((
        "cento cien", "duecento doscientos", "trecento trescientos", "quattrocento cuatrocientos", "cinquecento quinientos",
        "seicento seiscientos", "settecento setecientos", "ottocento ochocientos", "novecento novecientos",
    ), start=1)
    for name in names.split()
}  # fmt: skip
_WORDED: Final = re.compile(
    rf"\b(?:(?P<one>{_any_of(_SMALL)})(?P<half> and a half| et demi|einhalb)?|"
    r"(?P<few>anderthalb|half a|eine halbe|medio|mezzo|un demi[ -]))"
    r"\s?(?:million|millions|millionen|milioni|milione|millón|millones)"
    rf"(?P<more>\se (?:mezzo|medi[oa])|\sy medio|\set demi|\s(?:e )?(?P<hundred>{_any_of(_HUNDREDS)})\s?(?:mila|mil))?"
    rf"\s(?:d['’]|de |di |of )?(?P<mark>{_any_of(_CURRENCIES)})(?!\w)",
    re.IGNORECASE,
)
"""Amounts that are spelled out: whole and half millions, in Italian and Spanish with hundreds of thousands."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a text. `currency` is ISO 4217, or None where the text names none. Offsets count in the text searched."""

    value: Decimal
    currency: str | None
    start: int
    end: int


def parse_number(text: str) -> Decimal:
    """Read a number in any grouping: the last mark is decimal unless three digits follow it or it stands twice.

    >>> [str(parse_number(n)) for n in ("1 239 245,65", "1.350.000", "2,5")]
    ['1239245.65', '1350000', '2.5']
    """
    digits = re.sub(r"[\s'\u00a0\u202f]", "", text)
    marks = [c for c in digits if c in ".,"]
    if not marks:
        return Decimal(digits)
    last = marks[-1]
    tail = digits.rsplit(last, 1)[1]
    grouping = len(tail) == 3 and len(set(marks)) == 1 and not digits.startswith("0")
    if marks.count(last) > 1 or grouping:
        return Decimal(digits.replace(",", "").replace(".", ""))
    whole = digits.rsplit(last, 1)[0].replace(",", "").replace(".", "")
    return Decimal(f"{whole}.{tail}")


def find_amounts(text: str) -> Iterator[Amount]:
    """Yield numbers that have a currency, grouping ("1 239 245,65") or millions, then those that are spelled out."""
    for match in _MONEY.finditer(text):
        mark = (match["before"] or match["after"] or "").lower()
        number, scale = match["number"], (match["scale"] or "").lower()
        grouped = re.search(r"\d[ .,']\d{3}\D?", number)
        if not mark and not grouped and _SCALES.get(scale, 0) < 1_000_000:
            continue
        factor = _SCALES.get(scale, 1)
        if mark in ("meur", "m€"):
            factor = 1_000_000
        elif mark in ("keur", "teur", "k€", "t€"):
            factor = 1_000
        yield Amount(parse_number(number) * factor, _CURRENCIES.get(mark), match.start(), match.end())

    for match in _WORDED.finditer(text):
        yield Amount(_worded_value(match), _CURRENCIES[match["mark"].lower()], match.start(), match.end())


def _worded_value(match: re.Match[str]) -> Decimal:
    """What a spelled-out number of millions amounts to."""
    if match["few"]:
        return Decimal(1_500_000 if match["few"].lower() == "anderthalb" else 500_000)
    whole = _SMALL[match["one"].lower()] * 1_000_000
    if match["hundred"]:
        return Decimal(whole + _HUNDREDS[match["hundred"].lower()] * 1000)
    return Decimal(whole + (500_000 if match["half"] or match["more"] else 0))


def find_rates(text: str) -> Iterator[Amount]:
    """Yield percentages, in order."""
    for match in _RATE.finditer(text):
        yield Amount(parse_number(match[1]), None, match.start(), match.end())
    for match in _WORDED_RATE.finditer(text):
        value = _TENS[match["tens"].lower()] + (5 if match["five"] else 0)
        yield Amount(Decimal(value), None, match.start(), match.end())
    for match in _FRACTION.finditer(text):
        yield Amount(
            _FRACTIONS[next(n for n, value in match.groupdict().items() if value)], None, match.start(), match.end()
        )


def decimal_literal(value: Decimal) -> Literal:
    """The literal of an amount, without exponent and without needless zeros."""
    plain = f"{value.normalize():f}"
    return Literal(plain, XSD + "decimal")


def integer_literal(value: int) -> Literal:
    """The literal of a count."""
    return Literal(str(value), XSD + "integer")
