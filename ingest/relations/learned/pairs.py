"""The pairs of entities that a document may relate, and what each of them is: classes, weight, places, what the rules say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, TypeAlias

import numpy as np

from ingest.analysis import Candidate, LocalEntity
from ingest.language.concepts import fold
from ingest.relations.common.mask import letter_of
from ingest.relations.learned.columns import ALWAYS_PLACE, Columns, Features, Marks, Rows, mark, place, seen_in
from ingest.relations.learned.context_features import Reads, read_contexts
from ingest.relations.learned.contexts import Context, Page, contexts_of
from ingest.relations.learned.outline import Outline
from ingest.relations.learned.places import way_of
from ontology.schema import Schema
from ontology.vocabulary import EntityClass, ObjectProperty, local_name

_STEPS: Final = (50, 70, 80, 90)
_RIVALS: Final = 5
_CLASSES: Final = place("classes")
_SAME_COUNTRY: Final = place("same country")
_OBJECT_IN_NAME: Final = place("object in name")
_SUBJECT_IN_NAME: Final = place("subject in name")
Triple: TypeAlias = tuple[str, ObjectProperty, str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that stand together somewhere, in the order subject, object.

    Attributes:
        properties: those that the schema allows from one to the other, the most specific ones first.
    """

    subject: LocalEntity
    target: LocalEntity
    properties: tuple[ObjectProperty, ...]
    contexts: tuple[Context, ...]


def pairs_of(page: Page, schema: Schema) -> list[Pair]:
    """Every ordered pair that stands together and that some property may relate."""
    entities = {e.key: e for e in page.view.model.entities}
    fitting: dict[tuple[EntityClass, EntityClass], tuple[ObjectProperty, ...]] = {}
    found = []
    for (one, other), contexts in contexts_of(page).items():
        for subject, target in ((entities[one], entities[other]), (entities[other], entities[one])):
            classes = subject.entity_class, target.entity_class
            if classes not in fitting:
                fitting[classes] = schema.properties_between(*classes)
            allowed = fitting[classes]
            if allowed:
                found.append(Pair(subject, target, allowed, tuple(contexts)))
    return found


@dataclass(frozen=True)
class Hints:
    """What the rules propose, looked up from all sides; `confidence` is the highest one of each proposed relation."""

    confidence: Mapping[Triple, float] = field(default_factory=dict)

    @classmethod
    def of(cls, candidates: Iterable[Candidate]) -> Hints:
        """Collect the relations among the candidates."""
        best: dict[Triple, float] = {}
        for c in candidates:
            if isinstance(c.predicate, ObjectProperty) and isinstance(c.object, str):
                key = (c.subject, c.predicate, c.object)
                best[key] = max(best.get(key, 0.0), c.confidence)
        return cls(best)

    @cached_property
    def between(self) -> Mapping[tuple[str, str], list[tuple[ObjectProperty, float]]]:
        """What is proposed from one entity to another."""
        found: dict[tuple[str, str], list[tuple[ObjectProperty, float]]] = {}
        for (subject, prop, target), confidence in self.confidence.items():
            found.setdefault((subject, target), []).append((prop, confidence))
        return found

    @cached_property
    def around(self) -> Mapping[tuple[str, str], frozenset[ObjectProperty]]:
        """The properties proposed "out" of or "into" an entity."""
        found: dict[tuple[str, str], set[ObjectProperty]] = {}
        for subject, prop, target in self.confidence:
            found.setdefault((subject, "out"), set()).add(prop)
            found.setdefault((target, "into"), set()).add(prop)
        return {key: frozenset(props) for key, props in found.items()}


def describe(page: Page, pairs: Sequence[Pair], hints: Hints) -> tuple[Rows, Features]:
    """The features of pairs: arrays of pair numbers and of features, sorted by pair."""
    return Describer(page, hints).columns(pairs).done()


