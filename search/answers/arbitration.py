"""Which of two answers to give: what the graph says, or what a sentence says in so many words."""

from __future__ import annotations

from search.answers.records import Answer, AnswerKind
from search.names import normalise

_OTHER_KIND = 0.3
_COUNTED = 0.5
_SUBSET = 0.55
_ALL_OF_IT = 0.35
_TIMES = 2
_MOSTLY = 0.6
_LIKELY = 0.35
_LIKELY_LIST = 0.6
_PLAIN = 0.93
_PLAIN_LIST = 0.8


def prefer(graph: Answer, text: Answer | None, single: bool, counted: bool) -> Answer:
    """The better of two answers.

    Graphs made from texts are never complete, so that a likely number of a text is trusted more than what was `counted`; a
    question that the graph answers only in a roundabout way (with a low score) is left to a likely reading. Where both say the
    same in part, the longer list, or for a single answer the shorter.
    """
    if text is None or not text.answers:
        return graph
    likely, plain = text.answers[0].score, graph.answers[0].score
    mine, theirs = ({normalise(a.text) for a in answer.answers} for answer in (graph, text))
    if text.kind is AnswerKind.ENTITIES and graph.kind in (AnswerKind.DATE, AnswerKind.NUMBER, AnswerKind.TEXT):
        return text if likely >= _OTHER_KIND else graph
    if graph.kind in (AnswerKind.DATE, AnswerKind.NUMBER):
        return text if counted and likely >= _COUNTED else graph
    shared = len(mine & theirs)
    if shared:
        if not single and mine < theirs and len(theirs) <= _TIMES * len(mine) + 1:
            return text if likely >= _ALL_OF_IT else graph
        longer = len(theirs) > len(mine) and shared >= _MOSTLY * len(mine)
        better = theirs < mine if single else longer
        return text if better and likely >= _SUBSET else graph
    roundabout = plain < _PLAIN if single else plain < _PLAIN_LIST
    return text if roundabout and likely >= (_LIKELY if single else _LIKELY_LIST) else graph
