"""Which of the likely relations of a document can stand side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.relations.learned.pairs import Pair
from ontology.vocabulary import SYMMETRIC, ObjectProperty, super_properties

_P = ObjectProperty
_LEAD_MARGIN: Final = 0.7


@dataclass(frozen=True, slots=True)
class Option:
    """A relation that is likely enough to be stated, with its score in [0, 1]; `proposed` says that a rule reads it too."""

    pair: Pair
    prop: ObjectProperty
    score: float
    proposed: bool = False


def consistent(options: Sequence[Option]) -> list[Option]:
    """Keep what can be true together.

    - of several lead partners of a project, those nearly as likely as the likeliest one (the others may still be partners);
    - of a property and a more general one between the same two, the more special one;
    - of present and past employment, the likelier one;
    - of a property stated in both directions, the likelier direction (both, where it is symmetric).

    What a rule reads gives way only to what another rule reads.
    """
    leads = _best_lead(options)
    likely = [
        o
        for o in options
        if o.proposed or o.prop is not _P.LEAD_PARTNER_OF or o.score >= _LEAD_MARGIN * leads[o.pair.target.key]
    ]
    score = {_key(o): o.score for o in likely}
    ruled = {_key(o): o.score for o in likely if o.proposed}
    return [o for o in likely if not _is_outdone(o, ruled if o.proposed else score)]


_Key = tuple[str, ObjectProperty, str]


def _key(option: Option) -> _Key:
    return option.pair.subject.key, option.prop, option.pair.target.key


def _is_outdone(option: Option, score: Mapping[_Key, float]) -> bool:
    subject, prop, target = _key(option)
    if any(prop in super_properties(p) and (subject, p, target) in score for p in option.pair.properties):
        return True
    rival = {_P.WORKS_FOR: _P.FORMERLY_WORKED_FOR, _P.FORMERLY_WORKED_FOR: _P.WORKS_FOR}.get(prop)
    if rival is not None and score.get((subject, rival, target), 0.0) > option.score:
        return True
    return prop not in SYMMETRIC and score.get((target, prop, subject), 0.0) > option.score


def _best_lead(options: Iterable[Option]) -> dict[str, float]:
    best: dict[str, float] = {}
    for option in options:
        if option.prop is _P.LEAD_PARTNER_OF:
            best[option.pair.target.key] = max(option.score, best.get(option.pair.target.key, 0.0))
    return best
