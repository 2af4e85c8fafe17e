"""The facade: a question in, an answer with its evidence out."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from kg.ports import GraphReader, TextReader
from kg.terms import Iri
from search.answers.advice import Texts, find_texts
from search.answers.arbitration import prefer
from search.answers.choose import Choice, Outcome, choose
from search.answers.compose import Composer
from search.answers.compose.context import Context, token_weights
from search.answers.compose.negation import split_negation
from search.answers.compose.rivals import split_rival
from search.answers.coordination import split_by_names
from search.answers.evidence import EvidenceFinder, well_supported
from search.answers.explanation import Wording
from search.answers.items import Presenter, kind_of
from search.answers.linking.overlaps import with_bare_numbers, with_earlier, without_named_cues
from search.answers.plans import Form, Plan
from search.answers.ports import Encoder, PassageFinder
from search.answers.question import Shape, read_question, read_tokens
from search.answers.question.asides import without_asides
from search.answers.records import Answer, AnswerItem, AnswerKind, CandidateNote, Details, LinkNote, Question
from search.answers.render import render
from search.answers.texts import TextAnswerer, is_single
from search.answers.world import World, WorldCache

_LONGEST_QUESTION = 1000
_NOTED = 12
_QUOTED = 10
_PLAINER = 0.03
_WHAT = frozenset(
    ("what", "advice", "recommendations", "recommendation", "was", "que", "quels", "quelles", "empfehlungen")
)


class Answerer:
    """Answers questions from a graph and, where the graph does not know, from the texts.

    Deterministic, without a language model. Safe to use from many threads if the ports are.

    Args:
        graph: the graph that is asked.
        texts: documents and passages; None where there are only triples.
        encoder: for the similarity of sentences; None to go by words alone.
        passages: finds passages near a question; None to answer from the graph alone.
    """

    def __init__(
        self,
        graph: GraphReader,
        texts: TextReader | None = None,
        encoder: Encoder | None = None,
        passages: PassageFinder | None = None,
    ) -> None:
        self._graph = graph
        self._worlds = WorldCache(graph)
        self._texts = TextAnswerer(texts, encoder, passages)

    def warm(self, scope: str | None = None) -> None:
        """Build the indexes now, so that the first question does not wait for them."""
        self._worlds.get(scope)

    def answer(self, question: Question) -> Answer:
        """Answer a question; an empty or overlong one is not answered.

        Raises:
            kg.errors.QueryError: if the store refuses a query or is too slow.
        """
        begun = time.perf_counter()
        answer = self._answer(question)
        if not answer.answered or answer.kind is AnswerKind.ENTITIES:
            answer = self._of_each(question, answer)
        return replace(answer, elapsed_ms=round((time.perf_counter() - begun) * 1000, 2))

    def candidates(self, question: Question) -> list[tuple[tuple[float, ...], list[str]]]:
        """The features and the names of every candidate that the texts hold for a question; what models are fitted on."""
        world = self._worlds.get(question.graph)
        context, _ = self._prepare(without_asides(question.text[:_LONGEST_QUESTION]), world)
        presenter = Presenter(world.profile, world.lexicon, context.near)
        readings = self._texts.candidates(question, context)
        return [
            (r.features.values(), [presenter.label(s.entity) if s.entity else s.text for s in r.candidate.spans])
            for r in readings
        ]

    def _of_each(self, question: Question, answer: Answer) -> Answer:
        """The answers to a question about several things ("A, B and C") asked of each by itself, where each has some.

        The answer to the whole stays unless it is a roundabout one: a city that leads A and takes part in B does not lead both.
        """
        world = self._worlds.get(question.graph)
        context, _ = self._prepare(question.text[:_LONGEST_QUESTION], world)
        parts = split_by_names(context)
        found = [self._answer(replace(question, text=part)) for part in parts]
        if not found or not all(a.kind is AnswerKind.ENTITIES for a in found):
            return answer
        if answer.answered and min(a.answers[0].score for a in found) <= answer.answers[0].score + _PLAINER:
            return answer
        items = {item.iri or item.text: item for part in found for item in part.answers}
        evidence = {(e.quote, e.start): e for part in found for e in part.evidence}
        explanation = "; ".join(dict.fromkeys(part.explanation for part in found))
        return replace(
            answer,
            kind=AnswerKind.ENTITIES,
            answers=tuple(items.values())[: question.limit],
            explanation=f"of each by itself: {explanation}",
            evidence=tuple(evidence.values()),
        )

    def _answer(self, question: Question) -> Answer:
        text = without_asides(question.text[:_LONGEST_QUESTION])
        if question.graph is not None and not self._graph.has_graph(question.graph):
            return Answer(question.text, AnswerKind.NONE, explanation="there is no such graph")
        world = self._worlds.get(question.graph)
        context, composer = self._prepare(text, world)
        if not context.reading.telling:
            return Answer(question.text, AnswerKind.NONE, explanation="the question names nothing to look for")
        scored = composer.scored()
        choice = choose(context, self._graph, scored)
        presenter = Presenter(world.profile, world.lexicon, context.near)
        details = _details(context, world, scored, choice) if question.explain else None
        found = None if context.reading.shape is Shape.REASON else choice.outcome
        texts = find_texts(context, self._graph, found.plan, found.rows) if found else None
        if context.reading.shape is Shape.BOOLEAN:
            judged = self._texts.judge(question, context, None if found is None else found.rows[0].value == "yes")
            if judged is not None:
                return replace(judged, details=details)
        if found and texts is None and _wants_advice(context):
            found = None
        if found is None or (texts is not None and not texts.on_topic):
            return replace(self._texts.answer(question, context, presenter), details=details)
        reply = self._from_graph(question, context, world, found, presenter)
        if texts is None and context.reading.shape is not Shape.BOOLEAN and found.plan.order is None:
            reply = prefer(
                reply,
                self._texts.read(question, context, presenter, frozenset(a.iri for a in reply.answers if a.iri)),
                is_single(context),
                context.reading.shape is Shape.COUNT,
            )
        if texts is not None and found.plan.form is Form.LIST:
            reply = self._with_texts(
                reply, question, texts, EvidenceFinder(self._graph, world.profile, presenter, world.scope)
            )
        return replace(reply, details=details)

    def _prepare(self, text: str, world: World) -> tuple[Context, Composer]:
        raw = read_question(text)
        tokens, mended = world.linker.mend(raw.tokens)
        reading = read_tokens(text, tokens) if mended else raw
        linked = world.linker.link(reading, mended)
        reading = with_bare_numbers(without_named_cues(reading, linked), linked, world.profile)
        links, negation = split_negation(reading, linked)
        links, rival = split_rival(reading, with_earlier(reading, links))
        context = Context(
            reading, links, world.profile, world.lexicon, world.near, token_weights(reading, links, mended)
        )
        return context, Composer(context, negation, rival)

    def _from_graph(
        self, question: Question, context: Context, world: World, outcome: Outcome, presenter: Presenter
    ) -> Answer:
        score = round(max(0.0, min(1.0, outcome.score / 10)), 4)
        finder = EvidenceFinder(self._graph, world.profile, presenter, world.scope)
        evidence = finder.find(outcome.plan, outcome.rows) if world.quoted else ()
        items = presenter.items(outcome.rows, score, question.limit, outcome.numbers)
        return Answer(
            question=question.text,
            kind=kind_of(outcome.plan, outcome.rows),
            answers=well_supported(items, evidence) if outcome.plan.form is Form.LIST else items,
            sparql=render(outcome.plan, world.profile, world.scope),
            explanation=Wording(outcome.plan, world.profile, world.lexicon).explain(),
            evidence=evidence,
        )

    def _with_texts(self, reply: Answer, question: Question, texts: Texts, finder: EvidenceFinder) -> Answer:
        """The reply with the wording of its things as answers, those nearest to the topic first."""
        ranked = [t for t in texts.ranked if isinstance(t, Iri)][: question.limit]
        items = {item.iri: item for item in reply.answers}
        score = reply.answers[0].score
        answers = (
            AnswerItem(texts.by_iri.get(t.value, ""), t.value, items[t.value].type if t.value in items else None, score)
            for t in ranked
        )
        said = [item for t in ranked[:_QUOTED] for item in finder.of_subject(t.value, texts.prop)]
        rest = [
            item for t in ranked[:_QUOTED] for item in reply.evidence if any(e.iri == t.value for e in item.entities)
        ]
        evidence = {(item.quote, item.start): item for item in (*said, *rest, *reply.evidence)}
        return replace(
            reply, kind=AnswerKind.TEXT, answers=tuple(a for a in answers if a.text), evidence=tuple(evidence.values())
        )


def _wants_advice(context: Context) -> bool:
    """Whether it is asked what was advised, rather than by whom or where."""
    first = context.reading.tokens[0].norm
    return context.reading.advice and context.reading.shape is Shape.LIST and first in _WHAT


def _details(context: Context, world: World, scored: Sequence[tuple[float, Plan]], choice: Choice) -> Details:
    links = (*context.links.entities, *context.links.values, *context.links.classes, *context.links.properties)
    tokens = context.reading.tokens
    linked = tuple(
        LinkNote(
            text=context.reading.text[tokens[k.first].start : tokens[k.last].end],
            start=tokens[k.first].start,
            end=tokens[k.last].end,
            kind=k.kind,
            target=k.target,
            label=k.words,
            score=round(k.score, 4),
        )
        for k in links
    )
    counts = {plan: count for _, plan, count in choice.tried}
    candidates = tuple(
        CandidateNote(
            sparql=render(plan, world.profile, world.scope),
            explanation=Wording(plan, world.profile, world.lexicon).explain(),
            score=round(score, 4),
            answers=counts.get(plan),
        )
        for score, plan in scored[:_NOTED]
    )
    return Details(context.reading.language, linked, candidates)
