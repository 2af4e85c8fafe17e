"""The W3C's SPARQL 1.1 tests as records, read from their manifests, and the comparison of results."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from rdflib import RDF, RDFS, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.compare import isomorphic
from rdflib.query import Result
from rdflib.term import Node

ROOT = Path(__file__).resolve().parents[3] / "shared" / "w3c" / "sparql11"
WEB = "https://w3c.test/sparql11/"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
RS = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
ROW = Namespace("urn:row:")
_NUMERIC = {XSD.integer, XSD.decimal, XSD.double, XSD.float}


@dataclass(frozen=True)
class Data:
    """Files of a dataset: the default graph's, and (graph name, file) pairs."""

    default: tuple[str, ...] = ()
    named: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Case:
    """One test. All files are IRIs under `WEB`; `kind` is the local name of the test's class."""

    id: str
    kind: str
    request: str
    data: Data
    expected: Data
    result: str | None

    def __str__(self) -> str:
        return self.id


def cases() -> list[Case]:
    """Read all evaluation and syntax tests; none where the suite is not there."""
    return [case for manifest in sorted(ROOT.glob("*/manifest.ttl")) for case in _cases(manifest)]


def read(iri: str) -> bytes:
    """Return the bytes of a file of the suite."""
    return (ROOT / iri.removeprefix(WEB)).read_bytes()


def _cases(manifest: Path) -> Iterator[Case]:
    folder = manifest.parent.name
    graph = Graph().parse(manifest, format="turtle", publicID=f"{WEB}{folder}/manifest.ttl")
    for entries in graph.objects(None, MF.entries):
        for test in Collection(graph, entries):
            kind = str(graph.value(test, RDF.type)).rsplit("#", 1)[-1]
            action, result = graph.value(test, MF.action), graph.value(test, MF.result)
            if action is None or kind in ("ProtocolTest", "GraphStoreProtocolTest", "ServiceDescriptionTest"):
                continue
            yield Case(
                f"{folder}/{str(test).rsplit('#', 1)[-1]}",
                kind,
                str(graph.value(action, QT.query) or graph.value(action, UT.request) or action),
                _data(graph, action),
                _data(graph, result) if isinstance(result, BNode) else Data(),
                str(result) if isinstance(result, URIRef) else None,
            )


def _data(graph: Graph, node: Node) -> Data:
    default = [str(o) for p in (QT.data, UT.data) for o in graph.objects(node, p)]
    named = [(str(o), str(o)) for o in graph.objects(node, QT.graphData) if isinstance(o, URIRef)]
    for holder in graph.objects(node, UT.graphData):
        named.append((str(graph.value(holder, RDFS.label)), str(graph.value(holder, UT.graph))))
    return Data(tuple(sorted(default)), tuple(sorted(named)))


def rdf_format(iri: str) -> str:
    """Return rdflib's name of a file's RDF format."""
    return {"ttl": "turtle", "nt": "nt", "rdf": "xml"}[iri.rsplit(".", 1)[-1]]


def expected_graph(iri: str) -> Graph:
    """Read a file of RDF."""
    return Graph().parse(data=read(iri), format=rdf_format(iri), publicID=iri)


def expected_rows(iri: str) -> Graph | bool:
    """Read the result of a SELECT, as a graph of rows, or of an ASK, in any of the suite's formats."""
    ending = iri.rsplit(".", 1)[-1]
    if ending in ("ttl", "rdf"):
        return _result_set(expected_graph(iri))
    return result_rows(read(iri), {"srx": "xml", "srj": "json", "tsv": "tsv", "csv": "csv"}[ending])


def result_rows(body: bytes, result_format: str) -> Graph | bool:
    """Turn a serialised result into a graph of rows, so that blank nodes can be compared by isomorphism."""
    result = Result.parse(io.BytesIO(body), format=result_format)
    if result.type == "ASK":
        return bool(result.askAnswer)
    return _rows({str(var): value for var, value in row.items()} for row in result.bindings)


def _result_set(graph: Graph) -> Graph | bool:
    answer = graph.value(None, RS.boolean)
    truth = next(graph.objects(None, RS.boolean), None)
    if truth is not None or answer is not None:
        return bool(truth)
    solutions = graph.objects(None, RS.solution)
    return _rows(
        {
            str(graph.value(b, RS.variable)): value
            for b in graph.objects(solution, RS.binding)
            if (value := graph.value(b, RS.value)) is not None
        }
        for solution in solutions
    )


def _rows(rows: Iterable[dict[str, Node]]) -> Graph:
    graph = Graph()
    for row in rows:
        node = BNode()
        graph.add((node, RDF.type, ROW.row))
        for variable, value in row.items():
            graph.add((node, ROW[variable], _plain(value)))
    return graph


def _plain(value: Node) -> Node:
    """Write equal values alike: numbers whatever their digits, language tags whatever their case."""
    if isinstance(value, Literal) and value.language:
        return Literal(str(value), lang=value.language.lower())
    if not isinstance(value, Literal) or value.datatype not in _NUMERIC:
        return value
    try:
        number = Decimal(str(value)).normalize()
    except InvalidOperation:
        return value
    return Literal(f"{number:f}" if abs(number.adjusted()) < 30 else str(number), datatype=value.datatype)


def same_graph(found: Graph, wanted: Graph) -> bool:
    """Compare two graphs, numbers by value."""
    return isomorphic(_normalised(found), _normalised(wanted))


def same_dataset(found: dict[str | None, Graph], wanted: dict[str | None, Graph]) -> bool:
    """Compare the default graphs (None) and the named graphs of two datasets; empty graphs do not count."""
    names = {name for dataset in (found, wanted) for name, graph in dataset.items() if len(graph)}
    return all(isomorphic(found.get(name, Graph()), wanted.get(name, Graph())) for name in names)


def _normalised(graph: Graph) -> Graph:
    plain = Graph()
    for s, p, o in graph:
        plain.add((s, p, _plain(o)))
    return plain
