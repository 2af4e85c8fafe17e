"""What came of comparing extractions with annotations, and its precision, recall and F1."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What is counted."""

    ENTITIES = "entities"
    RELATIONS = "relations"
    ATTRIBUTES = "attributes"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that was extracted. `label` is its class or property; `right` is in [0, 1]; `confidence` is the extractor's."""

    part: Part
    label: str
    what: str
    right: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Miss:
    """Something annotated that was not extracted, or by a `share` in (0, 1] only."""

    part: Part
    label: str
    what: str
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Judgement:
    """What came of comparing extractions with annotations."""

    findings: tuple[Finding, ...] = ()
    misses: tuple[Miss, ...] = ()

    def __add__(self, other: Judgement) -> Judgement:
        """Put two judgements together."""
        return Judgement(self.findings + other.findings, self.misses + other.misses)


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean, all in [0, 1], higher is better; the counts may be halves."""

    right: float
    found: float
    wanted: float

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of what is annotated that was found; 0 where nothing is annotated."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.wanted) if self.right else 0.0


def score(judgement: Judgement, part: Part, label: str | None = None) -> Score:
    """Count one part of a judgement, or one class or property of it."""
    findings = [f for f in judgement.findings if f.part is part and label in (None, f.label)]
    misses = [m for m in judgement.misses if m.part is part and label in (None, m.label)]
    right = sum(f.right for f in findings)
    return Score(right, float(len(findings)), right + sum(m.share for m in misses))


def labels(judgement: Judgement, part: Part) -> list[str]:
    """Return the classes or properties that occur in a part."""
    found = {f.label for f in judgement.findings if f.part is part}
    return sorted(found | {m.label for m in judgement.misses if m.part is part})
