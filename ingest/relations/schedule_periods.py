"""When projects start and end, as labelled fields, brackets behind their names, bare lines and sentences say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ingest.analysis import Candidate, EntityMention, LocalEntity
from ingest.relations.common.dates import FoundDate, date_literal, find_dates
from ingest.relations.common.events import events_in, is_event
from ingest.relations.common.mask import Unit
from ingest.relations.common.modality import Modality, modality
from ingest.relations.common.view import View
from ingest.relations.common.years import document_year
from ingest.relations.project_words import BEGINS, END, ENDS, LASTS, PERIOD, SINCE, START, UNTIL
from ontology.vocabulary import DataProperty, EntityClass, is_a

_NAME: Final = "schedule/1"
_D = DataProperty
_BRACKET: Final = re.compile(r"\(([^()]*)\)")
_BEHIND_NAME: Final = re.compile(r"[\s\"“”»›*_]*(?:[:–—-]\s|,\s|\.\s)?\s*$")
_NOUN: Final = re.compile(r"\b(?:project|projet|projekte?s?|vorhabens?|progetto|proyecto)\b[^.;()]*$", re.IGNORECASE)
_AND: Final = re.compile(
    r",?\s?(?:to|until|and|till|bis|au?|à|jusqu'(?:en|au)|al?|e|y|hasta|und|et|–|-)"
    r"(?: (?:zum|il|el|le|in|en|(?:the )?end of|ende|(?:la )?fine (?:di|del)|la fin de|finales de))?\s?"
)
_PERIODS_OF_PROGRAMMES: Final = frozenset({("2000", "2006"), ("2007", "2013"), ("2014", "2020"), ("2021", "2027")})
_NEAR: Final = 130
_CUE: Final = 34
_REACH: Final = 400
_BESIDE: Final = 40

_Found = tuple[DataProperty, str, tuple[int, int], float]


def labelled_period(text: str, offset: int, label: str, project: LocalEntity) -> Iterator[Candidate]:
    """ "Start date: 1 May 2010, end date: …", "Laufzeit: 01/2010 – 12/2012", or a bare range in a list."""
    for date in (d for d in find_dates(text) if d.has_year):
        before = re.split(r"[\n|;,)]|\d{4}", text[: date.start])[-1]
        own = re.search(r"[^\W\d]", before) is None
        for prop, value, at, sure in _labelled(text, date, label if own else before, own):
            yield _make(project, prop, value, (offset + at[0], offset + at[1]), sure)


def _labelled(text: str, date: FoundDate, label: str, own: bool) -> Iterator[_Found]:
    at = (date.start, date.end)
    if not own and (date.first, date.last) in _PERIODS_OF_PROGRAMMES:
        return
    closed = own or re.search(r"[:=–-]\s*\**\s*$", label) is not None
    if date.is_range and not _is_short(date) and (PERIOD.search(label) or _is_bare(text, date)):
        sure = 0.93 if PERIOD.search(label) else 0.7
        yield from _both(date, at, sure)
    elif _ends_with(START, label) or (closed and START.search(label)):
        yield _D.START_DATE, date.first, at, 0.95
    elif _ends_with(END, label) or (closed and END.search(label)):
        yield _D.END_DATE, date.first, at, 0.95


def _ends_with(cue: re.Pattern[str], label: str) -> bool:
    """Whether a label that opens its line or clause ends with a word for the start or the end ("Start 1.1.2017")."""
    words = label.strip(" *_:-–•")
    found = list(cue.finditer(words))
    return bool(found) and found[-1].end() == len(words) and len(words.split()) <= 3 and not UNTIL.search(words + " ")


def periods_in(unit: Unit, view: View) -> Iterator[Candidate]:
    """What a sentence or list item says of when projects start and end."""
    text = view.model.analysis.text[unit.start : unit.end]
    dates = [d for d in find_dates(text) if not _in_name(d, unit)]
    if not dates:
        return
    alone = _alone(unit, text, dates, view)
    for project, (prop, value, at, sure) in (
        *alone,
        *_asides(unit, text, dates, view),
        *_said(unit, text, dates, view),
    ):
        yield _make(project, prop, value, (unit.start + at[0], unit.start + at[1]), sure)


def _alone(unit: Unit, text: str, dates: list[FoundDate], view: View) -> Iterator[tuple[LocalEntity, _Found]]:
    """A period between commas ("Juin 2017 - mai 2020.") behind a sentence that names a project at the start of the block."""
    block = view.blocks[unit.block_index]
    if (unit.start == block.start and not block.label) or _projects(unit) or events_in(unit):
        return
    for date in dates:
        clear = re.search(r"(?:^|[,;–]\s?)\W*$", text[: date.start]) and re.match(r"\s?(?:$|[.,;–])", text[date.end :])
        if clear and date.is_range and not _is_short(date) and date.has_year and len(date.first) >= len("2000-01"):
            first = next(iter(view.mentions_in(block.start, unit.start)), None)
            project = _running(unit, view) if block.label else first.entity if first else None
            if project and project.entity_class is EntityClass.PROJECT:
                yield from ((project, found) for found in _both(date, (date.start, date.end), 0.8))


def _make(project: LocalEntity, prop: DataProperty, value: str, at: tuple[int, int], sure: float) -> Candidate:
    return Candidate(project.key, prop, date_literal(value), *at, sure, _NAME)


def _both(date: FoundDate, at: tuple[int, int], sure: float) -> Iterator[_Found]:
    yield _D.START_DATE, date.first, at, sure
    yield _D.END_DATE, date.last, at, sure


def _is_short(date: FoundDate) -> bool:
    """Whether a range lasts days rather than months: an event's, no project's."""
    return len(date.last) == 10 and date.first[:7] == date.last[:7]


def _in_name(date: FoundDate, unit: Unit) -> bool:
    """Whether a year belongs to a name ("Horizon 2020")."""
    return any(m.start <= unit.start + date.start < m.end for m in unit.mentions)


def _is_bare(text: str, date: FoundDate) -> bool:
    """A full range of days or months that stands alone in a line or between dashes of a list."""
    if len(date.first) < 7:
        return False
    before = re.split(r"(?:\s|^)[-–•|]\s?|\n", text[: date.start])[-1]
    return not re.search(r"[^\W\d]{2,}", before)


def _projects(unit: Unit) -> list[EntityMention]:
    return [m for m in unit.mentions if m.entity.entity_class is EntityClass.PROJECT]


def _asides(unit: Unit, text: str, dates: list[FoundDate], view: View) -> Iterator[tuple[LocalEntity, _Found]]:
    """ "ALPHA (Interreg, 2013-2015)", "ALPHA: seit Mai 2019", "ALPHA : 1 January 2009 - 31 December 2011"."""
    brackets = [m.span(1) for m in _BRACKET.finditer(text)]
    for date in (d for d in dates if d.has_year):
        bracket = next((b for b in brackets if b[0] <= date.start < b[1]), None)
        project = _before_bracket(unit, text, bracket[0] - 1, view) if bracket else _right_before(unit, text, date)
        if project is None or (bracket and not project[1] and (date.first, date.last) in _PERIODS_OF_PROGRAMMES):
            continue
        if (date.first, date.last) in _PERIODS_OF_PROGRAMMES and _of_programme(unit, text, date):
            continue
        cue = text[max(bracket[0] if bracket else 0, date.start - _CUE) : date.start]
        at = (date.start, date.end)
        if date.is_range and not _is_short(date):
            yield from ((project[0], found) for found in _both(date, at, 0.92 if project[1] else 0.8))
        elif SINCE.search(cue) or BEGINS.search(cue):
            yield project[0], (_D.START_DATE, date.first, at, 0.85)
        elif UNTIL.search(cue) or ENDS.search(cue):
            yield project[0], (_D.END_DATE, date.first, at, 0.85)


def _of_programme(unit: Unit, text: str, date: FoundDate) -> bool:
    """Whether a period stands right behind a programme's name."""
    names = [m for m in unit.mentions if m.end - unit.start <= date.start]
    beside = names and names[-1].entity.entity_class is EntityClass.PROGRAMME
    return bool(beside) and not re.search(r"\w", text[names[-1].end - unit.start : date.start])


