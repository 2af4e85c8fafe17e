"""The pairs of entities that a document may relate, and what each of them is: classes, weight, places, what the rules say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, TypeAlias

from ingest.analysis import Candidate, LocalEntity
from ingest.relations.common.mask import letter_of
from ingest.relations.learned.columns import Columns, Features, Rows, mark, place
from ingest.relations.learned.concepts import fold
from ingest.relations.learned.context_features import ContextReader
from ingest.relations.learned.contexts import Context, Page, contexts_of
from ontology.schema import Schema
from ontology.vocabulary import ObjectProperty, local_name

_STEPS: Final = (50, 70, 80, 90)
_RIVALS: Final = 5
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
    found = []
    for (one, other), contexts in contexts_of(page).items():
        for subject, target in ((entities[one], entities[other]), (entities[other], entities[one])):
            allowed = schema.properties_between(subject.entity_class, target.entity_class)
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


def describe(page: Page, pairs: Iterable[Pair], hints: Hints) -> tuple[Rows, Features]:
    """The features of pairs: arrays of pair numbers and of features, sorted by pair."""
    items = page.wording.items
    columns = Columns((i.marks for i in items), (i.marks[1:] for i in items))
    reader = ContextReader(page, columns)
    describer = _Describer(page, hints, columns)
    for row, pair in enumerate(pairs):
        describer.describe(row, pair)
        for context in pair.contexts:
            reader.read(row, context, page.key(context.first) == pair.subject.key)
    return columns.done()


@dataclass(frozen=True)
class _Describer:
    page: Page
    hints: Hints
    columns: Columns

    @cached_property
    def _named(self) -> Counter[str]:
        return Counter(m.entity.key for m in self.page.wording.mentions)

    @cached_property
    def _rivals(self) -> Counter[str]:
        return Counter(letter_of(e.entity_class) for e in self.page.view.model.entities)

    @cached_property
    def _folded(self) -> Mapping[str, str]:
        return {e.key: fold(e.name) for e in self.page.view.model.entities}

    def describe(self, row: int, pair: Pair) -> None:
        self._classes(row, pair)
        self._standing(row, pair)
        self._names(row, pair)
        self._proposals(row, pair)

    def _classes(self, row: int, pair: Pair) -> None:
        one = self.columns.one
        fine = local_name(pair.subject.entity_class), local_name(pair.target.entity_class)
        broad = letter_of(pair.subject.entity_class), letter_of(pair.target.entity_class)
        self.columns.always(row)
        for names in (fine, broad):
            one(row, place("subject class"), mark(names[0]))
            one(row, place("object class"), mark(names[1]))
            one(row, place("classes"), mark(" ".join(names)))

    def _standing(self, row: int, pair: Pair) -> None:
        one = self.columns.one
        topic = self.page.view.model.topic
        for name, entity in (("subject", pair.subject), ("object", pair.target)):
            one(row, place(f"{name} is topic"), int(topic is not None and topic.key == entity.key))
            one(row, place(f"{name} named"), min(self._named[entity.key], _RIVALS))
            one(row, place(f"{name} rivals"), min(self._rivals[letter_of(entity.entity_class)], _RIVALS))
        one(row, place("topic class"), mark(letter_of(topic.entity_class) if topic else "none"))
        one(row, place("language"), mark(self.page.view.language[:2]))

    def _names(self, row: int, pair: Pair) -> None:
        one = self.columns.one
        here, there = pair.subject.place, pair.target.place
        if here and there and here.country and there.country:
            one(row, place("same country"), int(here.country == there.country))
        subject, target = self._folded[pair.subject.key], self._folded[pair.target.key]
        if target in subject:
            one(row, place("object in name"), 1)
        if subject in target:
            one(row, place("subject in name"), 1)

    def _proposals(self, row: int, pair: Pair) -> None:
        one = self.columns.one
        ends = pair.subject.key, pair.target.key
        for way, key in ((">", ends), ("<", ends[::-1])):
            for prop, confidence in self.hints.between.get((key[0], key[1]), ()):
                where = place(f"rule {way} {local_name(prop)}")
                one(row, where, 1)
                for step in _STEPS:
                    if confidence * 100 >= step:
                        one(row, where, step)
        for name, end in (("subject", ends[0]), ("object", ends[1])):
            for way in ("out", "into"):
                for prop in self.hints.around.get((end, way), ()):
                    one(row, place(f"rules {way} of {name}"), mark(local_name(prop)))
