"""Pieces of advice: items of lists, numbered or quoted sentences that a text announces as recommendations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from ingest.analysis import Analysis, Block, BlockKind, DocumentModel, LocalEntity, ModelParts, Sentence
from ingest.entities.advice_words import (
    ADVICE,
    ADVICE_LABEL,
    DOUBTED,
    FOR_WHOM,
    JEST,
    MUST,
    ORDERS,
    PROPOSES,
    QUOTED,
    RESULTS,
    SHOULD,
    URGES,
    WISH,
)
from ingest.entities.enumerations import Stretch, block_lists, inline_lists, item_stretch, labelled_lists
from ontology.vocabulary import EntityClass

_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ])")
_LINK: Final = 60
_SHORTEST: Final = 12
_LABEL: Final = 80
_CUE: Final = 240
_BRIEF: Final = 90
_FEWEST_WORDS: Final = 5


class Announced(IntEnum):
    """How sure the words before a list make it that the list is advice, the surest last."""

    NOT = 0
    RESULTS = 1
    PROPOSED = 2
    ADVICE = 3


@dataclass(frozen=True, slots=True)
class Recommendations:
    """Builds one entity for each separate piece of advice."""

    name: str = "recommendations"

    def build(self, model: DocumentModel) -> ModelParts:
        """Return the items of all lists that something before them announces as advice, or that say so themselves."""
        analysis = model.analysis
        spans = [*_listed(analysis), *_inline(analysis), *_labelled(analysis), *_quoted(analysis)]
        spans += [*_following(analysis), *_zoned(analysis)]
        found: dict[str, LocalEntity] = {}
        for start, end in _apart(spans):
            text = " ".join(analysis.text[start:end].replace("**", "").split()).rstrip(" ;,")
            if len(text) >= _SHORTEST and text not in found:
                found[text] = _entity(len(found), text, start, end)
        return ModelParts(tuple(found.values()))


def _apart(spans: Sequence[Stretch]) -> Iterator[Stretch]:
    """The spans in order; of two that overlap the shorter one, which holds no label."""
    kept: list[Stretch] = []
    for span in sorted(set(spans), key=lambda s: s[1] - s[0]):
        if all(span[1] <= a or span[0] >= b for a, b in kept):
            kept.append(span)
    yield from sorted(kept)


def _listed(analysis: Analysis) -> Iterator[Stretch]:
    """Lists set as blocks; one that a short line joins to a list of advice is announced by the same words."""
    last_end, last = -1, Announced.NOT
    for at, blocks in block_lists(analysis):
        items = [item_stretch(analysis, b) for b in blocks]
        announced = _announced(analysis, at)
        between = analysis.text[last_end : blocks[0].start] if last_end >= 0 else ""
        if announced is Announced.NOT and 0 < len(between.strip()) < _LINK and between.rstrip().endswith(":"):
            announced = last
        last_end, last = blocks[-1].end, announced
        chosen = list(_advisable(analysis, items, announced))
        yield from chosen or (item for item in items if URGES.match(analysis.text, *item))


def _announced(analysis: Analysis, at: int) -> Announced:
    """What the heading, field or last sentence before block `at`, and a heading over that, announce."""
    before = [b for b in analysis.blocks[max(0, at - 3) : at] if b.kind is not BlockKind.CHROME]
    if not before:
        return Announced.NOT
    cue = _last_sentence(analysis, before[-1])
    strength = _strength(cue)
    over = next((b for b in reversed(before[:-1]) if b.kind is BlockKind.HEADING), None)
    if over is not None and before[-1].kind is not BlockKind.HEADING and strength < Announced.ADVICE:
        strength = max(strength, _strength(analysis.text[over.start : over.end]))
    return strength


def _strength(cue: str) -> Announced:
    if ADVICE.search(cue):
        return Announced.ADVICE
    if PROPOSES.search(cue):
        return Announced.PROPOSED
    return Announced.RESULTS if RESULTS.search(cue) else Announced.NOT


def _advisable(analysis: Analysis, items: Sequence[Stretch], announced: Announced) -> Iterator[Stretch]:
    """The items that are advice: all of an announced list, else those that say what should be done."""
    text = analysis.text
    should = [i for i in items if SHOULD.search(text, *i)]
    needs = [i for i in items if i in should or MUST.search(text[slice(*i)])]
    orders = [i for i in items if i in needs or ORDERS.match(FOR_WHOM.sub("", text[slice(*i)], count=1))]
    if announced is Announced.ADVICE or (announced is Announced.PROPOSED and len(orders) * 2 >= len(items)):
        yield from (i for i in items if not JEST.search(text, *i))
    elif announced is Announced.RESULTS and len(orders) * 2 > len(items):
        yield from needs if len(needs) * 3 > len(items) else orders
    elif announced is not Announced.NOT or (len(items) > 1 and len(should) * 2 > len(items)):
        yield from should


def _inline(analysis: Analysis) -> Iterator[Stretch]:
    """Advice that a paragraph counts up: "The team suggested: 1) … 2) …", "Three wishes. First, …"."""
    for run in inline_lists(analysis):
        cue = analysis.text[max(0, run.start - _CUE) : run.start].rstrip()
        yield from _advisable(analysis, run.items, _strength(" ".join(_SENTENCE_END.split(cue)[-2:])))


def _labelled(analysis: Analysis) -> Iterator[Stretch]:
    """Advice that is numbered with a label; what the label does not say the words before the first one must."""
    for label, run in labelled_lists(analysis):
        cue = analysis.text[max(0, run.start - _CUE) : run.start]
        announced = Announced.ADVICE if ADVICE_LABEL.match(label) else _strength(cue[-80:])
        items = [i for i in run.items if len(re.findall(r"\w{2,}", analysis.text[slice(*i)])) > 3]
        yield from _advisable(analysis, items, announced)


def _quoted(analysis: Analysis) -> Iterator[Stretch]:
    """Advice in quotation marks: whole sentences that say what should be done."""
    for match in QUOTED.finditer(analysis.text):
        said = match.group(1)
        cue = _SENTENCE_END.split(analysis.text[max(0, match.start() - 200) : match.start()])[-1]
        after = analysis.text[match.end() : match.end() + 1]
        closed = said.rstrip().endswith((".", "!")) or (after == "." and len(said.split()) > _FEWEST_WORDS)
        leads = cue.rstrip("* ").endswith((":", ")"))
        if (closed and SHOULD.search(said) and (leads or _strength(cue) >= Announced.PROPOSED)) or (
            closed and leads and _strength(cue) is Announced.ADVICE and len(said.split()) > _FEWEST_WORDS
        ):
            yield match.span(1)


def _following(analysis: Analysis) -> Iterator[Stretch]:
    """Sentences that wish or say what should be done, one after the other, right after one that announces advice."""
    cue = Announced.NOT
    for number, sentence in enumerate(analysis.sentences):
        said = analysis.text[sentence.start : sentence.end]
        if not (WISH.match(said) or SHOULD.search(said) or MUST.search(said)) or DOUBTED.search(said):
            cue = Announced.NOT
            continue
        if cue is Announced.NOT and number:
            cue = _cue_of(analysis, analysis.sentences[number - 1])
        surely = cue is Announced.ADVICE or bool(WISH.match(said) or SHOULD.search(said))
        if cue >= Announced.PROPOSED and surely and len(said) > 2 * _SHORTEST:
            yield sentence.start + len(said) - len(said.lstrip("> –-•")), sentence.end
        else:
            cue = Announced.NOT


def _cue_of(analysis: Analysis, sentence: Sentence) -> Announced:
    """What a sentence announces for those right after it: a brief one, a question, or one that ends in a colon."""
    said = analysis.text[sentence.start : sentence.end].rstrip()
    if said.endswith((":", "?")) or len(said) < _BRIEF:
        return _strength(said[-_CUE:])
    return Announced.NOT


def _zoned(analysis: Analysis) -> Iterator[Stretch]:
    """Sentences that say what should be done in paragraphs under a heading that announces advice, and in reports on it."""
    heading, recent = "", ""
    strength: dict[str, Announced] = {}
    for sentence in analysis.sentences:
        block = analysis.block_of(sentence)
        said = analysis.text[sentence.start : sentence.end]
        if block.kind is BlockKind.HEADING:
            heading, recent = said, ""
        elif block.kind is BlockKind.PARAGRAPH and len(said) > 2 * _SHORTEST:
            if SHOULD.search(said) and not DOUBTED.search(said):
                for cue in (heading, recent):
                    if cue not in strength:
                        strength[cue] = _strength(cue)
                if strength[heading] is Announced.ADVICE or strength[recent] >= Announced.RESULTS:
                    yield sentence.start, sentence.end
                    continue
            recent = said


def _last_sentence(analysis: Analysis, block: Block) -> str:
    text = analysis.text[block.start : block.end].strip()
    if block.kind is BlockKind.PARAGRAPH and not text.endswith(":"):
        return text[-160:] if len(text) < 160 else ""
    return _SENTENCE_END.split(text)[-1]


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
