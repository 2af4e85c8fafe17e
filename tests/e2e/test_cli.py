"""The command line, as a user runs it: in processes of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.lock import DirectoryLock

ALPHA = "The project ALPINEWOOL is led by Bolzano (Italy). Chur (Switzerland) and Innsbruck (Austria) are partners in ALPINEWOOL.\n"
BETA = "The project SALTMARSH is coordinated by Aveiro (Portugal). Cádiz (Spain) is a partner in SALTMARSH.\n"


def run(*arguments: str, data: Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    command = [sys.executable, "-m", "app", "--data", str(data), *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd or root, env=environment, check=False)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "alpha.txt").write_text(ALPHA)
    (folder / "beta.txt").write_text(BETA)
    return folder


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory, corpus: Path) -> Path:
    folder = tmp_path_factory.mktemp("library") / "data"
    done = run("ingest", str(corpus), data=folder)
    assert done.returncode == 0, done.stderr
    assert "2 documents read" in done.stdout
    return folder


def export(data: Path, to: Path) -> list[str]:
    assert run("export", "--format", "nquads", "-o", str(to), data=data).returncode == 0
    return sorted(to.read_text().splitlines())


def test_reading_twice_changes_nothing(data: Path, corpus: Path, tmp_path: Path) -> None:
    before = export(data, tmp_path / "before.nq")
    assert run("ingest", str(corpus), data=data).returncode == 0
    assert export(data, tmp_path / "after.nq") == before


def test_bad_files_are_named_and_the_others_are_read(data: Path, tmp_path: Path) -> None:
    before = export(data, tmp_path / "before.nq")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 50)
    (tmp_path / "good.txt").write_text("Kiruna (Sweden) and Oulu (Finland) are partners in the project COLDPORT.\n")
    names = [str(tmp_path / n) for n in ("empty.txt", "binary.txt", "good.txt", "missing.txt")]
    done = run("ingest", *names, data=data)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "1 documents read" in done.stdout
    for name in ("empty.txt", "binary.txt", "missing.txt"):
        assert name in done.stderr
    listed = json.loads(run("documents", "list", "--json", data=data).stdout)
    assert {Path(d["source"]).name for d in listed} == {"alpha.txt", "beta.txt", "good.txt"}
    assert run("documents", "remove", names[2], data=data).returncode == 0
    assert export(data, tmp_path / "after.nq") == before


def test_a_directory_in_use_is_said_with_process_and_remedy(data: Path) -> None:
    with DirectoryLock(data):
        done = run("stats", data=data)
    assert done.returncode == 1
    assert str(os.getpid()) in done.stderr
    assert "--data" in done.stderr


def test_a_token_stands_alone_on_the_last_line_even_beside_a_server(data: Path) -> None:
    with DirectoryLock(data):
        done = run("token", "add", "--right", "write", data=data)
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1].startswith("clt_")
    assert " " not in done.stdout.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("sparql", "SELECT * WHERE { ?s ?p "), "line 1"),
        (("sparql", "SELECT * { ?s ?p ?o }", "--format", "pdf"), "pdf"),
        (("network", "--format", "dwg"), "dwg"),
        (("network", "--project", "NOSUCHPROJECT"), "NOSUCHPROJECT"),
        (("documents", "remove", "none.txt"), "none.txt"),
        (("search", "x", "--type", "Spaceship"), "Spaceship"),
        (("export", "--format", "doc"), "doc"),
    ],
)
def test_what_cannot_be_done_ends_in_one_clear_line(data: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments, data=data)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) <= 3


def test_the_graph_is_asked_searched_queried_and_drawn(data: Path, tmp_path: Path) -> None:
    answer = json.loads(run("ask", "Who leads ALPINEWOOL?", "--json", data=data).stdout)
    assert [a["text"] for a in answer["answers"]] == ["Bolzano"]
    found = json.loads(run("search", "salt marsh partner", "--json", data=data).stdout)
    assert found["hits"][0]["document"]["source"].endswith("beta.txt")
    rows = run("sparql", "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/intercluster/ontology#Project> }", data=data)
    assert rows.stdout.splitlines()[1:] == ["2"]
    drawn = tmp_path / "links.gexf"
    assert run("network", "--format", "gexf", "-o", str(drawn), data=data).returncode == 0
    assert "<gexf" in drawn.read_text()
    counts = json.loads(run("stats", "--json", data=data).stdout)
    assert counts["documents"]["documents"] == 2


def test_everything_but_the_catalogue_can_be_rebuilt(data: Path, tmp_path: Path) -> None:
    before = export(data, tmp_path / "before.nq")
    done = run("reindex", data=data)
    assert done.returncode == 0, done.stderr
    assert export(data, tmp_path / "after.nq") == before
