# ruff: noqa: E501 - one pattern a line reads best
"""Titles of pages that announce an event, and events that bear the year in their name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, Block, BlockKind, MentionSource, Span
from ingest.mentions.event_kinds import find_kinds
from ontology.vocabulary import EntityClass

_DATED: Final = re.compile(r"\b\d{1,2}(?:st|nd|rd|th|er|\.|º)?\b.{0,40}\b(?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b")
_GATHERING: Final = re.compile(
    r"^(?:\w*\d\w*\.?\s+)?(?:[A-ZÀ-Þ][\w-]+\s)?(?:Rencontres?|Journées?|Assises|Semaine|États généraux|Giornat[ae]|Settimana|"
    r"Incontri|Jornadas?|Encuentros?|Foro|Festival|Salon|Biennale|Conference|Summit|Congress|Symposium|Days?|Week|"
    r"Convention|Kongress|Tagung|Konferenz|Gipfel|Tage)\b",
)
_YEARLY: Final = re.compile(
    r"(?<![\w-])(?!(?:Mon|Diens|Donners|Frei|Sams|Sonn|Bundes|Land|Reichs|Feier|Geburts|Stich)tag)"
    r"[A-ZÄÖÜ][a-zäöüß]{3,}(?:tag|tage|forum|gipfel|kongress|konferenz|tagung|treffen|messe|woche) (?:19|20)\d\d(?!\w)"
)
_PROFILE: Final = re.compile(
    r"(?:cluster[ -]?(?:profile?|portrait|porträt|portr[aä]t|steckbrief|sheet|fiche|datenblatt)|(?:profil|portrait|fiche)(?: d[eu])? cluster|"
    r"(?:profilo|scheda)(?: de[il]l?)? (?:cluster|distretto)|(?:perfil|ficha) del? cl[uú]ster)\W{1,4}(?P<name>[A-ZÀ-Þ][^\n|:;.,()–]{3,60}?)(?=\s*(?:$|\n|[|:;.,(–]))",
    re.IGNORECASE,
)
_IS: Final = re.compile(r"\W{0,4}\s(?:is|was|est|était|ist|war|è|es|fue)\s(?=[^.]{0,60})")
_LONGEST: Final = 120


@dataclass(frozen=True, slots=True)
class PageTitles:
    """Finds titles of pages whose next lines say that they announce an event ("Seminar | 4 May 2015 | Town Hall")."""

    @property
    def name(self) -> str:
        """A short name."""
        return "page-titles"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose conferences, or what the lines under the title say it is."""
        blocks = [b for b in analysis.blocks if b.kind is not BlockKind.CHROME][:5]
        yield from _announced(analysis, blocks)
        yield from _explained(analysis)
        yield from _profiled(analysis, blocks)
        for match in _YEARLY.finditer(analysis.text):
            yield _span(analysis, *match.span(), EntityClass.CONFERENCE, 0.9)


def _announced(analysis: Analysis, blocks: list[Block]) -> Iterator[Span]:
    for n, block in enumerate(blocks[:3]):
        start, end = _title(analysis.text, block)
        if not 10 <= end - start <= _LONGEST or "\n" in analysis.text[start:end] or block.kind is BlockKind.FIELD:
            continue
        for below in blocks[n + 1 : n + 3]:
            line = analysis.text[below.start : below.end].split("\n")[0]
            kind = _line_kind(line) if _DATED.search(line) else None
            if kind is None and _DATED.search(line) and _GATHERING.match(analysis.text[start:end]):
                kind = EntityClass.CONFERENCE
            if kind is not None:
                yield _span(analysis, start, end, kind, 0.96)
                return


def _profiled(analysis: Analysis, blocks: list[Block]) -> Iterator[Span]:
    """The cluster that a page describes itself as the profile of ("Cluster profile: Green Textiles Minho")."""
    for block in blocks[:4]:
        start, end = _title(analysis.text, block)
        match = _PROFILE.match(analysis.text, start, end)
        if match:
            yield _span(analysis, *match.span("name"), EntityClass.CLUSTER, 0.93)


def _title(text: str, block: Block) -> tuple[int, int]:
    """A block without the marks of headings and emphasis."""
    start, end = block.start, block.end
    while start < end and text[start] in "#*_ \t":
        start += 1
    while end > start and text[end - 1] in "*_ \t\n":
        end -= 1
    return start, end


def _line_kind(line: str) -> EntityClass | None:
    """The kind of event that one part of a line consists of."""
    for part in re.split(r"\s*[|,–•·]\s*|\s-\s", line.strip("*_# ")):
        words = part.strip("*_ ")
        kind = next(find_kinds(words, 0, len(words)), None)
        if kind is not None and kind.start == 0 and kind.end == len(words):
            return kind.entity_class
    return None


def _explained(analysis: Analysis) -> Iterator[Span]:
    """The document's title as the subject of a sentence that says what kind of event it is."""
    title = (analysis.title or "").strip()
    if not 10 <= len(title) <= _LONGEST:
        return
    for match in re.finditer(re.escape(title), analysis.text):
        said = _IS.match(analysis.text, match.end())
        if said:
            kind = next(find_kinds(analysis.text, said.end(), said.end() + 50), None)
            if kind is not None:
                yield _span(analysis, *match.span(), kind.entity_class, 0.97)


def _span(analysis: Analysis, start: int, end: int, cls: EntityClass, score: float) -> Span:
    return Span(start, end, analysis.text[start:end], cls, MentionSource.PATTERN, score)
