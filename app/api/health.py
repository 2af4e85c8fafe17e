"""``/healthz``, ``/readyz`` and ``/metrics``: whether the server lives, whether it can answer, and how it does."""

from __future__ import annotations

import time
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from starlette.middleware.base import RequestResponseEndpoint

from app.api.context import LibraryDep

router = APIRouter(tags=["Health"])


@router.get("/healthz", summary="Is the server alive?")
def healthz() -> dict[str, str]:
    """Say that the server is alive."""
    return {"status": "alive"}


@router.get("/readyz", summary="Are the indexes open and in step?")
def readyz(library: LibraryDep) -> JSONResponse:
    """Say whether every index holds exactly the documents of the catalogue."""
    in_step = library.publisher.in_step()
    body: dict[str, Any] = {"status": "ready" if in_step else "out of step", **library.catalogue.counts()}
    if not in_step:
        body["detail"] = "A document is in some index only. Restart the server, or run: intercluster reindex"
    return JSONResponse(body, status_code=200 if in_step else 503)


@router.get("/metrics", summary="Figures for Prometheus")
def metrics(request: Request, library: LibraryDep) -> Response:
    """Return request counts and times, and the size of the library."""
    registry: CollectorRegistry = request.app.state.metrics
    sizes: Gauge = request.app.state.sizes
    for name, value in {**library.catalogue.counts(), "vectors": len(library.index)}.items():
        sizes.labels(name).set(value)
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)


def measure(app: FastAPI) -> None:
    """Count requests and their times by route, method and status."""
    registry = CollectorRegistry()
    seconds = Histogram("intercluster_request_seconds", "Time to answer", ["route", "method"], registry=registry)
    count = Counter("intercluster_requests", "Requests answered", ["route", "method", "status"], registry=registry)
    app.state.metrics = registry
    app.state.sizes = Gauge("intercluster_size", "What the library holds", ["of"], registry=registry)

    @app.middleware("http")
    async def timed(request: Request, call_next: RequestResponseEndpoint) -> Response:
        started = time.perf_counter()
        response = await call_next(request)
        # the route's pattern, not the path: paths are without bound
        route = getattr(request.scope.get("route"), "path", "other")
        seconds.labels(route, request.method).observe(time.perf_counter() - started)
        count.labels(route, request.method, str(response.status_code)).inc()
        return response
