# ruff: noqa: E501 - one pattern a line reads best
"""Bodies that are named only as the place of an event: "the workshop was held at the University of Ghent"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from ingest.analysis import Analysis, Span
from ingest.mentions.phrases import fold
from ontology.vocabulary import EntityClass, is_a

_AT: Final = re.compile(
    r"(?:\b(?:at|in|inside|aboard|within|au|aux|dans|chez|im|in der|an der|in dem|bei der|beim|auf der|presso|nel|nella|nello|al|alla|en)\s(?:the\s|la\s|le\s|el\s|il\s|lo\s|l['’])?"
    r"|\b(?:presso|all|nell|dell|à|dans) ?l?['’]|(?:à|presso|en|in|at|presso) (?:la |le |l['’]|il |lo |el |the )?)(?:(?:old|former|ancien|alten|antico|antiguo)\s)?$",
    re.IGNORECASE,
)
_HELD: Final = re.compile(
    r"\b(?:held|tak(?:es?|en|ing) place|took place|hosted|gathered|met|meets|convened|(?:s['’]est|se) (?:tenue?|déroulée?|tient|tiendra)|(?:a|aura|ont) (?:eu )?lieu|réunis?|organisée?|"
    r"f[aä]nd|findet|fanden|statt\w*|veranstaltet|tagte|trafen|(?:si è|si sono) (?:tenut|svolt|riunit)\w|si (?:terrà|svolgerà|tiene)|(?:ha|avrà) (?:avuto )?luogo|"
    r"se (?:celebró|celebrará|reunió)|(?:tuvo|tendrá) lugar)\b",
    re.IGNORECASE,
)
_EVENT: Final = re.compile(
    r"\b(?:workshop|seminar\w*|conference|meeting|forum|hackathon|round ?table|summit|congress|séminaire|colloque|atelier|conférence|table ronde|réunion|assemblée|"
    r"tagung|\w*konferenz|\w*treffen|\w*tagung|\w*seminar|\w*workshop|podium\w*|convegno|conferenza|tavola rotonda|incontro|assemblea|laboratorio|jornada|congreso|encuentro|mesa redonda|taller)\b",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(
    r"[;:]|\.\s|\s(?:by|par|von|durch|da|por|with|avec|mit|con|from|of|who|qui|che|que|der|die)\s", re.IGNORECASE
)
_NEVER: Final = (EntityClass.PUBLIC_AUTHORITY, EntityClass.NETWORK, EntityClass.CLUSTER_ORGANISATION)
_REACH: Final = 120
_SURE: Final = 0.8


def as_venues(analysis: Analysis, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the mentions, those of bodies that the text names once, and as the place of an event, turned into venues."""
    times = Counter(fold(s.text) for s in spans)
    return tuple(_as_venue(s) if times[fold(s.text)] == 1 and _is_place(analysis, s) else s for s in spans)


def _as_venue(span: Span) -> Span:
    return replace(span, entity_class=EntityClass.VENUE, score=_SURE, iri=None, canonical=None)


def _is_place(analysis: Analysis, span: Span) -> bool:
    if not is_a(span.entity_class, EntityClass.ORGANISATION) or span.entity_class in _NEVER:
        return False
    sentence = analysis.sentence_at(span.start)
    if sentence is None:
        return False
    before = analysis.text[max(sentence.start, span.start - _REACH) : span.start]
    if not _AT.search(before):
        return False
    following = analysis.text[span.end : min(sentence.end, span.end + _REACH)]
    held = _last(_HELD, before)
    if held is not None and not _CLAUSE.search(before[held:]):
        return True
    if re.match(r"[^.;:]{0,40}\b(?:statt|stattgefunden|stattfand|veranstaltet)\b", following):
        return True
    event = _last(_EVENT, before)
    return event is not None and not _CLAUSE.search(before[event:]) and len(before) - event < _REACH // 2


def _last(pattern: re.Pattern[str], text: str) -> int | None:
    """Where the last match ends, or None."""
    found: Iterable[re.Match[str]] = pattern.finditer(text)
    return max((m.end() for m in found), default=None)
