# ruff: noqa: E501 - one pattern a line reads best
"""Who gives a piece of advice, whom it is for, and what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ingest.analysis import Candidate, DocumentModel, EntityMention, LocalEntity
from ingest.relations.advisers import block_at, giver_of
from ingest.relations.common.view import View, Views
from ontology.vocabulary import EntityClass, ObjectProperty, is_a

_NAME: Final = "recommendations/1"
_C = EntityClass
_GAP: Final = 1500
_ADDRESSEES: Final = (_C.CLUSTER, _C.CITY, _C.REGION, _C.ORGANISATION)
_MODAL: Final = re.compile(
    r"\b(?:should|shall|must|(?:is|are) (?:invited|asked|urged|encouraged|requested) to|soll(?:en)?|mögen?|"
    r"est invitée?s?|sont invitée?s?|"
    r"ist aufgerufen|needs? to|ought to|could|has to|have to|is advised|devrai(?:t|ent)|doi(?:t|vent)|"
    r"gagnerai(?:t|ent)|pourrai(?:t|ent)|sollten?|müssten?|muss|müssen|könnten?|"
    r"dovrebber?o?|deve|devono|potrebber?o?|deberían?|deben?|podrían?|tiene que|is recommended|are recommended|"
    r"suffers|needs|farebber?o? bene|ferai(?:t|ent) bien|würden? gut daran|tä?te[nt]? gut daran|(?:would|will) do well|wird (?:nahegelegt|empfohlen|geraten)|"
    r"darf nicht|dürfen nicht|gebeten|aufgefordert|si raccomanda|si consiglia|si chiede|se recomienda|se aconseja)\b",
    re.IGNORECASE,
)


_OPENING: Final = re.compile(
    r"\s*(?:(?:we |and )?(?:recommends?|asks?|invites?|urges?|advises?|suggests?|calls? (?:on|upon)|recommande(?:nt)?|"
    r"demande(?:nt)? à|invite(?:nt)?|empfiehlt|bittet|raccomanda(?:no)?|chiede(?:re)? a|invita(?:no)?|recomienda(?:n)?|"
    r"pide(?:n)? a|it is (?:advisable|desirable) that|è opportuno che|es conveniente que|il est souhaitable que|"
    r"es wäre gut,? wenn|that|que|qu'|che|dass|daß)(?=[ '])\s*)*",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(
    r"\s*(?:,|and|und|et|e|ed|y)?\s*(?:that |que |che |dass |qu')?"
    r"(?:the|la|le|les|l['’]|il|lo|i|gli|der|die|das|den|dem|el|los|las)?\s*",
    re.IGNORECASE,
)
_ADVICE: Final = re.compile(
    r"recommend|recommand|advice|suggest|conseil|empfehl|vorschl|raccomand|consigli|recomend|propuest|request|wish",
    re.IGNORECASE,
)


_DIRECTED: Final = re.compile(
    r"\W*(?:to|for|à|au|aux|pour|an|für|a|al|alla|allo|ai|alle|all'|al|para)(?: (?:the|la|le|les|l'|den|die|der|das|el|los))?\b(?=[^:.;]{3,70}[:.])",
    re.IGNORECASE,
)
_DIRECTED_VERB: Final = re.compile(
    r"(?:demandée?|recommandée?|suggérée?|conseillée?|proposée?|demande|recommande|chiede|chiesto|raccomanda|consiglia|suggerisce|recomienda|pide|aconseja) "
    r"(?:à|au|aux|a|al|alla|all'|allo|ai|alle)\b|(?:it|they|we) (?:asks?|urges?|advises?|invites?) ",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"\b(?:for|to|pour|à|für|an|per|a|al|para|told|advise[ds]?|ask(?:s|ed)?|urge[ds]?|conseille|empfiehlt|rät|bittet|propone al?)\s+\W*$",
    re.IGNORECASE,
)
_OPENS_LIST: Final = re.compile(r":[\s*_]*(?:[-•*–♦]|\(?\w{1,3}[.)])?\W*$")
_NEAR_NAME: Final = 14
_SHORT_LINE: Final = 120


class Recommendations:
    """Reads the givers and addressees of the recommendations that the model holds."""

    name = _NAME

    def __init__(self, views: Views) -> None:
        self._views = views

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose recommends, addressedTo and focusesOn of recommendations."""
        view = self._views.of(model)
        pieces = sorted((_span(e, view), e.key) for e in model.of_class(_C.RECOMMENDATION))
        by_key = {e.key: e for e in model.entities}
        group_start = -1
        last_end = -_GAP
        for span, key in pieces:
            if span[0] - last_end > 350 or not _same_list(view, last_end, span[0]):
                group_start = span[0]
            last_end = span[1]
            yield from _given(view, by_key[key], span, group_start)
            yield from _addressed(view, by_key[key], span, group_start)


def _span(entity: LocalEntity, view: View) -> tuple[int, int]:
    if entity.spans:
        return entity.spans[0][0], entity.spans[-1][1]
    at = view.model.analysis.text.find((entity.text or entity.name)[:60])
    start = max(at, 0)
    return start, start + len(entity.text or "")


