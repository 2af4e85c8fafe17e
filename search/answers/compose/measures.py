"""Conditions, superlatives and aggregates: finding the value in a plan that they are about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

from search.answers.compose.context import Context
from search.answers.compose.growth import join, steps_from
from search.answers.plans import Condition, CountCondition, Form, Node, Order, Plan
from search.answers.question import Shape
from search.answers.question.conditions import Aggregate, Comparison, Superlative
from search.answers.question.cues import Cue
from search.answers.question.units import convert, find_unit
from search.answers.text import split_name, stem, words

_DATED = frozenset(("date", "datum"))
_NEAR = 6
_FEW = 8
_EVERY = 500
_MOST_FOR_TIES = 5000


def apply_comparisons(context: Context, plan: Plan) -> Plan:
    """Put the dates and numbers of the question to the values of the plan, adding a property where one is needed."""
    for comparison in context.reading.comparisons:
        if comparison.mask & ~plan.covered:
            plan = _compared(context, plan, comparison)
    return plan


def apply_superlative(context: Context, plan: Plan, superlative: Superlative) -> Plan:
    """Order the roots by the value that is meant, or by how many things they are linked to."""
    temporal = superlative.temporal or _DATED & set(superlative.measures) != set()
    found = _of_the_next(context, plan, superlative) or _value_node(context, plan, superlative.measures, temporal)
    if found is not None:
        plan, number = found
        ties = _is_small(context, plan, superlative)
        average = Aggregate.AVERAGE.value if context.reading.aggregate is Aggregate.AVERAGE else ""
        order = Order(number, False, superlative.descending, superlative.limit, ties, superlative.skip, average)
        if average:
            plan = reduce(lambda p, h: context.cover(p, h.mask, 1.0), context.reading.hits(Cue.AVERAGE), plan)
        return context.cover(replace(plan, order=order), superlative.mask, 1.0, -0.3)
    leaf = find_leaf(plan) or _literal_leaf(context, plan)
    if leaf is None or temporal:
        return plan
    ties = _is_small(context, plan, superlative)
    order = Order(leaf, True, superlative.descending, superlative.limit, ties, superlative.skip)
    return context.cover(replace(plan, order=order), superlative.mask, 1.0, -0.2)


def _is_small(context: Context, plan: Plan, superlative: Superlative) -> bool:
    """Whether one is asked for and the graph is small enough to look for others that are equal to it."""
    counts = (context.profile.properties[e.asked].count for e in plan.edges)
    return superlative.limit == 1 and not superlative.skip and max(counts, default=0) <= _MOST_FOR_TIES


def _compared(context: Context, plan: Plan, comparison: Comparison) -> Plan:
    used = {c.node for c in plan.conditions}
    found = _named_value(context, plan, comparison)
    if found is None:
        taken = frozenset[int]() if comparison.date else frozenset(used)
        found = _value_node(context, plan, comparison.measures, comparison.date is not None, taken)
    if found is not None:
        plan, number = found
        condition = Condition(number, comparison.relation, comparison.date, _in_unit(plan, number, comparison))
        plan = replace(plan, conditions=(*plan.conditions, condition))
        return context.cover(plan, comparison.mask, 1.0)
    leaf = find_leaf(plan)
    if leaf is None or comparison.number is None or plan.form is Form.ASK:
        return plan
    having = CountCondition(leaf, comparison.relation, comparison.number)
    return context.cover(replace(plan, having=having), comparison.mask, 1.0)


def _in_unit(plan: Plan, number: int, comparison: Comparison) -> float | None:
    """The number in the unit that the property says at the end of its name."""
    if comparison.number is None or comparison.unit is None:
        return comparison.number
    asked = next((e.asked for e in plan.edges if e.object == number), "")
    return convert(comparison.number, comparison.unit, find_unit(split_name(asked).split()[1:]))


def _named_value(context: Context, plan: Plan, comparison: Comparison) -> tuple[Plan, int] | None:
    """The value of the property that is named shortly before a number ("reliability above 0.8")."""
    if comparison.date is not None or comparison.measures:
        return None
    first = comparison.first
    near = [
        k
        for k in context.links.properties
        if (0 < first - k.last <= _NEAR or 0 < k.first - first <= 2) and k.score >= 0.5
    ]
    numeric = [k for k in near if context.profile.properties[k.target].is_numeric]
    if not numeric:
        return None
    link = max(numeric, key=lambda k: (k.last, k.score))
    for edge in plan.edges:
        if edge.asked == link.target:
            return plan, edge.object
    for number, node in sorted(enumerate(plan.nodes), key=lambda pair: pair[0] != plan.root):
        if node.literal or not node.is_variable or not node.known:
            continue
        for step in steps_from(context, plan, number, Node(), _EVERY):
            if step.property == link.target and step.literal:
                grown, new = plan.with_node(Node())
                joined = join(context, grown, new, number, replace(step, cost=0.1))
                return context.cover(joined, link.mask, link.score), new
    return None


def find_leaf(plan: Plan) -> int | None:
    """A thing linked to the root that nothing else pins down, so that it can be counted."""
    for number, node in enumerate(plan.nodes):
        joined = [e for e in plan.edges if number in (e.subject, e.object)]
        if number != plan.root and node.is_variable and not node.literal and len(joined) == 1:
            return number
    return None


def _literal_leaf(context: Context, plan: Plan) -> int | None:
    """A value of the root that is no number, of which some have several."""
    for edge in plan.edges:
        node = plan.nodes[edge.object]
        if edge.subject == plan.root and node.literal and node.is_variable and edge.object != plan.root:
            info = context.profile.properties[edge.asked]
            if not info.is_numeric and not info.is_temporal:
                return edge.object
    return None


def _of_the_next(context: Context, plan: Plan, superlative: Superlative) -> tuple[Plan, int] | None:
    """The measure of the thing named right after a superlative, where that is not the answer: "who sells the cheapest relay"."""
    if not superlative.measures:
        return None
    last = superlative.mask.bit_length() - 1
    for number, node in enumerate(plan.nodes):
        if node.span is None or node.span[0] != last + 1 or number == plan.root:
            continue
        if node.is_variable and not node.literal:
            return with_number(context, plan, number, superlative.measures)
        # a kind of thing: the measure is that of what is of the kind
        for edge in plan.edges:
            other = edge.subject if edge.object == number else edge.object if edge.subject == number else plan.root
            if other != plan.root and plan.nodes[other].is_variable:
                return with_number(context, plan, other, superlative.measures)
    return None


def _value_node(
    context: Context,
    plan: Plan,
    measures: tuple[str, ...],
    temporal: bool,
    taken: frozenset[int] | set[int] = frozenset(),
) -> tuple[Plan, int] | None:
    for number, node in enumerate(plan.nodes):
        if node.literal and node.is_variable and number not in taken and _suits(context, plan, number, temporal):
            return plan, number
    for number, node in enumerate(plan.nodes):
        if (
            number != plan.root
            and node.is_variable
            and not node.literal
            and not temporal
            and is_nameless(context, node)
        ):
            extended = with_number(context, plan, number, ())
            if extended is not None:
                return extended
    if temporal:
        return _with_date(context, plan)
    return with_number(context, plan, plan.root, measures) if measures else None


def _suits(context: Context, plan: Plan, number: int, temporal: bool) -> bool:
    asked = [context.profile.properties[e.asked] for e in plan.edges if e.object == number]
    return any(p.is_temporal if temporal else p.is_numeric for p in asked)


def _with_date(context: Context, plan: Plan) -> tuple[Plan, int] | None:
    for number, node in enumerate(plan.nodes):
        if node.literal or not (node.is_variable or plan.form is Form.ASK) or not node.known:
            continue
        steps = [s for s in steps_from(context, plan, number, Node()) if s.literal]
        dated = [s for s in steps if context.profile.properties[s.property].is_temporal]
        if dated:
            grown, new = plan.with_node(Node())
            joined = join(context, grown, new, number, replace(dated[0], cost=0.2))
            if dated[0].link is None and len(dated) > 1:
                every = tuple(dict.fromkeys(p for s in dated for p in context.profile.properties[s.property].members))
                edge = replace(joined.edges[-1], properties=every)
                joined = replace(joined, edges=(*joined.edges[:-1], edge))
            return joined, new
    return None


def find_value(context: Context, plan: Plan, number: int, measures: tuple[str, ...]) -> tuple[Plan, int] | None:
    """Add the number, or else the date, of a node that is called by one of these words."""
    if (found := with_number(context, plan, number, measures)) is not None:
        return found
    for step in steps_from(context, plan, number, Node(), _EVERY):
        info = context.profile.properties[step.property]
        if step.forward and step.literal and info.is_temporal and is_called(context, step.property, measures):
            grown, new = plan.with_node(Node())
            return join(context, grown, new, number, replace(step, cost=0.1)), new
    return None


def with_number(context: Context, plan: Plan, number: int, measures: tuple[str, ...]) -> tuple[Plan, int] | None:
    """Add the numeric value of a node: a property of its own, or of a thing that holds the value for it ("price")."""
    if not plan.nodes[number].known:
        return None
    steps = steps_from(context, plan, number, Node(), _EVERY if measures else _FEW)
    fitting = [s for s in steps if s.forward and (not measures or is_called(context, s.property, measures))]
    for step in fitting:
        if step.literal and context.profile.properties[step.property].is_numeric:
            grown, new = plan.with_node(Node())
            return join(context, grown, new, number, replace(step, cost=0.1)), new
    for step in fitting if measures else ():
        if not step.literal:
            grown, new = plan.with_node(Node())
            deeper = with_number(context, join(context, grown, new, number, replace(step, cost=0.1)), new, ())
            if deeper is not None:
                return deeper
    return None


def is_called(context: Context, prop: str, measures: tuple[str, ...]) -> bool:
    """Whether a property has one of these words in its names."""
    stems = {stem(m, "en") for m in measures} | set(measures)
    phrases = context.profile.properties[prop].phrases
    return any(w in stems or stem(w, "en") in stems for p in phrases if p.weight >= 0.8 for w in words(p.text))


def plain_values(context: Context, plan: Plan) -> Iterator[Plan]:
    """Where the root is a thing without a name that only holds a number, the number is what was asked for."""
    root = plan.nodes[plan.root]
    open_root = root.is_variable and not root.literal
    if open_root and is_nameless(context, root):
        named = _named_beyond(context, plan)
        if named is not None and context.reading.shape is not Shape.AMOUNT:
            yield named
            return
        extended = with_number(context, plan, plan.root, ())
        if extended is not None:
            yield replace(extended[0], root=extended[1], stands_for=plan.root)
            return
    yield plan


def _named_beyond(context: Context, plan: Plan) -> Plan | None:
    """The plan for the things with names that a nameless root points to, such as an entry of a list of parts."""
    steps = steps_from(context, plan, plan.root, Node())
    for step in (s for s in steps if s.forward and not s.literal):
        if not is_nameless(context, Node(known=step.classes)) and None not in step.classes:
            taken = any(e.subject == plan.root and e.asked == step.property for e in plan.edges)
            if not taken:
                grown, new = plan.with_node(Node())
                joined = join(context, grown, new, plan.root, replace(step, cost=-0.2))
                return replace(joined, root=new, stands_for=plan.root)
    return None


def is_nameless(context: Context, node: Node) -> bool:
    """Whether a node holds things that have no names, such as a price with its currency."""
    names = context.profile.name_properties
    patterns = (p for cls in node.known or () for p in context.profile.from_class.get(cls, ()))
    return bool(node.known) and not any(p.property in names for p in patterns)
