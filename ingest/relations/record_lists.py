# ruff: noqa: E501 - one pattern a line reads best
"""Records under a heading that says what they are of: "Participants (6)", "Our members", "Coordinateur", one body after the other.

Databases of projects, and clusters' pages of members, are written so: a line with the name, and under it or behind it the town, the
country, a line on what it does, whom to ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.analysis import BlockKind, Candidate, DocumentModel, EntityMention, LocalEntity
from ingest.relations.common.view import View, Views, is_body
from ontology.vocabulary import EntityClass, ObjectProperty

_P: Final = ObjectProperty
_BEFORE: Final = r"(?:(?:the|our|all|full|ordinary|institutional|associated?|project|consortium|nos|les|liste des|die|unsere|i|i nostri|elenco dei|los|nuestros) ){0,2}"
_AFTER: Final = r"(?: (?:of the project|list|companies|organi[sz]ations|du projet|de projet|di progetto|del progetto|des projekts|del proyecto))?(?:\s*\(\d{1,3}\))?"
_HEADS: Final = {
    _P.LEAD_PARTNER_OF: r"co-?ordinator|lead partner|lead beneficiary|coordinat(?:eur|rice|ore)|chef de file|capofila|koordinator|leadpartner|coordinador",
    _P.PARTNER_IN: r"partners?|participants?|partnership|beneficiaries|consortium|partenaires?|partenariat|partecipanti|partenariato|projektpartner|konsortium|teilnehmer|socios|participantes",
    _P.MEMBER_OF: r"members?|membres|adhérents|mitglieder|mitgliedsunternehmen|soci|associati|aderenti|miembros",
}
_ROLES: Final = tuple(
    (prop, re.compile(rf"[\W\d_]*{_BEFORE}(?:{heads}){_AFTER}\s*:?[*_\s]*", re.IGNORECASE))
    for prop, heads in _HEADS.items()
)
_CATEGORY: Final = re.compile(
    r"\b(?:compan|firm|enterpris|industr|stud|research|educat|universit|institut|public|servic|other|associat|entrepris|recherch|enseign|éditeur|collectivit|unternehm|forsch|hochschul|verwaltung|imprese|ricerca|enti|empres|investigaci)",
    re.IGNORECASE,
)
_COMMITTEE: Final = re.compile(
    r"\b(?:board|committee|council|jury|working group|bureau|conseil|comité|groupe de travail|vorstand|beirat|ausschuss|gremium|consiglio|comitato|giunta|junta|comité|consejo)\b",
    re.IGNORECASE,
)
_ABOVE: Final = 120
_MARKS: Final = re.compile(
    r"[\s>*•■·–—_#-]*(?:(?:no\.?\s?|p|pp|lp|partner\s)?\d{1,2}[.):]?\s+|lp\s+)?[\s*_]*", re.IGNORECASE
)
_ENDS_NAME: Final = re.compile(r"[*_]*\s*(?:$|[,;:(|–—]|-\s|\s{2,}|\.\s*$|e\.\s?V\.|asbl\b|vzw\b)")
_LEAST: Final = 2
_LONGEST_HEADING: Final = 60
_LINES: Final = 5
_LONGEST_LINE: Final = 110
_SURE: Final = 0.86
_PLACED: Final = 0.82


@dataclass(frozen=True, slots=True)
class _Record:
    """A body with the stretch of text that is about it."""

    body: EntityMention
    end: int


@dataclass(frozen=True, slots=True)
class RecordLists:
    """Reads partners, lead partners and members off lists of records, and where they are."""

    views: Views
    name: str = "record-lists/1"

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose what the headings say of the bodies under them."""
        view = self.views.of(model)
        for prop, start, end in _sections(view):
            records = _records(view, start, end)
            target = _target(view, prop)
            if target is None or len(records) < (1 if prop is _P.LEAD_PARTNER_OF else _LEAST):
                continue
            for record in records[:1] if prop is _P.LEAD_PARTNER_OF else records:
                if record.body.entity.key != target.key:
                    yield self._said(record.body, prop, target.key, _SURE)
                    yield from self._placed(view, record)

    def _said(self, body: EntityMention, prop: ObjectProperty, target: str, confidence: float) -> Candidate:
        return Candidate(body.entity.key, prop, target, body.start, body.end, confidence, self.name)

    def _placed(self, view: View, record: _Record) -> Iterator[Candidate]:
        """The first town of a record, and the country."""
        near = [m for m in view.mentions_in(record.body.end, record.end) if _stands_alone(view, m)]
        city = next((m for m in near if m.entity.entity_class is EntityClass.CITY), None)
        country = next((m for m in near if m.entity.entity_class is EntityClass.COUNTRY), None)
        if city is not None:
            yield self._said(record.body, _P.LOCATED_IN, city.entity.key, _PLACED)
            if country is not None:
                yield self._said(city, _P.LOCATED_IN, country.entity.key, _PLACED)
        elif country is not None:
            yield self._said(record.body, _P.LOCATED_IN, country.entity.key, _PLACED)


