"""Who is linked with whom, through what, on whose word."""

from __future__ import annotations

import csv
import io

import networkx as nx
import pytest

from kg.errors import NetworkError, NotFoundError
from kg.graph import GraphSink, GraphStore, load_shipped
from kg.network import Level, LinkKind, NetworkBuilder, NetworkFormat, NetworkQuery, Weighting, export, to_networkx
from kg.records import Document, Entity, Evidence, Extraction, Passage, Statement
from kg.terms import Literal
from ontology.vocabulary import BASE, ENTITY_BASE, SECTOR_BASE, DataProperty, EntityClass, ObjectProperty

C, P = EntityClass, ObjectProperty
CERAMICS = SECTOR_BASE + "farming"


def iri(name: str) -> str:
    return ENTITY_BASE + name


ENTITIES = (
    Entity(iri("city/faro"), C.CITY, "Faro", country="PT", lat=37.0, long=-7.9),
    Entity(iri("city/ghent"), C.CITY, "Ghent", country="BE"),
    Entity(iri("city/turku"), C.CITY, "Turku", country="FI"),
    Entity(iri("city/linz"), C.CITY, "Linz", country="AT"),
    Entity(iri("country/portugal"), C.COUNTRY, "Portugal", country="PT"),
    Entity(iri("organisation/algarve-agency"), C.SUPPORT_ORGANISATION, "Algarve Agency"),
    Entity(iri("organisation/turku-uni"), C.UNIVERSITY, "Turku School"),
    Entity(iri("person/eva"), C.PERSON, "Eva Lind"),
    Entity(iri("project/reef"), C.PROJECT, "REEF"),
    Entity(iri("project/loom"), C.PROJECT, "LOOM"),
    Entity(iri("event/fair"), C.CONFERENCE, "Harbour Fair"),
    Entity(CERAMICS, C.SECTOR, "Farming"),
)
SAID = (
    (iri("organisation/algarve-agency"), P.LEAD_PARTNER_OF, iri("project/reef")),
    (iri("organisation/algarve-agency"), P.LOCATED_IN, iri("city/faro")),
    (iri("city/ghent"), P.PARTNER_IN, iri("project/reef")),
    (iri("city/ghent"), P.PARTNER_IN, iri("project/loom")),
    (iri("city/linz"), P.PARTNER_IN, iri("project/loom")),
    (iri("organisation/turku-uni"), P.LOCATED_IN, iri("city/turku")),
    (iri("person/eva"), P.WORKS_FOR, iri("organisation/turku-uni")),
    (iri("person/eva"), P.SPEAKS_AT, iri("event/fair")),
    (iri("event/fair"), P.HELD_IN, iri("city/ghent")),
    (iri("event/fair"), P.PART_OF, iri("project/reef")),
    (iri("city/turku"), P.COOPERATES_WITH, iri("city/ghent")),
    (iri("project/reef"), P.FOCUSES_ON, CERAMICS),
    (iri("city/linz"), P.LOCATED_IN, iri("country/portugal")),
)
DATES = (
    (iri("project/reef"), DataProperty.START_DATE, "2010-05"),
    (iri("project/reef"), DataProperty.END_DATE, "2012"),
)


@pytest.fixture
def builder(store: GraphStore) -> NetworkBuilder:
    document = BASE + "document/net"
    text = " ".join(f"Sentence {n}." for n in range(len(SAID)))
    passage = Passage(document + "/passage/0", document, 0, 0, len(text), text)
    facts = [
        Statement(s, p, o, 0.9, Evidence(f"Sentence {n}.", n * 12, n * 12 + 11, "test/1"))
        for n, (s, p, o) in enumerate(SAID)
    ]
    facts += [Statement(s, p, Literal(v), 0.9, Evidence("Sentence 0.", 0, 11, "test/1")) for s, p, v in DATES]
    said = Extraction(Document(document, "net.txt", text, "en", "0"), (passage,), ENTITIES, (), tuple(facts))
    load_shipped(store)
    GraphSink(store).put([said])
    return NetworkBuilder(store)


def linked(builder: NetworkBuilder, query: NetworkQuery) -> dict[tuple[str, str], float]:
    return {(link.source, link.target): link.weight for link in builder.build(query).links}


def test_cities_are_linked_through_projects_events_and_cooperation(builder: NetworkBuilder) -> None:
    assert linked(builder, NetworkQuery()) == {
        ("city/faro", "city/ghent"): 1.0,
        ("city/ghent", "city/linz"): 1.0,
        ("city/ghent", "city/turku"): 2.0,
    }


def test_link_names_its_kinds_and_what_it_runs_through(builder: NetworkBuilder) -> None:
    strongest = builder.build().links[0]
    assert (strongest.source, strongest.target) == ("city/ghent", "city/turku")
    assert strongest.kinds == {LinkKind.PROJECT: 0, LinkKind.EVENT: 1, LinkKind.COOPERATION: 1}
    assert [v.label for v in strongest.via] == ["Harbour Fair"]


def test_nodes_carry_place_and_measures(builder: NetworkBuilder) -> None:
    nodes = {node.id: node for node in builder.build().nodes}
    ghent, faro = nodes["city/ghent"], nodes["city/faro"]
    assert (ghent.degree, ghent.strength, ghent.betweenness, ghent.type) == (3, 4.0, 1.0, "City")
    assert (faro.label, faro.country, faro.lat, faro.long, faro.degree) == ("Faro", "PT", 37.0, -7.9, 1)
    assert {node.community for node in nodes.values()} <= {0, 1, 2}


