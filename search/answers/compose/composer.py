"""The composer: a beam search over plans, guided by how much of the question they explain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.terms import Iri
from search.answers.compose.context import Context
from search.answers.compose.detours import detour
from search.answers.compose.extras import attach_class_node, attach_classes, attach_property, attach_type_claim
from search.answers.compose.groups import ranked_by_average
from search.answers.compose.growth import attach_entity, attach_value
from search.answers.compose.measures import apply_comparisons, apply_superlative, plain_values
from search.answers.compose.namings import apply_keywords, apply_roles, apply_words
from search.answers.compose.negation import Negation, apply_negation
from search.answers.compose.rivals import Rival, apply_rival
from search.answers.compose.shapes import shaped
from search.answers.compose.starts import start_plans
from search.answers.linking import Link, LinkKind
from search.answers.plans import Form, Plan
from search.answers.question.cues import Cue

_BEAM = 36
_TORN = 0.5
_BACKWARDS = 0.15
_TURNING = frozenset(("of", "by", "von", "vom", "de", "du", "des", "par", "durch"))
_MIRRORED = 4.0
_OTHERS = frozenset(("other", "others", "else", "another", "andere", "anderen", "autres", "autre"))


@dataclass(frozen=True, slots=True)
class Composer:
    """Composes plans for one question; `scored` gives them best first with their scores."""

    context: Context
    negation: Negation | None
    rival: Rival | None = None

    def scored(self) -> list[tuple[float, Plan]]:
        """All finished plans with their scores, best first, each query once."""
        plans = start_plans(self.context)
        for group in anchor_groups((*self.context.links.entities, *self.context.links.values)):
            plans = self._pruned([*plans, *self._anchored(plans, group)])
        finished = [done for plan in plans for done in self._finished(plan)]
        scored = [(score_plan(self.context, plan), plan) for plan in finished]
        return _first_of_each(sorted(scored, key=lambda pair: (-pair[0], repr(pair[1].edges))))

    def _anchored(self, plans: Iterable[Plan], group: Sequence[Link]) -> Iterator[Plan]:
        for plan in plans:
            for link in group:
                if self.context.worth(link.mask & ~plan.covered) > 0 and not _is_in(plan, link):
                    attach = attach_entity if link.kind is LinkKind.ENTITY else attach_value
                    yield from attach(self.context, plan, link)

    def _finished(self, plan: Plan) -> Iterator[Plan]:
        context = self.context
        for variant in plain_values(context, plan):
            typed = attach_classes(context, variant)
            claims = attach_type_claim(context, variant) if variant.form is Form.ASK else ()
            grown = [
                typed,
                *claims,
                *attach_property(context, variant),
                *attach_property(context, typed),
                *attach_class_node(context, typed),
            ]
            for candidate in grown:
                candidate = apply_comparisons(context, attach_classes(context, candidate))
                if self.rival is not None:
                    candidate = apply_rival(context, candidate, self.rival)
                if context.reading.superlative is not None:
                    yield from shaped(context, ranked_by_average(context, candidate, context.reading.superlative))
                    candidate = apply_superlative(context, candidate, context.reading.superlative)
                candidate = apply_keywords(context, apply_words(context, apply_roles(context, candidate)))
                if self.negation is not None:
                    candidate = apply_negation(context, candidate, self.negation)
                yield from shaped(context, candidate)

    def _pruned(self, plans: Iterable[Plan]) -> list[Plan]:
        unique = dict.fromkeys(plans)
        return sorted(unique, key=lambda p: (p.cost - p.gain * 10 / self.context.total, repr(p.edges)))[:_BEAM]


def score_plan(context: Context, plan: Plan) -> float:
    """How well a plan stands for the question: ten times the share of words explained, less what it assumes."""
    return (
        10 * plan.gain / context.total
        - plan.cost
        - _torn(plan)
        - _mirrored(context, plan)
        - detour(context, plan)
        - _backwards(context, plan)
    )


def _torn(plan: Plan) -> float:
    """What it costs that a name and a class side by side ("NAME seminars") are not linked to each other."""
    linked = {frozenset((e.subject, e.object)) for e in plan.edges}
    names = [(i, n.span) for i, n in enumerate(plan.nodes) if n.span and n.term is not None]
    classes = [(i, n.span) for i, n in enumerate(plan.nodes) if n.span and n.term is None]
    beside = [(i, j) for i, a in names for j, b in classes if b[0] - a[1] == 1 or a[0] - b[1] == 1]
    return _TORN * sum(frozenset(pair) not in linked for pair in beside)


def _backwards(context: Context, plan: Plan) -> float:
    """What it costs to claim the opposite of the order of the words: "is A compatible with B" is said of A."""
    if plan.form is not Form.ASK:
        return 0.0
    if any(t.norm in _TURNING for t in context.reading.tokens):
        return 0.0
    ends = ((plan.nodes[e.subject].span, plan.nodes[e.object].span) for e in plan.edges)
    return _BACKWARDS * sum(first is not None and second is not None and first > second for first, second in ends)


def _mirrored(context: Context, plan: Plan) -> float:
    """What it costs to answer with whatever shares a thing with the one named, without a word that says so."""
    others = any(t.norm in _OTHERS for t in context.reading.tokens)
    if plan.form is Form.ASK or context.reading.has(Cue.COMMON) or others:
        return 0.0
    mine = {(e.asked, e.object) for e in plan.edges if e.subject == plan.root}
    mine |= {(e.asked, -e.subject) for e in plan.edges if e.object == plan.root}
    theirs = {(e.asked, e.object) for e in plan.edges if plan.nodes[e.subject].term is not None}
    theirs |= {(e.asked, -e.subject) for e in plan.edges if plan.nodes[e.object].term is not None}
    return _MIRRORED if mine & theirs else 0.0


def anchor_groups(links: Sequence[Link]) -> list[list[Link]]:
    """Links whose words overlap, together: of each group a plan takes at most one."""
    groups: list[list[Link]] = []
    for link in sorted(links, key=lambda k: (k.first, -k.last, -k.score)):
        touching = [g for g in groups if any(link.mask & other.mask for other in g)]
        merged = [link, *(k for g in touching for k in g)]
        groups = [g for g in groups if g not in touching]
        groups.append(merged)
    for group in groups:
        group.sort(key=lambda k: (-k.score * k.mask.bit_count(), k.spread, k.target))
    return [group[:10] for group in groups]


def _is_in(plan: Plan, link: Link) -> bool:
    return link.kind is LinkKind.ENTITY and any(node.term == Iri(link.target) for node in plan.nodes)


def _first_of_each(ordered: Iterable[tuple[float, Plan]]) -> list[tuple[float, Plan]]:
    seen: set[Plan] = set()
    kept: list[tuple[float, Plan]] = []
    for score, plan in ordered:
        bare = replace(plan, covered=0, gain=0.0, cost=0.0)
        if bare not in seen:
            seen.add(bare)
            kept.append((score, plan))
    return kept
