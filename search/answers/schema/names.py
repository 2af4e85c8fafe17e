"""Which properties hold the names of things."""

from __future__ import annotations

from collections.abc import Iterable

from search.answers.schema.profile import PropertyInfo
from search.answers.text import split_name

_NAMES = (
    "http://www.w3.org/2000/01/rdf-schema#label",
    "http://www.w3.org/2004/02/skos/core#prefLabel",
    "http://xmlns.com/foaf/0.1/name",
    "http://schema.org/name",
    "https://schema.org/name",
    "http://purl.org/dc/terms/title",
    "http://purl.org/dc/elements/1.1/title",
    "http://www.w3.org/2004/02/skos/core#altLabel",
)
_WORDS = (
    "name",
    "label",
    "full name",
    "title",
    "pref label",
    "alt label",
    "legal name",
    "alias",
    "acronym",
    "display name",
)
_LONGEST = 80


def find_name_properties(properties: Iterable[PropertyInfo]) -> tuple[str, ...]:
    """The properties that name things, the one to show first; well-known ones, then those called like one."""
    short = {p.iri for p in properties if p.datatypes and p.mean_length <= _LONGEST and not p.is_numeric}
    known = [iri for iri in _NAMES if iri in short]
    alike = [iri for iri in sorted(short) if split_name(iri) in _WORDS and iri not in known]
    return (*known, *sorted(alike, key=lambda iri: _WORDS.index(split_name(iri))))