def test_building_twice_gives_the_same(builder: NetworkBuilder, store: GraphStore) -> None:
    assert builder.build() == NetworkBuilder(store).build()


@pytest.mark.parametrize(
    ("query", "pairs"),
    [
        (NetworkQuery(project="REEF"), {("city/faro", "city/ghent"), ("city/ghent", "city/turku")}),
        (NetworkQuery(sector=SECTOR_BASE + "agriculture-and-food"), {("city/faro", "city/ghent")}),
        (NetworkQuery(min_weight=2), {("city/ghent", "city/turku")}),
        (NetworkQuery(since="2011"), {("city/faro", "city/ghent")}),
        (NetworkQuery(until="2010-04"), set()),
        (NetworkQuery(until="2010"), {("city/faro", "city/ghent")}),
        (NetworkQuery(since="2012-12"), {("city/faro", "city/ghent")}),
        (NetworkQuery(since="2013"), set()),
        (NetworkQuery(Level.ORGANISATION), set()),
    ],
    ids=[
        "project",
        "broader sector",
        "weight",
        "since",
        "until before",
        "until",
        "last month",
        "after",
        "organisations",
    ],
)
def test_filters(builder: NetworkBuilder, query: NetworkQuery, pairs: set[tuple[str, str]]) -> None:
    assert set(linked(builder, query)) == pairs


def test_countries_come_from_places_and_codes(builder: NetworkBuilder) -> None:
    network = builder.build(NetworkQuery(Level.COUNTRY))
    labels = {node.id: node.label for node in network.nodes}
    assert labels["country/portugal"] == "Portugal"
    assert labels["place/country-be"] == "Belgium"
    assert {(k.source, k.target) for k in network.links} == {
        ("country/portugal", "place/country-be"),
        ("place/country-be", "place/country-fi"),
    }


def test_normalised_weights_share_one_per_participant(builder: NetworkBuilder, store: GraphStore) -> None:
    store.update(
        f"INSERT DATA {{ GRAPH <http://e/more> {{ <{iri('city/turku')}> <{P.PARTNER_IN}> <{iri('project/reef')}> }} }}"
    )
    weights = linked(builder, NetworkQuery(project="REEF", weighting=Weighting.NORMALISED))
    assert weights[("city/faro", "city/ghent")] == 0.5
    assert weights[("city/faro", "city/turku")] == 0.5


def test_unknown_project_is_refused(builder: NetworkBuilder) -> None:
    with pytest.raises(NetworkError, match="no project 'Nowhere'"):
        builder.build(NetworkQuery(project="Nowhere"))


def test_link_evidence_quotes_every_statement_on_the_way(builder: NetworkBuilder) -> None:
    evidence = builder.link_evidence(iri("city/faro"), "city/ghent")
    assert evidence.link is not None
    assert evidence.link.weight == 1.0
    said = {(q.subject.label, q.predicate.rsplit("#", 1)[-1], q.object.label) for q in evidence.quotes}
    assert said == {
        ("Algarve Agency", "leadPartnerOf", "REEF"),
        ("Algarve Agency", "locatedIn", "Faro"),
        ("Ghent", "partnerIn", "REEF"),
    }
    assert {q.source for q in evidence.quotes} == {"net.txt"}


def test_evidence_of_cities_without_a_link_is_empty(builder: NetworkBuilder) -> None:
    evidence = builder.link_evidence("city/faro", "city/linz")
    assert evidence.link is None
    assert evidence.quotes == ()


def test_evidence_across_levels_is_refused(builder: NetworkBuilder) -> None:
    with pytest.raises(NetworkError, match="not of one level"):
        builder.link_evidence("city/faro", "organisation/turku-uni")


def test_evidence_of_unknown_nodes_is_not_found(builder: NetworkBuilder) -> None:
    with pytest.raises(NotFoundError, match="city/atlantis"):
        builder.link_evidence("city/atlantis", "city/ghent")


def test_suggested_partners_share_neighbours_and_sectors(builder: NetworkBuilder) -> None:
    suggestions = builder.suggest("city/faro")
    assert [s.node.label for s in suggestions] == ["Linz", "Turku"]
    assert [r.text for r in suggestions[0].reasons] == ["both are linked with Ghent"]
    assert all(0 < s.score <= 1 for s in suggestions)


def test_persons_get_no_suggestions(builder: NetworkBuilder) -> None:
    with pytest.raises(NetworkError, match="Eva Lind"):
        builder.suggest("person/eva")


def test_exports_hold_all_nodes_and_links(builder: NetworkBuilder) -> None:
    network = builder.build()
    for network_format, read in ((NetworkFormat.GEXF, nx.read_gexf), (NetworkFormat.GRAPHML, nx.read_graphml)):
        graph = read(io.BytesIO(export(network, network_format).encode()))
        assert set(graph.nodes) == {node.id for node in network.nodes}
        assert graph["city/ghent"]["city/turku"]["weight"] == 2.0
    rows = list(csv.DictReader(io.StringIO(export(network, NetworkFormat.LINKS_CSV))))
    assert [row["weight"] for row in rows] == ["2.0", "1.0", "1.0"]
    assert export(network, NetworkFormat.NODES_CSV).startswith("id,iri,label,type,country")
    assert to_networkx(network).number_of_edges() == 3


def test_empty_graph_gives_an_empty_network(store: GraphStore) -> None:
    network = NetworkBuilder(store).build()
    assert (network.nodes, network.links) == ((), ())
    assert export(network, NetworkFormat.GRAPHML).startswith("<")
