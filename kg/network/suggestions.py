"""Who might look for whom: nodes not linked yet that share neighbours or sectors."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.network.facts import Facts
from kg.network.lifting import Lifter
from kg.network.projection import Bundle, sectors_above, ties
from kg.network.records import NetworkQuery, Reason, Reference

_NEIGHBOURS_SHARE = 0.5
"""Shared neighbours and shared sectors count the same."""
_NAMED = 3
"""How many neighbours or sectors a reason names."""

Ranked = tuple[str, float, tuple[Reason, ...]]


def suggestions(
    facts: Facts, query: NetworkQuery, linked: Mapping[tuple[str, str], Bundle], entity: str
) -> list[Ranked]:
    """Rank nodes of the level by what they share with an entity that they are not linked with.

    Shared neighbours are weighed by Adamic and Adar (2003): rare acquaintances say more. Sectors are compared by the share
    that both have in common (Jaccard), broader ones included. Both lie in [0, 1], and the score is their mean.
    """
    neighbours = _neighbours(linked)
    sectors = _sectors(facts, query)
    own_neighbours, own_sectors = neighbours.get(entity, set()), sectors.get(entity, set())
    scores = {other: _adamic_adar(neighbours, own_neighbours & neighbours[other]) for other in neighbours}
    top = max((s for o, s in scores.items() if o != entity and o not in own_neighbours), default=0.0) or 1.0
    ranked = []
    for other in sorted({*neighbours, *sectors} - own_neighbours - {entity}):
        shared = own_sectors & sectors.get(other, set())
        common = own_neighbours & neighbours.get(other, set())
        overlap = len(shared) / len(own_sectors | sectors.get(other, set())) if shared else 0.0
        score = _NEIGHBOURS_SHARE * scores.get(other, 0.0) / top + (1 - _NEIGHBOURS_SHARE) * overlap
        if score > 0:
            ranked.append((other, round(min(1.0, score), 6), _reasons(facts, neighbours, common, shared)))
    return sorted(ranked, key=lambda r: (-r[1], r[0]))


def _neighbours(linked: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for a, b in linked:
        found[a].add(b)
        found[b].add(a)
    return dict(found)


def _adamic_adar(neighbours: Mapping[str, set[str]], common: Iterable[str]) -> float:
    return sum(1.0 / math.log(len(neighbours[node])) for node in common if len(neighbours[node]) > 1)


def _sectors(facts: Facts, query: NetworkQuery) -> dict[str, set[str]]:
    """Collect what nodes focus on: of their own, of those they stand for, and of what they take part in."""
    lifter = Lifter.of(facts, query.level)
    found: dict[str, set[str]] = defaultdict(set)
    for entity, focuses in facts.sectors.items():
        spread = {above for focus in focuses for above in sectors_above(facts, focus)}
        for node in lifter.lift(entity):
            found[node] |= spread
    for tie in ties(facts, query):
        spread = {above for via in tie.via for s in facts.sectors.get(via, ()) for above in sectors_above(facts, s)}
        for node in tie.nodes:
            found[node] |= spread
    return {node: sectors for node, sectors in found.items() if sectors}


def _reasons(
    facts: Facts, neighbours: Mapping[str, set[str]], common: Iterable[str], shared: Iterable[str]
) -> tuple[Reason, ...]:
    reasons = []
    by_rarity = sorted(common, key=lambda n: (len(neighbours[n]), n))
    if by_rarity:
        reasons.append(_reason(facts, "both are linked with", by_rarity))
    narrow = sorted(s for s in shared if not any(s != t and s in sectors_above(facts, t) for t in shared))
    if narrow:
        reasons.append(_reason(facts, "both work on", narrow))
    return tuple(reasons)


def _reason(facts: Facts, words: str, entities: list[str]) -> Reason:
    named = [facts.label(e) for e in entities[:_NAMED]]
    more = f" and {len(entities) - _NAMED} more" if len(entities) > _NAMED else ""
    return Reason(f"{words} {', '.join(named)}{more}", tuple(Reference(e, facts.label(e)) for e in entities))
