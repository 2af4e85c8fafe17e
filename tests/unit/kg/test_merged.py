"""All graphs merged: each triple once, whatever is written, and mended after an interruption."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import GraphStoreError, UpdateError
from kg.graph import GraphFormat, GraphStore, Quad
from kg.terms import Iri

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
TRIPLE = b"<http://e/s> <http://e/p> <http://e/o> ."


def graph(number: int) -> str:
    return f"http://e/g{number}"


@pytest.fixture(params=["in memory", "on disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[GraphStore]:
    made = GraphStore(tmp_path / "graph" if request.param == "on disk" else None)
    yield made
    made.close()


def counted(store: GraphStore) -> int:
    return int(store.select(COUNT)[0]["n"].value)


def distinct(store: GraphStore) -> int:
    return len({(q.subject, q.predicate, q.object) for q in store.quads()})


def test_what_three_graphs_state_counts_once(store: GraphStore) -> None:
    for number in range(3):
        store.put_graph(graph(number), TRIPLE, GraphFormat.TURTLE)
    assert counted(store) == 1
    assert store.count() == 3


def test_a_triple_goes_when_the_last_graph_that_states_it_goes(store: GraphStore) -> None:
    for number in range(2):
        store.put_graph(graph(number), TRIPLE, GraphFormat.TURTLE)
    store.delete_graph(graph(0))
    assert counted(store) == 1
    store.delete_graph(graph(1))
    assert counted(store) == 0


def test_every_way_of_writing_is_followed(store: GraphStore) -> None:
    rng = random.Random(5)

    def triple() -> str:
        return f"<http://e/s{rng.randrange(4)}> <http://e/p> <http://e/o{rng.randrange(4)}>"

    def quad(name: str) -> Quad:
        subject, predicate, target = (Iri(part.strip("<>")) for part in triple().split())
        return Quad(subject, predicate, target, name)

    for _ in range(120):
        name = graph(rng.randrange(4))
        match rng.randrange(6):
            case 0:
                store.put_graph(name, f"{triple()} . {triple()} .".encode(), GraphFormat.TURTLE)
            case 1:
                store.add_to_graph(None if rng.random() < 0.3 else name, f"{triple()} .".encode(), GraphFormat.TURTLE)
            case 2:
                store.drop_graphs([name, None] if rng.random() < 0.3 else [name])
            case 3:
                store.replace_graph(name, [quad(name) for _ in range(3)])
            case 4:
                store.update(f"INSERT DATA {{ GRAPH <{name}> {{ {triple()} }} }}")
            case _:
                store.update(f"DELETE WHERE {{ GRAPH ?g {{ {triple()} }} }}")
        assert counted(store) == distinct(store)


def test_queries_that_name_graphs_see_graphs(store: GraphStore) -> None:
    for number in range(2):
        store.put_graph(graph(number), TRIPLE, GraphFormat.TURTLE)
    rows = store.select("SELECT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")
    assert {row["g"] for row in rows} == {Iri(graph(0)), Iri(graph(1))}
    assert len(store.select("SELECT ?s WHERE { ?s ?p ?o }", graph=graph(0))) == 1
    assert len(store.select(f"SELECT ?s FROM <{graph(1)}> WHERE {{ ?s ?p ?o }}")) == 1


def test_a_refused_update_changes_nothing(store: GraphStore) -> None:
    store.put_graph(graph(0), TRIPLE, GraphFormat.TURTLE)
    with pytest.raises(UpdateError):
        store.update("INSERT DATA { <http://e/x> ")
    assert counted(store) == 1


def test_the_merge_is_kept_on_disk(tmp_path: Path) -> None:
    first = GraphStore(tmp_path / "graph")
    first.put_graph(graph(0), TRIPLE, GraphFormat.TURTLE)
    first.close()
    again = GraphStore(tmp_path / "graph")
    assert counted(again) == 1
    again.close()


@pytest.mark.parametrize("damage", ["interrupted", "missing", "broken"])
def test_the_merge_is_made_again_where_it_does_not_fit(tmp_path: Path, damage: str) -> None:
    first = GraphStore(tmp_path / "graph")
    for number in range(2):
        first.put_graph(graph(number), TRIPLE, GraphFormat.TURTLE)
    if damage == "interrupted":
        first.native.clear_graph(next(iter(first.native.named_graphs())))
        (tmp_path / "graph-merged-unfinished").touch()
    first.close()
    merged = tmp_path / "graph-merged"
    if damage != "interrupted":
        for file in merged.iterdir():
            file.unlink()
    if damage == "broken":
        (merged / "CURRENT").write_text("nonsense")
    again = GraphStore(tmp_path / "graph")
    assert counted(again) == distinct(again) == 1
    assert not (tmp_path / "graph-merged-unfinished").exists()
    again.close()


def test_a_damaged_store_is_told(tmp_path: Path) -> None:
    GraphStore(tmp_path / "graph").close()
    (tmp_path / "graph" / "CURRENT").write_text("nonsense")
    with pytest.raises(GraphStoreError, match=r"cannot be opened.*reindex"):
        GraphStore(tmp_path / "graph")