def _before_bracket(unit: Unit, text: str, at: int, view: View) -> tuple[LocalEntity, bool] | None:
    """The project that a bracket explains, and whether its name stands right before it."""
    before = [m for m in unit.mentions if m.end - unit.start <= at]
    if before and before[-1].entity.entity_class is EntityClass.PROGRAMME:
        before = before[:-1]
        if _NOUN.search(text[:at]) and not (before and before[-1].entity.entity_class is EntityClass.PROJECT):
            project = view.project_at(unit.start)
            return (project, False) if project else None
    if not before:
        project = view.project_at(unit.start) if _NOUN.search(text[max(0, at - 60) : at]) else None
        return (project, False) if project else None
    last = before[-1]
    gap = text[last.end - unit.start : at]
    if last.entity.entity_class is not EntityClass.PROJECT or len(gap) > _NEAR or re.search(r"[.;:()]", gap):
        return None
    return last.entity, not gap.strip(' "“”»*_')


def _right_before(unit: Unit, text: str, date: FoundDate) -> tuple[LocalEntity, bool] | None:
    """The project whose name, a colon or dash and at most a cue stand right before a date."""
    before = [m for m in unit.mentions if m.end - unit.start <= date.start]
    if not before or before[-1].entity.entity_class is not EntityClass.PROJECT or before[-1].nominal:
        return None
    gap = text[before[-1].end - unit.start : date.start]
    gap = re.sub(r"\b(?:since|from|seit|depuis|dal|dall'|desde|vom|von|du|de|del)\s$", "", gap, flags=re.IGNORECASE)
    return (before[-1].entity, True) if gap.strip() and _BEHIND_NAME.fullmatch(gap) else None


