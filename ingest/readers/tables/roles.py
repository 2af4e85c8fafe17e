"""What a column holds, judged by its heading."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Final

from ontology.resources import normalise


class ColumnRole(StrEnum):
    """What a column holds. The values are the names used in mapping files."""

    ID = "id"
    ACRONYM = "acronym"
    PROJECT = "project"
    TITLE = "title"
    PROGRAMME = "programme"
    START = "start"
    END = "end"
    PERIOD = "period"
    BUDGET = "budget"
    FUNDING = "funding"
    RATE = "rate"
    CURRENCY = "currency"
    STATUS = "status"
    LEAD = "lead"
    LEAD_CITY = "lead-city"
    LEAD_REGION = "lead-region"
    LEAD_COUNTRY = "lead-country"
    PARTNER = "partner"
    PARTNER_CITY = "partner-city"
    PARTNER_REGION = "partner-region"
    PARTNER_COUNTRY = "partner-country"
    PARTNER_ROLE = "partner-role"
    ORGANISATION = "organisation"
    CLUSTER = "cluster"
    NAME = "name"
    COUNTRY = "country"
    CITY = "city"
    REGION = "region"
    SECTOR = "sector"
    PERSON = "person"
    FIRST_NAME = "first-name"
    LAST_NAME = "last-name"
    ROLE = "role"
    PRIVATE = "private"
    WEBSITE = "website"
    EVENT = "event"
    DATE = "date"
    VENUE = "venue"
    ORGANISER = "organiser"
    DESCRIPTION = "description"
    COUNT = "count"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's heading as it was understood.

    Attributes:
        label: as written, on one line, without what stands in brackets.
        role: `ColumnRole.OTHER` where the heading is not known.
        group: the number in "Partner 2 city", which ties columns together; 0 without one.
        currency: ISO 4217, where the heading names it ("Budget (EUR)"); else empty.
        english: whether it is the English one of two columns ("Partner name in English").
    """

    label: str
    role: ColumnRole = ColumnRole.OTHER
    group: int = 0
    currency: str = ""
    english: bool = False