def _same_list(view: View, end: int, start: int) -> bool:
    """Whether nothing but other advice and short links stands between two pieces."""
    if end < 0:
        return False
    between = view.model.analysis.text[end:start]
    if _OPENS_LIST.search(between) and any(_is_addressee(m) for m in view.mentions_in(end, start)):
        return False
    return len(between) < 60 or not re.search(r"[.!?]\s+\w+ \w+ \w+ \w+.*[.:]", between, re.DOTALL)


def _make(subject: str, predicate: ObjectProperty, other: str, span: tuple[int, int], confidence: float) -> Candidate:
    return Candidate(subject, predicate, other, *span, confidence, _NAME)


def _given(view: View, advice: LocalEntity, span: tuple[int, int], group_start: int) -> Iterator[Candidate]:
    giver = giver_of(view, group_start)
    if giver:
        yield _make(giver.key, ObjectProperty.RECOMMENDS, advice.key, span, 0.82)


def _is_addressee(mention: EntityMention) -> bool:
    return any(is_a(mention.entity.entity_class, c) for c in _ADDRESSEES)


def _addressed(view: View, advice: LocalEntity, span: tuple[int, int], group_start: int) -> Iterator[Candidate]:
    named = list(_subjects(view, span))
    for mention, confidence in named:
        yield _make(advice.key, ObjectProperty.ADDRESSED_TO, mention.entity.key, span, confidence)
    if not named:
        focus = _focus(view, group_start)
        if focus:
            yield _make(advice.key, ObjectProperty.ADDRESSED_TO, focus.key, span, 0.75)


def _subjects(view: View, span: tuple[int, int]) -> Iterator[tuple[EntityMention, float]]:
    """The names before the first modal verb of the advice ("Porto should …"), else nothing."""
    text = view.model.analysis.text[span[0] : span[1]]
    directed = _DIRECTED.match(text) or _DIRECTED_VERB.search(text)
    if directed:
        found = [m for m in view.mentions_in(span[0] + directed.end() - 1, span[1]) if _is_addressee(m)]
        if found and found[0].start - span[0] - directed.end() < _NEAR_NAME:
            yield found[0], 0.85
            return
    modal = _MODAL.search(text)
    opening = _OPENING.match(text)
    if opening and (opening.group().strip() or not modal):
        yield from ((m, 0.8) for m in _opening_names(view, span, opening.end()))
        return
    if not modal:
        return
    sentence = max(text.rfind(". ", 0, modal.start()), text.rfind(": ", 0, modal.start()), 0)
    for mention in view.mentions_in(span[0] + sentence, span[0] + modal.start()):
        between = text[mention.end - span[0] : modal.start()]
        if _is_addressee(mention) and len(between) < 45:
            yield mention, 0.85


def _opening_names(view: View, span: tuple[int, int], skip: int) -> list[EntityMention]:
    """The name that a piece of advice opens with, and those that "and" joins to it."""
    text = view.model.analysis.text
    at, found = span[0] + skip, list[EntityMention]()
    for mention in view.mentions_in(at, span[1]):
        if not _is_addressee(mention) or not _JOINED.fullmatch(text[at : mention.start]):
            break
        found.append(mention)
        at = mention.end
    return found


def _focus(view: View, group_start: int) -> LocalEntity | None:
    """What the advice of a list is about: the addressee in its introduction, else the cluster or city of the passage before."""
    told = _told(view, group_start)
    if told:
        return told
    intro = view.mentions_in(max(0, group_start - 180), group_start)
    heading = view.heading_over(block_at(view, group_start))
    over = []
    if heading is not None:
        block = view.blocks[heading]
        if _ADVICE.search(view.heading_text(heading)):
            over = [m for m in view.mentions_in(block.start, block.end) if _is_addressee(m)]
    clusters = [m for m in intro if m.entity.entity_class is _C.CLUSTER]
    others = [m for m in intro if _is_addressee(m)]
    if clusters:
        return clusters[-1].entity
    if over:
        return over[-1].entity
    cluster = view.last_mention(group_start, _C.CLUSTER)
    event = view.last_mention(group_start, _C.EVENT)
    at = block_at(view, group_start)
    intro_block = view.intro_of(at)
    first = view.blocks[at].start if intro_block is None else min(view.blocks[at].start, view.blocks[intro_block].start)
    if (
        cluster
        and cluster.start >= first
        and group_start - cluster.start < _GAP
        and (event is None or cluster.start > event.start - 200)
    ):
        return cluster.entity
    if others and _TOLD.search(_words_before(view, others[-1].start)):
        return others[-1].entity
    return None


def _told(view: View, group_start: int) -> LocalEntity | None:
    """Whom the line right over a list names as the one it is for ("To the University of X:")."""
    index = view.intro_of(block_at(view, group_start))
    if index is None or view.blocks[index].end - view.blocks[index].start > _SHORT_LINE:
        return None
    block = view.blocks[index]
    for mention in view.mentions_in(block.start, block.end):
        if _is_addressee(mention) and _TOLD.search(_words_before(view, mention.start)):
            return mention.entity
    return None


def _words_before(view: View, offset: int) -> str:
    return (
        view.model.analysis.text[max(0, offset - 20) : offset]
        .replace("the ", "")
        .replace("die ", "")
        .replace("la ", "")
    )
