"""Exact and approximate nearest neighbours, kept in a file and changed as passages come and go."""

from __future__ import annotations

from pathlib import Path

import faiss
import numpy as np
import pytest

from search.indexes.faiss_vectors import FaissVectors
from search.ports import Vectors

DIMENSION = 32
COUNT = 3000


def _unit(vectors: np.ndarray) -> Vectors:
    made: Vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return made


@pytest.fixture(scope="module")
def vectors() -> Vectors:
    rng = np.random.default_rng(3)
    topics = rng.standard_normal((60, DIMENSION))
    return _unit(topics[rng.integers(0, 60, COUNT)] + 0.5 * rng.standard_normal((COUNT, DIMENSION)))


def _filled(vectors: Vectors, exact_limit: int) -> FaissVectors:
    index = FaissVectors(DIMENSION, exact_limit)
    for start in range(0, len(vectors), 500):
        part = vectors[start : start + 500]
        index.add(np.arange(start, start + len(part)), part)
    return index


def _recall(index: FaissVectors, vectors: Vectors, queries: Vectors, among: np.ndarray) -> float:
    hits = 0
    for query in queries:
        exact = among[np.argsort(-(vectors[among] @ query))[:10]]
        hits += len(set(index.search(query, 10)[0].tolist()) & set(exact.tolist()))
    return hits / (10 * len(queries))


def test_while_small_the_search_is_exact(vectors: Vectors) -> None:
    assert _recall(_filled(vectors, COUNT), vectors, vectors[:40], np.arange(COUNT)) == 1.0


@pytest.mark.parametrize("exact_limit", [200, 1500])
def test_when_large_nearly_all_that_is_near_is_found(vectors: Vectors, exact_limit: int) -> None:
    assert _recall(_filled(vectors, exact_limit), vectors, vectors[:40], np.arange(COUNT)) >= 0.9


def test_what_is_removed_from_a_large_index_is_found_no_more(vectors: Vectors) -> None:
    index = _filled(vectors, 200)
    index.remove(np.arange(0, COUNT, 2))
    kept = np.arange(1, COUNT, 2)
    assert len(index) == len(kept)
    found = {n for query in vectors[:40] for n in index.search(query, 10)[0].tolist()}
    assert found <= set(kept.tolist())
    assert _recall(index, vectors, vectors[:40], kept) >= 0.9


def test_only_what_is_allowed_is_found(vectors: Vectors) -> None:
    allowed = np.array([5, 17, 902])
    for limit in (COUNT, 200):
        ids, scores = _filled(vectors, limit).search(vectors[17], 10, allowed)
        assert set(ids.tolist()) <= set(allowed.tolist())
        assert ids[0] == 17
        assert scores[0] == pytest.approx(1, abs=0.02)


def test_a_large_index_is_kept_in_a_file(vectors: Vectors, tmp_path: Path) -> None:
    index = _filled(vectors, 200)
    assert index.save(tmp_path / "kept.faiss")
    again = FaissVectors(DIMENSION, 200)
    assert again.load(tmp_path / "kept.faiss")
    for query in vectors[:10]:
        np.testing.assert_array_equal(again.search(query, 10)[0], index.search(query, 10)[0])
    again.add(np.array([COUNT]), _unit(np.ones((1, DIMENSION))))
    assert again.search(_unit(np.ones((1, DIMENSION)))[0], 1)[0].tolist() == [COUNT]


def test_a_small_index_is_not_kept(vectors: Vectors, tmp_path: Path) -> None:
    assert not _filled(vectors, COUNT).save(tmp_path / "kept.faiss")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_broken_or_foreign_file_is_not_loaded(vectors: Vectors, tmp_path: Path) -> None:
    index = _filled(vectors[:300], COUNT)
    broken = tmp_path / "broken.faiss"
    broken.write_bytes(b"IwSq" + bytes(40))
    foreign = tmp_path / "foreign.faiss"
    faiss.write_index(faiss.IndexIVFFlat(faiss.IndexFlatIP(4), 4, 1), str(foreign))
    for file in (tmp_path / "missing.faiss", broken, foreign):
        assert not index.load(file)
    assert index.search(vectors[7], 1)[0].tolist() == [7]
