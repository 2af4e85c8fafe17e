"""Measures weights of fusion, cross-validated over sets; writes docs/fusion.md. Run as ``python -m bench.tune_fusion``.

For each set the weights are chosen that are best on all other sets, and measured on it: what a set that nobody has seen may hope for.
The weights that are best on all sets together are those to write into `search.retrieval.fusion.Weights`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import product
from pathlib import Path
from statistics import fmean

from app.bootstrap import Library
from bench.libraries import ROOT
from bench.reports import commit, machine, table, today, write_between_markers
from bench.retrieval import DEV, SETS, folders_of, library_of_collection
from search.evaluation import find_all, run
from search.measures import mean, ndcg, read_dataset
from search.retrieval.fusion import Weights, fuse
from search.retrieval.retriever import Retriever

PAGE = ROOT / "docs" / "fusion.md"
_LEXICAL = (0.3, 0.4, 0.5, 0.6, 0.7)
_GRAPH = (0.0, 0.15, 0.26, 0.35)
Figures = Mapping[str, Mapping[Weights, float]]


def main() -> None:
    """Measure every choice on every set and print what follows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="more test collections in the BEIR format")
    parser.add_argument("--only-print", action="store_true", help="do not write the page")
    arguments = parser.parse_args()
    folders = [*folders_of(SETS), *arguments.folders]
    figures = {folder.name: dict(measure_choices(folder)) for folder in folders}
    measured = "\n\n".join(report(figures))
    sys.stdout.write(measured + "\n")
    if not arguments.only_print:
        write_between_markers(PAGE, measured)


def choices() -> list[Weights]:
    """The grid: the share of words against meaning, and the share of the graph in the whole."""
    return [
        Weights((1 - graph) * words, (1 - graph) * (1 - words), graph) for words, graph in product(_LEXICAL, _GRAPH)
    ]


def measure_choices(folder: Path) -> Iterator[tuple[Weights, float]]:
    """Yield nDCG@10 on the development split for each choice."""
    dataset = read_dataset(folder, DEV)
    with library_of_collection(folder) as library:
        found = find_all(dataset, _retriever(library, Weights()))
        for weights in choices():
            yield weights, mean(ndcg, run(dataset, _retriever(library, weights), found), dataset.qrels, 10)


def best_on(figures: Figures, sets: Sequence[str]) -> Weights:
    """The choice with the highest mean over these sets; the first of equals."""
    return max(choices(), key=lambda weights: fmean(figures[name][weights] for name in sets))


def report(figures: Figures) -> Iterator[str]:
    """Tables of all choices, and of what each set gets when it has no say."""
    names = list(figures)
    yield f"Measured on {today()}, commit `{commit()}`, on {machine()}. Figures are nDCG@10."
    rows = [(*_shares(w), *(figures[n][w] for n in names), fmean(figures[n][w] for n in names)) for w in choices()]
    yield table(("words", "meaning", "graph", *names, "mean"), rows)
    left_out = [(n, best_on(figures, [m for m in names if m != n] or names)) for n in names]
    chosen = [(n, *_shares(w), figures[n][w], max(figures[n].values())) for n, w in left_out]
    yield table(("set left out", "words", "meaning", "graph", "nDCG@10", "best possible"), chosen)
    best, chosen_now = best_on(figures, names), Weights()
    yield f"Best on all sets: {_told(best)}. In the code: {_told(chosen_now)}."


def _told(weights: Weights) -> str:
    return f"words {weights.lexical:.2f}, meaning {weights.dense:.2f}, graph {weights.graph:.2f}"


def _shares(weights: Weights) -> tuple[float, float, float]:
    return weights.lexical, weights.dense, weights.graph


def _retriever(library: Library, weights: Weights) -> Retriever:
    return Retriever(library.index, library.catalogue, library.graph, partial(fuse, weights=weights))


if __name__ == "__main__":
    main()
