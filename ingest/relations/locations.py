"""Where organisations, clusters and places lie: brackets, apposition, seats, names that hold a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ingest.analysis import Candidate, DocumentModel, EntityMention
from ingest.relations.common.lists import items
from ingest.relations.common.mask import Unit
from ingest.relations.common.modality import is_asserted
from ingest.relations.common.patterns import RuleBook, RuleTable
from ingest.relations.common.rule_family import apply
from ingest.relations.common.view import View, Views
from ontology.vocabulary import EntityClass, ObjectProperty, is_a

_NAME: Final = "locations/1"
_IN: Final = ObjectProperty.LOCATED_IN
_C = EntityClass

TABLE: Final[RuleTable] = {
    "any": (
        (_IN, 0.9, r"<s:C>(?:,| –| -|/) ?<o:RN>(?!~ ?<)"),
        (_IN, 0.85, r"<s:R>, ?<o:N>"),
        (_IN, 0.8, r"<s:VO>, [^,.;:()]{3,32}\d[^,.;:()]{0,6}, (?:\d{4,5} )?<o:C>"),
        (_IN, 0.8, r"^[-•* ]*<o:C> ?: (?:the |le |la |das |der |die |il |el )?<s:VOK>"),
        (_IN, 0.8, r"<s:OKV>,? (?:in|à|a|en|de) <o:C>(?=,? (?:und|and|et|e|y)|[,.;)]|$)"),
        (_IN, 0.75, r"<s:OKV>, ?<o:CRN>(?=[.;)]|$|, )"),
    ),
    "en": (
        (_IN, 0.92, r"<s:OKV>~(?:is |are |was )?(?:based|located|headquartered|situated|seated|domiciled|established)~ (?:in|at|near|outside)(?: the)?(?: cit(?:y|ies) of| region of| town of| south of| north of| east of| west of| centre of| heart of)? ?<o:CRN+>"),
        (_IN, 0.92, r"<s:OK>(?!,? and)~(?:has|have|with) (?:its|their|a|an) (?:seat|headquarters?|head office|office|registered office|base|main office)~ in <o:CRN>"),
        (_IN, 0.88, r"<s:OK> (?-i:[a-z]+)¬,? and has (?:its|their|a) (?:seat|headquarters?|head office|office|base)~ in <o:CRN>"),
        (_IN, 0.9, r"<s:OK>(?:'s)? (?:seat|headquarters|head office|registered office) (?:is|are|lies) (?:located )?(?:in|at) <o:CRN>"),
        (_IN, 0.88, r"<o:CRN>[ -]based (?:[\w-]+ ){0,3}?<s:OK>"),
        (_IN, 0.85, r"<s:OKV>(?: cluster| university| association| company| agency| network)? in (?:the )?(?:(?:city|region|town|port) of )?<o:CRN>"),
        (_IN, 0.8, r"<s:CR> in (?:(?:northern|southern|eastern|western|central|the)(?: ?(?:north|south|east|west|of|part) ?)* )?<o:RN>"),
        (_IN, 0.88, r"<s:OK>, (?:the latter )?(?:from|of) <o:CRN>"),
        (_IN, 0.8, r"<s:OK>, (?:an?|the) ~(?:from|in) <o:CRN>"),
        (_IN, 0.75, r"<s:OKV> \((?:in )?<o:CRN>"),
        (_IN, 0.85, r"<s:V>~(?:located|situated|lies|stands|is)~ in (?:the (?:\w+ of )?)?<o:CRN>"),
        (_IN, 0.8, r"<s:V>,~ in <o:C>"),
        (_IN, 0.8, r"<o:CRN>'s <s:OKV>"),
    ),
    "fr": (
        (_IN, 0.9, r"<s:OK> siège (?:est|se trouve) (?:situé )?(?:à|en|au) <o:CRN>"),
        (_IN, 0.92, r"<s:OKV>~(?:(?:est|sont) )?(?:basée?s?|située?s?|installée?s?|implantée?s?|établie?s?|sise?|domiciliée?)~ (?:à|en|au|aux|dans|près de)(?: la| le| l')? ?<o:CRN+>"),
        (_IN, 0.92, r"<s:OK>¬(?:a son|dont le|avec) siège~ (?:à|est à|en|au) <o:CRN>"),
        (_IN, 0.85, r"<s:OKV> (?:à|en|au|dans) (?:la |le |l')?<o:CRN>"),
        (_IN, 0.8, r"<s:CR> (?:en|au|aux|dans) (?:la |le |l')?<o:RN>"),
    ),
    "de": (
        (_IN, 0.9, r"<s:OK> (?:haupt)?sitz (?:ist|liegt|befindet sich) (?:in|im) <o:CRN>"),
        (_IN, 0.92, r"<s:OKV>~(?:mit (?:haupt)?sitz|sitzt|ansässig|beheimatet|gelegen|liegt|hat ~(?:haupt)?sitz)~ (?:in|im|am|bei) (?:der |dem )?<o:CRN+>"),
        (_IN, 0.88, r"<s:OKV> (?:in|im|aus|am) (?:der |dem )?<o:CRN>"),
        (_IN, 0.8, r"<s:CR> in (?:der |dem )?<o:RN>"),
        (_IN, 0.85, r"\bin <o:CRN> (?:ansässige|beheimatete|sitzende|gegründete)[nrs]? (?:\w+ ){0,2}?<s:OK>"),
        (_IN, 0.75, r"(?:das|die|der|den|dem) <o:C>er <s:OK>"),
    ),
    "it": (
        (_IN, 0.9, r"<s:OK> sede (?:è|si trova) (?:a|ad|in) <o:CRN>"),
        (_IN, 0.92, r"<s:OKV>~(?:con (?:la )?sede|ha (?:la )?sede|(?:che )?si trova|situat[oaie]|ubicat[oaie]|basat[oaie]|che ha sede)~ (?:a|ad|in|nel|nella|presso)(?: la| il)? ?<o:CRN+>"),
        (_IN, 0.85, r"<s:OKV> (?:a|ad|in|nel|nella) <o:CRN>"),
        (_IN, 0.8, r"<s:CR> (?:in|nel|nella) <o:RN>"),
    ),
    "es": (
        (_IN, 0.9, r"<s:OK> sede (?:está|se encuentra) en <o:CRN>"),
        (_IN, 0.92, r"<s:OKV>~(?:con (?:su )?sede|tiene (?:su )?sede|ubicad[oa]s?|situad[oa]s?|radicad[oa]s?|basad[oa]s?|se encuentra)~ (?:en)(?: la| el)? ?<o:CRN+>"),
        (_IN, 0.85, r"<s:OKV> (?:en) (?:la |el )?<o:CRN>"),
        (_IN, 0.8, r"<s:CR> en (?:la |el )?<o:RN>"),
    ),
}  # fmt: skip
_FIELD_LABEL: Final = re.compile(
    r"^\W*(?:(?:main|registered|head|postal)\s)?(?:country|seat|headquarters?|location|city|region|address|based in|siège|pays|ville|lieu|adresse|localisation|implantation|"
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
        for units in (view.units, view.simple_units, view.bare_units):
            for found in apply(self._rules.of(view.language), units, view, _NAME):
                inner = EntityMention(found.start, found.end, by_key[found.subject])
                outer = EntityMention(found.start, found.end, by_key[str(found.object)])
                if _can_lie(inner, outer):
                    yield found
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
