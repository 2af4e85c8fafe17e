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
from functools import cached_property, lru_cache
from typing import Final

from ingest.relations.common.gates import gate_of, pieces_of
from ingest.relations.common.mask import CLASS_LETTERS, MASKED_CLASS, MASKED_INDEX, class_char
from ontology.vocabulary import ObjectProperty

LANGUAGES: Final = ("en", "fr", "de", "it", "es")

_ARTICLE: Final = (
    r"(?:the|its|their|our|le|la|les|l'|un|une|der|die|das|dem|den|des|il|lo|i|gli|el|los|las|dell'|della|del|dello|"
    r"delle|dei|degli|de la|de l'|du|de|d'|of|all'|alla|al|allo|agli|ai|au|aux|à|a|vom|von|von der|von den|mit|mit der|"
    r"par|par la|par le|par l'|avec|avec la|avec le|avec l'|dal|dalla|dall'|dallo|dai|con|con la|con el|con il|con l'|"
    r"por|por la|por el|from|from the|beim|bei|bei der|durch|durch die|"
    r"mit dem|with|by|by the|the city of|sein|ihre|eine|ein|einem|einer|also|auch|aussi|anche|también)"
)
HEAD_NOUN: Final = (
    r"(?:cit(?:y|ies|tà)|towns?|regions?|regiones|municipality|county|province|villes?|régions?|städten?|stadt|land|"
    r"regionen|comun[ei]|regioni|ciudad(?:es)?|universit(?:y|é)|compan(?:y|ies)|firms?|start-?ups?|association|"
    r"entreprises?|sociétés?|firma|firmen|unternehmen|impres[ae]|societ[àa]|aziend[ae]|empresas?|clusters?|clúster|"
    r"pôles?|grappes?|agency|agence|agentur|agenzia|agencia|network|réseau|netzwerk|rete|red|institutes?|project|"
    r"projet|projekt|progetto|proyecto|local partner|partners?|partenaires?|école|schools?|museum|forum|armateur|éditeur|studio|"
    r"usine|conserverie|cantina|verein|reederei|"
    r"werft|fachschule|hochschule|foundation|fondation|stiftung|fondazione|fundación)"
)
_ITEM_LEAD: Final = (
    f"(?:(?:the |le |la )?[{class_char('C')}{class_char('N')}][{MASKED_INDEX}][ -]based (?:[\\w-]+ )?)?"
    rf"(?:{_ARTICLE} ?)?(?:{HEAD_NOUN} )?(?:(?:of|de|di|da|von|d'|del|della)(?: the)? ?)?"
    r"(?:(?-i:[a-zà-ÿ-]+ ){1,4}(?:from|of|at|de|du|der|von|di|del|della) (?:the |la |le |l')?)?"
)
_PLACE_AFTER: Final = (
    "(?:(?: (?:in|at|à|en|a|im|de|di|from|of|aus|von)|,? (?:based in|located in|headquartered in|situated in|"
    "the latter from|both from|from|con sede a|avec siège à|basée? à|mit sitz in|"
    f"con sede en|aus))(?: der| la| the| le)? [{''.join(map(class_char, 'CRN'))}][{MASKED_INDEX}](?:,(?= (?:and|"
    f"und|et|e|y) ))?)?"
)
_AFTER_ITEM: Final = (
    rf"(?: ?\([^()]*\))?{_PLACE_AFTER}(?: ?\([^()]*\))?"
    r"(?:, (?-i:[a-zà-ÿ'-]+)(?: [\w'-]+){0,7}(?=,? (?:and|und|et|e|y) ))?"
)
_SEPARATOR: Final = (
    r"(?: ?, ?(?:and|und|et|e|ed|y|e |or|sowie|as well as|ainsi que|nonché|así como)? ?"
    r"| (?:and|und|et|e|ed|y|sowie|as well as|ainsi que|nonché|así como|together with|&|\+|bzw\.) "
    r"| (?:auch|als auch|und auch|sowohl|anche|aussi) | ?[;/·•|] ?(?:and |und |et |e |y )?| – )"
)
_GAP: Final = rf"[^.;:()?!{MASKED_CLASS}]{{0,45}}?"
_WIDE_GAP: Final = r"[^.;?!]{0,110}?"
_SAME_SUBJECT: Final = f"[^.;{''.join(map(class_char, 'OKJE'))}]{{0,110}}?"
_CLASS_CHARS: Final = frozenset(map(class_char, CLASS_LETTERS.values()))
_SLOT: Final = re.compile(r"<(?:(\w+):)?([A-Z]+)(\+?)>")


