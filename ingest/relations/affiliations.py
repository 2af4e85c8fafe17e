"""Who works, or worked, for whom, and as what: worksFor, formerlyWorkedFor, jobTitle."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ingest.analysis import BlockKind, Candidate, DocumentModel, EntityMention
from ingest.relations.common.mask import INDEX_BASE, Unit, class_char
from ingest.relations.common.modality import Modality, modality
from ingest.relations.common.patterns import LANGUAGES, compile_pattern
from ingest.relations.common.roles import Role, read_roles
from ingest.relations.common.titles import FORMER, TITLE
from ingest.relations.common.view import View, Views
from kg.terms import Literal
from ontology.vocabulary import DataProperty, EntityClass, ObjectProperty, is_a

_NAME: Final = "affiliations/1"
_PERSON: Final = re.compile(rf"{class_char('P')}[\U000f0000-\U000fffff]")

_FROM: Final[Mapping[str, str]] = {
    "en": "from|of|at|with|for",
    "fr": "de|du|de la|de l'|d'|chez|des",
    "de": "vom|von|von der|von den|der|des|bei|beim|bei der|aus dem|aus der",
    "it": "di|del|della|dell'|dello|dei|delle|da|dal|dalla",
    "es": "de|del|de la|de los|de las|en",
}
_COPULA: Final[Mapping[str, str]] = {
    "en": r"(?:,? who)? (?:is|was|has been|works?|worked|used to work|became|serves|served|heads|leads|runs|manages|took over|joined|chairs|directs|had been)",
    "fr": r"(?:,? qui)? (?:est|était|a été|travaille|a travaillé|travaillait|dirige|préside|devient|occupe|a dirigé|a rejoint)",
    "de": r"(?:,? de[rs]|,? die)? ?(?:ist|war|arbeitet|arbeitete|leitet|leitete|führt|wurde|wechselte)",
    "it": r"(?:,? che)? (?:è|era|è stat[oa]|lavora|lavorava|ha lavorato|dirige|guida|presiede|fu)",
    "es": r"(?:,? que)? (?:es|era|fue|ha sido|trabaja|trabajó|dirige|preside|lidera)",
}
_PAST_WORK: Final = re.compile(
    r"\b(?:used to|was|worked|served|had been|était|a été|a travaillé|travaillait|a dirigé|war|arbeitete|leitete|era|è stat[oa]|lavorava|ha lavorato|"
    r"fue|trabajó|fu)\b",
    re.IGNORECASE,
)
_RUNS: Final = re.compile(
    r"\b(?:heads|leads|runs|manages|chairs|directs|dirige|préside|leitet|führt|guida|presiede|preside|lidera)\b", re.I
)
_WORK_OBJECT: Final = compile_pattern(
    r"^ ?(?:also |now |auparavant |zuvor |previously |currently |heute |today |formerly |prima |antes |as |as an? )*"
    r"(?:for|at|with|in|chez|à|à la|au|pour|bei|beim|für|presso|per|en|para|a)?(?: ?(?:the|la|le|l'|les|die|das|den|der|dem|il|lo|el|los))? ?(?:[\w'-]+ ){0,2}?<o:OK>"
)
_BEFORE: Final = compile_pattern(
    rf"(?:^|[\s,(:–])(?:(?P<org><OK>)(?:'s|’s|s')?,? )?(?P<title>(?:(?-i:[A-Z])[\w&-]+ |(?:deputy|vice|general|managing|cluster|project|programme|"
    rf"policy|executive|scientific|senior|chief|lead|associate|assistant|technical|innovation|research|international|former|ex-?) ){{0,4}}?"
    rf"{TITLE.replace('{0,4}?', '{0,0}')}(?: (?:of|for|de|du|für|di|per) (?:[\w&-]+ ?){{1,4}}?)?)"
    rf"(?:,? (?:of|at|de|du|de la|de l'|d'|der|des|von|vom|bei der|beim|di|del|della|dell'|du|des|en|from) ?(?:the |la |le |l'|el |los )?(?:[\w'-]+ ){{0,1}}(?P<org2><OK>))?,? ?$"
)
_FORMER_TAIL: Final = re.compile(rf"(?<!\w){FORMER}(?!\w)", re.IGNORECASE)
_TITLED_PLACE: Final = compile_pattern(r"<CRN>")


def _statement(person: EntityMention, role: Role, confidence: float) -> Candidate | None:
    if role.employer is None or role.employer.entity.key == person.entity.key:
        return None
    predicate = ObjectProperty.FORMERLY_WORKED_FOR if role.former else ObjectProperty.WORKS_FOR
    start, end = min(person.start, role.employer.start), max(person.end, role.employer.end)
    return Candidate(person.entity.key, predicate, role.employer.entity.key, start, end, confidence, _NAME)


class Affiliations:
    """Reads affiliations out of appositions, brackets, verbs, and titles in front of names."""

    name = _NAME

    def __init__(self, views: Views) -> None:
        self._views = views

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        """Propose employers past and present, and one present title for each person."""
        view = self._views.of(model)
        titles: dict[str, Candidate] = {}
        for unit in view.units:
            if not unit.has("P"):
                continue
            for person, role, confidence in _roles(view, unit):
                statement = _statement(person, role, confidence)
                if statement:
                    yield statement
                if role.title and not role.former:
                    title = _title(person, role, unit, confidence)
                    known = titles.get(person.entity.key)
                    if known is None or known.confidence < title.confidence:
                        titles[person.entity.key] = title
        yield from titles.values()


def _title(person: EntityMention, role: Role, unit: Unit, confidence: float) -> Candidate:
    _, end = unit.span(role.start, role.end)
    sure = confidence + (0.05 if role.employer else 0.0)
    literal = Literal(role.title)
    return Candidate(
        person.entity.key, DataProperty.JOB_TITLE, literal, person.start, max(end, person.end), sure, _NAME
    )


_Found = tuple[EntityMention, Role, float]


def _roles(view: View, unit: Unit) -> Iterator[_Found]:
    source, language = view.model.analysis.text, view.language[:2]
    language = language if language in LANGUAGES else "en"
    people = list(_PERSON.finditer(unit.text))
    for i, match in enumerate(people):
        person = unit.mentions[ord(match.group()[1]) - INDEX_BASE]
        stop = people[i + 1].start() if i + 1 < len(people) else len(unit.text)
        found = list(_after(unit, source, match.end(), stop, language))
        first = people[i - 1].end() if i else 0
        if not any(role.title or role.employer for role, _ in found) or not any(r.title for r, _ in found):
            found += _before(unit, source, first, match.start())
        for role, confidence in found:
            yield person, role, confidence


def _after(unit: Unit, source: str, start: int, stop: int, language: str) -> Iterator[tuple[Role, float]]:
    tail = unit.text[start:stop]
    from_org = re.match(
        rf",? (?:{_FROM[language]}|{_FROM['en']})(?: (?:the|la|le|les|los|las|el))?(?= |[\ue000-\ue0ff])", tail, re.I
    )
    copula = re.match(_COPULA[language], tail, re.I)
    if from_org and not re.match(r", (?:for|in|with)\b", tail):
        yield from ((r, 0.9) for r in read_roles(unit, source, start + from_org.end(), stop))
    elif copula:
        if modality(unit.text, start, min(stop, start + 40), language) is not Modality.ASSERTED:
            return
        yield from ((r, 0.85) for r in _said(unit, source, start + copula.start(), start + copula.end(), stop))
    elif re.match(r" ?[,(–:-]", tail) or (unit.block.kind is BlockKind.TABLE_ROW and re.match(r" ?\|?", tail)):
        skip = re.match(r" ?\|? ?[,(–:-]* ?", tail)
        yield from ((r, 0.88) for r in read_roles(unit, source, start + (skip.end() if skip else 0), stop))
    elif re.match(r" (?-i:[A-Z])", tail) and unit.block.kind in (
        BlockKind.FIELD,
        BlockKind.HEADING,
        BlockKind.LIST_ITEM,
    ):
        yield from ((r, 0.7) for r in read_roles(unit, source, start, stop))
    elif brackets := re.search(r"\(", tail):
        if _FORMER_TAIL.search(tail[brackets.start() :]):
            yield from ((r, 0.8) for r in read_roles(unit, source, start + brackets.end(), stop) if r.former)


def _said(unit: Unit, source: str, verb: int, start: int, stop: int) -> Iterator[Role]:
    words = unit.text[verb:start]
    past = bool(_PAST_WORK.search(words))
    roles = list(read_roles(unit, source, start, stop))
    for role in roles:
        yield Role(role.title, role.employer, past or role.former, role.start, role.end)
    if roles and any(r.employer for r in roles):
        return
    work = _WORK_OBJECT.match(unit.text[start:stop])
    employs = re.search(r"work|travaill|arbeit|lavor|trabaj|rejoint|joined|wechselte", words, re.I) or _RUNS.search(
        words
    )
    if work and employs:
        employer = next(unit.mentions_between(start + work.start("o"), start + work.end("o")))
        yield Role("", employer, past, start, start + work.end())


def _before(unit: Unit, source: str, first: int, stop: int) -> Iterator[tuple[Role, float]]:
    head = unit.text[first:stop]
    match = _BEFORE.search(head)
    if not match:
        return
    group = "org" if match["org"] else "org2"
    employer = (
        next(unit.mentions_between(first + match.start(group), first + match.end(group)), None)
        if match[group]
        else None
    )
    if (
        employer
        and not is_a(employer.entity.entity_class, EntityClass.ORGANISATION)
        and employer.entity.entity_class is not EntityClass.CLUSTER
    ):
        employer = None
    begin, end = unit.span(first + match.start("title"), first + match.end("title"))
    title = re.sub(r"[\s*_]+", " ", source[begin:end]).strip(" ,:")
    former = bool(_FORMER_TAIL.search(head[max(0, match.start() - 25) : match.end("title")]))
    yield Role(_FORMER_TAIL.sub("", title).strip(), employer, former, first + match.start(), stop), 0.75
