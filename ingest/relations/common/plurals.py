"""Plural references: "both cities", "the two clusters" stand for the last two things of that kind that were named together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from ingest.analysis import EntityMention
from ingest.relations.common.mask import INDEX_BASE, Unit, class_char, letter_of
from ingest.relations.common.patterns import compile_pattern

_TWO: Final = (
    r"(?:both(?: of them)?(?: the)?|the two|these two|those two|les deux|ces deux|(?:die |den |der )?beiden?|(?:die|diese|den) zwei|"
    r"zwei|entramb[ie](?: (?:i|le|gli))?|(?:i|le|gli|questi|queste) due|ambos|ambas|los dos|las dos)"
)
_QUALITY: Final = r"(?:(?-i:[a-zà-ÿ-]+) ){0,2}?"
_KINDS: Final = (
    ("C", r"cities|towns|municipalities|villes|communes|städten?|gemeinden|kommunen|città|comuni|ciudades|municipios"),
    ("R", r"regions?|régions|regionen|länder|regioni|regiones"),
    ("OK", r"clusters?|grappes|pôles|netzwerken?|verbünden?|distretti|clústeres|networks|réseaux|reti|redes"),
    (
        "OK",
        r"organi[sz]ations?|companies|firms|universities|agencies|institutes|institutions|associations|bodies|chambers|entreprises|"
        r"sociétés|universités|agences|organismes|établissements|unternehmen|firmen|universitäten|hochschulen|einrichtungen|"
        r"organisationen|partnern?|partners|partenaires|organizzazioni|imprese|aziende|università|enti|partner|"
        r"organizaciones|empresas|universidades|entidades|socios",
    ),
)
_NOUN: Final = tuple(
    (letters, re.compile(rf"(?<![\w\ue000-\U000fffff]){_TWO} {_QUALITY}(?:{nouns})(?![\w-])", re.IGNORECASE))
    for letters, nouns in _KINDS
)
_BARE: Final = re.compile(
    r"^(?:both(?= (?:are|were|have|belong|joined|cooperate|collaborate|work|take|participate|share|signed|own|hold))"
    r"|(?:tous|toutes) (?:les )?deux|beide(?= (?:sind|waren|haben|gehören|arbeiten|nehmen|beteiligen|zählen))"
    r"|entramb[ie](?= (?:sono|hanno|fanno))"
    r"|amb[oa]s(?= (?:son|han|forman|pertenecen|colaboran|participan)))",
    re.IGNORECASE,
)
_TOGETHER: Final = compile_pattern(
    r"<OKCR>(?: ?\([^()]*\))?,? (?:and|und|et|e|ed|y|sowie|&|as well as|ainsi que|with|mit|avec|con)"
    r"(?: (?-i:[a-zà-ÿ']+)){0,4} ?<OKCR>"
)
_REACH: Final = 3


def with_pairs(units: Iterable[Unit]) -> Iterator[Unit]:
    """Yield the units with plural references replaced by the two things that they stand for, where these are clear."""
    before: list[Unit] = []
    for unit in units:
        resolved = _resolved(unit, before)
        yield resolved
        before = [*before[1 - _REACH :], resolved]


def _resolved(unit: Unit, before: Sequence[Unit]) -> Unit:
    for letters, pattern in _NOUN:
        match = pattern.search(unit.text)
        if match:
            pair = _pair(letters, [*before, _head(unit, match.start())])
            return _replaced(unit, match, pair) if pair else unit
    bare = _BARE.match(unit.text)
    pair = _pair("OKCR", before[-1:]) if bare else None
    return _replaced(unit, bare, pair) if bare and pair else unit


def _head(unit: Unit, end: int) -> Unit:
    return replace(unit, text=unit.text[:end], offsets=unit.offsets[:end])


def _pair(letters: str, units: Sequence[Unit]) -> tuple[EntityMention, EntityMention] | None:
    """The last two things of these classes that were joined by "and"; else the only two of their kind in reach."""
    wanted = frozenset(map(class_char, letters))
    for unit in reversed(units):
        for match in reversed(list(_TOGETHER.finditer(unit.text))):
            first, *_, last = unit.mentions_between(match.start(), match.end())
            kinds = {class_char(letter_of(m.entity.entity_class)) for m in (first, last)}
            if first.entity.key != last.entity.key and kinds <= wanted and _alike(letters, first, last):
                return first, last
    return _only_two(wanted, units)


def _alike(letters: str, first: EntityMention, last: EntityMention) -> bool:
    agents = [letter_of(m.entity.entity_class) in "OK" for m in (first, last)]
    return letters != "OKCR" or agents[0] == agents[1]


def _only_two(wanted: frozenset[str], units: Sequence[Unit]) -> tuple[EntityMention, EntityMention] | None:
    """The two things of a kind that the sentences before name, if they are exactly two."""
    found: dict[str, EntityMention] = {}
    for unit in units:
        for at, following in pairwise(range(len(unit.text))):
            if unit.text[at] in wanted:
                mention = unit.mentions[ord(unit.text[following]) - INDEX_BASE]
                found.setdefault(mention.entity.key, mention)
    if len(found) != 2 or "C" in map(letter_of, (m.entity.entity_class for m in found.values())):
        return None
    first, last = found.values()
    return first, last


def _replaced(unit: Unit, match: re.Match[str], pair: tuple[EntityMention, EntityMention]) -> Unit:
    """The unit with the reference turned into "A and B"; offsets point at the reference."""
    start, end = unit.span(match.start(), match.end())
    stand_ins = tuple(EntityMention(start, end, m.entity, nominal=True) for m in pair)
    count = len(unit.mentions)
    chars = [
        class_char(letter_of(m.entity.entity_class)) + chr(INDEX_BASE + count + n) for n, m in enumerate(stand_ins)
    ]
    text = f"{chars[0]} and {chars[1]}"
    return replace(
        unit,
        text=unit.text[: match.start()] + text + unit.text[match.end() :],
        offsets=(*unit.offsets[: match.start()], *([start] * len(text)), *unit.offsets[match.end() :]),
        mentions=(*unit.mentions, *stand_ins),
    )
