"""Doubts as a person sees them, and decisions that last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.errors import UsageError
from app.services.review import ReviewService
from kg.catalogue import Catalogue
from kg.curation import Curator
from kg.errors import IdentityError, NotFoundError
from kg.graph import GraphSink, GraphStore
from kg.identity import DecisionState
from kg.publisher import Publisher
from kg.records import Document, Entity, Extraction, Mention, Passage
from ontology.vocabulary import BASE, EntityClass


def said(name: str, label: str, acronym: str | None = None, country: str | None = None) -> Extraction:
    iri, text = f"{BASE}document/{name}", f"{label} speaks in {name}."
    entity = Entity("local:1", EntityClass.ORGANISATION, label, (), acronym, country=country)
    document = Document(iri, f"{name}.txt", text, "en", name)
    passage = Passage(f"{iri}#p0", iri, 0, 0, len(text), text)
    return Extraction(document, (passage,), (entity,), (Mention("local:1", 0, len(label), label),))


@dataclass(frozen=True)
class Desk:
    service: ReviewService
    publisher: Publisher
    catalogue: Catalogue

    def entities(self) -> dict[str, str]:
        """What each document's entity is."""
        readings = self.catalogue.documents.readings()
        return {r.resolved.document.source: r.resolved.entities[0].iri for r in readings}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    catalogue, store = Catalogue.in_directory(tmp_path), GraphStore(None)
    publisher = Publisher(catalogue, [GraphSink(store)])
    publisher.publish([said("a", "Harbour Innovation Institute", "HII")])
    publisher.publish([said("b", "Hamburg Insurance Initiative", "HII")])
    yield Desk(ReviewService(catalogue, Curator(catalogue, publisher, store)), publisher, catalogue)
    store.close()
    catalogue.close()


def test_a_doubt_shows_both_sides_with_a_passage_of_each(desk: Desk) -> None:
    publisher = desk.publisher
    publisher.publish([said("c", "Harbour Institute", "HII"), said("d", "Harbour Institute", None, "PL")])
    for item in desk.service.list():
        assert item.decision.state is DecisionState.PENDING
        assert item.source.endswith(".txt")
        assert item.subject.iri != item.target.iri
        assert "speaks in" in item.subject.quote
        assert "speaks in" in item.target.quote
        assert item.decision.evidence["shared names"]


def test_a_merge_by_name_lasts_over_reading_again_and_can_be_undone(desk: Desk) -> None:
    before = desk.entities()
    decision = desk.service.merge("Hamburg Insurance Initiative", "Harbour Innovation Institute", "eva")
    assert set(desk.entities().values()) == {before["a.txt"]}
    desk.publisher.publish([said("b", "Hamburg Insurance Initiative", "HII")])
    desk.publisher.reindex()
    assert set(desk.entities().values()) == {before["a.txt"]}
    assert desk.service.undo(decision.id).state is DecisionState.UNDONE
    assert desk.entities() == before


def test_a_split_needs_only_the_document_and_the_name(desk: Desk) -> None:
    desk.publisher.publish([said("e", "Harbour Innovation Institute")])
    assert len(set(desk.entities().values())) == 2
    desk.service.split("Harbour Innovation Institute", "e.txt")
    assert len(set(desk.entities().values())) == 3
    desk.service.undo()
    assert len(set(desk.entities().values())) == 2


def test_a_confirmed_doubt_leaves_the_queue_for_good(desk: Desk) -> None:
    desk.publisher.publish([said("f", "Gdynia Harbour Lab", "HII")])
    waiting = desk.service.list()
    assert waiting
    for item in waiting:
        desk.service.confirm(item.decision.id)
    assert desk.service.list() == []
    desk.publisher.publish([said("f", "Gdynia Harbour Lab", "HII")])
    assert desk.service.list() == []
    assert len(desk.service.list(everything=True)) == len(waiting)
    with pytest.raises(IdentityError, match="no longer pending"):
        desk.service.confirm(waiting[0].decision.id)


def test_what_is_not_there_is_told(desk: Desk) -> None:
    with pytest.raises(NotFoundError, match="Nowhere"):
        desk.service.merge("Nowhere Institute", "Harbour Innovation Institute")
    with pytest.raises(NotFoundError, match=r"none\.txt"):
        desk.service.split("Harbour Innovation Institute", "none.txt")
    with pytest.raises(UsageError, match="HII"):
        desk.service.get_entity("HII")
    with pytest.raises(NotFoundError, match="99"):
        desk.service.confirm(99)
