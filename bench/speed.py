"""Speed of reading and growth of its cost; writes these parts of docs/quality.md. Run as ``python -m bench.speed``."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.libraries import EXAMPLES, ROOT, extractions_of, library_of
from bench.reports import measured_on, table, write_between_markers
from bench.threads import limit_threads

PAGE = ROOT / "docs" / "quality.md"
GROWTH = 10_000
_PASSAGES = 300
_ROUNDS = 3
_SEED = 7


def main() -> None:
    """Measure, print, and write each part as soon as it is measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--growth",
        type=int,
        default=GROWTH,
        help=f"documents of the largest library; {GROWTH} takes a quarter of an hour",
    )
    parser.add_argument("--only-print", action="store_true", help="do not write the page")
    given = parser.parse_args()
    limit_threads(1, "bench.speed")
    for part, measured in (("speed", _speed()), ("growth", _growth(given.growth))):
        text = "\n\n".join((measured_on(), *measured))
        sys.stdout.write(text + "\n")
        if not given.only_print:
            write_between_markers(PAGE, text, part)


def _speed() -> Iterator[str]:
    from app.bootstrap import open_library
    from app.settings import load_settings
    from bench.reading_speed import measure_reading
    from bench.texts import entities_of, pieces_of, shuffled

    with library_of(EXAMPLES / "corpus") as library:
        read = extractions_of(library)
    made = shuffled(pieces_of(read, "en"), entities_of(read), _PASSAGES, _SEED)
    with tempfile.TemporaryDirectory() as data, open_library(load_settings(data=Path(data))) as library:
        speed = measure_reading([e.document.text for e in made], library, _ROUNDS)
    rows = [
        (f"peer: {speed.peer}, one process", round(speed.spacy), 1.0),
        ("text to statements, one process", round(speed.extracted), speed.extracted / speed.spacy),
        ("text to statements, two processes", round(speed.together), speed.together / speed.spacy),
        ("text to catalogue, graph and search index, two processes", round(speed.stored), speed.stored / speed.spacy),
    ]
    yield table(("what", "words a second", "ratio to the peer"), rows)
    load = f"load average {os.getloadavg()[0]:.1f} at the end"
    yield (
        f"{speed.words} English words in {len(made)} documents, best of {_ROUNDS} rounds in turns, the last row once; {load}. "
        "The processes are started before. How speed is compared in full stands in [performance.md](performance.md)."
    )


def _growth(most: int) -> Iterator[str]:
    from bench.growth import SIZES, measure_growth

    points = measure_growth(max(most, SIZES[0]))
    rows = [
        (p.documents, f"{p.milliseconds:.1f}", p.milliseconds / points[0].milliseconds, f"{p.disk:.0f}") for p in points
    ]
    yield table(("documents read before", "ms for one more", "ratio to the first", "MiB for 1,000"), rows)
    yield "Short made documents through the whole product, from text to all indexes; see [bench/growth.py](../bench/growth.py)."


if __name__ == "__main__":
    main()
