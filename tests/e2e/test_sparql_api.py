"""The SPARQL protocol and the graph store over HTTP."""

from __future__ import annotations

import json

import pytest
from fastapi.testclient import TestClient

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
ASK = "ASK { ?s ?p ?o }"
GRAPH = "https://example.org/staff"
TURTLE = b"@prefix : <https://example.org/> . :ada :worksIn :research . :ben :worksIn :sales ."


@pytest.fixture
def staff(client: TestClient, writer: dict[str, str]) -> str:
    headers = {**writer, "Content-Type": "text/turtle"}
    assert client.put("/rdf-graph-store", params={"graph": GRAPH}, content=TURTLE, headers=headers).status_code in (
        201,
        204,
    )
    return GRAPH


@pytest.mark.parametrize("way", ["get", "form", "direct"])
def test_a_query_can_be_sent_in_three_ways(client: TestClient, way: str) -> None:
    if way == "get":
        reply = client.get("/sparql", params={"query": ASK})
    elif way == "form":
        reply = client.post("/sparql", data={"query": ASK})
    else:
        reply = client.post("/sparql", content=ASK, headers={"Content-Type": "application/sparql-query"})
    assert reply.status_code == 200
    assert reply.headers["content-type"] == "application/sparql-results+json"
    assert reply.json()["boolean"] is True


@pytest.mark.parametrize(
    ("query", "accept", "answered"),
    [
        ("SELECT * { ?s ?p ?o } LIMIT 1", "application/sparql-results+xml", "application/sparql-results+xml"),
        ("SELECT * { ?s ?p ?o } LIMIT 1", "text/csv", "text/csv"),
        ("SELECT * { ?s ?p ?o } LIMIT 1", "text/tab-separated-values;q=0.9, text/html", "text/tab-separated-values"),
        ("CONSTRUCT WHERE { ?s a ?o } LIMIT 1", "text/turtle", "text/turtle"),
        ("CONSTRUCT WHERE { ?s a ?o } LIMIT 1", "application/n-triples", "application/n-triples"),
        ("CONSTRUCT WHERE { ?s a ?o } LIMIT 1", "application/ld+json", "application/ld+json"),
        ("DESCRIBE <https://example.org/ada>", "application/rdf+xml", "application/rdf+xml"),
    ],
)
def test_content_is_negotiated(client: TestClient, query: str, accept: str, answered: str) -> None:
    reply = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert reply.status_code == 200
    assert reply.headers["content-type"].startswith(answered)


def test_invalid_sparql_says_line_and_column(client: TestClient) -> None:
    reply = client.get("/sparql", params={"query": "SELECT *\nWHERE { ?s ?p }"})
    assert reply.status_code == 400
    assert reply.headers["content-type"] == "application/problem+json"
    assert reply.json()["line"] == 2
    assert reply.json()["column"] in (15, 16)


@pytest.mark.parametrize(
    ("send", "status"),
    [
        ({"params": [("query", ASK), ("query", ASK)]}, 400),
        ({"params": {"query": ASK}, "headers": {"Accept": "image/png"}}, 406),
    ],
)
def test_bad_gets_are_refused(client: TestClient, send: dict[str, object], status: int) -> None:
    assert client.get("/sparql", **send).status_code == status  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("content", "media_type", "status"),
    [
        (b"x", "text/plain", 415),
        (b"", "application/x-www-form-urlencoded", 400),
        (b"\xff\xfe", "application/sparql-query", 400),
    ],
)
def test_bad_posts_are_refused(client: TestClient, content: bytes, media_type: str, status: int) -> None:
    assert client.post("/sparql", content=content, headers={"Content-Type": media_type}).status_code == status


def test_without_a_query_the_service_is_described(client: TestClient) -> None:
    reply = client.get("/sparql", headers={"Accept": "text/turtle"})
    assert reply.status_code == 200
    assert "sd:Service" in reply.text


def test_default_graph_uri_restricts_the_dataset(client: TestClient, staff: str) -> None:
    query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    rows = client.get("/sparql", params={"query": query, "default-graph-uri": staff}).json()["results"]["bindings"]
    assert rows[0]["n"]["value"] == "2"


def test_update_needs_the_right_to_write(client: TestClient, writer: dict[str, str], reader: dict[str, str]) -> None:
    update = {
        "update": "INSERT DATA { GRAPH <https://example.org/g> { <https://example.org/a> <https://example.org/b> 1 } }"
    }
    bare, weak = client.post("/update", data=update), client.post("/update", data=update, headers=reader)
    assert (bare.status_code, bare.headers["www-authenticate"][:6]) == (401, "Bearer")
    assert weak.status_code == 403
    assert client.post("/update", data=update, headers={"Authorization": "Bearer no"}).status_code == 401
    assert client.post("/update", data=update, headers=writer).status_code == 204
    asked = client.get("/sparql", params={"query": "ASK { <https://example.org/a> <https://example.org/b> 1 }"})
    assert asked.json()["boolean"] is True


def test_a_graph_is_put_read_added_to_and_deleted(client: TestClient, writer: dict[str, str], staff: str) -> None:
    where = {"graph": staff}
    more = b"<https://example.org/cyd> <https://example.org/worksIn> <https://example.org/sales> ."
    added = client.post(
        "/rdf-graph-store", params=where, content=more, headers={**writer, "Content-Type": "text/turtle"}
    )
    assert added.status_code == 204
    got = client.get("/rdf-graph-store", params=where, headers={"Accept": "application/n-triples"})
    assert len(got.text.strip().splitlines()) == 3
    assert client.head("/rdf-graph-store", params=where).status_code == 200
    assert client.delete("/rdf-graph-store", params=where, headers=writer).status_code == 204
    assert client.get("/rdf-graph-store", params=where).status_code == 404


@pytest.mark.parametrize(
    ("params", "content", "media_type", "status"),
    [
        ({}, b"", "text/turtle", 400),
        ({"graph": "no iri"}, b"", "text/turtle", 400),
        ({"graph": "https://example.org/x", "default": ""}, b"", "text/turtle", 400),
        ({"graph": "https://example.org/x"}, b"@prefix broken", "text/turtle", 400),
        ({"graph": "https://example.org/x"}, b"a,b", "text/csv", 415),
    ],
)
def test_bad_graphs_are_refused_and_nothing_is_written(
    client: TestClient, writer: dict[str, str], params: dict[str, str], content: bytes, media_type: str, status: int
) -> None:
    reply = client.put(
        "/rdf-graph-store", params=params, content=content, headers={**writer, "Content-Type": media_type}
    )
    assert reply.status_code == status
    assert json.loads(reply.text)["detail"]
    assert client.get("/rdf-graph-store", params={"graph": "https://example.org/x"}).status_code == 404
