"""What a question names besides entities: classes of things already in the plan, and properties that something must have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from search.answers.compose.context import Context
from search.answers.compose.growth import join, steps_from
from search.answers.linking import Link
from search.answers.plans import Form, Node, Plan
from search.answers.question.cues import Cue

_LEAST_CLASS = 0.5
_LEAST_PROPERTY = 0.45
_MOST_FURTHER = 6
_FURTHER = 0.5


def attach_classes(context: Context, plan: Plan) -> Plan:
    """Type the nodes of a plan by the class words that nothing else explains yet."""
    for link in context.links.classes:
        if link.score >= _LEAST_CLASS and context.worth(link.mask & ~plan.covered) > 0:
            plan = _typed(context, plan, link)
    return plan


def _typed(context: Context, plan: Plan, link: Link) -> Plan:
    members = context.profile.classes[link.target].members
    order = sorted(range(len(plan.nodes)), key=lambda i: (plan.nodes[i].term is not None, i))
    for number in order:
        node = plan.nodes[number]
        if node.literal or node.classes is not None:
            continue
        if plan.form is Form.ASK and number == plan.root:
            continue
        common = members if node.known is None else members & node.known
        if common and node.is_variable:
            typed = plan.with_known(
                number, replace(node, classes=link.target, known=frozenset(common), span=(link.first, link.last))
            )
            return context.cover(typed, link.mask, link.score)
        if common:
            return context.cover(plan, link.mask, link.score)
    return plan


def attach_type_claim(context: Context, plan: Plan) -> Iterator[Plan]:
    """For a yes/no question about one thing: that it is of a class."""
    for link in context.links.classes[:4]:
        root = plan.nodes[plan.root]
        if link.score >= _LEAST_CLASS and root.classes is None and context.worth(link.mask & ~plan.covered) > 0:
            yield context.cover(plan.with_known(plan.root, replace(root, classes=link.target)), link.mask, link.score)


def attach_property(context: Context, plan: Plan) -> Iterator[Plan]:
    """Something in the plan must have a property that is spoken of and not used yet."""
    links = [
        k for k in context.links.properties if k.score >= _LEAST_PROPERTY and context.worth(k.mask & ~plan.covered) > 0
    ]
    if not links or not _may_have(plan):
        return
    for number, node in enumerate(plan.nodes):
        if node.literal or not (node.is_variable or plan.form is Form.ASK) or not node.known:
            continue
        for step in steps_from(context, plan, number, Node()):
            if step.link is not None:
                grown, new = plan.with_node(Node())
                yield join(context, grown, new, number, step).explaining(0, 0.0, _loose_cost(context, plan))


def _may_have(plan: Plan) -> bool:
    root = plan.nodes[plan.root]
    return plan.form is Form.ASK or root.classes is not None or root.known is not None


def _loose_cost(context: Context, plan: Plan) -> float:
    """What a property with an open end costs: little where it is counted or compared, much beside named things."""
    measured = context.reading.superlative or context.reading.comparisons or plan.form is Form.ASK
    if context.reading.has(Cue.COMMON):
        return 1.2
    return 1.2 if not measured and any(node.term for node in plan.nodes) else 0.35


def attach_class_node(context: Context, plan: Plan) -> Iterator[Plan]:
    """Something in the plan is linked to a thing of a class that is spoken of and not placed yet."""
    links = [k for k in context.links.classes if k.score >= 0.6 and context.worth(k.mask & ~plan.covered) > 0][:3]
    if not links or not _may_have(plan):
        return
    for link in links:
        members = context.profile.classes[link.target].members
        target = Node(classes=link.target, known=frozenset(members), span=(link.first, link.last))
        for number, node in enumerate(plan.nodes):
            if node.literal or not node.is_variable or not node.known:
                continue
            for step in steps_from(context, plan, number, target)[:4]:
                grown, new = plan.with_node(target)
                joined = join(context, context.cover(grown, link.mask, link.score), new, number, step)
                yield joined.explaining(0, 0.0, 1.1 if context.reading.has(Cue.COMMON) else 0.3)
            if number == plan.root and context.reading.superlative is not None:
                yield from _further(context, plan, link, target)


def _further(context: Context, plan: Plan, link: Link, target: Node) -> Iterator[Plan]:
    """The root is linked to a class over something unnamed: "which team reported the most tickets" by its members."""
    for low in [s for s in steps_from(context, plan, plan.root, Node()) if not s.literal][:_MOST_FURTHER]:
        grown, middle = plan.with_node(Node(known=low.classes))
        near = join(context, grown, middle, plan.root, low)
        for high in steps_from(context, near, middle, target)[:_MOST_FURTHER]:
            if high.link is not None and high.property != low.property:
                grown, new = near.with_node(target)
                joined = join(context, context.cover(grown, link.mask, link.score), new, middle, high)
                yield joined.explaining(0, 0.0, _FURTHER)
