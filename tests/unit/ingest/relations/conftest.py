"""Documents written with their entities marked: ``[Graz|City] leads [ALPHA|Project]``, ``[it=ALPHA|Project]`` for references."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from ingest.analysis import Analysis, BlockKind, Candidate, DocumentModel, EntityMention, LocalEntity, Sentence
from ingest.language.rule_model import RuleModel
from ingest.layout.blocks import find_blocks
from ingest.relations import default_extractors
from kg.terms import Literal
from ontology.schema import Schema
from ontology.vocabulary import EntityClass, local_name

_MARK = re.compile(r"\[([^\]|=]+)(?:=([^\]|]+))?\|(\w+)\]")
Facts = set[tuple[str, str, str]]


def build_model(marked: str, language: str = "en", topic: str | None = None) -> DocumentModel:
    """Read the marks out of a text and make the model that they describe."""
    text, at = "", 0
    places: list[tuple[int, int, str, str, bool]] = []
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        places.append((len(text), len(text) + len(match[1]), match[2] or match[1], match[3], bool(match[2])))
        text += match[1]
        at = match.end()
    text += marked[at:]
    entities: dict[str, LocalEntity] = {}
    for start, end, name, kind, nominal in places:
        cls = next(c for c in EntityClass if local_name(c) == kind)
        known = entities.get(name) or LocalEntity(name, cls, name, text=name if kind == "Recommendation" else None)
        entities[name] = known if nominal else replace(known, spans=(*known.spans, (start, end)))
    mentions = tuple(EntityMention(a, b, entities[name], nominal) for a, b, name, _, nominal in places)
    chosen = entities.get(topic) if topic else None
    return DocumentModel(_analysis(text, language), tuple(entities.values()), mentions, chosen)


def _analysis(text: str, language: str) -> Analysis:
    blocks = find_blocks(text)
    sentences: list[Sentence] = []
    model = RuleModel(language)
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.CHROME:
            continue
        for found, _ in model.analyse([text[block.start : block.end]]):
            for s in found:
                sentences.append(Sentence(len(sentences), s.start + block.start, s.end + block.start, index, 0, 0))
    return Analysis(text, language, blocks, tuple(sentences), ())


def read_facts(model: DocumentModel) -> Facts:
    """Everything that all families say of a model, well typed, as (subject, property, object)."""
    schema = Schema.load()
    classes = {e.key: e.entity_class for e in model.entities}
    facts: Facts = set()
    for extractor in default_extractors():
        for c in extractor.extract(model):
            assert 0.0 <= c.confidence <= 1.0
            assert model.analysis.text[c.start : c.end]
            if _is_typed(c, classes, schema):
                value = c.object.value if isinstance(c.object, Literal) else c.object
                facts.add((c.subject, local_name(c.predicate), value))
    return facts


def _is_typed(candidate: Candidate, classes: dict[str, EntityClass], schema: Schema) -> bool:
    if isinstance(candidate.object, Literal):
        return True
    return schema.allows(classes[candidate.subject], candidate.predicate, classes[candidate.object])  # type: ignore[arg-type]


@pytest.fixture(name="model_of")
def _model_of() -> Callable[..., DocumentModel]:
    return build_model


@pytest.fixture(name="facts_of")
def _facts_of() -> Callable[..., Facts]:
    def read(marked: str, language: str = "en", topic: str | None = None) -> Facts:
        return read_facts(build_model(marked, language, topic))

    return read
