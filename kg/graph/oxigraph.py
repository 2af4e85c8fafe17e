"""The RDF store, on Oxigraph: the only file that knows it. Its errors and terms end here."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any, Final, TypeVar

import pyoxigraph as ox

from kg.errors import (
    GraphParseError,
    GraphStoreError,
    NotFoundError,
    QueryError,
    UpdateError,
)
from kg.graph.deadline import DeadlineRunner
from kg.graph.engine_terms import as_quad, as_term, graph_name, name_of, ox_quad
from kg.graph.formats import GraphFormat, ResultFormat, negotiate_graph, negotiate_results
from kg.graph.marks import WriteMark
from kg.graph.merged import MergedGraph
from kg.graph.messages import rdf_syntax_message, sparql_syntax_message
from kg.graph.quads import Quad
from kg.graph.results import ClockedBuffer, Deadline, Serialised
from kg.graph.syntax import forbid_network, names_dataset, names_graphs, prepare_update
from kg.terms import Iri, Term
from ontology.vocabulary import PREFIXES

_T = TypeVar("_T")

_GRAPH_FORMATS: Final[Mapping[GraphFormat, Any]] = {f: ox.RdfFormat.from_media_type(f) for f in GraphFormat}
_RESULT_FORMATS: Final[Mapping[ResultFormat, Any]] = {f: ox.QueryResultsFormat.from_media_type(f) for f in ResultFormat}


class GraphStore:
    """Named graphs on disk, with SPARQL 1.1 query and update; implements `kg.ports.GraphReader`.

    Safe to use from many threads. A query sees all graphs merged, each triple once, as its default graph unless it, or its
    caller, names graphs; one with GRAPH in it sees a triple as often as graphs state it. Queries have a time limit: one that
    is passed raises `QueryTimeoutError` at once; the engine itself stops when it next hands out a row, and a query stuck inside
    one sort or count goes on in its thread until it ends, with at most `concurrency` queries running at any time (see
    `kg.graph.deadline`).

    Args:
        path: folder of the store, created where it is not there; None for a store in memory.
        time_limit: seconds that a query may take, None for no limit.
        concurrency: how many queries may run at once.
        federation: whether SERVICE and LOAD may fetch from the network.
        union_default: whether a query that names no graph sees all of them; else only the nameless default graph.

    Raises:
        GraphStoreError: If the folder is in use or holds something else.
    """

    def __init__(
        self,
        path: Path | None = None,
        *,
        time_limit: float | None = 30.0,
        concurrency: int = 8,
        federation: bool = False,
        union_default: bool = True,
    ) -> None:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._store: Any = ox.Store() if path is None else ox.Store(str(path))
        except (OSError, RuntimeError) as error:
            message = (
                f"The graph store {path} cannot be opened: {error}. Close the process that uses it, or rebuild it "
            )
            raise GraphStoreError(message + "by deleting the folder and running `reindex`.") from error
        self._merged = (
            MergedGraph(self._store, path and path.with_name(f"{path.name}-merged")) if union_default else None
        )
        self._runner = DeadlineRunner(time_limit, concurrency)
        self._federation = federation
        self._union_default = union_default
        self._write_lock = threading.Lock()
        self._revision = 0
        self._mark = WriteMark(path and path / "write.mark")

    @property
    def mark(self) -> str:
        """A value that every write changes and that outlives the process, unlike `revision`."""
        return self._mark.read()

    @property
    def revision(self) -> int:
        """A number that grows with every write, for caches."""
        return self._revision

    @property
    def native(self) -> Any:
        """The engine's own store, for adapters of other libraries; writing through it is not noticed by `revision`."""
        return self._store

    def close(self) -> None:
        """Write everything to disk and let go of the folder."""
        if self._store is not None:
            self._store.flush()
            if self._merged is not None:
                self._merged.close()
            self._store = self._merged = None

    def select(self, query: str, *, graph: str | None = None) -> Sequence[Mapping[str, Term]]:
        """Run a SELECT; the default graph is the union of all graphs, or only `graph` where one is named.

        Unbound variables are absent from their row.

        Raises:
            QueryError: On bad syntax (with line and column), on another kind of query, or past the time limit.
        """
        graphs = () if graph is None else (graph,)
        return self._run(query, graphs, graphs, _rows)

    def ask(self, query: str, *, graph: str | None = None) -> bool:
        """Run an ASK; graphs and errors as in `select`."""
        graphs = () if graph is None else (graph,)
        return self._run(query, graphs, graphs, _truth)

    def query(
        self, query: str, *, default_graphs: Sequence[str] = (), named_graphs: Sequence[str] = (), accept: str = "*/*"
    ) -> Serialised:
        """Run a query of any kind and write its result in the format that `accept` (an Accept header) prefers.

        Args:
            query: SPARQL 1.1.
            default_graphs, named_graphs: IRIs that make up the dataset (SPARQL 1.1 Protocol, 2.1.4); they override FROM.
            accept: media types, with weights; SELECT and ASK offer `ResultFormat`, CONSTRUCT and DESCRIBE `GraphFormat`.

        Raises:
            QueryError: On bad syntax (with line and column), or past the time limit.
            UnsupportedFormatError: If none of the formats is accepted.
        """
        return self._run(query, default_graphs, named_graphs, lambda results, end: _written(results, accept, end))

    def has_graph(self, graph: str) -> bool:
        """Say whether a named graph of this IRI holds any triple."""
        return next(iter(self._store.quads_for_pattern(None, None, None, graph_name(graph))), None) is not None

    def graphs(self) -> Sequence[str]:
        """Return the names of all named graphs, empty ones included, sorted."""
        return sorted(name for name in map(name_of, self._store.named_graphs()) if name is not None)

    def quads(self, graph: str | None = None) -> Iterator[Quad]:
        """Yield the quads of a named graph, or of the whole store, in the engine's order."""
        pattern = None if graph is None else graph_name(graph)
        return (as_quad(quad) for quad in self._store.quads_for_pattern(None, None, None, pattern))

    def count(self, graph: str | None = None) -> int:
        """Count the quads of a named graph, or of the whole store."""
        return len(self._store) if graph is None else sum(1 for _ in self.quads(graph))

    def get_graph(self, graph: str | None, graph_format: GraphFormat = GraphFormat.TURTLE) -> bytes:
        """Write one graph (None for the default graph) in a format.

        Raises:
            NotFoundError: If there is no such graph.
        """
        self._check_exists(graph)
        triples = (q.triple for q in self._store.quads_for_pattern(None, None, None, graph_name(graph)))
        return _serialised(triples, graph_format)

    def dump(self, output: IO[bytes], graph_format: GraphFormat = GraphFormat.NQUADS) -> None:
        """Write the whole store; formats without named graphs get the union of all graphs, each triple once."""
        if graph_format.holds_graphs:
            self._store.dump(output, _GRAPH_FORMATS[graph_format])
            return
        union = self._store.query("CONSTRUCT WHERE { ?s ?p ?o }", use_default_graph_as_union=True)
        output.write(_serialised(dict.fromkeys(union), graph_format))

    def canonical(self) -> bytes:
        """Write the whole store as sorted N-Quads with blank nodes named by RDFC-1.0: equal stores give equal bytes."""
        dataset = ox.Dataset(self._store)
        dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
        lines = str(dataset).splitlines(keepends=True)
        return "".join(sorted(lines)).encode()

    def update(self, update: str, *, default_graphs: Sequence[str] = (), named_graphs: Sequence[str] = ()) -> None:
        """Carry out a SPARQL 1.1 update, all of it or nothing.

        Args:
            update: one or more operations.
            default_graphs, named_graphs: the protocol's ``using-graph-uri`` and ``using-named-graph-uri``.

        Raises:
            UpdateError: On bad syntax (with line and column), or if it cannot be carried out.
        """
        update = prepare_update(update, default_graphs, named_graphs, federation=self._federation)
        with self._writing() as merged, _translated(update, UpdateError):
            self._store.update(update)
            if merged is not None:
                merged.rebuild()

    def put_graph(self, graph: str | None, data: bytes, graph_format: GraphFormat, base: str | None = None) -> bool:
        """Let a graph (None for the default graph) hold exactly these triples; says whether it is new.

        Raises:
            GraphParseError: If the data do not parse; nothing is written.
        """
        quads, name = self._parsed(graph, data, graph_format, base), graph_name(graph)
        with self._writing() as merged:
            fresh = self._ensure_graph(graph)
            old = self._held(graph)
            self._store.clear_graph(name)
            self._store.extend(quads)
            if merged is not None:
                merged.replace(old, quads)
        return fresh

    def add_to_graph(self, graph: str | None, data: bytes, graph_format: GraphFormat, base: str | None = None) -> bool:
        """Add triples to a graph (None for the default graph); says whether it is new.

        Raises:
            GraphParseError: If the data do not parse; nothing is written.
        """
        quads = self._parsed(graph, data, graph_format, base)
        with self._writing() as merged:
            fresh = self._ensure_graph(graph)
            self._store.extend(quads)
            if merged is not None:
                merged.replace((), quads)
        return fresh

    def delete_graph(self, graph: str | None) -> None:
        """Drop a graph (None empties the default graph).

        Raises:
            NotFoundError: If there is no such graph.
        """
        self._check_exists(graph)
        self.drop_graphs([graph])

    def drop_graphs(self, graphs: Iterable[str | None]) -> None:
        """Drop graphs; those that are not there are no error."""
        with self._writing() as merged:
            for graph in graphs:
                old = self._held(graph)
                if graph is None:
                    self._store.clear_graph(ox.DefaultGraph())
                else:
                    self._store.remove_graph(graph_name(graph))
                if merged is not None:
                    merged.replace(old, ())

    def replace_graph(self, graph: str, quads: Iterable[Quad]) -> None:
        """Let a named graph hold exactly these quads (without blank nodes), in one transaction; no change, no write."""
        new = {ox_quad(quad) for quad in quads}
        old = set(self._held(graph))
        stale, fresh = old - new, new - old
        if not stale and not fresh:
            return
        with self._writing() as merged, _translated("", GraphStoreError):
            if stale:
                self._store.update(f"DELETE DATA {{ {_data(graph, stale)} }}; INSERT DATA {{ {_data(graph, fresh)} }}")
            else:
                self._store.extend(fresh)
            if merged is not None:
                merged.replace(stale, fresh)

    def _held(self, graph: str | None) -> list[Any]:
        return list(self._store.quads_for_pattern(None, None, None, graph_name(graph)))

    def _run(
        self, query: str, default_graphs: Sequence[str], named_graphs: Sequence[str], use: Callable[[Any, Deadline], _T]
    ) -> _T:
        if not self._federation:
            forbid_network(query)
        store, options = self._dataset(query, default_graphs, named_graphs)
        deadline = Deadline(self._runner.seconds)

        def call() -> _T:
            with _translated(query, QueryError):
                return use(store.query(query, **options), deadline)

        return self._runner.run(call)

    def _dataset(
        self, query: str, default_graphs: Sequence[str], named_graphs: Sequence[str]
    ) -> tuple[Any, dict[str, Any]]:
        """The engine's store to ask, and what it is to be told of the dataset."""
        if default_graphs or named_graphs:
            defaults, named = [graph_name(g) for g in default_graphs], [graph_name(g) for g in named_graphs]
            return self._store, {"default_graph": defaults, "named_graphs": named}
        if self._merged is None or names_dataset(query):
            return self._store, {}
        merged = None if names_graphs(query) else self._merged.store
        return (self._store, {"use_default_graph_as_union": True}) if merged is None else (merged, {})

    def _parsed(self, graph: str | None, data: bytes, graph_format: GraphFormat, base: str | None) -> list[Any]:
        name = graph_name(graph)
        triples = (q.triple for q in _parse(data, graph_format, base))
        return [ox.Quad(t.subject, t.predicate, t.object, name) for t in triples]

    def _check_exists(self, graph: str | None) -> None:
        if graph is not None and not self._store.contains_named_graph(graph_name(graph)):
            raise NotFoundError("graph", graph, "List the graphs to see their names.")

    def _ensure_graph(self, graph: str | None) -> bool:
        """Make a graph that exists even while it is empty; says whether it is new."""
        if graph is None or self._store.contains_named_graph(graph_name(graph)):
            return False
        self._store.add_graph(graph_name(graph))
        return True

    @contextmanager
    def _writing(self) -> Iterator[MergedGraph | None]:
        with self._write_lock, ExitStack() as stack:
            self._mark.change()
            stack.callback(self._count)
            if self._merged is not None:
                stack.enter_context(self._merged.changing())
            yield self._merged

    def _count(self) -> None:
        self._revision += 1
        self._mark.change()


