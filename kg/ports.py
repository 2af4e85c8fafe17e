"""What `kg` needs from the layers around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from kg.records import Document, Extraction, Mention, Passage
from kg.terms import Term


class Sink(Protocol):
    """An index that must hold every document of the catalogue, or rebuild itself from it.

    `put` replaces what the sink held of each document; both `put` and `remove` are safe to repeat, so that a crash between two
    sinks is mended by doing it again.
    """

    @property
    def name(self) -> str:
        """A short name for messages and metrics."""
        ...

    def put(self, extractions: Sequence[Extraction]) -> None:
        """Hold exactly what these extractions say of their documents, durably, when the call returns."""
        ...

    def remove(self, documents: Sequence[str]) -> None:
        """Forget these documents (IRIs); unknown ones are no error."""
        ...

    def clear(self) -> None:
        """Forget everything that came through `put`."""
        ...

    def mark(self) -> str:
        """Return a value that every write changes and that outlives the process: equal marks mean equal holdings."""
        ...

    def holdings(self) -> Mapping[str, str]:
        """Map the IRI of each document held to its SHA-256, for the check that all sinks are in step."""
        ...


class GraphReader(Protocol):
    """Reading access to the RDF graph by SPARQL; what the question answerer and the network are given."""

    def select(self, query: str, *, graph: str | None = None) -> Sequence[Mapping[str, Term]]:
        """Run a SELECT; the default graph is the union of all graphs, or only `graph` where one is named.

        Unbound variables are absent from their row.

        Raises:
            kg.errors.QueryError: on bad syntax (with line and column) or when the time limit is passed.
        """
        ...

    def ask(self, query: str, *, graph: str | None = None) -> bool:
        """Run an ASK; graphs and errors as in `select`."""
        ...

    def has_graph(self, graph: str) -> bool:
        """Say whether a named graph of this IRI holds any triple."""
        ...

    @property
    def revision(self) -> int:
        """A number that grows with every write, for caches."""
        ...


class TextReader(Protocol):
    """Reading access to documents, passages and mentions in the catalogue."""

    def find_document(self, iri: str) -> Document | None:
        """Return a document with its text, or None."""
        ...

    def passages(self, iris: Sequence[str]) -> Sequence[Passage]:
        """Return the passages of these IRIs that exist, in the order asked for."""
        ...

    def passages_of(self, document: str) -> Sequence[Passage]:
        """Return the passages of a document in reading order."""
        ...

    def mentions_in(self, passages: Sequence[str]) -> Mapping[str, Sequence[Mention]]:
        """Map each passage IRI to the mentions inside it (offsets into the document's text)."""
        ...

    def passages_mentioning(self, entities: Sequence[str], limit: int = 1000) -> Mapping[str, Sequence[str]]:
        """Map each entity IRI to the IRIs of passages that mention it."""
        ...
