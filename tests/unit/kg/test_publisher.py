"""Documents are in every index or in none, whatever fails."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from kg.catalogue import Catalogue, DocumentState
from kg.errors import PublishError
from kg.graph import GraphSink, GraphStore
from kg.publisher import Publisher
from kg.records import Extraction

MakeExtraction = Callable[..., Extraction]


class MemorySink:
    """A sink that can be told to fail, or to die, at its nth write."""

    def __init__(self) -> None:
        self.held: dict[str, str] = {}
        self.puts = 0
        self.compared = 0
        self.fail_at: dict[int, BaseException] = {}

    @property
    def name(self) -> str:
        return "memory"

    def put(self, extractions: Sequence[Extraction]) -> None:
        self.puts += 1
        for extraction in extractions:
            self.held[extraction.document.iri] = extraction.document.sha256
            if self.puts in self.fail_at:
                raise self.fail_at[self.puts]

    def remove(self, documents: Sequence[str]) -> None:
        for document in documents:
            self.held.pop(document, None)

    def clear(self) -> None:
        self.held.clear()

    def mark(self) -> str:
        return repr(sorted(self.held.items()))

    def holdings(self) -> Mapping[str, str]:
        self.compared += 1
        return dict(self.held)


@pytest.fixture
def memory() -> MemorySink:
    return MemorySink()


@pytest.fixture
def publisher(catalogue: Catalogue, store: GraphStore, memory: MemorySink) -> Publisher:
    return Publisher(catalogue, [GraphSink(store), memory])


def test_published_document_is_in_every_index(
    publisher: Publisher, catalogue: Catalogue, store: GraphStore, memory: MemorySink, make_extraction: MakeExtraction
) -> None:
    (resolved,) = publisher.publish([make_extraction()])
    iri = resolved.document.iri
    assert catalogue.documents.iris() == [iri]
    assert store.has_graph(iri)
    assert memory.held == {iri: resolved.document.sha256}
    assert publisher.in_step()


def test_resolved_extraction_has_only_global_iris(publisher: Publisher, make_extraction: MakeExtraction) -> None:
    (resolved,) = publisher.publish([make_extraction()])
    assert all(e.iri.startswith("https://") for e in resolved.entities)
    assert {m.entity for m in resolved.mentions} == {e.iri for e in resolved.entities}


def test_publishing_nothing_changes_nothing(publisher: Publisher, store: GraphStore) -> None:
    before = store.revision
    assert publisher.publish([]) == []
    assert store.revision == before


def test_reading_twice_changes_nothing(
    publisher: Publisher, store: GraphStore, make_extraction: MakeExtraction
) -> None:
    publisher.publish([make_extraction("a.txt"), make_extraction("b.txt")])
    before = store.canonical()
    publisher.publish([make_extraction("b.txt")])
    publisher.publish([make_extraction("a.txt")])
    assert store.canonical() == before


def test_removal_leaves_the_store_as_before(
    publisher: Publisher, catalogue: Catalogue, store: GraphStore, make_extraction: MakeExtraction
) -> None:
    publisher.publish([make_extraction("a.txt")])
    before = store.canonical()
    (other,) = publisher.publish([make_extraction("b.txt")])
    publisher.remove([other.document.iri])
    assert store.canonical() == before
    assert catalogue.find_document(other.document.iri) is None
    assert catalogue.names.names_in(other.document.iri) == []
    assert publisher.in_step()


def test_failing_sink_leaves_new_document_nowhere(
    publisher: Publisher, catalogue: Catalogue, store: GraphStore, memory: MemorySink, make_extraction: MakeExtraction
) -> None:
    memory.fail_at = {1: OSError("disk full")}
    extraction = make_extraction()
    with pytest.raises(PublishError, match="disk full") as raised:
        publisher.publish([extraction])
    assert raised.value.documents == (extraction.document.iri,)
    assert catalogue.find_document(extraction.document.iri) is None
    assert not store.has_graph(extraction.document.iri)
    assert memory.held == {}
    assert publisher.in_step()


def test_failing_sink_restores_what_a_document_said_before(
    publisher: Publisher, store: GraphStore, memory: MemorySink, make_extraction: MakeExtraction
) -> None:
    publisher.publish([make_extraction()])
    before = store.canonical()
    memory.fail_at = {2: OSError("disk full")}
    with pytest.raises(PublishError, match="as they were before"):
        publisher.publish([make_extraction(said="New words. ")])
    assert store.canonical() == before
    assert publisher.in_step()


def test_kill_between_sinks_is_finished_at_the_next_start(
    publisher: Publisher, catalogue: Catalogue, store: GraphStore, memory: MemorySink, make_extraction: MakeExtraction
) -> None:
    memory.fail_at = {1: KeyboardInterrupt()}
    extraction = make_extraction()
    with pytest.raises(KeyboardInterrupt):
        publisher.publish([extraction])
    assert catalogue.documents.iris(DocumentState.PENDING) == [extraction.document.iri]
    assert not publisher.in_step()
    restarted = Publisher(catalogue, [GraphSink(store), memory])
    assert restarted.recover() == [extraction.document.iri]
    assert restarted.in_step()
    assert store.has_graph(extraction.document.iri)


def test_kill_during_removal_is_finished_at_the_next_start(
    publisher: Publisher, catalogue: Catalogue, store: GraphStore, make_extraction: MakeExtraction
) -> None:
    (resolved,) = publisher.publish([make_extraction()])
    catalogue.documents.mark_removing([resolved.document.iri])
    assert publisher.recover() == [resolved.document.iri]
    assert not store.has_graph(resolved.document.iri)
    assert publisher.in_step()


def test_recover_mends_a_sink_that_lost_and_gained_documents(
    publisher: Publisher, memory: MemorySink, make_extraction: MakeExtraction
) -> None:
    (resolved,) = publisher.publish([make_extraction()])
    memory.held = {"https://example.org/stranger": "0"}
    assert not publisher.in_step()
    assert set(publisher.recover()) == {"https://example.org/stranger", resolved.document.iri}
    assert memory.held == {resolved.document.iri: resolved.document.sha256}


def test_reindex_rebuilds_every_sink(
    publisher: Publisher, store: GraphStore, memory: MemorySink, make_extraction: MakeExtraction
) -> None:
    publisher.publish([make_extraction("a.txt"), make_extraction("b.txt")])
    before = store.canonical()
    memory.held.clear()
    heard: list[tuple[int, int]] = []
    assert publisher.reindex(lambda done, total: heard.append((done, total))) == 2
    assert store.canonical() == before
    assert publisher.in_step()
    assert heard == [(2, 2)]


def test_failure_of_a_sink_on_removal_is_told(
    publisher: Publisher, memory: MemorySink, make_extraction: MakeExtraction
) -> None:
    (resolved,) = publisher.publish([make_extraction()])

    def broken(documents: Sequence[str]) -> None:
        raise OSError("no disk")

    memory.remove = broken  # type: ignore[method-assign]
    with pytest.raises(PublishError, match="'memory' failed: no disk"):
        publisher.remove([resolved.document.iri])
    assert not publisher.in_step()


def test_nothing_is_compared_where_nothing_was_written(
    publisher: Publisher, catalogue: Catalogue, store: GraphStore, memory: MemorySink, make_extraction: MakeExtraction
) -> None:
    (resolved,) = publisher.publish([make_extraction()])
    assert publisher.in_step()
    memory.compared = 0
    restarted = Publisher(catalogue, [GraphSink(store), memory])
    assert restarted.recover() == []
    assert restarted.in_step()
    assert memory.compared == 0
    store.drop_graphs([resolved.document.iri])
    assert not restarted.in_step()
    assert memory.compared == 0  # the graph, which comes first, is told by its own
    assert Publisher(catalogue, [GraphSink(store), memory]).recover() == [resolved.document.iri]


def test_what_a_dead_process_left_is_compared(
    publisher: Publisher, catalogue: Catalogue, store: GraphStore, memory: MemorySink, make_extraction: MakeExtraction
) -> None:
    publisher.publish([make_extraction("a.txt")])
    assert publisher.in_step()
    memory.fail_at = {2: KeyboardInterrupt()}
    lost = make_extraction("b.txt")
    with pytest.raises(KeyboardInterrupt):
        publisher.publish([lost])
    assert Publisher(catalogue, [GraphSink(store), memory]).recover() == [lost.document.iri]
