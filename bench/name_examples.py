"""Stretches of annotated documents that may be names, with what they are: what the judge of names is trained on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.gold import GoldDocument, GoldEntity, read_gold
from ingest.analysis import Analysis
from ingest.entities.model import ModelBuilder
from ingest.mentions import proposals_of
from ingest.mentions.learned.candidates import page_of
from ingest.mentions.learned.features import Describer
from ingest.mentions.learned.judge import family_of
from ingest.mentions.learned.votes import Votes
from ingest.mentions.voting import Ballots
from ingest.pipeline import Pipeline
from ingest.readers.registry import default_readers
from ontology.vocabulary import EntityClass


@dataclass(frozen=True, slots=True)
class NameExample:
    """A stretch of text.

    Attributes:
        document: the number of its document.
        features: their numbers.
        classes: the families (see `ingest.mentions.learned.judge.FAMILIES`) that are accepted for it, the preferred one first;
            none if it is no name.
    """

    document: int
    features: Sequence[int]
    classes: tuple[EntityClass, ...]


@dataclass(frozen=True)
class NamedDocument:
    """An annotated document, analysed."""

    name: str
    gold: GoldDocument
    analysis: Analysis


def analysed_documents(split: Path, pipeline: Pipeline) -> list[NamedDocument]:
    """Analyse the documents of a split: its annotations (`split` with the suffix json) and its folder."""
    readers = default_readers()
    found = []
    for name, gold in read_gold(split.with_suffix(".json")).items():
        raw = readers.read((split / name).read_bytes(), name)
        found.append(NamedDocument(name, gold, pipeline.analyser.analyse(raw, name)))
    return found


def name_examples(
    documents: Sequence[NamedDocument], builder: ModelBuilder, describer: Describer
) -> Iterator[NameExample]:
    """All candidates of all documents, but those that careful readers differ on."""
    for number, document in enumerate(documents):
        proposals, settled = proposals_of(document.analysis, builder.finders, builder.echoes)
        page = page_of(document.analysis, proposals)
        names = _names(document)
        doubtful = [at for at, entity in names.items() if entity.optional]
        for at, features in describer.describe(page, Votes(Ballots.of(proposals), settled)).items():
            entity = names.get(at)
            if entity is None and not any(start < at[1] and at[0] < end for start, end in doubtful):
                yield NameExample(number, features, ())
            elif entity is not None and not entity.optional:
                families = (family_of(cls) for cls in entity.classes)
                yield NameExample(number, features, tuple(dict.fromkeys(f for f in families if f is not None)))


def _names(document: NamedDocument) -> Mapping[tuple[int, int], GoldEntity]:
    """Where the annotated names stand; a name inside another one is none."""
    text = document.analysis.text
    named = [(name, e) for e in document.gold.entities.values() for name in e.names if family_of(e.classes[0])]
    found: dict[tuple[int, int], GoldEntity] = {}
    used = bytearray(len(text))
    for name, entity in sorted(named, key=lambda n: -len(n[0])):
        pattern = r"\s+".join(map(re.escape, name.split()))
        for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text):
            start, end = match.span()
            if not any(used[start:end]):
                used[start:end] = b"\1" * (end - start)
                found[start, end] = entity
    return found
