"""Words that only stand inside names and titles: "biotech clusters", "president of NAME"."""

from __future__ import annotations

from dataclasses import replace

from search.answers.compose.context import Context
from search.answers.compose.growth import join, steps_from
from search.answers.linking.lexicon import singular
from search.answers.linking.terms import lemma_stem
from search.answers.plans import Containing, Edge, Node, Plan
from search.answers.text import words

_TITLE_WORDS = frozenset(
    (
        "title",
        "role",
        "position",
        "function",
        "job",
        "post",
        "occupation",
        "titre",
        "fonction",
        "poste",
        "titel",
        "funktion",
        "rolle",
    )
)
_WITHOUT_TITLE = 4.0
_NAME = 1.5
_NAME_COST = 0.25
_MOST_NAMES = 400


def apply_roles(context: Context, plan: Plan) -> Plan:
    """Hold the post that a question names ("president of X") against titles, where no property is called like it.

    A person who is merely employed is not an answer, so that a plan in which no title can be checked loses much.
    """
    for position in sorted(context.reading.telling):
        token = context.reading.tokens[position]
        if (
            token.norm in context.reading.data.roles
            and not _is_called(context, plan, position)
            and _has_people(context, plan)
        ):
            titled = _titled(context, plan, position)
            return plan.explaining(0, 0.0, _WITHOUT_TITLE) if titled is None else titled
    return plan


def _is_called(context: Context, plan: Plan, position: int) -> bool:
    """Whether a property or class of the plan has the word in its own label, or the word is part of a name."""
    data = context.reading.data
    own = lemma_stem(context.reading.tokens[position].norm, data)
    terms = [e.asked for e in plan.edges] + [n.classes for n in plan.nodes if n.classes]
    labels = (context.profile.label_of(t, code) for t in terms for code in (context.reading.language, "en"))
    in_name = any(n.span and n.span[0] <= position <= n.span[1] and n.term for n in plan.nodes)
    return in_name or any(own == lemma_stem(w, data) for label in labels for w in words(label))


def _has_people(context: Context, plan: Plan) -> bool:
    return any(n.is_variable and not n.literal and _title_steps(context, plan, i) for i, n in enumerate(plan.nodes))


def _title_steps(context: Context, plan: Plan, number: int) -> bool:
    known = plan.nodes[number].known or ()
    patterns = (p for cls in known for p in context.profile.from_class.get(cls, ()) if p.literal)
    return any(_is_title(context, p.property) for p in patterns)


def _is_title(context: Context, prop: str) -> bool:
    phrases = context.profile.properties[prop].phrases
    return any(w in _TITLE_WORDS for p in phrases if p.weight == 1.0 for w in words(p.text))


def _titled(context: Context, plan: Plan, position: int) -> Plan | None:
    token = context.reading.tokens[position]
    for number, node in enumerate(plan.nodes):
        if node.literal or not node.is_variable or not node.known:
            continue
        steps = [s for s in steps_from(context, plan, number, Node()) if s.literal and _is_title(context, s.property)]
        if steps:
            grown, new = plan.with_node(Node())
            joined = join(context, grown, new, number, replace(steps[0], cost=0.1))
            joined = replace(joined, containing=(*joined.containing, Containing(new, token.text.casefold())))
            return context.cover(joined, 1 << position, 1.0)
    return None


def apply_keywords(context: Context, plan: Plan) -> Plan:
    """Hold the words that names are asked to hold against the names of the root."""
    root = plan.nodes[plan.root]
    if root.literal or not root.is_variable:
        return plan
    names = context.profile.name_properties
    for keyword in context.reading.keywords if names else ():
        grown, new = plan.with_node(Node(known=frozenset(), literal=True))
        grown = grown.with_edge(Edge(plan.root, names[0], names, new))
        grown = replace(grown, containing=(*grown.containing, Containing(new, keyword.word, keyword.place)))
        plan = context.cover(grown, keyword.mask, 1.0)
    return plan


def apply_words(context: Context, plan: Plan) -> Plan:
    """Explain a word right before a class word by the names of the things of that class, where some contain it."""
    for number, node in enumerate(plan.nodes):
        if node.span is None or node.classes is None or not node.known:
            continue
        position = node.span[0] - 1
        left = position >= 0 and not plan.covered >> position & 1 and 0.5 <= context.weights[position] < _NAME
        if left and _stands_in_names(context, node, position):
            return _named(context, plan, number, position)
    return plan


def _stands_in_names(context: Context, node: Node, position: int) -> bool:
    word = singular(context.reading.tokens[position].norm)
    numbers = context.lexicon.postings.get(word, ())
    if not numbers or len(numbers) > _MOST_NAMES:
        return False
    things = {context.lexicon.names[n].target for n in numbers if context.lexicon.names[n].value is None}
    classes = context.near.classes(sorted(things)[:50])
    return any(found & (node.known or frozenset()) for found in classes.values())


def _named(context: Context, plan: Plan, number: int, position: int) -> Plan:
    word = context.reading.tokens[position].text.casefold()
    grown, new = plan.with_node(Node(known=frozenset(), literal=True))
    names = context.profile.name_properties
    grown = grown.with_edge(Edge(number, names[0], names, new))
    grown = replace(grown, containing=(*grown.containing, Containing(new, singular(word))))
    return context.cover(grown, 1 << position, 0.85, _NAME_COST)
