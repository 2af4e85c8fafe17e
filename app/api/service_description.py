"""What ``/sparql`` says of itself (SPARQL 1.1 Service Description, https://www.w3.org/TR/sparql11-service-description/)."""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import RDF, BNode, Graph, Namespace, URIRef

from kg.graph.formats import GraphFormat, negotiate_graph

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
_FORMATS = Namespace("http://www.w3.org/ns/formats/")
_RESULTS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
_GRAPHS = ("Turtle", "N-Triples", "JSON-LD", "RDF_XML")
_SERIALISERS = {
    GraphFormat.TURTLE: "turtle",
    GraphFormat.NTRIPLES: "nt",
    GraphFormat.JSONLD: "json-ld",
    GraphFormat.RDFXML: "xml",
}


@dataclass(frozen=True, slots=True)
class Description:
    """The description as bytes, with their media type."""

    media_type: str
    body: bytes


def service_description(endpoint: str, accept: str) -> Description:
    """Describe the service at this address in the RDF format that an Accept header prefers.

    Raises:
        UnsupportedFormatError: If none of the formats is accepted.
    """
    wanted = negotiate_graph(accept)
    graph = Graph()
    graph.bind("sd", SD)
    service, dataset, default = BNode("service"), BNode("dataset"), BNode("default")
    for predicate, target in (
        (RDF.type, SD.Service),
        (SD.endpoint, URIRef(endpoint)),
        (SD.supportedLanguage, SD.SPARQL11Query),
        (SD.feature, SD.UnionDefaultGraph),
        (SD.defaultDataset, dataset),
        *((SD.resultFormat, _FORMATS[name]) for name in (*_RESULTS, *_GRAPHS)),
    ):
        graph.add((service, predicate, target))
    graph.add((dataset, RDF.type, SD.Dataset))
    graph.add((dataset, SD.defaultGraph, default))
    graph.add((default, RDF.type, SD.Graph))
    return Description(str(wanted), graph.serialize(format=_SERIALISERS[wanted], encoding="utf-8"))
