"""What endpoints are given: the library, the right to write, and request bodies of bounded size."""

from __future__ import annotations

import ipaddress
from typing import Annotated, cast

from fastapi import Depends, Request

from app.bootstrap import Library
from app.errors import AuthorisationError, BodyTooLargeError
from app.services.jobs import ReadingJobs
from kg.catalogue.tokens import Right

_SCHEME = "bearer "


def library_of(request: Request) -> Library:
    """Return the library that the application serves."""
    return cast("Library", request.app.state.library)


def may_read(request: Request) -> None:
    """Let everyone read where the server listens on loopback only; elsewhere ask for a token.

    Raises:
        AuthorisationError: If a token is needed and does not come or is not valid.
    """
    if not is_loopback(library_of(request).settings.host):
        _check(request, Right.READ)


def may_write(request: Request) -> None:
    """Ask for a token with the right to write.

    Raises:
        AuthorisationError: If it does not come, is not valid, or does not allow writing.
    """
    _check(request, Right.WRITE)


async def body_of(request: Request) -> bytes:
    """Read the body.

    Raises:
        BodyTooLargeError: As soon as more than the limit has come in.
    """
    limit = library_of(request).settings.max_file_bytes
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > limit:
            raise BodyTooLargeError(limit)
        chunks.append(chunk)
    return b"".join(chunks)


def is_loopback(host: str) -> bool:
    """Say whether an address that a server listens on can be reached from this machine only."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _check(request: Request, right: Right) -> None:
    header = request.headers.get("authorization", "")
    if not header.lower().startswith(_SCHEME):
        raise AuthorisationError(
            "This needs a token: send the header 'Authorization: Bearer TOKEN'. "
            f"Make one with: intercluster token add --right {right}",
            missing=True,
        )
    found = library_of(request).catalogue.tokens.find(header[len(_SCHEME) :].strip())
    if found is None:
        raise AuthorisationError("The token is not valid here. Make one with: intercluster token add", missing=True)
    if not found.right.includes(right):
        raise AuthorisationError(f"The token has the right to {found.right}, this needs {right}.", missing=False)


LibraryDep = Annotated[Library, Depends(library_of)]
READ = [Depends(may_read)]
WRITE = [Depends(may_write)]


def jobs_of(request: Request) -> ReadingJobs:
    """Return the queue of documents to read."""
    return cast("ReadingJobs", request.app.state.jobs)
