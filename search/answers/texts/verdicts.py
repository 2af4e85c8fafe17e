"""Yes or no by what documents say: a sentence about what is asked, with or without a negation."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from search.answers.languages import LANGUAGES, load_language
from search.answers.languages.concepts import find_concepts
from search.answers.question.cues import Cue
from search.answers.texts.telling import Told

_CONSIDERED = 3
_NAMED = 0.9
_SPOKEN = 0.6
_CONFIRMED = 0.8
_UNDOING = frozenset(("withdraw",))


def find_verdict(told: Sequence[Told]) -> tuple[bool, Told] | None:
    """Yes or no with the sentence that says it; None where no sentence about all that is named says enough."""
    for piece in told[:_CONSIDERED]:
        if piece.named < _NAMED:
            continue
        if is_negated(piece.piece.own.words) and piece.matter >= _SPOKEN:
            return False, piece
        if piece.matter >= _CONFIRMED:
            return True, piece
    return None


def is_negated(words: Sequence[str]) -> bool:
    """Whether a sentence has a negation of any language, or says that something was given up."""
    return not _negations().isdisjoint(words) or any(find_concepts(w) & _UNDOING for w in words)


@cache
def _negations() -> frozenset[str]:
    return frozenset(
        p[0] for code in LANGUAGES for p in load_language(code).cues[Cue.NOT] if len(p) == 1 and len(p[0]) > 1
    )
