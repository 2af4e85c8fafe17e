"""How well search ranks on the retrieval sets; writes docs/retrieval.md. Run as ``python -m bench.retrieval``."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.bootstrap import Library, open_library, reading_service
from app.settings import load_settings
from bench.libraries import GOLD, ROOT
from bench.reports import commit, machine, table, today, write_between_markers
from ingest.pipeline import Profile
from ingest.sources import Source
from search.evaluation import Row, evaluate
from search.measures import read_dataset
from search.retrieval.retriever import Retriever

PAGE = ROOT / "docs" / "retrieval.md"
SETS = GOLD / "retrieval"
DEV, HELD_BACK = "dev", "test"


def main() -> None:
    """Measure, print, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "folders", nargs="*", type=Path, help="test collections in the BEIR format; those of the tests if none"
    )
    parser.add_argument("--only-print", action="store_true", help="do not write the page")
    arguments = parser.parse_args()
    folders = arguments.folders or folders_of(SETS)
    rows = {
        folder.name: {s: measure(folder, library, s) for s in splits_of(folder)}
        for folder, library in _libraries(folders)
    }
    measured = "\n\n".join(report(rows))
    sys.stdout.write(measured + "\n")
    if not arguments.only_print:
        write_between_markers(PAGE, measured)


def folders_of(parent: Path) -> list[Path]:
    """The test collections in a folder, by name."""
    return sorted(folder for folder in parent.iterdir() if (folder / "corpus.jsonl").is_file())


def splits_of(folder: Path) -> list[str]:
    """The splits of a test collection that have judgements."""
    return [split for split in (DEV, HELD_BACK) if (folder / "qrels" / f"{split}.tsv").is_file()]


def measure(folder: Path, library: Library, split: str) -> list[Row]:
    """Rank one split in every way."""
    dataset = read_dataset(folder, split)
    return evaluate(dataset, lambda s: Retriever(library.index, library.catalogue, library.graph, s.combine, s.steps))


@contextmanager
def library_of_collection(folder: Path) -> Iterator[Library]:
    """Read the texts of a test collection into a new library, to be searched only."""
    with tempfile.TemporaryDirectory() as data, open_library(load_settings(data=Path(data))) as library:
        corpus = folder / "corpus.jsonl"
        reading_service(library).read([Source(corpus.name, corpus)], profile=Profile.SEARCH_ONLY)
        yield library


def report(rows: Mapping[str, Mapping[str, Sequence[Row]]]) -> Iterator[str]:
    """Write the tables: nDCG@10 of all sets beside each other, then each set by itself."""
    yield f"Measured on {today()}, commit `{commit()}`, on {machine()}."
    columns = [(name, split) for name, splits in rows.items() for split in splits]
    first = next(iter(next(iter(rows.values())).values()))
    yield "### nDCG@10"
    yield table(
        ("way of ranking", *(f"{name}, {split}" for name, split in columns)),
        [(row.system, *(rows[name][split][i].ndcg_10 for name, split in columns)) for i, row in enumerate(first)],
    )
    for name, split in columns:
        yield f"### {name}, {split}"
        measured = [(r.system, r.ndcg_10, r.recall_100, r.mrr_10) for r in rows[name][split]]
        yield table(("way of ranking", "nDCG@10", "Recall@100", "MRR@10"), measured)


def _libraries(folders: Sequence[Path]) -> Iterator[tuple[Path, Library]]:
    for folder in folders:
        with library_of_collection(folder) as library:
            yield folder, library


if __name__ == "__main__":
    main()
