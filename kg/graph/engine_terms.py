"""Terms and quads of the engine, to and fro."""

from __future__ import annotations

from typing import Any

import pyoxigraph as ox

from kg.errors import GraphStoreError, QueryError
from kg.graph.quads import Quad
from kg.terms import BlankNode, Iri, Literal, Term, escape_iri


def as_term(value: Any) -> Term:
    """Turn a term of the engine into one of ours."""
    if isinstance(value, ox.NamedNode):
        return Iri(value.value)
    if isinstance(value, ox.BlankNode):
        return BlankNode(value.value)
    if isinstance(value, ox.Literal):
        return Literal(value.value, value.datatype.value, value.language)
    return Literal(str(value))


def ox_term(term: Term) -> Any:
    """Turn a term of ours into one of the engine."""
    if isinstance(term, Iri):
        return ox.NamedNode(escape_iri(term.value))
    if isinstance(term, BlankNode):
        return ox.BlankNode(term.value)
    if term.language:
        return ox.Literal(term.value, language=term.language)
    return ox.Literal(term.value, datatype=ox.NamedNode(escape_iri(term.datatype)))


def graph_name(graph: str | None) -> Any:
    """Turn the name of a graph (None for the nameless one) into the engine's.

    Raises:
        QueryError: If it is no absolute IRI.
    """
    if graph is None:
        return ox.DefaultGraph()
    if graph.startswith("_:"):
        return ox.BlankNode(graph[2:])
    try:
        return ox.NamedNode(escape_iri(graph))
    except ValueError as error:
        raise QueryError(f"{graph!r} is no absolute IRI, so it names no graph ({error}). Write it in full.") from error


def name_of(graph: Any) -> str | None:
    """Turn the engine's name of a graph into a string, None for the nameless one."""
    if isinstance(graph, ox.DefaultGraph):
        return None
    return f"_:{graph.value}" if isinstance(graph, ox.BlankNode) else str(graph.value)


def as_quad(quad: Any) -> Quad:
    """Turn a quad of the engine into one of ours.

    Raises:
        GraphStoreError: If it is not RDF 1.1.
    """
    subject, predicate = as_term(quad.subject), as_term(quad.predicate)
    if isinstance(subject, Literal) or not isinstance(predicate, Iri):
        raise GraphStoreError(f"The store holds a quad that is not RDF 1.1: {quad}. Remove it by a SPARQL update.")
    return Quad(subject, predicate, as_term(quad.object), name_of(quad.graph_name))


def ox_quad(quad: Quad) -> Any:
    """Turn a quad of ours into one of the engine."""
    return ox.Quad(ox_term(quad.subject), ox_term(quad.predicate), ox_term(quad.object), graph_name(quad.graph))
