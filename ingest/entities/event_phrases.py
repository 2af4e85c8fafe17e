"""One event that a sentence describes: its kind with the place, the subject or the owner beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from ingest.analysis import Analysis, BlockKind, DocumentModel, EntityMention, Sentence
from ingest.entities.event_drafts import DISTINCTIVE, EventDraft, name_in, placed
from ingest.entities.event_words import (
    AT,
    CALENDAR_DATE,
    DATED,
    DEFINITE,
    DIRECT,
    HAPPENED,
    LED,
    MET_IN,
    MODIFIERS,
    NAMED_BEFORE,
    ON,
    OPENING,
    ORDINAL,
    OWNED_BY,
    PLACE_AFTER,
    PREDICATE,
    QUALIFIED,
    TIME,
)
from ingest.mentions.event_kinds import EventKind, find_kinds
from ontology.vocabulary import EntityClass, is_a

_OWNERS: Final = (EntityClass.PROJECT, EntityClass.ORGANISATION, EntityClass.CLUSTER, EntityClass.PROGRAMME)
_NEAR: Final = 110


def has_title(model: DocumentModel, kind: EventKind, sentence: Sentence) -> bool:
    """Whether the event's own title or name follows its kind."""
    following = model.mentions_in(kind.end, sentence.end)
    if not following or not is_a(following[0].entity.entity_class, EntityClass.EVENT):
        return False
    gap = model.analysis.text[kind.end : following[0].start]
    return len(gap) < 30 and not any(c.isupper() for c in gap)


def met(model: DocumentModel, sentence: Sentence) -> Iterator[EventDraft]:
    """ "They met in Ghent to … . The seminar drew up …": the kind follows in the next sentence."""
    analysis = model.analysis
    following = analysis.sentences[sentence.index + 1 : sentence.index + 2]
    met = MET_IN.search(analysis.text, sentence.start, sentence.end)
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
        yield placed(analysis.language, kind, places[0].entity, f"{places[0].entity.name} {kind.text}")


def read_event(model: DocumentModel, sentence: Sentence, kind: EventKind) -> EventDraft | None:
    """The event that a kind of event in this sentence describes, if its place, subject or owner is told."""
    analysis = model.analysis
    visit = kind.entity_class is EntityClass.STUDY_VISIT
    wanted = (EntityClass.CITY, EntityClass.REGION) if visit else (EntityClass.CITY,)
    named = model.mentions_in(sentence.start, sentence.end)
    places = [m for m in named if any(is_a(m.entity.entity_class, c) for c in wanted)]
    place = _place_before(analysis, kind, places)
    if place is not None:
        return placed(analysis.language, kind, place.entity, f"{place.entity.name} {kind.text}")
    after = _place_after(analysis, kind, places)
    subject = None if visit else ON.match(analysis.text, kind.end, sentence.end)
    if subject:
        return _on_subject(
            analysis, kind, subject, after or _place_after(analysis, replace(kind, end=subject.end()), places)
        )
    if after is not None:
        return placed(analysis.language, kind, after.entity, _with_place(analysis, kind, after))
    if predicated(analysis.text, sentence, kind):
        return None
    owner = _owner(model, sentence, kind)
    around = _place_around(model, sentence, kind, places)
    if owner is not None:
        return _owned(model, sentence, kind, owner, around)
    if around is not None:
        english = analysis.language == "en"
        name = f"{around.entity.name} {kind.text}" if english else name_in(analysis.language, kind, around.entity)
        draft = placed(analysis.language, kind, around.entity, name)
        draft.anaphoric = DEFINITE.search(analysis.text, max(sentence.start, kind.start - 40), kind.start) is not None
        return draft
    return _distinct(model, sentence, kind) or _scheduled(model, sentence, kind)


