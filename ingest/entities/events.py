"""Events that have no name of their own: named after their kind and place, their kind and subject, or whose they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ingest.analysis import BlockKind, DocumentModel, EntityMention, LocalEntity, ModelParts, Sentence
from ingest.entities.event_drafts import EventDraft, head_of
from ingest.entities.event_pages import page_draft
from ingest.entities.event_phrases import has_title, met, read_event
from ingest.entities.event_series import SeriesReader
from ingest.entities.event_words import GENERIC, UNREAL
from ingest.mentions.event_kinds import find_kinds, find_occasions
from ontology.vocabulary import EntityClass

_TOP: Final = 700


@dataclass(frozen=True, slots=True)
class DescribedEvents:
    """Builds events from the word for their kind and the place, subject or owner beside it."""

    name: str = "described-events"

    def build(self, model: DocumentModel) -> ModelParts:
        """Return one event for each kind and place, subject or owner that the document speaks of as a fact."""
        found: dict[tuple[str, str], EventDraft] = {}
        titles = _titled(model)
        same: list[EntityMention] = []
        for draft in _drafts(model):
            title = _announced(model, draft, titles)
            if title is not None:
                same.extend(EntityMention(a, b, title, nominal=True) for a, b in draft.marks)
                continue
            known = found.setdefault(draft.identity, draft)
            if known is not draft:
                known.merge(draft)
        page = page_draft(model)
        if page is not None and _announced(model, page, titles) is None:
            _settle_page(page, found)
        _settle_owned(found)
        entities = [draft.entity(n) for n, draft in enumerate(found.values())]
        mentions = [
            EntityMention(a, b, entity)
            for entity, draft in zip(entities, found.values(), strict=True)
            for a, b in draft.marks
        ]
        return ModelParts(entities, [*mentions, *same])


def _titled(model: DocumentModel) -> list[LocalEntity]:
    """The events with a name of their own that the top of the page names."""
    return [e for e in model.of_class(EntityClass.EVENT) if e.spans and e.spans[0][0] < _TOP]


def _announced(model: DocumentModel, draft: EventDraft, titles: list[LocalEntity]) -> LocalEntity | None:
    """The event with a name that a description without a place of its own takes up: "the third seminar of HARVEST"."""
    if not titles or draft.indirect or not draft.anaphoric:
        return None
    kin = [t for t in titles if t.entity_class is draft.kind.entity_class]
    return kin[0] if len(kin) == 1 else None


def _drafts(model: DocumentModel) -> Iterator[EventDraft]:
    series = SeriesReader(model)
    for sentence in model.analysis.sentences:
        if model.analysis.block_of(sentence).kind is BlockKind.CHROME:
            continue
        if UNREAL.search(model.analysis.text, sentence.start, sentence.end):
            yield from met(model, sentence)
            continue
        yield from _single(model, sentence)
        yield from met(model, sentence)
        yield from series.read(sentence)
    yield from series.listed()


def _single(model: DocumentModel, sentence: Sentence) -> Iterator[EventDraft]:
    text = model.analysis.text
    for kind in (
        *find_kinds(text, sentence.start, sentence.end),
        *find_occasions(text, sentence.start, sentence.end),
    ):
        if any(m.start < kind.end and kind.start < m.end for m in model.mentions_in(sentence.start, sentence.end)):
            continue
        if has_title(model, kind, sentence) or (
            kind.text.isupper() and not text[sentence.start : sentence.end].isupper()
        ):
            continue
        if GENERIC.search(text, max(sentence.start, kind.start - 30), kind.start):
            continue
        draft = read_event(model, sentence, kind)
        if draft is not None:
            yield draft


def _settle_owned(found: dict[tuple[str, str], EventDraft]) -> None:
    """ "The second seminar of HARVEST" is the seminar in Ghent that the top of the page names, if it is the only one there."""
    at_top = [d for d in found.values() if d.place is not None and not d.indirect and d.spans[0][0] < _TOP]
    for key, draft in list(found.items()):
        kin = [d for d in at_top if head_of(d.kind) == head_of(draft.kind)]
        if draft.anaphoric and draft.place is None and len(kin) == 1:
            kin[0].merge(draft)
            del found[key]


def _settle_page(page: EventDraft, found: dict[tuple[str, str], EventDraft]) -> None:
    """What the top of a page announces is the event of that kind that the text describes without a place, if there is one."""
    if page.identity in found:
        return
    kin = [
        draft
        for draft in found.values()
        if head_of(draft.kind) == head_of(page.kind) and draft.place is None and not draft.indirect
    ]
    if kin:
        kin[0].merge(page)
    else:
        found[page.identity] = page
