"""The facade: an analysis goes in, a document model comes out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ingest.analysis import Analysis, DocumentModel, EntityMention, LocalEntity, Span
from ingest.entities.clustering import entity_of, group_mentions, mentions_of
from ingest.entities.clusters import DescribedClusters
from ingest.entities.coreference import NominalReferences
from ingest.entities.coverage import Coverage
from ingest.entities.events import DescribedEvents
from ingest.entities.fields import ImpliedSectors
from ingest.entities.recommendations import Recommendations
from ingest.entities.topic import find_topic
from ingest.language.dictionary import Dictionary
from ingest.mentions import Echoes, NameJudge, PlaceNames, default_finders, default_judge, find_mentions
from ingest.mentions.lexicon import load_lexicon
from ingest.ports import EntityBuilder, MentionFinder
from ontology.sectors import SectorScheme


@dataclass(frozen=True)
class ModelBuilder:
    """Builds document models: finders vote on mentions, mentions become entities, builders add what is only described."""

    finders: Sequence[MentionFinder]
    builders: Sequence[EntityBuilder] = ()
    echoes: Echoes | None = None
    judge: NameJudge | None = None

    def build(self, analysis: Analysis) -> DocumentModel:
        """Read the entities of a document.

        Returns:
            The model: entities in reading order with keys unique in the document, mentions that do not overlap.
        """
        spans = find_mentions(analysis, self.finders, self.echoes, self.judge)
        model = model_of(analysis, spans)
        for builder in self.builders:
            parts = builder.build(model)
            model = _extended(model, parts.entities, parts.mentions)
        return model


def model_of(analysis: Analysis, spans: Sequence[Span]) -> DocumentModel:
    """A model of named entities alone."""
    groups = group_mentions(analysis, spans)
    entities = tuple(entity_of(group, f"local:{n}") for n, group in enumerate(groups))
    mentions = tuple(sorted(mentions_of(entities), key=lambda m: m.start))
    return DocumentModel(analysis, entities, mentions, find_topic(analysis, entities))


def _extended(
    model: DocumentModel, entities: Iterable[LocalEntity], mentions: Iterable[EntityMention]
) -> DocumentModel:
    """The model with more entities (keys made unique) and those of the mentions that lie on no other mention.

    A builder's own keys mean nothing outside it: left as they are they would be taken for global IRIs, and the first event of
    every document for one and the same.
    """
    fresh: dict[str, LocalEntity] = {}
    known = {e.key for e in model.entities}
    for entity in entities:
        is_global = "://" in entity.key
        key = entity.key if is_global else f"local:{len(known) + len(fresh)}"
        if key not in known:
            fresh[entity.key] = replace(entity, key=key)
    kept = list(model.mentions)
    taken_text = Coverage((m.start, m.end) for m in kept)
    for mention in sorted(mentions, key=lambda m: m.start):
        if taken_text.is_free(mention.start, mention.end):
            taken_text.take(mention.start, mention.end)
            kept.append(replace(mention, entity=fresh.get(mention.entity.key, mention.entity)))
    everyone = (*model.entities, *fresh.values())
    topic = model.topic or find_topic(model.analysis, everyone)
    return DocumentModel(model.analysis, everyone, tuple(sorted(kept, key=lambda m: m.start)), topic)


def default_model_builder(places: PlaceNames) -> ModelBuilder:
    """The builder with all finders and builders that come with the product."""
    scheme = SectorScheme.load()
    dictionary = Dictionary()
    return ModelBuilder(
        default_finders(places, dictionary, scheme),
        (DescribedClusters(), DescribedEvents(), ImpliedSectors.of(scheme), Recommendations(), NominalReferences()),
        Echoes(load_lexicon(), places),
        default_judge(places, dictionary),
    )
