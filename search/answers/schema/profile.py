"""The profile of a graph: classes, properties and observed patterns, with the words for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.terms import XSD

NUMERIC = frozenset(
    XSD + name
    for name in (
        "integer", "decimal", "double", "float", "int", "long", "short", "byte", "nonNegativeInteger",
        "positiveInteger", "unsignedInt", "unsignedLong", "unsignedShort",
    )
)  # fmt: skip
TEMPORAL = frozenset(XSD + name for name in ("date", "dateTime", "gYear", "gYearMonth"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words for a term. `weight` in (0, 1] says how well they name it (label 1, comment little)."""

    text: str
    language: str
    weight: float


@dataclass(frozen=True, slots=True)
class ClassInfo:
    """A class of the graph.

    Attributes:
        labels: names by language ("" where untagged); never empty.
        members: the classes at or below it that entities are really typed with.
        count: number of entities.
    """

    iri: str
    labels: Mapping[str, str]
    phrases: tuple[Phrase, ...]
    members: frozenset[str]
    count: int


@dataclass(frozen=True, slots=True)
class PropertyInfo:
    """A property of the graph.

    Attributes:
        members: the properties at or below it that triples really use, itself first where it is one.
        datatypes: datatypes of its literal values; empty for links between resources.
        mean_length: mean length of its literal values in characters.
        count: number of triples.
    """

    iri: str
    labels: Mapping[str, str]
    phrases: tuple[Phrase, ...]
    members: tuple[str, ...]
    datatypes: frozenset[str]
    mean_length: float
    count: int
    symmetric: bool = False

    @property
    def is_link(self) -> bool:
        """Whether its values are resources."""
        return not self.datatypes

    @property
    def is_numeric(self) -> bool:
        """Whether its values are numbers."""
        return bool(self.datatypes) and self.datatypes <= NUMERIC

    @property
    def is_temporal(self) -> bool:
        """Whether its values are dates or years."""
        return bool(self.datatypes & TEMPORAL)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Entities of class `domain` have `property` with values of class `range` (None for literals and untyped things)."""

    domain: str | None
    property: str
    range: str | None
    literal: bool
    count: int


@dataclass(frozen=True, slots=True)
class SchemaProfile:
    """Everything the composer knows of a graph before it looks at entities.

    `unused` holds the words for terms that are declared and that nothing uses: what they name cannot be answered.
    `from_class` and `to_class` index the patterns by domain and by range; None holds those of untyped things.
    `known_wider` remembers what `wider` found.
    """

    classes: Mapping[str, ClassInfo]
    properties: Mapping[str, PropertyInfo]
    patterns: tuple[Pattern, ...]
    from_class: Mapping[str | None, tuple[Pattern, ...]]
    to_class: Mapping[str | None, tuple[Pattern, ...]]
    name_properties: tuple[str, ...]
    supers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    unused: Mapping[str, tuple[Phrase, ...]] = field(default_factory=dict)
    known_wider: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    def members(self, classes: frozenset[str]) -> frozenset[str]:
        """The used classes at or below any of these."""
        known = (self.classes[c].members if c in self.classes else frozenset((c,)) for c in classes)
        return frozenset().union(*known)

    def label_of(self, iri: str, language: str) -> str:
        """What a class or property is called in a language, or in English, or at all."""
        info = self.classes.get(iri) or self.properties.get(iri)
        if info is None:
            return iri
        for key in (language, "en", ""):
            if key in info.labels:
                return info.labels[key]
        return next(iter(info.labels.values()))

    def above(self, prop: str) -> frozenset[str]:
        """The property and all above it."""
        return self.supers.get(prop, frozenset()) | {prop}

    def wider(self, prop: str) -> tuple[str, ...]:
        """The property and all above it that can be asked for, sorted."""
        if prop not in self.known_wider:
            self.known_wider[prop] = tuple(sorted(self.above(prop) & self.properties.keys()))
        return self.known_wider[prop]