def _written(results: Any, accept: str, deadline: Deadline) -> Serialised:
    buffer = ClockedBuffer(deadline)
    media_type: GraphFormat | ResultFormat
    if isinstance(results, ox.QueryTriples):
        media_type = negotiate_graph(accept)
        results.serialize(buffer, _GRAPH_FORMATS[media_type])
    else:
        media_type = negotiate_results(accept)
        results.serialize(buffer, _RESULT_FORMATS[media_type])
    return Serialised(media_type, buffer.getvalue())


def parse_quads(data: bytes, graph_format: GraphFormat, base: str | None = None) -> Iterator[Quad]:
    """Read RDF as quads; triples have no graph.

    Raises:
        GraphParseError: If the data do not parse, with line and column where the format has them.
    """
    return (as_quad(quad) for quad in _parse(data, graph_format, base))


def _parse(data: bytes, graph_format: GraphFormat, base: str | None) -> list[Any]:
    try:
        return list(ox.parse(data, _GRAPH_FORMATS[graph_format], base_iri=base, rename_blank_nodes=True))
    except SyntaxError as error:
        raise GraphParseError(*rdf_syntax_message(graph_format, error)) from error
    except ValueError as error:
        raise GraphParseError(f"The data cannot be read as {graph_format}: {error}. Check the base IRI.") from error


