"""Events that have no name of their own: named after their kind and place, or their kind and subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from ingest.analysis import Analysis, BlockKind, DocumentModel, EntityMention, LocalEntity, ModelParts, Sentence
from ingest.entities.names import key_of
from ingest.mentions.event_kinds import EventKind, find_kinds
from ontology.vocabulary import EntityClass, is_a

_UNREAL: Final = re.compile(
    r"\b(?:cancell?ed|may (?:move|be|take|come|follow)|potrebbe|podría|könnte|pourrait (?:se|avoir|être)|"
    r"called off|postponed|being planned|is planned|are planned|was proposed|not yet|never took|did not take place|"
    r"could be|might be|annulée?|reportée?|n['’]a pas eu lieu|à l['’]étude|abgesagt|verschoben|ausgefallen|"
    r"nicht statt|annullat[oa]|"
    r"rinviat[oa]|proposta ma|non si è|cancelad[oa]|aplazad[oa]|no se celebró|fiel aus)\b",
    re.IGNORECASE,
)
_GENERIC: Final = re.compile(
    r"(?:\b(?:each|every|any|no|per|chaque|tout|aucune?|jede[rmsn]?|kein\w*|ogni|nessun\w*|cada|ningun\w*|"
    r"this type of|other|"
    r"such a|une? autre|such)\s+(?:\w+\s+)?)$",
    re.IGNORECASE,
)
_PLACE_AFTER: Final = re.compile(
    r"(?:\s+(?:of|for)\s+(?:the\s+)?(?:project|network|partners|partnership|cluster|alliance))?"
    r"(?:\s*,)?\s+(?:(?:will be|was|is|to be|qui|che|que|has been|wird|wurde|die|das|der)\s+)?"
    r"(?:(?:s['’]est|si|se|fu|fue|a été|est|è stat[oa]|sera|sarà|will)\s+)?(?:(?:è|sera)\s+)?"
    r"(?:(?:held|hosted|organi[sz]ed|take place|takes place|took place|taken place|tenue?|organisée?|"
    r"aura lieu|a eu lieu|"
    r"tenut[oa]|svolt[oa]|terrà|tiene|svolgerà|svolge|ha avuto luogo|avrà luogo|tuvo lugar|tendrá lugar|"
    r"celebró|celebrará|celebrada|celebrado|"
    r"fand|findet|fanden|stattfand)\s+)?"
    r"(?:(?:(?:on|from|am|vom|le|les|du|il|dal|el|los|del|im|in|nell['’]|nel|en|early|"
    r"late)\s)?[\w.–-]*\d[\w .,–-]{0,28}?\s|(?:early|late|last|again|jointly|together)\s[\w ]{0,20}?\s)?(?:in|"
    r"at|to|of|from|à|de|en|a|ad|di|nach|du)\s+(?:the\s+(?:city|town)\s+of\s+)?$",
    re.IGNORECASE,
)
_DIRECT: Final = re.compile(r"\s*(?:,\s*|\(|–\s*|-\s+)?$")
_ON: Final = re.compile(
    r"\s+(?P<prep>on|about|zu|zum|zur|über|sur|su|sui|sulla|sulle|sul|sull['’]|sobre)\s+"
    r"(?P<subject>(?:(?:the|la|le|les|il|lo|i|el|los|das|die|der)\s+)?[^\W\d_][\w-]*(?:\s+(?:(?:di|de|du|des|"
    r"of|da|der|and|et|und|e|y)\s+)?"
    r"[^\W\d_][\w-]*){0,3}?)"
    r"(?=\s*(?:[.,;:()\n–]|$)|\s+(?:in|at|was|were|is|will|has|took|took|where|which|that|held|with|for|by|"
    r"chaired|moderated|organised|"
    r"à|au|a|ha|è|si|con|fand|am|im|mit|wurde|en|fue|se|dans|qui|che|que|por|pour|per)\b)",
    re.IGNORECASE,
)
_NAMED_BEFORE: Final = re.compile(r"(?:\s+|['’]s\s+)$")
_MET_IN: Final = re.compile(
    r"\b(?:met|gathered|meets|meet|came together|travelled|réunis?|se sont retrouvés|trafen sich|traf sich|"
    r"kamen|si sono riuniti|si è riunito|"
    r"se reunieron|se reunió)\b",
    re.IGNORECASE,
)
_DATED: Final = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]|\b\d{1,2}\.?\s+(?:de\s+)?[A-Za-zéûäç]{3,10}")
_DISTINCTIVE: Final = re.compile(
    r"kick-?off|lancement|avvio|auftakt|lanzamiento|inicio|final|abschluss|clôture|assembl|versammlung|annual|"
    r"annuel|annuale|anual|"
    r"jahres|study|étude|studi|plenary",
    re.IGNORECASE,
)
_IN: Final = MappingProxyType({"en": "in", "fr": "à", "de": "in", "it": "a", "es": "en"})


@dataclass(frozen=True, slots=True)
class DescribedEvents:
    """Builds events from the word for their kind and the place or subject beside it."""

    name: str = "described-events"

    def build(self, model: DocumentModel) -> ModelParts:
        """Return one event for each kind and place, or kind and subject, that the document speaks of as a fact."""
        found: dict[tuple[str, str], _Event] = {}
        for sentence in model.analysis.sentences:
            if model.analysis.block_of(sentence).kind is BlockKind.CHROME:
                continue
            for event in (*self._events(model, sentence), *_met(model, sentence)):
                known = found.setdefault(event.identity, event)
                if known is not event:
                    known.merge(event)
        entities = [event.entity(n) for n, event in enumerate(found.values())]
        mentions = [EntityMention(a, b, entity) for entity in entities for a, b in entity.spans]
        return ModelParts(entities, mentions)

    def _events(self, model: DocumentModel, sentence: Sentence) -> Iterator[_Event]:
        text = model.analysis.text
        if _UNREAL.search(text, sentence.start, sentence.end):
            return
        for kind in find_kinds(text, sentence.start, sentence.end):
            if any(m.start < kind.end and kind.start < m.end for m in model.mentions_in(sentence.start, sentence.end)):
                continue
            if _has_title(model, kind, sentence) or (
                kind.text.isupper() and not text[sentence.start : sentence.end].isupper()
            ):
                continue
            if _GENERIC.search(text, max(sentence.start, kind.start - 30), kind.start):
                continue
            event = _read(model, sentence, kind)
            if event is not None:
                yield event


@dataclass
class _Event:
    """An event while its descriptions are being collected."""

    kind: EventKind
    place: LocalEntity | None
    subject: str
    language: str
    names: list[str]
    spans: list[tuple[int, int]] = field(default_factory=list)

    @property
    def identity(self) -> tuple[str, str]:
        place = self.place.key if self.place is not None else ""
        return key_of(self.kind.text).split()[-1] if place else key_of(self.kind.text), place or key_of(self.subject)

    def merge(self, other: _Event) -> None:
        self.spans.extend(other.spans)
        self.names.extend(n for n in other.names if n not in self.names)

    def entity(self, number: int) -> LocalEntity:
        aliases = [n for n in self.names[1:] if n != self.names[0]]
        return LocalEntity(
            key=f"event:{number}",
            entity_class=self.kind.entity_class,
            name=self.names[0],
            aliases=tuple(dict.fromkeys(aliases)),
            spans=tuple(self.spans),
            document_scoped=True,
            confidence=0.8 if self.place is not None else 0.65,
        )


def _has_title(model: DocumentModel, kind: EventKind, sentence: Sentence) -> bool:
    """Whether the event's own title or name follows its kind."""
    following = model.mentions_in(kind.end, sentence.end)
    if not following or not is_a(following[0].entity.entity_class, EntityClass.EVENT):
        return False
    gap = model.analysis.text[kind.end : following[0].start]
    return len(gap) < 30 and not any(c.isupper() for c in gap)


