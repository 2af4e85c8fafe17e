# ruff: noqa: E501 - one pattern a line reads best
"""What clusters, organisations, projects and events are about: focusesOn, usesFramework."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ingest.analysis import Candidate, DocumentModel, LocalEntity
from ingest.relations.common.events import current_event, is_event
from ingest.relations.common.implied import implied_agent, is_group
from ingest.relations.common.mask import Unit, class_char
from ingest.relations.common.modality import is_asserted
from ingest.relations.common.patterns import RuleBook
from ingest.relations.common.rule_family import apply
from ingest.relations.common.runs import names_after
from ingest.relations.common.view import View, Views
from ingest.relations.partners import project_near
from ingest.relations.topic_words import TABLE
from ontology.vocabulary import EntityClass, ObjectProperty, is_a

_NAME: Final = "topics/1"
_ON: Final = ObjectProperty.FOCUSES_ON
_BY: Final = ObjectProperty.USES_FRAMEWORK
_C = EntityClass

_SECTOR_LABEL: Final = re.compile(
    r"^\W*(?:main |key )?(?:sectors?|fields?|industr(?:y|ies)|theme|themes|topics?|focus(?: areas?)?|secteurs?|"
    r"domaines?(?: d'activité)?|thèmes?|thématiques?|filières?|branchen?|"
    r"themen?(?:felder|feld)?|schwerpunkte?|sektor(?:en)?|settor[ei]|tem[ai]|ambit[oi]|filier[ae]|sector(?:es)?|"
    r"temas?|ámbitos?|objet|objectif|ziel|obiettivo)\b",
    re.IGNORECASE,
)


_THEME_LABEL: Final = re.compile(
    r"^\W*(?:theme|topic|subject|thème|sujet|thema|tema|argomento)(?: (?:of|du|de|des|der|del|della|"
    r"dell') ?[\w' ]+)?\W*$",
    re.IGNORECASE,
)


_SLOT_AFTER: Final = re.compile(
    r"(?: and [\w-]+| und [\w-]+)?[ -](?:clusters?|industry|trade|sector|hub|network|companies|firms|makers|value chain|-?cluster|-?netzwerk)\b",
    re.IGNORECASE,
)
_SLOT_BEFORE: Final = re.compile(
    r"(?:clusters?|pôles?|grappes?|filières?|distrett[oi]|polo|clúster|netzwerk|verbund|zusammenschluss|réseau|rete|red|consorzio|firms|companies|schools|businesses|enterprises|members|entreprises|sociétés|adhérents|pme|"
    r"acteurs|betriebe?n?|unternehmen|firmen|mitglieder[n]?|akteuren?|imprese|aziende|soci|empresas|socios|specialis\w+|dedicated|devoted|active|aktiv|tätig|spécialisée?s?|dédiée?s?|specializzat\w+|dedicat\w+|especializad\w+)"
    r"(?: (?-i:[a-zà-ÿ]+)){0,2}? ?(?:in|from|of|to|for|the trade of|the field of|de la|de l'|du|des|de|d'|dans|della|del|dell'|dei|delle|di|nel|al|alla|der|des|aus|im|für|auf|au|à la|à|en|sector|settore|secteur|bereich|feld|the| )*"
    r"(?:[\ue000-\ue0ff][\U000f0000-\U000fffff](?:, | and | und | et | e | y ))?$",
    re.IGNORECASE,
)
_SECTOR_CHAR: Final = class_char("S")
_SHORTEST: Final = 12
_APPOSED: Final = 14


class Topics:
    """Reads what things are about from sentences, from the fields of profiles, and from sectors inside names."""

    name = _NAME

    def __init__(self, views: Views) -> None:
        self._views = views
        self._rules = RuleBook(TABLE)

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose focusesOn and usesFramework."""
        view = self._views.of(model)
        rules = self._rules.of(view.language)
        for units in (view.every_unit,):
            yield from apply(rules, (u for u in units if u.has("SKF")), view, _NAME)
        yield from _from_fields(view)
        yield from _from_names(view)
        yield from _from_slots(view)
        yield from _frameworks(view)


def _make(
    subject: LocalEntity, other: LocalEntity, span: tuple[int, int], confidence: float, predicate: ObjectProperty = _ON
) -> Candidate:
    return Candidate(subject.key, predicate, other.key, *span, confidence, _NAME)


