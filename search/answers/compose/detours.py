"""Plans that go a long way round: "who leads X" is not answered with who leads something that X is part of."""

from __future__ import annotations

from search.answers.compose.context import Context
from search.answers.plans import Edge, Plan
from search.answers.question import Shape

_DETOUR = 4.5
_SAID = 0.5


def detour(context: Context, plan: Plan) -> float:
    """What it costs that a named thing is joined by an unsaid link to something unnamed which has what was asked of it."""
    for edge in plan.edges:
        for named, middle in ((edge.subject, edge.object), (edge.object, edge.subject)):
            if not _is_between(plan, named, middle) or _is_said(context, edge):
                continue
            if _has_date_itself(context, plan, named):
                return _DETOUR
            others = (e for e in plan.edges if e is not edge and middle in (e.subject, e.object))
            if any(_is_said(context, e) and _could_have(context, plan, named, e, e.subject == middle) for e in others):
                return _DETOUR
    return 0.0


def _has_date_itself(context: Context, plan: Plan, named: int) -> bool:
    """Whether a date is asked for, and the named thing has dates of its own."""
    if context.reading.shape is not Shape.DATE:
        return False
    patterns = (p for c in plan.nodes[named].known or () for p in context.profile.from_class.get(c, ()) if p.literal)
    return any(
        context.profile.properties[p.property].is_temporal for p in patterns if p.property in context.profile.properties
    )


def _is_between(plan: Plan, named: int, middle: int) -> bool:
    one, other = plan.nodes[named], plan.nodes[middle]
    unnamed = other.is_variable and not other.literal and other.classes is None and middle != plan.root
    return one.term is not None and not one.literal and unnamed


def _is_said(context: Context, edge: Edge) -> bool:
    links = context.links.of_property(context.profile.above(edge.asked) | frozenset(edge.properties))
    return any(k.score >= _SAID for k in links)


def _could_have(context: Context, plan: Plan, named: int, edge: Edge, as_subject: bool) -> bool:
    """Whether the named thing itself could stand at this end of the property, by its class."""
    known = plan.nodes[named].known or frozenset()
    patterns = (p for p in context.profile.patterns if p.property in edge.properties)
    return any((p.domain if as_subject else p.range) in known and None not in known for p in patterns)