@dataclass(frozen=True)
class Describer:
    """Describes pairs of one page, as many at a time as memory should hold."""

    page: Page
    hints: Hints

    def columns(self, pairs: Sequence[Pair]) -> Columns:
        """The features of pairs, numbered as they come."""
        columns = Columns(self._marks)
        rows = np.arange(len(pairs), dtype=np.int64)
        columns.many(rows, self._page_features)
        for role, ends in (("subject", [p.subject for p in pairs]), ("object", [p.target for p in pairs])):
            columns.listed(rows, np.array([self._roles[role, e.key] for e in ends], dtype=np.int64))
        classes = [self._classes(p.subject.entity_class, p.target.entity_class) for p in pairs]
        for seen in np.array(classes, dtype=np.int64).reshape(-1, 2).T:
            columns.one(rows, _CLASSES, seen)
        told = [(row, raw) for row, pair in enumerate(pairs) for raw in (*self._names(pair), *self._proposals(pair))]
        columns.one(
            np.array([row for row, _ in told], dtype=np.int64), np.array([raw for _, raw in told], dtype=np.uint64), 0
        )
        read_contexts(self._outline, self._reads(pairs), columns)
        return columns

    def _reads(self, pairs: Sequence[Pair]) -> Reads:
        keys = [m.entity.key for m in self.page.wording.mentions]
        found = [
            (row, c.first, c.second, way_of(c.nearness, keys[c.first] == pair.subject.key))
            for row, pair in enumerate(pairs)
            for c in pair.contexts
        ]
        return Reads(*np.array(found, dtype=np.int64).reshape(-1, 4).T)

    @cached_property
    def _outline(self) -> Outline:
        return Outline(self.page)

    @cached_property
    def _marks(self) -> Marks:
        items = self.page.wording.items
        roles = (list(self._role(role, e)) for role in ("subject", "object") for e in self.page.view.model.entities)
        return Marks.of((i.marks for i in items), (i.marks[1:] for i in items), roles)

    @cached_property
    def _roles(self) -> Mapping[tuple[str, str], int]:
        """For each entity as subject and as object, which of the lists of features describes it."""
        entities = self.page.view.model.entities
        ends = ((role, e.key) for role in ("subject", "object") for e in entities)
        return {end: number for number, end in enumerate(ends)}

    def _classes(self, subject: EntityClass, target: EntityClass) -> tuple[int, int]:
        known = self._class_marks.get((subject, target))
        if known is None:
            known = mark(f"{subject} {target}"), mark(f"{letter_of(subject)} {letter_of(target)}")
            self._class_marks[subject, target] = known
        return known

    @cached_property
    def _class_marks(self) -> dict[tuple[EntityClass, EntityClass], tuple[int, int]]:
        return {}

    @cached_property
    def _named(self) -> Counter[str]:
        return Counter(m.entity.key for m in self.page.wording.mentions)

    @cached_property
    def _rivals(self) -> Counter[str]:
        return Counter(letter_of(e.entity_class) for e in self.page.view.model.entities)

    @cached_property
    def _folded(self) -> Mapping[str, str]:
        return {e.key: fold(e.name) for e in self.page.view.model.entities}

    @cached_property
    def _page_features(self) -> list[int]:
        topic = self.page.view.model.topic
        return [
            seen_in(ALWAYS_PLACE, 0),
            seen_in(place("topic class"), mark(letter_of(topic.entity_class) if topic else "none")),
            seen_in(place("language"), mark(self.page.view.language[:2])),
        ]

    def _role(self, role: str, entity: LocalEntity) -> Iterator[int]:
        """What an entity is, as subject or as object."""
        topic = self.page.view.model.topic
        letter = letter_of(entity.entity_class)
        yield seen_in(place(f"{role} class"), mark(local_name(entity.entity_class)))
        yield seen_in(place(f"{role} class"), mark(letter))
        yield seen_in(place(f"{role} is topic"), int(topic is not None and topic.key == entity.key))
        yield seen_in(place(f"{role} named"), min(self._named[entity.key], _RIVALS))
        yield seen_in(place(f"{role} rivals"), min(self._rivals[letter], _RIVALS))
        for way in ("out", "into"):
            for prop in self.hints.around.get((entity.key, way), ()):
                yield seen_in(place(f"rules {way} of {role}"), mark(local_name(prop)))

    def _names(self, pair: Pair) -> Iterator[int]:
        here, there = pair.subject.place, pair.target.place
        if here and there and here.country and there.country:
            yield seen_in(_SAME_COUNTRY, int(here.country == there.country))
        subject, target = self._folded[pair.subject.key], self._folded[pair.target.key]
        if target in subject:
            yield seen_in(_OBJECT_IN_NAME, 1)
        if subject in target:
            yield seen_in(_SUBJECT_IN_NAME, 1)

    def _proposals(self, pair: Pair) -> Iterator[int]:
        subject, target = pair.subject.key, pair.target.key
        for way, ends in ((">", (subject, target)), ("<", (target, subject))):
            for prop, confidence in self.hints.between.get(ends, ()):
                where = place(f"rule {way} {local_name(prop)}")
                yield seen_in(where, 1)
                yield from (seen_in(where, step) for step in _STEPS if confidence * 100 >= step)
