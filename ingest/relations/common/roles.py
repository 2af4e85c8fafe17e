"""Roles of persons as phrases say them: "Head of Trade, City of Graz (until 2014 researcher at IHS)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from ingest.analysis import EntityMention
from ingest.relations.common.mask import Unit
from ingest.relations.common.patterns import HEAD_NOUN, alternatives, compile_pattern
from ingest.relations.common.titles import FORMER, TITLE, has_title

_LEAD: Final = re.compile(
    r"^(?:[\s,:–-]|(?:the|our|an?|its|their|his|her|currently|now|today|also|who|which|is|was|be|as|he|she|"
    r"works?|worked|(?:a )?travaillé?e?|"
    r"qui|que|est|était|le|la|les|l'|un|une|actuellement|aujourd'hui|lui|il|elle|comme|en tant que|"
    r"der|die|das|den|dem|ist|war|er|sie|ein|eine|heute|jetzt|seither|seitdem|derzeit|aktuell|als|arbeitet|arbeitete|seit \d{4}|"
    r"è|era|lo|gli|una|uno|oggi|attualmente|ora|anche|come|lavora|lavorava|quale|el|es|hoy|actual(?:mente)?|"
    r"como|trabaja|trabajó|"
    r"since \d{4}|depuis \d{4}|dal \d{4}|desde \d{4}|and|und|et|e|y|both|in his role as|in her role as|"
    r"in (?:seiner|ihrer) funktion als|"
    r"took over|appointed|"
    r"(?:before|after) (?:being|having been) (?:named|appointed|elected|made)|before becoming|"
    r"new|neue[rn]?|nouvel(?:le)?|nouveau|nuov[oa]|nuev[oa])(?!\w)|l')+",
    re.IGNORECASE,
)
_FORMER: Final = re.compile(rf"(?<!\w){FORMER}(?!\w)", re.IGNORECASE)
_FORMER_START: Final = re.compile(rf"\s*{FORMER}(?!\w)\s*", re.IGNORECASE)
_PRESENT: Final = re.compile(
    r"\b(?:now|today|currently|heute|jetzt|aujourd'hui|actuellement|oggi|attualmente|hoy|actualmente)\b", re.IGNORECASE
)
_PAST_VERB: Final = re.compile(
    r"\b(?:was(?! (?:appointed|elected|named|made|nominated))|worked|used to|war|arbeitete|était|a travaillé|"
    r"era|fu|lavorava|ha lavorato|trabajó|fue(?! (?:nombrad|elegid|designad)))\b",
    re.IGNORECASE,
)
_SPLIT: Final = re.compile(
    r", | – | - |[();/]| (?:and|und|et|e|y|ed) (?=(?:(?!and|und|et|in)[\w'-]+ ){0,3}?(?:"
    + FORMER
    + r"|heute|now|oggi|hoy|aujourd'hui|today)(?!\w))",
    re.IGNORECASE,
)
_PREPOSITION: Final = (
    r"(?:of|at|for|from|with|in|to|on behalf of|de la|de l'|de los|de las|de|du|des|d'|chez|auprès de|à la|à l'|"
    r"à|au|von der|von|vom|der|des|bei der|bei|beim|"
    r"für|im|am|an der|di|del|della|dell'|dello|dei|delle|degli|presso|per|al|all'|alla|el|en|la|los|las|il|lo|"
    r"le|the|l'|dem|den|die|das|une?|an?)"
)
_NO_KIND: Final = alternatives(
    (
        *(
            "of",
            "at",
            "for",
            "de",
            "du",
            "des",
            "di",
            "del",
            "della",
            "dello",
            "delle",
            "dei",
            "and",
            "et",
            "e",
            "y",
            "und",
        ),
        *("chez", "bei", "beim", "presso", "per", "pour", "für", "in", "en", "im", "au", "aux", "à"),
    )
)
_KIND: Final = rf"(?:(?:{HEAD_NOUN}|(?-i:(?!(?:{_NO_KIND}) )[a-zà-ÿ-]+)) ){{0,2}}?"
_WHERE: Final = re.compile(
    r" (?:at|chez|bei|beim|presso|auprès|(?:in|an) (?:der|dem|einer|einem)|im|am) .*$", re.IGNORECASE
)
"""Where somebody works, however vaguely, is no part of the title."""
_DEMONYM: Final = re.compile(r"^(?:[A-Z][a-zà-ÿ]+(?:ian|ish|ese|ean) )(?=[a-z])")
_OWNER: Final = re.compile(r"^\w+['’]s (?=[a-z])")
_LINK: Final = re.compile(rf"(?:[ ,–(]+(?:{_PREPOSITION}(?: |(?<=')|$))*|(?<=\w)'s? ){_KIND}$", re.IGNORECASE)
_NAMED: Final = compile_pattern("<OKCRNVJEGF>")
_EMPLOYER: Final = compile_pattern("<OK>")
_DIRECT: Final = compile_pattern(rf"^ ?(?:{_PREPOSITION} ?){{0,3}}{_KIND}<o:OK>")
_ONLY_ORG: Final = compile_pattern(
    rf"^ ?(?:{_PREPOSITION} ?){{0,3}}(?:{HEAD_NOUN} )?<o:OK>(?: \w+)?(?:(?: (?:in|de|à|en|a|di|von))? (?:la |"
    rf"le )?<CRN>)?"
    r"(?: (?:as|als|comme|come|como) [^,;]*)?[ .]*$"
)
_ONLY_PLACE: Final = compile_pattern(rf"^ ?(?:{_PREPOSITION} ?){{0,3}}<CRN>[ .]*$")
_TRIM: Final = re.compile(rf"(?:[ ,]+{_PREPOSITION})*[ ,.:'–-]*$", re.IGNORECASE)
_TITLE_START: Final = re.compile(rf"^{TITLE}", re.IGNORECASE)
_STOP: Final = re.compile(
    r" (?:(?:in|since|seit|depuis|dal|desde|from|until|bis|im jahr) (?:\w+ )?\d{4}|(?:has|have|had|will|would|"
    r"said|says|is|was|are|were|who|which|that|"
    r"presented|opened|spoke|explained|hat|haben|wird|sagte|stellte|ist|war|a|ont|sont|ha|hanno|è|fu|fue|es|"
    r"sono|qui|die|che|que|when|before|after|and then)(?= ))|\s{3,}",
    re.IGNORECASE,
)
_TAIL_WORDS: Final = re.compile(r" (?:and|und|et|e|y|ed|sowie|&)$", re.IGNORECASE)
_DEPARTMENT: Final = re.compile(
    r"\b(?:policy|policies|affairs|department|unit|division|relations|communications?|development|strategy|"
    r"services?|innovation|funding|projects?|"
    r"abteilung|referat|bereich|service|direction|ufficio|settore|departamento|área)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Role:
    """A post as one phrase names it; `start` and `end` count in the unit's masked text.

    Attributes:
        title: as written, or empty.
        employer: the organisation, or None.
        former: whether it is over.
    """

    title: str
    employer: EntityMention | None
    former: bool
    start: int
    end: int


def quoted(unit: Unit, source: str, start: int, end: int) -> str:
    """What the document says where a stretch of masked text stands, in one line."""
    if start >= end:
        return ""
    first, last = unit.span(start, end)
    return re.sub(r"[\s*_]+", " ", source[first:last]).strip(" ,;:.")


def _chunk_role(unit: Unit, source: str, start: int, end: int) -> Role | None:
    """Read one stretch between commas or brackets."""
    text = unit.text[start:end]
    if tail := _TAIL_WORDS.search(text):
        text = text[: tail.start()]
    former = bool(_FORMER.search(text[:40])) or (bool(_PAST_VERB.search(text[:25])) and not _PRESENT.search(text[:40]))
    lead = 0
    while (m := _LEAD.match(text, lead)) or (m := _LEAD.match(text[lead:])) or (m := _FORMER_START.match(text[lead:])):
        lead = m.end() if m.string is text else lead + m.end()
    body = text[lead:]
    only = _ONLY_ORG.match(body)
    if only and not has_title(body[: only.start("o")]):
        return Role("", next(unit.mentions_between(start, end)), former, start, end)
    title = _TITLE_START.match(body)
    return _titled(unit, source, (start + lead, start + lead + title.end(), end), former) if title else None


def _titled(unit: Unit, source: str, at: tuple[int, int, int], former: bool) -> Role:
    """A title with its employer: the organisation that a preposition or a comma ties to it."""
    begin, after, end = at
    close, employer, search_from = -1, None, after
    while name := _NAMED.search(unit.text, search_from, end):
        between = unit.text[after : name.start()]
        link = _LINK.search(between)
        stop = _STOP.search(between)
        if stop or len(between) > 70:
            close = after + (stop.start() if stop else 0)
            break
        mention = next(unit.mentions_between(name.start(), name.end()))
        if _EMPLOYER.match(name.group()) and link:
            if _DEPARTMENT.search(mention.entity.name) and len(between.split()) == 1:
                search_from = after = name.end()
                continue
            employer = mention
        close = after + (link.start() if link else len(between))
        break
    else:
        stop = _STOP.search(unit.text[after:end])
        close = after + stop.start() if stop else end
    words = unit.text[begin:close]
    trimmed = _TRIM.search(words)
    close = begin + (trimmed.start() if trimmed else len(words))
    title = _DEMONYM.sub("", _OWNER.sub("", _WHERE.sub("", quoted(unit, source, begin, close))))
    return Role(title, employer, former, begin, end)


def direct_employer(unit: Unit, start: int, stop: int) -> tuple[EntityMention, int] | None:
    """The organisation that stands right behind "from", and where it ends, or None."""
    match = _DIRECT.match(unit.text[start:stop])
    if not match:
        return None
    mention = next(unit.mentions_between(start + match.start("o"), start + match.end("o")))
    return mention, start + match.end()


def read_roles(unit: Unit, source: str, start: int, end: int) -> Iterator[Role]:
    """Yield the roles named in a stretch of masked text that stands in apposition to, or is said of, a person.

    Args:
        source: the document's text, out of which titles are quoted.
    """
    pending: Role | None = None
    for at, stop in _chunks(unit.text, start, end):
        role = _chunk_role(unit, source, at, stop)
        if role is None:
            if re.search(r"\w", unit.text[at:stop]) and not _ONLY_PLACE.match(unit.text[at:stop]):
                break
        elif role.title and role.employer is None:
            if pending:
                yield pending
            pending = role
        elif pending and not role.title and role.former and not pending.former:
            yield pending
            yield role
            pending = None
        elif pending and not role.title:
            yield replace(pending, employer=role.employer, former=pending.former or role.former, end=role.end)
            pending = None
        else:
            if pending:
                yield pending
                pending = None
            yield role
    if pending:
        yield pending


def _chunks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between commas, dashes and brackets; what follows a closed bracket without a comma is no apposition."""
    at = start
    for match in _SPLIT.finditer(text, start, end):
        if match.start() > at:
            yield at, match.start()
        at = match.end()
        if match.group() == ")" and re.match(r" ?\w", text[at:end]):
            return
    if at < end:
        yield at, end