def _on_subject(analysis: Analysis, kind: EventKind, subject: re.Match[str], place: EntityMention | None) -> EventDraft:
    phrase = " ".join(analysis.text[kind.start : subject.end()].split())
    if place is None:
        return EventDraft(kind, None, subject.group("subject"), [phrase], [(kind.start, kind.end)])
    name = name_in(analysis.language, replace(kind, text=phrase), place.entity)
    return placed(analysis.language, kind, place.entity, name, phrase)


def predicated(text: str, sentence: Sentence, kind: EventKind) -> bool:
    """Whether the kind says what something else is: "the Lake Forum is the closing event of …", "Light Lines, a workshop"."""
    return PREDICATE.search(text, max(sentence.start, kind.start - 70), kind.start) is not None


def _owner(model: DocumentModel, sentence: Sentence, kind: EventKind) -> EntityMention | None:
    """Whose event it is: a project or body right before the kind ("the HARVEST seminar"), or behind "of"."""
    text = model.analysis.text
    for mention in model.mentions_in(sentence.start, sentence.end):
        if not any(is_a(mention.entity.entity_class, c) for c in _OWNERS):
            continue
        if mention.end <= kind.start and NAMED_BEFORE.fullmatch(text[mention.end : kind.start]):
            return mention
        if mention.start >= kind.end and OWNED_BY.fullmatch(text[kind.end : mention.start]):
            return mention
    return None


def _owned(
    model: DocumentModel, sentence: Sentence, kind: EventKind, owner: EntityMention, place: EntityMention | None
) -> EventDraft | None:
    """ "The third seminar of HARVEST", if it is counted, happens once, or its time or place is told."""
    text = model.analysis.text
    start = min(owner.start, kind.start)
    before = text[max(sentence.start, start - 60) : start]
    extra = MODIFIERS.search(before)
    modifiers = extra["words"].strip() if extra else ""
    counted = ORDINAL.search(f"{modifiers} {text[start : kind.start]}")
    told = DATED.search(text, sentence.start, sentence.end) or HAPPENED.search(text, sentence.start, sentence.end)
    if not (counted or (place is not None) or (told and (DISTINCTIVE.search(kind.text) or DEFINITE.search(before)))):
        return None
    phrase = " ".join(text[start : max(owner.end, kind.end)].split())
    names = [f"{modifiers} {phrase}".strip(), phrase, f"{owner.entity.name} {kind.text}"]
    if modifiers:
        names.append(f"{modifiers} {kind.text}")
    if place is not None:
        draft = placed(model.analysis.language, kind, place.entity, names[0])
        draft.names.extend(n for n in names if n not in draft.names)
        draft.anaphoric = True
        return draft
    if DISTINCTIVE.search(names[0]):
        names.append(kind.text)
    subject = f"{counted.group() if counted else ''} {owner.entity.name}"
    return EventDraft(kind, None, subject, list(dict.fromkeys(names)), [(kind.start, kind.end)], anaphoric=True)


def _distinct(model: DocumentModel, sentence: Sentence, kind: EventKind) -> EventDraft | None:
    """A kind that happens once ("general assembly", "final conference"), with a date."""
    if not DISTINCTIVE.search(kind.text) or not DATED.search(model.analysis.text, sentence.start, sentence.end):
        return None
    return EventDraft(kind, None, kind.text, [kind.text], [(kind.start, kind.end)])


