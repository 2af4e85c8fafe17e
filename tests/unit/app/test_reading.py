import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.services.duplicates import Shelf
from app.services.reading import ReadingService
from app.services.sources import Readable, SentDocument
from app.settings import load_settings
from ingest.analysis import Analysis, DocumentModel
from ingest.containers import default_expander
from ingest.extracting import InThisProcess
from ingest.language.analyse import Analyser
from ingest.language.identify import LanguageIdentifierModel
from ingest.language.registry import LanguageModels
from ingest.pipeline import Pipeline, Profile
from ingest.readers import default_readers
from ingest.sources import Source
from kg.catalogue import Catalogue
from kg.publisher import Publisher
from tests.unit.ingest.containers.test_expansion import mail, packed


@dataclass(frozen=True)
class Nobody:
    """Finds no entities."""

    def build(self, analysis: Analysis) -> DocumentModel:
        return DocumentModel(analysis, (), ())


@pytest.fixture
def service(tmp_path: Path) -> Iterator[ReadingService]:
    catalogue = Catalogue.in_directory(tmp_path)
    readers = default_readers()
    pipeline = Pipeline(Analyser(LanguageModels({}), LanguageIdentifierModel(fallback="en")), Nobody())
    shelf = Shelf(catalogue, Publisher(catalogue, ()))
    yield ReadingService(
        readers,
        default_expander(readers.suffixes),
        InThisProcess(lambda: pipeline),
        shelf,
        load_settings(data=tmp_path),
    )
    catalogue.close()


def names(service: ReadingService, *sources: Readable) -> tuple[list[str], list[str]]:
    report = service.read(sources)
    return [d.source for d in report.read], [f.source for f in report.failed]


def test_each_document_of_an_archive_is_read_or_fails_by_itself(service: ReadingService) -> None:
    data = packed({"a.txt": "Graz leads.", "broken.pdf": b"no pdf", "m.eml": mail(**{"b.txt": b"Zvolen."})})
    read, failed = names(service, SentDocument("x.zip", data), SentDocument("y.txt", b"Linz."))
    assert read == ["x.zip#a.txt", "x.zip#m.eml", "x.zip#m.eml#b.txt", "y.txt"]
    assert failed == ["x.zip#broken.pdf"]


def test_a_damaged_archive_fails_by_its_name_and_the_next_source_is_read(service: ReadingService) -> None:
    report = service.read([SentDocument("x.zip", b"PK no"), SentDocument("y.txt", b"Linz.")])
    assert [d.source for d in report.read] == ["y.txt"]
    assert report.failed[0].source == "x.zip"
    assert "damaged or no ZIP archive" in report.failed[0].reason


def test_a_text_set_on_disk_may_be_larger_than_a_file_may_be(tmp_path: Path, service: ReadingService) -> None:
    path = tmp_path / "c.jsonl"
    lines = [json.dumps({"_id": f"d{n}", "text": "Graz has a mill."}) for n in range(300)]
    path.write_text("\n".join([*lines, "{broken", '{"_id": "last", "text": "Linz."}']))
    told: list[tuple[str, int, int]] = []
    report = service.read([Source("c.jsonl", path)], lambda *said: told.append(said), Profile.SEARCH_ONLY)
    assert len(report.read) == 301
    assert report.read[-1].source == "c.jsonl#last"
    assert [f.source for f in report.failed] == ["c.jsonl, line 301"]
    assert told == [("reading", 128, 128), ("reading", 256, 256), ("reading", 302, 302)]


def test_endings_of_documents_and_of_containers_are_known(service: ReadingService) -> None:
    assert {".pdf", ".docx", ".pptx", ".odt", ".eml", ".html", ".zip", ".jsonl", ".mbox"} <= service.suffixes
