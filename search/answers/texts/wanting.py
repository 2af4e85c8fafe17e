"""What the things that would answer a question are: their classes, and what they may be called themselves."""

from __future__ import annotations

from ontology.vocabulary import EntityClass
from search.answers.compose.context import Context
from search.answers.compose.kinds import agent_classes
from search.answers.languages.concepts import find_concepts
from search.answers.linking import Link
from search.answers.question import Shape
from search.answers.texts.extraction import wanted_classes

_OWN_NAMES = frozenset(
    ("city", "region", "cluster", "university", "company", "project", "programme", "event", "hall", "method")
)
_POSTS = frozenset(("president", "secretary", "mayor", "moderate", "speak", "expert", "employee", "birth"))
_NAME = 1.5
_WELL_NAMED = 0.9
_MOSTLY_PEOPLE = 0.9
_HUMAN = frozenset((str(EntityClass.PERSON),))


def concepts_of(context: Context, focus: Link | None) -> frozenset[str]:
    """The concepts of the words that name the class which is asked for."""
    places = range(focus.first, focus.last + 1) if focus is not None else ()
    return frozenset(c for i in places for c in find_concepts(context.reading.tokens[i].norm)) & _OWN_NAMES


def classes_of_answer(context: Context, shape: Shape) -> frozenset[str]:
    """The classes of the answer: who one works for is no place, although it is asked with "where"."""
    if shape is Shape.PLACE and any("work" in find_concepts(t.norm) for t in context.reading.tokens):
        return agent_classes(context.profile) - _HUMAN
    if shape is Shape.AGENT and agent_classes(context.profile) >= _HUMAN and _is_human(context):
        return _HUMAN
    return wanted_classes(context)


def _is_human(context: Context) -> bool:
    """Whether a question asks for someone in a post, or who does what by the graph only people do."""
    reading = context.reading
    if any(find_concepts(reading.tokens[i].norm) & _POSTS for i in reading.telling if context.weights[i] < _NAME):
        return True
    for link in (k for k in context.links.properties if k.score >= _WELL_NAMED):
        members = context.profile.properties[link.target].members
        patterns = [p for p in context.profile.patterns if p.property in members and not p.literal]
        people = sum(p.count for p in patterns if p.domain in _HUMAN)
        if patterns and people >= _MOSTLY_PEOPLE * sum(p.count for p in patterns):
            return True
    return False
