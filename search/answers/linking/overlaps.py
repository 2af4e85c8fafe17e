"""Words that signal something elsewhere, and here only belong to the name of a class or property: "last name", "total price"."""

from __future__ import annotations

from dataclasses import replace

from search.answers.linking.records import Links
from search.answers.question import Reading
from search.answers.question.asides import asks_what_was_before
from search.answers.question.conditions import Comparison, Relation
from search.answers.schema import SchemaProfile
from search.answers.text import words

_WELL_NAMED = 0.75
_BEFORE = frozenset(
    ("former", "formerly", "before", "previously", "previous", "ancien", "fruher", "vorher", "prima", "antes")
)


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


def with_bare_numbers(reading: Reading, links: Links, profile: SchemaProfile) -> Reading:
    """The question with a condition for each number right beside the name of a numeric property: "severity 4", "64 GB memory"."""
    taken = [c.mask for c in reading.comparisons] + ([reading.superlative.mask] if reading.superlative else [])
    numeric = [k for k in links.properties if k.score >= _WELL_NAMED and profile.properties[k.target].is_numeric]
    found = []
    for value in reading.values:
        beside = any(value.first - k.last == 1 or 0 < k.first - value.last <= 1 for k in numeric)
        if value.number is not None and beside and not any(value.mask & m for m in taken):
            found.append(Comparison(Relation.EQUAL, None, value.number, (), value.mask, value.first, value.unit))
    return replace(reading, comparisons=(*reading.comparisons, *found)) if found else reading


def with_earlier(reading: Reading, links: Links) -> Links:
    """The links without properties that hold now, where it is asked for what was before and a property is named for that."""
    if not asks_what_was_before(reading.text):
        return links
    earlier = [k for k in links.properties if _BEFORE & set(words(k.words))]
    mask = 0
    for link in earlier:
        mask |= link.mask
    kept = tuple(k for k in links.properties if k in earlier or not k.mask & mask)
    return replace(links, properties=kept) if earlier else links
