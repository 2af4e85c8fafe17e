"""Decides which stretches of a document are names, and of what: weighs what the finders say and what stands around."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from ingest.analysis import Analysis, MentionSource, Span
from ingest.mentions.learned.candidates import page_of
from ingest.mentions.learned.features import Describer
from ingest.mentions.learned.packing import Option, best_together
from ingest.mentions.learned.votes import Votes
from ingest.mentions.learned.weights import NameWeights
from ingest.mentions.voting import Ballots, name_key
from ontology.vocabulary import EntityClass, is_a

At: TypeAlias = tuple[int, int]

_C: Final = EntityClass
FAMILIES: Final = (
    _C.PERSON,
    _C.CLUSTER,
    _C.CITY,
    _C.REGION,
    _C.COUNTRY,
    _C.VENUE,
    _C.PROJECT,
    _C.PROGRAMME,
    _C.FRAMEWORK,
    _C.EVENT,
    _C.ORGANISATION,
    _C.SECTOR,
)
"""Classes that are told apart; kinds of organisations and of events are left to the finders."""

_OFTEN_RIGHT: Final = frozenset({_C.EVENT, _C.PERSON})
"""Where the vote knows better: events are described as often as named, and people's titles and given names are listed."""

_TO_OVERRULE: Final = 0.6
_NOT_ABSURD: Final = 0.02
_HEED: Final = 0.25
_KNOWN_PLACE: Final = 0.9
"""From here on a place stands whatever the judge thinks: it may be part of what is described by it ("the Graz timber cluster")."""

_NOT_OVER: Final = 0.9
_LEAST_GAIN: Final = 0.05
_SPREAD: Final = 0.8


def family_of(cls: EntityClass) -> EntityClass | None:
    """The one of `FAMILIES` that a class belongs to."""
    return next((f for f in FAMILIES if is_a(cls, f)), None)


@dataclass(frozen=True)
class NameJudge:
    """Judges names with learned weights.

    Attributes:
        floor: the probability that a name needs, in [0, 1]; by cross-validation over documents F1 is the same from 0.15 to 0.25.
        floor_new: the same where the vote settled on nothing; F1 is the same from 0.2 to 0.3, and more of it is right.
    """

    weights: NameWeights
    describer: Describer
    floor: float = 0.2
    floor_new: float = 0.3

    def judge(self, analysis: Analysis, proposals: Sequence[Span], settled: Sequence[Span]) -> tuple[Span, ...]:
        """Turn what the finders propose into the names of a document.

        Args:
            analysis: the document.
            proposals: all that any finder proposes.
            settled: what a vote made of it, in reading order.

        Returns:
            Mentions in reading order that do not overlap.
        """
        votes = Votes(Ballots.of(proposals), settled)
        described = self.describer.describe(page_of(analysis, proposals), votes)
        if not described:
            return tuple(settled)
        rows = self.weights.probabilities(list(described.values()))
        beliefs = dict(zip(described, rows, strict=True))
        _heed(beliefs, settled)
        named = list(self._named(analysis, beliefs, votes))
        return best_together([*named, *self._kept(settled, {(o.span.start, o.span.end) for o in named})])

    def _named(self, analysis: Analysis, beliefs: Mapping[At, NDArray[np.float32]], votes: Votes) -> Iterator[Option]:
        classes = _classes(analysis, beliefs, self.floor)
        people = [(s.start, s.end) for s in votes.settled if s.entity_class is _C.PERSON]
        text = analysis.text
        for at, row in beliefs.items():
            family = classes.get(name_key(text[at[0] : at[1]]))
            if family is None:
                continue
            belief = max(float(row[FAMILIES.index(family)]), _SPREAD * float(row.max()))
            if belief < self.floor or (votes.at(at) is None and not self._may_be_new(text, at, belief, votes)):
                continue
            if family is _C.PERSON and votes.at(at) is None and _overlaps(at, people):
                continue
            if belief >= _TO_OVERRULE or not _is_trusted(votes.at(at), family):
                yield Option(belief - self.floor, _mention(text, at, (family, belief), votes))

    def _may_be_new(self, text: str, at: At, belief: float, votes: Votes) -> bool:
        """Whether a name can be believed that the vote did not settle on."""
        proposed = at in votes.ballots.votes
        return belief >= self.floor_new and (proposed or not self.describer.lore.says_nothing(text[at[0] : at[1]]))

    def _kept(self, settled: Sequence[Span], named: set[At]) -> Iterator[Option]:
        """What the vote knows better stands, unless a surer name overlaps it."""
        for span in settled:
            family = family_of(span.entity_class)
            if (span.start, span.end) not in named and (family is None or family in _OFTEN_RIGHT):
                yield Option(max(_LEAST_GAIN, min(span.score, _NOT_OVER) - self.floor), span)


def _heed(beliefs: Mapping[At, NDArray[np.float32]], settled: Sequence[Span]) -> None:
    """Raise the belief in what the vote is sure of, if the judge does not think it absurd, so that it stands unless another is better.

    By cross-validation this neither raises nor lowers F1: it finds a little more, and a little more of that is wrong.
    """
    for span in settled:
        family, row = family_of(span.entity_class), beliefs.get((span.start, span.end))
        if row is None or family is None:
            continue
        n = FAMILIES.index(family)
        if row[n] >= _NOT_ABSURD or (span.score >= _KNOWN_PLACE and is_a(family, _C.PLACE)):
            row[n] = max(row[n], _HEED * span.score)


def _classes(analysis: Analysis, beliefs: Mapping[At, NDArray[np.float32]], floor: float) -> Mapping[str, EntityClass]:
    """The class of each name: the one for which its mentions speak most, taken together."""
    sums: defaultdict[str, NDArray[np.float32]] = defaultdict(lambda: np.zeros(len(FAMILIES), dtype=np.float32))
    for (start, end), row in beliefs.items():
        if row.max() >= floor:
            sums[name_key(analysis.text[start:end])] += row
    return {name: FAMILIES[int(total.argmax())] for name, total in sums.items()}


def _is_trusted(stands: Span | None, family: EntityClass) -> bool:
    """Whether the vote settled on another class here, one that it knows better."""
    settled = family_of(stands.entity_class) if stands is not None else None
    return settled in _OFTEN_RIGHT and settled is not family


def _overlaps(at: At, others: Sequence[At]) -> bool:
    return any(start < at[1] and at[0] < end for start, end in others)


def _mention(text: str, at: At, judged: tuple[EntityClass, float], votes: Votes) -> Span:
    """The mention: as it was settled, or as the finder saw it that agrees on the class, or a new one."""
    family, belief = judged
    stands = votes.at(at)
    if stands is not None and family_of(stands.entity_class) is family:
        return replace(stands, score=max(belief, min(stands.score, _NOT_OVER)))
    agreeing = [v for v in votes.ballots.votes.get(at, ()) if family_of(v.entity_class) is family]
    if agreeing:
        return replace(max(agreeing, key=lambda v: (v.score, v.place is not None)), score=belief)
    return Span(*at, text[at[0] : at[1]], family, MentionSource.MODEL, belief)
