"""Decides which relations a document states: weighs what the rules propose, and adds what they have no pattern for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ingest.analysis import Candidate, DocumentModel
from ingest.relations.common.view import View
from ingest.relations.learned.contexts import Context, Nearness, Page
from ingest.relations.learned.decisions import Option, consistent
from ingest.relations.learned.pairs import Describer, Hints, Pair, Triple, pairs_of
from ingest.relations.learned.weights import Weights, load_weights, squashed
from ontology.schema import Schema
from ontology.vocabulary import ObjectProperty

_BATCH: Final = 2000
_TRUST_IN_RULES: Final = 0.45
_NEAREST: Final = tuple(Nearness)
_NEAR: Final = (Nearness.SENTENCE, Nearness.BLOCK)


@dataclass(frozen=True)
class LearnedJudge:
    """Judges the relations of a document with learned weights; attributes pass as they are.

    A relation that a rule proposes is kept; one that no rule proposes needs a fair score: cross-validated on documents that no
    rule was made with, F1 is the same from 0.3 to 0.5, and on pages whose wording the rules know less is wrong at 0.5; what never
    stands together in a sentence or two needs more, which costs no F1 either and leaves fewer wrong.
    Confidences are calibrated: of the statements given 0.8, about 80 % are right.

    Attributes:
        floor: the score that a relation needs which no rule proposes, beside its property's own threshold, in [0, 1].
        floor_afar: the same where the two never stand in one sentence or in neighbouring ones.
    """

    weights: Weights = field(default_factory=load_weights)
    schema: Schema = field(default_factory=Schema.load)
    floor: float = 0.5
    floor_afar: float = 0.7
    name: str = "relations-learned/1"

    def judge(self, model: DocumentModel, proposed: Sequence[Candidate]) -> list[Candidate]:
        """Turn what the extractors propose into what is stated.

        Args:
            model: the document.
            proposed: the candidates of all rules.

        Returns:
            Candidates with calibrated confidences; those about entities that never stand together are left as they were.
        """
        page = Page.of(View(model))
        hints = Hints.of(proposed)
        pairs = pairs_of(page, self.schema)
        judged = {(p.subject.key, prop, p.target.key) for p in pairs for prop in p.properties}
        passed = [c for c in proposed if _triple(c) not in judged]
        sources = _best_sources(proposed)
        options = consistent(list(self._options(page, pairs, hints)))
        return [*passed, *(self._candidate(page, option, sources) for option in options)]

    def _options(self, page: Page, pairs: Sequence[Pair], hints: Hints) -> Iterator[Option]:
        batches = [pairs[start : start + _BATCH] for start in range(0, len(pairs), _BATCH)]
        describer = Describer(page, hints)
        described = (describer.columns(batch).done(self.weights.may_know) for batch in batches)
        odds = [self.weights.score(*found, len(batch)) for found, batch in zip(described, batches, strict=True)]
        if odds:
            scores = squashed(np.concatenate(odds))
            for pair, row in zip(pairs, scores, strict=True):
                yield from self._stated(pair, row, hints)

    def _stated(self, pair: Pair, scores: NDArray[np.float32], hints: Hints) -> Iterator[Option]:
        is_near = any(c.nearness in _NEAR for c in pair.contexts)
        floor = self.floor if is_near else max(self.floor, self.floor_afar)
        for prop in pair.properties:
            column = self.weights.column.get(prop)
            proposed = (pair.subject.key, prop, pair.target.key) in hints.confidence
            if column is None:
                continue
            score = float(scores[column])
            if proposed or score >= max(floor, self.weights.thresholds[column]):
                yield Option(pair, prop, score, proposed)

    def _candidate(self, page: Page, option: Option, sources: dict[Triple, Candidate]) -> Candidate:
        subject, target = option.pair.subject.key, option.pair.target.key
        source = sources.get((subject, option.prop, target))
        start, end = (source.start, source.end) if source else _evidence(page, option.pair)
        extractor = f"{source.extractor}+{self.name}" if source else self.name
        confidence = self.weights.probability(option.score)
        if source:  # what a rule reads where the model has seen nothing like it is right about four times in ten
            confidence = max(confidence, _TRUST_IN_RULES * source.confidence)
        return Candidate(subject, option.prop, target, start, end, confidence, extractor)


def _triple(candidate: Candidate) -> Triple | None:
    if isinstance(candidate.predicate, ObjectProperty) and isinstance(candidate.object, str):
        return candidate.subject, candidate.predicate, candidate.object
    return None


def _best_sources(proposed: Sequence[Candidate]) -> dict[Triple, Candidate]:
    best: dict[Triple, Candidate] = {}
    for candidate in sorted(proposed, key=lambda c: c.confidence):
        triple = _triple(candidate)
        if triple:
            best[triple] = candidate
    return best


def _evidence(page: Page, pair: Pair) -> tuple[int, int]:
    """The words of the closest context; where the two stand in different sentences, those of the later one."""
    context = min(pair.contexts, key=_closeness)
    first, second = page.wording.mentions[context.first], page.wording.mentions[context.second]
    if context.nearness in (Nearness.SENTENCE, Nearness.BLOCK):
        return first.start, max(second.end, first.end)
    return second.start, second.end


def _closeness(context: Context) -> int:
    return _NEAREST.index(context.nearness)
