"""Units of measure: in questions ("0.9 kg") and at the end of the names of properties ("weight_g")."""

from __future__ import annotations

from collections.abc import Iterable

_FACTORS = {
    "mass": {"mg": 0.001, "g": 1.0, "kg": 1000.0, "t": 1e6},
    "length": {"mm": 0.001, "cm": 0.01, "dm": 0.1, "m": 1.0, "km": 1000.0},
    "volume": {"ml": 0.001, "cl": 0.01, "l": 1.0},
    "time": {"ms": 0.001, "s": 1.0, "min": 60.0, "h": 3600.0},
    "power": {"w": 1.0, "kw": 1000.0, "mw": 1e6},
    "energy": {"wh": 1.0, "kwh": 1000.0, "mwh": 1e6},
    "voltage": {"mv": 0.001, "v": 1.0, "kv": 1000.0},
}
_SPOKEN = {
    "mg": "milligram milligrams milligramm milligramme milligrammes",
    "g": "gram grams gramm gramme grammes",
    "kg": "kilogram kilograms kilogramm kilogramme kilogrammes kilo kilos",
    "t": "ton tons tonne tonnes tonnen",
    "mm": "millimeter millimeters millimetre millimetres millimetern",
    "cm": "centimeter centimeters centimetre centimetres zentimeter zentimetern",
    "m": "metre metres meter meters metern",
    "km": "kilometre kilometres kilometer kilometers kilometern",
    "l": "litre litres liter liters litern",
    "h": "hour hours stunde stunden heure heures",
    "w": "watt watts",
    "kw": "kilowatt kilowatts",
    "v": "volt volts",
}
_OTHERS = "euro euros eur usd dollar dollars percent pct pound pounds gbp chf franken years year prozent jahre jahren"
_SYMBOLS = {word: symbol for symbol, spoken in _SPOKEN.items() for word in spoken.split()}
_KNOWN = {symbol: (kind, factor) for kind, factors in _FACTORS.items() for symbol, factor in factors.items()}


def is_unit(word: str) -> bool:
    """Whether a folded word is a unit or a currency."""
    return word in _SYMBOLS or word in _KNOWN or word in _OTHERS.split()


def find_unit(words: Iterable[str]) -> str | None:
    """The symbol of the last unit among the words of a property's name, or None."""
    found = [_SYMBOLS.get(w, w) for w in words]
    return next((w for w in reversed(found) if w in _KNOWN), None)


def convert(value: float, said: str, stored: str | None) -> float:
    """A number in the unit it was said in, in the unit of the stored values; unchanged where they do not match."""
    one, other = _KNOWN.get(_SYMBOLS.get(said, said)), _KNOWN.get(stored or "")
    if one is None or other is None or one[0] != other[0]:
        return value
    return float(f"{value * one[1] / other[1]:.12g}")
