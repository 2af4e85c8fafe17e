"""Pieces of advice: the items of a list that a text announces as recommendations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from ingest.analysis import Analysis, Block, BlockKind, DocumentModel, LocalEntity, ModelParts
from ontology.vocabulary import EntityClass

_ADVICE: Final = re.compile(
    r"recommend|recommand|empfehl|empf[ao]hl|raccomand|recomend|\bsuggest|\bsuggér|\bsugger|\bsugier|préconis|"
    r"vorschl[aä]g|schl[aä]gt\b|schlug|"
    r"\bpropos(?:ed|als|itions|te)\b|propuestas|\badvi[sc]e|\badvised|\brequests\b|what we ask|forderungen|"
    r"ratschl|consigli\b|conseils\b|"
    r"handlungsfelder|\bcalls? for action|call to action|to do next|what .{3,30} should do|demandes\b|"
    r"\bpistes\b|\bvoeux\b|\bvœux\b|richieste\b",
    re.IGNORECASE,
)
_POINTS: Final = re.compile(
    r"following (?:issues|points|actions|measures|steps|needs|conclusions)|put forward|points? suivants?|"
    r"mesures suivantes|"
    r"folgende[nrs]? (?:punkte|maßnahmen|schritte|anregungen)|seguenti (?:punti|azioni|misure)|"
    r"siguientes (?:puntos|medidas|acciones)|"
    r"conclusions|conclusioni|schlussfolgerungen|conclusiones|next steps|lessons|identified|priorities|"
    r"priorités|to be add?ressed|lektionen|enseignements|leçons|lezioni|lecciones|\bbitten\b|wünsche|\bwish(?:es)?\b|"
    r"beschl[uü]ss|mitnehmen|\bavis\b|\bdeliberazioni\b|acuerdos\b|décisions\b|\bdecisions\b",
    re.IGNORECASE,
)
_MODAL: Final = re.compile(
    r"\b(?:should|must|need|needs|ought|has to|have to|crucial|lack|devraient|devrait|doit|doivent|il faut|"
    r"faudrait|conviendrait|"
    r"convient|sollten?|müssen?|muss|ist zu|sind zu|dovrebbe(?:ro)?|deve|devono|occorre|bisogna|debería[n]?|"
    r"debe[n]?|hay que|conviene|shall|soll|sollen|möge|mögen)\b|^\W*(?:que (?:la|le|les|l')|che (?:il|la|i)|dass (?:der|die|das))",
    re.IGNORECASE,
)
_SHOULD: Final = re.compile(
    r"\b(?:should|ought to|sollten?|devraient|devrait|faudrait|conviendrait|dovrebbe(?:ro)?|deberían?|pourrait)\b",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(
    r"^[ \t>*_#-]*(?:R|(?:Recommend?ation|Recommandation|Empfehlung|Raccomandazione|Recomendación|"
    r"Conclusion)\s*(?:n[°o.]*\s*)?)"
    r"\d{1,2}\s*[:.)–-]+\s*(?=\S)",
    re.MULTILINE | re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"[\"„“«]\s*([^\"„“”«»\n]{20,300}?)\s*[\"“”»]")
_URGES: Final = re.compile(
    r"(?:recommends?|asks?|invites?|urges?|calls? (?:on|upon)|advises?|suggests?|recommande|demande|invite|"
    r"empfiehlt|raccomanda|invita|recomienda)\b",
    re.IGNORECASE,
)
_MARKER: Final = re.compile(r"(?<![\w(])(?:\(?(\d{1,2}|[a-h])\)|(\d{1,2})\.(?=\s+[A-ZÀ-Þ]))\s+")
_SHORTEST: Final = 12
_LABEL: Final = 80


@dataclass(frozen=True, slots=True)
class Recommendations:
    """Builds one entity for each separate piece of advice."""

    name: str = "recommendations"

    def build(self, model: DocumentModel) -> ModelParts:
        """Return the items of all lists that a heading or sentence before them announces as advice."""
        analysis = model.analysis
        spans = [*self._listed(analysis), *self._inline(analysis), *_labelled(analysis), *_quoted(analysis)]
        found: dict[str, LocalEntity] = {}
        for start, end in sorted(set(spans)):
            text = " ".join(model.analysis.text[start:end].replace("**", "").split())
            if len(text) >= _SHORTEST and text not in found:
                found[text] = _entity(len(found), text, start, end)
        return ModelParts(tuple(found.values()))

    def _listed(self, analysis: Analysis) -> Iterator[tuple[int, int]]:
        """Lists whose heading, field or last sentence before them announces advice."""
        blocks = [b for b in analysis.blocks if b.kind is not BlockKind.CHROME]
        at = 0
        while at < len(blocks):
            if blocks[at].kind is not BlockKind.LIST_ITEM:
                at += 1
                continue
            end = at
            while end < len(blocks) and blocks[end].kind is BlockKind.LIST_ITEM:
                end += 1
            items = [_item(analysis, b) for b in blocks[at:end]]
            if self._announced(analysis, blocks[max(0, at - 2) : at], items):
                yield from items
            else:
                yield from (item for item in items if _URGES.match(analysis.text, item[0]))
            at = end

    def _announced(self, analysis: Analysis, before: Sequence[Block], items: Sequence[tuple[int, int]]) -> bool:
        if not before:
            return False
        cue = _last_sentence(analysis, before[-1])
        if len(before) > 1 and before[-2].kind is BlockKind.HEADING and before[-1].kind is not BlockKind.HEADING:
            cue = analysis.text[before[-2].start : before[-2].end] + " " + cue
        modal = sum(bool(_MODAL.search(analysis.text, a, b)) for a, b in items)
        strong = sum(bool(_SHOULD.search(analysis.text, a, b)) for a, b in items)
        if _ADVICE.search(cue) or (len(items) > 1 and strong == len(items)):
            return True
        return bool(_POINTS.search(cue)) and modal * 2 > len(items)

    def _inline(self, analysis: Analysis) -> Iterator[tuple[int, int]]:
        """Numbered advice inside a paragraph: "The team suggested: 1) … 2) …"."""
        for block in analysis.blocks:
            if block.kind is BlockKind.CHROME:
                continue
            for run in _runs(analysis.text, block):
                items = _inline_items(analysis, block, run)
                cue = analysis.text[max(block.start, run[0].start() - 220) : run[0].start()]
                cue = re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ])", cue)[-1]
                modal = sum(bool(_MODAL.search(analysis.text, a, b)) for a, b in items)
                if _ADVICE.search(cue) or (_POINTS.search(cue) and modal * 2 >= len(items)):
                    yield from items


def _labelled(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """ "Recommendation 2: …", "R2. …": each reaches to the next label, heading or blank line after its text."""
    text = analysis.text
    labels = list(_LABELLED.finditer(text))
    if len(labels) < 2:
        return
    for n, label in enumerate(labels):
        limit = labels[n + 1].start() if n + 1 < len(labels) else len(text)
        blank = re.compile(r"\n[ \t]*\n").search(text, label.end(), limit)
        stop = blank.start() if blank else limit
        if re.search(r"\w{3,}.*\w{3,}.*\w{3,}", text[label.end() : stop]) and stop - label.end() < 600:
            yield label.end(), stop


def _quoted(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Advice in quotation marks: whole sentences that say what should be done."""
    for match in _QUOTED.finditer(analysis.text):
        cue = analysis.text[max(0, match.start() - 200) : match.start()]
        said = match.group(1)
        closed = said.rstrip().endswith((".", "!"))
        if closed and _SHOULD.search(said) and (_ADVICE.search(cue) or re.search(r":\s*$", cue)):
            yield match.span(1)


