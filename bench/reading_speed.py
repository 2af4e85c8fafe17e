"""Words read per second, in one process and in two, beside spaCy's own pipeline on the same text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module, metadata

from app.bootstrap import Library, reading_service
from app.services.sources import SentDocument
from bench.timing import best_in_turns, seconds
from ingest.extracting import Extracting, InThisProcess, Task, Workers
from ingest.language.spacy_model import ENGLISH
from ingest.pipeline import Limits, Profile, default_pipeline
from ingest.places import PlaceGazetteer
from ingest.ports import RawDocument

_WARMING = 2
PROCESSES = 2


@dataclass(frozen=True, slots=True)
class ReadingSpeed:
    """Words per second; higher is better.

    Attributes:
        peer: name and version of the peer.
        extracted: from text to statements, in one process.
        together: from text to statements, in two processes side by side, once they are started.
        stored: from text to statements in the catalogue, the graph and the search index, vectors included; in two processes.
    """

    peer: str
    words: int
    spacy: float
    extracted: float
    together: float
    stored: float


def measure_reading(texts: Sequence[str], library: Library, rounds: int) -> ReadingSpeed:
    """Read texts with the pipeline and with spaCy's in turns, then once into an empty library."""
    words = sum(len(text.split()) for text in texts)
    model = import_module(ENGLISH).load()
    places = PlaceGazetteer.open(library.settings.cache)
    here = InThisProcess(lambda: default_pipeline(places))
    tasks = [Task(RawDocument(text), f"{n}.txt", "0" * 64, Profile.FULL) for n, text in enumerate(texts)]

    def by_peer(chosen: Sequence[str] = texts) -> None:
        for _ in model.pipe(chosen):
            continue

    with Workers(PROCESSES, library.settings.cache, Limits()).started() as there:
        by_peer(texts[:_WARMING])
        for extracting in (here, there):
            _extract(extracting, tasks[: _WARMING * PROCESSES])
        theirs, alone, together = best_in_turns(
            rounds, by_peer, lambda: _extract(here, tasks), lambda: _extract(there, tasks)
        )
        stored = _store(texts, library, there)
    return ReadingSpeed(
        peer=f"spaCy {metadata.version('spacy')}, {model.meta['name']} {model.meta['version']} with its default pipes",
        words=words,
        spacy=words / theirs,
        extracted=words / alone,
        together=words / together,
        stored=words / stored,
    )


def _extract(extracting: Extracting, tasks: Sequence[Task]) -> None:
    for _ in extracting.extract_all(enumerate(tasks)):
        continue


def _store(texts: Sequence[str], library: Library, extracting: Extracting) -> float:
    service = reading_service(library, extracting=extracting)
    library.encoder.warm()
    service.read([SentDocument(f"warming-{n}.txt", text.encode()) for n, text in enumerate(texts[:_WARMING])])
    sources = [SentDocument(f"{n}.txt", text.encode()) for n, text in enumerate(texts)]
    return seconds(lambda: service.read(sources))
