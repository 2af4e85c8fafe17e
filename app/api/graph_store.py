"""SPARQL 1.1 Graph Store HTTP Protocol: ``/rdf-graph-store`` (https://www.w3.org/TR/sparql11-http-rdf-update/)."""

from __future__ import annotations

import uuid

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from app.api.context import READ, WRITE, LibraryDep, body_of
from app.api.problems import problem
from app.errors import UsageError
from kg.errors import UnsupportedFormatError
from kg.graph.formats import GraphFormat, get_graph_format, negotiate_graph

router = APIRouter(tags=["Graph store"])
_PATH = "/rdf-graph-store"
_NEW = "urn:uuid:"


@router.head(_PATH, dependencies=READ, summary="Ask whether there is a graph", operation_id="head_graph")
@router.get(_PATH, dependencies=READ, summary="Read a graph")
async def read(request: Request, library: LibraryDep) -> Response:
    """Return a graph in the format that `Accept` prefers."""
    graph = _graph(request)
    wanted = negotiate_graph(request.headers.get("accept", "*/*"))
    body = await run_in_threadpool(library.graph.get_graph, graph, wanted)
    return Response(body, media_type=wanted, headers={"Vary": "Accept"})


@router.put(_PATH, dependencies=WRITE, summary="Replace a graph")
async def replace(request: Request, library: LibraryDep) -> Response:
    """Let a graph hold exactly the triples sent; 201 where it is new, else 204."""
    graph, data = _graph(request), await body_of(request)
    fmt = _format(request)
    if isinstance(fmt, Response):
        return fmt
    fresh = await run_in_threadpool(library.graph.put_graph, graph, data, fmt, graph)
    return Response(status_code=201 if fresh else 204)


@router.post(_PATH, dependencies=WRITE, summary="Add to a graph")
async def add(request: Request, library: LibraryDep) -> Response:
    """Add triples to a graph; without a graph in the request a new one is made and named in `Location`."""
    names_none = "graph" not in request.query_params and "default" not in request.query_params
    graph = f"{_NEW}{uuid.uuid4()}" if names_none else _graph(request)
    data, fmt = await body_of(request), _format(request)
    if isinstance(fmt, Response):
        return fmt
    fresh = await run_in_threadpool(library.graph.add_to_graph, graph, data, fmt, graph)
    location = {"Location": str(request.url.include_query_params(graph=graph))} if names_none else None
    return Response(status_code=201 if fresh else 204, headers=location)


@router.delete(_PATH, dependencies=WRITE, status_code=204, summary="Delete a graph")
async def delete(request: Request, library: LibraryDep) -> Response:
    """Delete a graph; 404 where there is none."""
    await run_in_threadpool(library.graph.delete_graph, _graph(request))
    return Response(status_code=204)


def _graph(request: Request) -> str | None:
    graphs, default = request.query_params.getlist("graph"), "default" in request.query_params
    if len(graphs) + default != 1:
        raise UsageError("Name one graph: ?graph=IRI, or ?default for the default graph.")
    if default:
        return None
    if ":" not in graphs[0] or any(c in graphs[0] for c in '<>"{}|^`\\ \n\t'):
        raise UsageError(f"The graph {graphs[0]!r} is no absolute IRI. Percent-encode it in the query string.")
    return graphs[0]


def _format(request: Request) -> GraphFormat | Response:
    media_type = request.headers.get("content-type", "text/turtle")
    try:
        return get_graph_format(media_type)
    except UnsupportedFormatError as error:
        return problem(415, str(error))