_BRACKETS: Final = re.compile(r"[(\[][^)\]]*[)\]]")
_CAMEL: Final = re.compile(r"(?<=[a-zß-ÿ])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NUMBER: Final = re.compile(r"(?<![a-z])(?P<prefix>pp|p|no|nr)?[ ]?(?P<number>\d{1,2})\b")
_ENGLISH: Final = re.compile(r"\b(?:in )?(?:english|englisch|anglais|inglese|ingles|en)$")
_FILLERS: Final = re.compile(
    r"^(?:the|project|projet|projekt|progetto|proyecto|planned|actual|main|official|primary)\s"
    r"|\s(?:name|names|list|of (?:the )?project|du projet|des projekts|del progetto|del proyecto)$"
    r"|\s(?:in eur|en eur|in euro|eur|euro|en euros|in)$"
)
_CONNECTORS: Final = re.compile(
    r"^(?:of|du|de|des|del|della|der|dei|di|la|le|les|the)\s|\s(?:of|du|de|des|del|der|di)(?:\s(?:the|la|l))?$"
)
_PARTIES: Final = (ColumnRole.LEAD, ColumnRole.PARTNER)
_OF_PARTY: Final = {
    (ColumnRole.LEAD, ColumnRole.NAME): ColumnRole.LEAD,
    (ColumnRole.LEAD, ColumnRole.ORGANISATION): ColumnRole.LEAD,
    (ColumnRole.LEAD, ColumnRole.CITY): ColumnRole.LEAD_CITY,
    (ColumnRole.LEAD, ColumnRole.REGION): ColumnRole.LEAD_REGION,
    (ColumnRole.LEAD, ColumnRole.COUNTRY): ColumnRole.LEAD_COUNTRY,
    (ColumnRole.PARTNER, ColumnRole.NAME): ColumnRole.PARTNER,
    (ColumnRole.PARTNER, ColumnRole.ORGANISATION): ColumnRole.PARTNER,
    (ColumnRole.PARTNER, ColumnRole.CITY): ColumnRole.PARTNER_CITY,
    (ColumnRole.PARTNER, ColumnRole.REGION): ColumnRole.PARTNER_REGION,
    (ColumnRole.PARTNER, ColumnRole.COUNTRY): ColumnRole.PARTNER_COUNTRY,
    (ColumnRole.PARTNER, ColumnRole.ROLE): ColumnRole.PARTNER_ROLE,
}
_OWN: Final = (ColumnRole.PRIVATE, ColumnRole.BUDGET, ColumnRole.FUNDING, ColumnRole.WEBSITE, ColumnRole.ID)
_UNION_MONEY: Final = re.compile(
    r"\b(?:erdf|feder|efre|fesr|(?:ec|eu|ue|union) (?:max )?"
    r"(?:contribution|funding|grant|contributo|contribucion|mittel|forderung|ayuda))\b"
)
"""What the European Union pays is counted in euros."""
_CURRENCIES: Final[Mapping[str, str]] = {
    "eur": "EUR", "euro": "EUR", "euros": "EUR", "€": "EUR", "chf": "CHF", "gbp": "GBP", "£": "GBP", "usd": "USD", "$": "USD",
    "sek": "SEK", "nok": "NOK", "dkk": "DKK", "pln": "PLN", "czk": "CZK", "huf": "HUF", "ron": "RON", "bgn": "BGN",
}  # fmt: skip
_MONEY_WORD: Final = re.compile(
    r"[€£$]|\b(?:" + "|".join(w for w in _CURRENCIES if w.isalpha()) + r")\b", re.IGNORECASE
)


@cache
def _known() -> Mapping[str, ColumnRole]:
    text = (resources.files("ingest.readers.tables") / "data" / "headings.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    pairs = (line.split(":", 1) for line in lines)
    return {phrase.strip(): ColumnRole(role.strip()) for role, phrases in pairs for phrase in phrases.split("|")}


def currency_in(text: str) -> str:
    """The ISO 4217 code of the currency that a heading or a cell names, or an empty string.

    >>> currency_in("Budget (€)"), currency_in("1 200 CHF"), currency_in("1200")
    ('EUR', 'CHF', '')
    """
    match = _MONEY_WORD.search(text)
    return _CURRENCIES[match.group().lower()] if match else ""


def read_heading(text: str) -> Heading:
    """Understand a heading.

    >>> read_heading("ecMaxContribution").role, read_heading("Partner 2 country (ISO)").group
    (<ColumnRole.FUNDING: 'funding'>, 2)
    """
    label = " ".join(_BRACKETS.sub(" ", text).split()) or " ".join(text.split())
    english = bool(_ENGLISH.search(heading_key(text)))
    phrases = [heading_key(part) for part in (label, *(label.split("/") if "/" in label else ()))]
    role, group = next(
        filter(lambda found: found[0] is not ColumnRole.OTHER, map(_read, phrases)), (ColumnRole.OTHER, 0)
    )
    currency = currency_in(text) or ("EUR" if any(map(_UNION_MONEY.search, phrases)) else "")
    return Heading(label, role, group, currency, english)


def _read(phrase: str) -> tuple[ColumnRole, int]:
    """The role of a phrase, and the number that stands in it where it only counts ("Partner 2")."""
    role, number = _find(phrase), _NUMBER.search(phrase)
    if role is not ColumnRole.OTHER or number is None:
        return role, 0
    return _find(" ".join(_NUMBER.sub(lambda m: f" {m['prefix'] or ''} ", phrase).split())), int(number["number"])


def heading_key(text: str) -> str:
    """A heading as it is compared: words apart, no case, accents or punctuation."""
    return normalise(_CAMEL.sub(" ", text))


def _find(phrase: str) -> ColumnRole:
    """Look a phrase up, whole and in two parts, then once more with what only qualifies it taken off."""
    while phrase:
        found = _known().get(phrase) or _composed(phrase.split())
        shorter = _FILLERS.sub("", _ENGLISH.sub("", phrase).strip(), count=1).strip()
        if found or shorter == phrase:
            return found or ColumnRole.OTHER
        phrase = shorter
    return ColumnRole.OTHER


def _composed(words: Sequence[str]) -> ColumnRole | None:
    """What "lead partner town", "country of partner" and "partners name" hold: one part names the party, the other what of it."""
    for cut in range(1, len(words)):
        parts = (" ".join(words[:cut]), _CONNECTORS.sub("", " ".join(words[cut:])))
        one, other = (_known().get(_CONNECTORS.sub("", part)) for part in parts)
        for party, what in ((one, other), (other, one)):
            if party in _PARTIES and what:
                return _OF_PARTY.get((party, what), ColumnRole.PRIVATE if what in _OWN else None)
    return None
