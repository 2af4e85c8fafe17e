"""Patterns over masked text, written once per language as data.

In a pattern, ``<P>`` stands for a masked person, ``<OK>`` for an organisation or cluster (letters as in
`mask.CLASS_LETTERS`), ``<OK+>`` for a list of them ("A (X), B and C"); ``<s:P>`` names the group. ``~`` stands for a few
words without a mention, ``≈`` for a stretch that may hold mentions, ``¬`` for one without another organisation, cluster,
project or event; none crosses the end of a clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.relations.common.mask import MASKED_CLASS, MASKED_INDEX, class_char
from ontology.vocabulary import ObjectProperty

LANGUAGES: Final = ("en", "fr", "de", "it", "es")

_ARTICLE: Final = (
    r"(?:the|its|their|our|le|la|les|l'|un|une|der|die|das|dem|den|des|il|lo|i|gli|el|los|las|dell'|della|del|dello|"
    r"delle|dei|degli|de la|de l'|du|de|d'|of|all'|alla|al|allo|agli|ai|au|aux|à|a|vom|von|von der|von den|mit|mit der|"
    r"mit dem|with|by|by the|the city of|sein|ihre|eine|ein|einem|einer|also|auch|aussi|anche|también)"
)
HEAD_NOUN: Final = (
    r"(?:cit(?:y|ies|tà)|towns?|regions?|regiones|municipality|county|province|villes?|régions?|städten?|stadt|land|"
    r"regionen|comun[ei]|regioni|ciudad(?:es)?|universit(?:y|é)|compan(?:y|ies)|firms?|start-?ups?|association|"
    r"entreprises?|sociétés?|firma|firmen|unternehmen|impres[ae]|societ[àa]|aziend[ae]|empresas?|clusters?|clúster|"
    r"pôles?|grappes?|agency|agence|agentur|agenzia|agencia|network|réseau|netzwerk|rete|red|institutes?|project|"
    r"projet|projekt|progetto|proyecto|local partner|partners?|partenaires?|école|schools?|museum|forum)"
)
_ITEM_LEAD: Final = (
    f"(?:(?:the |le |la )?[{class_char('C')}{class_char('N')}][{MASKED_INDEX}][ -]based (?:[\\w-]+ )?)?"
    rf"(?:{_ARTICLE} ?)?(?:{HEAD_NOUN} )?(?:(?:of|de|di|da|von|d'|del|della)(?: the)? ?)?"
    r"(?:(?-i:[a-zà-ÿ-]+ ){1,4}(?:from|of|at|de|du|der|von|di|del|della) (?:the |la |le |l')?)?"
)
_PLACE_AFTER: Final = (
    "(?:(?: (?:in|at|à|en|a|im|de|di|from|of|aus|von)|,? (?:based in|located in|headquartered in|situated in|the latter from|both from|from|con sede a|avec siège à|basée? à|mit sitz in|"
    f"con sede en|aus))(?: der| la| the| le)? [{''.join(map(class_char, 'CRN'))}][{MASKED_INDEX}](?:,(?= (?:and|und|et|e|y) ))?)?"
)
_AFTER_ITEM: Final = (
    rf"(?: ?\([^()]*\))?{_PLACE_AFTER}(?: ?\([^()]*\))?"
    r"(?:, (?-i:[a-zà-ÿ'-]+)(?: [\w'-]+){0,7}(?=,? (?:and|und|et|e|y) ))?"
)
_SEPARATOR: Final = (
    r"(?: ?, ?(?:and|und|et|e|ed|y|e |or|sowie|as well as|ainsi que|nonché|así como)? ?"
    r"| (?:and|und|et|e|ed|y|sowie|as well as|ainsi que|nonché|así como|together with|&|\+|bzw\.) "
    r"| ?[;/·•|] ?(?:and |und |et |e |y )?| – )"
)
_GAP: Final = rf"[^.;:()?!{MASKED_CLASS}]{{0,45}}?"
_WIDE_GAP: Final = r"[^.;?!]{0,110}?"
_SAME_SUBJECT: Final = f"[^.;{''.join(map(class_char, 'OKJE'))}]{{0,110}}?"
_SLOT: Final = re.compile(r"<(?:(\w+):)?([A-Z]+)(\+?)>")


def _slot(match: re.Match[str]) -> str:
    name, letters, many = match.groups()
    one = f"[{''.join(map(class_char, letters))}][{MASKED_INDEX}]"
    body = one
    if many:
        body = f"{one}{_AFTER_ITEM}(?:{_SEPARATOR}{_ITEM_LEAD}{one}{_AFTER_ITEM})*"
    return f"(?P<{name}>{body})" if name else f"(?:{body})"


def compile_pattern(source: str) -> re.Pattern[str]:
    """Compile a pattern in the notation of this module; letter case is ignored."""
    expanded = (
        _SLOT.sub(_slot, source.replace("~ <", "~ ?<"))
        .replace("~", _GAP)
        .replace("≈", _WIDE_GAP)
        .replace("¬", _SAME_SUBJECT)
    )
    return re.compile(expanded, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with the groups ``s`` and ``o``, the property it states, and the probability that it is right."""

    predicate: ObjectProperty
    pattern: re.Pattern[str]
    confidence: float
    needs: tuple[str, ...]


def _needed(source: str) -> tuple[str, ...]:
    return tuple("".join(map(class_char, letters)) for _, letters, _ in _SLOT.findall(source.split("(?:")[0]))


RuleTable = Mapping[str, Sequence[tuple[ObjectProperty, float, str]]]


class RuleBook:
    """A table of language → (property, confidence, pattern), compiled language by language when first asked for.

    The entry ``any`` stands for every language; a language without an entry is read as English.
    """

    def __init__(self, table: RuleTable) -> None:
        self._table = table
        self._compiled: dict[str, tuple[Rule, ...]] = {}

    def of(self, language: str) -> tuple[Rule, ...]:
        """The rules for a language (BCP 47)."""
        key = language[:2] if language[:2] in LANGUAGES else "en"
        if key not in self._compiled:
            self._compiled[key] = tuple(
                Rule(predicate, compile_pattern(source), confidence, _needed(source))
                for predicate, confidence, source in (*self._table.get(key, ()), *self._table.get("any", ()))
            )
        return self._compiled[key]


def fits(rule: Rule, text: str) -> bool:
    """A quick test that spares most rules the search: every class the rule surely needs is there."""
    return all(any(char in text for char in chars) for chars in rule.needs)


def alternatives(words: Iterable[str]) -> str:
    """A group that matches any of these (regular expressions)."""
    return f"(?:{'|'.join(words)})"
