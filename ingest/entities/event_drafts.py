"""Described events while they are being collected: what each is called, and which descriptions mean the same one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from ingest.analysis import LocalEntity
from ingest.entities.names import key_of
from ingest.mentions.event_kinds import EventKind
from ontology.vocabulary import EntityClass

DISTINCTIVE: Final = re.compile(
    r"kick-?off|lancement|avvio|auftakt|lanzamiento|inicio|final|abschluss|clôture|assembl|versammlung|annual|"
    r"annuel|annuale|anual|"
    r"jahres|study|étude|studi|plenary",
    re.IGNORECASE,
)
"""Kinds of which a project or a body has one, or one at a time."""
_IN: Final = MappingProxyType({"en": "in", "fr": "à", "de": "in", "it": "a", "es": "en"})
_OF: Final = MappingProxyType({"fr": "de", "it": "di", "es": "de"})


@dataclass
class EventDraft:
    """An event that is described.

    Attributes:
        place: the city that its name holds.
        subject: what tells it from others of its kind where no place does: a subject, an owner, or the kind itself.
        names: the first one is its name, the others are aliases.
        spans: where the text speaks of it.
        indirect: whether the spans are those of other names, since the word for its kind stands for several events.
        anaphoric: whether it may be another description of an event that the page has named: "the third seminar of HARVEST".
    """

    kind: EventKind
    place: LocalEntity | None
    subject: str
    names: list[str]
    spans: list[tuple[int, int]] = field(default_factory=list)
    indirect: bool = False
    anaphoric: bool = False

    @property
    def identity(self) -> tuple[str, str]:
        """What two descriptions of one event have in common."""
        place = self.place.key if self.place is not None else ""
        return head_of(self.kind) if place else key_of(self.kind.text), place or key_of(self.subject)

    @property
    def marks(self) -> list[tuple[int, int]]:
        """Where the text speaks of this event and of nothing else."""
        return [] if self.indirect else self.spans

    def merge(self, other: EventDraft) -> None:
        """Take over what another description of the same event says."""
        if self.indirect and not other.indirect:
            self.spans, self.indirect = [], False
        if self.indirect or not other.indirect:
            self.spans.extend(s for s in other.spans if s not in self.spans)
        self.names.extend(n for n in other.names if n not in self.names)
        self.place = self.place or other.place

    def entity(self, number: int) -> LocalEntity:
        """The event as an entity of the document."""
        aliases = [n for n in self.names[1:] if n != self.names[0]]
        return LocalEntity(
            key=f"event:{number}",
            entity_class=self.kind.entity_class,
            name=self.names[0],
            aliases=tuple(dict.fromkeys(aliases)),
            spans=tuple(sorted(self.spans)),
            document_scoped=True,
            confidence=0.8 if self.place is not None else 0.65,
        )


def head_of(kind: EventKind) -> str:
    """The last word of a kind: "final conference" and "conference" are one kind."""
    return key_of(kind.text).split()[-1]


def placed(language: str, kind: EventKind, place: LocalEntity, name: str, phrase: str = "") -> EventDraft:
    """An event that is named after its kind and place."""
    names = [name, f"{kind.text} {_IN.get(language, 'in')} {place.name}"]
    if language == "en":
        names.append(f"{place.name} {kind.text}")
    elif language in _OF:
        names.append(f"{kind.text} {_OF[language]} {place.name}")
    if phrase:
        names.append(phrase)
    if DISTINCTIVE.search(kind.text):
        names.append(kind.text)
    return EventDraft(kind, place, phrase, list(dict.fromkeys(names)), [(kind.start, kind.end)])


def name_in(language: str, kind: EventKind, place: LocalEntity) -> str:
    """ "kick-off meeting in Ghent", put together."""
    towards = "nach" if language == "de" else "to" if language == "en" else ""
    if kind.entity_class is EntityClass.STUDY_VISIT and towards:
        return f"{kind.text} {towards} {place.name}"
    return f"{kind.text} {_IN.get(language, 'in')} {place.name}"
