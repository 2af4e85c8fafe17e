"""The documentation names every command, option and setting, its queries run, and its links lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from app.cli.main import app as cli
from app.settings import settings_table
from kg.graph import GraphStore, load_shipped
from ontology.vocabulary import DataProperty, EntityClass, EvidenceClass, ObjectProperty
from tests.architecture.code import ROOT, name_of

DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), ROOT / "CONTRIBUTING.md", ROOT / "README.md"])
HOSTS = ("pypi.org", "pythonhosted.org", "registry.npmjs.org", "huggingface.co", "index-url", "/work/", "/home/")


def _commands(command: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    children = getattr(command, "commands", None)
    if children is not None:
        for part, child in children.items():
            yield from _commands(child, f"{name} {part}".strip())
    else:
        yield name, command


COMMANDS = dict(_commands(typer.main.get_command(cli)))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    opened = GraphStore(tmp_path_factory.mktemp("graph"))
    load_shipped(opened)
    yield opened
    opened.close()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_section_with_its_options_and_an_example(name: str) -> None:
    section = _section((DOCS / "commands.md").read_text(encoding="utf-8"), name)
    options = [o for p in COMMANDS[name].params for o in p.opts if o.startswith("--") and o != "--help"]
    assert [option for option in options if f"`{option}" not in section] == []
    assert f"intercluster --data D {name}" in section or f"intercluster {name}" in section


def test_the_table_of_settings_is_the_one_of_the_code() -> None:
    page = (DOCS / "settings.md").read_text(encoding="utf-8")
    rows = [
        tuple(cell.strip(" `") for cell in line.strip("|").split("|"))
        for line in page.splitlines()
        if "INTERCLUSTER_" in line
    ]
    assert [row for row in rows if len(row) == 4] == settings_table()


def test_every_class_and_property_is_in_the_vocabulary_page() -> None:
    page = (DOCS / "vocabulary.md").read_text(encoding="utf-8")
    names = {str(term).rpartition("#")[2] for kind in (EntityClass, EvidenceClass, ObjectProperty) for term in kind}
    own = {str(term).rpartition("#")[2] for term in DataProperty if "intercluster" in str(term)}
    assert sorted(name for name in names | own if f"cl:{name}`" not in page) == []


def _queries() -> list[tuple[str, str]]:
    fenced = re.compile(r"```sparql\n(.*?)```", re.DOTALL)
    return [
        (f"{name_of(p)} {n}", q) for p in PAGES for n, q in enumerate(fenced.findall(p.read_text(encoding="utf-8")), 1)
    ]


@pytest.mark.parametrize("query", [q for _, q in _queries()], ids=[n for n, _ in _queries()])
def test_queries_in_the_documentation_run(query: str, store: GraphStore) -> None:
    result = store.query(query, accept="application/sparql-results+json, text/turtle;q=0.5")
    assert result.body is not None


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    local = [t for t in targets if not t.startswith(("http:", "https:", "mailto:"))]
    assert [t for t in local if not (page.parent / t).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_pages_name_no_machine_and_no_registry(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert [host for host in HOSTS if host in text] == []


def test_paths_named_in_the_architecture_exist() -> None:
    page = (DOCS / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:app|ingest|search|kg|ontology)(?:\.[a-z_]+)+)`", page)
    paths = [ROOT / name.replace(".", "/") for name in named]
    assert [str(p) for p in paths if not p.is_dir() and not p.with_suffix(".py").is_file()] == []


def test_the_changelog_names_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"^## (?:Unreleased|\[?\d+\.\d+\.\d+)", text, re.MULTILINE)


def _section(page: str, command: str) -> str:
    """Return what stands under the heading that names a command."""
    parts = re.split(r"^#{2,3} ", page, flags=re.MULTILINE)
    return next((part for part in parts if re.match(rf"`?{re.escape(command)}\b", part)), "")
