"""Shorter units for the patterns of verbs: brackets and what stands in apposition to persons are cut out."""

from __future__ import annotations

import re
from typing import Final

from ingest.relations.common.mask import Unit
from ingest.relations.common.patterns import compile_pattern
from ingest.relations.common.titles import TITLE

_BRACKETS: Final = re.compile(r" ?\([^()]*\)")
_FROM: Final = (
    r"(?:from|of|at|with|for|to|in|de|du|de la|de l'|des|d'|von|vom|von der|der|des|del|della|dell'|dello|dei|"
    r"di|da|chez|"
    r"beim?|bei der|al|alla|au|à la|à|aus|the|le|la|l'|die|das|den|dem|el|los|las|start-up|company|cluster)"
)
_APPOSITION: Final = compile_pattern(
    rf"(?<=[\U000f0000-\U000fffff])(?:, (?=[^,;.]*{TITLE})[^,;.\ue000]{{3,120}},(?= (?!(?:and|und|et|e|y) ))"
    rf"|(?: {_FROM}(?: {_FROM}){{0,3}} ?<OKVCR>)"
    rf"|(?:, ?{_FROM}(?: {_FROM}){{0,3}} ?<OKVCR>"
    rf"|(?:, ?| – | - )(?:the )?{TITLE}(?: ?(?:,? ?{_FROM}(?: {_FROM}){{0,3}} |,? ?d'|,? ?l'|, ?)?<OKVCRN>)?"
    rf"|, ?<OK>)(?=,| and | und | et | e | y |;|$|\.| \()"
    r"|, (?:who|qui|der|die|che|que|quien) [^,;.\ue000]{3,120},(?= ))"
)
_PERSON_FIRST: Final = compile_pattern(r"<P>$")


_ASIDE: Final = compile_pattern(
    r"(?<=[\U000f0000-\U000fffff]), (?=[a-zà-ÿ])(?!(?:and|und|et|e|ed|y|or|ou|oder|o|sowie|as well|the|la|le|l'|"
    r"der|die|das|dem|den|il|lo|el|los) ?<POKCRNVJGEF>)"
    r"(?!(?:and|und|et|e|ed|y|or|ou|oder|sowie|as well) )(?:(?!, (?:and|und|et|e|y) (?:the |la |le |l'|die |"
    r"der |das )?<POKCRNVJGEF>)[^;.]){3,110}?,(?= (?!(?:and|und|et|e|ed|y|or|ou|oder|sowie|the|la|le|der|die|"
    r"das|il|el|an?|une?|eine?) )(?-i:[a-zà-ÿ]{2,}))"
)


def asides(unit: Unit) -> list[tuple[int, int]]:
    """Where a name is interrupted by an apposition between commas ("X, a member of Y, supports …")."""
    return [m.span() for m in _ASIDE.finditer(unit.text) if ", " not in m.group()[2:-1] or len(m.group()) < 60]


def without_asides(unit: Unit) -> Unit:
    """The unit without such appositions."""
    return _cut(unit, asides(unit))


def _cut(unit: Unit, spans: list[tuple[int, int]]) -> Unit:
    if not spans:
        return unit
    text, at = "", 0
    offsets: list[int] = []
    for start, end in spans:
        text += unit.text[at:start]
        offsets += unit.offsets[at:start]
        at = end
    return Unit(
        text + unit.text[at:],
        (*offsets, *unit.offsets[at:]),
        unit.mentions,
        unit.start,
        unit.end,
        unit.block,
        unit.block_index,
    )


def simplified(unit: Unit) -> Unit:
    """Cut out brackets, then affiliations and titles behind persons ("Ann Lee, head of X, and …")."""
    bare = _cut(unit, [m.span() for m in _BRACKETS.finditer(unit.text)])
    if not bare.has("P"):
        return bare
    spans = [m.span() for m in _APPOSITION.finditer(bare.text) if _PERSON_FIRST.search(bare.text, 0, m.start())]
    return _cut(bare, spans)
