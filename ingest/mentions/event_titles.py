"""Events that have a title: in quotation marks, or written with capitals after "on"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, BlockKind, MentionSource, Span
from ingest.mentions.event_kinds import EventKind, find_kinds
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
_NUMBERED: Final = re.compile(
    r"\s+(?:n[°o.º]\s?)?(?:[A-H]|\d{1,2}|[IVX]{1,4})\s*[:–-]\s+(?P<title>[A-ZÀ-Þ][^\n.;|]{8,100}?)\s*(?=[.;|\n]|$|"
    r",\s(?:sous la|animée?|modérée?|avec|moderated|chaired|facilitated|led|with|geleitet|moderiert|mit|moderat[oa]|"
    r"guidat[oa]|condott[oa]|con|a cura|moderad[oa]|a cargo)\b)"
)
_QUOTED_BEFORE: Final = re.compile(r"[„“\"«]\s*(?P<title>[A-ZÀ-Þ][^„“”\"«»\n]{4,80}?)\s*[”“\"»]\s+$")
_NAMED_BEFORE: Final = re.compile(
    r"(?P<title>[A-ZÀ-Þ][\w'’-]+(?:[ ](?:[A-ZÀ-Þ][\w'’-]+|\d{4}|of|the|on|in|for|and|&|de|du|des|di|für|und|et|e|y)){0,5}"
    r"[ ](?:[A-ZÀ-Þ][\w'’-]+|\d{4}))\**,\s(?:an?|the|une?|ein|eine|una)\s(?:[\w-]+\s){0,2}$"
)
_POST: Final = re.compile(
    r"\s(?:manager|director|chair|organi[sz]er|host|coordinator|officer|speaker|office|team|series|programme)"
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

    def _titled(self, analysis: Analysis, kind: EventKind, limit: int) -> Iterator[Span]:
        text = analysis.text
        quoted = _QUOTED.match(text, kind.end, limit)
        if quoted:
            yield _span(analysis, quoted.span("title"), kind.entity_class, 0.9)
            return
        numbered = _NUMBERED.match(text, kind.end, limit)
        if numbered:
            yield _span(analysis, numbered.span("title"), kind.entity_class, 0.75)
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


def _span(analysis: Analysis, at: tuple[int, int], cls: EntityClass, score: float) -> Span:
    return Span(*at, analysis.text[slice(*at)], cls, MentionSource.PATTERN, score)
