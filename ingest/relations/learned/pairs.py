"""The pairs of entities that a document may relate, and what each of them is: classes, weight, places, what the rules say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, TypeAlias

from ingest.analysis import Candidate, LocalEntity
from ingest.relations.common.mask import letter_of
from ingest.relations.learned.columns import ALWAYS_PLACE, Columns, Features, Rows, mark, place, seen_in
from ingest.relations.learned.concepts import fold
from ingest.relations.learned.context_features import ContextReader
from ingest.relations.learned.contexts import Context, Page, contexts_of
from ontology.schema import Schema
from ontology.vocabulary import EntityClass, ObjectProperty, local_name

_STEPS: Final = (50, 70, 80, 90)
_RIVALS: Final = 5
_CLASSES: Final = place("classes")
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
        many = self.columns.many
        many(row, self._page_features)
        many(row, self._roles["subject", pair.subject.key])
        many(row, self._roles["object", pair.target.key])
        broad = letter_of(pair.subject.entity_class), letter_of(pair.target.entity_class)
        self.columns.one(row, _CLASSES, mark(f"{pair.subject.entity_class} {pair.target.entity_class}"))
        self.columns.one(row, _CLASSES, mark(" ".join(broad)))
        self._names(row, pair)
        self._proposals(row, pair)

    @cached_property
    def _page_features(self) -> list[int]:
        topic = self.page.view.model.topic
        return [
            seen_in(ALWAYS_PLACE, 0),
            seen_in(place("topic class"), mark(letter_of(topic.entity_class) if topic else "none")),
            seen_in(place("language"), mark(self.page.view.language[:2])),
        ]

    @cached_property
    def _roles(self) -> Mapping[tuple[str, str], list[int]]:
        entities = self.page.view.model.entities
        return {(role, e.key): list(self._role(role, e)) for role in ("subject", "object") for e in entities}

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
