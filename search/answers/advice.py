"""Things that carry a text of their own, such as recommendations: ranked by what the question says of their topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.ports import GraphReader
from kg.terms import Iri, Literal, Term
from search.answers.compose.context import Context
from search.answers.linking.terms import lemma_stem, synonym_stems
from search.answers.plans import Plan
from search.answers.text import words

_TEXT_LENGTH = 45
_MOST = 200


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of answers.

    Attributes:
        prop: the property that holds them.
        by_iri: text by IRI.
        ranked: the answers, those nearest to the topic first; only those that touch it, where any does.
        on_topic: whether the question has topic words and some text repeats one, or it has none.
    """

    prop: str
    by_iri: Mapping[str, str]
    ranked: tuple[Term, ...]
    on_topic: bool


def find_texts(context: Context, graph: GraphReader, plan: Plan, rows: Sequence[Term]) -> Texts | None:
    """Rank answers that carry a text; None where they carry none."""
    prop = find_text_property(context, plan)
    things = [t for t in rows[:_MOST] if isinstance(t, Iri)]
    if prop is None or not things:
        return None
    listed = " ".join(t.n3() for t in things)
    query = f"SELECT ?s ?t WHERE {{ VALUES ?s {{ {listed} }} ?s {Iri(prop).n3()} ?t }}"
    found = graph.select(query, graph=context.near.scope)
    texts = {r["s"].value: r["t"].value for r in found if isinstance(r["t"], Literal)}
    topic = _topic(context, plan)
    scores = {t: _overlap(texts.get(t.value, ""), topic, context) for t in things}
    ranked = sorted(things, key=lambda t: (-scores[t], texts.get(t.value, ""), t.value))
    touching = [t for t in ranked if scores[t] > 0]
    return Texts(prop, texts, tuple(touching or ranked), bool(touching) or not topic)


def find_text_property(context: Context, plan: Plan) -> str | None:
    """The property that holds the texts of a plan's answers, None where they carry none."""
    known = plan.nodes[plan.root].known or frozenset()
    patterns = {p.property for cls in known for p in context.profile.from_class.get(cls, ()) if p.literal}
    names = context.profile.name_properties
    infos = (context.profile.properties[p] for p in patterns if p not in names)
    long = [i for i in infos if i.mean_length >= _TEXT_LENGTH and not i.is_numeric and not i.is_temporal]
    return max(long, key=lambda i: (i.mean_length, i.iri)).iri if long else None


def _topic(context: Context, plan: Plan) -> list[tuple[frozenset[str], float]]:
    reading = context.reading
    synonyms = synonym_stems(reading.language)
    topic = []
    for i, weight in enumerate(context.weights):
        if weight >= 0.5 and not plan.covered >> i & 1:
            own = lemma_stem(reading.tokens[i].norm, reading.data)
            topic.append((frozenset((own, *synonyms.get(own, ()))), weight))
    return topic


def _overlap(text: str, topic: Sequence[tuple[frozenset[str], float]], context: Context) -> float:
    present = frozenset(lemma_stem(w, context.reading.data) for w in words(text))
    return sum(weight for stems, weight in topic if stems & present)
