# ruff: noqa: E501 - one pattern a line reads best
"""Coined names ("SALTLINE", "RE-WOOD"): what a document says around them tells projects from bodies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, BlockKind, MentionSource, Span
from ontology.vocabulary import EntityClass

_COINED: Final = re.compile(
    r"(?<![\w&+.-])(?=(?:[^\W\d_]|[-+\d]){5,24}(?!\w))[A-ZÀ-Þ][A-ZÀ-Þ\d]+(?:[-+][A-ZÀ-Þ\d]+)*(?![\w&+]|-[A-ZÀ-Þ\d])"
)
_MIXED: Final = re.compile(
    r"(?<![\w&+.@/-])(?:[A-ZÀ-Þ][a-zà-ÿß]{1,}(?:[A-ZÀ-Þ][a-zà-ÿß]*)+|[A-ZÀ-Þ]{2,}[a-zà-ÿ]{2,}(?:[A-ZÀ-Þ]\w*)?|[A-ZÀ-Þ]\d?-[A-ZÀ-Þ][a-zà-ÿ]{3,}|"
    r"[A-ZÀ-Þ][a-zà-ÿß]{3,}(?:\+|[ -]?\d(?:\.\d)?)(?![\d.:/]))(?![\w@+]|\.\w|[ .]\d)"
)
"""Names with capitals, digits or signs inside ("NordClean", "H2-Delta", "Laminaria+")."""
_PAIR: Final = re.compile(r"(?<![\w-])(?<![A-ZÀ-Þ] )[A-ZÀ-Þ]{3,} [A-ZÀ-Þ\d]{2,}(?![\w-]| [A-ZÀ-Þ]{2,})")
_QUOTED: Final = re.compile(r"[„«»“\"](?P<name>[A-ZÀ-Þ][^\"„“”«»\n]{2,45}?)[“”«»\"]")
_PROJECT: Final = r"(?:projects?|projets?|projekt(?:e?s)?|vorhabens?|progett[oi]|proyectos?|teilprojekt)"
_OF: Final = r"(?: (?:of|in|du|de|di|del|von|vom|im|bei|en|à|au))?(?: (?:the|le|la|il|el|dem|das))?"
_BEFORE_PROJECT: Final = re.compile(
    rf"(?:\b{_PROJECT}|(?:co-?ordinator|lead partner|(?:project )?partners?|partnership|consortium|coordinat(?:eur|rice|ore)|chef(?:fe)? de file|capofila|koordinator(?:in)?|"
    rf"partnern?|partenaires?|partenariat|konsortium|socios?|líder|coordinador[a]?){_OF}(?: {_PROJECT})?|"
    r"im rahmen (?:von|des)|dans le cadre de|nell'ambito di|en el marco de|participat\w+ in|takes? part in|took part in|money from)\W{0,3}$",
    re.IGNORECASE,
)
_AFTER_PROJECT: Final = re.compile(
    rf"\W{{0,3}}(?:-?{_PROJECT}\b|-?(?:partners?|partnern|partnership|consortium|konsortium|team|kick-off)\b|"
    rf",? ?(?:is|was|est|ist|war|è|es|fue)? ?(?:an?|the|un|une|le|ein|eine|das|il|el) (?:[\w-]+ ){{0,3}}?{_PROJECT}\b|"
    r"\((?:19|20)\d\d ?(?:[-–]|bis|to|à|a) ?(?:19|20)?\d\d|"
    r"(?:is|was|will be|wird|wurde|est|a été|è|è stato|es|fue|está) (?:\w+ ){0,3}?(?:(?:co-?)?(?:funded|financ\w+|finanz\w+)|gefördert|kofinanziert|cofinanz\w+|coordinat\w+|coordonné|piloté|koordiniert|led by|liderad|subvencion)|"
    r" ?[—–:(,-] ?(?:(?:co-?)?(?:funded|financ\w+|finanz\w+)|gefördert|kofinanziert|cofinanz\w+|(?:programme?|programma|programa|programm|interreg|horizon)\b)|"
    r"(?:wird|wurde|ist) [^.;]{0,60}?(?:gefördert|kofinanziert|finanziert|bezuschusst)|"
    r"(?:runs|ran|started|starts|ended|ends|läuft|lief|endet|startete|begann|court|dure|a démarré|démarre|s'achève|dura|è partito|comenzó|finaliza|compares|vergleicht|brings together|lasts|lasted|aims) )",
    re.IGNORECASE,
)
_BEFORE_BODY: Final = re.compile(
    r"(?:vice-?)?(?:president|chair(?:man|woman)?|director|members?|membership|board|secretar\w+|seat|office|head|employees?|präsident(?:in)?|vorsitzende[rn]?|geschäftsführer(?:in)?|leiter(?:in)?|mitglied(?:er)?|"
    r"présidente?|direct(?:eur|rice)|membres?|adhérents?|siège|presidente|direttore|direttrice|soci[oa]?|membr[oi]|sede|director[a]?|gerente|miembros?|joined|belongs to|works for)"
    r"(?: general[e]?| adjunt[oa]| exécutive?)? (?:of|at|de|du|d'|von|der|des|bei|im|di|del|della|dell'|in)(?: the)? ?$",
    re.IGNORECASE,
)
_AFTER_BODY: Final = re.compile(
    r"\W{0,2} ?(?:,? ?(?:founded|established|headquartered|fondée?|créée?|gegründet|fondat[oa]|fundad[oa]|domiciliad[oa]|mit sitz|con sede|dont le siège)\b|"
    r"(?:has|have|zählt|hat|compte|rassemble|regroupe|conta|riunisce|raccoglie|agrupa|reúne|cuenta con)[^.;]{0,20}? \d+ |"
    r",? ?(?:is|was|est|ist|è|es)? ?(?:an?|the|un|une|le|la|ein|eine|die|der|il|una|el) (?:[\w-]+ ){0,3}?(?:association|agency|company|network|institute|centre|verein|verband|agentur|netzwerk|firma|agence|réseau|entreprise|institut|rete|"
    r"agenzia|azienda|società|red|empresa|agencia|asociación)\b)",
    re.IGNORECASE,
)
_PROJECT_PAGE: Final = re.compile(
    r"\b(?:about the project|project facts|project (?:budget|partners|duration)|lead partner|total budget|le projet en bref|fiche projet|chef de file|partenaires du projet|projektlaufzeit|laufzeit|projektpartner|"
    r"das projekt|projektblatt|scheda (?:del )?progetto|capofila|partner di progetto|durata del progetto|socios del proyecto|ficha del proyecto|erdf|feder|efre|fesr)\b",
    re.IGNORECASE,
)
_CAPITALS_BEFORE: Final = re.compile(r"(?<![\w-])[A-ZÀ-Þ]{3,} $")
_CAPITALS_AFTER: Final = re.compile(r" [A-ZÀ-Þ]{3,}(?![\w-])")
_NAMED_PROJECT: Final = re.compile(
    rf"\b(?:(?:\w+-)?{_PROJECT}|lead partner of|coordinator of|partners? in)\W{{0,3}}$", re.IGNORECASE
)
_IS_PROJECT: Final = re.compile(
    rf"\W{{0,3}}(?:-?{_PROJECT}\b|,? (?:an?|un|une|ein|eine|un|una) (?:[\w-]+ ){{0,2}}?{_PROJECT}\b)", re.IGNORECASE
)
_EXPANDED: Final = re.compile(r"[A-ZÀ-Þ\d-]{3,} ?[–—:-] ?\w")
"""A short name with its long form: two names, which others read."""
_HAS_PROJECT: Final = re.compile(_PROJECT, re.IGNORECASE)
_REACH: Final = 90
_TOP: Final = 300


@dataclass(frozen=True, slots=True)
class CoinedNames:
    """Takes names in capitals for projects or bodies where the words around any of their mentions say so."""

    name: str = "coined-names"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose every mention of a name of which the document says what it is."""
        found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for block in analysis.blocks:
            if block.kind is not BlockKind.CHROME:
                for match in _COINED.finditer(analysis.text, block.start, block.end):
                    at = match.span()
                    if not _has_neighbour(analysis.text, *at) and not _is_shouted(analysis.text, *at):
                        found[match.group()].append(at)
                for match in _MIXED.finditer(analysis.text, block.start, block.end):
                    found[match.group()].append(match.span())
                yield from _set_off(analysis, block.start, block.end)
        for places in found.values():
            yield from _believed(analysis, places)


