"""People decide who is who, and can take it back."""

from __future__ import annotations

import pytest

from kg.catalogue import Catalogue
from kg.curation import Curator
from kg.errors import IdentityError, NotFoundError
from kg.graph import CORRECTIONS_GRAPH, GraphSink, GraphStore
from kg.identity import DecisionKind, DecisionState
from kg.publisher import Publisher
from kg.records import Document, Entity, Extraction, Mention
from ontology.vocabulary import BASE, ENTITY_BASE, EntityClass

X, Y = ENTITY_BASE + "organisation/harbour-institute", ENTITY_BASE + "organisation/gdynia-harbour-lab"


def document(name: str, *entities: Entity) -> Extraction:
    mentions = tuple(Mention(e.iri, 0, 1, "x") for e in entities)
    return Extraction(Document(f"{BASE}document/{name}", name, "text", "en", name), (), entities, mentions)


def organisation(label: str, acronym: str | None = None, key: str = "local:1") -> Entity:
    return Entity(key, EntityClass.ORGANISATION, label, (), acronym)


@pytest.fixture
def publisher(catalogue: Catalogue, store: GraphStore) -> Publisher:
    made = Publisher(catalogue, [GraphSink(store)])
    made.publish([document("a", organisation("Harbour Institute")), document("b", organisation("Gdynia Harbour Lab"))])
    return made


@pytest.fixture
def curator(catalogue: Catalogue, publisher: Publisher, store: GraphStore) -> Curator:
    return Curator(catalogue, publisher, store)


def entities(catalogue: Catalogue) -> list[str]:
    return sorted({e.iri for reading in catalogue.documents.readings() for e in reading.resolved.entities})


def test_merge_holds_for_old_and_new_documents(
    curator: Curator, catalogue: Catalogue, publisher: Publisher, store: GraphStore
) -> None:
    curator.merge(Y, X, "eva")
    assert entities(catalogue) == [X]
    publisher.publish([document("c", organisation("Gdynia Harbour Lab"))])
    assert entities(catalogue) == [X]
    assert store.ask(f"ASK {{ GRAPH <{CORRECTIONS_GRAPH}> {{ <{Y}> <http://www.w3.org/2002/07/owl#sameAs> <{X}> }} }}")
    assert publisher.in_step()


def test_undo_leaves_no_trace(curator: Curator, catalogue: Catalogue, store: GraphStore) -> None:
    before = store.canonical()
    decision = curator.merge(Y, X)
    assert store.canonical() != before
    assert curator.undo(decision.id).state is DecisionState.UNDONE
    assert store.canonical() == before
    assert entities(catalogue) == sorted([X, Y])


def test_merging_twice_is_refused(curator: Curator) -> None:
    curator.merge(Y, X)
    with pytest.raises(IdentityError, match="one entity already"):
        curator.merge(X, Y)


def test_merging_across_kinds_is_refused(curator: Curator, publisher: Publisher) -> None:
    publisher.publish([document("c", Entity("local:1", EntityClass.CITY, "Gdynia"))])
    with pytest.raises(IdentityError, match="different kinds"):
        curator.merge(ENTITY_BASE + "city/gdynia", X)


def test_merging_the_unknown_is_refused(curator: Curator) -> None:
    with pytest.raises(NotFoundError, match="nothing"):
        curator.merge(ENTITY_BASE + "nothing", X)


def test_split_holds_in_one_document_and_survives_reading_again(
    curator: Curator, catalogue: Catalogue, publisher: Publisher
) -> None:
    publisher.publish([document("c", organisation("Harbour Institute"))])
    decision = curator.split(f"{BASE}document/c", X)
    publisher.publish([document("c", organisation("Harbour Institute"))])
    assert entities(catalogue) == sorted([X, Y, decision.target])
    assert catalogue.texts.documents_mentioning(decision.target) == [f"{BASE}document/c"]
    curator.undo()
    assert entities(catalogue) == sorted([X, Y])


def test_split_of_what_a_document_does_not_name_is_refused(curator: Curator) -> None:
    with pytest.raises(NotFoundError):
        curator.split(f"{BASE}document/b", X)


@pytest.fixture
def doubt(curator: Curator, publisher: Publisher, catalogue: Catalogue) -> int:
    publisher.publish([document("d", organisation("Baltic Harbour Observatory", "BHO"))])
    publisher.publish([document("e", organisation("Bavarian Health Organisation", "BHO"))])
    (pending,) = catalogue.decisions.list(DecisionState.PENDING)
    return pending.id


def test_confirmed_doubt_is_not_raised_again(
    curator: Curator, publisher: Publisher, catalogue: Catalogue, doubt: int
) -> None:
    assert curator.confirm(doubt, "eva").made_by == "eva"
    publisher.publish([document("e", organisation("Bavarian Health Organisation", "BHO"))])
    assert catalogue.decisions.list(DecisionState.PENDING) == []
    with pytest.raises(IdentityError, match="no longer pending"):
        curator.confirm(doubt)


def test_rejected_doubt_moves_the_mention_to_the_other_entity(
    curator: Curator, catalogue: Catalogue, doubt: int
) -> None:
    made = curator.reject(doubt)
    assert made.kind is DecisionKind.SPLIT
    assert catalogue.texts.documents_mentioning(made.target) == [f"{BASE}document/d", f"{BASE}document/e"]
    assert catalogue.decisions.get(doubt).state is DecisionState.REJECTED


def test_merge_answers_the_doubt_on_the_pair(curator: Curator, catalogue: Catalogue, doubt: int) -> None:
    pending = catalogue.decisions.get(doubt)
    curator.merge(pending.subject, pending.target)
    assert catalogue.decisions.list(DecisionState.PENDING) == []


def test_nothing_to_undo_is_told(curator: Curator) -> None:
    with pytest.raises(NotFoundError, match="Nothing has been decided"):
        curator.undo()
