"""The catalogue keeps what was read, jobs, tokens and its own version."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kg import codec
from kg.catalogue import Catalogue, DocumentState, JobState, Reading, Right
from kg.errors import CatalogueError, CatalogueVersionError, NotFoundError
from kg.records import Extraction

MakeExtraction = Callable[..., Extraction]


def write(catalogue: Catalogue, *extractions: Extraction) -> None:
    catalogue.documents.begin([Reading(e, e) for e in extractions])
    catalogue.documents.finish([e.document.iri for e in extractions])


def test_extractions_survive_encoding(make_extraction: MakeExtraction) -> None:
    extraction = make_extraction()
    assert codec.decode(codec.encode(extraction)) == extraction
    assert codec.encode(extraction) == codec.encode(make_extraction())


def test_damaged_bytes_are_told() -> None:
    with pytest.raises(CatalogueError, match="cannot be read"):
        codec.decode(b"damaged")


def test_document_comes_back_with_text_passages_and_mentions(
    catalogue: Catalogue, make_extraction: MakeExtraction
) -> None:
    extraction = make_extraction()
    write(catalogue, extraction)
    iri = extraction.document.iri
    assert catalogue.find_document(iri) == extraction.document
    assert tuple(catalogue.passages_of(iri)) == extraction.passages
    assert tuple(catalogue.texts.mentions_of(iri)) == extraction.mentions
    assert catalogue.documents.get_reading(iri) == Reading(extraction, extraction)
    assert catalogue.counts() == {"documents": 1, "passages": 2, "mentions": 4}


def test_passages_come_in_the_order_asked_for(catalogue: Catalogue, make_extraction: MakeExtraction) -> None:
    extraction = make_extraction()
    write(catalogue, extraction)
    first, second = extraction.passages
    assert catalogue.passages([second.iri, "https://example.org/none", first.iri]) == [second, first]
    assert catalogue.passages([]) == []


def test_mentions_are_found_by_passage_and_entity(catalogue: Catalogue, make_extraction: MakeExtraction) -> None:
    extraction = make_extraction()
    write(catalogue, extraction)
    found = catalogue.mentions_in([p.iri for p in extraction.passages])
    assert [m for p in extraction.passages for m in found[p.iri]] == list(extraction.mentions)
    first = extraction.passages[0]
    assert catalogue.passages_mentioning(["local:1", "local:9"]) == {"local:1": [first.iri], "local:9": []}


def test_pending_documents_are_not_listed(catalogue: Catalogue, make_extraction: MakeExtraction) -> None:
    extraction = make_extraction()
    catalogue.documents.begin([Reading(extraction, extraction)])
    assert catalogue.documents.infos() == []
    assert catalogue.documents.iris(DocumentState.PENDING) == [extraction.document.iri]
    catalogue.documents.finish([extraction.document.iri])
    (info,) = catalogue.documents.infos()
    assert (info.source, info.passages, info.mentions, info.characters) == (
        "a.txt",
        2,
        4,
        len(extraction.document.text),
    )


def test_former_content_is_kept_until_the_write_is_finished(
    catalogue: Catalogue, make_extraction: MakeExtraction
) -> None:
    old, new = make_extraction(), make_extraction(said="New. ")
    write(catalogue, old)
    catalogue.documents.begin([Reading(new, new)])
    catalogue.documents.begin([Reading(new, new)])
    assert catalogue.documents.previous(old.document.iri) == Reading(old, old)
    catalogue.documents.finish([old.document.iri])
    assert catalogue.documents.previous(old.document.iri) is None


def test_documents_are_found_by_source_checksum_and_entity(
    catalogue: Catalogue, make_extraction: MakeExtraction
) -> None:
    extraction = make_extraction()
    write(catalogue, extraction)
    iri = extraction.document.iri
    assert catalogue.documents.by_source("a.txt") == [iri]
    assert catalogue.documents.by_sha256(extraction.document.sha256) == [iri]
    assert catalogue.documents.mentioning(["local:1"]) == [iri]
    assert catalogue.documents.mentioning(["local:7"]) == []


def test_unknown_document_is_not_found(catalogue: Catalogue) -> None:
    assert catalogue.find_document("https://example.org/none") is None
    assert catalogue.documents.find_info("https://example.org/none") is None
    with pytest.raises(NotFoundError, match="document 'https"):
        catalogue.documents.get_reading("https://example.org/none")


def test_failed_transaction_leaves_nothing(catalogue: Catalogue, make_extraction: MakeExtraction) -> None:
    good = make_extraction()
    twice = replace(good, passages=(good.passages[0], good.passages[0]))
    with pytest.raises(CatalogueError, match="UNIQUE"):
        catalogue.documents.begin([Reading(twice, twice)])
    assert catalogue.counts() == {"documents": 0, "passages": 0, "mentions": 0}


def test_threads_write_side_by_side(catalogue: Catalogue, make_extraction: MakeExtraction) -> None:
    threads = [threading.Thread(target=write, args=(catalogue, make_extraction(f"{n}.txt"))) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [info.source for info in catalogue.documents.infos()] == [f"{n}.txt" for n in range(8)]


def test_job_runs_through_its_states(catalogue: Catalogue) -> None:
    job = catalogue.jobs.create("ingest", {"files": 2})
    assert (job.state, job.detail) == (JobState.QUEUED, {"files": 2})
    catalogue.jobs.progress(job.id, "reading", 1, 2)
    running = catalogue.jobs.get(job.id)
    assert (running.state, running.stage, running.done, running.total) == (JobState.RUNNING, "reading", 1, 2)
    catalogue.jobs.finish(job.id, {"documents": ["d"]})
    assert catalogue.jobs.get(job.id).state is JobState.DONE
    assert catalogue.jobs.get(job.id).detail == {"documents": ["d"]}
    assert [j.id for j in catalogue.jobs.latest()] == [job.id]


def test_failed_job_says_why_and_open_ones_are_closed(catalogue: Catalogue) -> None:
    failed, open_one = catalogue.jobs.create("ingest"), catalogue.jobs.create("ingest")
    catalogue.jobs.finish(failed.id, error="no disk")
    assert catalogue.jobs.get(failed.id).error == "no disk"
    assert catalogue.jobs.fail_unfinished("the process ended") == 1
    assert catalogue.jobs.get(open_one.id).state is JobState.FAILED
    assert catalogue.jobs.prune("9999") == 2
    with pytest.raises(NotFoundError):
        catalogue.jobs.get(failed.id)


def test_tokens_are_kept_as_hashes_and_can_be_revoked(catalogue: Catalogue, tmp_path: Path) -> None:
    token = catalogue.tokens.add(Right.WRITE, "laptop")
    found = catalogue.tokens.find(token)
    assert found is not None
    assert (found.right, found.label) == (Right.WRITE, "laptop")
    assert all(token.encode() not in file.read_bytes() for file in tmp_path.iterdir() if file.is_file())
    catalogue.tokens.revoke(found.id)
    assert catalogue.tokens.find(token) is None
    assert catalogue.tokens.list() == []
    with pytest.raises(NotFoundError):
        catalogue.tokens.revoke(found.id)


@pytest.mark.parametrize(
    ("have", "want", "enough"),
    [(Right.ADMIN, Right.WRITE, True), (Right.WRITE, Right.WRITE, True), (Right.READ, Right.WRITE, False)],
)
def test_rights_include_lower_ones(have: Right, want: Right, enough: bool) -> None:
    assert have.includes(want) is enough


def test_meta_values_are_replaced(catalogue: Catalogue) -> None:
    assert catalogue.find_meta("encoder") is None
    catalogue.set_meta("encoder", "a")
    catalogue.set_meta("encoder", "b")
    assert catalogue.find_meta("encoder") == "b"


def test_catalogue_opens_again_with_its_content(tmp_path: Path, make_extraction: MakeExtraction) -> None:
    first = Catalogue.in_directory(tmp_path)
    write(first, make_extraction())
    first.close()
    again = Catalogue.in_directory(tmp_path)
    assert len(again.documents.infos()) == 1
    again.close()


def test_file_that_is_no_catalogue_is_told(tmp_path: Path) -> None:
    (tmp_path / "catalogue.sqlite").write_bytes(b"not a database, not at all" * 100)
    with pytest.raises(CatalogueError, match="catalogue of InterCluster"):
        Catalogue.in_directory(tmp_path)


def test_catalogue_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    Catalogue.in_directory(tmp_path).close()
    connection = sqlite3.connect(tmp_path / "catalogue.sqlite")
    with connection:
        connection.execute("INSERT INTO schema_versions VALUES (99, 'later')")
    connection.close()
    with pytest.raises(CatalogueVersionError, match="schema version 99"):
        Catalogue.in_directory(tmp_path)
