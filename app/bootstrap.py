"""The composition root: builds every object of the product and passes it on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Final

from app.services.duplicates import Shelf
from app.services.reading import ReadingService
from app.services.reembedding import Reembedding
from app.settings import EncoderRuntime, Settings
from ingest.containers import default_expander
from ingest.extracting import ByAmount, Extracting, InThisProcess, Workers
from ingest.pipeline import Limits, default_pipeline
from ingest.places import PlaceGazetteer
from ingest.readers import ReaderRegistry, default_readers
from ingest.readers.tables import ColumnMapping
from kg.catalogue import Catalogue
from kg.graph import GraphSink, GraphStore, load_shipped
from kg.lock import DirectoryLock
from kg.network import NetworkBuilder
from kg.publisher import Publisher
from search.answers.answerer import Answerer
from search.encoders.bulk_encoder import BulkEncoder
from search.encoders.onnx_encoder import OnnxEncoder
from search.encoders.query_encoder import QueryEncoder
from search.encoders.sentence_encoder import SentenceEncoder
from search.index import SearchIndex, open_index
from search.indexes.faiss_vectors import FaissVectors
from search.indexes.tantivy_lexical import TantivyLexical
from search.retrieval.retriever import Retriever
from search.suggest import Suggester

_MOST_WORKERS: Final = 2


@dataclass(frozen=True)
class Library:
    """An open data directory with everything that works on it.

    Attributes:
        recovered: documents that an interrupted process had left half written, and that were put right on opening.
    """

    settings: Settings
    catalogue: Catalogue
    graph: GraphStore
    index: SearchIndex
    encoder: BulkEncoder | OnnxEncoder | SentenceEncoder
    publisher: Publisher
    retriever: Retriever
    suggester: Suggester
    answerer: Answerer
    network: NetworkBuilder
    recovered: tuple[str, ...] = ()


@contextmanager
def open_catalogue(settings: Settings) -> Iterator[Catalogue]:
    """Open the catalogue alone, which may be done while a server holds the data directory."""
    settings.data.mkdir(parents=True, exist_ok=True)
    catalogue = Catalogue.in_directory(settings.data)
    try:
        yield catalogue
    finally:
        catalogue.close()


@contextmanager
def open_library(settings: Settings, *, embed_beside: bool = False) -> Iterator[Library]:
    """Open the data directory for this process alone, mend what was left half written, and close it after.

    Args:
        settings: where it is and how it is read.
        embed_beside: after a change of encoder, make the new vectors in a thread beside other work, not before it.

    Raises:
        DataDirectoryInUseError: If another process has it open.
        StoreError: If it cannot be read.
    """
    with ExitStack() as stack:
        lock = DirectoryLock(settings.data)
        stack.callback(lock.release)
        catalogue = Catalogue.in_directory(settings.data)
        stack.callback(catalogue.close)
        graph = GraphStore(settings.data / "graph", time_limit=settings.sparql_seconds)
        stack.callback(graph.close)
        load_shipped(graph)
        encoder = open_encoder(settings)
        folder = settings.data / "index"
        index = open_index(folder, TantivyLexical(folder / "words"), FaissVectors(encoder.dimension), encoder)
        stack.callback(index.close)
        publisher = Publisher(catalogue, (GraphSink(graph), index))
        recovered = publisher.recover()
        embedding = Reembedding(index, catalogue)
        stack.callback(embedding.stop)
        embedding.start() if embed_beside else embedding.run()
        retriever = Retriever(index, catalogue, graph)
        yield Library(
            settings=settings,
            catalogue=catalogue,
            graph=graph,
            index=index,
            encoder=encoder,
            publisher=publisher,
            retriever=retriever,
            suggester=Suggester(index.store),
            answerer=Answerer(
                graph, catalogue, encoder.queries if isinstance(encoder, BulkEncoder) else encoder, retriever
            ),
            network=NetworkBuilder(graph),
            recovered=tuple(recovered),
        )
        # what is compared now need not be compared at the next start
        publisher.in_step()


def reading_service(
    library: Library, mapping: ColumnMapping | None = None, extracting: Extracting | None = None
) -> ReadingService:
    """Build what reads documents into a library; opens the index of places.

    Args:
        library: where they go.
        mapping: what a person says the columns of tables hold.
        extracting: what extracts the statements; made from the settings, if not given.
    """
    readers: ReaderRegistry = default_readers(library.settings.max_file_bytes, mapping=mapping)
    expander = default_expander(readers.suffixes)
    shelf = Shelf(library.catalogue, library.publisher)
    return ReadingService(readers, expander, extracting or extracting_of(library.settings), shelf, library.settings)


def extracting_of(settings: Settings) -> Extracting:
    """Build what extracts the statements of documents: little text in this process, more in several at once."""
    gazetteer = PlaceGazetteer.open(settings.cache)
    limits = Limits(max_seconds=settings.max_document_seconds)
    here = InThisProcess(lambda: default_pipeline(gazetteer, limits=limits))
    number = settings.workers or min(_MOST_WORKERS, os.cpu_count() or 1)
    return here if number == 1 else ByAmount(here, Workers(number, settings.cache, limits))


def open_encoder(settings: Settings) -> BulkEncoder | OnnxEncoder | SentenceEncoder:
    """Build the encoder that the settings ask for."""
    original = SentenceEncoder(settings.encoder, settings.encoder_batch)
    match settings.encoder_runtime:
        case EncoderRuntime.TORCH:
            return original
        case EncoderRuntime.ONNX_INT8:
            return OnnxEncoder(original, settings.cache, int8=True)
        case EncoderRuntime.ONNX:
            return OnnxEncoder(original, settings.cache)
        case EncoderRuntime.AUTO:
            half = SentenceEncoder(settings.encoder, settings.encoder_batch, half=True)
            exported = OnnxEncoder(original, settings.cache)
            return BulkEncoder(exported, half, queries=QueryEncoder(exported))
