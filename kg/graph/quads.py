"""Quads as plain values, and their canonical text."""

from __future__ import annotations

from dataclasses import dataclass

from kg.terms import BlankNode, Iri, Term


@dataclass(frozen=True, slots=True)
class Quad:
    """A triple in a named graph. `graph` is its IRI (or ``_:label``), or None for the default graph."""

    subject: Iri | BlankNode
    predicate: Iri
    object: Term
    graph: str | None = None

    def nquad(self) -> str:
        """Write the quad as a line of N-Quads, without the line end."""
        name = "" if self.graph is None else f" {self.graph if self.graph.startswith('_:') else Iri(self.graph).n3()}"
        return f"{self.subject.n3()} {self.predicate.n3()} {self.object.n3()}{name} ."