def _met(model: DocumentModel, sentence: Sentence) -> Iterator[_Event]:
    """ "They met in Ghent to … . The seminar drew up …": the kind follows in the next sentence."""
    analysis = model.analysis
    following = analysis.sentences[sentence.index + 1 : sentence.index + 2]
    met = _MET_IN.search(analysis.text, sentence.start, sentence.end)
    if met is None or not following or any(True for _ in find_kinds(analysis.text, sentence.start, sentence.end)):
        return
    places = [m for m in model.mentions_in(met.end(), sentence.end) if is_a(m.entity.entity_class, EntityClass.CITY)]
    kind = next(find_kinds(analysis.text, following[0].start, min(following[0].end, following[0].start + 40)), None)
    if (
        kind is None
        or not places
        or not re.fullmatch(r"\W*(?:The|Das|Der|Le|La|Il|El)\s+", analysis.text[following[0].start : kind.start])
    ):
        return
    if places[0].start - met.end() < 20:
        yield _placed(analysis, kind, places[0], f"{places[0].entity.name} {kind.text}", "")


def _read(model: DocumentModel, sentence: Sentence, kind: EventKind) -> _Event | None:
    """The event that a kind of event in this sentence describes, if its place or subject is told."""
    analysis = model.analysis
    wanted = (
        (EntityClass.CITY, EntityClass.REGION) if kind.entity_class is EntityClass.STUDY_VISIT else (EntityClass.CITY,)
    )
    named = model.mentions_in(sentence.start, sentence.end)
    places = [m for m in named if any(is_a(m.entity.entity_class, c) for c in wanted)]
    place = _place_before(analysis, kind, places)
    if place is not None:
        return _placed(analysis, kind, place, f"{place.entity.name} {kind.text}", "")
    after = _place_after(analysis, kind, places)
    subject = _ON.match(analysis.text, kind.end, sentence.end)
    if subject and kind.entity_class is not EntityClass.STUDY_VISIT:
        phrase = " ".join(analysis.text[kind.start : subject.end()].split())
        after = after or _place_after(analysis, replace(kind, end=subject.end()), places)
        if after is None:
            return _Event(kind, None, subject.group("subject"), analysis.language, [phrase], [(kind.start, kind.end)])
        return _placed(
            analysis, kind, after, f"{phrase} {_IN.get(analysis.language, 'in')} {after.entity.name}", phrase
        )
    if after is not None:
        return _placed(analysis, kind, after, _with_place(analysis, kind, after), "")
    met = _MET_IN.search(analysis.text, sentence.start, kind.start)
    between = [m for m in places if met and met.end() <= m.start < kind.start]
    if between:
        return _placed(analysis, kind, between[0], f"{between[0].entity.name} {kind.text}", "")
    return _distinct(model, sentence, kind)


