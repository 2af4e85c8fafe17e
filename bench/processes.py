"""Times and memory of the command ``intercluster`` as a process of its own."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import httpx
import psutil

COMMAND = Path(sys.executable).with_name("intercluster")
_MEBIBYTE = 2**20
_LONGEST_START = 60.0
_POLL = 0.02


@dataclass(frozen=True, slots=True)
class Run:
    """A finished command: its time in seconds and the most memory that it held at once, in MiB of resident set."""

    seconds: float
    peak_memory: float


@dataclass(frozen=True, slots=True)
class Served:
    """A server's time to be ready, in seconds, and its memory, in MiB of resident set; lower is better.

    Attributes:
        ready: median time from the start of the command to the first 200 of ``/readyz``.
        processor: median processor time of the server until then, in seconds; what else the machine does matters little to it.
        at_start, after_queries, peak: memory when ready, after the queries, and at most.
    """

    ready: float
    processor: float
    starts: int
    queries: int
    at_start: float
    after_queries: float
    peak: float


def ingest(data: Path, folder: Path) -> Run:
    """Read a folder by the command, in a process of its own.

    Raises:
        RuntimeError: If the command fails.
    """
    started = time.perf_counter()
    process = subprocess.Popen(
        [str(COMMAND), "--data", str(data), "ingest", str(folder)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, peak_memory(process))
        time.sleep(_POLL)
    complaints = process.stderr.read() if process.stderr else ""
    if process.returncode:
        raise RuntimeError(f"intercluster ingest ended with status {process.returncode}: {complaints}")
    return Run(time.perf_counter() - started, peak)


def serve(data: Path, queries: Sequence[str], starts: int) -> Served:
    """Start the server some times after one start that is not counted; ask it all queries the last time."""
    times: list[float] = []
    processor: list[float] = []
    at_start = after = peak = 0.0
    for number in range(starts + 1):
        process, base, seconds = start(data)
        if number:
            times.append(seconds)
            spent = psutil.Process(process.pid).cpu_times()
            processor.append(spent.user + spent.system)
        try:
            if number == starts:
                at_start = _resident(process)
                _ask(base, queries)
                after, peak = _resident(process), peak_memory(process)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait()
    return Served(median(times), median(processor), starts, len(queries), at_start, after, peak)


def start(data: Path) -> tuple[subprocess.Popen[str], str, float]:
    """Start a server; return it, its address, and how long it took to be ready, in seconds."""
    port = _free_port()
    started = time.perf_counter()
    process = subprocess.Popen(
        [str(COMMAND), "--data", str(data), "serve", "--port", str(port)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    base = f"http://127.0.0.1:{port}"
    while time.perf_counter() - started < _LONGEST_START and process.poll() is None:
        try:
            if httpx.get(f"{base}/readyz", timeout=5).status_code == httpx.codes.OK:
                return process, base, time.perf_counter() - started
        except httpx.TransportError:
            time.sleep(_POLL)
    process.kill()
    raise RuntimeError(f"the server was not ready within {_LONGEST_START:g} s")


def _ask(base: str, queries: Sequence[str]) -> None:
    with httpx.Client(base_url=base, timeout=60) as client:
        for query in queries:
            client.get("/api/search", params={"q": query}).raise_for_status()
            client.post(
                "/api/ask", content=json.dumps({"question": query}), headers={"Content-Type": "application/json"}
            ).raise_for_status()
        for path in ("/api/network", "/api/entities", "/api/documents", "/metrics"):
            client.get(path).raise_for_status()


def _resident(process: subprocess.Popen[str]) -> float:
    return psutil.Process(process.pid).memory_info().rss / _MEBIBYTE


def peak_memory(process: subprocess.Popen[str]) -> float:
    """Return the most memory that a process has held so far, in MiB; 0 where it has ended or the system does not tell.

    The figure that `wait4` gives would not do: it includes what the parent held when it started the process.
    """
    try:
        lines = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((float(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
