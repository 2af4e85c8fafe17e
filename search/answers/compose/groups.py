"""Numbers for each of several things: "how many … per …", "average … in each …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from search.answers.compose.context import Context
from search.answers.compose.growth import join, steps_from
from search.answers.compose.measures import find_leaf, find_value
from search.answers.linking import Link
from search.answers.plans import Form, Node, Order, Plan
from search.answers.question.conditions import Aggregate, Superlative
from search.answers.question.cues import Cue

_REACH = 3
_EVERY = 10_000
_LEAST = 0.5


def grouped_by(context: Context) -> list[Link]:
    """The classes and properties that an answer is given for each of; empty where none is asked for."""
    hits = context.reading.hits(Cue.PER_GROUP)
    links = (*context.links.classes, *context.links.properties)
    return [k for h in hits for k in links if 0 < k.first - h.last <= _REACH and k.score >= _LEAST]


def grouped(context: Context, plan: Plan, groups: list[Link]) -> Iterator[Plan]:
    """The plan with one number for each root, where the root is what the groups are."""
    own = [k for k in groups if _is_root(context, plan, k)]
    if not own:
        return
    if context.reading.aggregate is None:
        leaf = find_leaf(plan)
        if leaf is not None:
            yield _done(context, plan, Order(leaf, True, True, _EVERY), Cue.COUNT)
        return
    average = context.reading.aggregate is Aggregate.AVERAGE
    function, cue = ("AVG", Cue.AVERAGE) if average else ("SUM", Cue.SUM)
    found = _measured(context, plan)
    if found is not None:
        yield _done(context, found[0], Order(found[1], False, True, _EVERY, function=function), cue)


def _is_root(context: Context, plan: Plan, link: Link) -> bool:
    root = plan.nodes[plan.root]
    asked = {e.asked for e in plan.edges if e.object == plan.root}
    return root.classes == link.target or (root.literal and link.target in asked)


def _measured(context: Context, plan: Plan) -> tuple[Plan, int] | None:
    """The number of a thing linked to the root by the property that is named, or that of a thing that holds it."""
    for number, node in enumerate(plan.nodes):
        edges = [e for e in plan.edges if e.object == number]
        if node.literal and node.is_variable and any(context.profile.properties[e.asked].is_numeric for e in edges):
            return plan, number
    for link in (k for k in context.links.properties if k.score >= _LEAST):
        words = tuple(link.words.casefold().split())
        for number, node in enumerate(plan.nodes):
            if number != plan.root and node.is_variable and not node.literal:
                found = find_value(context, plan, number, words)
                if found is not None:
                    return context.cover(found[0], link.mask, link.score), found[1]
    return measured_beyond(context, plan)


def measured_beyond(context: Context, plan: Plan) -> tuple[Plan, int] | None:
    """The number that is named, of unnamed things linked to the root: the salaries of a team are those of its members."""
    if plan.nodes[plan.root].literal or not plan.nodes[plan.root].known:
        return None
    for link in (
        k for k in context.links.properties if k.score >= _LEAST and context.profile.properties[k.target].is_numeric
    ):
        for step in steps_from(context, plan, plan.root, Node()):
            if step.literal or step.property == link.target:
                continue
            grown, middle = plan.with_node(Node(known=step.classes))
            near = join(context, grown, middle, plan.root, step)
            found = find_value(context, near, middle, tuple(link.words.casefold().split()))
            if found is not None:
                return context.cover(found[0], link.mask, link.score), found[1]
    return None


def _done(context: Context, plan: Plan, order: Order, cue: Cue) -> Plan:
    for hit in (*context.reading.hits(Cue.PER_GROUP), *context.reading.hits(cue)):
        plan = context.cover(plan, hit.mask, 1.0)
    return replace(plan, form=Form.LIST, order=order, grouped=True)


def ranked_by_average(context: Context, plan: Plan, superlative: Superlative) -> Plan:
    """The plan in the order of an average over unnamed things: "which team has the highest average salary"."""
    if context.reading.aggregate is not Aggregate.AVERAGE or plan.nodes[plan.root].classes is None:
        return plan
    found = measured_beyond(context, plan)
    if found is None:
        return plan
    plan, number = found
    for hit in context.reading.hits(Cue.AVERAGE):
        plan = context.cover(plan, hit.mask, 1.0)
    order = Order(number, False, superlative.descending, superlative.limit, True, function="AVG")
    return context.cover(replace(plan, order=order), superlative.mask, 1.0, -0.3)
