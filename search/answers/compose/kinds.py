"""Which classes and properties are about people, bodies and places: what "who" and "where" ask for in any vocabulary."""

from __future__ import annotations

from search.answers.schema import ClassInfo, PropertyInfo, SchemaProfile
from search.answers.text import words

_AGENT_WORDS = frozenset(
    [
        "who",
        "person",
        "people",
        "agent",
        "employee",
        "manager",
        "staff",
        "member",
        "organisation",
        "organization",
        "company",
        "author",
        "contact",
        "expert",
        "customer",
        "supplier",
        "user",
        "student",
        "teacher",
        "director",
        "leader",
        "qui",
        "personne",
        "organisation",
        "wer",
        "akteur",
        "organisation",
        "unternehmen",
        "mitarbeiter",
    ]
)
_PLACE_WORDS = frozenset(
    [
        "where",
        "place",
        "location",
        "city",
        "town",
        "country",
        "region",
        "venue",
        "address",
        "site",
        "state",
        "area",
        "headquarters",
        "office",
        "building",
        "room",
        "ou",
        "lieu",
        "ville",
        "pays",
        "adresse",
        "wo",
        "ort",
        "stadt",
        "land",
        "adresse",
    ]
)


def agent_classes(profile: SchemaProfile) -> frozenset[str]:
    """The used classes of people and bodies."""
    return _members(profile, _AGENT_WORDS)


def place_classes(profile: SchemaProfile) -> frozenset[str]:
    """The used classes of places."""
    return _members(profile, _PLACE_WORDS)


def is_place_property(info: PropertyInfo) -> bool:
    """Whether a property says where something is."""
    return _speaks_of(info, _PLACE_WORDS)


def _members(profile: SchemaProfile, vocabulary: frozenset[str]) -> frozenset[str]:
    return frozenset(m for info in profile.classes.values() if _speaks_of(info, vocabulary) for m in info.members)


def _speaks_of(info: ClassInfo | PropertyInfo, vocabulary: frozenset[str]) -> bool:
    named = (words(p.text) for p in info.phrases if p.weight == 1.0)
    return any(w in vocabulary or w.removesuffix("s") in vocabulary for n in named for w in n)


def are_nameless(profile: SchemaProfile, classes: frozenset[str | None]) -> bool:
    """Whether things of these classes have no names, such as a price with its currency or an entry of a list of parts."""
    names = profile.name_properties
    patterns = (p for cls in classes for p in profile.from_class.get(cls, ()))
    return bool(classes) and None not in classes and not any(p.property in names for p in patterns)
