"""Saying in words what was asked of the graph."""

from __future__ import annotations

from kg.terms import Iri, Literal
from search.answers.linking import EntityLexicon
from search.answers.plans import Condition, Edge, Form, Plan
from search.answers.question.conditions import Relation
from search.answers.schema import SchemaProfile
from search.answers.text import split_name

_PREPOSITIONS = frozenset(["of", "in", "for", "at", "by", "with", "on", "to", "from", "as"])
_RELATIONS = {
    Relation.EQUAL: "being",
    Relation.MORE: "above",
    Relation.AT_LEAST: "at least",
    Relation.LESS: "below",
    Relation.AT_MOST: "at most",
}


class Wording:
    """Words for the parts of one plan, from the labels of the graph."""

    def __init__(self, plan: Plan, profile: SchemaProfile, lexicon: EntityLexicon) -> None:
        self._plan = plan
        self._profile = profile
        self._lexicon = lexicon

    def explain(self) -> str:
        """Describe the plan.

        Reads like "cities that are partner in ALPHA" or "number of employees with department Marketing".
        """
        plan = self._plan
        root = self._node(plan.root, frozenset())
        if plan.form is Form.ASK:
            return f"whether {root}"
        prefix = {Form.COUNT: "number of ", Form.AVERAGE: "average of ", Form.SUM: "sum of "}.get(plan.form, "")
        return prefix + root + self._ranking()

    def _ranking(self) -> str:
        plan = self._plan
        found = ""
        if plan.having is not None:
            found += f", with the number of {self._noun(plan.having.node)} {_RELATIONS[plan.having.relation]} {plan.having.number:g}"
        if plan.order is not None:
            what = self._noun(plan.order.node)
            most = "most" if plan.order.by_count else "highest"
            least = "fewest" if plan.order.by_count else "lowest"
            found += f", {most if plan.order.descending else least} {what} first"
        for exclusion in plan.exclusions:
            found += ", except " + self._excluded(exclusion.classes, exclusion.term, exclusion.edge)
        return found + "".join(f", other than {self._name(term)}" for term in plan.distinct_from)

    def _excluded(self, classes: tuple[str, ...], term: Iri | None, edge: Edge | None) -> str:
        if edge is not None:
            label = self._profile.label_of(edge.asked, "en")
            return f"those with {label} {self._name(term) if term else 'of any kind'}"
        return self._name(term) if term else " and ".join(_plural(self._profile.label_of(c, "en")) for c in classes)

    def _noun(self, number: int) -> str:
        node = self._plan.nodes[number]
        if node.term is not None:
            return " or ".join(self._name(t) for t in (node.term, *node.either))
        if node.literal:
            edges = [e for e in self._plan.edges if e.object == number]
            return self._profile.label_of(edges[0].asked, "en") if edges else "value"
        if node.classes is not None:
            return _plural(self._profile.label_of(node.classes, "en"))
        return "things"

    def _name(self, term: Iri | Literal) -> str:
        if isinstance(term, Literal):
            return f"“{term.value}”"
        return self._lexicon.labels.get(term.value) or split_name(term.value)

    def _node(self, number: int, used: frozenset[int]) -> str:
        edges = [(i, e) for i, e in enumerate(self._plan.edges) if i not in used and number in (e.subject, e.object)]
        parts = []
        noun = self._noun(number)
        for i, edge in edges:
            away = used | {j for j, _ in edges} | {i}
            other = self._node(edge.object if edge.subject == number else edge.subject, away)
            phrase, replaces = self._edge(edge, number, other)
            if replaces and noun in ("things", self._profile.label_of(edge.asked, "en")):
                noun = phrase
            else:
                parts.append(f"as {phrase}" if replaces else phrase)
        parts += [f"{_RELATIONS[c.relation]} {self._compared(c)}" for c in self._plan.conditions if c.node == number]
        return noun + (" " + " and ".join(parts) if parts else "")

    def _compared(self, condition: Condition) -> str:
        if condition.other is None:
            return condition.date or f"{condition.number:g}"
        place = condition.other
        while self._plan.nodes[place].term is None:
            place = next(e.subject for e in self._plan.edges if e.object == place)
        return f"that of {self._noun(place)}"

    def _edge(self, edge: Edge, number: int, other: str) -> tuple[str, bool]:
        label = self._profile.label_of(edge.asked, "en")
        last = label.split()[-1] if label.split() else label
        verb = label.split()[0].endswith("s") and not label.split()[0].endswith("ss") if label.split() else False
        if edge.subject == number:
            if verb:
                return f"that {label} {other}", False
            return (f"that are {label} {other}" if last in _PREPOSITIONS else f"with {label} {other}"), False
        if last in _PREPOSITIONS or verb:
            return f"that {other} {label}" if verb else f"that {other} are {label}", False
        return f"{label} of {other}", True


def _plural(noun: str) -> str:
    lower = noun if noun.isupper() else noun[:1].lower() + noun[1:]
    if lower.endswith("y") and lower[-2:-1] not in "aeiou":
        return lower[:-1] + "ies"
    if lower.endswith("person"):
        return lower[:-6] + "people"
    return lower + ("es" if lower.endswith(("s", "x", "ch", "sh")) else "s")
