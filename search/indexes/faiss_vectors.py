"""FAISS as the vector index; the only file that imports faiss.

Exact search (inner product over all vectors) up to `EXACT_LIMIT` vectors, where it is fast enough on two cores. Above it a graph
index (HNSW, Malkov and Yashunin 2018) would need a rebuild to delete; an inverted file over 8-bit quantised vectors (IVF-SQ8)
takes additions and deletions as they come, so that one is used.
"""

from __future__ import annotations

import threading
from typing import Any

import faiss as faiss_module
import numpy as np

from search.ports import Ids, Scores, Vectors

faiss: Any = faiss_module  # its stubs leave out what SWIG adds: keyword arguments and ownership

EXACT_LIMIT = 200_000
_PROBES = 32


class FaissVectors:
    """Vectors in memory under caller-given ids; safe to share between threads."""

    def __init__(self, dimension: int) -> None:
        self._dimension = dimension
        self._lock = threading.RLock()
        self._index: Any = faiss.IndexIDMap2(faiss.IndexFlatIP(dimension))
        self._approximate = False

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def add(self, ids: Ids, vectors: Vectors) -> None:
        """Add vectors; see `search.ports.VectorIndex.add`."""
        if not len(ids):
            return
        with self._lock:
            self._index.add_with_ids(np.ascontiguousarray(vectors, dtype=np.float32), ids)
            if not self._approximate and len(self) > EXACT_LIMIT:
                self._grow()

    def remove(self, ids: Ids) -> None:
        """Remove vectors; see `search.ports.VectorIndex.remove`."""
        if len(ids):
            with self._lock:
                self._index.remove_ids(faiss.IDSelectorBatch(np.ascontiguousarray(ids, dtype=np.int64)))

    def search(self, vector: Vectors, k: int, allowed: Ids | None = None) -> tuple[Ids, Scores]:
        """Find the nearest; see `search.ports.VectorIndex.search`."""
        k = min(k, len(self))
        if k <= 0 or (allowed is not None and not len(allowed)):
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
        with self._lock:
            scores, ids = self._index.search(vector.reshape(1, -1), k, params=self._parameters(allowed))
        found = ids[0] >= 0
        return ids[0][found], scores[0][found]

    def _parameters(self, allowed: Ids | None) -> Any:
        selector = None if allowed is None else faiss.IDSelectorBatch(np.ascontiguousarray(allowed, dtype=np.int64))
        if self._approximate:
            return faiss.SearchParametersIVF(sel=selector, nprobe=_PROBES)
        return None if selector is None else faiss.SearchParameters(sel=selector)

    def _grow(self) -> None:
        """Move from the exact to the approximate index, training it on the vectors held."""
        ids = faiss.vector_to_array(self._index.id_map)
        vectors = self._index.index.reconstruct_n(0, len(self))
        lists = max(1, int(4 * len(ids) ** 0.5))
        quantiser = faiss.IndexFlatIP(self._dimension)
        index = faiss.IndexIVFScalarQuantizer(
            quantiser, self._dimension, lists, faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT
        )
        index.own_fields = True
        quantiser.this.disown()
        index.train(vectors)
        index.add_with_ids(vectors, ids)
        self._index, self._approximate = index, True