def _distinct(model: DocumentModel, sentence: Sentence, kind: EventKind) -> _Event | None:
    """A kind that happens once ("general assembly", "final conference"), with a date; whose it is goes into "
    "the name."""
    text = model.analysis.text
    if not _DISTINCTIVE.search(kind.text) or not _DATED.search(text, sentence.start, sentence.end):
        return None
    owner = next(iter(model.mentions_in(kind.end, sentence.end)), None)
    names = [kind.text]
    if owner is not None and re.fullmatch(
        r"\s+(?:of|de|du|des|der|del|della|di|von)\s+(?:the\s+|la\s+)?", text[kind.end : owner.start]
    ):
        names.insert(0, " ".join(text[kind.start : owner.end].split()))
    return _Event(kind, None, kind.text, model.analysis.language, names, [(kind.start, kind.end)])


def _place_before(analysis: Analysis, kind: EventKind, places: Sequence[EntityMention]) -> EntityMention | None:
    return next(
        (m for m in places if m.end <= kind.start and _NAMED_BEFORE.fullmatch(analysis.text[m.end : kind.start])), None
    )


def _place_after(analysis: Analysis, kind: EventKind, places: Sequence[EntityMention]) -> EntityMention | None:
    """The city that follows as the event's place: "in Ghent", "was held in Ghent", "Ghent" right after the kind."""
    for mention in places:
        if mention.start < kind.end:
            continue
        gap = analysis.text[kind.end : mention.start]
        if len(gap) < 90 and (_PLACE_AFTER.fullmatch(gap) or _DIRECT.fullmatch(gap)):
            return mention
        return None
    return None


def _with_place(analysis: Analysis, kind: EventKind, place: EntityMention) -> str:
    """ "kick-off meeting in Ghent": as written where that is short, else put together."""
    written = " ".join(analysis.text[kind.start : place.end].split())
    if not re.search(r"[(,–:]", written) and len(written.split()) <= len(kind.text.split()) + 1 + len(
        place.entity.name.split()
    ):
        return written
    return f"{kind.text} {_IN.get(analysis.language, 'in')} {place.entity.name}"


def _placed(analysis: Analysis, kind: EventKind, place: EntityMention, name: str, phrase: str) -> _Event:
    names = [name, f"{kind.text} {_IN.get(analysis.language, 'in')} {place.entity.name}"]
    if analysis.language == "en":
        names.append(f"{place.entity.name} {kind.text}")
    if phrase:
        names.append(phrase)
    if _DISTINCTIVE.search(kind.text):
        names.append(kind.text)
    return _Event(kind, place.entity, phrase, analysis.language, list(dict.fromkeys(names)), [(kind.start, kind.end)])
