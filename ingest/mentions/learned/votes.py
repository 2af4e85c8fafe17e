"""What the finders say of a candidate for a name, and how it lies to what a vote has settled."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from ingest.analysis import MentionSource, Span
from ingest.mentions.voting import Ballots
from ontology.vocabulary import local_name

_STEPS: Final = (0.3, 0.5, 0.65, 0.8, 0.9, 0.96)
_NEAR: Final = 25
_LONGEST: Final = 200
_SIGNS: Final = 6


class Cast(NamedTuple):
    """What the finders say of a name: descriptions, the local name of the likeliest class, and of the one that was settled."""

    features: Sequence[str]
    top: str
    settled: str


@dataclass(frozen=True)
class Votes:
    """The ballots of a document and the mentions that a vote made of them, in reading order."""

    ballots: Ballots
    settled: Sequence[Span]

    @cached_property
    def _by_place(self) -> Mapping[tuple[int, int], Span]:
        return {(s.start, s.end): s for s in self.settled}

    def at(self, place: tuple[int, int]) -> Span | None:
        """The mention that was settled on a stretch of text, if any."""
        return self._by_place.get(place)

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.settled]

    def cast(self, at: tuple[int, int], key: str) -> Cast:
        """What the finders say of a stretch of text, and of the name (see `name_key`) anywhere in the document."""
        here, everywhere = self.ballots.here.get(at, {}), self.ballots.everywhere.get(key, {})
        features = []
        for vote in self.ballots.votes.get(at, ()):
            features.append(f"source {vote.source.value} {local_name(vote.entity_class)}")
            if vote.canonical is not None and vote.source is MentionSource.GAZETTEER:
                features.append(f"known {local_name(vote.entity_class)}")
        for cls, belief in here.items():
            features += [f"here={local_name(cls)}", f"here={local_name(cls)} {step(belief)}"]
        features += [f"everywhere={local_name(cls)} {step(belief)}" for cls, belief in everywhere.items()]
        best = max(everywhere, key=lambda c: (everywhere[c], c.value), default=None)
        stands = self.at(at)
        return Cast(
            features, local_name(best) if best else "none", local_name(stands.entity_class) if stands else "none"
        )

    def beside(self, at: tuple[int, int], text: str) -> Iterator[str]:
        """What was settled inside, around and across a stretch of text, and right before and after it."""
        start, end = at
        n = bisect_left(self._starts, start - _LONGEST)
        before: Span | None = None
        for other in self.settled[n:]:
            cls = local_name(other.entity_class)
            if other.end <= start:
                before = other
            elif other.start >= end:
                yield from _neighbour("next", cls, text[end : other.start])
                break
            elif (other.start, other.end) != at:
                inside = other.start <= start and end <= other.end
                around = start <= other.start and other.end <= end
                yield f"{'in' if inside else 'around' if around else 'across'}={cls}"
        if before is not None:
            yield from _neighbour("previous", local_name(before.entity_class), text[before.end : start])


def _neighbour(side: str, cls: str, gap: str) -> Iterator[str]:
    if len(gap) < _NEAR:
        yield f"{side}={cls}"
        yield f"{side}={cls} {''.join(gap.lower().split())[:_SIGNS]}"


def step(value: float) -> int:
    """A belief in [0, 1] as one of seven steps."""
    return sum(value >= s for s in _STEPS)
