"""Sectors that only the names and subjects of events tell: "Forum on Urban Farming", "workshop on smart lighting"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ingest.analysis import DocumentModel, LocalEntity, ModelParts
from ingest.entities.names import key_of
from ingest.mentions.event_kinds import find_kinds
from ingest.mentions.phrases import PhraseIndex
from ingest.mentions.words import words_of
from ontology.sectors import Sector, SectorScheme
from ontology.vocabulary import EntityClass, is_a

_TELLING: Final = (EntityClass.EVENT,)
_LAST_PART: Final = re.compile(
    r"^.*?\b(?:on|for|in|of|über|zu|zur|zum|für|sur|pour|de la|de l['’]|du|su|sulla|per|della|del|sobre|para)\s+", re.I
)
_SUBJECT: Final = re.compile(
    r"\s+(?:on|über|zu|zum|zur|sur|su|sui|sulla|sul|sobre)\s+(.+?)(?:\s+(?:in|à|a|en)\s+[A-ZÀ-Þ].*)?$"
)
_NO_FIELD: Final = re.compile(
    r"\b(?:future|how|next|role|results?|use|need|support|policy|policies|cooperation|zukunft|avenir|futuro|clusters?|cities|issues?|"
    r"strategy|strategies|financing|funding|governance|management|evaluation|project|methodology|results|internationali[sz]ation)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ImpliedSectors:
    """Adds the sectors that lie inside names of events, and the subjects of described events."""

    index: PhraseIndex[Sector]
    name: str = "implied-sectors"

    @classmethod
    def of(cls, scheme: SectorScheme) -> ImpliedSectors:
        """Index all names of all sectors."""
        return cls(PhraseIndex.of((name, sector) for sector in scheme for _, name in sector.names()))

    def build(self, model: DocumentModel) -> ModelParts:
        """Return sectors that no entity of the model stands for yet."""
        known = {e.key for e in model.entities} | {key_of(n) for e in model.entities for n in (e.name, *e.aliases)}
        found: dict[str, LocalEntity] = {}
        for entity in model.entities:
            described = entity.entity_class is EntityClass.CLUSTER and entity.name.split()[-1] == "cluster"
            if described or any(is_a(entity.entity_class, c) for c in _TELLING):
                for sector in self._sectors(entity):
                    if sector.key not in known and key_of(sector.name) not in known:
                        found.setdefault(sector.key, sector)
        return ModelParts(tuple(found.values()))

    def _sectors(self, entity: LocalEntity) -> Iterator[LocalEntity]:
        words = words_of(entity.name, 0, len(entity.name))
        listed = list(self.index.matches(words))
        for i, end, sector in listed[-1:]:
            text = entity.name[words[i].start : words[end - 1].end]
            whole = _LAST_PART.sub("", entity.name)
            is_subject = end == len(words) and len(whole.split()) <= 4 and len(whole) < len(entity.name)
            name = whole if is_subject else text
            yield LocalEntity(
                sector.iri, EntityClass.SECTOR, name, aliases=() if name == text else (text,), confidence=0.6
            )
        subject = _SUBJECT.search(entity.name) if is_a(entity.entity_class, EntityClass.EVENT) and not listed else None
        if subject and any(True for _ in find_kinds(entity.name, 0, subject.start() + 1)):
            yield from _unlisted(subject.group(1))


def _unlisted(subject: str) -> Iterator[LocalEntity]:
    """A subject of a few small words that is on no list: "ocean sensors"."""
    subject = re.sub(r"^(?:the|la|le|les|il|lo|i|el|los|las|das|die|der)\s+", "", subject)
    words = subject.split()
    if 1 < len(words) <= 3 and subject.islower() and not _NO_FIELD.search(subject):
        yield LocalEntity(f"sector:{key_of(subject)}", EntityClass.SECTOR, subject, confidence=0.55)
