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
_LINES: Final = 4
_TITLES: Final = 3
_TOP: Final = 10
_PLACED: Final = re.compile(r"\s(?:TO|IN|AT|À|EN|A|NACH|DI|DE|AD)\s[A-ZÀ-Þ]")
_BEFORE_KIND: Final = 3
_SENTENCE: Final = re.compile(r"[.!?]\s+\w|[.!?]$|\b(?:is|was|were|has|est|sont|ist|sind|war|hat|è|sono|ha|es|fue)\b")
_REPORT: Final = re.compile(
    r"\b(?:report|minutes|notes|press|newsletter|compte[ -]rendu|procès|bericht|protokoll|rundbrief|resoconto|verbale|relazione|acta|"
    r"informe|from|about|after|before)\b",
    re.IGNORECASE,
)
_MENU: Final = re.compile(
    r"[·|>»•]|\s{3}|\b(?:events?|eventi|eventos|veranstaltungen|événements|termine|announcements?|announces|register|home|accueil|startseite|newsletter|"
    r"press release|presse\w*|communiqué|comunicato|pressemitteilung|news|agenda|bulletin|rundbrief|save the date)\b",
    re.IGNORECASE,
)
"""What stands over titles: menus, and what kind of text the page is."""
_VERB_LIKE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|joins?|gets?|wants?|signs?|launch\w+|meets?|will|to|est|sont|a|ont|veut|fête|ist|sind|hat|haben|will|wird|"
    r"è|sono|ha|hanno|fanno|vuole|es|son|quiere|project|projekt|projet|progetto|proyecto|report|minutes|verbale|protokoll|bericht|profile?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PageTitles:
    """Finds titles of pages whose next lines say that they announce an event ("Seminar | 4 May 2015 | Town Hall")."""

    @property
    def name(self) -> str:
        """A short name."""
        return "page-titles"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose conferences, or what the lines under the title say it is."""
        blocks = [b for b in analysis.blocks if b.kind is not BlockKind.CHROME][:_TOP]
        yield from _announced(analysis, blocks)
        yield from _explained(analysis)
        yield from _profiled(analysis, blocks)
        yield from _capitals(analysis, blocks)
        for match in _YEARLY.finditer(analysis.text):
            yield _span(analysis, *match.span(), EntityClass.CONFERENCE, 0.9)


def _announced(analysis: Analysis, blocks: list[Block]) -> Iterator[Span]:
    titles = [(n, b) for n, b in enumerate(blocks) if b.kind is not BlockKind.FIELD][:_TITLES]
    for n, block in titles:
        start, end = _title(analysis.text, block)
        if not 10 <= end - start <= _LONGEST or "\n" in analysis.text[start:end]:
            continue
        if _MENU.search(analysis.text, start, end):
            continue
        kind = _kind_below(analysis, analysis.text[start:end], blocks[n + 1 : n + 4])
        if kind is not None:
            yield _span(analysis, start, end, kind, 0.96)
            return


def _capitals(analysis: Analysis, blocks: list[Block]) -> Iterator[Span]:
    """ "STUDY VISIT TO GHENT AND PORTO (…)": a title in capitals that begins with the kind of event; its words are no names."""
    for block in [b for b in blocks if b.kind is not BlockKind.FIELD][:_TITLES]:
        start, end = _title(analysis.text, block)
        line = analysis.text[start:end].split("\n")[0].split("(")[0].rstrip(" –-,:*")
        kind = next(find_kinds(line, 0, len(line)), None) if line.isupper() and len(line) <= _LONGEST else None
        if kind is not None and _PLACED.match(line, kind.end) and len(line[: kind.start].split()) <= 1:
            yield _span(analysis, start + kind.start, start + len(line), kind.entity_class, 0.97)
            return


def _kind_below(analysis: Analysis, title: str, below: list[Block]) -> EntityClass | None:
    """The kind of event that the short lines under a title say it is, if they date it too."""
    lines = [line.strip("*_#> ") for b in below for line in analysis.text[b.start : b.end].split("\n")][:_LINES]
    lines = [line for line in lines if 0 < len(line) <= _LONGEST]
    dated = next((line for line in lines if _DATED.search(line)), None)
    if dated is None:
        return None
    kind = _line_kind(dated)
    if kind is None and _GATHERING.match(title):
        kind = EntityClass.CONFERENCE
    if kind is None and not _VERB_LIKE.search(title) and next(find_kinds(title, 0, len(title)), None) is None:
        until = lines[: lines.index(dated) + 1]
        kind = next((k for k in map(_subtitle_kind, until) if k is not None), None)
    return kind


def _subtitle_kind(line: str) -> EntityClass | None:
    """The kind that a subtitle without a verb begins with, after an ordinal or an adjective ("European forum on …")."""
    if _SENTENCE.search(line) or _REPORT.search(line):
        return None
    for kind in find_kinds(line, 0, len(line)):
        if len(line[: kind.start].split()) <= _BEFORE_KIND and not re.search(r"[,:|]", line[: kind.start]):
            return kind.entity_class
    return None


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
