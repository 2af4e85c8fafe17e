"""The W3C's SPARQL 1.1 tests of queries, updates, syntax and result formats, run on the graph store."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from rdflib import Graph

from kg.errors import QueryError
from kg.graph import GraphFormat, GraphStore, get_graph_format
from tests.conformance.w3c import (
    ROOT,
    Case,
    Data,
    cases,
    expected_graph,
    expected_rows,
    rdf_format,
    read,
    result_rows,
    same_dataset,
    same_graph,
)

_FEDERATION = "SERVICE fetches from the network, which the store refuses unless it is switched on"
_LOAD = "LOAD fetches from the network, which the store refuses unless it is switched on, SILENT or not"
_LANGUAGE = "GROUP_CONCAT in the engine gives plain strings and drops a common language tag"
_GRAPH = "GRAPH ?g in the engine binds ?g through triple patterns inside it only"
_ZERO_LENGTH = "paths of length zero in the engine end at terms of the data only"
EXPECTED_FAILURES = {
    **{f"service/service{n}": _FEDERATION for n in ("1", "2", "3", "4a", "5", "6", "7")},
    "update-silent/load-silent": _LOAD,
    "update-silent/load-into-silent": _LOAD,
    "aggregates/agg-groupconcat-04": _LANGUAGE,
    "aggregates/agg-groupconcat-06": _LANGUAGE,
    "functions/bnode01": "BNODE(string) in the engine gives the same node in different solutions",
    "bindings/graph": _GRAPH,
    "aggregates/agg-empty-group-count-graph": _GRAPH,
    "negation/graph-minus": "MINUS in the engine counts the variable of a GRAPH around it as shared",
    "csv-tsv-res/tsv03": "the engine stores types derived from xsd:integer as xsd:integer",
    **{f"property-path/zero_or_{many}_set_{end}": _ZERO_LENGTH for many in ("more", "one") for end in ("start", "end")},
}

CASES = cases()
EVALUATION = [c for c in CASES if c.kind == "QueryEvaluationTest"]
UPDATES = [c for c in CASES if c.kind == "UpdateEvaluationTest"]
SYNTAX = [c for c in CASES if "Syntax" in c.kind]
TABLES = [c for c in CASES if c.kind == "CSVResultFormatTest"]

needs_suite = pytest.mark.skipif(not ROOT.is_dir(), reason=f"the W3C test suite is not at {ROOT}")


def marked(found: list[Case]) -> list[object]:
    """Mark the tests that must fail, with the reason."""
    return [
        pytest.param(c, id=c.id, marks=pytest.mark.xfail(reason=EXPECTED_FAILURES[c.id], strict=True))
        if c.id in EXPECTED_FAILURES
        else pytest.param(c, id=c.id)
        for c in found
    ]


@pytest.fixture
def graph_store() -> GraphStore:
    return GraphStore(time_limit=20, union_default=False)


def fill(store: GraphStore, data: Data) -> None:
    """Load the files of a dataset."""
    for file in data.default:
        store.add_to_graph(None, read(file), get_graph_format(file.rsplit(".", 1)[-1]), file)
    for name, file in data.named:
        store.add_to_graph(name, read(file), get_graph_format(file.rsplit(".", 1)[-1]), file)


def with_base(text: str, iri: str) -> str:
    """Let relative IRIs mean files of the suite."""
    return text if re.search(r"^\s*BASE\b", text, re.I | re.M) else f"BASE <{iri}> {text}"


def wanted_dataset(data: Data) -> dict[str | None, Graph]:
    """Read the files of a dataset into rdflib."""
    graphs: dict[str | None, Graph] = {}
    for name, file in (*((None, f) for f in data.default), *data.named):
        graphs.setdefault(name, Graph()).parse(data=read(file), format=rdf_format(file), publicID=file)
    return graphs


def held_dataset(store: GraphStore) -> dict[str | None, Graph]:
    """Read what the store holds into rdflib."""
    names: list[str | None] = [None, *store.graphs()]
    return {name: Graph().parse(data=store.get_graph(name, GraphFormat.NTRIPLES), format="nt") for name in names}


@needs_suite
def test_suite_is_complete() -> None:
    assert (len(EVALUATION), len(UPDATES), len(SYNTAX), len(TABLES)) == (239, 94, 169, 3)


@pytest.mark.parametrize("case", marked(EVALUATION))
def test_query(case: Case, graph_store: GraphStore) -> None:
    fill(graph_store, case.data)
    query = with_base(read(case.request).decode(), case.request)
    assert case.result is not None
    if re.search(r"\b(CONSTRUCT|DESCRIBE)\b", query, re.I):
        body = graph_store.query(query, accept=GraphFormat.NTRIPLES).body
        assert same_graph(Graph().parse(data=body, format="nt"), expected_graph(case.result))
        return
    found = result_rows(graph_store.query(query, accept="application/sparql-results+json").body, "json")
    wanted = expected_rows(case.result)
    if isinstance(found, bool) or isinstance(wanted, bool):
        assert found == wanted
    else:
        assert same_graph(found, wanted), (found.serialize(format="nt"), wanted.serialize(format="nt"))


@pytest.mark.parametrize("case", marked(TABLES))
def test_csv(case: Case, graph_store: GraphStore) -> None:
    fill(graph_store, case.data)
    query = with_base(read(case.request).decode(), case.request)
    found = result_rows(graph_store.query(query, accept="text/csv").body, "csv")
    wanted = expected_rows(str(case.result))
    assert isinstance(found, Graph)
    assert isinstance(wanted, Graph)
    assert len(found) == len(wanted)


@pytest.mark.parametrize("case", marked(UPDATES))
def test_update(case: Case, graph_store: GraphStore) -> None:
    fill(graph_store, case.data)
    graph_store.update(with_base(read(case.request).decode(), case.request))
    assert same_dataset(held_dataset(graph_store), wanted_dataset(case.expected))


@pytest.mark.parametrize("case", marked(SYNTAX))
def test_syntax(case: Case, graph_store: GraphStore) -> None:
    text = with_base(read(case.request).decode(), case.request)
    run = graph_store.update if "Update" in case.kind else graph_store.query
    if case.kind.startswith("Negative"):
        with pytest.raises(QueryError):
            run(text)
        return
    assert refusal(run, text) is None


def refusal(run: Callable[[str], object], text: str) -> str | None:
    """Return why a text does not parse, or None if it does; that it cannot be carried out here is no refusal."""
    try:
        run(text)
    except QueryError as error:
        return str(error) if "does not parse" in str(error) else None
    return None
