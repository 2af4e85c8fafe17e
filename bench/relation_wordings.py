"""Annotated wordings: short texts whose names are marked where they stand, to train on beside whole documents.

The files `bench/wordings/LANGUAGE.txt` hold texts separated by empty lines. A name is written ``[J1 GREENWAY]``: the letter of
its class, a number, the name. The lines of a text that begin with ``=`` state its relations, ``2,3 partnerIn 1; 1 fundedBy 4``;
one that ends in ``?`` is open to doubt. A first line ``topic 1`` names what the page is about. Our own texts, CC0; all names
are invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Final

from bench.gold import GoldDocument, GoldEntity, Relation
from bench.relation_examples import ReadDocument
from ingest.analysis import Candidate, DocumentModel, EntityMention, LocalEntity
from ingest.pipeline import Pipeline
from ingest.ports import RawDocument
from ontology.vocabulary import NAMESPACE, EntityClass, ObjectProperty

FOLDER: Final = Path(__file__).parent / "wordings"
SPLIT: Final = "wordings"
_C: Final = EntityClass
CLASSES: Final = {
    "P": _C.PERSON, "O": _C.ORGANISATION, "B": _C.COMPANY, "U": _C.UNIVERSITY, "A": _C.PUBLIC_AUTHORITY,
    "S": _C.SUPPORT_ORGANISATION, "W": _C.NETWORK, "X": _C.CLUSTER_ORGANISATION, "K": _C.CLUSTER, "C": _C.CITY,
    "R": _C.REGION, "N": _C.COUNTRY, "V": _C.VENUE, "J": _C.PROJECT, "G": _C.PROGRAMME, "E": _C.CONFERENCE,
    "M": _C.MEETING, "H": _C.WORKSHOP, "Y": _C.STUDY_VISIT, "L": _C.PANEL, "Z": _C.SEMINAR, "T": _C.SECTOR,
    "F": _C.FRAMEWORK,
}  # fmt: skip
_NAME: Final = re.compile(r"\[([A-Z])(\d+) ([^\]]+)\]")
_STATED: Final = re.compile(r"([\d,]+) (\w+) ([\d,]+)( \?)?$")


def read_wordings(pipeline: Pipeline) -> list[ReadDocument]:
    """Read all wordings, analysed as the product analyses documents, with the entities that are marked."""
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        for number, text in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n")):
            found.append(_read(f"{path.stem}-{number}", text, pipeline))
    return found


def _read(name: str, marked: str, pipeline: Pipeline) -> ReadDocument:
    lines = marked.split("\n")
    topic = lines.pop(0).split()[1] if lines[0].startswith("topic ") else None
    stated = [line[1:] for line in lines if line.startswith("=")]
    text, entities, mentions = _unmarked("\n".join(line for line in lines if not line.startswith("=")))
    analysis = pipeline.analyser.analyse(RawDocument(text, language=name.split("-")[0]), name)
    keyed = {e.key: e for e in entities}
    model = DocumentModel(analysis, tuple(entities), tuple(mentions), keyed.get(f"local:{topic}"))
    proposed: tuple[Candidate, ...] = tuple(c for extractor in pipeline.extractors for c in extractor.extract(model))
    return ReadDocument(SPLIT, name, _gold(entities, stated), model, proposed)


def _unmarked(marked: str) -> tuple[str, list[LocalEntity], list[EntityMention]]:
    text, at = "", 0
    entities: dict[str, LocalEntity] = {}
    mentions = []
    for match in _NAME.finditer(marked):
        letter, number, name = match.groups()
        text += marked[at : match.start()]
        span = (len(text), len(text) + len(name))
        entity = entities.setdefault(number, LocalEntity(f"local:{number}", CLASSES[letter], name, spans=(span,)))
        mentions.append(EntityMention(*span, entity))
        text, at = text + name, match.end()
    return text + marked[at:], list(entities.values()), mentions


def _gold(entities: Iterable[LocalEntity], lines: Iterable[str]) -> GoldDocument:
    relations: set[Relation] = set()
    doubtful: set[Relation] = set()
    for relation, is_open in _stated("; ".join(lines)):
        (doubtful if is_open else relations).add(relation)
    annotated = {e.key: GoldEntity((e.entity_class,), (e.name,)) for e in entities}
    return GoldDocument(annotated, frozenset(relations), frozenset(doubtful), {})


def _stated(line: str) -> Iterator[tuple[Relation, bool]]:
    for part in filter(None, map(str.strip, line.split(";"))):
        match = _STATED.match(part)
        if match is None:
            raise ValueError(f"Cannot read the relation {part!r}. Write it as '2,3 partnerIn 1' or '2 partnerIn 1 ?'.")
        subjects, prop, objects, doubt = match.groups()
        for subject, target in product(subjects.split(","), objects.split(",")):
            yield (f"local:{subject}", ObjectProperty(NAMESPACE + prop), f"local:{target}"), doubt is not None
