"""Words that signal something elsewhere, and here only belong to the name of a class or property: "last name", "total price"."""

from __future__ import annotations

from dataclasses import replace

from search.answers.linking.records import Links
from search.answers.question import Reading

_WELL_NAMED = 0.75


def without_named_cues(reading: Reading, links: Links) -> Reading:
    """The question without superlatives and aggregates that are said by words inside a longer name of a term."""
    named = [k for k in (*links.properties, *links.classes) if k.score >= _WELL_NAMED and k.mask.bit_count() > 1]
    inside = {h for h in reading.cues for k in named if h.mask & k.mask == h.mask and h.mask != k.mask}
    superlative, aggregate = reading.superlative, reading.aggregate
    if superlative is not None and any(h.mask & superlative.mask for h in inside):
        superlative = None
    if aggregate is not None and any(h.cue.value in ("average", "sum") for h in inside):
        aggregate = None
    return replace(reading, superlative=superlative, aggregate=aggregate)
