"""Named graphs, SPARQL, its formats, limits and errors."""

from __future__ import annotations

import io
import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kg.errors import (
    GraphParseError,
    GraphStoreError,
    NotFoundError,
    QueryError,
    QueryTimeoutError,
    UnsupportedFormatError,
    UpdateError,
)
from kg.graph import GraphFormat, GraphStore, Quad, ResultFormat, get_graph_format
from kg.graph.deadline import DeadlineRunner
from kg.graph.formats import negotiate_graph, negotiate_results
from kg.graph.syntax import forbid_network, names_dataset, tokens, with_using
from kg.terms import XSD, BlankNode, Iri, Literal

G1, G2 = "http://e/g1", "http://e/g2"


@pytest.fixture
def filled(store: GraphStore) -> GraphStore:
    store.put_graph(G1, b"<http://e/s> <http://e/p> <http://e/o1> .", GraphFormat.TURTLE)
    store.put_graph(G2, b'<http://e/s> <http://e/p> "zwei"@de, 2 .', GraphFormat.TURTLE)
    return store


def test_select_sees_the_union_of_all_graphs(filled: GraphStore) -> None:
    rows = filled.select("SELECT ?o ?missing WHERE { ?s ?p ?o OPTIONAL { ?o ?x ?missing } }")
    assert {row["o"] for row in rows} == {
        Iri("http://e/o1"),
        Literal("zwei", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", "de"),
        Literal("2", XSD + "integer"),
    }
    assert all("missing" not in row for row in rows)


def test_select_and_ask_can_be_kept_to_one_graph(filled: GraphStore) -> None:
    assert filled.select("SELECT ?o WHERE { ?s ?p ?o }", graph=G1) == [{"o": Iri("http://e/o1")}]
    assert filled.ask("ASK { ?s ?p 2 }", graph=G2)
    assert not filled.ask("ASK { ?s ?p 2 }", graph=G1)
    assert filled.select("SELECT ?g WHERE { GRAPH ?g { ?s ?p ?o } }", graph=G1) == [{"g": Iri(G1)}]


def test_from_clause_is_respected(filled: GraphStore) -> None:
    assert filled.select(f"SELECT ?o FROM <{G1}> WHERE {{ ?s ?p ?o }}") == [{"o": Iri("http://e/o1")}]


@pytest.mark.parametrize("result_format", list(ResultFormat))
def test_results_come_in_every_format(filled: GraphStore, result_format: ResultFormat) -> None:
    found = filled.query("SELECT ?o WHERE { ?s ?p ?o }", default_graphs=[G1], accept=result_format)
    assert found.media_type == result_format
    assert b"http://e/o1" in found.body


@pytest.mark.parametrize("graph_format", [f for f in GraphFormat if f not in (GraphFormat.TRIG, GraphFormat.NQUADS)])
def test_constructed_graphs_come_in_every_format(filled: GraphStore, graph_format: GraphFormat) -> None:
    found = filled.query("CONSTRUCT WHERE { ?s ?p ?o }", accept=graph_format)
    assert found.media_type == graph_format
    again = GraphStore()
    again.put_graph(None, found.body, graph_format)
    assert again.count() == 3


def test_protocol_dataset_overrides_from(filled: GraphStore) -> None:
    query = "SELECT ?g WHERE { GRAPH ?g { ?s ?p ?o } }"
    assert json.loads(filled.query(query, named_graphs=[G2]).body)["results"]["bindings"][0]["g"]["value"] == G2
    assert json.loads(filled.query(query, default_graphs=[G2]).body)["results"]["bindings"] == []
    assert b"o1" in filled.query(f"SELECT ?o FROM <{G2}> WHERE {{ ?s ?p ?o }}", default_graphs=[G1]).body


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", ResultFormat.JSON),
        ("", ResultFormat.JSON),
        ("text/*;q=0.5, application/json", ResultFormat.JSON),
        ("application/xml", ResultFormat.XML),
        ("text/html, text/csv;q=0.9, */*;q=0.1", ResultFormat.CSV),
        ("text/html, */*;q=0.1", ResultFormat.JSON),
        ("text/tab-separated-values;q=nonsense", ResultFormat.TSV),
    ],
)
def test_accept_headers_choose_the_format(accept: str, media_type: ResultFormat) -> None:
    assert negotiate_results(accept) is media_type


def test_unknown_formats_are_refused() -> None:
    with pytest.raises(UnsupportedFormatError, match="text/html"):
        negotiate_results("text/html, application/json;q=0")
    with pytest.raises(UnsupportedFormatError, match="image/png"):
        negotiate_graph("image/png")
    with pytest.raises(UnsupportedFormatError, match="docx"):
        get_graph_format("docx")
    assert get_graph_format("text/turtle; charset=utf-8") is get_graph_format(".ttl") is GraphFormat.TURTLE


