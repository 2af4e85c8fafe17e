"""Trains the judge of names on the annotated documents and measures it by cross-validation over documents.

Run as ``python -m bench.train_names``; takes two minutes on one core and is reproducible. Writes the weights that the product ships,
`ingest/mentions/learned/names.safetensors`. Data: `tests/gold/calibration`, which no finder was made with, so that it shows how far
finders can be trusted on new documents; our own, CC0. The held-back split is never read.

As the judge of relations is trained on what the judge of names finds, run ``python -m bench.train_relations`` afterwards.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bench.judgement import Judgement, Part, labels, score
from bench.libraries import GOLD, ROOT
from bench.name_examples import NamedDocument, NameExample, analysed_documents, name_examples
from bench.relation_examples import ReadDocument, extraction_of
from bench.relation_training import FOLDS, folds_of, matrix, seen_often
from bench.reports import table
from bench.scoring import judge
from ingest.entities.model import ModelBuilder
from ingest.mentions.learned.features import ALWAYS
from ingest.mentions.learned.judge import FAMILIES, NameJudge
from ingest.mentions.learned.weights import FILE, NameWeights
from ingest.pipeline import Pipeline, default_pipeline
from ingest.places.gazetteer import PlaceGazetteer
from ontology.vocabulary import local_name

SPLIT: Final = "calibration"
OUTPUT: Final = ROOT / "ingest" / "mentions" / "learned" / FILE
_STRENGTH: Final = 0.3
_POSITIVE: Final = 3.0
_LEAST_DOCUMENTS: Final = 2
_LEAST_EXAMPLES: Final = 4
_LEAST_WEIGHT: Final = 5e-3


def main() -> None:
    """Train, measure, print, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only-write", action="store_true", help="do not measure")
    arguments = parser.parse_args()
    pipeline = default_pipeline(PlaceGazetteer.open())
    documents, layout = read_layout(pipeline)
    write(layout.fit(np.ones(len(documents), dtype=bool)), OUTPUT)
    if not arguments.only_write:
        sys.stdout.write(measured(layout, documents, pipeline) + "\n")


class Layout:
    """Examples laid out as a matrix over the features that were seen often enough."""

    def __init__(self, known: NDArray[np.uint32], matrix: csr_matrix, examples: Sequence[NameExample]) -> None:
        self.known = known
        self.matrix = matrix
        self.documents = np.array([e.document for e in examples])
        self.first = np.array([FAMILIES.index(e.classes[0]) if e.classes else -1 for e in examples])
        self.open = [np.array([f in e.classes[1:] for e in examples]) for f in FAMILIES]

    @classmethod
    def of(cls, examples: Sequence[NameExample]) -> Layout:
        """Lay examples out."""
        rows = [np.unique(np.array(e.features, dtype=np.uint32)) for e in examples]
        known = seen_often(rows, [e.document for e in examples], _LEAST_EXAMPLES, _LEAST_DOCUMENTS)
        return cls(known, matrix(rows, known), examples)

    def fit(self, chosen: NDArray[np.bool_]) -> NameWeights:
        """Fit a logistic regression per class on some of the documents."""
        values = np.zeros((len(self.known), len(FAMILIES)), dtype=np.float32)
        always = int(np.searchsorted(self.known, np.uint32(ALWAYS)))
        for n in range(len(FAMILIES)):
            use = chosen[self.documents] & ~self.open[n]
            right = self.first[use] == n
            model = LogisticRegression(C=_STRENGTH, solver="liblinear", tol=1e-2, random_state=0)
            model.fit(self.matrix[use], right, sample_weight=np.where(right, _POSITIVE, 1.0))
            values[:, n] = model.coef_[0]
            values[always, n] += model.intercept_[0]
        return NameWeights(self.known, values)


def read_layout(pipeline: Pipeline) -> tuple[list[NamedDocument], Layout]:
    """Read the documents that are trained on."""
    documents = analysed_documents(GOLD / SPLIT, pipeline)
    builder, judge = builder_of(pipeline)
    return documents, Layout.of(list(name_examples(documents, builder, judge.describer)))


def builder_of(pipeline: Pipeline) -> tuple[ModelBuilder, NameJudge]:
    """The part of the pipeline that reads entities, and the judge of names in it."""
    builder = pipeline.entities
    if not isinstance(builder, ModelBuilder) or builder.judge is None:
        raise TypeError(f"The pipeline reads entities with {builder!r}, which has no judge of names to train.")
    return builder, builder.judge


def held_back_builders(
    layout: Layout, documents: Sequence[NamedDocument], pipeline: Pipeline
) -> Sequence[ModelBuilder]:
    """For each document, the builder whose judge of names has not seen it."""
    folds = folds_of(len(documents))
    weights = [layout.fit(folds != held) for held in range(FOLDS)]
    builder, judge = builder_of(pipeline)
    return [replace(builder, judge=replace(judge, weights=weights[fold])) for fold in folds]


def measured(layout: Layout, documents: Sequence[NamedDocument], pipeline: Pipeline) -> str:
    """Entities of documents that were held back in turn, as the vote finds them and as the judge does."""
    vote = replace(builder_of(pipeline)[0], judge=None)
    voted = _judged(documents, [vote] * len(documents), pipeline)
    learned = _judged(documents, held_back_builders(layout, documents, pipeline), pipeline)
    rows = [
        (name, *(f"{s.f1:.3f} (P {s.precision:.2f} R {s.recall:.2f})" for s in pair))
        for name, label in (("all", None), *((label, label) for label in labels(learned, Part.ENTITIES)))
        for pair in [(score(voted, Part.ENTITIES, label), score(learned, Part.ENTITIES, label))]
    ]
    return table(("entities", "vote", "judge"), rows)


def _judged(documents: Sequence[NamedDocument], builders: Sequence[ModelBuilder], pipeline: Pipeline) -> Judgement:
    found = Judgement()
    for document, builder in zip(documents, builders, strict=True):
        read = ReadDocument(SPLIT, document.name, document.gold, builder.build(document.analysis), ())
        whole = judge(document.gold, extraction_of(read, (), pipeline.schema))
        found += Judgement(
            tuple(f for f in whole.findings if f.part is Part.ENTITIES),
            tuple(m for m in whole.misses if m.part is Part.ENTITIES),
        )
    return found


def write(weights: NameWeights, path: Path) -> None:
    """Write weights, leaving out features that weigh next to nothing everywhere."""
    kept = np.abs(weights.values).max(axis=1) > _LEAST_WEIGHT
    tensors = {"features": weights.features[kept], "values": weights.values[kept].astype(np.float16)}
    classes = ",".join(map(local_name, FAMILIES))
    save_file(tensors, path, metadata={"classes": classes, "data": "tests/gold/calibration, CC0 1.0"})


if __name__ == "__main__":
    main()
