"""What can be asked of a graph follows the graph: at once where that is quick, beside the questions where it is not."""

from __future__ import annotations

import threading
import time

import pytest

from kg.errors import QueryError
from kg.graph import GraphFormat, GraphStore
from search.answers import world as worlds
from search.answers.world import World, WorldCache

GRAPH = "http://e/g"
MAST = (
    b"@prefix e: <http://e/> . @prefix r: <http://www.w3.org/2000/01/rdf-schema#> . e:mast a e:Part ; r:label 'Mast' ."
)
KEEL = (
    b"@prefix e: <http://e/> . @prefix r: <http://www.w3.org/2000/01/rdf-schema#> . e:keel a e:Part ; r:label 'Keel' ."
)


@pytest.fixture
def store() -> GraphStore:
    found = GraphStore()
    found.add_to_graph(GRAPH, MAST, GraphFormat.TURTLE)
    return found


def names(world: World) -> set[str]:
    return set(world.lexicon.labels.values())


def test_a_quick_world_is_as_new_as_the_graph(store: GraphStore) -> None:
    cache = WorldCache(store)
    assert names(cache.get(None)) == {"Mast"}
    assert cache.get(None) is cache.get(None)
    store.add_to_graph(GRAPH, KEEL, GraphFormat.TURTLE)
    assert names(cache.get(None)) == {"Mast", "Keel"}


def test_a_slow_world_is_renewed_beside_the_questions(store: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worlds, "_REST", 0.0)
    cache = WorldCache(store, patience=-1)
    before = cache.get(None)
    store.add_to_graph(GRAPH, KEEL, GraphFormat.TURTLE)
    assert cache.get(None) is before
    _wait_for_threads()
    assert names(cache.get(None)) == {"Mast", "Keel"}
    assert not _threads()


def test_a_slow_world_is_not_renewed_all_the_time(store: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worlds, "_REST", 1e9)
    cache = WorldCache(store, patience=-1)
    before = cache.get(None)
    store.add_to_graph(GRAPH, KEEL, GraphFormat.TURTLE)
    assert cache.get(None) is before
    assert not _threads()


def test_what_was_known_is_used_where_it_cannot_be_read_anew(
    store: GraphStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(worlds, "_REST", 0.0)
    cache = WorldCache(store, patience=-1)
    before = cache.get(None)
    store.add_to_graph(GRAPH, KEEL, GraphFormat.TURTLE)

    def fail(*_: object) -> None:
        raise QueryError("too slow")

    monkeypatch.setattr(worlds, "read_profile", fail)
    assert cache.get(None) is before
    _wait_for_threads()
    assert "too slow" in caplog.text
    assert cache.get(None) is before
    _wait_for_threads()


def _threads() -> list[threading.Thread]:
    return [t for t in threading.enumerate() if t.name == "world"]


def _wait_for_threads() -> None:
    end = time.monotonic() + 10
    while _threads() and time.monotonic() < end:
        time.sleep(0.01)
