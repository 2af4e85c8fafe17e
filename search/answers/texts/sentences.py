"""Sentences of passages and how much of a question they repeat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.records import Passage
from search.answers.compose.context import Context
from search.answers.linking.terms import lemma_stem, synonym_stems
from search.answers.ports import ScoredPassage
from search.answers.text import words

_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?](?!\s)[^.!?\n]*)*[.!?\n]*")
_JOINING = (
    "of", "in", "an", "to", "on", "and", "the", "for", "by", "with", "und", "der", "die", "von", "mit", "les", "des", "et", "de",
)  # fmt: skip
# the line's end comes first in every branch, so that all else is only looked at there
_WRAPPED = re.compile(
    r"\n(?:(?=[^\W\dA-ZÀ-Þ])|(?:(?<=[,;]\n)" + "".join(rf"|(?<=\b{w}\n)" for w in _JOINING) + r")(?=\w))"
)
_GLUED = re.compile(r"(?<=[a-z)]\.)(?=[A-Z][a-z]+ )")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:[A-ZÀ-Þ]|[Nn]os?|[Nn]r|[Dd]r|[Pp]rof|Mrs?|Ms|St|Ing|Dipl|[Dd]ott|[Dd]ssa|approx|ca|e\.g|i\.e|z\.B|vs|etc"
    r"|[Jj]an|[Ff]eb|[Aa]pr|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec|[Tt]el|[Ss]r[ta]?|[Mm]me|[Aa]rt|[Vv]ol|bzw|[Ss]igg?|[Aa]vv|[Uu]niv)\.$|\.{4,}\s*$"
)
_LONGEST_ABBREVIATION = 12
_SHORTEST = 15
_NAME = 1.5
_NEARBY = 0.75
_ELSEWHERE = 0.6
_ABOUT = 0.9
_OPENING = 400
_SYNONYM = 0.7


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage.

    Attributes:
        start, end: character offsets into the document's text.
        own: share of the question's weight that the sentence itself repeats, in [0, 1].
        near: the same with what stands elsewhere in its passage or, for names, in its document counted in part.
        dense: similarity of its passage to the question.
        whole: whether every name of the question stands in its document.
        dated: whether the dates and numbers of the question stand in the sentence or next to it in the passage.
        said: share of the question's words other than names that the sentence itself repeats, in [0, 1].
        topical: share of the question's words other than names that it or its passage repeats, in [0, 1].
    """

    passage: Passage
    ordinal: int
    text: str
    start: int
    end: int
    own: float
    near: float
    dense: float
    whole: bool
    dated: bool
    said: float
    topical: float


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words of a question that a sentence should repeat: stem groups with their weights, and its numbers."""

    groups: tuple[tuple[frozenset[str], frozenset[str], float], ...]
    values: frozenset[str]
    language: str

    @property
    def total(self) -> float:
        """The weight of all words."""
        return max(sum(weight for _, _, weight in self.groups), 0.5)


def wanted_words(context: Context, without: int = 0) -> Wanted:
    """The telling words of a question with their stems and synonyms, but not the tokens of the mask `without`."""
    reading = context.reading
    synonyms = synonym_stems(reading.language)
    counts = {i for v in reading.values if v.number is not None for i in range(v.first, v.last + 1)}
    groups = []
    for i, weight in enumerate(context.weights):
        if weight > 0 and i not in counts and not without >> i & 1:
            norm = reading.tokens[i].norm
            own = lemma_stem(norm, reading.data)
            groups.append((frozenset((norm, own)), synonyms.get(own, frozenset()), weight))
    values = {reading.tokens[i].norm for v in reading.values for i in range(v.first, v.last + 1)}
    return Wanted(tuple(groups), frozenset(v for v in values if v.isdigit()), reading.language)


def split(passage: Passage) -> Iterator[tuple[str, int]]:
    """The sentences of a passage with their offsets into the document's text; wrapped lines are joined."""
    unwrapped = _WRAPPED.sub(" ", passage.text)
    for first, last in _stretches(unwrapped):
        cuts = [first, *(m.start() for m in _GLUED.finditer(unwrapped, first, last)), last]
        for begin, end in pairwise(cuts):
            text = unwrapped[begin:end]
            if text.strip():
                yield text.strip(), passage.start + begin + len(text) - len(text.lstrip())


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Beginnings and ends of sentences; a full stop after an abbreviation ends none."""
    begun: int | None = None
    for match in _SENTENCE.finditer(text):
        begun = match.start() if begun is None else begun
        if not _is_abbreviated(match.group()):
            yield begun, match.end()
            begun = None
    if begun is not None:
        yield begun, len(text)


def _is_abbreviated(text: str) -> bool:
    """Whether a stretch ends with an abbreviation, on the same line as what follows."""
    return text.endswith(".") and bool(_ABBREVIATED.search(text, max(0, len(text) - _LONGEST_ABBREVIATION)))


def rank(found: Sequence[ScoredPassage], wanted: Wanted, context: Context, documents: dict[str, str]) -> list[Sentence]:
    """All sentences of the passages with their coverage, best first; `documents` holds case-folded texts."""
    sentences: dict[tuple[str, int], Sentence] = {}
    for scored in found:
        around = _stems(scored.passage.text, context)
        whole = documents.get(scored.passage.document, scored.passage.text.casefold())
        for ordinal, (text, start) in enumerate(split(scored.passage)):
            if len(text) >= _SHORTEST:
                sentence = _sentence(scored, ordinal, (text, start), wanted, (_stems(text, context), around, whole))
                sentences.setdefault((scored.passage.document, start), sentence)
    return sorted(sentences.values(), key=lambda s: (-s.near, -s.own, -s.dense, s.passage.iri, s.start))


_Layers = tuple[frozenset[str], frozenset[str], str]


def _sentence(scored: ScoredPassage, ordinal: int, at: tuple[str, int], wanted: Wanted, layers: _Layers) -> Sentence:
    inside, around, whole = layers
    own = near = topic = told = common = 0.0
    complete = True
    for stems, synonyms, weight in wanted.groups:
        here = 1.0 if stems & inside else _SYNONYM if synonyms & inside else 0.0
        beside = _beside(stems, weight, around, whole)
        own += weight * here
        near += weight * max(here, beside)
        if weight < _NAME:
            common += weight
            told += weight * here
            topic += weight * max(here, beside)
        complete = complete and (weight < _NAME or bool(stems & around) or any(s in whole for s in stems))
    text, start = at
    total = wanted.total
    return Sentence(
        passage=scored.passage,
        ordinal=ordinal,
        text=text,
        start=start,
        end=start + len(text),
        own=own / total,
        near=near / total,
        dense=scored.dense,
        whole=complete,
        dated=wanted.values <= (inside | around),
        said=told / common if common else own / total,
        topical=topic / common if common else 1.0,
    )


def _beside(stems: frozenset[str], weight: float, around: frozenset[str], whole: str) -> float:
    """How much a word counts that the sentence lacks: names also where the document begins with them or holds them."""
    if weight >= _NAME and any(s in whole[:_OPENING] for s in stems):
        return _ABOUT
    if stems & around:
        return _NEARBY
    return _ELSEWHERE if weight >= _NAME and any(s in whole for s in stems) else 0.0


def _stems(text: str, context: Context) -> frozenset[str]:
    data = context.reading.data
    found = words(text)
    return frozenset(found) | frozenset(lemma_stem(w, data) for w in found)


def following(sentence: Sentence, passages: Iterable[Passage], count: int) -> list[tuple[Passage, str, int]]:
    """The sentences right after one, over the end of its passage where the next one is given."""
    after = [
        (passage, text, start)
        for passage in passages
        if passage.document == sentence.passage.document
        for text, start in split(passage)
        if start >= sentence.end and len(text) >= _SHORTEST
    ]
    unique = {
        start: (passage, text, start) for passage, text, start in sorted(after, key=lambda a: (a[2], a[0].ordinal))
    }
    return list(unique.values())[:count]
