"""The union of all graphs, merged: each triple once, however many documents state it.

An engine that puts the graphs of a store side by side shows a triple of three graphs three times: counts are wrong, and a join of
such triples takes time with the product of their numbers. The RDF merge (RDF 1.1 Semantics, section 4.1) is therefore kept as a
store of its own beside the graphs, changed with every write. It can be made again from the graphs at any time.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyoxigraph as ox

_MARK = "unfinished"


class MergedGraph:
    """Each triple of a store once, in the nameless graph of another; not safe for two writers at a time.

    Args:
        source: the engine's store of all graphs.
        path: folder of the merged triples, None to keep them in memory.
    """

    def __init__(self, source: Any, path: Path | None = None) -> None:
        self._source = source
        self._mark = None if path is None else path.with_name(f"{path.name}-{_MARK}")
        self._store: Any = _open(path)
        self._ready = True
        if (self._mark is not None and self._mark.exists()) or _is_empty(source) != _is_empty(self._store):
            with self.changing():
                self.rebuild()

    @property
    def store(self) -> Any | None:
        """The engine's store to query, or None while it is behind the graphs."""
        return self._store if self._ready else None

    def close(self) -> None:
        """Write everything to disk."""
        self._store.flush()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Around every write to the graphs and its `replace` or `rebuild`: what is interrupted is mended at the next start.

        A write that the engine refuses has changed nothing, so that the merge still fits.
        """
        if self._mark is not None:
            self._mark.touch()
        try:
            yield
        finally:
            if self._ready and self._mark is not None:
                self._mark.unlink(missing_ok=True)

    def replace(self, stale: Collection[Any], fresh: Iterable[Any]) -> None:
        """Follow a change of the graphs that is already written: quads that went and quads that came."""
        self._ready = False
        self._store.extend([_merged(quad) for quad in fresh])
        for quad in stale:
            left = self._source.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
            if next(iter(left), None) is None:
                self._store.remove(_merged(quad))
        self._ready = True

    def rebuild(self) -> None:
        """Merge all graphs anew."""
        self._ready = False
        self._store.clear()
        self._store.bulk_extend(_merged(quad) for quad in self._source)
        self._ready = True


def _merged(quad: Any) -> Any:
    return ox.Quad(quad.subject, quad.predicate, quad.object)


def _is_empty(store: Any) -> bool:
    return next(iter(store), None) is None


def _open(path: Path | None) -> Any:
    if path is None:
        return ox.Store()
    try:
        return ox.Store(str(path))
    except (OSError, RuntimeError):
        # nothing is lost: it is made again from the graphs
        shutil.rmtree(path, ignore_errors=True)
        return ox.Store(str(path))
