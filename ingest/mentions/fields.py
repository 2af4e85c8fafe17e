"""Names in labelled fields, table columns and lists whose label says what they are: "Lead partner:", "Ort:", "Acronimo:"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, Block, BlockKind, MentionSource, Span
from ingest.mentions.gazetteers import PlaceNames, knows
from ingest.mentions.lexicon import Lexicon
from ingest.mentions.words import Word, stretches, words_of
from ingest.mentions.wordsets import word_set
from ontology.vocabulary import EntityClass as C

_LABELS: Final = (
    (re.compile(r"acronym|akronym|sigle|acronimo|acrónimo|project (?:name|title)|projektname|projekttitel|"
    r"nom du projet|"
                r"titre du projet|titolo del progetto|^(?:our |current |eu |laufende |nos |"
                r"i nostri )?(?:projects?|projekte?|projets?|progett[oi]|proyectos?)(?: en cours| in corso|"
                r" en curso)?$", re.I), C.PROJECT),
    (re.compile(r"programm|program[ae]|förder(?:ung|geber)|funding scheme|fonds", re.I), C.PROGRAMME),
    (re.compile(r"venue|veranstaltungsort|tagungsort|lieu|luogo|lugar|^location$|^ort$|sede", re.I), C.VENUE),
    (re.compile(r"partner|lead|chef de file|capofila|coordinator|koordinator|coordinateur|coordinatore|socio|"
    r"beneficiary|"
                r"organi[sz]er|veranstalter|organisateur|organizzat|organizador|träger|host|company|"
                r"unternehmen|institution|"
                r"organisation|einrichtung|structure porteuse|ente", re.I), C.ORGANISATION),
    (re.compile(r"author|autor|auteur|contact|ansprech|kontakt|referent|speaker|intervenant|relator|ponente|"
    r"moderat|manager|"
                r"director|leitung|responsable|chair|président|geschäftsführ|animateur|project leader|leiter|"
                r"name$", re.I), C.PERSON),
    (re.compile(r"cluster|netzwerk$|grappe|^nom$|^name$", re.I), C.CLUSTER),
)  # fmt: skip
_NOT_NAMES: Final = re.compile(
    r"^(?:tel|tél|fax|phone|telefon|telefono|teléfono|mobile?|mobil|e-?mail|web)\b|\d{2}[./]\d|^\W*\d+[\d.,\s]*%?\W*$|[€@]|https?:|www\.|^(?:no|yes|ja|nein|oui|non|n/a|tbc|tba)$",
    re.I,
)
_LINKS: Final = word_set(
    "of for and & de du d' des di del della dei da do das dos für der die la le el van von na y et e und en the"
)
_LONGEST_VALUE: Final = 400
_SEPARATOR: Final = re.compile(r"\s*(?:;|\||•|\n|,(?!\s*(?:Ltd|Inc|S\.|GmbH)))\s*")


@dataclass(frozen=True, slots=True)
class LabelledNames:
    """Finds names by the label of their field, the heading of their column or the line above their list."""

    lexicon: Lexicon
    places: PlaceNames

    @property
    def name(self) -> str:
        """A short name."""
        return "labelled-names"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans for values that look like names."""
        above: C | None = None
        columns: tuple[C | None, ...] = ()
        for block in analysis.blocks:
            if block.kind is BlockKind.FIELD:
                above = _class_of(block.label)
                yield from self._values(analysis, *stretches(analysis.text, block)[-1], above, 0.62)
            elif block.kind is BlockKind.LIST_ITEM:
                if above in (C.ORGANISATION, C.PROJECT):
                    yield from self._leading(analysis, *stretches(analysis.text, block)[0], above, 0.55)
            elif block.kind is BlockKind.TABLE_ROW:
                columns, spans = self._row(analysis, block, columns)
                yield from spans
            else:
                text = analysis.text[block.start : block.end]
                above = _class_of(text) if len(text) < 60 else None
                columns = ()

    def _row(
        self, analysis: Analysis, block: Block, columns: tuple[C | None, ...]
    ) -> tuple[tuple[C | None, ...], list[Span]]:
        """Names in the cells of a row; a row that reads like headings starts a new table."""
        if len(block.cells) == 2 and not columns:
            (a, b), (c, d) = block.cells
            return columns, list(self._values(analysis, c, d, _class_of(analysis.text[a:b]), 0.62))
        heads = tuple(_class_of(analysis.text[a:b]) for a, b in block.cells)
        if not columns and any(heads):
            return heads, []
        pairs = zip(block.cells, columns, strict=False)
        return columns, [s for (a, b), cls in pairs for s in self._values(analysis, a, b, cls, 0.6)]

    def _values(self, analysis: Analysis, start: int, end: int, cls: C | None, score: float) -> Iterator[Span]:
        if cls is None or end - start > _LONGEST_VALUE:
            return
        text, at = analysis.text, start
        for cut in [*(m.span() for m in _SEPARATOR.finditer(text, start, end)), (end, end)]:
            if at < cut[0]:
                yield from self._value(analysis, at, cut[0], cls, score)
            at = cut[1]
            if cls in (C.PROJECT, C.PERSON, C.VENUE):
                return

    def _leading(self, analysis: Analysis, start: int, end: int, cls: C, score: float) -> Iterator[Span]:
        """The name that opens a list item, whatever is said about it after that."""
        words = words_of(analysis.text, start, end)
        stop = 0
        for n, word in enumerate(words):
            if n and not word.joined:
                break
            if (word.capital or word.acronymic) and word.lower not in self.lexicon.function:
                stop = n + 1
            elif word.lower not in _LINKS:
                break
        following = words[stop] if stop < len(words) else None
        if stop and (following is None or not following.joined or len(words[:stop]) > 1):
            yield from self._value(analysis, words[0].start, words[stop - 1].end, cls, score)

    def _value(self, analysis: Analysis, start: int, end: int, cls: C, score: float) -> Iterator[Span]:
        """One value: a bracket and what follows it are left off; a place alone is no organisation or venue."""
        text = analysis.text[start:end]
        bracket = re.search(r"\s*[(\[–—]|\s-\s", text[1:])
        stop = start + 1 + bracket.start() if bracket else end
        words = words_of(analysis.text, start, stop)
        if not words or len(words) > 12 or _NOT_NAMES.search(analysis.text[start:stop]):
            return
        a, b = words[0].start, words[-1].end
        name = analysis.text[a:b]
        if self._fits(words, name, cls):
            yield Span(a, b, name, cls, MentionSource.PATTERN, score)

    def _fits(self, words: list[Word], name: str, cls: C) -> bool:
        if not (words[0].capital or words[0].acronymic) or knows(self.places, name):
            return False
        if cls is C.PERSON:
            return (
                2 <= len(words) <= 4
                and all(w.capital for w in words)
                and not any(w.acronymic or w.lower in self.lexicon.heads or w.lower in self.lexicon.stop for w in words)
                and not self.lexicon.title_length([w.lower for w in words])
            )
        if cls is C.CLUSTER and len(words) == 1 and not words[0].acronymic:
            return False
        return any(w.lower not in self.lexicon.stop and w.lower not in self.lexicon.field for w in words)


def _class_of(label: str) -> C | None:
    return next((cls for pattern, cls in _LABELS if pattern.search(label.strip(" :*#"))), None) if label else None
