"""Where the roles of a person stand: behind the name, in front of it, or said of it by a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from ingest.analysis import BlockKind, EntityMention
from ingest.relations.common.mask import Unit
from ingest.relations.common.modality import Modality, modality
from ingest.relations.common.patterns import HEAD_NOUN, compile_pattern
from ingest.relations.common.roles import Role, direct_employer, quoted, read_roles
from ingest.relations.common.titles import FORMER, PLAIN_TITLE
from ontology.vocabulary import EntityClass, is_a

FROM: Final[Mapping[str, str]] = {
    "en": "from|of|at|with|for|representing",
    "fr": "de la|de l'|du|des|de|d'|chez|pour",
    "de": "vom|von der|von den|von|der|des|beim|bei der|bei|aus dem|aus der",
    "it": "della|dell'|dello|dei|delle|del|di|dal|dalla|dall'|da",
    "es": "de la|de los|de las|del|de|en",
}
COPULA: Final[Mapping[str, str]] = {
    "en": r"(?:,? who)? (?:also |currently |now |previously |formerly )?(?:is|was|has been|works?|worked|used to work|became|serves|served|heads|leads|runs|manages|took over|joined|chairs|directs|had been)(?= )",  # noqa: E501
    "fr": r"(?:,? qui)? (?:est|était|a été|travaille|a travaillé|travaillait|dirige|préside|devient|occupe|a dirigé|a rejoint)(?= )",
    "de": r"(?:,? de[rs]|,? die)? ?(?:ist|war|arbeitet|arbeitete|leitet|leitete|führt|wurde|wechselte)(?= )",
    "it": r"(?:,? che)? (?:è|era|è stat[oa]|lavora|lavorava|ha lavorato|dirige|guida|presiede|fu)(?= )",
    "es": r"(?:,? que)? (?:es|era|fue|ha sido|trabaja|trabajó|dirige|preside|lidera)(?= )",
}
_PAST: Final = re.compile(
    r"\b(?:used to|was(?! (?:appointed|elected|named|made|nominated))|worked|served|had been|était|"
    r"a été(?! (?:nommée?|élue?|désignée?))|a travaillé|travaillait|a dirigé|war|arbeitete|"
    r"leitete|era|è stat[oa](?! (?:nominat|elett))|lavorava|ha lavorato|"
    r"fue(?! (?:nombrad|elegid|designad))|trabajó|fu|previously|formerly)\b",
    re.IGNORECASE,
)
_EMPLOYS: Final = re.compile(
    r"work|travaill|arbeit|lavor|trabaj|rejoint|joined|wechselte|heads|leads|runs|manages|chairs|directs|dirig|"
    r"préside|leitet|führt|guida|presiede|preside|lidera",
    re.IGNORECASE,
)
_WORK_OBJECT: Final = compile_pattern(
    r"^ ?(?:also |now |auparavant |zuvor |previously |currently |heute |today |formerly |prima |antes |oggi |"
    r"hoy |as |as an? )*"
    r"(?:for|at|with|in|chez|à|à la|au|pour|bei|beim|für|presso|per|en|para|a)?(?: ?(?:the|la|le|l'|les|die|das|"
    r"den|der|dem|il|lo|el|los))? ?"
    rf"(?:{HEAD_NOUN} )?<o:OK>"
)
_HONORIFIC: Final = (
    r"(?:(?:Dr|Prof|Mrs?|Ms|M|Mme|Mlle|Herrn?|Frau|Ing|Dipl|Mag|Dott|Sig|Sra?|Dña|D|Me|Pr|lic)\b\.?-?(?:ssa|ra)?)"
)
_BEFORE: Final = compile_pattern(
    rf"(?:^|[\s,('–:])(?:(?P<org><OK>)(?:'s|s')?,? )?(?P<title>{PLAIN_TITLE}(?: (?:of|for|de|du|für|di|"
    rf"per|al|alla|alle|allo|ai|delle|dei) (?:[\w&-]+ ){{0,3}}?[\w&-]+?)??)"
    r"(?:,? (?:of|at|de la|de l'|du|de|d'|der|des|von|vom|bei der|beim|di|del|della|dell'|en|from) ?(?:the |la |"
    r"le |l'|el |los )?"
    r"(?:(?P<org2><OK>)|<CRN>))?(?: (?:is|ist|est|è|es|war|was|bleibt|wurde)(?: seit \d{4}| since \d{4}| depuis \d{4})?)?,? ?"
    rf"(?:{_HONORIFIC} ?)*$"
)
_FORMER: Final = re.compile(rf"(?<!\w){FORMER}(?!\w)", re.IGNORECASE)
_OPENING: Final = re.compile(r" ?\|? ?[,(–:-]+ ?")
_AGE: Final = re.compile(r"(?:, \d{2}(?: ans| anni| años| Jahre)?(?=,)| \(\d{2}(?: ans| anni| años| Jahre)?\))")
_ARTICLE: Final = re.compile(
    r"^(?:The|Le|La|L'|Der|Die|Il|Lo|El|Our|Notre|Unsere?|Its|Their|His|Her|Son|Sa|Leur|Ihre?|Seine?|Su|Sus)\s+"
    r"|^\w+['’]s\s(?=[a-z])"
)
_DEMONYM: Final = re.compile(r"^[A-ZÄÖÜ][a-zäöüß]+er (?=[A-ZÄÖÜ])")
_OPEN_KINDS: Final = (BlockKind.FIELD, BlockKind.HEADING, BlockKind.LIST_ITEM)


def roles_after(unit: Unit, source: str, start: int, stop: int, language: str) -> Iterator[tuple[Role, float]]:
    """Yield the roles that follow a person's name, each with the probability that it is the person's."""
    age = _AGE.match(unit.text, start, stop)
    start = age.end() if age else start
    tail = unit.text[start:stop]
    from_words = re.match(
        rf",? (?:{FROM[language]}|{FROM['en']})(?= |[\ue000-\ue0ff])|,? (?:de l'|d'|dell'|dall')", tail, re.IGNORECASE
    )
    if from_words and not re.match(r", (?:for|in|with|en|pour)\b", tail):
        from_body = list(_from_words(unit, source, start + from_words.end(), stop))
        yield from from_body
        if from_body or not tail.startswith(","):
            return
    copula = re.match(COPULA[language], tail, re.IGNORECASE)
    if copula:
        if modality(unit.text, start, min(stop, start + 40), language) is Modality.ASSERTED:
            yield from ((r, 0.85) for r in _said(unit, source, start, start + copula.end(), stop))
        return
    opening = _OPENING.match(tail)
    verb = re.match(COPULA[language], " " + tail[opening.end() :], re.IGNORECASE) if opening else None
    if opening and verb:
        at = start + opening.end()
        yield from ((r, 0.8) for r in _said(unit, source, at, at + verb.end() - 1, stop))
    elif opening:
        roles = list(read_roles(unit, source, start + opening.end(), stop))
        yield from ((r, 0.88) for r in roles)
    elif re.match(r" [A-Z]", tail) and unit.block.kind in _OPEN_KINDS:
        yield from ((r, 0.7) for r in read_roles(unit, source, start, stop))
    bracket = tail.find("(")
    if bracket >= 0 and _FORMER.search(tail[bracket : bracket + 30]) and not (opening and "(" in opening.group()):
        yield from ((r, 0.8) for r in read_roles(unit, source, start + bracket + 1, stop) if r.former)


def _from_words(unit: Unit, source: str, start: int, stop: int) -> Iterator[tuple[Role, float]]:
    """ "Ann Lee from Acme, Bolt Group (former manager of …)"."""
    direct = direct_employer(unit, start, stop)
    if direct is None:
        return
    employer, end = direct
    yield Role("", employer, False, start, end), 0.9
    rest = re.match(r" ?[,(] ?", unit.text[end:stop])
    if rest:
        yield from ((r, 0.8) for r in read_roles(unit, source, end + rest.end(), stop))


def _said(unit: Unit, source: str, verb: int, start: int, stop: int) -> Iterator[Role]:
    words = unit.text[verb:start]
    past = bool(_PAST.search(unit.text[verb : start + 12]))
    roles = list(read_roles(unit, source, start, stop))
    for role in roles:
        yield replace(role, former=past or role.former)
    if any(r.employer for r in roles):
        return
    work = _WORK_OBJECT.match(unit.text[start:stop])
    if work and _EMPLOYS.search(words):
        employer = next(unit.mentions_between(start + work.start("o"), start + work.end("o")))
        yield Role("", employer, past, start, start + work.end())


def _with_noun(unit: Unit, start: int) -> int:
    """Where a title begins whose first noun is a reference too: "cluster" in "the cluster manager"."""
    noun = (
        next(iter(unit.mentions_between(max(0, start - 3), start)), None)
        if unit.text[start - 1 : start] == " "
        else None
    )
    return start - 3 if noun is not None and noun.nominal else start


def _works_at(mention: EntityMention) -> bool:
    cls = mention.entity.entity_class
    return is_a(cls, EntityClass.ORGANISATION) or cls is EntityClass.CLUSTER


def roles_before(unit: Unit, source: str, first: int, stop: int) -> Iterator[tuple[Role, float]]:
    """Yield the role that stands in front of a person's name ("Acme's director Ann Lee", "der Geschäftsführer Udo Kern")."""
    head = unit.text[first:stop]
    match = _BEFORE.search(head)
    if not match:
        return
    group = "org" if match["org"] else "org2"
    employer = None
    if match[group]:
        employer = next(unit.mentions_between(first + match.start(group), first + match.end(group)))
    title = quoted(unit, source, _with_noun(unit, first + match.start("title")), first + match.end("title"))
    title = _ARTICLE.sub("", _DEMONYM.sub("", title))
    former = bool(_FORMER.search(head[max(0, match.start() - 25) : match.end("title")]))
    title = _FORMER.sub("", title).strip()
    yield Role(title, employer if employer and _works_at(employer) else None, former, first + match.start(), stop), 0.75
