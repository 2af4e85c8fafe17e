"""The mark of a store outlives the process and changes with every write."""

from __future__ import annotations

from pathlib import Path

from kg.graph import GraphFormat, GraphStore
from kg.graph.marks import WriteMark

TRIPLE = b"<http://e/s> <http://e/p> <http://e/o> ."


def test_a_mark_that_was_read_changes_with_the_next_write() -> None:
    mark = WriteMark()
    first = mark.read()
    assert mark.read() == first
    mark.change()
    assert mark.read() != first


def test_a_mark_that_nobody_read_is_not_written_again(tmp_path: Path) -> None:
    file = tmp_path / "mark"
    mark = WriteMark(file)
    held = file.read_text()
    mark.change()
    mark.change()
    assert file.read_text() == held == mark.read()


def test_a_mark_outlives_the_process_and_the_next_one_changes_it(tmp_path: Path) -> None:
    file = tmp_path / "mark"
    before = WriteMark(file).read()
    after = WriteMark(file)
    assert after.read() == before
    after.change()
    assert WriteMark(file).read() != before


def test_a_store_keeps_its_mark_until_it_is_written(tmp_path: Path) -> None:
    store = GraphStore(tmp_path / "graph")
    first = store.mark
    store.close()
    again = GraphStore(tmp_path / "graph")
    assert again.mark == first
    again.add_to_graph("http://e/g", TRIPLE, GraphFormat.TURTLE)
    second = again.mark
    assert second != first
    again.select("SELECT * { ?s ?p ?o }")
    assert again.mark == second
    again.close()


def test_a_store_that_was_deleted_has_another_mark(tmp_path: Path) -> None:
    store = GraphStore(tmp_path / "graph")
    first = store.mark
    store.close()
    for file in (tmp_path / "graph").iterdir():
        file.unlink()
    fresh = GraphStore(tmp_path / "graph")
    assert fresh.mark != first
    fresh.close()