def _serialised(triples: Iterable[Any], graph_format: GraphFormat) -> bytes:
    quads = (ox.Quad(t.subject, t.predicate, t.object) for t in triples) if graph_format.holds_graphs else triples
    prefixes = dict(PREFIXES) if graph_format in (GraphFormat.TURTLE, GraphFormat.TRIG) else None
    return ox.serialize(quads, format=_GRAPH_FORMATS[graph_format], prefixes=prefixes) or b""


@contextmanager
def _translated(text: str, kind: type[QueryError] | type[GraphStoreError]) -> Iterator[None]:
    try:
        yield
    except SyntaxError as error:
        message, line, column = sparql_syntax_message(text, str(error))
        raise (kind(message, line, column) if issubclass(kind, QueryError) else kind(message)) from error
    except (OSError, ValueError, RuntimeError) as error:
        what = "written" if kind is GraphStoreError else "evaluated"
        raise kind(f"It cannot be {what}: {error}. Check the terms and graphs it names.") from error


def _rows(results: Any, deadline: Deadline) -> list[dict[str, Term]]:
    if not isinstance(results, ox.QuerySolutions):
        raise QueryError("This is no SELECT query. Send it to the SPARQL endpoint instead.")
    names = [variable.value for variable in results.variables]
    rows = []
    for solution in results:
        deadline.check()
        bound = ((name, solution[name]) for name in names)
        rows.append({name: as_term(value) for name, value in bound if value is not None})
    return rows


def _truth(results: Any, _: Deadline) -> bool:
    if not isinstance(results, ox.QueryBoolean):
        raise QueryError("This is no ASK query. Send it to the SPARQL endpoint instead.")
    return bool(results)


def _data(graph: str, quads: Iterable[Any]) -> str:
    return f"GRAPH {Iri(graph).n3()} {{ {' '.join(str(q.triple) + ' .' for q in quads)} }}"
