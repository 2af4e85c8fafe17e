"""Search, questions, entities, documents, the network and health over HTTP, on the example documents."""

from __future__ import annotations

import io
import time
import zipfile
from typing import Any

import pytest
from fastapi.testclient import TestClient

NEWS = (
    "Aveiro and Tampere sign agreement\n\nThe cities of Aveiro (Portugal) and Tampere (Finland) signed a cooperation agreement "
    "on 4 March 2016. Both cities are partners in the project TILEWORKS, which is led by Aveiro."
)


def get(client: TestClient, path: str, **params: Any) -> Any:
    reply = client.get(path, params=params)
    assert reply.status_code == 200, reply.text
    return reply.json()


def finished(client: TestClient, job: str) -> dict[str, Any]:
    for _ in range(600):
        state: dict[str, Any] = get(client, f"/api/jobs/{job}")
        if state["state"] in ("done", "failed"):
            return state
        time.sleep(0.1)
    raise AssertionError(f"job {job} did not end")


def test_search_replies_as_the_contract_says(client: TestClient) -> None:
    reply = get(client, "/api/search", q="smart city energy districts", limit=3)
    assert reply["total"] >= 3
    assert len(reply["hits"]) == 3
    hit = reply["hits"][0]
    assert {"passage", "text", "highlights", "score", "scores", "document", "entities", "facts"} <= set(hit)
    assert set(hit["scores"]) == {"lexical", "dense", "graph"}
    assert set(reply["facets"]) == {"type", "country", "project", "language", "document"}
    for start, end in hit["highlights"]:
        assert hit["text"][start:end].strip()


def test_search_filters_by_language(client: TestClient) -> None:
    hits = get(client, "/api/search", q="ville jumelage", language="fr")["hits"]
    assert hits
    assert {h["document"]["language"] for h in hits} == {"fr"}


@pytest.mark.parametrize(
    "params", [{"q": "x", "colour": "red"}, {"q": "x", "limit": 0}, {"q": "x", "type": "Spaceship"}]
)
def test_unknown_filters_are_refused(client: TestClient, params: dict[str, Any]) -> None:
    reply = client.get("/api/search", params=params)
    assert reply.status_code == 400
    assert reply.json()["detail"]


def test_ask_answers_with_query_and_evidence(client: TestClient) -> None:
    reply = client.post("/api/ask", json={"question": "Which cities are partners in RUGGEDISED?"}).json()
    assert reply["answered"]
    assert "Glasgow" in {a["text"] for a in reply["answers"]}
    assert client.get("/sparql", params={"query": reply["sparql"]}).status_code == 200
    quote = reply["evidence"][0]
    text = get(client, f"/api/documents/{quote['document']['iri']}")["text"]
    assert text[quote["start"] : quote["end"]] == quote["quote"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"question": ""}, 400),
        ({"question": "x" * 100_000}, 400),
        ({"question": "x", "limit": -1}, 400),
        ({"question": "x", "graph": "https://example.org/none"}, 404),
        ({}, 400),
        ({"question": "x", "mood": "good"}, 400),
    ],
)
def test_bad_questions_are_refused(client: TestClient, body: dict[str, Any], status: int) -> None:
    assert client.post("/api/ask", json=body).status_code == status


@pytest.mark.parametrize(
    "question", ["\x00\x07", "} DROP ALL ; {", "<script>alert(1)</script>", '" . ?s ?p ?o . "', "???"]
)
def test_strange_questions_are_answered_honestly(client: TestClient, question: str) -> None:
    reply = client.post("/api/ask", json={"question": question})
    assert reply.status_code == 200
    assert reply.json()["answered"] is False


def test_entities_are_listed_suggested_and_described(client: TestClient) -> None:
    cities = get(client, "/api/entities", type="City", limit=5)
    assert cities["total"] > 5
    assert {e["type"] for e in cities["entities"]} == {"City"}
    suggested = get(client, "/api/entities/suggest", q="glasg")["suggestions"]
    assert suggested[0]["label"] == "Glasgow"
    described = get(client, f"/api/entities/{suggested[0]['iri']}")
    assert described["label"] == "Glasgow"
    assert described["facts"]["out"] or described["facts"]["in"]
    assert described["documents"]
    assert client.get("/api/entities/city/atlantis").status_code == 404


def test_network_links_have_evidence_and_can_be_saved(client: TestClient) -> None:
    network = get(client, "/api/network", level="city")
    iris = {n["id"]: n["iri"] for n in network["nodes"]}
    strongest = network["links"][0]
    assert strongest["weight"] >= network["links"][-1]["weight"]
    found = get(client, "/api/network/link", a=iris[strongest["source"]], b=iris[strongest["target"]])
    assert found["weight"] == strongest["weight"]
    assert all(e["quote"] and e["document"]["source"] for e in found["evidence"])
    assert found["evidence"]
    gexf = client.get("/api/network/export", params={"level": "city", "format": "gexf"})
    assert "<gexf" in gexf.text
    archive = zipfile.ZipFile(io.BytesIO(client.get("/api/network/export", params={"format": "csv"}).content))
    assert archive.namelist() == ["nodes.csv", "links.csv"]


