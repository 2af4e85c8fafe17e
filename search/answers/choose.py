"""Running the best plans and taking the first that holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.ports import GraphReader
from kg.terms import Iri, Literal, Term
from search.answers.advice import find_text_property
from search.answers.compose.context import Context
from search.answers.languages import load_language
from search.answers.linking import Link, LinkKind
from search.answers.linking.terms import lemma_stem
from search.answers.plans import Form, Plan
from search.answers.render import render
from search.answers.text import words

_LEAST_SCORE = 4.8
_LEAST_SHARE = 0.66
_LEAST_COUNTED = 6.5
_MOST_RUNS = 6
_MOST_ROWS = 1000
_NAME_WEIGHT = 1.5
_WELL_NAMED = 0.85
_RIVAL = 0.75
_CONTORTED = 1.4


@dataclass(frozen=True, slots=True)
class Outcome:
    """A plan that was run. `rows` holds the answers in order, for yes/no questions one literal; `numbers` those of groups."""

    plan: Plan
    score: float
    rows: tuple[Term, ...]
    numbers: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """The plan that answers, if any, and how many answers each plan that was run gave."""

    outcome: Outcome | None
    tried: tuple[tuple[float, Plan, int | None], ...]


def choose(context: Context, graph: GraphReader, scored: Sequence[tuple[float, Plan]]) -> Choice:
    """Run plans from the best down until one gives an answer.

    Raises:
        kg.errors.QueryError: if the store refuses a query.
    """
    tried: list[tuple[float, Plan, int | None]] = []
    for score, plan in scored:
        if len(tried) >= _MOST_RUNS:
            break
        if any(rows == 0 and best - score > _CONTORTED for best, _, rows in tried[:1]):
            break
        least = _LEAST_SCORE - 2 if _carries_texts(context, plan) else _LEAST_SCORE
        least = _LEAST_COUNTED if plan.form is Form.COUNT else least
        if score < least or not is_acceptable(context, plan):
            continue
        rows = _run(context, graph, plan)
        tried.append((score, plan, len(rows)))
        if _holds(context, plan, rows):
            return Choice(Outcome(plan, score, rows, _numbers(context, graph, plan)), tuple(tried))
    return Choice(None, tuple(tried))


def is_acceptable(context: Context, plan: Plan) -> bool:
    """Whether a plan says enough of the question: most words, and every name and every word that the graph has a term for."""
    left = [i for i, w in enumerate(context.weights) if w >= 0.5 and not plan.covered >> i & 1]
    topic = [i for i in left if context.weights[i] < _NAME_WEIGHT] if _carries_texts(context, plan) else []
    total = context.total - sum(context.weights[i] for i in topic)
    if plan.gain / max(total, 0.5) < _LEAST_SHARE or (_speaks_of_unused(context, plan) and not plan.longest):
        return False
    left = [i for i in left if i not in topic]
    if plan.form is Form.COUNT and _counts_by_part_of_a_name(context, plan):
        return False
    if any(k.first - 1 in left and k.first > 1 and k.score >= _WELL_NAMED for k in context.links.classes):
        return False
    if any(k.last + 1 in left and k.first == 1 and k.score >= _WELL_NAMED for k in context.links.classes):
        return False
    if any(context.reading.tokens[i].norm in context.reading.data.roles for i in left):
        return False
    if any(context.weights[i] >= _NAME_WEIGHT for i in left):
        return False
    named = (k for k in (*context.links.properties, *context.links.classes) if k.score >= 0.85)
    unmet = {k for k in named for i in left if k.mask >> i & 1 and not k.mask & plan.covered}
    return all(_is_kin(context, plan, link) for link in unmet)


def _counts_by_part_of_a_name(context: Context, plan: Plan) -> bool:
    """Whether a plan takes part of a name for the whole: what is counted then is most likely something else."""
    named = {n.term.value for n in plan.nodes if isinstance(n.term, Iri)}
    whole = {k.target for k in context.links.entities if k.score >= _WELL_NAMED}
    return not named <= whole


def _carries_texts(context: Context, plan: Plan) -> bool:
    """Whether the answers have texts in which words of the question may be found that the plan leaves open."""
    return plan.form is Form.LIST and plan.order is None and find_text_property(context, plan) is not None


def _is_kin(context: Context, plan: Plan, link: Link) -> bool:
    """Whether a property of the plan is called much like the one that a word names ("works for", "formerly worked for")."""
    if link.kind is not LinkKind.PROPERTY:
        return False
    own = _label_stems(context, link.target)
    wider = context.profile.above(link.target)
    return any(own & _label_stems(context, edge.asked) for edge in plan.edges if edge.asked not in wider)


def _label_stems(context: Context, prop: str) -> frozenset[str]:
    data = load_language("en")
    found = words(context.profile.label_of(prop, "en"))
    return frozenset(lemma_stem(w, data) for w in found if w not in data.stop)


def _speaks_of_unused(context: Context, plan: Plan) -> bool:
    """Whether some words are best read as a term that the graph declares and never uses."""
    links = context.links
    used = (*links.entities, *links.values, *links.classes, *links.properties)
    return any(
        idle.score >= _WELL_NAMED
        and context.worth(idle.mask) >= 1
        and idle.mask & ~plan.covered
        and not any(k.mask & idle.mask == idle.mask and k.score >= _RIVAL * idle.score for k in used)
        for idle in links.unused
    )


def _run(context: Context, graph: GraphReader, plan: Plan) -> tuple[Term, ...]:
    query = render(plan, context.profile, to_run=True)
    if plan.form is Form.ASK:
        return (Literal("yes" if graph.ask(query, graph=context.near.scope) else "no"),)
    if plan.form is Form.LIST and plan.order is None and not plan.longest and plan.limit is None:
        query += f"\nLIMIT {_MOST_ROWS}"
    rows = graph.select(query, graph=context.near.scope)
    name = {Form.COUNT: "count", Form.LIST: "answer"}.get(plan.form, "result")
    return tuple(row[name] for row in rows if name in row)


def _numbers(context: Context, graph: GraphReader, plan: Plan) -> tuple[Term, ...]:
    """The number of each group, in the order of the groups."""
    if not plan.grouped:
        return ()
    return tuple(
        row["rank"] for row in graph.select(render(plan, context.profile, to_run=True), graph=context.near.scope)
    )


def _holds(context: Context, plan: Plan, rows: Sequence[Term]) -> bool:
    if plan.form is Form.COUNT:
        return bool(rows) and (rows[0].value != "0" or plan.gain / context.total > 0.9)
    if plan.longest:
        said = {t.norm for t in context.reading.tokens}
        return any(len(found := words(row.value)) > 1 and not said & set(found) for row in rows)
    return bool(rows)
