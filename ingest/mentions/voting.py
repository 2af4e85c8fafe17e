"""From proposals to mentions: classes are settled over the whole document, then overlaps are resolved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ingest.analysis import MentionSource, Span
from ingest.mentions.phrases import fold
from ontology.vocabulary import EntityClass, is_a

ACCEPTED: Final = 0.5
"""Belief that a span needs to become a mention."""

_SPREAD: Final = 0.92
"""How far what is known of a name elsewhere in the document holds here."""

_CEILING: Final = 0.98

Ballot = dict[EntityClass, float]


def name_key(text: str) -> str:
    """What makes two spans the same name: case of acronyms aside, hyphens and line breaks do not count."""
    return " ".join(fold(text).replace("-", " ").replace("&", "and").split())


@dataclass(frozen=True, slots=True)
class Ballots:
    """Votes by stretch of text, the belief in each class there, and for each name over the document (see `name_key`)."""

    votes: Mapping[tuple[int, int], Sequence[Span]]
    here: Mapping[tuple[int, int], Ballot]
    everywhere: Mapping[str, Ballot]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Ballots:
        """Count the votes."""
        votes: defaultdict[tuple[int, int], list[Span]] = defaultdict(list)
        for span in spans:
            votes[span.start, span.end].append(span)
        here = {place: count(cast) for place, cast in votes.items()}
        return cls(votes, here, _by_name(votes, here))


def settle(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the mentions among the proposals: in reading order, not overlapping, one class each.

    Votes for the same stretch are added up; the class for which a name has most evidence anywhere in the document is its
    class everywhere; a span that holds another one wins if it is believed in itself.
    """
    ballots = Ballots.of(spans)
    settled = [
        _decide(votes, ballots.here[place], ballots.everywhere[name_key(votes[0].text)])
        for place, votes in ballots.votes.items()
    ]
    return without_overlaps(s for s in settled if s.score >= ACCEPTED)


def count(votes: Sequence[Span]) -> Ballot:
    """Belief in each class for one stretch of text: independent sources add up, one source's votes do not."""
    strongest: dict[tuple[EntityClass, MentionSource], float] = {}
    for vote in votes:
        key = (vote.entity_class, vote.source)
        strongest[key] = max(strongest.get(key, 0.0), vote.score)
    ballot: Ballot = {}
    for cls in {cls for cls, _ in strongest}:
        doubt = 1.0
        for (other, _), score in strongest.items():
            doubt *= 1.0 - score * agreement(cls, other)
        ballot[cls] = min(_CEILING, 1.0 - doubt)
    return ballot


def agreement(cls: EntityClass, other: EntityClass) -> float:
    """How far evidence for one class speaks for another: fully up and down the hierarchy, a little between places."""
    if cls == other:
        return 1.0
    if is_a(cls, other):
        return 0.9
    if is_a(other, cls):
        return 0.8
    if is_a(cls, EntityClass.PLACE) and is_a(other, EntityClass.PLACE):
        return 0.7
    organised = (EntityClass.ORGANISATION, EntityClass.CLUSTER)
    return 0.5 if any(is_a(cls, a) for a in organised) and any(is_a(other, a) for a in organised) else 0.0


def _by_name(
    by_place: Mapping[tuple[int, int], Sequence[Span]], ballots: Mapping[tuple[int, int], Ballot]
) -> Mapping[str, Ballot]:
    """Evidence for each name over the document: its best showing, and a little for showing up again."""
    names: defaultdict[str, Ballot] = defaultdict(dict)
    for place, votes in by_place.items():
        known = names[name_key(votes[0].text)]
        for cls, belief in ballots[place].items():
            before = known.get(cls, 0.0)
            known[cls] = max(before, belief) + (1.0 - max(before, belief)) * min(before, belief) * 0.3
    return names


def _decide(votes: Sequence[Span], here: Ballot, everywhere: Ballot) -> Span:
    """The span with the class that the name has in this document."""
    best = max(everywhere, key=lambda cls: (everywhere[cls], cls in here, cls.value))
    best = _finest(best, everywhere)
    belief = max(here.get(best, 0.0), _SPREAD * everywhere[best])
    carrier = max(votes, key=lambda v: (v.entity_class == best, v.place is not None, v.score))
    place = next((v.place for v in votes if v.place is not None), None) if is_a(best, EntityClass.PLACE) else None
    iri = carrier.iri if carrier.entity_class == best else None
    return replace(carrier, entity_class=best, score=min(_CEILING, belief), place=place, iri=iri)


def _finest(best: EntityClass, ballot: Ballot) -> EntityClass:
    """The most specific class under the winner that has evidence of its own."""
    below = [c for c in ballot if c != best and is_a(c, best) and ballot[c] >= 0.6]
    return max(below, key=lambda c: (ballot[c], c.value), default=best)


def without_overlaps(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Drop names inside names, unless the inner one is far better believed; then drop what clashes with a better one."""
    by_start = sorted(spans, key=lambda s: (s.start, -s.end))
    outer = _outermost(by_start)
    taken: list[Span] = []
    claimed: set[int] = set()
    for span in sorted(outer, key=lambda s: (-s.score - 0.1 * min(len(s.text.split()), 4), s.start)):
        reach = range(span.start, span.end)
        if claimed.isdisjoint(reach):
            claimed.update(reach)
            taken.append(span)
    return tuple(sorted(taken, key=lambda s: s.start))


def _outermost(spans: Sequence[Span]) -> list[Span]:
    """Spans in order of their start, without those inside another and those that a much better one inside them refutes."""
    dropped: set[int] = set()
    for n, span in enumerate(spans):
        if n in dropped:
            continue
        inside = []
        for k in range(n + 1, len(spans)):
            if spans[k].start >= span.end:
                break
            if spans[k].end <= span.end and k not in dropped:
                inside.append(k)
        if any(spans[k].score > span.score + _margin(span, spans[k]) for k in inside):
            dropped.add(n)
        else:
            dropped.update(inside)
    return [span for n, span in enumerate(spans) if n not in dropped]


def _margin(outer: Span, inner: Span) -> float:
    """How much better an inner name must be: a place inside a name proves little, a person or a known body more."""
    if outer.source is MentionSource.MODEL:
        return 0.1
    return 0.5 if is_a(inner.entity_class, EntityClass.PLACE) else 0.25
