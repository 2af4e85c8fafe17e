"""Pairs of entities of annotated documents with the relations that hold between them: what the learned judge is trained on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.gold import GoldDocument, read_gold
from bench.matching import find_match
from ingest.analysis import Candidate, DocumentModel, LocalEntity
from ingest.entities.model import ModelBuilder
from ingest.pipeline import Pipeline
from ingest.readers.registry import default_readers
from ingest.relations.common.view import View
from ingest.relations.learned.columns import Features
from ingest.relations.learned.contexts import Page
from ingest.relations.learned.pairs import Hints, Pair, describe, pairs_of
from ingest.settling import settle
from kg.records import Document, Entity, Extraction
from ontology.schema import Schema
from ontology.vocabulary import SYMMETRIC, ObjectProperty, sub_properties, super_properties


@dataclass(frozen=True)
class ReadDocument:
    """An annotated document as the product reads it, before its relations are judged."""

    split: str
    name: str
    gold: GoldDocument
    model: DocumentModel
    proposed: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """An ordered pair of entities.

    Attributes:
        document: the number of its document.
        features: with what the rules say of it; `bare` without.
        right: the properties that hold; `open` those that neither count nor discount.
    """

    document: int
    pair: Pair
    features: Features
    bare: Features
    right: frozenset[ObjectProperty]
    open: frozenset[ObjectProperty]


def read_documents(
    split: Path, pipeline: Pipeline, builders: Mapping[str, ModelBuilder] | None = None
) -> list[ReadDocument]:
    """Read the documents of a split: its annotations (`split` with the suffix json) and its folder.

    With `builders`, a document's entities are read by the builder that is given for its name.
    """
    readers = default_readers()
    found = []
    for name, gold in read_gold(split.with_suffix(".json")).items():
        raw = readers.read((split / name).read_bytes(), name)
        builder = builders[name] if builders else pipeline.entities
        model = builder.build(pipeline.analyser.analyse(raw, name))
        proposed = tuple(c for extractor in pipeline.extractors for c in extractor.extract(model))
        found.append(ReadDocument(split.name, name, gold, model, proposed))
    return found


def examples_of(documents: Sequence[ReadDocument], pipeline: Pipeline) -> list[Example]:
    """All pairs of all documents."""
    return [e for n, document in enumerate(documents) for e in _examples(n, document, pipeline)]


def _examples(number: int, document: ReadDocument, pipeline: Pipeline) -> Iterator[Example]:
    page = Page.of(View(document.model))
    pairs = pairs_of(page, pipeline.schema)
    full = _by_pair(page, pairs, Hints.of(document.proposed))
    bare = _by_pair(page, pairs, Hints())
    keys = {e.key: find_match(document.gold, _names(e), e.entity_class).key for e in document.model.entities}
    for pair, with_hints, without in zip(pairs, full, bare, strict=True):
        ends = keys.get(pair.subject.key), keys.get(pair.target.key)
        if ends[0] is None or ends[0] != ends[1]:
            right, doubtful = _labels(document.gold, ends, pair.properties)
            yield Example(number, pair, with_hints, without, right, doubtful)


def _names(entity: LocalEntity) -> list[str]:
    return [n for n in (entity.name, *entity.aliases, entity.acronym, entity.text) if n]


def _by_pair(page: Page, pairs: Sequence[Pair], hints: Hints) -> list[Features]:
    if not pairs:
        return []
    rows, features = describe(page, pairs, hints)
    cuts = np.searchsorted(rows, np.arange(1, len(pairs)))
    return list(np.split(features, cuts))


def _labels(
    gold: GoldDocument, ends: tuple[str | None, str | None], allowed: Sequence[ObjectProperty]
) -> tuple[frozenset[ObjectProperty], frozenset[ObjectProperty]]:
    subject, target = ends
    if subject is None or target is None:
        return frozenset(), frozenset()
    right = frozenset(p for p in allowed if _holds(gold.relations, subject, p, target))
    if gold.entities[subject].optional or gold.entities[target].optional:
        return right, frozenset(allowed)
    doubtful = [p for p in allowed if _holds(gold.optional_relations, subject, p, target)]
    related = (q for p in doubtful for q in (p, *super_properties(p), *sub_properties(p)))
    above = (q for p in right for q in super_properties(p))
    return right, frozenset((*related, *above))


def _holds(
    relations: frozenset[tuple[str, ObjectProperty, str]], subject: str, prop: ObjectProperty, target: str
) -> bool:
    return (subject, prop, target) in relations or (prop in SYMMETRIC and (target, prop, subject) in relations)


def extraction_of(document: ReadDocument, candidates: Iterable[Candidate], schema: Schema) -> Extraction:
    """What the candidates say once settled, with all entities of the document."""
    model = document.model
    entities = tuple(
        Entity(e.key, e.entity_class, e.name, tuple(_names(e)[1:]), e.acronym, e.document_scoped)
        for e in model.entities
    )
    record = Document(document.name, document.name, model.analysis.text, model.analysis.language, "")
    return Extraction(record, (), entities, (), settle(model, candidates, schema))