def _runs(text: str, block: Block) -> list[list[re.Match[str]]]:
    """Markers that count up from 1 or a, run by run; a single marker is no list."""
    runs: list[list[re.Match[str]]] = []
    for marker in _MARKER.finditer(text, block.start, block.end):
        number = _number(marker)
        if runs and number == len(runs[-1]) + 1:
            runs[-1].append(marker)
        elif number == 1:
            runs.append([marker])
    return [run for run in runs if len(run) > 1]


def _number(marker: re.Match[str]) -> int:
    sign = marker.group(1) or marker.group(2)
    return int(sign) if sign.isdigit() else ord(sign) - ord("a") + 1


def _inline_items(analysis: Analysis, block: Block, run: Sequence[re.Match[str]]) -> list[tuple[int, int]]:
    """Each item reaches to the next marker; the last one to the end of its sentence."""
    items = [(a.end(), b.start()) for a, b in pairwise(run)]
    start = run[-1].end()
    stop = next((s.end for s in analysis.sentences if s.end > start + _SHORTEST), block.end)
    return [*items, (start, min(stop, block.end))]


def _item(analysis: Analysis, block: Block) -> tuple[int, int]:
    """A list item without its marker."""
    start = block.start
    if block.marker and analysis.text.startswith(block.marker, start):
        start += len(block.marker)
    marker = re.compile(r"\s*(?:\(?[\da-h]{1,2}[.)]|[-*•–])?\s*").match(analysis.text, start)
    return (marker.end() if marker else start), block.end


def _last_sentence(analysis: Analysis, block: Block) -> str:
    text = analysis.text[block.start : block.end].strip()
    if block.kind is BlockKind.PARAGRAPH and not text.endswith(":"):
        return text[-160:] if len(text) < 160 else ""
    return re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ])", text)[-1]


def _entity(number: int, text: str, start: int, end: int) -> LocalEntity:
    label = text if len(text) <= _LABEL else text[:_LABEL].rsplit(" ", 1)[0] + "…"
    return LocalEntity(
        key=f"recommendation:{number}",
        entity_class=EntityClass.RECOMMENDATION,
        name=label,
        spans=((start, end),),
        text=text,
        document_scoped=True,
        confidence=0.85,
    )
