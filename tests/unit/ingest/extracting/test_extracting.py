"""Documents are extracted in order, wherever that happens, and none of them harms another."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs
import pytest

from ingest.analysis import Analysis, DocumentModel
from ingest.errors import EmptyDocumentError, ExtractionError, IngestError
from ingest.extracting import ByAmount, InThisProcess, Outcome, Task, Workers
from ingest.extracting.tasks import Met
from ingest.language.analyse import Analyser
from ingest.language.identify import LanguageIdentifierModel
from ingest.language.registry import LanguageModels
from ingest.pipeline import Limits, Pipeline, Profile, default_pipeline
from ingest.places import PlaceGazetteer
from ingest.ports import RawDocument
from kg.records import Extraction

CACHE = Path(platformdirs.user_cache_dir("intercluster"))
_TEXTS = (
    "The RIVERLINK project is led by Graz. Partners are Celje and Torino.",
    "Das Projekt ALPNET wird von der Stadt Linz koordiniert.",
    "Le pôle Minalogic est situé à Grenoble.",
)


@dataclass(frozen=True)
class Nobody:
    """Finds no entities, and fails on demand."""

    def build(self, analysis: Analysis) -> DocumentModel:
        if "defect" in analysis.text:
            raise ZeroDivisionError("half a name")
        if "memory" in analysis.text:
            raise MemoryError
        if "empty" in analysis.text:
            raise EmptyDocumentError("nothing there")
        return DocumentModel(analysis, (), ())


@dataclass
class Counting:
    """Hands on what it is given, and remembers how much that was."""

    given: list[int] = field(default_factory=list)

    def extract_all(self, met: Iterable[tuple[Met, Task | None]]) -> Generator[tuple[Met, Outcome | None], None, None]:
        items = list(met)
        self.given.append(len(items))
        yield from ((one, None) for one, _ in items)


def task(text: str, source: str = "a.txt") -> Task:
    return Task(RawDocument(text), source, "0" * 64, Profile.FULL)


def pipeline() -> Pipeline:
    return Pipeline(Analyser(LanguageModels({}), LanguageIdentifierModel(fallback="en")), Nobody())


def said(outcomes: Iterable[tuple[int, Outcome | None]]) -> list[tuple[int, str]]:
    return [(n, o.document.text if isinstance(o, Extraction) else repr(o)) for n, o in outcomes]


def test_documents_come_back_in_order_with_those_that_need_no_reading() -> None:
    here = InThisProcess(pipeline)
    assert said(here.extract_all([(1, task("one")), (2, None), (3, task("three"))])) == [
        (1, "one"),
        (2, "None"),
        (3, "three"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("a defect", ExtractionError, "a.txt cannot be read because of a defect"),
        ("no memory", ExtractionError, "a.txt needs more memory"),
        ("all empty", EmptyDocumentError, "nothing there"),
    ],
)
def test_what_goes_wrong_costs_one_document(text: str, kind: type[IngestError], words: str) -> None:
    found = [outcome for _, outcome in InThisProcess(pipeline).extract_all([(1, task(text)), (2, task("next"))])]
    assert isinstance(found[0], kind)
    assert words in str(found[0])
    assert isinstance(found[1], Extraction)


def test_only_much_text_goes_to_many() -> None:
    little, much = Counting(), Counting()
    chosen = ByAmount(little, much, characters=10)
    assert len(list(chosen.extract_all([(1, task("12345")), (2, None), (3, task("12345"))]))) == 3
    assert len(list(chosen.extract_all([(1, task("12345")), (2, task("123456")), (3, task("1"))]))) == 3
    assert (little.given, much.given) == ([3], [3])


class Deadly:
    """Ends the process that unpacks it."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (3,)


def test_other_processes_say_the_same_and_outlive_what_kills_one() -> None:
    limits = Limits(max_seconds=60)
    places = PlaceGazetteer.open(CACHE)
    tasks = [task(text, f"{n}.txt") for n, text in enumerate(_TEXTS)]
    here = list(InThisProcess(lambda: default_pipeline(places, limits)).extract_all(enumerate(tasks)))
    deadly = Task(Deadly(), "deadly.txt", "0" * 64, Profile.FULL)  # type: ignore[arg-type]
    there = list(Workers(1, CACHE, limits).extract_all(enumerate([*tasks[:2], deadly, tasks[2]])))
    assert [n for n, _ in there] == [0, 1, 2, 3]
    assert [o for _, o in there[:2]] + [there[3][1]] == [o for _, o in here]
    assert "deadly.txt was given up" in str(there[2][1])


def test_processes_end_with_whoever_asked() -> None:
    outcomes = Workers(1, CACHE, Limits()).extract_all((n, task(_TEXTS[0])) for n in range(100))
    assert next(outcomes)[0] == 0
    outcomes.close()
    assert list(outcomes) == []
