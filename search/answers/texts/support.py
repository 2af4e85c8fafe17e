"""What the graph says about a candidate: whether it is tied to what the question names, and by what the question speaks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from search.answers.compose.context import Context, is_quiet
from search.answers.texts.candidates import Candidate

_NAMED = 0.85
_SPOKEN = 0.5


@dataclass(frozen=True, slots=True)
class Support:
    """What stands in the graph beside the things that a question names.

    Attributes:
        relations: IRI or value to how well the question names the property that ties it to a thing in question; 0 where it
            does not name it.
        kinds: class to how well it fits an end of the properties that the question names.
    """

    relations: Mapping[str, float]
    kinds: Mapping[str, float]

    def tied(self, candidate: Candidate) -> float:
        """The share of the candidate's names that the graph ties to a thing in question."""
        return sum((s.entity or s.text) in self.relations for s in candidate.spans) / len(candidate.spans)

    def named(self, candidate: Candidate) -> float:
        """How well the question names what ties them, on average over the names."""
        return sum(self.relations.get(s.entity or s.text, 0.0) for s in candidate.spans) / len(candidate.spans)


def find_support(context: Context) -> Support:
    """Look up what the graph says of the things that a question names."""
    relations: dict[str, float] = {}
    for entity in dict.fromkeys(k.target for k in context.links.entities if k.score >= _NAMED):
        for fact in context.near.facts(entity):
            if is_quiet(fact.property, frozenset()):
                continue
            links = context.links.of_property(context.profile.above(fact.property))
            score = max((k.score for k in links), default=0.0)
            relations[fact.other.value] = max(relations.get(fact.other.value, 0.0), score)
    return Support(relations, _kinds(context))


def _kinds(context: Context) -> Mapping[str, float]:
    """The classes at the ends of the properties that a question names, by how many of their triples have them there."""
    found: dict[str, float] = defaultdict(float)
    for link in (k for k in context.links.properties if k.score >= _SPOKEN):
        members = context.profile.properties[link.target].members
        patterns = [p for p in context.profile.patterns if p.property in members and not p.literal]
        total = sum(p.count for p in patterns) or 1
        for ends in ([p.domain for p in patterns], [p.range for p in patterns]):
            for end in set(ends):
                share = sum(p.count for p, e in zip(patterns, ends, strict=True) if e == end) / total
                if end is not None:
                    found[end] = max(found[end], link.score * share)
    return dict(found)
