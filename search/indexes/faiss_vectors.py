"""FAISS as the vector index; the only file that imports faiss.

Exact search (inner product over all vectors) up to `EXACT_LIMIT` vectors, where it takes some milliseconds on one core. Above it a
graph index (HNSW, Malkov and Yashunin 2018) would need a rebuild to delete; an inverted file over 8-bit quantised vectors (IVF-SQ8:
Jégou, Douze and Schmid 2011) takes additions and deletions as they come and a quarter of the memory, so that one is used.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import faiss as faiss_module
import numpy as np

from search.indexes.gate import Gate
from search.ports import Ids, Scores, Vectors

faiss: Any = faiss_module  # its stubs leave out what SWIG adds: keyword arguments and ownership

EXACT_LIMIT = 50_000
_FEWEST_PROBES = 48
_PROBED = 1 / 16  # share of the lists that a search looks into
_LISTS_PER_ROOT = 4
_TRAINED_ON = 64  # vectors a list is trained on; FAISS asks for 39 at least
_OUTGROWN = 8  # lists so many times as long as when they were made are made anew


class FaissVectors:
    """Vectors in memory under caller-given ids; safe to share between threads.

    Args:
        dimension: length of a vector.
        exact_limit: vectors up to which search is exact.
    """

    def __init__(self, dimension: int, exact_limit: int = EXACT_LIMIT) -> None:
        self._dimension = dimension
        self._exact_limit = exact_limit
        self._gate = Gate()
        self._index: Any = faiss.IndexIDMap2(faiss.IndexFlatIP(dimension))
        self._made_for = 0

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def add(self, ids: Ids, vectors: Vectors) -> None:
        """Add vectors; see `search.ports.VectorIndex.add`."""
        if not len(ids):
            return
        with self._gate.writing():
            self._index.add_with_ids(np.ascontiguousarray(vectors, dtype=np.float32), ids)
            if len(self) > max(self._exact_limit, self._made_for * _OUTGROWN):
                self._grow()

    def remove(self, ids: Ids) -> None:
        """Remove vectors; see `search.ports.VectorIndex.remove`."""
        if len(ids):
            with self._gate.writing():
                self._index.remove_ids(faiss.IDSelectorBatch(np.ascontiguousarray(ids, dtype=np.int64)))

    def search(self, vector: Vectors, k: int, allowed: Ids | None = None) -> tuple[Ids, Scores]:
        """Find the nearest; see `search.ports.VectorIndex.search`."""
        k = min(k, len(self))
        if k <= 0 or (allowed is not None and not len(allowed)):
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
        with self._gate.reading():
            scores, ids = self._index.search(vector.reshape(1, -1), k, params=self._parameters(allowed))
        found = ids[0] >= 0
        return ids[0][found], scores[0][found]

    def save(self, file: Path) -> bool:
        """Write an approximate index, which takes long to make; see `search.ports.VectorIndex.save`."""
        with self._gate.reading():
            if not self._made_for:
                return False
            scratch = file.with_suffix(".part")
            faiss.write_index(self._index, str(scratch))
            scratch.replace(file)
            return True

    def load(self, file: Path) -> bool:
        """Take the place of what is held by what was saved; see `search.ports.VectorIndex.load`."""
        try:
            index = faiss.read_index(str(file))
        except RuntimeError:  # FAISS says so of what is no index, or half of one
            return False
        if index.d != self._dimension:
            return False
        with self._gate.writing():
            self._index, self._made_for = index, len_of_lists(index)
        return True

    def _parameters(self, allowed: Ids | None) -> Any:
        selector = None if allowed is None else faiss.IDSelectorBatch(np.ascontiguousarray(allowed, dtype=np.int64))
        if self._made_for:
            return faiss.SearchParametersIVF(sel=selector, nprobe=max(_FEWEST_PROBES, int(self._index.nlist * _PROBED)))
        return None if selector is None else faiss.SearchParameters(sel=selector)

    def _grow(self) -> None:
        """Move to an approximate index with lists enough for what is held, trained on a part of it."""
        old, count = self._index, len(self)
        lists = min(int(_LISTS_PER_ROOT * count**0.5), count)
        quantiser = faiss.IndexFlatIP(self._dimension)
        index = faiss.IndexIVFScalarQuantizer(
            quantiser, self._dimension, lists, faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT
        )
        index.own_fields = True
        quantiser.this.disown()
        index.cp.min_points_per_centroid = 1
        ids, vectors = _contents(old)
        step = max(1, count // (lists * _TRAINED_ON))
        index.train(np.ascontiguousarray(vectors[::step]))
        index.add_with_ids(vectors, ids)
        self._index, self._made_for = index, count


def len_of_lists(index: Any) -> int:
    """Return for how many vectors an inverted file of so many lists was made."""
    return int((index.nlist / _LISTS_PER_ROOT) ** 2)


def _contents(index: Any) -> tuple[Ids, Vectors]:
    """Return the ids (n,) and vectors (n, d) that an index holds."""
    if isinstance(index, faiss.IndexIDMap2):
        ids: Ids = faiss.vector_to_array(index.id_map)
        vectors: Vectors = index.index.reconstruct_n(0, index.ntotal)
        return ids, vectors
    lists = index.invlists
    held = [faiss.rev_swig_ptr(lists.get_ids(n), lists.list_size(n)).copy() for n in range(index.nlist)]
    ids = np.concatenate(held)
    codes = np.concatenate(
        [
            faiss.rev_swig_ptr(lists.get_codes(n), lists.list_size(n) * index.code_size).copy()
            for n in range(index.nlist)
        ]
    ).reshape(len(ids), index.code_size)
    return ids, index.sq.decode(codes)
