"""From plans to SPARQL. Terms are written by their own `n3`, so that nothing a user types becomes syntax."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.terms import BlankNode, Iri, Literal, Term
from search.answers.plans import Condition, Edge, Exclusion, Form, Order, Plan
from search.answers.schema import SchemaProfile

_ROOT = "?answer"


def render(plan: Plan, profile: SchemaProfile, dataset: str | None = None, *, to_run: bool = False) -> str:
    """Write a plan as a query; with `dataset` it asks only that named graph, wherever it is sent.

    The first variable of a SELECT is the answer; lists come with no limit of their own unless the plan has an order. Written
    `to_run` it has the same answers and keeps the engine from beginning with all things of a class.
    """
    body = "\n".join(f"  {line}" for line in _body(plan, profile, to_run))
    source = f"\nFROM {Iri(dataset).n3()}" if dataset else ""
    where = f"{source}\nWHERE {{\n{body}\n}}"
    if plan.form is Form.ASK:
        return f"ASK{where}"
    if plan.order is not None and plan.form is Form.LIST:
        return _ordered(plan.order, source, f"\nWHERE {{\n{body}\n}}")
    if plan.having is not None:
        return _having(plan, where)
    if plan.longest:
        return f"SELECT DISTINCT {_ROOT}{where}\nORDER BY DESC(STRLEN(STR({_ROOT}))) {_ROOT}\nLIMIT 1"
    some = f"\nORDER BY {_ROOT}\nLIMIT {plan.limit}" if plan.limit is not None and plan.form is Form.LIST else ""
    return f"SELECT {_projection(plan.form)}{where}{some}"


def _projection(form: Form) -> str:
    if form is Form.COUNT:
        return f"(COUNT(DISTINCT {_ROOT}) AS ?count)"
    if form in (Form.AVERAGE, Form.SUM):
        return f"({form.value}(?value) AS ?result)"
    return f"DISTINCT {_ROOT}"


def _ordered(order: Order, source: str, inner: str) -> str:
    value = f"?n{order.node}"
    direction = "DESC" if order.descending else "ASC"
    extreme = "MAX" if order.descending else "MIN"
    rank = f"COUNT(DISTINCT {value})" if order.by_count else f"{order.function or extreme}({value})"
    if order.ties:
        best = (
            f"SELECT ({extreme}(?each) AS ?rank) WHERE {{ SELECT {_ROOT} ({rank} AS ?each){inner}\nGROUP BY {_ROOT} }}"
        )
        every = f"SELECT {_ROOT} ({rank} AS ?rank){inner}\nGROUP BY {_ROOT}"
        return f"SELECT {_ROOT} ?rank{source}\nWHERE {{\n{{ {best} }}\n{{ {every} }}\n}}\nORDER BY {_ROOT}"
    where = f"{source}{inner}"
    offset = f" OFFSET {order.skip}" if order.skip else ""
    head = f"SELECT {_ROOT} ({rank} AS ?rank){where}\nGROUP BY {_ROOT}"
    return f"{head}\nORDER BY {direction}(?rank) {_ROOT}\nLIMIT {order.limit}{offset}"


def _having(plan: Plan, where: str) -> str:
    having = plan.having
    if having is None:
        return where
    test = f"COUNT(DISTINCT ?n{having.node}) {having.relation.value} {having.number:g}"
    inner = f"SELECT {_ROOT}{where}\nGROUP BY {_ROOT}\nHAVING ({test})"
    return f"SELECT (COUNT(*) AS ?count) WHERE {{ {{\n{inner}\n}} }}" if plan.form is Form.COUNT else inner


def _name(plan: Plan, number: int) -> str:
    node = plan.nodes[number]
    if node.term is not None and not node.either:
        return node.term.n3()
    return _ROOT if number == plan.root else f"?n{number}"


def _body(plan: Plan, profile: SchemaProfile, to_run: bool = False) -> Iterator[str]:
    later = _typed_later(plan) if to_run else frozenset[int]()
    for number, node in enumerate(plan.nodes):
        if node.term is not None and node.either:
            yield f"VALUES {_name(plan, number)} {{ {' '.join(t.n3() for t in (node.term, *node.either))} }}"
        if node.classes is None and not node.literal and node.term is None and not plan.edges and node.known:
            yield from _type(_name(plan, number), f"?t{number}", sorted(c for c in node.known if c))
        if node.classes is not None:
            lines = _type(_name(plan, number), f"?t{number}", sorted(profile.members(frozenset((node.classes,)))))
            yield from (f"FILTER EXISTS {{ {' '.join(lines)} }}",) if number in later else lines
    for edge in plan.edges:
        yield f"{_name(plan, edge.subject)} {_path(edge)} {_name(plan, edge.object)} ."
    if plan.form in (Form.AVERAGE, Form.SUM):
        yield f"BIND({_ROOT} AS ?value)"
    for condition in plan.conditions:
        if condition.other is not None:
            yield f"FILTER({_name(plan, condition.node)} {condition.relation.value} {_name(plan, condition.other)})"
        else:
            yield _filter(_name(plan, condition.node), condition)
    for part in plan.containing:
        yield f"FILTER({part.place.value}(LCASE(STR({_name(plan, part.node)})), {Literal(part.word).n3()}))"
    for exclusion in plan.exclusions:
        yield from _excluded(plan, exclusion, profile)
    for term in plan.distinct_from:
        yield f"FILTER({_ROOT} != {term.n3()})"


def _typed_later(plan: Plan) -> frozenset[int]:
    """The nodes whose class is looked up once they are bound: all that edges bind, but the root where no term is named.

    Not where values are added up, as a thing of two classes counts twice there.
    """
    if plan.form in (Form.AVERAGE, Form.SUM) or (plan.order is not None and plan.order.function):
        return frozenset()
    bound = {end for edge in plan.edges for end in (edge.subject, edge.object)}
    named = any(plan.nodes[number].term is not None for number in bound)
    return frozenset(bound if named else bound - {plan.root})


def _type(name: str, helper: str, members: list[str]) -> Iterator[str]:
    if len(members) == 1:
        yield f"{name} a {Iri(members[0]).n3()} ."
    else:
        yield f"VALUES {helper} {{ {' '.join(Iri(m).n3() for m in members)} }}"
        yield f"{name} a {helper} ."


def _path(edge: Edge) -> str:
    steps = [Iri(p).n3() for p in edge.properties]
    if edge.symmetric:
        steps += [f"^{step}" for step in steps]
    return steps[0] if len(steps) == 1 else f"({'|'.join(steps)})"


def _filter(name: str, condition: Condition) -> str:
    if condition.number is not None:
        return f"FILTER({name} {condition.relation.value} {condition.number:.15g})"
    date = condition.date or ""
    text = f"SUBSTR(STR({name}), 1, {len(date)})"
    return f"FILTER({text} {condition.relation.value} {Literal(date).n3()})"


def _excluded(plan: Plan, exclusion: Exclusion, profile: SchemaProfile) -> Iterator[str]:
    if exclusion.classes:
        members = sorted(profile.members(frozenset(exclusion.classes)))
        yield f"FILTER NOT EXISTS {{ {' '.join(_type(_ROOT, '?excluded', members))} }}"
    if exclusion.edge is not None:
        other = exclusion.term.n3() if exclusion.term else "?none"
        ends = (other, _ROOT) if exclusion.inverse else (_ROOT, other)
        yield f"FILTER NOT EXISTS {{ {ends[0]} {_path(exclusion.edge)} {ends[1]} }}"
    elif exclusion.term is not None:
        yield f"FILTER({_ROOT} != {exclusion.term.n3()})"


def render_bindings(plan: Plan, profile: SchemaProfile, answers: Sequence[Term], limit: int) -> str:
    """Write a query for everything that a plan binds, for these answers only where any are given."""
    body = "\n".join(f"  {line}" for line in _body(plan, profile))
    terms = [t.n3() for t in answers if not isinstance(t, BlankNode)]
    values = f"  VALUES {_ROOT} {{ {' '.join(terms)} }}\n" if terms and plan.nodes[plan.root].is_variable else ""
    variables = " ".join(
        dict.fromkeys(_name(plan, i) for i, node in enumerate(plan.nodes) if node.is_variable or node.either)
    )
    return f"SELECT DISTINCT {variables or '*'} WHERE {{\n{values}{body}\n}} LIMIT {limit}"
