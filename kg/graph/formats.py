"""The formats that RDF and query results are read and written in, and how clients ask for them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from kg.errors import UnsupportedFormatError


class GraphFormat(StrEnum):
    """Formats of RDF; the values are their media types."""

    TURTLE = "text/turtle"
    NTRIPLES = "application/n-triples"
    JSONLD = "application/ld+json"
    RDFXML = "application/rdf+xml"
    NQUADS = "application/n-quads"
    TRIG = "application/trig"

    @property
    def holds_graphs(self) -> bool:
        """Whether the format can carry named graphs."""
        return self in (GraphFormat.NQUADS, GraphFormat.TRIG, GraphFormat.JSONLD)


class ResultFormat(StrEnum):
    """Formats of the results of SELECT and ASK; the values are their media types."""

    JSON = "application/sparql-results+json"
    XML = "application/sparql-results+xml"
    CSV = "text/csv"
    TSV = "text/tab-separated-values"


_Format = TypeVar("_Format", GraphFormat, ResultFormat)

_ALIASES: dict[str, str] = {
    "application/json": ResultFormat.JSON,
    "application/xml": ResultFormat.XML,
    "text/xml": ResultFormat.XML,
    "application/x-turtle": GraphFormat.TURTLE,
    "text/plain": GraphFormat.NTRIPLES,
    "application/x-trig": GraphFormat.TRIG,
}
_GRAPH_ALIASES: dict[str, str] = {
    "application/json": GraphFormat.JSONLD,
    "application/xml": GraphFormat.RDFXML,
    "text/xml": GraphFormat.RDFXML,
}
_NAMES: dict[str, GraphFormat] = {
    "turtle": GraphFormat.TURTLE,
    "ttl": GraphFormat.TURTLE,
    "ntriples": GraphFormat.NTRIPLES,
    "nt": GraphFormat.NTRIPLES,
    "jsonld": GraphFormat.JSONLD,
    "json-ld": GraphFormat.JSONLD,
    "rdfxml": GraphFormat.RDFXML,
    "rdf": GraphFormat.RDFXML,
    "xml": GraphFormat.RDFXML,
    "nquads": GraphFormat.NQUADS,
    "nq": GraphFormat.NQUADS,
    "trig": GraphFormat.TRIG,
}


def get_graph_format(name: str) -> GraphFormat:
    """Return the RDF format of a media type (parameters are ignored), name or file ending.

    Raises:
        UnsupportedFormatError: If it is none of them.
    """
    key = name.partition(";")[0].strip().lower().removeprefix(".")
    if key in _NAMES:
        return _NAMES[key]
    media_type = _GRAPH_ALIASES.get(key, _ALIASES.get(key, key))
    try:
        return GraphFormat(media_type)
    except ValueError:
        known = ", ".join(sorted(GraphFormat))
        raise UnsupportedFormatError(f"{name!r} is no known RDF format. Use one of: {known}.") from None


def negotiate_results(accept: str) -> ResultFormat:
    """Choose the format of SELECT and ASK results that an Accept header prefers; JSON where it has no preference.

    Raises:
        UnsupportedFormatError: If it accepts none of them.
    """
    return _negotiate(accept, tuple(ResultFormat), _ALIASES)


def negotiate_graph(accept: str) -> GraphFormat:
    """Choose the format of one graph that an Accept header prefers; Turtle where it has no preference.

    Raises:
        UnsupportedFormatError: If it accepts none of them.
    """
    offered = (GraphFormat.TURTLE, GraphFormat.NTRIPLES, GraphFormat.JSONLD, GraphFormat.RDFXML)
    return _negotiate(accept, offered, {**_ALIASES, **_GRAPH_ALIASES})


def _negotiate(accept: str, offered: Sequence[_Format], aliases: dict[str, str]) -> _Format:
    for media_range in _ranges(accept):
        wanted = aliases.get(media_range, media_range)
        for candidate in offered:
            if wanted in ("*/*", candidate) or _in_family(candidate, wanted):
                return candidate
    raise UnsupportedFormatError(f"Nothing in Accept: {accept!r} can be produced. Accept one of: {', '.join(offered)}.")


def _in_family(media_type: str, wanted: str) -> bool:
    family, _, subtype = wanted.partition("/")
    return subtype == "*" and media_type.startswith(family + "/")


def _ranges(accept: str) -> list[str]:
    weighted: list[tuple[float, int, str]] = []
    for position, part in enumerate(accept.split(",")):
        media_range, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((p[2:] for p in parameters if p.startswith("q=")), "1")
        weighted.append((-_quality(quality), position, media_range))
    return [media_range for weight, _, media_range in sorted(weighted) if media_range and weight < 0] or (
        [] if accept.strip() else ["*/*"]
    )


def _quality(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 1.0
