"""Where plans begin: what the answer is, before anything is connected to it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.terms import Iri
from search.answers.compose.context import Context
from search.answers.compose.growth import Step, join
from search.answers.compose.kinds import agent_classes
from search.answers.linking import Link
from search.answers.plans import Edge, Form, Node, Plan
from search.answers.question import Shape
from search.answers.question.cues import Cue

_FOCUS = -0.4
_MOST_CLASSES = 6
_MOST_PROPERTIES = 8


def start_plans(context: Context) -> list[Plan]:
    """An open root, a root of each class that is spoken of, or the value of each property that is spoken of."""
    if context.reading.shape is Shape.BOOLEAN:
        return list(_claims(context))
    if context.reading.has(Cue.EXPAND) and context.links.entities:
        return list(_long_names(context))
    return [Plan((Node(),)), *_agents(context), *_typed(context), *_valued(context)]


def _long_names(context: Context) -> Iterator[Plan]:
    """The longest name of what an abbreviation names."""
    names = context.profile.name_properties
    for link in context.links.entities[:4]:
        nodes = (Node(known=frozenset(), literal=True), Node(Iri(link.target)))
        plan = Plan(nodes, (Edge(1, names[0], names, 0),), longest=True)
        for hit in context.reading.hits(Cue.EXPAND):
            plan = context.cover(plan, hit.mask, 1.0)
        yield context.cover(plan, link.mask, link.score, 0.3 * link.spread)


def _claims(context: Context) -> Iterator[Plan]:
    for link in context.links.entities[:8]:
        known = context.near.known([link.target])
        span = (link.first, link.last)
        plan = Plan((Node(Iri(link.target), known=known, span=span),), form=Form.ASK)
        yield context.cover(plan, link.mask, link.score, 0.4 * link.spread)
    for plan in _typed(context):
        yield Plan(plan.nodes, form=Form.ASK, covered=plan.covered, gain=plan.gain, cost=plan.cost + 0.5)


def _agents(context: Context) -> Iterator[Plan]:
    """Somebody, where the question asks who."""
    known = agent_classes(context.profile)
    if context.reading.shape is Shape.AGENT and known:
        yield Plan((Node(known=frozenset(known)),), cost=0.1)


def _typed(context: Context) -> Iterator[Plan]:
    for link in _distinct_classes(context)[:_MOST_CLASSES]:
        members = frozenset[str | None](context.profile.classes[link.target].members)
        node = Node(classes=link.target, known=members, span=(link.first, link.last))
        yield context.cover(Plan((node,)), link.mask, link.score, _FOCUS if is_focus(context, link) else 0.0)


def _distinct_classes(context: Context) -> list[Link]:
    seen: set[tuple[frozenset[str], int]] = set()
    kept = []
    for link in context.links.classes:
        key = (context.profile.classes[link.target].members, link.mask)
        if link.score >= 0.5 and key not in seen and key[0]:
            seen.add(key)
            kept.append(link)
    return sorted(kept, key=lambda k: (not is_focus(context, k), -k.score, k.first))


def is_focus(context: Context, link: Link) -> bool:
    """Whether a class is what the question asks for: nothing telling stands before it."""
    before = [i for i in range(link.first) if i in context.reading.telling and i not in context.reading.light]
    counted = context.reading.superlative.mask if context.reading.superlative else 0
    numbers = sum(v.mask for v in context.reading.values)
    return not [i for i in before if not (counted | numbers) >> i & 1]


def _valued(context: Context) -> Iterator[Plan]:
    for link in [k for k in context.links.properties if k.score >= 0.35][:_MOST_PROPERTIES]:
        info = context.profile.properties[link.target]
        used = [p for p in context.profile.patterns if p.property in info.members]
        domains = frozenset(p.domain for p in used)
        ranges = frozenset(p.range for p in used if not p.literal)
        base = Plan((Node(), Node(known=domains)))
        if info.datatypes:
            yield join(context, base, 0, 1, Step(link.target, True, frozenset(), True, link, 0.05))
            continue
        yield join(context, base, 0, 1, Step(link.target, True, ranges, False, link, 0.05))
        turned = Plan((Node(), Node(known=ranges)))
        yield join(context, turned, 0, 1, Step(link.target, False, domains, False, link, 0.05))
