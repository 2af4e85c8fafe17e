"""Which of two answers to give: what the graph says, or what a sentence says in so many words."""

from __future__ import annotations

from search.answers.records import Answer, AnswerKind
from search.names import normalise

_SURE = 0.82
_SURE_COUNT = 0.68
_SUBSET = 0.6
_MOSTLY = 0.6


def prefer(graph: Answer, text: Answer | None, single: bool, counted: bool) -> Answer:
    """The better of two answers.

    A sentence that names the thing and repeats the words of the question is trusted more than a graph that says otherwise, as
    graphs made from texts are never complete; a number that a text gives is trusted more than what was `counted`. Where both
    say the same in part, the longer list, or for a single answer the shorter.
    """
    if text is None or not text.answers:
        return graph
    score = text.answers[0].score
    mine, theirs = ({normalise(a.text) for a in answer.answers} for answer in (graph, text))
    if text.kind is AnswerKind.ENTITIES and graph.kind in (AnswerKind.DATE, AnswerKind.NUMBER, AnswerKind.TEXT):
        return text if score >= _SURE_COUNT else graph
    if graph.kind in (AnswerKind.DATE, AnswerKind.NUMBER):
        return text if counted and score >= _SURE_COUNT else graph
    shared = len(mine & theirs)
    if not single and len(theirs) > len(mine) and shared >= _MOSTLY * len(mine):
        return text
    if single and theirs < mine and score >= _SUBSET:
        return text
    if mine & theirs:
        return graph if (len(mine) <= len(theirs)) == single else text if score >= _SURE_COUNT else graph
    return text if score >= _SURE else graph
