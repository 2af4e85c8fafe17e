"""Keeping the candidates that are of the country a question asks for: "Belgian partners"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.terms import Literal
from search.answers.compose.context import Context
from search.answers.linking.countries import country_codes
from search.answers.linking.lexicon import name_words
from search.answers.texts.asking import Asked, Sort
from search.answers.texts.candidates import Candidate, Span
from search.answers.texts.pages import Page, Piece

_BEHIND = 70
_BRACKETED = re.compile(r"\W{0,3}[(\[]([A-Z]{2})[)\]]")
_NEAR = 30
_LONGEST = 3
_CODE = 2
_UNSAID = 0.75


def of_countries(candidate: Candidate, asked: Asked, context: Context, page: Page, piece: Piece) -> Candidate | None:
    """The candidate with the names of the countries asked for, else with those of unknown countries; None where none is left."""
    if not asked.countries or asked.sort is not Sort.NAMES:
        return candidate
    spans = candidate.spans
    said = [
        _country_behind(span, spans[i + 1 : i + 2], page, piece)
        or _country_in_graph(span.entity, context)
        or _country_of_place_behind(span, spans[i + 1 : i + 2], piece, context)
        for i, span in enumerate(spans)
    ]
    right = tuple(s for s, c in zip(spans, said, strict=True) if c in asked.countries)
    unknown = tuple(s for s, c in zip(spans, said, strict=True) if c is None)
    kept = right or unknown
    fit = candidate.fit * (1.0 if right else _UNSAID)
    return replace(candidate, spans=kept, fit=fit, placed=bool(right)) if kept else None


def _country_behind(span: Span, following: Sequence[Span], page: Page, piece: Piece) -> str | None:
    """The country that the text names right behind a name, before the next one: "NAME (Valencia, Spain)"."""
    end = min(piece.unit.end, span.end + _BEHIND, *(s.start for s in following))
    bracketed = _BRACKETED.match(page.document.text, span.end, end)
    if bracketed is not None:
        return bracketed.group(1)
    found = name_words(page.document.text[span.end : end])
    codes = country_codes()
    for size in range(_LONGEST, 0, -1):
        for first in range(len(found) - size + 1):
            code = codes.get(" ".join(found[first : first + size]))
            if code is not None:
                return code
    return None


def _country_of_place_behind(span: Span, following: Sequence[Span], piece: Piece, context: Context) -> str | None:
    """The country of what is named right behind a name: "NAME in Pesaro"."""
    end = min(piece.unit.end, span.end + _NEAR, *(s.start for s in following))
    behind = (m.entity for m in piece.mentions if span.end <= m.start < end)
    return next((code for entity in behind if (code := _country_in_graph(entity, context)) is not None), None)


def _country_in_graph(entity: str | None, context: Context) -> str | None:
    """The country that the graph gives a thing, as a code or as a thing beside it."""
    if entity is None:
        return None
    for fact in context.near.facts(entity):
        value = fact.other.value
        if fact.forward and isinstance(fact.other, Literal) and len(value) == _CODE and value.isupper():
            return value
        label = context.lexicon.labels.get(value, "") if fact.forward else ""
        code = country_codes().get(" ".join(name_words(label))) if label else None
        if code is not None:
            return code
    return None
