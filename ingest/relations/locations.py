"""Where organisations, clusters and places lie: brackets, apposition, seats, names that hold a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from ingest.analysis import BlockKind, Candidate, DocumentModel, EntityMention
from ingest.relations.common.lists import items
from ingest.relations.common.mask import Unit
from ingest.relations.common.modality import is_asserted
from ingest.relations.common.patterns import RuleBook
from ingest.relations.common.rule_family import apply
from ingest.relations.common.view import View, Views
from ingest.relations.location_words import TABLE
from ontology.vocabulary import EntityClass, ObjectProperty, is_a

_NAME: Final = "locations/1"
_IN: Final = ObjectProperty.LOCATED_IN
_C = EntityClass

_FIELD_LABEL: Final = re.compile(
    r"^\W*(?:(?:main|registered|head|postal)\s)?(?:country|seat|headquarters?|location|city|region|address|"
    r"based in|siège|pays|ville|lieu|adresse|localisation|implantation|"
    r"sitz|standort|land|stadt|ort|anschrift|adresse|hauptsitz|sede|paese|città|luogo|indirizzo|regione|país|ciudad|"
    r"ubicación|dirección|localización)(?:\s?(?:/|,|and|und|et|e|y)\s?\w+)?(?: office)?\W*$",
    re.IGNORECASE,
)
_RANK: Final = {_C.VENUE: 0, _C.CITY: 1, _C.REGION: 2, _C.COUNTRY: 3}


def _is_place(mention: EntityMention) -> bool:
    return is_a(mention.entity.entity_class, _C.PLACE)


def _can_lie(inner: EntityMention, outer: EntityMention) -> bool:
    """Places lie in wider places only; everything else lies in cities, regions and countries."""
    if outer.entity.entity_class not in (_C.CITY, _C.REGION, _C.COUNTRY):
        return False
    if not _is_place(inner):
        return True
    return _RANK.get(inner.entity.entity_class, 0) < _RANK[outer.entity.entity_class]


def _candidate(inner: EntityMention, outer: EntityMention, confidence: float) -> Candidate:
    start, end = min(inner.start, outer.start), max(inner.end, outer.end)
    return Candidate(inner.entity.key, _IN, outer.entity.key, start, end, confidence, _NAME)


class Locations:
    """Reads locations from brackets, patterns and the fields of profiles."""

    name = _NAME

    def __init__(self, views: Views) -> None:
        self._views = views
        self._rules = RuleBook(TABLE)

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose locations of organisations, clusters, venues and places."""
        view = self._views.of(model)
        by_key = {e.key: e for e in model.entities}
        for unit in view.units:
            yield from _bracketed(unit, view)
        for units in (view.every_unit,):
            for found in apply(self._rules.of(view.language), units, view, _NAME):
                inner = EntityMention(found.start, found.end, by_key[found.subject])
                outer = EntityMention(found.start, found.end, by_key[str(found.object)])
                if _can_lie(inner, outer):
                    yield found
        yield from _rows(view)
        yield from _profile_fields(view)
        yield from _from_names(view)


def _bracketed(unit: Unit, view: View) -> Iterator[Candidate]:
    """ "Graz (Austria)", "Holzcluster (Graz, AT)", "Institute (IHS), Vienna"."""
    if "(" not in unit.text:
        return
    for item in items(unit, 0, len(unit.text)):
        places = [m for m in item.bracketed if _is_place(m)]
        if not places or len(places) != len(item.bracketed) or len(item.bracket_text.split()) > 3:
            continue
        if item.mention.entity.entity_class not in (_C.CITY, _C.REGION, _C.CLUSTER, _C.VENUE) and not is_a(
            item.mention.entity.entity_class, _C.ORGANISATION
        ):
            continue
        for place in places:
            if _can_lie(item.mention, place) and is_asserted(item.bracket_text, 0, 0, view.language):
                yield _candidate(item.mention, place, 0.93)
        for inner in places:
            for outer in places:
                if _is_place(inner) and _can_lie(inner, outer):
                    yield _candidate(inner, outer, 0.85)


def _rows(view: View) -> Iterator[Candidate]:
    """A table row that names one body, one city and perhaps its country, in whatever order."""
    for unit in view.units:
        if unit.block.kind is not BlockKind.TABLE_ROW or len(unit.block.cells) < 3 or not unit.has("OK"):
            continue
        bodies = [m for m in unit.mentions if not _is_place(m) and m.entity.entity_class is not _C.PERSON]
        cities = [m for m in unit.mentions if m.entity.entity_class is _C.CITY]
        countries = [m for m in unit.mentions if m.entity.entity_class is _C.COUNTRY]
        if len(bodies) != 1 or len(cities) > 1 or len(countries) > 1:
            continue
        chain = (*bodies, *cities, *countries)
        yield from (_candidate(inner, outer, 0.85) for inner, outer in pairwise(chain) if _can_lie(inner, outer))


def _from_names(view: View) -> Iterator[Candidate]:
    """A cluster with a city or a region in its name lies there."""
    places = view.model.of_class(_C.CITY, _C.REGION)
    for cluster in view.model.of_class(_C.CLUSTER):
        span = cluster.spans[0] if cluster.spans else (0, 1)
        for place in places:
            if re.search(rf"(?<!\w){re.escape(place.name)}(?!\w)", cluster.name):
                yield Candidate(cluster.key, _IN, place.key, *span, 0.82, _NAME)


def _profile_fields(view: View) -> Iterator[Candidate]:
    """ "Seat: Galway" on the page of an organisation or a cluster."""
    for field in view.fields:
        topic = view.subject_at(field.units[0].start) if field.units else None
        if topic is None or not (is_a(topic.entity_class, _C.ORGANISATION) or topic.entity_class is _C.CLUSTER):
            continue
        if field.is_heading or not _FIELD_LABEL.match(field.label):
            continue
        for unit in field.units[:1]:
            for mention in unit.mentions:
                if mention.entity.entity_class in (_C.CITY, _C.REGION, _C.COUNTRY):
                    subject = EntityMention(unit.start, mention.end, topic)
                    yield _candidate(subject, mention, 0.9)