def _sections(view: View) -> Iterator[tuple[ObjectProperty, int, int]]:
    """What each heading says of the bodies under it, and where its section begins and ends."""
    blocks = view.blocks
    for n, block in enumerate(blocks):
        prop = _role(view.model.analysis.text[block.start : block.end])
        if prop is None or (prop is _P.MEMBER_OF and _is_committee(view, block.start)):
            continue
        last = n
        for k in range(n + 1, len(blocks)):
            text = view.model.analysis.text[blocks[k].start : blocks[k].end]
            if _role(text) is not None or (
                blocks[k].kind is BlockKind.HEADING and _ends(view, text, (block.end, blocks[k].start))
            ):
                break
            last = k
        yield prop, block.end, blocks[last].end


def _is_committee(view: View, at: int) -> bool:
    """Whether the members under a heading are those of a board."""
    return _COMMITTEE.search(view.model.analysis.text, max(0, at - _ABOVE), at) is not None


def _ends(view: View, heading: str, read: tuple[int, int]) -> bool:
    """Whether a heading ends a section: a name does not, nor a category of bodies, nor the first one under an introduction."""
    if _CATEGORY.search(heading) or not _records(view, *read):
        return False
    at = read[1]
    return not any(is_body(m.entity) and m.start <= at + 8 for m in view.mentions_in(at, at + len(heading)))


def _role(text: str) -> ObjectProperty | None:
    if len(text) > _LONGEST_HEADING:
        return None
    return next((prop for prop, pattern in _ROLES if pattern.fullmatch(text)), None)


def _target(view: View, prop: ObjectProperty) -> LocalEntity | None:
    """The project that partners are in, or the body that members belong to: what the page is about."""
    if prop is not _P.MEMBER_OF:
        return view.main_project
    topic = view.model.topic
    return topic if topic is not None and is_body(topic) else None


def _records(view: View, start: int, end: int) -> Sequence[_Record]:
    """The bodies whose names open a line between two offsets."""
    text = view.model.analysis.text
    opened: list[EntityMention] = []
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        marks = _MARKS.match(text, at, stop)
        first = marks.end() if marks else at
        body = next(
            (m for m in view.mentions_in(at, stop) if first <= m.start <= first + 1 and is_body(m.entity)), None
        )
        if body is not None and _ENDS_NAME.match(text, body.end, stop):
            opened.append(body)
        at = stop + 1
    stops = [*(m.start for m in opened), end][1:]
    return [_Record(m, min(stop, _lines_on(text, m.end))) for m, stop in zip(opened, stops, strict=True)]


def _lines_on(text: str, at: int) -> int:
    for _ in range(_LINES):
        stop = text.find("\n", at)
        if stop < 0:
            return len(text)
        at = stop + 1
    return at


def _stands_alone(view: View, mention: EntityMention) -> bool:
    """Whether a mention stands in a short line, as in an address, and not in a sentence."""
    text = view.model.analysis.text
    start, end = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
    line = text[start : end if end >= 0 else len(text)]
    return len(line) <= _LONGEST_LINE and not re.search(r"[a-zà-ÿ]{2}\.\s", line[: mention.start - start])
