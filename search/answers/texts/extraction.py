"""The short answer inside a sentence: the entities, date or number of the kind that was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from search.answers.compose.context import Context
from search.answers.compose.kinds import agent_classes, place_classes
from search.answers.compose.starts import is_focus
from search.answers.linking import Link
from search.answers.question import Shape
from search.answers.records import AnswerItem, AnswerKind
from search.answers.schema import PropertyInfo
from search.answers.texts.naming import adjectives

_SURE = 0.85
_NAME = 1.5
_WHOLE_NAME = 0.95
_MODIFIERS = 2
_ASKING = frozenset(("was", "were", "did"))
_SHORT_WORD = 3
_CURRENCIES = frozenset(("euro", "euros", "eur", "usd", "dollar", "dollars", "gbp", "pounds", "percent", "prozent"))
_MONEY = _CURRENCIES | frozenset(("million", "millions", "millionen", "billion", "milliard"))
_SIGNS = ("€", "$", "£")


@dataclass(frozen=True, slots=True)
class Found:
    """A short answer and its kind."""

    kind: AnswerKind
    items: tuple[AnswerItem, ...]


def focus_class(context: Context) -> Link | None:
    """The class that the question asks for ("which cities …"), if it names one."""
    classes = [k for k in context.links.classes if k.score >= 0.6]
    begins = next((k for k in classes if is_focus(context, k)), None) or _modified(context, classes)
    asks = bool(context.reading.tokens) and context.reading.tokens[0].norm in context.reading.data.stop
    heads = [k for k in classes if k.first == len(context.reading.tokens) - 1 and not asks]
    return begins or next(iter(heads), None)


def _modified(context: Context, classes: Sequence[Link]) -> Link | None:
    """The first class of a question where only its own modifiers stand before it ("the three lighthouse cities of …")."""
    first = min(classes, key=lambda k: (k.first, -k.score), default=None)
    if first is None or context.reading.shape is not Shape.LIST:
        return None
    left_out = adjectives(context)
    before = [i for i in range(first.first) if context.weights[i] >= 0.5 and i not in left_out]
    named = any(context.weights[i] >= _NAME for i in before)
    beside = not before or first.first - before[-1] - len(left_out & set(range(before[-1], first.first))) == 1
    return first if len(before) <= _MODIFIERS and beside and not named else None


def asked_property(context: Context) -> PropertyInfo | None:
    """The property that the question names most clearly, if any."""
    links = [k for k in context.links.properties if k.score >= _SURE and context.worth(k.mask) >= 0.4]
    return context.profile.properties[links[0].target] if links else None


def answer_shape(context: Context) -> Shape:
    """The shape of the answer, told by the property where the question begins with no question word."""
    shape, prop = context.reading.shape, asked_property(context)
    if shape is Shape.LIST and prop is not None and focus_class(context) is None:
        if prop.is_temporal:
            return Shape.DATE
        if prop.is_numeric:
            return Shape.AMOUNT
    return shape


def wants_short(context: Context) -> bool:
    """Whether the question asks for a name, date or number rather than for what a text says."""
    shape = answer_shape(context)
    return shape not in (Shape.REASON, Shape.LIST) or bool(wanted_classes(context))


def wanted_classes(context: Context) -> frozenset[str]:
    """The classes of the names that would answer the question; empty where no name would."""
    shape, focus, prop = answer_shape(context), focus_class(context), asked_property(context)
    if (context.reading.advice and shape is Shape.LIST) or shape in (
        Shape.REASON,
        Shape.DATE,
        Shape.AMOUNT,
        Shape.BOOLEAN,
    ):
        return frozenset()
    if shape is Shape.PLACE:
        return place_classes(context.profile)
    if shape is Shape.AGENT:
        return agent_classes(context.profile)
    if focus is not None:
        return context.profile.classes[focus.target].members
    if prop is None or not prop.is_link:
        return frozenset()
    patterns = [p for p in context.profile.patterns if p.property in prop.members]
    return frozenset(c for p in patterns for c in (p.domain, p.range) if c is not None)
