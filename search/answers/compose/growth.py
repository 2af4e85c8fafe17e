"""Growing plans: connecting a linked entity or value to what is already in the plan, directly or over one thing between."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.terms import Iri
from search.answers.compose.context import Context, is_quiet
from search.answers.compose.direction import turned
from search.answers.compose.hops import Hop
from search.answers.compose.kinds import are_nameless
from search.answers.linking import Link
from search.answers.linking.countries import country_codes, country_names
from search.answers.linking.lexicon import name_words
from search.answers.plans import Edge, Form, Node, Plan
from search.answers.question.cues import Cue
from search.answers.schema import Pattern

UNASKED = 0.6
AMBIGUOUS = 0.9
HINTED = 0.35
NAMED_TOO = 0.15
BETWEEN = 0.5
ASKED = 0.05
WELL_ASKED = 0.8
UNSAID_COMMON = 0.8
SHARED_NAME = 0.45
_MOST_BETWEEN = 14
_NAMELESS = 0.8
_OR = frozenset(("or", "ou", "oder"))


@dataclass(frozen=True, slots=True)
class Step:
    """A property that could join two nodes: from the new one if `forward`, with what it would explain and cost."""

    property: str
    forward: bool
    classes: frozenset[str | None]
    literal: bool
    link: Link | None
    cost: float


def attach_entity(context: Context, plan: Plan, link: Link) -> Iterator[Plan]:
    """Connect an entity to every node that it can be connected to."""
    others = _alternatives(link, context.links.entities, context)
    entity = Node(
        Iri(link.target),
        known=context.near.known([link.target]),
        span=(link.first, link.last),
        either=tuple(Iri(k.target) for k in others),
    )
    base, number = plan.with_node(entity)
    base = context.cover(base, link.mask, link.score, SHARED_NAME * math.log2(1 + link.spread))
    for other in others:
        base = context.cover(base, other.mask, other.score)
    hops = _with_hypotheses(context, base, link, context.near.hops(link.target))
    for place, node in enumerate(plan.nodes):
        if _is_open(plan, place, node):
            for step in steps_between(context, base, node, hops):
                yield join(context, base, place, number, step)
            yield from _over_one(context, base, place, hops)


def _alternatives(link: Link, links: Iterable[Link], context: Context) -> list[Link]:
    """The things that an "or" joins to a named one."""
    found: list[Link] = []
    last = link.last
    for other in sorted(links, key=lambda k: (k.first, k.target != link.target, -k.score)):
        between = [t.norm for t in context.reading.tokens[last + 1 : other.first]]
        if other.first > last and between and between[-1] in _OR and len(between) <= 2 and other.score >= WELL_ASKED:
            found.append(other)
            last = other.last
    return found


def attach_value(context: Context, plan: Plan, link: Link) -> Iterator[Plan]:
    """Connect a literal to every node that may have it, by the property it is a value of."""
    others = [k for k in _alternatives(link, context.links.values, context) if k.target == link.target]
    either = tuple(k.value for k in others if k.value is not None)
    base, number = plan.with_node(Node(link.value, known=frozenset(), literal=True, either=either))
    base = context.cover(base, link.mask, link.score, 0.25 * math.log2(1 + link.spread))
    for other in others:
        base = context.cover(base, other.mask, other.score)
    domains = frozenset(p.domain for p in context.profile.patterns if p.property == link.target and p.literal)
    asked = context.asked_links(link.target, base)
    step = Step(link.target, False, domains, True, asked[0] if asked else None, 0.15)
    hop = Hop(link.target, False, domains, False, 1)
    for place, node in enumerate(plan.nodes):
        if _is_open(plan, place, node) and not node.literal:
            if context.fits(node, domains):
                yield join(context, base, place, number, step)
            yield from _over_one(context, base, place, (hop,), _is_country(link))


def _is_country(link: Link) -> bool:
    """Whether a value says where something is from, which things have by way of others ("products from Norway")."""
    words_of = " ".join(name_words(link.words))
    return words_of in country_codes() or words_of.upper() in country_names()


def _is_open(plan: Plan, place: int, node: Node) -> bool:
    if node.literal:
        return not any(place in (e.subject, e.object) for e in plan.edges)
    return node.is_variable or (plan.form is Form.ASK and place == plan.root)


def _with_hypotheses(context: Context, plan: Plan, link: Link, hops: tuple[Hop, ...]) -> tuple[Hop, ...]:
    """For yes/no questions also what the entity could have by its class, so that an absent triple can be denied."""
    if plan.form is not Form.ASK:
        return hops
    own = context.near.classes([link.target])[link.target]
    real = {(h.property, h.forward) for h in hops}
    guessed = [
        Hop(p.property, True, frozenset((p.range,)), False, 0)
        for c in own
        for p in context.profile.from_class.get(c, ())
        if not p.literal
    ]
    guessed += [
        Hop(p.property, False, frozenset((p.domain,)), False, 0)
        for c in own
        for p in context.profile.to_class.get(c, ())
    ]
    return (*hops, *(h for h in dict.fromkeys(guessed) if (h.property, h.forward) not in real))


def steps_between(context: Context, plan: Plan, node: Node, hops: Iterable[Hop]) -> list[Step]:
    """The ways to join a node to an entity with these hops, general properties included, each once."""
    fitting = [h for h in hops if _hop_fits(context, node, h)]
    total = sum(max(h.count, 1) for h in fitting)
    steps: dict[tuple[str, bool, bool], Step] = {}
    for hop in fitting:
        for prop in context.profile.wider(hop.property):
            members = context.profile.properties[prop].members
            same = [
                h for h in fitting if h.property in members and h.forward == hop.forward and h.literal == hop.literal
            ]
            classes = frozenset().union(*(h.classes for h in same))
            share = sum(max(h.count, 1) for h in same) / total
            step = _step(context, plan, prop, replace(hop, classes=classes), share)
            key = (prop, hop.forward, hop.literal)
            if step is not None and key not in steps:
                steps[key] = step
    return list(steps.values())


def _hop_fits(context: Context, node: Node, hop: Hop) -> bool:
    if hop.literal:
        return node.is_variable and node.classes is None and node.known is None
    return not node.literal and context.fits(node, hop.classes)


def _step(context: Context, plan: Plan, prop: str, hop: Hop, share: float) -> Step | None:
    every = context.links.of_property(frozenset((prop,)))
    links = sorted((k for k in every if k.mask & ~plan.covered), key=lambda k: -k.score * context.worth(k.mask))
    if links and not (is_quiet(prop, frozenset()) and links[0].score < WELL_ASKED):
        return Step(
            prop, hop.forward, hop.classes, hop.literal, links[0], ASKED + turned(context, plan, hop, prop, links[0])
        )
    if is_quiet(hop.property, frozenset() if hop.forward else hop.classes):
        return None
    if any(k.score >= WELL_ASKED and _types_a_node(plan, k) for k in every):
        return Step(prop, hop.forward, hop.classes, hop.literal, None, NAMED_TOO)
    hinted = HINTED if prop in context.links.hints or every else 0.0
    return Step(prop, hop.forward, hop.classes, hop.literal, None, UNASKED + AMBIGUOUS * (1 - share) - hinted)


def _types_a_node(plan: Plan, link: Link) -> bool:
    """Whether the words of a property have typed a node ("speakers" are people, and they speak)."""
    spans = (n.span for n in plan.nodes if n.classes is not None and n.span is not None)
    return any(first <= link.first <= last for first, last in spans)


def join(context: Context, plan: Plan, place: int, number: int, step: Step) -> Plan:
    """Add the edge of a step between node `place` and the node `number` that the step starts from."""
    info = context.profile.properties[step.property]
    subject, obj = (number, place) if step.forward else (place, number)
    edge = Edge(subject, step.property, info.members, obj, info.symmetric)
    joined = plan.with_edge(edge)
    node = plan.nodes[place]
    if node.is_variable:
        known = step.classes if node.known is None else (node.known & step.classes or node.known)
        literal = step.literal and step.forward
        joined = joined.with_known(place, replace(node, known=frozenset() if literal else known, literal=literal))
    if step.link is not None:
        for link in (step.link, *context.links.of_property(frozenset((step.property,)))):
            if link.score >= 0.5 or link is step.link:
                joined = context.cover(joined, link.mask, link.score)
            elif step.link.score >= WELL_ASKED:
                joined = context.cover(joined, link.mask, 0.5)
    return joined.explaining(0, 0.0, step.cost)


def _over_one(context: Context, plan: Plan, place: int, hops: Iterable[Hop], unsaid: bool = False) -> Iterator[Plan]:
    """Join the last node over a thing between; only where the question speaks of one of the properties or of the thing."""
    node, number, country = plan.nodes[place], len(plan.nodes) - 1, unsaid
    for hop in [h for h in hops if not h.literal][:_MOST_BETWEEN]:
        middle = Node(known=hop.classes)
        unsaid = country or (are_nameless(context.profile, hop.classes))
        lower = steps_between(context, plan, middle, [hop])
        for low in lower:
            with_middle, between = plan.with_node(middle)
            near = join(context, with_middle, between, number, low)
            for high in steps_from(context, near, between, node):
                same = high.property == low.property
                if (
                    (unsaid and not same)
                    or low.link
                    or high.link
                    or _named(context, near, hop.classes)
                    or (same and context.reading.has(Cue.COMMON))
                ):
                    whole = join(context, near, place, between, high).explaining(0, 0.0, BETWEEN)
                    yield _apart(context, whole, number, same)
            if are_nameless(context.profile, hop.classes):
                yield from _over_two(context, near, place, between, low)


def _over_two(context: Context, plan: Plan, place: int, between: int, low: Step) -> Iterator[Plan]:
    """Join a nameless thing to a node over another nameless one: the lists and entries between a product and its parts."""
    for step in steps_from(context, plan, between, Node(), _MOST_BETWEEN):
        back = plan.edges[-1].asked == step.property
        spoken = _named(context, plan, step.classes)
        if step.literal or back or not (spoken or are_nameless(context.profile, step.classes)):
            continue
        grown, second = plan.with_node(Node(known=step.classes))
        near = join(context, grown, second, between, step)
        for high in steps_from(context, near, second, plan.nodes[place]):
            if high.property != step.property and (high.link or step.link or low.link or spoken or high.forward):
                spared = _NAMELESS * (low.cost + step.cost)
                yield join(context, near, place, second, high).explaining(0, 0.0, BETWEEN - spared)


def _apart(context: Context, plan: Plan, number: int, same: bool) -> Plan:
    """Where both ends relate to the thing between in the same way, the root must be another than the one named."""
    term = plan.nodes[number].term
    if not same or not isinstance(term, Iri):
        return plan
    if not context.reading.has(Cue.COMMON):
        plan = plan.explaining(0, 0.0, UNSAID_COMMON)
    plan = replace(plan, distinct_from=(*plan.distinct_from, term))
    for hit in context.reading.hits(Cue.COMMON):
        plan = context.cover(plan, hit.mask, 1.0, -0.5)
    return plan


def _named(context: Context, plan: Plan, classes: frozenset[str | None]) -> bool:
    uncovered = (k for k in context.links.classes if k.score >= 0.5 and k.mask & ~plan.covered)
    return any(context.profile.classes[k.target].members & classes for k in uncovered)


def steps_from(context: Context, plan: Plan, number: int, target: Node, most: int = 8) -> list[Step]:
    """The ways to get from node `number` to a target node along the patterns of the graph, `most` of them."""
    classes = plan.nodes[number].known or frozenset()
    groups: dict[tuple[str, bool, bool], list[Pattern]] = {}
    for cls in classes:
        for pattern in context.profile.from_class.get(cls, ()):
            if _pattern_fits(target, pattern, True):
                for prop in context.profile.wider(pattern.property):
                    groups.setdefault((prop, True, pattern.literal), []).append(pattern)
        for pattern in context.profile.to_class.get(cls, ()):
            if cls is not None and _pattern_fits(target, pattern, False):
                for prop in context.profile.wider(pattern.property):
                    groups.setdefault((prop, False, False), []).append(pattern)
    total = sum(p.count for ps in groups.values() for p in ps) or 1
    steps = [_pattern_step(context, plan, key, patterns, total) for key, patterns in groups.items()]
    found = sorted(
        (s for s in steps if s is not None),
        key=lambda s: (s.cost - (s.link.score if s.link else 0), not s.forward, s.property),
    )
    return found[:most]


def _pattern_fits(target: Node, pattern: Pattern, forward: bool) -> bool:
    if pattern.literal:
        return target.is_variable and target.classes is None and target.known is None
    end = pattern.range if forward else pattern.domain
    return not target.literal and (target.known is None or end in target.known)


def _pattern_step(
    context: Context, plan: Plan, key: tuple[str, bool, bool], patterns: list[Pattern], total: int
) -> Step | None:
    prop, forward, literal = key
    ends = frozenset(p.range if forward else p.domain for p in patterns)
    hop = Hop(prop, forward, ends, literal, sum(p.count for p in patterns))
    return _step(context, plan, prop, hop, min(1.0, hop.count / total))
