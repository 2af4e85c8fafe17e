"""The table of retrieval: the product, its parts, and the product without each part."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.records import Extraction
from ontology.vocabulary import EntityClass
from search.evaluation import evaluate, systems
from search.index import open_index
from search.indexes.faiss_vectors import FaissVectors
from search.indexes.tantivy_lexical import TantivyLexical
from search.measures import Collected, Dataset
from search.retrieval.retriever import Retriever
from tests.unit.search.fakes import EmptyGraph, HashingEncoder, Texts, extraction

TEXTS = {"d1": "Ghent roasts coffee.", "d2": "Turku builds ferries.", "d3": "Ghent digs canals."}
DATASET = Dataset(
    tuple(Collected(i, "", t) for i, t in TEXTS.items()),
    {"q1": "ferries of Turku", "q2": "coffee roasted in Ghent", "q3": "never judged"},
    {"q1": {"d2": 1}, "q2": {"d1": 1, "d3": 0}},
)


def document(key: str, text: str) -> Extraction:
    made = extraction(key, [text], {text.split()[0]: EntityClass.CITY})
    return replace(made, document=replace(made.document, source=f"corpus.jsonl#{key}", title=None))


def test_every_system_is_measured_on_the_judged_queries(tmp_path: Path) -> None:
    documents = [document(key, text) for key, text in TEXTS.items()]
    encoder = HashingEncoder()
    index = open_index(tmp_path, TantivyLexical(tmp_path / "words"), FaissVectors(encoder.dimension), encoder)
    index.put(documents)
    texts = Texts(*documents)
    rows = {
        row.system: row
        for row in evaluate(DATASET, lambda s: Retriever(index, texts, EmptyGraph(), s.combine, s.steps))
    }
    assert set(rows) == set(systems())
    assert rows["InterCluster"].ndcg_10 == pytest.approx(1.0)
    assert rows["lexical (BM25)"].mrr_10 == pytest.approx(1.0)
    assert rows["weighted fusion of both"].recall_100 == pytest.approx(1.0)
    assert all(0 <= value <= 1 for row in rows.values() for value in (row.ndcg_10, row.recall_100, row.mrr_10))