def _set_off(analysis: Analysis, start: int, end: int) -> Iterable[Span]:
    """Quoted names, and pairs of words in capitals, right beside the word for a project."""
    text = analysis.text
    for pattern, group in ((_QUOTED, "name"), (_PAIR, 0)):
        for match in pattern.finditer(text, start, end):
            before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 60]
            told = _NAMED_PROJECT.search(before) or _IS_PROJECT.match(after)
            if told and not _HAS_PROJECT.search(match.group(group)) and not _EXPANDED.match(match.group(group)):
                yield Span(*match.span(group), match.group(group), EntityClass.PROJECT, MentionSource.PATTERN, 0.86)


def _believed(analysis: Analysis, places: list[tuple[int, int]]) -> Iterable[Span]:
    text = analysis.text
    votes = [speaks_for(text, start, end) for start, end in places]
    project, body = sum(p for p, _ in votes), sum(b for _, b in votes)
    if places[0][0] < _TOP and len(places) > 1 and not body:
        project += len({m.group().lower() for m in _PROJECT_PAGE.finditer(text)}) > 1
    if project == body:
        return
    cls = EntityClass.PROJECT if project > body else EntityClass.ORGANISATION
    score = min(0.9, 0.76 + 0.06 * abs(project - body))
    for start, end in places:
        yield Span(start, end, text[start:end], cls, MentionSource.PATTERN, score)


def speaks_for(text: str, start: int, end: int) -> tuple[int, int]:
    """How many of the words before and after speak for a project, and how many for a body."""
    before = " ".join(text[max(0, start - _REACH) : start].split(" "))
    after = text[end : end + _REACH]
    project = bool(_BEFORE_PROJECT.search(before)) + bool(_AFTER_PROJECT.match(after))
    return project, bool(_BEFORE_BODY.search(before)) + bool(_AFTER_BODY.match(after))


def _has_neighbour(text: str, start: int, end: int) -> bool:
    """Whether another word in capitals stands beside it: then it is only part of a name."""
    return bool(_CAPITALS_BEFORE.search(text, max(0, start - 30), start) or _CAPITALS_AFTER.match(text, end))


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Whether it stands among other words in capitals, as in a heading."""
    line = text[text.rfind("\n", 0, start) + 1 : start] + text[end : (text + "\n").find("\n", end)]
    words = re.findall(r"[^\W\d_]{3,}", line)
    return len(words) > 0 and sum(w.isupper() for w in words) * 2 > len(words)
