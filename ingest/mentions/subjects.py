# ruff: noqa: E501 - one pattern a line reads best
"""The project that a page is about: the coined name at its head, if the page goes on as pages of projects do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, BlockKind, MentionSource, Span
from ingest.mentions.coined import speaks_for
from ingest.mentions.gazetteers import PlaceNames
from ingest.mentions.lexicon import Lexicon
from ontology.vocabulary import EntityClass

_SIGNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # a period
        r"\bproject (?:start|end|duration|period)\b|\b(?:start|end) date\b|^\W*(?:duration|period|laufzeit|projektlaufzeit|projektzeitraum|durée|durata|periodo|duración)\b|\b(?:date de début|data di inizio|laufzeit:)",
        # money
        r"\b(?:total|project|overall|eligible) (?:budget|costs?)\b|\bco-?financing rate\b|\beu[ -](?:contribution|funding|grant)\b|\b(?:erdf|feder|efre|fesr)\b|\bgrant agreement\b|\b(?:gesamtbudget|projektbudget|fördersumme|gesamtkosten|fördersatz)\b|\b(?:budget|coût|costo) (?:total[e]?|del progetto|du projet)\b|\bcontribut(?:ion|o) (?:ue|de l.ue|fesr|dell.ue)\b",
        # a leader
        r"\blead (?:partner|beneficiary|applicant|city|expert)\b|\bcoordinated by\b|\bproject co-?ordinator\b|\bchef(?:fe)? de file\b|\bcapofila\b|\blead-?partner\b|\bfederführ|\bprojekt(?:leitung|koordinat)|\bcoordin(?:é|ato|ateur du projet)",
        # partners
        r"\bproject partners?\b|\bpartnership\b|\bconsortium\b|\bthe (?:\w+ )?partners\b|\bpartenariat\b|\bles partenaires\b|\bprojektpartner|\bkonsortium\b|\bdie partner\b|\bpartenariato\b|\bi partner\b|\bpartner di progetto\b",
        # the word
        r"\bthe project\b|\b(?:le|du|ce) projet\b|\b(?:das|des|im|dem) projekts?\b|\b(?:il|del|nel|al) progetto\b|\b(?:el|del) proyecto\b",
        # who pays
        r"\bfunded (?:under|by)\b|\bco-?f(?:unded|inanc)|\b(?:interreg|horizon (?:europe|2020)|urbact|erasmus\+|life programme|cosme)\b|\bgefördert|\bcofinanc|\bfinanziato\b|\bfinancé",
        # what projects have
        r"\bkick-?off\b|\bfinal conference\b|\bwork packages?\b|\bwp ?\d\b|\bdeliverables?\b|\bsteering (?:committee|group)\b|\babschlusskonferenz|\barbeitspaket|\bauftakttreffen|\bcomité de pilotage\b|\bréunion de lancement\b|\bconférence finale\b|\bevento (?:finale|di lancio)\b|\bincontro di avvio\b|\bpartner meeting\b|\bpilot(?:s| actions?)\b|\btransnational (?:seminar|meeting)",
    )
)
_LEAST_SIGNS: Final = 3
_SHORTEST: Final = 5
_TOP: Final = 450
_LINE: Final = 160
_COIN: Final = r"(?=[^\W\d_]*[A-ZÀ-Þ][^\W\d_]*[A-ZÀ-Þ\d])[A-ZÀ-Þ][\w+]{2,}(?:-[A-ZÀ-Þ\d][\w+]*)*"
_NAME: Final = re.compile(
    rf"(?<![\w&@./-])(?:[A-ZÀ-Þ][A-ZÀ-Þ\d+-]{{2,}}(?: (?:&|[A-ZÀ-Þ\d][A-ZÀ-Þ\d+-]*)){{1,3}}|{_COIN})(?![\w@]|[./]\w)"
)
_BODY: Final = r"(?:clusters?|networks?|associations?|agency|platform|pôle|grappe|réseau|agence|netzwerks?|verein|verband|distretto|polo|rete|associazione|agenzia|clúster|red|asociación)"
_BODY_BEFORE: Final = re.compile(rf"\b{_BODY}\W{{1,3}}$", re.IGNORECASE)
_BODY_AFTER: Final = re.compile(
    rf"\W{{0,3}}(?:e\.\s?V\.|{_BODY}\b|(?:,|is|was|est|ist|è|es) (?:an?|the|une?|le|la|l['’]|ein|eine|der|die|das|un|una|il|el) (?:[\w-]+ ){{0,3}}?{_BODY}\b)",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(r" [A-ZÀ-Þ][a-zà-ÿ]+")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def signs_of_project(text: str) -> int:
    """How many of the marks of pages of projects a text bears, 0 to 7."""
    return sum(bool(sign.search(text)) for sign in _SIGNS)


@dataclass(frozen=True, slots=True)
class PageSubjects:
    """Takes the coined name at the head of a page for a project, if most of what marks pages of projects follows."""

    lexicon: Lexicon
    places: PlaceNames
    name: str = "page-subjects"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose every mention of the name."""
        if signs_of_project(analysis.text) < _LEAST_SIGNS:
            return
        for name, alone in self._names(analysis):
            flags = re.IGNORECASE if " " in name else 0
            places = [m.span() for m in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", analysis.text, flags)]
            if len(places) > 1 - alone and _speaks_for_project(analysis.text, places):
                for start, end in places:
                    yield Span(start, end, analysis.text[start:end], EntityClass.PROJECT, MentionSource.PATTERN, 0.91)
                return

    def _names(self, analysis: Analysis) -> Iterator[tuple[str, bool]]:
        """Coined names in the title and in the first lines, in this order, and whether they fill a line."""
        seen = set()
        for line in _head(analysis):
            words = re.findall(r"[^\W\d_]{3,}", line)
            shouted = sum(w.isupper() for w in words) * 2 > len(words)
            for match in _NAME.finditer(line):
                name = match.group()
                if name not in seen and self._is_coined(name, line, shouted=shouted):
                    seen.add(name)
                    yield name, line == name and " " not in name

    def _is_coined(self, name: str, line: str, *, shouted: bool) -> bool:
        """Whether nothing is known by the name, and in a line of capitals it is all there is, or stands before a dash."""
        words = name.lower().split()
        if shouted and not re.match(rf"\W*{re.escape(name)}\s*(?:$|[–—:|,(]|- |\s{{3}})", line):
            return False
        if any(w in self.lexicon.heads for w in words) or words[0] in self.lexicon.stop or len(name) < _SHORTEST:
            return False
        known = (w in self.lexicon.plain or w in self.lexicon.stop for w in words)
        return not all(known) and not self.places.ambiguity(name) < 1 and not _YEAR.search(name)


def _speaks_for_project(text: str, places: Sequence[tuple[int, int]]) -> bool:
    """Whether nothing beside any mention says that it is a body, or part of a longer name."""
    if any(text[start].islower() for start, _ in places):
        return False
    votes = [speaks_for(text, *place) for place in places]
    if sum(b for _, b in votes) > sum(p for p, _ in votes):
        return False
    return not any(
        _BODY_BEFORE.search(text, max(0, start - 30), start)
        or _BODY_AFTER.match(text, end)
        or _GOES_ON.match(text, end)
        for start, end in places
    )


def _head(analysis: Analysis) -> Iterator[str]:
    if analysis.title:
        yield analysis.title
    read = 0
    for block in analysis.blocks:
        if block.kind is BlockKind.CHROME:
            continue
        for line in analysis.text[block.start : block.end].split("\n"):
            if len(line) <= _LINE:
                yield line.strip("#*_ ")
        read += block.end - block.start
        if read > _TOP:
            return