@pytest.mark.parametrize(
    ("query", "place"),
    [("SELECT * WHERE { ?s ?p", (1, 23)), ("SELECT ?x\nWHERE { ?s e:p ?x }", (2, 17)), ("", (1, 1))],
    ids=["open brace", "prefix", "empty"],
)
def test_bad_sparql_is_told_with_line_and_column(store: GraphStore, query: str, place: tuple[int, int]) -> None:
    with pytest.raises(QueryError, match="does not parse") as raised:
        store.query(query)
    assert (raised.value.line, raised.value.column) == place


def test_wrong_kind_of_query_is_told(store: GraphStore) -> None:
    with pytest.raises(QueryError, match="no SELECT"):
        store.select("ASK {}")
    with pytest.raises(QueryError, match="no ASK"):
        store.ask("SELECT * {}")
    with pytest.raises(QueryError, match="no absolute IRI"):
        store.select("SELECT * {}", graph="here")


def test_bad_update_writes_nothing(filled: GraphStore) -> None:
    with pytest.raises(UpdateError, match="line 2") as raised:
        filled.update("CLEAR ALL ;\nINSERT DATA { oops }")
    assert raised.value.line == 2
    assert filled.count() == 3
    with pytest.raises(UpdateError, match="already exists"):
        filled.update(f"CREATE GRAPH <{G1}>")


@pytest.mark.parametrize("text", ["SELECT * { SERVICE <http://e/x> { } }", "SELECT * {\n service ?x { } }"])
def test_federated_queries_are_refused(store: GraphStore, text: str) -> None:
    with pytest.raises(QueryError, match="switched off"):
        store.query(text)


def test_load_is_refused(store: GraphStore) -> None:
    with pytest.raises(UpdateError, match="LOAD at line 1"):
        store.update("LOAD <http://e/x>")


def test_words_in_strings_iris_names_and_comments_are_no_keywords() -> None:
    harmless = """# SERVICE\nSELECT ?service ("SERVICE" AS ?x) ('''LOAD ' it''' AS ?from) WHERE { ?s e:SERVICE <http://e/SERVICE> }"""
    forbid_network(harmless)
    assert not names_dataset(harmless)
    assert names_dataset("select * from <x> {}")
    assert [t.text for t in tokens("{ a ; b }")] == ["{", "A", ";", "B", "}"]


def test_using_clauses_go_to_every_pattern() -> None:
    update = "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o } ; INSERT { ?s ?p 1 } WHERE { ?s ?p 2 } ; DELETE WHERE { ?s ?p 3 }"
    assert with_using(update, [G1], [G2]).count(f"USING <{G1}> USING NAMED <{G2}> WHERE") == 2
    with pytest.raises(QueryError, match="USING at line 1"):
        with_using("DELETE { ?s ?p ?o } USING <http://e/g> WHERE { ?s ?p ?o }", [G1], [])


def test_update_works_on_the_dataset_of_the_protocol(filled: GraphStore) -> None:
    filled.update("INSERT { GRAPH <http://e/new> { ?s ?p ?o } } WHERE { ?s ?p ?o }", default_graphs=[G1])
    assert filled.select("SELECT ?o WHERE { ?s ?p ?o }", graph="http://e/new") == [{"o": Iri("http://e/o1")}]


def test_graphs_are_put_added_read_and_deleted(store: GraphStore) -> None:
    assert store.put_graph(G1, b"<a> <b> <c> .", GraphFormat.TURTLE, "http://base/")
    assert not store.add_to_graph(G1, b"<http://e/x> <http://e/y> 1 .", GraphFormat.TURTLE)
    assert store.count(G1) == 2
    assert b"http://base/a" in store.get_graph(G1, GraphFormat.NTRIPLES)
    assert not store.put_graph(G1, b"", GraphFormat.TURTLE)
    assert store.graphs() == [G1]
    assert not store.has_graph(G1)
    store.delete_graph(G1)
    with pytest.raises(NotFoundError, match=G1):
        store.get_graph(G1)
    with pytest.raises(NotFoundError, match=G1):
        store.delete_graph(G1)


def test_default_graph_can_be_written_and_emptied(store: GraphStore) -> None:
    store.put_graph(None, b"<http://e/a> <http://e/b> 1 .", GraphFormat.TURTLE)
    assert b"http://e/a" in store.get_graph(None)
    store.delete_graph(None)
    assert store.count() == 0


def test_bad_rdf_is_told_with_its_place_and_changes_nothing(filled: GraphStore) -> None:
    with pytest.raises(GraphParseError, match="line 2") as raised:
        filled.put_graph(G1, b"<http://e/a> <http://e/b> 1 .\n<http://e/a> <http://e/b> .", GraphFormat.TURTLE)
    assert raised.value.line == 2
    assert filled.count(G1) == 1
    with pytest.raises(GraphParseError, match="base"):
        filled.put_graph(G1, b"", GraphFormat.TURTLE, "no base")


