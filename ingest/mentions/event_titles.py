"""Events that have a title: in quotation marks, or written with capitals after "on"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, BlockKind, MentionSource, Span
from ingest.mentions.event_kinds import EventKind, find_kinds, find_plural_kinds
from ingest.mentions.lexicon import Lexicon
from ingest.mentions.words import words_of
from ontology.vocabulary import EntityClass

_QUOTED: Final = re.compile(
    r"\s*(?:\d{1,2}|[IVX]{1,4})?\s*(?:entitled|titled|on|called|intitulée?|mit dem titel|unter dem titel|"
    r"zum thema|dal titolo|intitolat[oa]|"
    r"dedicat[oa] a|titulad[oa]|sur le thème(?: de)?|:)?\s*[:,]?\s*(?:[„“\"«»‚‘*]{1,2})\s*"
    r"(?P<title>[^„“”\"«»*\n]{4,110}?)\s*(?:[“”\"«»*]{1,2})",
    re.IGNORECASE,
)
_ENDS: Final = (
    r"(?=\s*(?:[.;|\n(]|[.\s]{3}|\t|$)|\s(?:led by|with|avec|mit)\s|\s[—–-]\s(?:room|hall|salle|raum|saal|sala|aula)\b|"
    r",\s(?i:sous la|animée?|modérée?|avec|moderated|chaired|facilitated|led|with|room|hosted|geleitet|moderiert|mit|raum|leitung|"
    r"moderation|moderat[oa]|guidat[oa]|condott[oa]|conduit|con|a cura|sala|salle|moderad[oa]|a cargo|chair|moderat)\b)"
)
_BARE: Final = rf"(?P<title>[A-ZÀ-Þ][^\n.;|(]{{6,100}}?\??)\s*{_ENDS}"
_NUMBERED: Final = re.compile(
    r"\s+(?:n[°o.º]\s?)?(?:[A-H]|\d{1,2}|[IVX]{1,4})(?:\s*,\s*(?:salle|room|hall|raum|saal|sala|aula)\s\w+)?\s*[:.,–—-]\s*"
    rf"[„“\"«»‚‘]?\s?{_BARE}"
)
_COLONED: Final = re.compile(rf"\s*(?::|\s[–—])\s+[„“\"«»‚‘]?{_BARE}")
_TIMED: Final = re.compile(rf"\s+{_BARE}")
_SESSION: Final = re.compile(
    r"(?<![\w-])(?:session|sitzung|séance|sessione|sesión|themenblock|block|track|bloque|fachforum|arbeitsgruppe|gruppe|groupe|gruppo|grupo)"
    r"(?=\s+(?:(?:n[°o.º]\s?)?(?:[A-H]|\d{1,2}|[IVX]{1,4})\W|[„“\"«»]))",
    re.IGNORECASE,
)
_CLOCK: Final = r"\d{1,2}(?:[.:]\d{2}|\s?h(?:\s?\d{2})?)(?:\s?(?:Uhr|h))?"
_TIME: Final = re.compile(rf"(?m)^[ \t>*]*{_CLOCK}(?:\s?[–-]\s?{_CLOCK})?[ \t*:|]+$")
_OPENS_LINE: Final = re.compile(rf"(?m)^[ \t>*•■#-]*(?:{_CLOCK}(?:\s?[–-]\s?{_CLOCK})?[ \t*:|–-]+)?(?:\w{{1,12}}[ ])?$")
_ITEM: Final = re.compile(
    r"^[ \t>*•■-]*(?:[A-H]|\d{1,2})[.):]\s+[„“\"«»]?\s?(?P<title>[A-ZÀ-Þ][^\n;|„“”\"«»]{5,90}?)"
    r"(?=\s?[”\"»“]|\s*(?:[.\s]{3}|\t|$)|[.(]|\s(?:led by|by)\s|,\s(?:led|room|with|mit|avec|salle|"
    r"sala|raum|moderat|animé))"
)
_HEADING: Final = 60
_LEAST_WORDS: Final = 3
_QUOTED_BEFORE: Final = re.compile(r"[„“\"«]\s*(?P<title>[A-ZÀ-Þ][^„“”\"«»\n]{4,80}?)\s*[”“\"»]\s+$")
_NAMED_BEFORE: Final = re.compile(
    r"(?P<title>[A-ZÀ-Þ][\w'’-]+(?:[ ](?:[A-ZÀ-Þ][\w'’-]+|\d{4}|of|the|on|in|for|and|&|de|du|des|di|für|und|et|e|y)){0,5}"
    r"[ ](?:[A-ZÀ-Þ][\w'’-]+|\d{4}))\**,\s(?:an?|the|une?|ein|eine|una)\s(?:[\w-]+\s){0,2}$"
)
_POST: Final = re.compile(
    r"\s(?:manager|director|chair|organi[sz]er|host|coordinator|officer|speaker|office|team|series|programme|"
    r"method|approach|model|tool|scheme|network|centre|center)"
)
_ASKING: Final = re.compile(r"\s+(?P<title>[A-ZÀ-Þ][\w'’]+(?:\s[\w'’-]+){1,9}\?)(?=\s+(?:with|avec|mit|con)\b|[.,;])")
_OPENS_TITLE: Final = re.compile(
    r"[„“\"«»]\s*(?P<title>(?:\d+\w*\s+)?(?:Assises|Rencontres?|Journées?|Semaine|États généraux|Giornat[ae]|"
    r"Settimana|Incontri|Jornadas?|"
    r"Encuentros?|Foro|Forum|Festival|Salon|Biennale)\s[^„“”\"«»\n]{4,80}?)\s*[“”\"«»]"
)
_CAPITALISED: Final = re.compile(r"\s+(?:on|about|entitled|titled)\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class EventTitles:
    """Finds titles of events beside the word for their kind."""

    lexicon: Lexicon

    @property
    def name(self) -> str:
        """A short name."""
        return "event-titles"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans over the titles, of the class of the kind."""
        for block in analysis.blocks:
            if block.kind is not BlockKind.CHROME:
                for match in _OPENS_TITLE.finditer(analysis.text, block.start, block.end):
                    yield _span(analysis, match.span("title"), EntityClass.CONFERENCE, 0.8)
                for kind in find_kinds(analysis.text, block.start, block.end):
                    yield from self._titled(analysis, kind, block.end)
        yield from self._sessions(analysis)

    def _sessions(self, analysis: Analysis) -> Iterator[Span]:
        """ "Session 2: …", and the lettered titles under "Workshops"."""
        text = analysis.text
        for match in _SESSION.finditer(text):
            kind = EventKind(match.start(), match.end(), match.group(), EntityClass.PANEL)
            limit = text.find("\n\n", match.end())
            following = self._following(text, kind, len(text) if limit < 0 else limit)
            if following:
                yield _span(analysis, following[0], kind.entity_class, following[1])
        lines = text.split("\n")
        at = 0
        for n, line in enumerate(lines):
            kinds = list(find_plural_kinds(line, 0, len(line))) if 0 < len(line) <= _HEADING else []
            if kinds and not re.search(r"[.!?]\s*$", line):
                yield from _lettered(analysis, lines[n + 1 : n + 9], at + len(line) + 1, kinds[0].entity_class)
            at += len(line) + 1

    def _titled(self, analysis: Analysis, kind: EventKind, limit: int) -> Iterator[Span]:
        text = analysis.text
        following = self._following(text, kind, limit)
        if following:
            yield _span(analysis, following[0], kind.entity_class, following[1])
            return
        before = text[max(0, kind.start - 110) : kind.start].rsplit("\n", 1)[-1]
        for pattern, score in ((_QUOTED_BEFORE, 0.9), (_NAMED_BEFORE, 0.96)):
            earlier = pattern.search(before)
            if (
                earlier
                and earlier["title"].split()[0] not in self.lexicon.given_names
                and not _POST.match(text, kind.end)
            ):
                shift = kind.start - len(before)
                start, end = earlier.span("title")
                yield _span(analysis, (start + shift, end + shift), kind.entity_class, score)
                return
        asking = _ASKING.match(text, kind.end, limit)
        if asking:
            yield _span(analysis, asking.span("title"), kind.entity_class, 0.9)
            return
        capitalised = _CAPITALISED.match(text, kind.end, limit)
        if capitalised:
            yield from self._run(analysis, kind, capitalised.end(), limit)

    def _following(self, text: str, kind: EventKind, limit: int) -> tuple[tuple[int, int], float] | None:
        """The title behind a kind: quoted, behind a number, or up to the next clause in the line of a timetable."""
        quoted = _QUOTED.match(text, kind.end, limit)
        if quoted:
            return quoted.span("title"), 0.9
        numbered = _NUMBERED.match(text, kind.end, limit)
        if numbered:
            return numbered.span("title"), 0.9
        coloned = (
            _COLONED.match(text, kind.end, limit)
            if _OPENS_LINE.search(text, _line(text, kind.start), kind.start)
            else None
        )
        if coloned and (len(coloned["title"].split()) >= _LEAST_WORDS or coloned["title"].endswith("?")):
            return coloned.span("title"), 0.88
        if _TIME.search(text, max(0, kind.start - 40), kind.start):
            timed = _TIMED.match(text, kind.end, limit)
            first = timed["title"].split()[0] if timed else ""
            if timed and len(timed["title"].split()) > 2 and first not in self.lexicon.given_names:
                return timed.span("title"), 0.85
        return None

    def _run(self, analysis: Analysis, kind: EventKind, start: int, limit: int) -> Iterator[Span]:
        """A title without quotation marks: at least three words with capitals, joined by small words only."""
        words = words_of(analysis.text, start, min(limit, start + 160))
        end = 0
        for n, word in enumerate(words):
            if n and not word.joined:
                break
            if word.capital or word.acronymic:
                end = n + 1
            elif word.lower not in ("of", "for", "and", "the", "&", "in", "to", "as", "with"):
                break
        capitals = [w for w in words[:end] if w.capital]
        if len(capitals) >= 3 and len(capitals) > end / 2 and not self._is_headed(words[end - 1].lower):
            a, b = words[0].start, words[end - 1].end
            yield Span(a, b, analysis.text[a:b], kind.entity_class, MentionSource.PATTERN, 0.8)

    def _is_headed(self, last: str) -> bool:
        """Whether the run ends like a name of an organisation or a cluster, which is then what the event is about."""
        return last in self.lexicon.heads


def _line(text: str, at: int) -> int:
    """Where the line begins that an offset stands in."""
    return text.rfind("\n", 0, at) + 1


def _lettered(analysis: Analysis, lines: list[str], at: int, cls: EntityClass) -> Iterator[Span]:
    """The titles of the lettered or numbered lines under a kind of events, at least two of them."""
    found: list[tuple[int, int]] = []
    for line in lines:
        item = _ITEM.match(line)
        if item:
            found.append((at + item.start("title"), at + item.end("title")))
        elif line.strip() and not line.startswith((" ", "\t")):
            break
        at += len(line) + 1
    if len(found) > 1:
        yield from (_span(analysis, span, cls, 0.9) for span in found)


def _span(analysis: Analysis, at: tuple[int, int], cls: EntityClass, score: float) -> Span:
    return Span(*at, analysis.text[slice(*at)], cls, MentionSource.PATTERN, score)