def _scheduled(model: DocumentModel, sentence: Sentence, kind: EventKind) -> EventDraft | None:
    """ "14.30 round table, chaired by …", "Tavola rotonda presso …, moderata da …": a kind that opens its line or sentence.

    It needs somebody who leads or speaks at it in the same sentence, or a time of day before it.
    """
    text = model.analysis.text
    if _in_calendar(model, kind):
        place = next(
            (m for m in model.mentions_in(sentence.start, sentence.end) if m.entity.entity_class is EntityClass.CITY),
            None,
        )
        if place is not None:
            return placed(
                model.analysis.language, kind, place.entity, name_in(model.analysis.language, kind, place.entity)
            )
        return EventDraft(kind, None, kind.text, [kind.text], [(kind.start, kind.end)])
    lead = text[max(text.rfind("\n", 0, kind.start) + 1, sentence.start) : kind.start]
    timed = TIME.search(lead)
    if not timed and not OPENING.fullmatch(lead):
        return None
    people = any(m.entity.entity_class is EntityClass.PERSON for m in model.mentions_in(kind.end, sentence.end))
    if not (people and (timed or LED.search(text, kind.end, sentence.end))):
        return None
    phrase = QUALIFIED.match(text, kind.end, min(sentence.end, text.find("\n", kind.end) % (len(text) + 1)))
    names = [" ".join(text[kind.start : phrase.end()].split())] if phrase else []
    return EventDraft(
        kind, None, names[0] if names else kind.text, [*dict.fromkeys((*names, kind.text))], [(kind.start, kind.end)]
    )


def _in_calendar(model: DocumentModel, kind: EventKind) -> bool:
    """Whether the kind alone is a cell of a row that holds a full date in another cell."""
    text = model.analysis.text
    sentence = model.analysis.sentence_at(kind.start)
    block = model.analysis.block_of(sentence) if sentence else None
    if block is None or block.kind is not BlockKind.TABLE_ROW:
        return False
    alone = any(text[a:b].strip(" *_") == text[kind.start : kind.end] for a, b in block.cells)
    return alone and any(CALENDAR_DATE.search(text, a, b) for a, b in block.cells)


def _place_before(analysis: Analysis, kind: EventKind, places: Sequence[EntityMention]) -> EntityMention | None:
    return next(
        (m for m in places if m.end <= kind.start and NAMED_BEFORE.fullmatch(analysis.text[m.end : kind.start])), None
    )


def _place_after(analysis: Analysis, kind: EventKind, places: Sequence[EntityMention]) -> EntityMention | None:
    """The city that follows as the event's place: "in Ghent", "was held in Ghent", "Ghent" right after the kind."""
    for mention in places:
        if mention.start < kind.end:
            continue
        gap = analysis.text[kind.end : mention.start]
        if len(gap) < 90 and (PLACE_AFTER.fullmatch(gap) or _stands_beside(analysis.text, kind, gap)):
            return mention
        return None
    return None


def _stands_beside(text: str, kind: EventKind, gap: str) -> bool:
    """Whether the city is added with a comma, dash or bracket; behind "the seminar," a comma begins something else."""
    if not DIRECT.fullmatch(gap):
        return False
    return "," not in gap or DEFINITE.search(text, max(0, kind.start - 40), kind.start) is None


def _place_around(
    model: DocumentModel, sentence: Sentence, kind: EventKind, places: Sequence[EntityMention]
) -> EntityMention | None:
    """The city where the sentence says that it happened: "they met in Ghent for …", "In Gent fand … statt", "took us to Ghent"."""
    text = model.analysis.text
    happened = HAPPENED.search(text, sentence.start, sentence.end)
    for mention in places:
        at = AT.search(text, max(sentence.start, mention.start - 24), mention.start)
        if at is None or happened is None:
            continue
        between = text[mention.end : kind.start] if mention.end <= kind.start else text[kind.end : mention.start]
        if (
            len(between) < _NEAR
            and not re.search(r"[;:]|\.\s", between)
            and not next(find_kinds(between, 0, len(between)), None)
        ):
            return mention
    met = MET_IN.search(text, sentence.start, kind.start)
    return next((m for m in places if met and met.end() <= m.start < kind.start), None)


def _with_place(analysis: Analysis, kind: EventKind, place: EntityMention) -> str:
    """ "kick-off meeting in Ghent": as written where that is short, else put together."""
    written = " ".join(analysis.text[kind.start : place.end].split())
    longest = len(kind.text.split()) + 1 + len(place.entity.name.split())
    if not re.search(r"[(,–:]", written) and len(written.split()) <= longest:
        return written
    return name_in(analysis.language, kind, place.entity)