def test_revision_grows_with_writes_only(filled: GraphStore) -> None:
    before = filled.revision
    filled.select("SELECT * { ?s ?p ?o }")
    assert filled.revision == before
    filled.update("INSERT DATA { <http://e/a> <http://e/b> 1 }")
    assert filled.revision > before
    same = [Quad(Iri("http://e/s"), Iri("http://e/p"), Iri("http://e/o1"), G1)]
    before = filled.revision
    filled.replace_graph(G1, same)
    assert filled.revision == before


def test_replacing_a_graph_writes_the_difference(filled: GraphStore) -> None:
    quads = [Quad(Iri("http://e/s"), Iri("http://e/p"), Literal('a "quoted"\n\\ text'), G1)]
    filled.replace_graph(G1, quads)
    assert list(filled.quads(G1)) == quads


@pytest.mark.parametrize("graph_format", list(GraphFormat))
def test_dump_holds_everything(filled: GraphStore, graph_format: GraphFormat) -> None:
    output = io.BytesIO()
    filled.dump(output, graph_format)
    again = GraphStore(union_default=False)
    if graph_format.holds_graphs:
        assert G2.encode() in output.getvalue()
    else:
        again.put_graph(None, output.getvalue(), graph_format)
        assert again.count() == 3


def test_canonical_form_does_not_depend_on_blank_labels_or_order() -> None:
    first, second = GraphStore(), GraphStore()
    first.put_graph(G1, b"_:x <http://e/p> _:y . _:y <http://e/p> 1 .", GraphFormat.TURTLE)
    second.put_graph(G1, b"_:b <http://e/p> 1 . _:a <http://e/p> _:b .", GraphFormat.TURTLE)
    assert first.canonical() == second.canonical()
    assert first.canonical().count(b"\n") == 2


def test_quads_write_themselves_as_nquads() -> None:
    quad = Quad(BlankNode("b"), Iri("http://e/p"), Literal("x"), "_:g")
    assert quad.nquad() == '_:b <http://e/p> "x" _:g .'
    assert Quad(Iri("http://e/s"), Iri("http://e/p"), Literal("x")).nquad() == '<http://e/s> <http://e/p> "x" .'


def test_store_on_disk_is_kept_and_held_by_one(tmp_path: Path) -> None:
    path = tmp_path / "new" / "graph"
    held = GraphStore(path)
    held.put_graph(G1, b"<http://e/a> <http://e/b> 1 .", GraphFormat.TURTLE)
    with pytest.raises(GraphStoreError, match="cannot be opened"):
        GraphStore(path)
    held.close()
    again = GraphStore(path)
    assert again.has_graph(G1)
    again.close()


@pytest.fixture
def slow() -> GraphStore:
    store = GraphStore(time_limit=0.3, concurrency=2)
    numbers = " ".join(f"<http://e/{n}> <http://e/n> {n} ." for n in range(200))
    store.put_graph(G1, numbers.encode(), GraphFormat.TURTLE)
    return store


CROSS = "{ ?a ?p ?x . ?b ?q ?y . ?c ?r ?z . FILTER(?x + ?y + ?z < 0) }"


@pytest.mark.parametrize(
    "query",
    [f"SELECT (COUNT(*) AS ?n) {CROSS}", "SELECT * { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z }"],
    ids=["inside the engine", "while rows come"],
)
def test_long_queries_are_given_up_in_time(slow: GraphStore, query: str) -> None:
    start = time.monotonic()
    with pytest.raises(QueryTimeoutError, match=r"0\.3 s"):
        slow.query(query)
    assert time.monotonic() - start < 2


def test_long_selects_are_given_up_in_time(slow: GraphStore) -> None:
    with pytest.raises(QueryTimeoutError):
        slow.select("SELECT * { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z }")


def test_runaways_are_bounded() -> None:
    runner, gate = DeadlineRunner(0.05, width=1), threading.Event()
    with pytest.raises(QueryTimeoutError):
        runner.run(gate.wait)
    with pytest.raises(QueryTimeoutError):
        runner.run(lambda: True)
    gate.set()
    time.sleep(0.02)
    assert runner.run(lambda: 7) == 7


def test_calls_share_threads_one_after_the_other() -> None:
    runner = DeadlineRunner(5)
    first, second = (runner.run(threading.get_ident) for _ in range(2))
    assert first == second != threading.get_ident()


def test_calls_at_once_have_threads_of_their_own() -> None:
    runner, meet = DeadlineRunner(5, width=3), threading.Barrier(3)
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(lambda _: runner.run(lambda: meet.wait(2)), range(3)))
    assert sorted(found) == [0, 1, 2]


def test_errors_cross_threads_as_they_are() -> None:
    def fail() -> None:
        raise KeyError("lost")

    with pytest.raises(KeyError, match="lost"):
        DeadlineRunner(5).run(fail)
    with pytest.raises(KeyError, match="lost"):
        DeadlineRunner(None).run(fail)
