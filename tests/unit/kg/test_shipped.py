"""The graphs that come with the product."""

from __future__ import annotations

from pathlib import Path

from kg.graph import ONTOLOGY_GRAPH, SECTORS_GRAPH, GraphStore, load_shipped


def test_loading_again_writes_nothing(tmp_path: Path) -> None:
    store = GraphStore(tmp_path / "graph")
    load_shipped(store)
    before, revision = store.canonical(), store.revision
    store.close()
    again = GraphStore(tmp_path / "graph")
    start = again.revision
    load_shipped(again)
    assert again.canonical() == before
    assert again.revision == start
    assert revision > 0
    assert again.has_graph(ONTOLOGY_GRAPH)
    assert again.has_graph(SECTORS_GRAPH)
