"""Comparison with the value of another thing: "heavier than NAME", "cost less than NAME"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.terms import Iri
from search.answers.compose.context import Context
from search.answers.compose.measures import find_value
from search.answers.linking import Link, Links
from search.answers.plans import Condition, Edge, Node, Plan
from search.answers.question import Reading
from search.answers.question.conditions import Relation
from search.answers.question.cues import Cue

_THAN = frozenset(("than", "als", "que"))
_MORE = ((Cue.MORE, Relation.MORE), (Cue.AFTER, Relation.MORE), (Cue.LESS, Relation.LESS), (Cue.BEFORE, Relation.LESS))
_REACH = 3


@dataclass(frozen=True, slots=True)
class Rival:
    """The thing that the answers are compared with, by the properties that `measures` names."""

    entity: Link
    relation: Relation
    measures: tuple[str, ...]
    mask: int


def split_rival(reading: Reading, links: Links) -> tuple[Links, Rival | None]:
    """Take the thing that stands right after "than" out of the links, with what it is compared by."""
    numbers = [v.mask for v in reading.values]
    for than in (i for i, t in enumerate(reading.tokens) if t.norm in _THAN):
        near = [k for k in links.entities if 0 < k.first - than <= _REACH and k.score >= 0.6]
        after = [k for k in near if not any(k.mask & mask == k.mask for mask in numbers)]
        relation, measures, mask = _relation(reading, links, than)
        if after and relation is not None and measures:
            entity = max(after, key=lambda k: k.score * k.mask.bit_count())
            area = entity.mask | mask

            def apart(group: tuple[Link, ...], area: int = area) -> tuple[Link, ...]:
                return tuple(k for k in group if not k.mask & area)

            rest = replace(links, entities=apart(links.entities), values=apart(links.values))
            return rest, Rival(entity, relation, measures, mask)
    return links, None


def _relation(reading: Reading, links: Links, than: int) -> tuple[Relation | None, tuple[str, ...], int]:
    """The direction, the words of the property that is compared, and the tokens that say both."""
    for dimension in reading.data.dimensions:
        for place in range(max(0, than - 2), than):
            if reading.tokens[place].norm in dimension.adjectives:
                less = any(h.cue in (Cue.LESS, Cue.LEAST) and h.last < place for h in reading.cues)
                up = (dimension.sign > 0) != (less and reading.tokens[place - 1].norm in ("less", "weniger", "moins"))
                return Relation.MORE if up else Relation.LESS, dimension.property_words, (1 << place) | (1 << than)
    for hit in reading.cues:
        relation = next((r for cue, r in _MORE if cue is hit.cue), None)
        if relation is not None and hit.last == than:
            near = [k for k in links.properties if 0 < hit.first - k.last <= _REACH and k.score >= 0.5]
            words = tuple(w for k in near[:2] for w in k.words.casefold().split())
            return relation, words, hit.mask
    return None, (), 0


def apply_rival(context: Context, plan: Plan, rival: Rival) -> Plan:
    """Compare the root's value with that of the rival; the plan comes back as it was where they share no such value."""
    root = plan.nodes[plan.root]
    if root.literal or not root.known:
        return plan
    found = find_value(context, plan, plan.root, rival.measures)
    if found is None:
        return plan
    grown, value = found
    chain = _chain(grown, value)
    other = Node(Iri(rival.entity.target), known=context.near.known([rival.entity.target]))
    grown, place = grown.with_node(other)
    for edge in chain:
        copy = replace(grown.nodes[edge.object], span=None)
        grown, new = grown.with_node(copy)
        grown = grown.with_edge(Edge(place, edge.asked, edge.properties, new, edge.symmetric))
        place = new
    condition = Condition(value, rival.relation, None, None, place)
    grown = replace(grown, conditions=(*grown.conditions, condition))
    grown = context.cover(grown, rival.entity.mask, rival.entity.score)
    said = [k for e in chain for k in context.links.of_property(context.profile.above(e.asked))]
    for link in said:
        grown = context.cover(grown, link.mask, link.score)
    return context.cover(grown, rival.mask, 1.0)


def _chain(plan: Plan, value: int) -> list[Edge]:
    """The edges from the root to a value, in order."""
    edges: list[Edge] = []
    place = value
    while place != plan.root:
        edge = next(e for e in plan.edges if e.object == place)
        edges.append(edge)
        place = edge.subject
    return edges[::-1]
