"""What a document is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ingest.analysis import Analysis, BlockKind, LocalEntity
from ontology.vocabulary import EntityClass, is_a

_WEIGHT: Final = (
    (EntityClass.PROJECT, 1.6),
    (EntityClass.EVENT, 1.2),
    (EntityClass.CLUSTER, 1.2),
    (EntityClass.NETWORK, 1.0),
    (EntityClass.ORGANISATION, 0.7),
)
_OPENING: Final = 400


def find_topic(analysis: Analysis, entities: Sequence[LocalEntity]) -> LocalEntity | None:
    """Find the project, event, cluster or organisation that the title, the headings and the text name most, or None."""
    scored = [(_score(analysis, e), -n, e) for n, e in enumerate(entities)]
    best = max(scored, default=None, key=lambda item: item[:2])
    return best[2] if best is not None and best[0] >= 2.0 else None


def _score(analysis: Analysis, entity: LocalEntity) -> float:
    weight = next((w for cls, w in _WEIGHT if is_a(entity.entity_class, cls)), 0.0)
    if not weight or not entity.spans:
        return 0.0
    points = 0.0
    for start, _ in entity.spans:
        points += 1.0 + (1.5 if start < _OPENING else 0.0) + (1.5 if _in_heading(analysis, start) else 0.0)
    return weight * points


def _in_heading(analysis: Analysis, offset: int) -> bool:
    sentence = analysis.sentence_at(offset)
    return sentence is not None and analysis.block_of(sentence).kind is BlockKind.HEADING