def _said(unit: Unit, text: str, dates: list[FoundDate], view: View) -> Iterator[tuple[LocalEntity, _Found]]:
    """ "The project started in May 2010 and ends …", "Gestartet am …", "it runs from January 2012 to June 2014"."""
    project = _subject(unit, text, dates[0], view)
    if project is None or modality(text, dates[0].start, dates[0].end, view.language) in (
        Modality.NEGATED,
        Modality.PLANNED,
    ):
        return
    year = next((d.first[:4] for d in dates if d.has_year), None) or document_year(view)
    for number, date in enumerate(dates):
        filled = date.in_year(year)
        if filled:
            following = dates[number + 1] if number + 1 < len(dates) else None
            beside = any(0 <= m.start - unit.start - date.end < _BESIDE for m in _projects(unit))
            yield from ((project, found) for found in _cued(text, filled, following, beside))


def _cued(text: str, date: FoundDate, following: FoundDate | None, beside: bool) -> Iterator[_Found]:
    at = (date.start, date.end)
    near = text[max(0, date.start - _CUE) : date.start]
    near = _WEEKDAY.sub(" ", near[near.rfind(")") + 1 :])
    pair = following is not None and _AND.fullmatch(text[date.end : following.start])
    if (pair or (date.is_range and not _is_short(date))) and PERIOD.search(near):
        last = following.first if pair and following else date.last
        yield _D.START_DATE, date.first, at, 0.85
        yield _D.END_DATE, last, at, 0.85
        return
    after = text[date.end : date.end + _CUE]
    if _BEGUN.match(after):
        yield _D.START_DATE, date.first, at, 0.8
        return
    begins, ends = (list(cue.finditer(near)) for cue in (BEGINS, ENDS))
    since, until = SINCE.search(near), UNTIL.search(near)
    if begins and not (ends and ends[-1].start() > begins[-1].start()):
        if not re.search(r"[,;]", near[begins[-1].end() :]):
            yield _D.START_DATE, date.first, at, 0.8
    elif ends and not re.search(r"[,;]", near[ends[-1].end() :]):
        yield _D.END_DATE, date.first, at, 0.78
    elif since and (_RUNS.search(text, 0, date.start) or _RUNS.search(text, date.end)):
        yield _D.START_DATE, date.first, at, 0.75
    elif since and beside and not _JOINS.search(text):
        yield _D.START_DATE, date.first, at, 0.72
    elif until and _RUNS.search(text, 0, date.start):
        yield _D.END_DATE, date.first, at, 0.75


