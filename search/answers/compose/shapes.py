"""Fitting plans to the sort of answer that is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.terms import Iri
from search.answers.compose.context import Context
from search.answers.compose.groups import grouped, grouped_by
from search.answers.compose.kinds import agent_classes, is_place_property, place_classes
from search.answers.compose.measures import is_called
from search.answers.compose.starts import is_focus
from search.answers.languages import load_language
from search.answers.plans import Form, Plan
from search.answers.question import Shape
from search.answers.question.conditions import Aggregate
from search.answers.question.cues import Cue
from search.answers.schema import PropertyInfo

_WRONG_KIND = 0.8
_UNASKED_ANSWER = 5.5
_NOT_THE_FOCUS = 2.2
_MEASURED = 1.5
_AS_KIND = 0.3
_NOBODY = 2.0
_WHICH = frozenset(
    ["which", "what", "welche", "welcher", "welches", "welchen", "welchem", "quel", "quelle", "quels", "quelles"]
)


def shaped(context: Context, plan: Plan) -> Iterator[Plan]:
    """Yield the finished forms of a plan; none where it cannot give such an answer."""
    if not _is_connected(plan):
        return
    shape = context.reading.shape
    if plan.longest:
        yield plan
        return
    plan = _holder(context, plan)
    asked = _asked_property(context, plan)
    if plan.form is Form.ASK:
        if plan.edges or plan.nodes[plan.root].classes:
            yield plan
        return
    groups = grouped_by(context)
    if groups and (shape is Shape.COUNT or context.reading.aggregate is not None) and plan.order is None:
        yield from grouped(context, plan, groups)
    elif shape is Shape.COUNT:
        yield from _counted(context, plan, asked)
    elif context.reading.aggregate is not None and asked is not None and asked.is_numeric and plan.order is None:
        yield _aggregated(context, plan, context.reading.aggregate)
    elif shape is Shape.DATE:
        if asked is not None and asked.is_temporal:
            yield _spoken(context, plan, Cue.WHEN)
    elif shape is Shape.AMOUNT:
        yield from _measured(context, plan, asked)
    else:
        yield _limited(context, _listed(context, _not_itself(plan), asked))


def _limited(context: Context, plan: Plan) -> Plan:
    """The plan for so many things only as the question says right before their kind: "name three employees"."""
    span = plan.nodes[plan.root].span
    if span is None or plan.order is not None or plan.having is not None:
        return plan
    for value in context.reading.values:
        if (
            value.number is not None
            and value.number >= 1
            and span[0] - value.last == 1
            and not value.mask & plan.covered
        ):
            return context.cover(replace(plan, limit=int(value.number)), value.mask, 1.0)
    return plan


def _holder(context: Context, plan: Plan) -> Plan:
    """The plan for the things that hold a value, where the value is only what they are chosen by ("weigh less than")."""
    held = [e for e in plan.edges if e.object == plan.root]
    chosen = any(c.node == plan.root for c in plan.conditions) or (plan.order and plan.order.node == plan.root)
    if not (plan.nodes[plan.root].literal and chosen and held) or context.reading.shape is not Shape.LIST:
        return plan
    if context.reading.aggregate is not None:
        return plan
    for place in dict.fromkeys((held[0].subject, *(e.subject for e in plan.edges if e.object == held[0].subject))):
        joined = [e.object for e in plan.edges if e.subject == place]
        if any(_is_kind_word(context, plan, number) for number in joined):
            return replace(plan, root=place, stands_for=None)
    return plan


def _not_itself(plan: Plan) -> Plan:
    """What is named in the question is not its own answer, where a longer way could lead back to it."""
    if len(plan.edges) < 2 or not plan.nodes[plan.root].known:
        return plan
    named = (n for n in plan.nodes if isinstance(n.term, Iri))
    terms = dict.fromkeys((*plan.distinct_from, *(n.term for n in named if isinstance(n.term, Iri))))
    return replace(plan, distinct_from=tuple(terms))


def _asked_property(context: Context, plan: Plan) -> PropertyInfo | None:
    """The property whose literal value the root is."""
    if not plan.nodes[plan.root].literal:
        return None
    edges = [e for e in plan.edges if e.object == plan.root]
    return context.profile.properties[edges[0].asked] if edges else None


def _is_connected(plan: Plan) -> bool:
    reached = {plan.root}
    for _ in plan.edges:
        for edge in plan.edges:
            if edge.subject in reached or edge.object in reached:
                reached |= {edge.subject, edge.object}
        reached |= {c.other for c in plan.conditions if c.other is not None and c.node in reached}
    return len(reached) == len(plan.nodes) and (plan.nodes[plan.root].known is not None or bool(plan.edges))


def _spoken(context: Context, plan: Plan, cue: Cue, bonus: float = 0.0) -> Plan:
    for hit in context.reading.hits(cue):
        plan = context.cover(plan, hit.mask, 1.0)
    return plan.explaining(0, 0.0, -bonus)


def _counted(context: Context, plan: Plan, asked: PropertyInfo | None) -> Iterator[Plan]:
    root = plan.nodes[plan.root]
    if asked is not None:
        if asked.is_numeric:
            yield _spoken(context, plan, Cue.COUNT).explaining(
                0, 0.0, 0.3 if _is_named(context, plan) else _UNASKED_ANSWER
            )
        return
    if root.is_variable and not root.literal and plan.order is None:
        counted = replace(_spoken(context, plan, Cue.COUNT), form=Form.COUNT)
        yield counted.explaining(0, 0.0, _implicit_root(context, plan) + _off_focus(context, plan))


def _aggregated(context: Context, plan: Plan, aggregate: Aggregate) -> Plan:
    cue = Cue.AVERAGE if aggregate is Aggregate.AVERAGE else Cue.SUM
    form = Form.AVERAGE if aggregate is Aggregate.AVERAGE else Form.SUM
    return replace(_spoken(context, plan, cue), form=form)


def _measured(context: Context, plan: Plan, asked: PropertyInfo | None) -> Iterator[Plan]:
    if asked is None or not asked.is_numeric:
        return
    spoken = _spoken(context, plan, Cue.AMOUNT)
    if context.reading.measures and any(is_called(context, e.asked, context.reading.measures) for e in plan.edges):
        yield spoken.explaining(0, 0.0, -_MEASURED)
    elif _is_named(context, plan) or _is_price(context, plan):
        yield spoken
    else:
        yield spoken.explaining(0, 0.0, _UNASKED_ANSWER)


def _is_price(context: Context, plan: Plan) -> bool:
    """Whether a bare "how much" asks for the number: what something costs."""
    if context.reading.measures:
        return False
    prices = next(d.property_words for d in load_language("en").dimensions if "expensive" in d.adjectives)
    return any(is_called(context, e.asked, prices) for e in plan.edges)


def _is_named(context: Context, plan: Plan) -> bool:
    """Whether words of the question name a property of the plan."""
    asked = frozenset(e.asked for e in plan.edges)
    return any(k.score >= 0.5 and k.mask & plan.covered for k in context.links.of_property(asked))


def _listed(context: Context, plan: Plan, asked: PropertyInfo | None) -> Plan:
    shape = context.reading.shape
    root = plan.nodes[plan.root]
    cost = _implicit_root(context, plan)
    if shape is Shape.PLACE:
        fits = is_place_property(asked) if asked else bool(root.known and root.known & place_classes(context.profile))
        wrong = _WRONG_KIND if root.classes is None else 2 * _WRONG_KIND
        return _spoken(context, plan, Cue.WHERE).explaining(0, 0.0, 0.0 if fits else wrong + cost)
    if shape is Shape.AGENT:
        fits = asked is None and bool(root.known and root.known & agent_classes(context.profile))
        typed = root.classes is not None
        measured = asked is not None and (asked.is_temporal or asked.is_numeric)
        wrong = _UNASKED_ANSWER if measured else 1.2 if asked or typed else 0.4 if _may_act(context, plan) else _NOBODY
        return _spoken(context, plan, Cue.WHO).explaining(0, 0.0, 0.0 if fits else cost + wrong)
    return plan.explaining(0, 0.0, cost + _off_focus(context, plan))


def _may_act(context: Context, plan: Plan) -> bool:
    """Whether the root does not stand at the end of a property that is acted upon, while people or bodies are at the other."""
    agents = agent_classes(context.profile)
    for edge in (e for e in plan.edges if plan.root in (e.subject, e.object)):
        patterns = [p for p in context.profile.patterns if p.property in edge.properties]
        ends = ({p.domain for p in patterns}, {p.range for p in patterns})
        mine, others = ends if edge.subject == plan.root else ends[::-1]
        if others & agents and not mine & agents:
            return False
    return True


def _off_focus(context: Context, plan: Plan) -> float:
    """What it costs that the question begins with a class and the answer is something else."""
    wanted = [k for k in context.links.classes if k.score >= 0.8 and is_focus(context, k)]
    asked = plan.nodes[plan.root if plan.stands_for is None else plan.stands_for].classes
    if not wanted or asked in {k.target for k in wanted}:
        return 0.0
    tokens = context.reading.tokens
    which = any(tokens[k.first - 1 if k.first else 0].norm in _WHICH or tokens[k.first].norm in _WHICH for k in wanted)
    return 2 * _NOT_THE_FOCUS if which else _NOT_THE_FOCUS


def _implicit_root(context: Context, plan: Plan) -> float:
    """What it costs that nothing in the question says what the answer is: no class, and no property that leads to it."""
    root = plan.root if plan.stands_for is None else plan.stands_for
    if plan.nodes[root].classes is not None:
        return 0.0
    edges = [e for e in plan.edges if root in (e.subject, e.object)]
    said = any(
        link.mask & plan.covered for e in edges for link in context.links.of_property(context.profile.above(e.asked))
    )
    if said:
        return 0.0
    return (
        _AS_KIND if any(_is_kind_word(context, plan, e.object) for e in edges if e.subject == root) else _UNASKED_ANSWER
    )


def _is_kind_word(context: Context, plan: Plan, number: int) -> bool:
    """Whether a thing is named the way kinds are, in the place of the class ("the heaviest resistors": a category)."""
    node, tokens = plan.nodes[number], context.reading.tokens
    if node.span is None or not isinstance(node.term, Iri):
        return False
    first, last = node.span
    rank = context.reading.superlative.mask if context.reading.superlative else 0
    counted = sum(v.mask for v in context.reading.values) | rank
    before = [i for i in range(first) if i in context.reading.telling - context.reading.light and not counted >> i & 1]
    plain = context.reading.language == "de" or not any(t.capitalised for t in tokens[first : last + 1] if t.start)
    return plain and not before
