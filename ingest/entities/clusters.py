"""Clusters that are described by place and field: "the Graz mobility cluster", "a design cluster in Porto"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, DocumentModel, EntityMention, LocalEntity, ModelParts
from ontology.vocabulary import EntityClass, is_a

_CLUSTER_AFTER: Final = re.compile(
    r"\s+(?:technology\s+|industry\s+)?(?:cluster|district|valley)\b(?!\s+(?:policy|policies|manager|organisation))"
)
_CLUSTER_BEFORE: Final = re.compile(
    r"\b(?:cluster|clúster|distretto|polo|grappe|pôle|filière)\s+(?:(?:de la|de l['’]|della|del|dell['’]|dei|"
    r"delle|du|des|de|di|d['’])\s*)?$",
    re.IGNORECASE,
)
_PLACE_GAP: Final = re.compile(
    r"(?:['’]s)?(?:[\s-]+(?:based|area|region|region's))?\s+(?:(?:new|young|local|emerging)\s+)?$"
)
_IN: Final = re.compile(r"\s+(?:in|of|around|near|di|de|à|a|en|in der|von)\s+$")


@dataclass(frozen=True, slots=True)
class DescribedClusters:
    """Builds clusters from a sector, the word for a cluster and a place, side by side."""

    name: str = "described-clusters"

    def build(self, model: DocumentModel) -> ModelParts:
        """Return one cluster for each place and sector, with its mentions on the word for a cluster."""
        found: dict[tuple[str, str], tuple[list[str], list[tuple[int, int]]]] = {}
        for place, sector, name, written, span in self._described(model):
            names, spans = found.setdefault((place, sector), ([name], []))
            names.extend(n for n in (name, written) if n not in names)
            spans.append(span)
        entities = [
            LocalEntity(
                f"cluster:{n}", EntityClass.CLUSTER, names[0], tuple(names[1:]), spans=tuple(spans), confidence=0.75
            )
            for n, (names, spans) in enumerate(found.values())
        ]
        return ModelParts(entities, [EntityMention(a, b, e) for e in entities for a, b in e.spans])

    def _described(self, model: DocumentModel) -> Iterator[tuple[str, str, str, str, tuple[int, int]]]:
        text = model.analysis.text
        for _, mentions in model.in_sentences():
            for n, mention in enumerate(mentions):
                if mention.entity.entity_class is not EntityClass.SECTOR:
                    continue
                cluster = _word(text, mention)
                place = _place(model.analysis, mentions, n, cluster) if cluster else None
                if cluster is None or place is None:
                    continue
                start, end = min(cluster[0], mention.start, place.start), max(cluster[1], mention.end, place.end)
                written = " ".join(text[start:end].split())
                field = " ".join(text[mention.start : mention.end].split())
                romance = cluster[0] < mention.start
                name = written if romance else f"{place.entity.name} {field} {text[slice(*cluster)]}"
                yield place.entity.key, mention.entity.key, name, written, cluster


def _word(text: str, sector: EntityMention) -> tuple[int, int] | None:
    """The span of the word for a cluster beside a sector."""
    after = _CLUSTER_AFTER.match(text, sector.end)
    if after:
        word = after.group().strip()
        return after.end() - len(word), after.end()
    before = _CLUSTER_BEFORE.search(text, max(0, sector.start - 30), sector.start)
    if before:
        return before.start(), before.start() + len(before.group().split()[0])
    return None


def _place(
    analysis: Analysis, mentions: Sequence[EntityMention], n: int, cluster: tuple[int, int]
) -> EntityMention | None:
    """The place right before the sector, or after the cluster or sector with "in"."""
    text, sector = analysis.text, mentions[n]
    if n and _is_place(mentions[n - 1]) and _PLACE_GAP.fullmatch(text[mentions[n - 1].end : sector.start]):
        return mentions[n - 1]
    end = max(cluster[1], sector.end)
    following = mentions[n + 1] if n + 1 < len(mentions) else None
    if following is not None and _is_place(following) and _IN.fullmatch(text[end : following.start]):
        return following
    return None


def _is_place(mention: EntityMention) -> bool:
    return is_a(mention.entity.entity_class, EntityClass.CITY) or is_a(mention.entity.entity_class, EntityClass.REGION)
