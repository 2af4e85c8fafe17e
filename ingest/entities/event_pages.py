"""The event that a page reports on or announces at its top: "Seminar report" over "Ghent, 3–4 May 2012"."""

from __future__ import annotations

import re
from typing import Final

from ingest.analysis import Block, BlockKind, DocumentModel, EntityMention
from ingest.entities.event_drafts import EventDraft, placed
from ingest.mentions.event_kinds import EventKind, find_kinds
from ontology.vocabulary import EntityClass, is_a

_REPORTS: Final = re.compile(
    r"\b(?:report|minutes|notes|summary|conclusions|proceedings|programme|agenda|invitation|announcement|compte[ -]rendu|rapport|"
    r"synthèse|procès-verbal|invitation|bericht|protokoll|einladung|zusammenfassung|ergebnisse|resoconto|verbale|relazione|sintesi|invito|"
    r"acta|informe|resumen|conclusiones|invitación)\b",
    re.IGNORECASE,
)
_FULL_DATE: Final = re.compile(r"\d{1,2}\b.{0,40}\b(?:19|20)\d\d\b")
_NUMBER: Final = re.compile(r"\s(?:(?:n[°o.º]{0,2}|nr\.?|no\.?)\s?)?\d{1,3}(?!\d)", re.IGNORECASE)
_TITLE: Final = 120
_TOP: Final = 5


def page_draft(model: DocumentModel) -> EventDraft | None:
    """Return the event whose kind the title names and whose city stands beside a date in the lines under it, or None."""
    skipped = (BlockKind.CHROME, BlockKind.FIELD)
    blocks = [b for b in model.analysis.blocks if b.kind not in skipped][:_TOP]
    for n, block in enumerate(blocks[:3]):
        kind = _reported(model, block)
        city = _dated_city(model, blocks[n : n + 3]) if kind else None
        if kind and city:
            return _draft(model, kind, city)
    return None


def _draft(model: DocumentModel, kind: EventKind, city: EntityMention) -> EventDraft:
    """The event, called after its city; in a record it is called as its title calls it ("general assembly no. 9")."""
    text = model.analysis.text
    rest = _NUMBER.match(text, kind.end)
    title = " ".join(text[kind.start : rest.end() if rest else kind.end].split())
    draft = placed(model.analysis.language, kind, city.entity, f"{kind.text} {city.entity.name}")
    draft.names = [title, *draft.names] if rest else [*draft.names, title]
    return draft


def _reported(model: DocumentModel, block: Block) -> EventKind | None:
    text = model.analysis.text
    end = text.find("\n", block.start, block.end)
    end = block.end if end < 0 else end
    if end - block.start > _TITLE:
        return None
    named = model.mentions_in(block.start, end)
    if any(is_a(m.entity.entity_class, EntityClass.EVENT) for m in named):
        return None
    kind = next(find_kinds(text, block.start, end), None)
    told = kind is not None and (_REPORTS.search(text, block.start, end) or _NUMBER.match(text, kind.end))
    return kind if told else None


def _dated_city(model: DocumentModel, blocks: list[Block]) -> EntityMention | None:
    """The city in a short line that holds a full date."""
    text = model.analysis.text
    for block in blocks:
        at = block.start
        for line in text[block.start : block.end].split("\n"):
            cities = [m for m in model.mentions_in(at, at + len(line)) if m.entity.entity_class is EntityClass.CITY]
            if cities and len(line) <= _TITLE and _FULL_DATE.search(line):
                return cities[0]
            at += len(line) + 1
    return None
