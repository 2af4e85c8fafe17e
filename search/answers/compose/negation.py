"""What the question rules out: "other than", "without", "not"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.terms import Iri
from search.answers.compose.context import Context
from search.answers.compose.growth import steps_between, steps_from
from search.answers.linking import Link, Links
from search.answers.plans import Edge, Exclusion, Node, Plan
from search.answers.question import Reading, Shape
from search.answers.question.cues import Cue

_REACH = 5
_MARGIN = 0.2
_WHOLE_NAME = 0.95


@dataclass(frozen=True, slots=True)
class Negation:
    """The part of a question that rules something out, with the links in it; `cue` says how."""

    cue: Cue
    mask: int
    entities: tuple[Link, ...]
    classes: tuple[Link, ...]
    properties: tuple[Link, ...]


def split_negation(reading: Reading, links: Links) -> tuple[Links, Negation | None]:
    """Take the links that a negation governs out of the rest."""
    if reading.shape in (Shape.BOOLEAN, Shape.REASON):
        return links, None
    for cue in (Cue.EXCEPT, Cue.WITHOUT, Cue.NOT):
        for hit in reading.hits(cue):
            if any(k.mask & hit.mask == hit.mask != k.mask and k.score >= _WHOLE_NAME for k in links.entities):
                continue
            governed = _governed(hit.last, cue, links)
            if governed is not None:
                negation = Negation(cue, hit.mask, *governed)
                return _without(links, governed), negation
    return links, None


def _governed(last: int, cue: Cue, links: Links) -> tuple[tuple[Link, ...], tuple[Link, ...], tuple[Link, ...]] | None:
    everything = [
        k
        for k in (*links.entities, *links.classes, *links.properties)
        if last < k.first <= last + _REACH and k.score >= 0.45
    ]
    if not everything:
        return None
    start = min(k.first for k in everything)
    end = max(k.last for k in everything if k.first == start) if cue is Cue.EXCEPT else last + _REACH
    inside = [k for k in everything if k.first >= start and k.last <= end]
    groups = tuple(
        tuple(k for k in group if k in inside) for group in (links.entities, links.classes, links.properties)
    )
    return groups[0], groups[1], groups[2]


def _without(links: Links, governed: tuple[tuple[Link, ...], ...]) -> Links:
    area = 0
    for link in (k for group in governed for k in group):
        area |= link.mask

    def keep(group: tuple[Link, ...]) -> tuple[Link, ...]:
        return tuple(k for k in group if not k.mask & area)

    return replace(
        links,
        entities=keep(links.entities),
        values=keep(links.values),
        classes=keep(links.classes),
        properties=keep(links.properties),
    )


def apply_negation(context: Context, plan: Plan, negation: Negation) -> Plan:
    """Rule out what the negation names; the plan comes back as it was where that makes no sense."""
    if negation.cue is Cue.EXCEPT and negation.classes and not negation.entities:
        link = negation.classes[0]
        ruled = replace(plan, exclusions=(*plan.exclusions, Exclusion(classes=(link.target,))))
        return context.cover(ruled, link.mask | negation.mask, 1.0)
    if negation.cue is Cue.EXCEPT and negation.entities and _may_be(context, plan, negation.entities[0]):
        link = negation.entities[0]
        ruled = replace(plan, exclusions=(*plan.exclusions, Exclusion(term=Iri(link.target))))
        return context.cover(ruled, link.mask | negation.mask, 1.0)
    return _without_edge(context, plan, negation)


def _may_be(context: Context, plan: Plan, link: Link) -> bool:
    """Whether the root could be the named thing itself."""
    known = plan.nodes[plan.root].known
    return known is None or bool(known & context.near.known([link.target]))


def _without_edge(context: Context, plan: Plan, negation: Negation) -> Plan:
    root = plan.nodes[plan.root]
    own = replace(context, links=replace(context.links, properties=negation.properties, classes=negation.classes))
    if negation.entities:
        link = negation.entities[0]
        hops = context.near.hops(link.target)
        steps = steps_between(own, plan, root, hops)
        term: Iri | None = Iri(link.target)
        mask = link.mask
    else:
        classes = [k for k in negation.classes if k.score >= 0.5]
        better = [k for k in negation.properties if not classes or k.score > classes[0].score - _MARGIN]
        own = replace(context, links=replace(own.links, properties=tuple(better)))
        wanted = (
            Node(known=frozenset(context.profile.classes[classes[0].target].members))
            if classes and not better
            else Node()
        )
        steps = steps_from(own, plan, plan.root, wanted)
        steps = steps if wanted.known else [s for s in steps if s.link is not None]
        term, mask = None, classes[0].mask if classes else 0
    if not steps:
        return plan
    used = {e.asked for e in plan.edges}
    step = min(
        steps,
        key=lambda s: (
            s.property not in used,
            -round(s.link.score * s.link.mask.bit_count(), 1) if s.link else 0.0,
            not s.forward and term is None,
            s.cost,
        ),
    )
    info = context.profile.properties[step.property]
    inverse = step.forward if term else not step.forward
    edge = Edge(0, step.property, info.members, 0, info.symmetric)
    ruled = replace(plan, exclusions=(*plan.exclusions, Exclusion(term=term, edge=edge, inverse=inverse)))
    mask |= negation.mask | (step.link.mask if step.link else 0)
    return context.cover(ruled, mask, 1.0, 0.1)
