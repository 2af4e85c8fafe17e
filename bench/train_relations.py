"""Trains the judge of relations on the annotated documents and measures it by cross-validation over documents.

Run as ``python -m bench.train_relations``; takes four minutes on one core and is reproducible. Writes the weights that the product
ships, `ingest/relations/learned/relations.safetensors`. Data: `tests/gold/calibration`, which no rule was made with, so that it shows
how far rules can be trusted on new documents; `tests/gold/train`, `tests/gold/dev` and `bench/wordings`. All is our own, CC0; the
held-back split is never read.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

from bench.judgement import Judgement, Part, labels, score
from bench.libraries import GOLD, ROOT
from bench.relation_examples import ReadDocument, examples_of, extraction_of, read_documents
from bench.relation_training import FOLDS, IN_NO_FOLD, Trainer, TrainingSet, folds_of, tuned
from bench.relation_wordings import read_wordings
from bench.reports import table
from bench.scoring import judge
from bench.train_names import held_back_builders, read_layout
from ingest.analysis import Candidate
from ingest.entities.model import ModelBuilder
from ingest.pipeline import Pipeline, default_pipeline
from ingest.places.gazetteer import PlaceGazetteer
from ingest.relations.learned.judge import LearnedJudge
from ingest.relations.learned.weights import FILE, Weights
from ontology.vocabulary import local_name

RULES_NEVER_SAW: Final = "calibration"
RULES_SAW: Final = ("train", "dev")
OUTPUT: Final = ROOT / "ingest" / "relations" / "learned" / FILE


def main() -> None:
    """Train, measure, print, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only-print", action="store_true", help="do not write the weights")
    arguments = parser.parse_args()
    pipeline = default_pipeline(PlaceGazetteer.open())
    unseen = read_documents(GOLD / RULES_NEVER_SAW, pipeline, unbiased_builders(pipeline))
    seen = [d for split in RULES_SAW for d in read_documents(GOLD / split, pipeline)]
    documents = [*unseen, *seen]
    trainer = Trainer.of(training_set(unseen, seen, read_wordings(pipeline), pipeline))
    weights, held_back = train(trainer)
    folds = trainer.data.folds[: len(documents)]
    sys.stdout.write("\n\n".join(_report(documents, folds, held_back, pipeline)) + "\n")
    if not arguments.only_print:
        write(weights, OUTPUT)


def unbiased_builders(pipeline: Pipeline) -> Mapping[str, ModelBuilder]:
    """For each document that the judge of names was trained on, a builder with one that has not seen it.

    The judge of relations must see names as they are found in new documents, with the usual mistakes.
    """
    documents, layout = read_layout(pipeline)
    builders = held_back_builders(layout, documents, pipeline)
    return {d.name: b for d, b in zip(documents, builders, strict=True)}


def training_set(
    unseen: Sequence[ReadDocument], seen: Sequence[ReadDocument], wordings: Sequence[ReadDocument], pipeline: Pipeline
) -> TrainingSet:
    """Put together documents that the rules were not made with, those that they were, and wordings, which are in no fold."""
    examples = examples_of([*unseen, *seen, *wordings], pipeline)
    trusted = np.repeat([True, False, True], [len(unseen), len(seen), len(wordings)])
    folds = np.concatenate([folds_of(len(unseen) + len(seen)), np.full(len(wordings), IN_NO_FOLD)])
    return TrainingSet(examples, trusted, folds)


def train(trainer: Trainer) -> tuple[Weights, list[Weights]]:
    """Train on everything, and once without each fold; all get the thresholds found on what was held back."""
    folds = [trainer.fit(trainer.data.folds != held) for held in range(FOLDS)]
    judged = trainer.out_of_fold(folds)
    everything = trainer.fit(np.ones(len(trainer.data.folds), dtype=bool))
    return tuned(everything, judged), [tuned(weights, judged) for weights in folds]


