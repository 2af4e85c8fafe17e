"""From bindings to answers as people read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.terms import BlankNode, Iri, Literal, Term
from ontology.vocabulary import local_name
from search.answers.compose.hops import Neighbourhood
from search.answers.linking import EntityLexicon
from search.answers.plans import Form, Plan
from search.answers.records import AnswerItem, AnswerKind, EntityRef
from search.answers.schema import SchemaProfile
from search.answers.schema.profile import NUMERIC, TEMPORAL
from search.answers.text import split_name


class Presenter:
    """Names terms of one graph."""

    def __init__(self, profile: SchemaProfile, lexicon: EntityLexicon, near: Neighbourhood) -> None:
        self._profile = profile
        self._lexicon = lexicon
        self._near = near

    def items(
        self, rows: Sequence[Term], score: float, limit: int, numbers: Sequence[Term] = ()
    ) -> tuple[AnswerItem, ...]:
        """Present at most `limit` terms, each text once, in the order given, with the number of each where there are some."""
        shown = rows[: limit * 2]
        self._near.classes([t.value for t in shown if isinstance(t, Iri)])
        found: dict[tuple[str, str | None], AnswerItem] = {}
        for place, term in enumerate(shown):
            item = self._item(term, score)
            if place < len(numbers) and isinstance(number := numbers[place], Literal):
                item = replace(item, text=f"{item.text}: {plain_value(number)}")
            found.setdefault((item.text, item.iri), item)
        return tuple(found.values())[:limit]

    def ref(self, iri: str) -> EntityRef:
        """Present an entity."""
        return EntityRef(iri, self.label(iri), self.type_of(iri))

    def label(self, iri: str) -> str:
        """The name of a thing, or its local name."""
        return self._lexicon.labels.get(iri) or split_name(iri) or iri

    def type_of(self, iri: str) -> str | None:
        """The name of the most specific class of a thing."""
        classes = self._near.classes([iri])[iri]
        if not classes:
            return None
        return local_name(
            min(classes, key=lambda c: (len(self._profile.classes[c].members), self._profile.classes[c].count, c))
        )

    def _item(self, term: Term, score: float) -> AnswerItem:
        if isinstance(term, Iri):
            return AnswerItem(self.label(term.value), term.value, self.type_of(term.value), score)
        if isinstance(term, BlankNode):
            return AnswerItem(f"_:{term.value}", None, None, score)
        return AnswerItem(plain_value(term), None, None, score)


def plain_value(literal: Literal) -> str:
    """Write a literal for people: numbers without exponent or idle zeros, days without a midnight."""
    if literal.datatype in NUMERIC:
        return _plain_number(literal.value)
    if literal.datatype in TEMPORAL and "T" in literal.value:
        day, _, time = literal.value.partition("T")
        return day if time.startswith("00:00:00") else literal.value
    return literal.value


def _plain_number(text: str) -> str:
    try:
        value = float(text)
    except ValueError:
        return text
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return text.rstrip("0") if "." in text and "e" not in text.lower() else f"{value:.12g}"


def kind_of(plan: Plan, rows: Sequence[Term]) -> AnswerKind:
    """The kind of answer that a plan and its rows make."""
    if plan.form is Form.ASK:
        return AnswerKind.BOOLEAN
    first = rows[0]
    if not isinstance(first, Literal):
        return AnswerKind.ENTITIES
    if first.datatype in NUMERIC:
        return AnswerKind.NUMBER
    return AnswerKind.DATE if first.datatype in TEMPORAL else AnswerKind.TEXT
