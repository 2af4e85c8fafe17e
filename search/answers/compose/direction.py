"""Which end of a property a named thing stands at, by the order of the words: "manages X" is not "X manages"."""

from __future__ import annotations

from search.answers.compose.context import Context
from search.answers.compose.hops import Hop
from search.answers.linking import Link
from search.answers.linking.terms import lemma_stem, synonym_stems
from search.answers.plans import Plan

_TURNED = 0.4
_OF = frozenset(("of", "for", "de", "du", "des", "d", "von", "der", "vom"))
_BY = frozenset(("by", "par", "von", "durch"))
_HELPERS = frozenset(("does", "did", "do", "has", "have"))
_PREPOSITIONS = frozenset(("of", "in", "for", "at", "by", "with", "on", "to"))
_HAVING = frozenset(("has", "have", "is"))


def turned(context: Context, plan: Plan, hop: Hop, prop: str, link: Link) -> float:
    """What it costs to read a property against the order of the words; 0 where the words leave it open.

    Args:
        hop: the property at the thing that the plan was last given; `forward` where that thing is its subject.
        link: the words that name the property.
    """
    span = plan.nodes[-1].span
    if hop.literal or span is None:
        return 0.0
    subject = _stands_as_subject(context, prop, link, span)
    return _TURNED if subject is not None and subject != hop.forward else 0.0


def _stands_as_subject(context: Context, prop: str, link: Link, span: tuple[int, int]) -> bool | None:
    """Whether the words make the named thing the subject of the property; None where they do not say."""
    tokens = context.reading.tokens
    label = [w for w in context.profile.label_of(prop, "en").casefold().split() if w not in _HAVING]
    after = tokens[link.last + 1].norm if link.last + 1 < len(tokens) else ""
    relational = bool(label) and label[-1] in _PREPOSITIONS
    if _is_noun(context, label, link):
        if after in _OF and span[0] > link.last:
            return not relational
        return None
    agent = _is_agent(context, link, span, after)
    if agent is None or relational or not label:
        return None
    holder_is_object = _names_agent(context, label, link)
    return not agent if holder_is_object else agent


def _is_noun(context: Context, label: list[str], link: Link) -> bool:
    said = {context.reading.tokens[i].norm for i in range(link.first, link.last + 1)}
    if any(w in said or f"{w}s" in said for w in label if w not in _PREPOSITIONS):
        return True
    data = context.reading.data
    alike = frozenset[str]().union(*(synonym_stems(data.code).get(lemma_stem(w, data), frozenset()) for w in said))
    return bool(label) and label[-1] not in _PREPOSITIONS and lemma_stem(label[-1], data) in alike


def _names_agent(context: Context, label: list[str], link: Link) -> bool:
    """Whether the label is a noun for the one who does what the question's verb says ("has manager": "manages")."""
    data = context.reading.data
    stems = {lemma_stem(w, data) for w in label}
    said = {lemma_stem(context.reading.tokens[i].norm, data) for i in range(link.first, link.last + 1)}
    return bool(stems & said) and not label[0].endswith("s")


def _is_agent(context: Context, link: Link, span: tuple[int, int], after: str) -> bool | None:
    """Whether the named thing does what the verb says: "does X manage", "managed by X"; not in "who manages X"."""
    tokens = context.reading.tokens
    if span[0] > link.last:
        return after in _BY
    helped = any(t.norm in _HELPERS for t in tokens[: span[0]])
    return True if helped else None
