"""``intercluster serve``: the HTTP API and the web pages."""

from __future__ import annotations

import socket
import threading
import time
from typing import Annotated

import typer
import uvicorn

from app.api.application import create_app
from app.api.context import is_loopback
from app.bootstrap import Library, open_library, reading_service
from app.cli.common import settings_of
from app.cli.output import complain, say
from app.errors import UsageError
from app.services.jobs import ReadingJobs
from app.settings import Settings, load_settings
from ontology.errors import InterclusterError

_POLL = 0.02


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("serve")(serve)


def serve(
    context: typer.Context,
    host: Annotated[str | None, typer.Option(help="Address to listen on. [default: 127.0.0.1]")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on; 0 takes a free one. [default: 8000]")] = None,
) -> None:
    """Serve the web pages and the API until stopped."""
    given = settings_of(context)
    settings = load_settings(
        **{**given.model_dump(), "host": host or given.host, "port": given.port if port is None else port}
    )
    with listening(settings) as listener, open_library(settings, embed_beside=True) as library:
        serve_library(library, listener)


def listening(settings: Settings) -> socket.socket:
    """Take the address before anything is loaded, so that a port in use is said at once.

    Raises:
        UsageError: if the address cannot be taken.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        raise UsageError(
            f"The address {settings.host}:{settings.port} cannot be used: {error.strerror}. Stop what listens there, or choose "
            "another port with --port."
        ) from error
    return listener


def serve_library(library: Library, listener: socket.socket) -> None:
    """Serve an open library until stopped; the encoder is loaded beside, so that the server is ready at once."""
    host, port = listener.getsockname()[:2]
    if not is_loopback(library.settings.host):
        complain(
            "Listening beyond this machine: reading needs a token too. Make one with: intercluster token add --right read"
        )
    if library.recovered:
        complain(
            f"{len(library.recovered)} documents were left half written by an interrupted process and were put right."
        )
    jobs = ReadingJobs(library.catalogue.jobs, lambda: reading_service(library))
    app = create_app(library, jobs)
    say(f"InterCluster serves http://{f'[{host}]' if ':' in host else host}:{port}  (stop with Ctrl-C)")
    config = uvicorn.Config(app, log_level=library.settings.log_level, timeout_graceful_shutdown=5, access_log=False)
    server = uvicorn.Server(config)
    threading.Thread(target=_warm, args=(library, server), name="warming", daemon=True).start()
    try:
        server.run(sockets=[listener])
    finally:
        jobs.close()


def _warm(library: Library, server: uvicorn.Server) -> None:
    """Load what the first question would wait for, once the server listens, since loading would hold it up.

    What fails here fails again, and is told, when it is asked for.
    """
    while not server.started and not server.should_exit:
        time.sleep(_POLL)
    try:
        library.encoder.warm()
        library.answerer.warm()
    except InterclusterError as error:
        complain(f"intercluster: {error}")
