"""Pages whose measured part is rewritten by each run: Markdown tables between two markers."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

BEGIN = "<!-- measured: begin -->"
END = "<!-- measured: end -->"
_ROOT = Path(__file__).parents[1]


def table(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Write a Markdown table; numbers stand right.

    >>> print(table(("part", "F1"), [("entities", 0.5)]))
    | part | F1 |
    |---|--:|
    | entities | 0.500 |
    """
    numeric = [bool(rows) and all(isinstance(row[i], int | float) for row in rows) for i in range(len(headings))]
    lines = [_row(headings), "|" + "|".join("--:" if n else "---" for n in numeric) + "|"]
    return "\n".join([*lines, *(_row([_cell(c) for c in row]) for row in rows)])


def machine() -> str:
    """Describe the machine: processor, cores that may be used, memory, system, Python."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cores = len(os.sched_getaffinity(0))
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{_processor()}, {cores} cores, {memory:.0f} GiB memory, {system}"


def commit() -> str:
    """Return the commit that is measured, and whether the working tree differs from it."""
    try:
        described = subprocess.run(
            ["git", "describe", "--always", "--dirty", "--abbrev=10"],
            cwd=_ROOT, capture_output=True, text=True, check=True, timeout=10,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return "unknown (no git here)"
    return described.stdout.strip()


def today() -> str:
    """Return the date in ISO 8601."""
    return datetime.now(UTC).date().isoformat()


def measured_on() -> str:
    """The line that opens a measured part: when, which commit, on what."""
    return f"Measured on {today()}, commit `{commit()}`, on {machine()}."


def write_between_markers(page: Path, measured: str, part: str = "") -> None:
    """Replace what stands between the markers of a page.

    Args:
        page: a Markdown file.
        measured: what is written.
        part: which markers, where a page has several parts that are measured apart.

    Raises:
        ValueError: If the page lacks the markers.
    """
    begin, end = (f"<!-- measured{' ' if part else ''}{part}: {edge} -->" for edge in ("begin", "end"))
    text = page.read_text(encoding="utf-8")
    if text.count(begin) != 1 or text.count(end) != 1:
        raise ValueError(f"{page} must hold {begin} and {end} once each.")
    before, _, rest = text.partition(begin)
    after = rest.partition(end)[2]
    page.write_text(f"{before}{begin}\n{measured.strip()}\n{end}{after}", encoding="utf-8")


def _row(cells: Sequence[object]) -> str:
    return "| " + " | ".join(map(str, cells)) + " |"


def _cell(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown processor"
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
