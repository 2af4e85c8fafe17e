"""Words read per second, beside spaCy's own pipeline on the same text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module, metadata

from app.bootstrap import Library, reading_service
from app.services.sources import SentDocument
from bench.timing import best_in_turns, seconds
from ingest.language.spacy_model import ENGLISH
from ingest.pipeline import default_pipeline
from ingest.places import PlaceGazetteer
from ingest.ports import RawDocument

_WARMING = 2


@dataclass(frozen=True, slots=True)
class ReadingSpeed:
    """Words per second; higher is better.

    Attributes:
        peer: name and version of the peer.
        extracted: from text to statements.
        stored: from text to statements in the catalogue, the graph and the search index, vectors included.
    """

    peer: str
    words: int
    spacy: float
    extracted: float
    stored: float


def measure_reading(texts: Sequence[str], library: Library, rounds: int) -> ReadingSpeed:
    """Read texts with the pipeline and with spaCy's in turns, then once into an empty library."""
    words = sum(len(text.split()) for text in texts)
    model = import_module(ENGLISH).load()
    pipeline = default_pipeline(PlaceGazetteer.open(library.settings.cache))
    raw = [RawDocument(text) for text in texts]

    def by_peer(chosen: Sequence[str] = texts) -> None:
        for _ in model.pipe(chosen):
            continue

    def by_pipeline(chosen: Sequence[RawDocument] = raw) -> None:
        for number, document in enumerate(chosen):
            pipeline.extract(document, f"{number}.txt", "0" * 64)

    by_peer(texts[:_WARMING])
    by_pipeline(raw[:_WARMING])
    theirs, ours = best_in_turns(rounds, by_peer, by_pipeline)
    return ReadingSpeed(
        peer=f"spaCy {metadata.version('spacy')}, {model.meta['name']} {model.meta['version']} with its default pipes",
        words=words,
        spacy=words / theirs,
        extracted=words / ours,
        stored=words / _store(texts, library),
    )


def _store(texts: Sequence[str], library: Library) -> float:
    service = reading_service(library)
    library.encoder.warm()
    service.read([SentDocument(f"warming-{n}.txt", text.encode()) for n, text in enumerate(texts[:_WARMING])])
    sources = [SentDocument(f"{n}.txt", text.encode()) for n, text in enumerate(texts)]
    return seconds(lambda: service.read(sources))
