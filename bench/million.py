"""Searching a million passages: times of four clients at once, memory, and recall against exact search.

Passages, words and vectors are those of `search.index`; the graph of documents is left out, since it plays no part in ranking.
Writes a part of docs/performance.md. Run as ``python -m bench.million``; takes about a quarter of an hour.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from app.bootstrap import open_encoder
from app.settings import load_settings
from bench.libraries import EXAMPLES, ROOT, extractions_of, library_of
from bench.reports import measured_on, table, write_between_markers
from bench.synthetic import SentenceMeans, numbered
from bench.texts import PASSAGES_PER_DOCUMENT, entities_of, pieces_of, shuffled
from bench.timing import spread
from kg.catalogue import Catalogue, Reading
from kg.graph import GraphStore
from search.answer_measures import read_questions
from search.index import SearchIndex, open_index
from search.indexes.faiss_vectors import FaissVectors
from search.indexes.passage_store import digest, embedded_text
from search.indexes.tantivy_lexical import TantivyLexical
from search.records import SearchRequest
from search.retrieval.retriever import Retriever

PAGE = ROOT / "docs" / "performance.md"
CLIENTS = 4
_CHUNK = 20_000
_QUERIES = 400
_RECALL_QUERIES = 50
_NEAREST = 10


def main() -> None:
    """Fill, measure in a process of its own, print, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passages", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=7, help="seed of the shuffling")
    parser.add_argument("--filled", type=Path, help="measure this folder and print JSON; what the process itself calls")
    parser.add_argument("--only-print", action="store_true", help="do not write the page")
    given = parser.parse_args()
    if given.filled is not None:
        sys.stdout.write(json.dumps(measure(given.filled)))
        return
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        fill(Path(folder), given.passages, given.seed)
        filled = time.perf_counter() - started
        done = subprocess.run(
            [sys.executable, "-m", "bench.million", "--filled", folder],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        disk = sum(p.stat().st_size for p in Path(folder).rglob("*") if p.is_file()) / 2**30
    text = "\n\n".join((measured_on(), *report(json.loads(done.stdout) | {"filled": filled, "disk": disk})))
    sys.stdout.write(text + "\n")
    if not given.only_print:
        write_between_markers(PAGE, text, "million")


def fill(folder: Path, passages: int, seed: int) -> None:
    """Put so many passages of shuffled sentences into a catalogue and a search index."""
    with library_of(EXAMPLES / "corpus") as library:
        read = extractions_of(library)
    pieces, entities = [p.silent() for p in pieces_of(read, "en")], entities_of(read)
    catalogue, index = _open(folder)
    vectors = SentenceMeans(index.encoder, [p.text for p in pieces], seed)
    for start in range(0, passages, _CHUNK):
        made = shuffled(pieces, entities, min(_CHUNK, passages - start), seed + 1 + start)
        documents = [numbered(e, start // PASSAGES_PER_DOCUMENT + n) for n, e in enumerate(made)]
        texts = sorted({embedded_text(p, e.document.title) for e in documents for p in e.passages})
        with index.store.transaction():
            index.store.add_embeddings([digest(t) for t in texts], index.encoder.fingerprint, vectors.make(texts))
        catalogue.documents.begin([Reading(e, e) for e in documents])
        index.put(documents)
        catalogue.documents.finish([e.document.iri for e in documents])
    index.close()
    catalogue.close()


def measure(folder: Path) -> dict[str, Any]:
    """Open a filled folder and search it; times in ms, memory in MiB."""
    started = time.perf_counter()
    catalogue, index = _open(folder)
    opened = time.perf_counter() - started
    retriever = Retriever(index, catalogue, GraphStore(None))
    questions = [q.text for q in read_questions(EXAMPLES / "questions.json")]

    def client(number: int) -> list[float]:
        times = []
        for n in range(_QUERIES // CLIENTS):
            # no two queries are the same text, so that each is encoded
            query = f"{questions[(number * 17 + n) % len(questions)]} {number}{n}"
            began = time.perf_counter()
            retriever.search(SearchRequest(query, limit=10))
            times.append(time.perf_counter() - began)
        return times

    for question in questions[:8]:
        retriever.search(SearchRequest(question, limit=10))
    alone = spread(client(0))
    with ThreadPoolExecutor(CLIENTS) as pool:
        together = spread([t for times in pool.map(client, range(CLIENTS)) for t in times])
    memory = psutil.Process(os.getpid()).memory_info().rss / 2**20
    recall = _recall(index, questions[:_RECALL_QUERIES])
    catalogue.close()
    return {
        "passages": len(index), "opened": opened, "alone": (alone.p50, alone.p95), "together": (together.p50, together.p95),
        "memory": memory, "recall": recall,
    }  # fmt: skip


def report(found: dict[str, Any]) -> list[str]:
    """Write what was measured as a table."""
    rows = [
        ("filled in", f"{found['filled']:.0f} s", "vectors are means of their sentences' vectors, not encoded"),
        ("on disk", f"{found['disk']:.1f} GiB", "texts, words, rows, vectors"),
        ("opened in", f"{found['opened']:.1f} s", "the vector index is read from its file"),
        ("search, one client", "p50 {:.0f} ms, p95 {:.0f} ms".format(*found["alone"]), "each query encoded anew"),
        (
            f"search, {CLIENTS} clients at once",
            "p50 {:.0f} ms, p95 {:.0f} ms".format(*found["together"]),
            "in threads of one process",
        ),
        ("memory after that", f"{found['memory']:.0f} MiB", "resident set"),
        (
            f"recall@{_NEAREST} of the vector index",
            f"{found['recall']:.3f}",
            f"against exact search, {_RECALL_QUERIES} queries",
        ),
    ]
    return [table((f"{found['passages']:,} passages", "figure", "how"), rows)]


def _recall(index: SearchIndex, queries: list[str]) -> float:
    """The share of the exactly nearest passages that the index finds."""
    vectors = index.encoder.encode(queries)
    best = np.full((len(queries), _NEAREST), -2.0, dtype=np.float32)
    ids = np.zeros((len(queries), _NEAREST), dtype=np.int64)
    for numbers, rows in index.store.all_vectors(index.encoder.fingerprint):
        scores = np.concatenate([best, vectors @ rows.T], axis=1)
        every = np.concatenate([ids, np.broadcast_to(numbers, (len(queries), len(numbers)))], axis=1)
        top = np.argpartition(-scores, _NEAREST, axis=1)[:, :_NEAREST]
        best, ids = np.take_along_axis(scores, top, axis=1), np.take_along_axis(every, top, axis=1)
    found = [set(index.search_dense(query, _NEAREST)[0].tolist()) for query in queries]
    return float(np.mean([len(f & set(exact.tolist())) / _NEAREST for f, exact in zip(found, ids, strict=True)]))


def _open(folder: Path) -> tuple[Catalogue, SearchIndex]:
    encoder = open_encoder(load_settings())
    index = open_index(
        folder / "index", TantivyLexical(folder / "index" / "words"), FaissVectors(encoder.dimension), encoder
    )
    return Catalogue.in_directory(folder), index


if __name__ == "__main__":
    main()