_LIES: Final = (
    rf"(?:,? (?:in|at|from|à|de|en|aus|di|a|based in) [{''.join(map(class_char, 'CRN'))}][{MASKED_INDEX}],?)?"
)
_BEFORE_GAP: Final = re.compile(r"(<s:[A-Z]+>)(,?~ )")
_KIND_BEFORE: Final = (
    r"(?:(?:company|firm|start-?up|association|network|cluster|entreprise|société|réseau|armateur|firma|firmen|unternehmen|"
    r"società|azienda|impresa|cantina|rete|empresa|red) )?"
)


def _slot(match: re.Match[str]) -> str:
    name, letters, many = match.groups()
    one = f"[{''.join(map(class_char, letters))}][{MASKED_INDEX}]"
    body = one
    if many:
        body = f"{one}{_AFTER_ITEM}(?:{_SEPARATOR}{_ITEM_LEAD}{one}{_AFTER_ITEM})*"
        # what the first name is may stand before it too, but a pattern that begins with names must begin fast
        body = f"{_KIND_BEFORE}{body}" if match.start() else body
    return f"(?P<{name}>{body})" if name else f"(?:{body})"


def compile_pattern(source: str) -> re.Pattern[str]:
    """Compile a pattern in the notation of this module; letter case is ignored."""
    source = _BEFORE_GAP.sub(rf"\g<1>{_LIES}\g<2>", source)
    expanded = (
        _SLOT.sub(_slot, source.replace("~ <", "~ ?<"))
        .replace("~", _GAP)
        .replace("≈", _WIDE_GAP)
        .replace("¬", _SAME_SUBJECT)
    )
    return re.compile(expanded, re.IGNORECASE)


@dataclass(frozen=True)
class Gated:
    """A pattern that is compiled when a text comes by that may match it, which for most patterns of most pages is never.

    Attributes:
        source: the pattern in the notation of this module.
        needs: of each of these sets of signs (`signs_of`) every text that matches holds at least one.
    """

    source: str
    needs: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, source: str) -> Gated:
        """The pattern with what can be told of it without compiling it."""
        return cls(source, _needed(source))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return compile_pattern(self.source)


@dataclass(frozen=True)
class Rule(Gated):
    """A pattern with the groups ``s`` and ``o``, the property it states, and the probability that it is right."""

    predicate: ObjectProperty
    confidence: float


def _needed(source: str) -> tuple[frozenset[str], ...]:
    """The words that every match holds, and the classes: those of the named groups."""
    classes = (frozenset(map(class_char, letters)) for name, letters, _ in _SLOT.findall(source) if name)
    return (*gate_of(source), *classes)


RuleTable = Mapping[str, Sequence[tuple[ObjectProperty, float, str]]]


class RuleBook:
    """A table of language → (property, confidence, pattern), made ready language by language when first asked for.

    The entry ``any`` stands for every language; a language without an entry is read as English.
    """

    def __init__(self, table: RuleTable) -> None:
        self._table = table
        self._rules: dict[str, tuple[Rule, ...]] = {}

    def of(self, language: str) -> tuple[Rule, ...]:
        """The rules for a language (BCP 47)."""
        key = language[:2] if language[:2] in LANGUAGES else "en"
        if key not in self._rules:
            self._rules[key] = tuple(
                Rule(source, _needed(source), predicate, confidence)
                for predicate, confidence, source in (*self._table.get(key, ()), *self._table.get("any", ()))
            )
        return self._rules[key]


@lru_cache(maxsize=512)
def signs_of(text: str) -> frozenset[str]:
    """What tells cheaply which rules may match a masked text: the pieces of its words, and the classes masked in it."""
    return pieces_of(text) | _CLASS_CHARS.intersection(text)


def fits(rule: Gated, present: frozenset[str]) -> bool:
    """A quick test that spares most rules the search: the words and classes that every match holds are there."""
    for need in rule.needs:  # noqa: SIM110 - a generator costs three times as much here, and this runs for every sentence
        if need.isdisjoint(present):
            return False
    return True


def alternatives(words: Iterable[str]) -> str:
    """A group that matches any of these (regular expressions)."""
    return f"(?:{'|'.join(words)})"
