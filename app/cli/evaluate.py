"""``intercluster evaluate``: how well search and answers do on a test collection."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from app.bootstrap import open_library, reading_service
from app.cli.common import library_of, settings_of
from app.cli.output import print_json, progress, table
from app.errors import UsageError
from app.settings import load_settings
from ingest.pipeline import Profile
from ingest.sources import Source
from search.answer_measures import ask_all, by_kind, read_questions
from search.answers.records import Question
from search.evaluation import evaluate
from search.measures import read_dataset
from search.retrieval.retriever import Retriever


def register(app: typer.Typer) -> None:
    """Add the command group."""
    group = typer.Typer(help="How well search and answers do on a test collection.", no_args_is_help=True)
    group.command("retrieval")(retrieval)
    group.command("answers")(answers)
    app.add_typer(group, name="evaluate")


def retrieval(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="A test collection in the BEIR format.")],
    split: Annotated[str, typer.Option(help="Which judgements: qrels/SPLIT.tsv.")] = "test",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Measure retrieval on a BEIR folder, in a library of its own: the product, its parts alone, and without each part."""
    dataset = read_dataset(folder, split)
    with tempfile.TemporaryDirectory() as scratch:
        settings = load_settings(**{**settings_of(context).model_dump(), "data": Path(scratch) / "data"})
        with open_library(settings) as library:
            corpus = folder / "corpus.jsonl"
            with progress() as advance:
                reading_service(library).read([Source(corpus.name, corpus)], advance, Profile.SEARCH_ONLY)
            rows = evaluate(
                dataset, lambda s: Retriever(library.index, library.catalogue, library.graph, s.combine, s.steps)
            )
    if as_json:
        print_json(
            [{"system": r.system, "ndcg@10": r.ndcg_10, "recall@100": r.recall_100, "mrr@10": r.mrr_10} for r in rows]
        )
        return
    shown = [(r.system, f"{r.ndcg_10:.4f}", f"{r.recall_100:.4f}", f"{r.mrr_10:.4f}") for r in rows]
    table(("system", "nDCG@10", "Recall@100", "MRR@10"), shown)


def answers(
    context: typer.Context,
    questions: Annotated[Path, typer.Argument(help="JSON: a list of id, kind, question, answers.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Ask the library the questions of a file and score the answers by kind."""
    try:
        gold = read_questions(questions)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(
            f"{questions} is no file of questions: {error!r}. It holds a list of id, kind, question, answers."
        ) from error
    with library_of(context) as library:
        scored = ask_all(gold, lambda text: library.answerer.answer(Question(text)))
    kinds = by_kind(scored)
    if as_json:
        print_json({kind: {"questions": n, "score": score} for kind, (n, score) in kinds.items()})
        return
    table(("kind", "questions", "score"), [(kind, n, f"{score:.3f}") for kind, (n, score) in kinds.items()])
