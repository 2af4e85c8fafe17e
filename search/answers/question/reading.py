"""What a question says apart from the things it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from search.answers.languages import LanguageData, load_language
from search.answers.question.conditions import (
    Aggregate,
    Comparison,
    Superlative,
    find_aggregate,
    find_comparisons,
    find_measures,
    find_superlative,
)
from search.answers.question.cues import Cue, CueHit, find_cues, guess_language
from search.answers.question.keywords import Keyword, find_keywords
from search.answers.question.values import ValueSpan, find_values
from search.answers.text import Token, stem, tokenise


class Shape(StrEnum):
    """The sort of answer that a question asks for."""

    LIST = "list"
    COUNT = "count"
    AMOUNT = "amount"
    DATE = "date"
    PLACE = "place"
    AGENT = "agent"
    BOOLEAN = "boolean"
    REASON = "reason"


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as read.

    Attributes:
        telling: positions of words that the query ought to explain.
        measures: words of the properties that "how expensive" and the like ask for.
        light: positions of words that say little.
        keywords: words that names must hold.
        advice: whether advice is asked for.
        expand: whether the long form of an abbreviation is asked for.
    """

    text: str
    tokens: tuple[Token, ...]
    language: str
    shape: Shape
    cues: tuple[CueHit, ...]
    values: tuple[ValueSpan, ...]
    comparisons: tuple[Comparison, ...]
    superlative: Superlative | None
    aggregate: Aggregate | None
    measures: tuple[str, ...]
    telling: frozenset[int]
    light: frozenset[int]
    keywords: tuple[Keyword, ...] = ()

    def has(self, cue: Cue) -> bool:
        """Whether a cue stands in the question."""
        return any(hit.cue is cue for hit in self.cues)

    def hits(self, cue: Cue) -> tuple[CueHit, ...]:
        """The places of a cue."""
        return tuple(hit for hit in self.cues if hit.cue is cue)

    @property
    def data(self) -> LanguageData:
        """The steering words of the question's language."""
        return load_language(self.language)

    @property
    def advice(self) -> bool:
        """Whether advice is asked for."""
        return self.has(Cue.ADVICE)


def read_question(text: str) -> Reading:
    """Read a question; deterministic, needs no graph."""
    return read_tokens(text, tokenise(text))


def read_tokens(text: str, tokens: tuple[Token, ...]) -> Reading:
    """Read a question whose words have been cut, and perhaps mended, already."""
    language = guess_language(tokens)
    data = load_language(language)
    cues = find_cues(tokens, data)
    values = find_values(tokens, data)
    comparisons = find_comparisons(tokens, cues, values, data)
    superlative = find_superlative(tokens, cues, values, data)
    telling, light = _weigh(tokens, data)
    return Reading(
        text, tokens, language, _shape(tokens, cues, data), cues, values, comparisons, superlative,
        find_aggregate(cues),
        find_measures(tokens, cues, data), telling, light, find_keywords(text, tokens, cues),
    )  # fmt: skip


_CURRENCIES = frozenset(("euro", "euros", "eur", "dollars", "usd", "percent", "prozent"))
_ADDRESSED = frozenset(("you", "sie", "du", "vous", "tu"))
_ORDER = (
    (Cue.COUNT, Shape.COUNT),
    (Cue.AMOUNT, Shape.AMOUNT),
    (Cue.WHEN, Shape.DATE),
    (Cue.WHERE, Shape.PLACE),
    (Cue.WHO, Shape.AGENT),
)


def _shape(tokens: Sequence[Token], cues: Sequence[CueHit], data: LanguageData) -> Shape:
    asked = [(h.first, shape) for h in cues for cue, shape in _ORDER if h.cue is cue]
    reasons = [h.first for h in cues if h.cue is Cue.WHY]
    if reasons and reasons[0] <= min((first for first, _ in asked), default=len(tokens)):
        return Shape.REASON
    polite = len(tokens) > 1 and tokens[1].norm in _ADDRESSED
    if any(h.cue is Cue.YES_NO and h.first == 0 for h in cues) and not polite:
        return Shape.BOOLEAN
    if not asked and _begins_with_role(tokens, data):
        return Shape.AGENT
    numbers = any(t.norm[0].isdigit() for t in tokens)
    if not asked and not numbers and tokens and tokens[-1].norm in _CURRENCIES:
        return Shape.AMOUNT
    return asked[0][1] if asked else Shape.LIST


def _begins_with_role(tokens: Sequence[Token], data: LanguageData) -> bool:
    """Whether a question without a question word begins with a post: "cluster manager of NAME"."""
    first = next((i for i, t in enumerate(tokens) if t.norm in data.roles), None)
    if first is None or first > 1:
        return False
    return first == 0 or (not (tokens[0].capitalised and tokens[0].start) and tokens[0].norm not in data.stop)


def _weigh(tokens: Sequence[Token], data: LanguageData) -> tuple[frozenset[int], frozenset[int]]:
    telling, light = set(), set()
    fillers = {stem(w, data.code) for w in data.light}
    for i, token in enumerate(tokens):
        if token.norm in data.stop and not (token.text.isupper() and len(token.text) > 1 and i > 0):
            continue
        telling.add(i)
        if token.norm in data.light or stem(token.norm, data.code) in fillers:
            light.add(i)
    return frozenset(telling), frozenset(light)
