# ruff: noqa: E501 - one pattern a line reads best
"""Who gives the advice of a list: what its announcement names, else what the page or the section reports on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ingest.analysis import BlockKind, EntityMention, LocalEntity
from ingest.relations.common.events import PARTS
from ingest.relations.common.page_event import page_event, titled
from ingest.relations.common.view import View
from ontology.vocabulary import EntityClass, is_a

_C = EntityClass
_NEAR: Final = 1500
_TOP: Final = 500
_AUTHORS: Final = (_C.PERSON, _C.PROJECT, _C.ORGANISATION)
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ\d])")
_ADVISES: Final = re.compile(
    r"recommend|recommand|recomiend|advi[sc]e|suggest|suggér|conseil|empf[aeio]hl|vorschl|schl[aä]gt|schlug|fordert|bittet|regt\b|r[aä]t\b|raccomand|consigli|propos|"
    r"propon|recomend|request|asks?\b|asked|urg|invit|demand|chied|pid[ei]|wish|want|adopt|formul|conclu|agreed|approv|angenommen|verabschied|beschl",
    re.IGNORECASE,
)
_FOR_WHOM: Final = re.compile(
    r"(?:\b(?:to|for|upon|pour|aux?|an|für|für die|zu|per|al|alla|alle|ai|para|zur|zum|von seiten|concerning|about|on|sur|über|su|sobre)|à|all')"
    r"(?: (?:the|la|le|les|l'|il|der|die|das|den|dem|el|los|las|nostra|our|unser[e]?|cit(?:y|ies)|city of|ville de|stadt|comune di))*\W*$",
    re.IGNORECASE,
)
_OWN: Final = re.compile(
    r"\b(?:my|mine|I|mes|mon|ma|permettez-moi|je|mein[e]?[nrsm]?|ich|i miei|le mie|il mio|mis|permítanme|mi)\b",
    re.IGNORECASE,
)
_MEETING: Final = re.compile(
    r"\b(?:at|during|after|from|by|the|beim?|während|nach|aus|der|die|das|lors|pendant|du|de la|à l'issue|au terme|le|la|al|dal|del|durante|en el|en la|dell')"
    r" ?(?:\w+ ){0,3}?(?:evening|seminar|workshop|meeting|conference|forum|visit|congress|summit|hearing|assembly|séminaire|atelier|colloque|réunion|visite|assemblée|"
    r"tagung|konferenz|sitzung|versammlung|reise|treffen|seminario|convegno|incontro|visita|assemblea|riunione|jornada|encuentro|taller|asamblea)\b",
    re.IGNORECASE,
)


_REVIEWER: Final = re.compile(
    r"(?:\b(?:reviewers?|evaluators?|gutachter(?:in|n)?|évaluateurs?|valutator[ei]|evaluador[a]?)\W{1,3}(?:(?:the|das|die|der|le|la|il|el) )?(?:[A-Za-zà-ÿäöüß]+ )?"
    r"|\b(?:(?:evaluated|reviewed|assessed) by|evaluation by|évaluée? par|mission confiée? (?:à|au)|begutachtet von|evaluiert von|valutat[oa] da|evaluad[oa] por)(?: (?:the|le|la|cabinet|die|der|dem|il|el|firma))* )$",
    re.IGNORECASE,
)
_CONSULTANT: Final = re.compile(
    r"\b(?:consultants?|consultancy|beratungsbüro|büro|cabinet|bureau d'études|società di consulenza|consultora|asked|beauftragte|a mandaté|ha incaricato|encargó a)(?: (?:the|le|la|die|das|den|il|el))?\W{1,3}$",
    re.IGNORECASE,
)
_REVIEW: Final = re.compile(
    r"\b(?:review|evaluation|assessment|gutachten|evaluierung|évaluation|étude|valutazione|evaluación)\b", re.IGNORECASE
)
_INTERVIEW: Final = re.compile(
    r"\b(?:interview\w*|gespräch|im gespräch|fragen an|entretien|trois questions|questions (?:to|à)|intervista|domande a|entrevista|preguntas a)\b",
    re.IGNORECASE,
)
_BY_PERSONS: Final = re.compile(
    r"recommend|recommand|advis|suggest|suggér|conseil|empf|vorsch|schl[aäu]g|rät|riet|raccomand|consigli|propos|recom|wish|urge",
    re.IGNORECASE,
)


def giver_of(view: View, group_start: int) -> LocalEntity | None:
    """Who gives the advice of a list, or None.

    In this order: the event or adviser that its announcement names, who speaks, the event that the page or the section
    reports on, the page's topic.

    Args:
        view: the document.
        group_start: where the first piece of the list begins.
    """
    start, end = _announcement(view, group_start)
    named = view.mentions_in(start, end)
    said = view.model.analysis.text[start:end]
    events = [m.entity for m in named if is_a(m.entity.entity_class, _C.EVENT)]
    if events:
        return next((e for e in events if not _is_part(e)), events[-1])
    author = next(_authors(view, named, end), None)
    if author:
        return author
    if _OWN.search(said) and (speaker := _speaker(view)):
        return speaker
    return (
        _answering(view, group_start)
        or _reviewer(view)
        or _interviewed(view)
        or _reported(view, group_start, unnamed=bool(_MEETING.search(said)))
    )


def block_at(view: View, offset: int) -> int:
    """The index of the block at an offset; the last one where none is."""
    return next((i for i, b in enumerate(view.blocks) if b.start <= offset < b.end), len(view.blocks) - 1)


def _announcement(view: View, group_start: int) -> tuple[int, int]:
    """The paragraph or heading before a list; of a long paragraph, and of the block the list stands in, the last sentences."""
    at = block_at(view, group_start)
    block = view.blocks[at]
    text = view.model.analysis.text
    intro = view.intro_of(at) if block.kind is BlockKind.LIST_ITEM else None
    if intro is not None:
        return view.blocks[intro].start, view.blocks[intro].end
    if len(text[block.start : group_start].strip()) > 5 or at == 0:
        sentences = list(_SENTENCE_END.finditer(text, block.start, group_start))
        return (sentences[-3].end() if len(sentences) > 2 else block.start), group_start
    return view.blocks[at - 1].start, view.blocks[at - 1].end


def _authors(view: View, named: list[EntityMention], end: int) -> Iterator[LocalEntity]:
    """Persons, projects and bodies that stand before a verb of advice in its sentence, and are not whom it is for."""
    text = view.model.analysis.text
    for mention in named:
        after = text[mention.end : min(end, mention.end + 90)]
        cut = _SENTENCE_END.split(after)[0]
        suits = any(is_a(mention.entity.entity_class, c) for c in _AUTHORS)
        verbs = _BY_PERSONS if mention.entity.entity_class is _C.PERSON else _ADVISES
        if suits and verbs.search(cut) and not _FOR_WHOM.search(text[max(0, mention.start - 30) : mention.start]):
            yield mention.entity


def _speaker(view: View) -> LocalEntity | None:
    """Whom a speech or presentation is by: the first person that the top of the page names."""
    return next((m.entity for m in view.mentions_in(0, _TOP) if m.entity.entity_class is _C.PERSON), None)


def _answering(view: View, offset: int) -> LocalEntity | None:
    """In an interview, the person whose initials or surname the answer begins with."""
    label = view.blocks[block_at(view, offset)].label.strip("*_ :.")
    if not label:
        return None
    for person in view.model.of_class(_C.PERSON):
        words = [w for w in re.split(r"[\s-]+", person.name) if w]
        if label in ("".join(w[0] for w in words), words[-1], person.name, words[0]):
            return person
    return None


def _reviewer(view: View) -> LocalEntity | None:
    """The body that a report says has reviewed or evaluated."""
    text = view.model.analysis.text
    words = [_REVIEWER, *([_CONSULTANT] if _REVIEW.search(text, 0, _TOP) else [])]
    for mention in view.mentions:
        before = text[max(0, mention.start - 60) : mention.start].replace("\n", " ")
        body = is_a(mention.entity.entity_class, _C.ORGANISATION) and not mention.nominal
        if body and any(w.search(before) for w in words):
            return mention.entity
    return None


def _interviewed(view: View) -> LocalEntity | None:
    """Whom an interview is with: the person whom its text names most."""
    if titled(view) or not _INTERVIEW.search(view.model.analysis.text, 0, _TOP):
        return None
    return max(view.model.of_class(_C.PERSON), key=lambda p: len(p.spans), default=None)


def _is_part(entity: LocalEntity) -> bool:
    return entity.entity_class in (_C.PANEL, _C.WORKSHOP)


def _reported(view: View, group_start: int, *, unnamed: bool) -> LocalEntity | None:
    """The event of the title, of the section, or told of just before; the page's topic.

    With `unnamed`, the announcement speaks of an event that has no name here, and then no other event is meant.
    """
    topic = view.model.topic
    if titled(view) and not unnamed:
        return page_event(view)
    heading = view.heading_over(block_at(view, group_start))
    section = view.blocks[heading].start if heading is not None else 0
    last = _last_whole(view, group_start)
    if last and not unnamed and last.start >= section and group_start - last.end < _NEAR:
        return last.entity
    if topic and topic.entity_class is _C.PROJECT:
        return topic
    main = None if unnamed else view.main_event
    if main and len(main.spans) > 1:
        return main
    if last and not unnamed and group_start - last.start < _NEAR and last.entity.document_scoped:
        return last.entity
    return topic if topic and is_a(topic.entity_class, _C.ORGANISATION) else main


def _last_whole(view: View, offset: int) -> EntityMention | None:
    """The last event named before an offset, rather a whole one than a session of one."""
    found = [m for m in view.mentions_in(max(0, offset - _NEAR), offset) if is_a(m.entity.entity_class, _C.EVENT)]
    whole = [m for m in found if m.entity.entity_class not in PARTS]
    return next(reversed(whole or found), None)
