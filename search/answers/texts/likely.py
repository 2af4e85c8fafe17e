"""Whether what was read out of texts is likely enough to be given as the answer; the thresholds are set on questions."""

from __future__ import annotations

from search.answers.compose.context import Context
from search.answers.question import Shape
from search.answers.texts.asking import Asked, Sort, wants_name
from search.answers.texts.extraction import focus_class
from search.answers.texts.reader import Reading

LEAST_READING = 0.13
"""The likelihood that a reading needs, in [0, 1]."""

_LEAST_UNSAID = 0.45
_LEAST_VALUE = 0.2
_LEAST_UNPLACED = 0.95
_LEAST_RARE = 0.36
_LEAST_SIMILAR = 0.1
_SPOKEN = 0.3


def is_likely(context: Context, asked: Asked, best: Reading) -> bool:
    """Whether the best reading is likely enough.

    More so where neither text nor graph say what is asked of the names, or where nothing says that a name is asked for. A question
    without names that neither shares its rarer words with the text nor its meaning is about something else.
    """
    spoken = not asked.said or bool(asked.countries) or max(best.features.clearest, best.features.relation) >= _SPOKEN
    if not best.candidate.placed:
        return best.score >= _LEAST_UNPLACED
    if not asked.names and best.features.rare < _LEAST_RARE and best.features.passage < _LEAST_SIMILAR:
        return False
    plain = context.reading.shape is not Shape.LIST or focus_class(context) is not None or wants_name(context)
    least = _LEAST_VALUE if asked.sort in (Sort.MONEY, Sort.SHARE) else LEAST_READING
    return best.score >= (least if spoken and (plain or not asked.single) else _LEAST_UNSAID)