@pytest.mark.parametrize("params", [{"level": "galaxy"}, {"since": "soon"}, {"min_weight": -1}, {"hue": 3}])
def test_senseless_networks_are_refused(client: TestClient, params: dict[str, Any]) -> None:
    assert client.get("/api/network", params=params).status_code == 400


def test_a_document_is_read_followed_asked_and_removed(client: TestClient, writer: dict[str, str]) -> None:
    sent = client.post("/api/documents", json={"text": NEWS, "source": "tiles.txt"}, headers=writer)
    assert sent.status_code == 202
    state = finished(client, sent.json()["id"])
    assert (state["state"], state["error"]) == ("done", None)
    events = client.get(f"/api/jobs/{state['id']}/events").text
    assert "event: done" in events
    (iri,) = state["detail"]["documents"]
    described = get(client, f"/api/documents/{iri}")
    assert {m["text"] for m in described["mentions"]} >= {"Aveiro", "Tampere"}
    answer = client.post("/api/ask", json={"question": "Which cities are partners in TILEWORKS?"}).json()
    assert {a["text"] for a in answer["answers"]} == {"Aveiro", "Tampere"}
    assert client.delete(f"/api/documents/{iri}", headers=writer).status_code == 204
    assert client.get(f"/api/documents/{iri}").status_code == 404
    assert (
        client.post("/api/ask", json={"question": "Which cities are partners in TILEWORKS?"}).json()["answered"]
        is False
    )
    assert get(client, "/readyz")["status"] == "ready"


def test_an_upload_that_cannot_be_read_fails_its_job_with_the_cause(client: TestClient, writer: dict[str, str]) -> None:
    files = {"file": ("photo.bin", bytes(range(256)) * 20, "application/octet-stream")}
    state = finished(client, client.post("/api/documents", files=files, headers=writer).json()["id"])
    assert state["state"] == "failed"
    assert "photo.bin" in state["error"]


@pytest.mark.parametrize("body", [b"", b"{", b'{"text": "a", "url": "b"}', b'{"colour": 1}'])
def test_a_senseless_document_is_refused(client: TestClient, writer: dict[str, str], body: bytes) -> None:
    reply = client.post("/api/documents", content=body, headers={**writer, "Content-Type": "application/json"})
    assert reply.status_code == 400


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/x", "file:///etc/passwd", "http://localhost/x"])
def test_addresses_of_private_networks_are_not_fetched(client: TestClient, writer: dict[str, str], url: str) -> None:
    state = finished(client, client.post("/api/documents", json={"url": url}, headers=writer).json()["id"])
    assert state["state"] == "failed"
    assert url in state["error"]


def test_writing_documents_needs_a_token(client: TestClient) -> None:
    assert client.post("/api/documents", json={"text": "x"}).status_code == 401
    assert client.delete("/api/documents/x").status_code == 401


def test_server_says_that_it_lives_is_ready_and_how_it_does(client: TestClient) -> None:
    assert get(client, "/healthz") == {"status": "alive"}
    assert get(client, "/readyz")["documents"] == 18
    metrics = client.get("/metrics").text
    assert 'intercluster_requests_total{method="GET",route="/healthz",status="200"}' in metrics
    assert 'intercluster_size{of="documents"} 18.0' in metrics


def test_everything_is_in_the_openapi_document(client: TestClient) -> None:
    paths = get(client, "/openapi.json")["paths"]
    wanted = {
        "/sparql",
        "/update",
        "/rdf-graph-store",
        "/api/search",
        "/api/ask",
        "/api/network",
        "/api/jobs/{job}/events",
    }
    assert wanted <= set(paths)


def test_unknown_paths_are_problems(client: TestClient) -> None:
    reply = client.get("/api/nothing")
    assert reply.status_code == 404
    assert reply.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("path", ["/docs", "/redoc"])
def test_no_page_needs_the_web(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_pages_may_load_nothing_from_elsewhere(client: TestClient) -> None:
    assert "default-src 'none'" in client.get("/").headers["content-security-policy"]


def test_search_says_what_was_meant(client: TestClient) -> None:
    assert get(client, "/api/search", q="partners of Trondhiem")["did_you_mean"] == "partners of Trondheim"
    assert get(client, "/api/search", q="partners of Trondheim")["did_you_mean"] is None


def test_entities_are_found_by_meaning(client: TestClient) -> None:
    reply = get(client, "/api/entities/search", q="life science clusters")
    assert reply["type"] == "Cluster"
    assert {"BioValley", "Medicon Valley"} & {e["label"] for e in reply["entities"][:4]}
    assert {e["type"] for e in reply["entities"]} <= {"Cluster", "ClusterOrganisation"}


def test_similar_documents_leave_the_document_itself_out(client: TestClient) -> None:
    document = get(client, "/api/documents", limit=1)["documents"][0]["iri"]
    found = get(client, f"/api/documents/{document}/similar", limit=3)["similar"]
    assert len(found) == 3
    assert document not in {s["iri"] for s in found}
    assert client.get("/api/documents/nowhere/similar").status_code == 404