def write(weights: Weights, path: Path) -> None:
    """Write weights, leaving out features that weigh next to nothing everywhere."""
    kept = np.abs(weights.values).max(axis=1) > 5e-3
    tensors = {
        "features": weights.features[kept],
        "values": weights.values[kept].astype(np.float16),
        "thresholds": weights.thresholds,
        "scores": weights.scores,
        "probabilities": weights.probabilities,
    }
    names = ",".join(local_name(prop) for prop in weights.properties)
    save_file(
        tensors,
        path,
        metadata={"properties": names, "data": "tests/gold calibration, train and dev, bench/wordings, CC0 1.0"},
    )


def _report(
    documents: Sequence[ReadDocument], folds: NDArray[np.int64], held_back: Sequence[Weights], pipeline: Pipeline
) -> Iterator[str]:
    judges = [LearnedJudge(weights) for weights in held_back]
    alone = [replace(j, floor=1.1) for j in judges]
    ways = {
        "rules": [d.proposed for d in documents],
        "learned": [alone[f].judge(d.model, ()) for d, f in zip(documents, folds, strict=True)],
        "both": [judges[f].judge(d.model, d.proposed) for d, f in zip(documents, folds, strict=True)],
    }
    found = {
        way: [_judged(d, c, pipeline) for d, c in zip(documents, given, strict=True)] for way, given in ways.items()
    }
    split = [d.split for d in documents]
    for name in dict.fromkeys(split):
        chosen = {way: [j for j, s in zip(js, split, strict=True) if s == name] for way, js in found.items()}
        spoken = [d.model.analysis.language[:2] for d in documents if d.split == name]
        yield f"#### {name}, documents held back in {FOLDS} folds"
        yield table(("what", "annotated", *found), [*_by_language(chosen, spoken), *_by_property(chosen)])
    yield "#### confidence and share that is right (calibration, both)"
    yield table(("confidence", "statements", "right"), list(_reliability(found["both"], split)))


def _judged(document: ReadDocument, candidates: Iterable[Candidate], pipeline: Pipeline) -> Judgement:
    extraction = extraction_of(document, candidates, pipeline.schema)
    whole = judge(document.gold, extraction)
    return Judgement(
        tuple(f for f in whole.findings if f.part is Part.RELATIONS),
        tuple(m for m in whole.misses if m.part is Part.RELATIONS),
    )


def _by_language(found: dict[str, list[Judgement]], spoken: Sequence[str]) -> Iterator[tuple[object, ...]]:
    for language in ("all", *sorted(set(spoken))):
        picked = {
            way: sum((j for j, s in zip(js, spoken, strict=True) if language in ("all", s)), Judgement())
            for way, js in found.items()
        }
        yield _row(language, picked, None)


def _by_property(found: dict[str, list[Judgement]]) -> Iterator[tuple[object, ...]]:
    whole = {way: sum(js, Judgement()) for way, js in found.items()}
    for label in sorted({label for j in whole.values() for label in labels(j, Part.RELATIONS)}):
        yield _row(label, whole, label)


def _row(name: str, picked: dict[str, Judgement], label: str | None) -> tuple[object, ...]:
    scores = [score(j, Part.RELATIONS, label) for j in picked.values()]
    shown = (f"{s.f1:.3f} (P {s.precision:.2f} R {s.recall:.2f})" for s in scores)
    return name, round(scores[0].wanted), *shown


def _reliability(found: Sequence[Judgement], split: Sequence[str]) -> Iterator[tuple[object, ...]]:
    findings = [f for j, s in zip(found, split, strict=True) if s == RULES_NEVER_SAW for f in j.findings]
    for low in (0.0, 0.2, 0.4, 0.6, 0.8, 0.9):
        high = 0.9 if low == 0.8 else 1.01 if low == 0.9 else low + 0.2
        here = [f.right for f in findings if low <= f.confidence < high]
        if here:
            yield f"{low:g} to {min(high, 1):g}", len(here), round(sum(here) / len(here), 3)


if __name__ == "__main__":
    main()