def _from_fields(view: View) -> Iterator[Candidate]:
    if view.model.topic is None:
        return
    for field in view.fields:
        topic = view.subject_at(field.units[0].start) if field.units else None
        if topic and not is_a(topic.entity_class, _C.PLACE) and _SECTOR_LABEL.match(field.label):
            for unit in field.units[:8]:
                for mention in unit.mentions:
                    if topic and mention.entity.entity_class is _C.SECTOR:
                        yield _make(topic, mention.entity, (unit.start, unit.end), 0.9)
        if _THEME_LABEL.match(field.label) and field.units:
            event = current_event(field.units[0], field.units[0].start, view)
            for mention in field.units[0].mentions if event else ():
                if event and mention.entity.entity_class in (_C.SECTOR, _C.CLUSTER):
                    yield _make(event, mention.entity, (field.units[0].start, field.units[0].end), 0.85)


def _names(entity: LocalEntity) -> tuple[str, ...]:
    return (entity.name, *entity.aliases)


def _stem(word: str) -> str:
    return word.lower()[: max(4, len(word) - 2)]


def _named_after(name: str, sector: str) -> bool:
    """Whether all words of a sector stand in a name, endings aside ("Medical devices" in "Medical Device Cluster")."""
    words = [_stem(w) for w in re.findall(r"\w{3,}", sector)]
    heads = [w.lower() for w in re.findall(r"\w{3,}", name)]
    return bool(words) and all(any(h.startswith(w) for h in heads) for w in words)


def _from_names(view: View) -> Iterator[Candidate]:
    """A sector in the name of a cluster or an event is its field."""
    sectors = view.model.of_class(_C.SECTOR)
    clusters = view.model.of_class(_C.CLUSTER)
    for thing in (*clusters, *view.model.of_class(_C.EVENT, _C.CLUSTER_ORGANISATION)):
        span = thing.spans[0] if thing.spans else (0, 1)
        for sector in sectors:
            if any(_named_after(n, s) for n in _names(thing) for s in _names(sector)):
                yield _make(thing, sector, span, 0.8 if thing.entity_class is _C.CLUSTER else 0.75)
        for cluster in clusters if is_event(thing) else ():
            if cluster.name.lower() in thing.name.lower():
                yield _make(thing, cluster, span, 0.85)


def _from_slots(view: View) -> Iterator[Candidate]:
    """A field that the text names as that of a group: the group behind it, before it, or spoken of."""
    for unit in view.units:
        if not unit.has("S") or len(unit.text) < _SHORTEST:
            continue
        for index, char in enumerate(unit.text):
            if char != _SECTOR_CHAR:
                continue
            after = _SLOT_AFTER.match(unit.text, index + 2)
            if not after and not _SLOT_BEFORE.search(unit.text, max(0, index - 70), index):
                continue
            if not is_asserted(unit.text, index, index + 2, view.language):
                continue
            field = next(unit.mentions_between(index, index + 2))
            for group in _groups(view, unit, index, after.end() if after else index + 2):
                yield _make(group, field.entity, (unit.start, unit.end), 0.8)


def _groups(view: View, unit: Unit, at: int, end: int) -> list[LocalEntity]:
    behind = names_after(unit, end, "KJ", _APPOSED) if re.match(r",? ?(?:\w+ )?", unit.text[end:]) else []
    if behind:
        return [m.entity for m in behind]
    before = [m.entity for m in unit.mentions_between(0, at) if _has_field(m.entity)]
    if before:
        return before[-1:]
    implied = implied_agent(view, unit, at)
    return [implied] if implied and _has_field(implied) else []


def _has_field(entity: LocalEntity) -> bool:
    return entity.entity_class in (_C.CLUSTER, _C.PROJECT) or is_group(entity)


def _frameworks(view: View) -> Iterator[Candidate]:
    """A framework that a page on a project applies without naming the project again."""
    for unit in view.units:
        if unit.has("F") and not unit.has("JE") and _applies(unit):
            project = project_near(view, unit.start)
            for mention in unit.mentions:
                if project and mention.entity.entity_class is _C.FRAMEWORK:
                    yield _make(project, mention.entity, (unit.start, unit.end), 0.78, _BY)


def _applies(unit: Unit) -> bool:
    return bool(
        re.search(
            r"\b(?:used?|using|appl(?:y|ied|ies)|framework|method|adopted|utilis\w+|appliqu\w+|méthode|nutz\w+|"
            r"wend\w+|methode|utilizz\w+|applic\w+|metodo|"
            r"utiliz\w+|método|modell?o?)\b",
            unit.text,
            re.IGNORECASE,
        )
    )
