"""Annotated documents: what a document says according to careful readers. The format is described in tests/gold/README.md."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ontology.vocabulary import NAMESPACE, DataProperty, EntityClass, ObjectProperty

Relation = tuple[str, ObjectProperty, str]


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """An annotated entity.

    Attributes:
        classes: every class that is accepted, the preferred one first.
        names: every name that is accepted, the fullest one first.
        text: of a recommendation, else None.
        optional: careful readers differ on it, so it is neither rewarded nor punished.
    """

    classes: tuple[EntityClass, ...]
    names: tuple[str, ...]
    text: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """What one document says.

    Attributes:
        entities: by their key in the file.
        relations: those that must be found; `optional_relations` may be.
        attributes: the value of each (entity key, property).
    """

    entities: Mapping[str, GoldEntity]
    relations: frozenset[Relation]
    optional_relations: frozenset[Relation]
    attributes: Mapping[tuple[str, DataProperty], str]


def read_gold(path: Path) -> dict[str, GoldDocument]:
    """Read annotations by file name of the document."""
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return {name: _document(item) for name, item in content.items()}


def _document(item: Mapping[str, Any]) -> GoldDocument:
    entities = {key: _entity(value) for key, value in item["entities"].items()}
    wanted: set[Relation] = set()
    optional: set[Relation] = set()
    for given in item["relations"]:
        subject, prop, obj = given["rel"] if isinstance(given, dict) else given
        open_to_doubt = isinstance(given, dict) or entities[subject].optional or entities[obj].optional
        (optional if open_to_doubt else wanted).add((subject, ObjectProperty(NAMESPACE + prop), obj))
    attributes = {(key, DataProperty(NAMESPACE + prop)): str(value) for key, prop, value in item["attributes"]}
    return GoldDocument(entities, frozenset(wanted), frozenset(optional), attributes)


def _entity(item: Mapping[str, Any]) -> GoldEntity:
    classes = tuple(EntityClass(NAMESPACE + name) for name in item["type"])
    names = (item["name"], *item.get("aliases", ()))
    return GoldEntity(classes, names, item.get("text"), bool(item.get("optional")))
