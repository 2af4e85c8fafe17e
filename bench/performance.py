"""Speed and memory beside named peers in the same run; writes docs/performance.md. Run as ``python -m bench.performance``."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench.libraries import EXAMPLES, GOLD, ROOT
from bench.reports import commit, machine, table, today, write_between_markers
from bench.threads import limit_threads

if TYPE_CHECKING:
    from bench.texts import Piece
    from kg.records import Extraction

PAGE = ROOT / "docs" / "performance.md"


@dataclass(frozen=True, slots=True)
class Size:
    """How many passages are read, indexed, searched and given to txtai; rounds and starts, threads, seed of the shuffling."""

    read: int
    index: int
    search: int
    beside_txtai: int
    rounds: int
    threads: int
    seed: int


def main() -> None:
    """Measure, print, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--read", type=int, default=300, help="passages read beside spaCy")
    parser.add_argument(
        "--index", type=int, default=600, help="passages indexed beside sentence-transformers and FAISS"
    )
    parser.add_argument("--search", type=int, default=10_000, help="passages searched")
    parser.add_argument("--beside-txtai", type=int, default=1500, help="passages indexed beside txtai")
    parser.add_argument("--rounds", type=int, default=3, help="repetitions; the best, or the median, is taken")
    parser.add_argument("--threads", type=int, default=1, help="threads that the numeric libraries may use")
    parser.add_argument("--seed", type=int, default=7, help="seed of the shuffling")
    parser.add_argument("--only-print", action="store_true", help="do not write the page")
    given = vars(parser.parse_args())
    only_print = given.pop("only_print")
    size = Size(**given)
    limit_threads(size.threads, "bench.performance")
    started = time.perf_counter()
    parts = list(_measure(size))
    measured = "\n\n".join([*parts, f"The whole run took {time.perf_counter() - started:.0f} s."])
    sys.stdout.write(measured + "\n")
    if not only_print:
        write_between_markers(PAGE, measured)


def _measure(size: Size) -> Iterator[str]:
    # loaded here, after the number of threads is settled
    from bench.libraries import extractions_of, library_of
    from bench.texts import entities_of, pieces_of, shuffled
    from bench.txtai_peer import report as beside_txtai
    from search.answer_measures import read_questions

    with library_of(EXAMPLES / "corpus") as library:
        read = extractions_of(library)
    pieces, entities = pieces_of(read, "en"), entities_of(read)
    files = (EXAMPLES / "questions.json", GOLD / "questions_test.json")
    questions = [q.text for file in files for q in read_questions(file)]
    threads = f"{size.threads} thread{'s' if size.threads != 1 else ''} for the numeric libraries"
    yield f"Measured on {today()}, commit `{commit()}`, on {machine()}; {threads}, seed {size.seed}; {_load()}."
    yield (
        f"Text: the {len(pieces)} English sentences of five words or more in examples/corpus, "
        "repeated and shuffled to the size needed."
    )
    yield from _reading([e.document.text for e in shuffled(pieces, entities, size.read, size.seed)], size)
    yield from _indexing(shuffled(pieces, entities, size.index, size.seed + 1))
    yield from _searching(shuffled(pieces, entities, size.search, size.seed + 2), pieces, questions, size.seed)
    yield from beside_txtai(shuffled(pieces, entities, size.beside_txtai, size.seed + 3))
    yield from _processes(questions, size)


def _reading(texts: list[str], size: Size) -> Iterator[str]:
    from app.bootstrap import open_library
    from app.settings import load_settings
    from bench.reading_speed import measure_reading

    with tempfile.TemporaryDirectory() as data, open_library(load_settings(data=Path(data))) as library:
        speed = measure_reading(texts, library, size.rounds)
    rows = [
        (f"peer: {speed.peer}", round(speed.spacy), 1.0),
        ("text to statements, one process", round(speed.extracted), speed.extracted / speed.spacy),
        ("text to statements, two processes", round(speed.together), speed.together / speed.spacy),
        ("text to catalogue, graph and search index, two processes", round(speed.stored), speed.stored / speed.spacy),
    ]
    yield "### Reading"
    yield table(("what", "words a second", "ratio to the peer"), rows)
    yield (
        f"{speed.words} words in {len(texts)} documents; best of {size.rounds} rounds in turns, the last row once. "
        "The peer runs in one process. Higher is better."
    )


def _indexing(documents: list[Extraction]) -> Iterator[str]:
    from bench.search_speed import Direct, measure_indexing

    speed = measure_indexing(documents)
    rows = [
        (f"peer: {Direct.name()}, same model", _round(speed.peer), 1.0),
        ("SearchIndex.put: vectors, words, rows and entities, on disk", _round(speed.ours), speed.ours / speed.peer),
    ]
    yield "### Indexing"
    yield table(("what", "passages a second", "ratio to the peer"), rows)
    yield f"{speed.passages} passages of three sentences, the same for both. Higher is better."


def _searching(documents: list[Extraction], pieces: list[Piece], questions: list[str], seed: int) -> Iterator[str]:
    from bench.search_speed import measure_queries

    found = measure_queries(documents, pieces, questions, seed)
    peer, ours = found.peer, found.ours
    rows = [
        ("peer: encode the query, search FAISS", _round(peer.p50), _round(peer.p95), 1.0, 1.0),
        (
            "Retriever.search: three retrievers fused, facets, highlights, entities, facts",
            *(_round(ours.p50), _round(ours.p95), ours.p50 / peer.p50, ours.p95 / peer.p95),
        ),
    ]
    yield "### Searching"
    yield table(("what", "p50 in ms", "p95 in ms", "p50 to the peer's", "p95 to the peer's"), rows)
    yield f"{found.queries} different questions over {found.passages} passages, one after the other. Lower is better."


def _processes(questions: list[str], size: Size) -> Iterator[str]:
    from bench.processes import ingest, serve

    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        run = ingest(data, EXAMPLES / "corpus")
        served = serve(data, questions, size.rounds)
    ready = f"from `intercluster serve` to the first 200 of /readyz, median of {served.starts} starts on a warm machine"
    asked = f"{served.queries} searches and as many questions, the network, lists"
    rows = [
        ("server ready after", f"{served.ready:.2f} s", ready),
        ("server, processor time until then", f"{served.processor:.2f} s", "the same, whatever else the machine does"),
        ("server, memory when ready", f"{served.at_start:.0f} MiB", "the encoder may still be loading beside"),
        ("server, memory after queries", f"{served.after_queries:.0f} MiB", asked),
        ("server, memory at most", f"{served.peak:.0f} MiB", "over its whole life"),
        ("ingest, memory at most", f"{run.peak_memory:.0f} MiB", "`intercluster ingest examples/corpus`, empty folder"),
        ("ingest, time", f"{run.seconds:.1f} s", "the same, loading of models included"),
    ]
    yield "### The command and the server"
    yield table(("what", "figure", "how"), rows)
    yield "Memory is resident set size. Data: the documents of examples/corpus as they are."


def _load() -> str:
    busy = os.getloadavg()[0]
    return f"load average {busy:.1f} at the start, so that other work {'slowed the figures' if busy > 1 else 'hardly mattered'}"


def _round(value: float) -> str:
    return f"{value:.1f}"


if __name__ == "__main__":
    main()
