"""Times a query and memory of the server as a library grows, a part of docs/performance.md. Run as ``python -m bench.scale``."""

from __future__ import annotations

import argparse
import json
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import httpx

from bench.libraries import EXAMPLES, ROOT, extractions_of, library_of
from bench.processes import peak_memory, start
from bench.reports import measured_on, table, write_between_markers
from bench.synthetic import build
from bench.texts import entities_of, pieces_of
from bench.timing import Spread, seconds, spread
from search.answer_measures import read_questions

PAGE = ROOT / "docs" / "performance.md"
CLIENTS = (1, 4)
_QUERIES = 400
_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class Scale:
    """What a server of so many passages and triples takes: to fill, to start and to answer its first question (s), at most (MiB).

    `searched` and `asked` are times of one client and of several at once (ms), by their number.
    """

    passages: int
    triples: int
    filled: float
    ready: float
    first: float
    searched: Mapping[int, Spread]
    asked: Mapping[int, Spread]
    memory: float


def main() -> None:
    """Measure each size given and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--passages", type=int, nargs="+", default=[10_000, 100_000], help="sizes of the library")
    parser.add_argument("--seed", type=int, default=7, help="seed of the shuffling")
    parser.add_argument(
        "--speaking", type=float, default=0.06, help="share of the sentences that name things and state facts"
    )
    parser.add_argument("--part", default="scale", help="which part of the page is written; none if empty")
    given = parser.parse_args()
    found = measure(given.passages, given.seed, given.speaking)
    text = "\n\n".join((measured_on(), *report(list(found))))
    sys.stdout.write(text + "\n")
    if given.part:
        write_between_markers(PAGE, text, given.part)


def measure(sizes: Sequence[int], seed: int, speaking: float) -> Iterator[Scale]:
    """Fill, serve and ask a library of each size."""
    with library_of(EXAMPLES / "corpus") as library:
        read = extractions_of(library)
    pieces, entities = pieces_of(read, "en"), entities_of(read)
    every = round(1 / speaking) if speaking else 0
    pieces = [p if every and n % every == 0 else p.silent() for n, p in enumerate(pieces)]
    questions = [q.text for q in read_questions(EXAMPLES / "questions.json")]
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            started = time.perf_counter()
            triples = build(Path(folder), pieces, entities, size, seed)
            filled = time.perf_counter() - started
            yield _served(Path(folder), (size, triples, filled), questions)


def report(found: Sequence[Scale]) -> list[str]:
    """Write what was measured as a table and a line that says how."""
    rows = [
        (
            *(f"{s.passages:,}", f"{s.triples:,}", f"{s.filled:.0f} s", f"{s.ready:.1f} s", f"{s.first:.0f} s"),
            *(str(number), f"{s.searched[number].p50:.0f}", f"{s.searched[number].p95:.0f}"),
            *(f"{s.asked[number].p50:.0f}", f"{s.asked[number].p95:.0f}", f"{s.memory:.0f} MiB"),
        )
        for s in found
        for number in CLIENTS
    ]
    heads = (
        *("passages", "triples", "filled in", "ready after", "first answer after", "clients"),
        *("search p50 in ms", "search p95", "ask p50", "ask p95", "memory at most"),
    )
    return [
        table(heads, rows),
        "Clients at once over HTTP, each with questions of examples/questions.json in an order of its own, after one round "
        "that is not counted. What can be asked of the graph is read beside, from when the server is ready until the first "
        "answer. Lower is better.",
    ]


def _served(data: Path, size: tuple[int, int, float], questions: Sequence[str]) -> Scale:
    process, base, ready = start(data)
    try:
        first = seconds(lambda: _ask(httpx.Client(base_url=base, timeout=120), questions[0]))
        searched = {number: _clients(base, _search, questions, number) for number in CLIENTS}
        asked = {number: _clients(base, _ask, questions, number) for number in CLIENTS}
        return Scale(*size, ready, first, searched, asked, peak_memory(process))
    finally:
        _stop(process)


def _clients(base: str, ask: Callable[[httpx.Client, str], None], questions: Sequence[str], clients: int) -> Spread:
    """Let all clients ask, each beginning elsewhere in the list; times in seconds of the rounds that count."""

    def one(number: int) -> list[float]:
        first = number * len(questions) // clients
        mine = [*questions[first:], *questions[:first]]
        with httpx.Client(base_url=base, timeout=120) as client:
            for question in mine[: len(mine) // clients]:
                ask(client, question)
            times = []
            for question in (mine * _ROUNDS)[: _QUERIES // clients]:
                started = time.perf_counter()
                ask(client, question)
                times.append(time.perf_counter() - started)
            return times

    with ThreadPoolExecutor(clients) as pool:
        return spread([t for times in pool.map(one, range(clients)) for t in times])


def _search(client: httpx.Client, question: str) -> None:
    client.get("/api/search", params={"q": question}).raise_for_status()


def _ask(client: httpx.Client, question: str) -> None:
    body = json.dumps({"question": question})
    client.post("/api/ask", content=body, headers={"Content-Type": "application/json"}).raise_for_status()


def _stop(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGINT)
    process.wait()


if __name__ == "__main__":
    main()
