"""rdflib in and out: the store as an rdflib graph, and every format that rdflib reads as quads."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from typing import Any

import rdflib
from oxrdflib.store import OxigraphStore
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.term import Node

from kg.errors import GraphParseError, GraphStoreError
from kg.graph.oxigraph import GraphStore
from kg.graph.quads import Quad
from kg.terms import BlankNode, Iri, Literal, Term
from ontology.vocabulary import PREFIXES


def as_rdflib(store: GraphStore, graph: str | None = None) -> rdflib.Graph:
    """Return a read-only view of a named graph, or of the union of all graphs, as an rdflib graph.

    The view reads the store itself, without a copy, so it shows what is written later, and its SPARQL runs in the store's
    engine.
    """
    name = None if graph is None else rdflib.URIRef(graph)
    view = rdflib.Graph(_View(store, union=graph is None), identifier=name)
    for prefix, namespace in PREFIXES.items():
        view.bind(prefix, namespace)
    return view


def in_memory(store: GraphStore) -> rdflib.Graph:
    """Copy the union of all graphs into rdflib's memory, for libraries that walk the graph many times over."""
    copy = rdflib.Graph()
    for triple in as_rdflib(store):
        copy.add(triple)
    return copy


class _View(OxigraphStore):
    """The store behind a view: nothing can be written, and with `union` it shows the triples of all graphs, each once."""

    def __init__(self, store: GraphStore, *, union: bool) -> None:
        super().__init__(store=store.native)
        self._union = union

    def add(self, triple: Any, context: Any, quoted: bool = False) -> None:
        raise _read_only()

    def addN(self, quads: Any) -> None:  # noqa: N802
        raise _read_only()

    def remove(self, triple: Any, context: Any = None) -> None:
        raise _read_only()

    def update(self, *args: Any, **kwargs: Any) -> None:
        raise _read_only()

    def triples(self, triple_pattern: Any, context: Any = None) -> Iterator[Any]:
        if not self._union:
            yield from super().triples(triple_pattern, context)
            return
        seen = set()
        for triple, contexts in super().triples(triple_pattern, None):
            if triple not in seen:
                seen.add(triple)
                yield triple, contexts

    def __len__(self, context: Any = None) -> int:
        return int(super().__len__(None if self._union else context))

    def query(self, query: Any, initNs: Any, initBindings: Any, queryGraph: Any, **kwargs: Any) -> Any:  # noqa: N803
        return super().query(query, initNs, initBindings, "__UNION__" if self._union else queryGraph, **kwargs)


def _read_only() -> GraphStoreError:
    return GraphStoreError(
        "This view of the store is for reading. Write with a SPARQL update or the graph store protocol."
    )


def parse_rdf(data: bytes, rdf_format: str, base: str | None = None, graph: str | None = None) -> Iterator[Quad]:
    """Read RDF in any format that rdflib knows ("turtle", "xml", "json-ld", "trig", "n3", "hext" …) as quads.

    Args:
        data: the serialised RDF.
        rdf_format: rdflib's name of the format, or its media type.
        base: what relative IRIs are relative to.
        graph: the graph of triples that stand in none.

    Raises:
        GraphParseError: If the data do not parse or the format is not known.
    """
    try:
        with warnings.catch_warnings():  # rdflib's own parsers call what rdflib deprecates
            warnings.simplefilter("ignore", DeprecationWarning)
            dataset = rdflib.Dataset()
            dataset.parse(data=data, format=rdf_format, publicID=base)
            found = list(dataset.quads((None, None, None, None)))
    except rdflib.plugin.PluginException as error:
        raise GraphParseError(f"rdflib knows no RDF format {rdf_format!r}. Use turtle, xml, json-ld, trig …") from error
    except Exception as error:  # rdflib's parsers raise whatever the libraries under them raise
        line = getattr(error, "lines", None)
        message = f"The data do not parse as {rdf_format}: {error}. Check the data and the format."
        raise GraphParseError(message, None if line is None else int(line) + 1) from error
    return _quads(found, graph)


def to_rdflib(term: Term) -> Node:
    """Turn a term into rdflib's."""
    if isinstance(term, Iri):
        return rdflib.URIRef(term.value)
    if isinstance(term, BlankNode):
        return rdflib.BNode(term.value)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype), normalize=False)


def from_rdflib(node: Node) -> Term:
    """Turn one of rdflib's terms into a plain one.

    Raises:
        GraphParseError: If RDF has no such term (a variable, a quoted graph).
    """
    if isinstance(node, rdflib.BNode):
        return BlankNode(str(node))
    if isinstance(node, rdflib.URIRef):
        return Iri(str(node))
    if isinstance(node, rdflib.Literal):
        if node.language:
            return Literal(str(node), str(rdflib.RDF.langString), node.language)
        return Literal(str(node), str(node.datatype or rdflib.XSD.string))
    raise GraphParseError(f"{node!r} is no term of RDF 1.1. Leave it out, or send plain RDF.")


def _quads(found: Iterable[tuple[Node, Node, Node, Node | None]], default: str | None) -> Iterator[Quad]:
    for s, p, o, g in found:
        subject, predicate = from_rdflib(s), from_rdflib(p)
        if isinstance(subject, Literal) or not isinstance(predicate, Iri):
            raise GraphParseError(f"A triple with subject {s!r} and predicate {p!r} is not RDF 1.1. Leave it out.")
        name = (
            default if g in (None, DATASET_DEFAULT_GRAPH_ID) else (f"_:{g}" if isinstance(g, rdflib.BNode) else str(g))
        )
        yield Quad(subject, predicate, from_rdflib(o), name)
