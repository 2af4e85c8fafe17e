"""What cells say, written so that it is read the same everywhere: dates, amounts, rates, countries, names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from babel import Locale

from ingest.language.dates import to_iso
from ingest.readers.tables.roles import currency_in

_ISO: Final = re.compile(r"((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?(?:[T ][\d:.,+Z-]*)?")
_NUMERIC: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)?\d\d)(?:\s+[\d:]+)?")
_SERIAL: Final = re.compile(r"[2-6]\d{4}")
_EXCEL_EPOCH: Final = date(1899, 12, 30)
_NUMBER: Final = re.compile(r"-?\d[\d.,'\s\u00a0\u202f]*")
_CURRENCY_WORD: Final = re.compile(r"(?i:\beuros?\b)|\b[A-Z]{3}\b")
_COUNTRY_CODE: Final = re.compile(r"[A-Z]{2}")
_CODE_VARIANTS: Final = {"EL": "GR", "UK": "GB"}
_SMALL: Final = frozenset(
    """of the and for in at on de la le les du des d et l di del della dei delle degli e il der die das und für fuer zu zur
    y el los las en a da do dos van het voor i na w""".split()  # noqa: SIM905
)
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How the numbers and dates of a column are written, judged by all of them together.

    Attributes:
        comma: whether the comma is the decimal mark.
        day_first: whether 03/04/2020 is the third of April.
        fraction: whether rates are parts of one rather than of a hundred.
        plain: whether numbers come from the format itself, with a decimal point.
    """

    comma: bool = True
    day_first: bool = True
    fraction: bool = False
    plain: bool = False


def style_of(cells: Iterable[str], plain: bool = False) -> NumberStyle:
    """Judge the style of a column by its cells; where nothing tells, numbers and dates are read as in most of Europe."""
    texts = [cell for cell in cells if cell]
    dates = [m.groups() for t in texts if (m := _NUMERIC.fullmatch(t))]
    month_first = any(int(second) > 12 for _, second, _ in dates) and not any(int(first) > 12 for first, *_ in dates)
    points = any(re.search(r"\.\d{1,2}$|,\d{3}\.|,\d{3},", t) for t in texts)
    commas = any(re.search(r",\d{1,2}$|\.\d{3},|\.\d{3}\.", t) for t in texts)
    numbers = [value for t in texts if (value := _float(t)) is not None]
    fraction = bool(numbers) and all(0 < value <= 1 for value in numbers) and any(value < 1 for value in numbers)
    return NumberStyle(commas or not points, not month_first, fraction, plain)


def _float(text: str) -> float | None:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def date_text(text: str, style: NumberStyle) -> str:
    """A date as ISO 8601 where it can be read, else as written.

    >>> date_text("12/31/2019", NumberStyle(day_first=False)), date_text("March 2018", NumberStyle()), date_text("soon", NumberStyle())
    ('2019-12-31', '2018-03', 'soon')
    """
    iso = _ISO.fullmatch(text)
    if iso:
        return "-".join(part for part in iso.groups() if part)
    numeric = _NUMERIC.fullmatch(text)
    if numeric:
        first, second, year = map(int, numeric.groups())
        return _from_numbers((first, second, year), style) or text
    if _SERIAL.fullmatch(text):
        return (_EXCEL_EPOCH + timedelta(days=int(text))).isoformat()
    return text if _holds_range(text) else to_iso(text) or text


def _from_numbers(parts: tuple[int, int, int], style: NumberStyle) -> str | None:
    first, second, year = parts
    day, month = (first, second) if style.day_first else (second, first)
    try:
        return date(year + 2000 if year < 100 else year, month, day).isoformat()
    except ValueError:
        return None


def _holds_range(text: str) -> bool:
    return len(re.findall(r"(?:19|20)\d\d", text)) > 1 or bool(re.search(r"\d\s*[-–—]\s*\d", text))


def amount_text(text: str, style: NumberStyle, currency: str) -> str:
    """An amount as a plain number with its currency; as written where more than a number and a currency stand there.

    >>> amount_text("1.234.567,50 €", NumberStyle(), ""), amount_text("2,5 Mio. EUR", NumberStyle(), "")
    ('1234567.50 EUR', '2,5 Mio. EUR')
    >>> amount_text("€2.5m", NumberStyle(comma=False), "")
    '€2.5m'
    """
    named = currency_in(text) or currency
    number = _NUMBER.search(text)
    rest = _NUMBER.sub("", text, count=1)
    if number is None or re.search(r"[^\W_]", _CURRENCY_WORD.sub("", rest)):
        return text
    value = plain_number(number.group(), style)
    if not value:
        return text
    return f"{value} {named}" if named else _grouped(value)


def _grouped(value: str) -> str:
    """A sum of which no currency is known, grouped by thousands so that it still reads as one."""
    whole, point, decimals = value.partition(".")
    return f"{int(whole):,}".replace(",", " ") + point + decimals


def plain_number(text: str, style: NumberStyle) -> str:
    """A number without grouping and with a decimal point; empty where it is none.

    >>> plain_number("1 234,5", NumberStyle()), plain_number("1,234.5", NumberStyle(comma=False)), plain_number("2.500", NumberStyle())
    ('1234.5', '1234.5', '2500')
    """
    digits = re.sub(r"[\s'\u00a0\u202f]", "", text).rstrip(".,")
    if not style.plain:
        grouping, decimal = (".", ",") if style.comma else (",", ".")
        if digits.count(decimal) > 1:
            return ""
        digits = digits.replace(grouping, "") if _is_grouped(digits, grouping) else digits.replace(grouping, ".")
        digits = digits.replace(decimal, ".")
    return digits if re.fullmatch(r"-?\d+(?:\.\d+)?", digits) else ""


def _is_grouped(digits: str, mark: str) -> bool:
    return all(re.match(r"\d{3}(?!\d)", part) for part in digits.split(mark)[1:])


def rate_text(text: str, style: NumberStyle) -> str:
    """A rate in percent; as written where it is no number.

    >>> rate_text("0.85", NumberStyle(comma=False, fraction=True)), rate_text("75", NumberStyle())
    ('85 %', '75 %')
    """
    number = plain_number(text.replace("%", "").strip(), style)
    if not number:
        return text
    value = float(number) * (100 if style.fraction and "%" not in text else 1)
    return f"{round(value, 4):g} %"


@cache
def _territories() -> Locale:
    return Locale.parse("en")


def country_text(text: str) -> str:
    """A country's English name where a code stands (ISO 3166-1, or EL and UK as the European Union writes them), else as written.

    >>> country_text("EL"), country_text("Österreich")
    ('Greece', 'Österreich')
    """
    if not _COUNTRY_CODE.fullmatch(text):
        return text
    return str(_territories().territories.get(_CODE_VARIANTS.get(text, text), text))


def name_text(text: str) -> str:
    """A name on one line; one of several words in capitals is written in small letters, acronyms excepted.

    >>> name_text("UNIVERSITY OF  EXAMPLETON"), name_text("CNRS"), name_text("ACME GmbH")
    ('University of Exampleton', 'CNRS', 'ACME GmbH')
    """
    line = " ".join(text.split())
    words = _WORD.findall(line)
    if len(words) < 2 or not line.isupper():
        return line
    return _WORD.sub(lambda match: _lowered(match.group(), match.start() == 0), line)


def _lowered(word: str, first: bool) -> str:
    if word.lower() in _SMALL and not first:
        return word.lower()
    spoken = re.search(r"[AEIOUYÀ-ÖØ-Ý]", word) and re.search(r"[^AEIOUY]", word)
    return word.capitalize() if len(word) > 3 and spoken else word
