"""Signal phrases: finding what the language files list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from search.answers.languages import LANGUAGES, LanguageData, load_language
from search.answers.text import Token


class Cue(StrEnum):
    """What a phrase signals; the values are keys of the language files."""

    COUNT = "count"
    AMOUNT = "amount"
    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    WHY = "why"
    ADVICE = "advice"
    DEFINE = "define"
    YES_NO = "yesno"
    EXCEPT = "except"
    WITHOUT = "without"
    NOT = "not"
    MORE = "more"
    AT_LEAST = "atleast"
    LESS = "less"
    AT_MOST = "atmost"
    AFTER = "after"
    SINCE = "since"
    BEFORE = "before"
    UNTIL = "until"
    BETWEEN = "between"
    EQUAL = "equal"
    MOST = "most"
    LEAST = "least"
    FIRST = "first"
    LAST = "last"
    AVERAGE = "average"
    SUM = "sum"
    COMMON = "common"
    PER_GROUP = "pergroup"
    EXPAND = "expand"
    CONTAINS = "contains"
    STARTS_WITH = "startswith"
    ENDS_WITH = "endswith"
    IN_NAME = "inname"


@dataclass(frozen=True, slots=True)
class CueHit:
    """A signal phrase in a question, from token `first` to token `last`."""

    cue: Cue
    first: int
    last: int

    @property
    def mask(self) -> int:
        """Bit i is set for each token i of the phrase."""
        return ((1 << (self.last - self.first + 1)) - 1) << self.first


def find_cues(tokens: Sequence[Token], data: LanguageData) -> tuple[CueHit, ...]:
    """Find all signal phrases, the longest first of those that begin at the same word."""
    norms = tuple(t.norm for t in tokens)
    hits = [
        CueHit(cue, first, first + len(phrase) - 1)
        for cue in Cue
        for phrase in data.cues[cue]
        for first in range(len(norms) - len(phrase) + 1)
        if norms[first : first + len(phrase)] == phrase
    ]
    hits = [h for h in hits if h.cue is not Cue.COUNT or _begins_phrase(norms, h, data)]
    kept = [h for h in hits if not any(_within(h, other) for other in hits if other.cue is h.cue)]
    return tuple(sorted(kept, key=lambda h: (h.first, -h.last, h.cue)))


def _begins_phrase(norms: Sequence[str], hit: CueHit, data: LanguageData) -> bool:
    """Whether "number of" counts things; after a telling word ("phone number of") it does not."""
    before = norms[hit.first - 1] if hit.first else ""
    return not before or before in data.stop or before in data.light


def _within(hit: CueHit, other: CueHit) -> bool:
    return other is not hit and other.first <= hit.first and hit.last <= other.last and other.mask != hit.mask


def guess_language(tokens: Sequence[Token]) -> str:
    """The language whose function words and signals stand in the question most; English where none does."""
    scores = {}
    for code in LANGUAGES:
        data = load_language(code)
        signals = {w for phrases in data.cues.values() for p in phrases for w in p}
        scores[code] = sum(2 * (t.norm in data.stop) + (t.norm in data.light or t.norm in signals) for t in tokens)
    return max(LANGUAGES, key=lambda code: (scores[code], code == "en"))
