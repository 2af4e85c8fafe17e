"""What is extracted from annotated documents does not fall below what has been reached."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Library
from bench.judgement import Part, score
from bench.libraries import SHARED
from bench.quality import Extracted
from bench.reliability import calibration_error, reliability

pytestmark = [pytest.mark.quality, pytest.mark.slow]

# a little below what was measured when the sets were written; they are raised with what is reached and never lowered for a set
FLOORS = {
    "dev": {Part.ENTITIES: 0.92, Part.RELATIONS: 0.80, Part.ATTRIBUTES: 0.88},
    "test": {Part.ENTITIES: 0.80, Part.RELATIONS: 0.47, Part.ATTRIBUTES: 0.51},
}
FLOORS_FURTHER = {"entities": 0.92, "relations": 0.82, "attributes": 0.92}
WORST_CALIBRATION_ERROR = 0.15


def test_extraction_reaches_its_floors(split: tuple[str, Extracted]) -> None:
    name, extracted = split
    reached = {part: score(extracted.whole, part).f1 for part in Part}
    assert {part: f1 for part, f1 in reached.items() if f1 < FLOORS[name][part]} == {}


def test_every_document_was_read_in_its_language(split: tuple[str, Extracted]) -> None:
    _, extracted = split
    assert sorted(extracted.languages) == sorted(extracted.judgements)
    assert set(extracted.languages.values()) <= {"en", "fr", "de", "it", "es"}


def test_confidences_mean_what_they_say(split: tuple[str, Extracted]) -> None:
    _, extracted = split
    statements = [f for f in extracted.whole.findings if f.part is not Part.ENTITIES]
    assert calibration_error(reliability(statements)) <= WORST_CALIBRATION_ERROR


def test_further_documents_reach_their_floors(further: Library, tmp_path: Path) -> None:
    dump = tmp_path / "dump.nq"
    with dump.open("wb") as file:
        further.graph.dump(file)
    report = _scored(dump)
    reached = {part: report[part]["micro"]["f1"] for part in FLOORS_FURTHER}
    assert report["missing"] == []
    assert {part: f1 for part, f1 in reached.items() if f1 < FLOORS_FURTHER[part]} == {}


def _scored(dump: Path) -> dict[str, Any]:
    command = [
        sys.executable,
        str(SHARED / "eval" / "score_extraction.py"),
        str(SHARED / "gold" / "seeds.json"),
        str(dump),
        "--json",
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    report: dict[str, Any] = json.loads(result.stdout)
    return report
