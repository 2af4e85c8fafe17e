"""The HTTP application: routes, errors, security headers and the web pages."""

from __future__ import annotations

from importlib.metadata import version

from fastapi import FastAPI, Request, Response
from starlette.middleware.base import RequestResponseEndpoint
from starlette.responses import HTMLResponse
from starlette.staticfiles import StaticFiles

from app.api import documents, entities, graph_store, health, jobs, network, problems, search, sparql
from app.bootstrap import Library
from app.services.jobs import ReadingJobs
from app.services.web import web_folder

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
_NOT_BUILT = "<!doctype html><title>InterCluster</title><p>The web pages are not built. Run <code>make web</code>; the API works."


def create_app(library: Library, reading_jobs: ReadingJobs) -> FastAPI:
    """Make the application over an open library."""
    app = FastAPI(
        title="InterCluster",
        version=version("intercluster"),
        description="Knowledge graph and semantic search engine for industry clusters.",
        # their pages load scripts from elsewhere, which the offline product never does; /openapi.json stays
        docs_url=None,
        redoc_url=None,
    )
    app.state.library = library
    app.state.jobs = reading_jobs
    problems.install(app)
    health.measure(app)
    _secure(app)
    for module in (health, sparql, graph_store, search, entities, jobs, documents, network):
        app.include_router(module.router)
    _serve_pages(app)
    return app


def _secure(app: FastAPI) -> None:
    @app.middleware("http")
    async def headers(request: Request, call_next: RequestResponseEndpoint) -> Response:
        response = await call_next(request)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        return response


def _serve_pages(app: FastAPI) -> None:
    folder = web_folder()
    if folder is not None:
        app.mount("/", StaticFiles(directory=folder, html=True), name="web")
        return

    @app.get("/", include_in_schema=False)
    def not_built() -> HTMLResponse:
        return HTMLResponse(_NOT_BUILT, status_code=503)
