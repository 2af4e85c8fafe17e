"""Answers from passages: a short answer where one is asked for and stands there, else the sentence itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.ports import TextReader
from kg.records import Passage
from search.answers.compose.context import Context
from search.answers.items import Presenter
from search.answers.ports import Encoder, PassageFinder, ScoredPassage
from search.answers.question import Shape
from search.answers.question.cues import Cue
from search.answers.records import Answer, AnswerItem, AnswerKind, DocumentRef, EvidenceItem, Question
from search.answers.text import words
from search.answers.texts.abbreviations import find_long_form
from search.answers.texts.advised import find_advice
from search.answers.texts.asking import Asked, Sort, ask_of_texts, begins_with_many, counted, halves, wants_name
from search.answers.texts.candidates import Sorts, Span
from search.answers.texts.extraction import focus_class, wants_short
from search.answers.texts.likely import LEAST_READING, is_likely
from search.answers.texts.matching import Looking
from search.answers.texts.naming import adjectives
from search.answers.texts.pages import Page, Pages
from search.answers.texts.reader import Reading, Task, answers_of, lists_with_all, read
from search.answers.texts.sentences import Sentence, following, rank, split, wanted_words
from search.answers.texts.sources import documents_of, find_passages
from search.answers.texts.support import find_support
from search.answers.texts.telling import Told, find_told
from search.answers.texts.vectors import SentenceVectors
from search.answers.texts.verdicts import find_verdict, is_negated

_FOUND = 10
_ENCODED = 6
_CAPITALS = 2
_MORE_WORDS = 3
_SAID = 0.5
_SENTENCE_COVERAGE = 0.6
_STRICT_COVERAGE = 0.85
_TOPICAL = 0.5
_CONFIRMED = 0.8
_EVIDENCE = 8
_SENTENCE_SAYS = "what a sentence says"
_DENIED = 0.4
_LEAST_COUNTED = 0.3
_SEVERAL = 2
_LONGEST_QUOTE = 800
_KINDS = {
    Sort.NAMES: AnswerKind.ENTITIES,
    Sort.DATE: AnswerKind.DATE,
    Sort.COUNT: AnswerKind.NUMBER,
    Sort.MONEY: AnswerKind.NUMBER,
    Sort.SHARE: AnswerKind.NUMBER,
}
_MARKERS = (
    "first",
    "1",
    "in the first",
    "on the one hand",
    "one ",
    "premier",
    "tout d",
    "d'abord",
    "erstens",
    "zuerst",
    "zunächst",
)


class TextAnswerer:
    """Answers from passages. Without a finder and a catalogue it answers nothing."""

    def __init__(self, texts: TextReader | None, encoder: Encoder | None, finder: PassageFinder | None) -> None:
        self._texts = texts
        self._vectors = SentenceVectors(encoder) if encoder is not None else None
        self._finder = finder
        self._pages = Pages(texts) if texts is not None else None

    def answer(self, question: Question, context: Context, presenter: Presenter) -> Answer:
        """Return the answer of the best sentences, or none with the nearest sentences as evidence."""
        if self._finder is None or self._texts is None or question.graph is not None:
            return Answer(question.text, AnswerKind.NONE, explanation="the graph has no answer")
        found = find_passages(question.text, context, self._finder, _FOUND)
        if context.reading.has(Cue.EXPAND) and (expanded := self._expanded(question, context, found)) is not None:
            return expanded
        short = self._short(question, context, presenter, found) if _asks_for_less(context) else None
        return short or self._told(question, context, found, self._sentence(question, context, found))

    def _told(self, question: Question, context: Context, found: Sequence[ScoredPassage], answer: Answer) -> Answer:
        """The answer with what the documents that speak of the names in question say of the matter among its quotes."""
        asked = ask_of_texts(context)
        pages, sorts = self._open(context, found)
        told = find_told(Looking.of(context, asked, sorts), pages)[:_EVIDENCE]
        quotes = [self._stretch(t) for t in told]
        first, rest = answer.evidence[:1], answer.evidence[1:]
        mixed = (*first, *quotes[:1], *rest[:1], *quotes[1:], *rest[1:])
        kept = {(q.document.iri if q.document else "", q.start): q for q in mixed}
        return replace(answer, evidence=tuple(kept.values())[:_EVIDENCE])

    def _stretch(self, told: Told) -> EvidenceItem:
        document = told.page.document
        ref = DocumentRef(document.iri, document.source, document.title)
        return EvidenceItem(told.text, None, ref, told.start, told.end, round(min(1.0, told.score), 4))

    def _open(self, context: Context, found: Sequence[ScoredPassage]) -> tuple[list[tuple[Page, float]], Sorts]:
        """The pages to read with how near they are, and what the things in them are."""
        if self._pages is None or self._texts is None:
            return [], Sorts(lambda iri: frozenset(), {})
        ranked = documents_of(context, self._texts, found)
        pages = [(page, rank) for iri, rank in ranked.items() if (page := self._pages.find(iri)) is not None]
        known = context.near.classes({m.entity for page, _ in pages for m in page.mentions.every})
        above = {iri: info.members for iri, info in context.profile.classes.items()}
        return pages, Sorts(lambda iri: known[iri] if iri in known else context.near.classes([iri])[iri], above)

    def _expanded(self, question: Question, context: Context, found: Sequence[ScoredPassage]) -> Answer | None:
        """The long form of an abbreviation in the question, with the sentence that gives it."""
        sentences = [(s.passage, text, start) for s in found for text, start in split(s.passage)]
        short = [t.text for t in context.reading.tokens if sum(c.isupper() for c in t.text) >= _CAPITALS]
        for abbreviation in short:
            long = find_long_form(abbreviation, [text for _, text, _ in sentences])
            if long is not None:
                item = AnswerItem(long[0], None, None, 1.0)
                evidence = (self._quote(*sentences[long[1]], 1.0),)
                return Answer(question.text, AnswerKind.TEXT, (item,), None, "the long form in a text", evidence)
        return None

    def judge(self, question: Question, context: Context, graph: bool | None) -> Answer | None:
        """Say yes or no to a yes/no question where the texts know better than the graph, which says `graph`.

        None where they do not; where the graph says nothing, an answer in any case: no to what no text says of things that are
        known, and none where they are not.
        """
        if self._finder is None or self._texts is None or question.graph is not None:
            return None if graph is not None else Answer(question.text, AnswerKind.NONE)
        asked = ask_of_texts(context)
        found = find_passages(question.text, context, self._finder, _FOUND)
        pages, sorts = self._open(context, found)
        told = find_told(Looking.of(context, asked, sorts), pages)
        quotes = tuple(self._stretch(t) for t in told[:_EVIDENCE])
        verdict = find_verdict(told)
        if verdict is not None and verdict[0] is not graph:
            first = self._stretch(verdict[1])
            quotes = (first, *(q for q in quotes if q.start != first.start or q.document != first.document))
            return _verdict(question, verdict[0], _SENTENCE_SAYS, quotes)
        if graph is not True and (said := self._in_as_many_words(context, found)) is not None:
            return _verdict(question, True, _SENTENCE_SAYS, (self._evidence(said), *quotes))
        if graph is not None:
            return None
        known = bool(asked.said) and any(n.things for n in asked.names)
        known = known and all(
            n.things or any(f" {' '.join(n.words)} " in p.whole for p, _ in pages) for n in asked.names
        )
        if not known:
            return Answer(question.text, AnswerKind.NONE, evidence=quotes)
        return _verdict(question, False, "what no text says of things that are known", quotes)

    def _in_as_many_words(self, context: Context, found: Sequence[ScoredPassage]) -> Sentence | None:
        """The sentence that repeats nearly all words of the question, and has no negation."""
        ranked = rank(found, wanted_words(context), context, self._documents(found))
        plain = (s for s in ranked[:3] if s.own >= _CONFIRMED and not is_negated(words(s.text)))
        return next(plain, None)

    def read(
        self, question: Question, context: Context, presenter: Presenter, known: frozenset[str] = frozenset()
    ) -> Answer | None:
        """The short answer that the documents nearest to a question give, or None.

        Where a list may be asked for and some of its things are `known` from the graph, the list that has these and more.
        """
        if self._finder is None or self._pages is None or question.graph is not None or not _asks_for_less(context):
            return None
        found = find_passages(question.text, context, self._finder, _FOUND)
        return self._short(question, context, presenter, found, known)

    def candidates(self, question: Question, context: Context) -> Sequence[Reading]:
        """Everything in the documents near to a question that could be its short answer; nothing where none is asked for."""
        if self._finder is None or self._pages is None or not context.reading.telling or not _asks_for_less(context):
            return ()
        found = find_passages(question.text, context, self._finder, _FOUND)
        pages, sorts = self._open(context, found)
        return read(Task(Looking.of(context, ask_of_texts(context), sorts), find_support(context), found), pages)

    def _short(
        self,
        question: Question,
        context: Context,
        presenter: Presenter,
        found: Sequence[ScoredPassage],
        known: frozenset[str] = frozenset(),
    ) -> Answer | None:
        if self._pages is None:
            return None
        asked = ask_of_texts(context)
        pages, sorts = self._open(context, found)
        support = find_support(context)
        if (sides := halves(asked, context)) is not None:
            tasks = [Task(Looking.of(context, side, sorts), support, found) for side in sides]
            return self._shared(question, presenter, [read(task, pages) for task in tasks], sides)
        readings: Sequence[Reading] = read(Task(Looking.of(context, asked, sorts), support, found), pages)
        kind = _KINDS.get(asked.sort, AnswerKind.TEXT)
        if asked.sort is Sort.COUNT and (advised := self._number_of_advice(question, context, pages)) is not None:
            return advised
        if asked.sort is Sort.COUNT and (not readings or readings[0].score < LEAST_READING):
            readings = read(Task(Looking.of(context, counted(context, asked), sorts), support, found), pages)
            several = [r for r in readings if len(r.candidate.spans) > 1]
            if several and several[0].score >= _LEAST_COUNTED:
                number = len({s.entity or s.text for s in several[0].candidate.spans})
                items = (AnswerItem(str(number), None, None, round(several[0].score, 4)),)
                return self._reply(question, kind, items, several)
            return None
        if known and not asked.one:
            readings = lists_with_all(readings, known, LEAST_READING) or readings
        if not readings or not is_likely(context, asked, readings[0]):
            return None
        found_items: dict[str, AnswerItem] = {}
        for span in answers_of(asked, readings):
            found_items.setdefault(span.entity or span.text, _item(span, presenter, readings[0].score))
        return self._reply(question, kind, tuple(found_items.values()), readings)

    def _number_of_advice(
        self, question: Question, context: Context, pages: Sequence[tuple[Page, float]]
    ) -> Answer | None:
        """How many pieces of advice the document nearest to the question gives, where it is asked for their number."""
        focus = focus_class(context)
        if not context.reading.advice or focus is None or not pages:
            return None
        quotes = find_advice(context, pages[0][0], focus)
        if len(quotes) < _SEVERAL:
            return None
        item = AnswerItem(str(len(quotes)), None, None, _LEAST_COUNTED)
        explanation = "how many the document nearest to the question gives"
        return Answer(question.text, AnswerKind.NUMBER, (item,), None, explanation, tuple(quotes)[:_EVIDENCE])

    def _shared(
        self, question: Question, presenter: Presenter, found: Sequence[Sequence[Reading]], sides: Sequence[Asked]
    ) -> Answer | None:
        """What the answers to two questions have in common."""
        if not all(readings and readings[0].score >= LEAST_READING for readings in found):
            return None
        lists = [answers_of(side, readings) for side, readings in zip(sides, found, strict=True)]
        common = {s.entity or s.text for s in lists[0]} & {s.entity or s.text for s in lists[1]}
        spans = {s.entity or s.text: s for s in lists[0] if (s.entity or s.text) in common}
        score = min(readings[0].score for readings in found)
        items = tuple(_item(s, presenter, score) for s in spans.values())
        both = [r for readings in found for r in readings[:2]]
        return self._reply(question, AnswerKind.ENTITIES, items, both) if items else None

    def _reply(
        self, question: Question, kind: AnswerKind, items: Sequence[AnswerItem], readings: Sequence[Reading]
    ) -> Answer:
        return Answer(
            question=question.text,
            kind=kind,
            answers=tuple(items)[: question.limit],
            explanation="what the text nearest to the question says",
            evidence=self._quotes(readings),
        )

    def _quotes(self, readings: Sequence[Reading]) -> tuple[EvidenceItem, ...]:
        """The pieces that were read, best first, each once."""
        quotes: dict[tuple[str, int], EvidenceItem] = {}
        for reading in readings[: 4 * _EVIDENCE]:
            document, unit = reading.page.document, reading.piece.unit
            ref = DocumentRef(document.iri, document.source, document.title)
            text = document.text[unit.start : unit.end][:_LONGEST_QUOTE]
            item = EvidenceItem(text, None, ref, unit.start, unit.start + len(text), round(reading.score, 4))
            quotes.setdefault((document.iri, unit.start), item)
        return tuple(quotes.values())[:_EVIDENCE]

    def _sentence(self, question: Question, context: Context, found: Sequence[ScoredPassage]) -> Answer:
        ranked = rank(found, wanted_words(context), context, self._documents(found))
        if any(_answers(s, context) for s in _may_come_first(ranked, question.text)):
            ranked = self._by_meaning(question.text, ranked)
        ranked = [s for s in ranked if _says_more(s, question.text)] or ranked
        if not ranked or not _answers(ranked[0], context):
            evidence = tuple(self._evidence(s) for s in ranked[:_EVIDENCE])
            nothing = "neither the graph nor the texts have an answer"
            return Answer(question.text, AnswerKind.NONE, explanation=nothing, evidence=evidence)
        best = ranked[0]
        return Answer(
            question=question.text,
            kind=AnswerKind.TEXT,
            answers=(AnswerItem(best.text, None, None, round(best.near, 4)),),
            explanation="the sentence nearest to the question",
            evidence=self._with_sequel(best, ranked[1:], context, [s.passage for s in found]),
        )

    def _by_meaning(self, text: str, ranked: list[Sentence]) -> list[Sentence]:
        if self._vectors is None or not ranked:
            return ranked
        near, rest = ranked[:_ENCODED], ranked[_ENCODED:]
        similar = self._vectors.similarities(text, [s.text for s in near])
        weighed = sorted(zip(near, similar, strict=True), key=lambda p: (-(0.5 * p[0].own + 0.5 * p[1]), p[0].start))
        return [*(s for s, _ in weighed), *rest]

    def _with_sequel(
        self, best: Sentence, rest: Sequence[Sentence], context: Context, passages: Sequence[Passage]
    ) -> tuple[EvidenceItem, ...]:
        """The sentence, then what it announces where the next one begins a list or gives the reason, then the others."""
        sequels = {s: self._sequel(s, passages) for s in (best, *rest[:1])}
        listed = [q for q in sequels.values() if q is not None and q.quote.casefold().startswith(_MARKERS)]
        told = [q for s, q in sequels.items() if q is not None and s is best and context.reading.shape is Shape.REASON]
        quotes = (
            self._evidence(best),
            *listed,
            *(self._evidence(s) for s in rest[:1]),
            *told,
            *(self._evidence(s) for s in rest[1:_EVIDENCE]),
        )
        return tuple({(q.document, q.start): q for q in quotes}.values())[:_EVIDENCE]

    def _sequel(self, sentence: Sentence, passages: Sequence[Passage]) -> EvidenceItem | None:
        whole = self._texts.passages_of(sentence.passage.document) if self._texts else passages
        after = following(sentence, whole, 1)
        return self._quote(*after[0], sentence.near) if after else None

    def _documents(self, found: Sequence[ScoredPassage]) -> dict[str, str]:
        if self._texts is None:
            return {}
        iris = dict.fromkeys(s.passage.document for s in found)
        return {
            iri: document.text.casefold() for iri in iris if (document := self._texts.find_document(iri)) is not None
        }

    def _evidence(self, sentence: Sentence) -> EvidenceItem:
        return self._quote(sentence.passage, sentence.text, sentence.start, sentence.near)

    def _quote(self, passage: Passage, text: str, start: int, score: float) -> EvidenceItem:
        document = self._texts.find_document(passage.document) if self._texts else None
        known = (
            (document.iri, document.source, document.title) if document else (passage.document, passage.document, None)
        )
        return EvidenceItem(text, passage.iri, DocumentRef(*known), start, start + len(text), round(score, 4))


def _asks_for_less(context: Context) -> bool:
    """Whether a name or a value is asked for, rather than a sentence."""
    return wants_short(context) or wants_name(context)


def _verdict(question: Question, yes: bool, explanation: str, evidence: Sequence[EvidenceItem]) -> Answer:
    item = AnswerItem("yes" if yes else "no", None, None, _CONFIRMED if explanation == _SENTENCE_SAYS else _DENIED)
    return Answer(question.text, AnswerKind.BOOLEAN, (item,), None, explanation, tuple(evidence)[:_EVIDENCE])


def _item(span: Span, presenter: Presenter, score: float) -> AnswerItem:
    if span.entity is None:
        return AnswerItem(span.text, None, None, round(score, 4))
    ref = presenter.ref(span.entity)
    return AnswerItem(ref.label, ref.iri, ref.type, round(score, 4))


def _says_more(sentence: Sentence, question: str) -> bool:
    """Whether a sentence is more than a heading that repeats the question."""
    return len(set(words(sentence.text)) - set(words(question))) >= _MORE_WORDS


def _may_come_first(ranked: Sequence[Sentence], question: str) -> Sequence[Sentence]:
    """The sentences that may come first once the nearest are put in the order of their meaning, which takes long to tell."""
    near = ranked[:_ENCODED]
    return [s for s in near if _says_more(s, question)] or ranked


def _answers(sentence: Sentence, context: Context) -> bool:
    """Whether a sentence says enough to be the answer, and a sentence is what is asked for."""
    short = wants_short(context)
    if adjectives(context) and _asks_for_less(context):
        # a sentence does not say whether what it names is of the country that is asked for
        return False
    plain = context.reading.shape in (Shape.AGENT, Shape.DATE, Shape.COUNT, Shape.AMOUNT)
    plain = plain or (context.reading.shape is Shape.LIST and begins_with_many(context))
    least = _STRICT_COVERAGE if short else _SENTENCE_COVERAGE
    return not plain and _is_enough(sentence, least) and not (short and sentence.said < _TOPICAL)


def _is_enough(best: Sentence, least: float) -> bool:
    return best.near >= least and best.whole and best.topical >= _TOPICAL
