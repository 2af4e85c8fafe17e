"""Every index that holds documents keeps the promises of `kg.ports.Sink`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.graph import GraphSink, GraphStore
from kg.ports import Sink
from kg.records import Extraction
from search.index import open_index
from search.indexes.faiss_vectors import FaissVectors
from search.indexes.tantivy_lexical import TantivyLexical
from tests.unit.kg.samples import sample_extraction
from tests.unit.search.fakes import HashingEncoder


def graph_sink(_: Path) -> Iterator[Sink]:
    store = GraphStore()
    yield GraphSink(store)
    store.close()


def search_sink(folder: Path) -> Iterator[Sink]:
    encoder = HashingEncoder()
    index = open_index(folder, TantivyLexical(folder / "words"), FaissVectors(encoder.dimension), encoder)
    yield index
    index.close()


SINKS: list[Callable[[Path], Iterator[Sink]]] = [graph_sink, search_sink]


@pytest.fixture(params=SINKS, ids=lambda make: make.__name__)
def sink(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Sink]:
    yield from request.param(tmp_path)


A, B = sample_extraction("a.txt"), sample_extraction("b.txt")
A_AGAIN = sample_extraction("a.txt", said="More. ")


def held(*extractions: Extraction) -> dict[str, str]:
    return {e.document.iri: e.document.sha256 for e in extractions}


def test_sink_has_a_name(sink: Sink) -> None:
    assert sink.name in ("graph", "search index")


def test_new_sink_holds_nothing(sink: Sink) -> None:
    assert sink.holdings() == {}


def test_put_documents_are_held_with_their_checksum(sink: Sink) -> None:
    sink.put([A, B])
    assert sink.holdings() == held(A, B)


def test_put_may_be_repeated(sink: Sink) -> None:
    sink.put([A])
    sink.put([A])
    assert sink.holdings() == held(A)


def test_put_replaces_what_was_held(sink: Sink) -> None:
    sink.put([A, B])
    sink.put([A_AGAIN])
    assert sink.holdings() == held(A_AGAIN, B)


def test_putting_nothing_changes_nothing(sink: Sink) -> None:
    sink.put([A])
    sink.put([])
    assert sink.holdings() == held(A)


def test_removed_documents_are_gone_and_removal_may_be_repeated(sink: Sink) -> None:
    sink.put([A, B])
    for _ in range(2):
        sink.remove([A.document.iri])
    assert sink.holdings() == held(B)


def test_removing_the_unknown_is_no_error(sink: Sink) -> None:
    sink.remove(["https://example.org/unknown"])
    assert sink.holdings() == {}


def test_cleared_sink_holds_nothing_and_can_be_filled_again(sink: Sink) -> None:
    sink.put([A, B])
    sink.clear()
    assert sink.holdings() == {}
    sink.put([B])
    assert sink.holdings() == held(B)


def test_the_mark_changes_with_every_write_and_with_nothing_else(sink: Sink) -> None:
    seen = [sink.mark()]
    assert sink.mark() == seen[0]
    writes: tuple[Callable[[], None], ...] = (
        lambda: sink.put([A]),
        lambda: sink.put([A_AGAIN]),
        lambda: sink.remove([A.document.iri]),
        sink.clear,
    )
    for write in writes:
        sink.holdings()
        write()
        seen.append(sink.mark())
        assert sink.mark() == seen[-1]
    assert len(set(seen[:4])) == 4