_ACTION: Final = re.compile(
    r"\b(?:action|azione|acción|aktion|projec?t|projet|projekt|vorhaben|progetto|proyecto)\b", re.IGNORECASE
)
_WEEKDAY: Final = re.compile(
    r",?\s(?:on |last |am |letzten |le |lo scorso |el pasado )?(?:\w+day|\w+tag|mittwoch|\w+di|dimanche|\w+dì|"
    r"sabato|domenica|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?: dernier| scorso)?,?\s(?:the |den |dem |le |il |el )?$",
    re.IGNORECASE,
)
_JOINS: Final = re.compile(
    r"\b(?:partner\w*|members?|mitglied\w*|membres?|partenaires?|soci[oa]?s?|joined|joins|adh[eé]\w+|aderisce|rejoint|leads?|leitet)\b",
    re.IGNORECASE,
)
_BEGUN: Final = re.compile(
    r"\s(?:begonnen|gestartet|angelaufen|ins leben gerufen|an den start gegangen)\b", re.IGNORECASE
)
_RUNS: Final = re.compile(
    r"\b(?:runs?|running|ran|lasts?|under way|underway|im gange|in marcia|avanti|"
    r"läuft|lief|laufend|dauert|court|dure|durera|en cours|in corso|dura|durerà|en marcha|durará|"
    r"angelegt|startet|started|begun|begonnen|gestartet)\b",
    re.IGNORECASE,
)


def _subject(unit: Unit, text: str, date: FoundDate, view: View) -> LocalEntity | None:
    """The project that a sentence tells the time of: named in it, or that of the sentences before if it names nothing else."""
    projects = _projects(unit)
    if events_in(unit) and not projects:
        return None
    if projects:
        before = [m for m in projects if m.end - unit.start <= date.start]
        return (before[-1] if before else projects[0]).entity
    clause = max(text.rfind(";", 0, date.start), text.rfind(". ", 0, date.start)) + 1
    others = [m for m in unit.mentions if clause <= m.start - unit.start < date.start and _may_begin(m)]
    if _ACTION.search(text, clause, date.start):  # "an action of Horizon 2020, launched in …"
        others = [m for m in others if m.entity.entity_class is not EntityClass.PROGRAMME]
    noun = _NOUN.search(text[:clause] + text[clause : date.start])
    told = any(cue.search(text, clause, date.start) for cue in (BEGINS, ENDS, LASTS))
    if others or not (told or (noun and _RUNS.search(text, clause))):
        return None
    return _running(unit, view)


def _running(unit: Unit, view: View) -> LocalEntity | None:
    """The project that the sentences before were about: the first one of the block's last sentence that names any."""
    last = view.last_mention(unit.start, EntityClass.PROJECT, EntityClass.EVENT, EntityClass.CLUSTER)
    if last is None or is_event(last.entity) or unit.start - last.end > _REACH:
        return None
    if last.entity.entity_class is not EntityClass.PROJECT:
        return view.main_project
    sentence = view.model.analysis.sentence_at(last.start)
    inside = view.mentions_in(sentence.start, sentence.end) if sentence else []
    return next((m.entity for m in inside if m.entity.entity_class is EntityClass.PROJECT), last.entity)


def _may_begin(mention: EntityMention) -> bool:
    """Whether a thing may be what begins or ends: a body, a cluster, an event; places and people do not."""
    kinds = (EntityClass.ORGANISATION, EntityClass.CLUSTER, EntityClass.EVENT, EntityClass.PROGRAMME)
    return any(is_a(mention.entity.entity_class, kind) for kind in kinds)
