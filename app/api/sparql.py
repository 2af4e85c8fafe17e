"""SPARQL 1.1 Protocol: ``/sparql`` and ``/update`` (https://www.w3.org/TR/sparql11-protocol/)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from app.api.context import READ, WRITE, LibraryDep, body_of
from app.api.problems import problem
from app.api.service_description import service_description
from app.errors import UsageError

router = APIRouter(tags=["SPARQL"])
_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class _Operation:
    text: str | None
    default_graphs: Sequence[str]
    named_graphs: Sequence[str]


@router.get("/sparql", dependencies=READ, summary="Run a query, or describe the service")
async def query_get(request: Request, library: LibraryDep) -> Response:
    """Run the query in `query`; without one, return the service description."""
    operation = _from_pairs(list(request.query_params.multi_items()), "query", "default-graph-uri", "named-graph-uri")
    accept = request.headers.get("accept", "*/*")
    if operation.text is None:
        described = await run_in_threadpool(service_description, str(request.url.replace(query="")), accept)
        return Response(described.body, media_type=described.media_type)
    return await _queried(library, operation, accept)


@router.post("/sparql", dependencies=READ, summary="Run a query")
async def query_post(request: Request, library: LibraryDep) -> Response:
    """Run a query sent as a form or as `application/sparql-query`."""
    operation = await _posted(request, "query", ("default-graph-uri", "named-graph-uri"))
    if isinstance(operation, Response):
        return operation
    return await _queried(library, operation, request.headers.get("accept", "*/*"))


@router.post("/update", dependencies=WRITE, status_code=204, summary="Carry out an update")
async def update(request: Request, library: LibraryDep) -> Response:
    """Carry out an update sent as a form or as `application/sparql-update`; all of it or nothing."""
    operation = await _posted(request, "update", ("using-graph-uri", "using-named-graph-uri"))
    if isinstance(operation, Response):
        return operation
    text = operation.text or ""
    await run_in_threadpool(
        library.graph.update, text, default_graphs=operation.default_graphs, named_graphs=operation.named_graphs
    )
    return Response(status_code=204)


async def _queried(library: LibraryDep, operation: _Operation, accept: str) -> Response:
    result = await run_in_threadpool(
        library.graph.query,
        operation.text or "",
        default_graphs=operation.default_graphs,
        named_graphs=operation.named_graphs,
        accept=accept,
    )
    return Response(result.body, media_type=result.media_type, headers={"Vary": "Accept"})


async def _posted(request: Request, name: str, graphs: tuple[str, str]) -> _Operation | Response:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = await body_of(request)
    if media_type not in (_FORM, f"application/sparql-{name}"):
        return problem(415, f"Content-Type {media_type!r} is not accepted. Send {_FORM} or application/sparql-{name}.")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(f"The body is no UTF-8 (byte {error.start}). Encode the {name} in UTF-8.") from error
    pairs = list(request.query_params.multi_items())
    if media_type == _FORM:
        pairs = parse_qsl(text, keep_blank_values=True)
    else:
        pairs = [*((k, v) for k, v in pairs if k != name), (name, text)]
    operation = _from_pairs(pairs, name, *graphs)
    if operation.text is None:
        raise UsageError(f"There is no {name} in the request. Send it in the parameter {name!r}.")
    return operation


def _from_pairs(pairs: Sequence[tuple[str, str]], name: str, default: str, named: str) -> _Operation:
    texts = [value for key, value in pairs if key == name]
    if len(texts) > 1:
        raise UsageError(f"The parameter {name!r} came {len(texts)} times. Send it once.")
    return _Operation(
        texts[0] if texts else None,
        [value for key, value in pairs if key == default],
        [value for key, value in pairs if key == named],
    )
