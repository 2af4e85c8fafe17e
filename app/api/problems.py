"""Errors as `application/problem+json` (RFC 9457); the one table that maps errors to HTTP status."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from app.errors import AuthorisationError, BodyTooLargeError, UsageError
from ingest.errors import BinaryFileError, IngestError, TooLargeError
from kg.errors import (
    DataDirectoryInUseError,
    GraphParseError,
    IdentityError,
    NetworkError,
    NotFoundError,
    QueryError,
    QueryTimeoutError,
    UnsupportedFormatError,
)
from ontology.errors import InterclusterError
from search.errors import BadRequestError

logger = logging.getLogger(__name__)

STATUS: dict[type[InterclusterError], HTTPStatus] = {
    NotFoundError: HTTPStatus.NOT_FOUND,
    BadRequestError: HTTPStatus.BAD_REQUEST,
    UsageError: HTTPStatus.BAD_REQUEST,
    QueryTimeoutError: HTTPStatus.SERVICE_UNAVAILABLE,
    QueryError: HTTPStatus.BAD_REQUEST,
    GraphParseError: HTTPStatus.BAD_REQUEST,
    NetworkError: HTTPStatus.BAD_REQUEST,
    IdentityError: HTTPStatus.CONFLICT,
    UnsupportedFormatError: HTTPStatus.NOT_ACCEPTABLE,
    BodyTooLargeError: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    TooLargeError: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    BinaryFileError: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    IngestError: HTTPStatus.UNPROCESSABLE_ENTITY,
    DataDirectoryInUseError: HTTPStatus.SERVICE_UNAVAILABLE,
}
_MEDIA_TYPE = "application/problem+json"


def status_of(error: InterclusterError) -> HTTPStatus:
    """Return the HTTP status of an error: that of its nearest listed class, 500 where none is listed."""
    if isinstance(error, AuthorisationError):
        return HTTPStatus.UNAUTHORIZED if error.missing else HTTPStatus.FORBIDDEN
    return next((STATUS[cls] for cls in type(error).__mro__ if cls in STATUS), HTTPStatus.INTERNAL_SERVER_ERROR)


def problem(status: int, detail: str, headers: dict[str, str] | None = None, **extra: Any) -> JSONResponse:
    """Make a problem reply; `extra` members stand beside the standard ones."""
    title = HTTPStatus(status).phrase
    members = {"type": "about:blank", "title": title, "status": int(status), "detail": detail, **extra}
    return JSONResponse(members, status_code=int(status), headers=headers, media_type=_MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Make every error of the application a problem reply."""

    @app.exception_handler(InterclusterError)
    async def known(_: Request, error: InterclusterError) -> JSONResponse:
        place = {k: v for k in ("line", "column") if (v := getattr(error, k, None)) is not None}
        status = status_of(error)
        headers = {"WWW-Authenticate": 'Bearer realm="intercluster"'} if status == HTTPStatus.UNAUTHORIZED else None
        return problem(status, str(error), headers, **place)

    @app.exception_handler(HTTPException)
    async def http(_: Request, error: HTTPException) -> JSONResponse:
        return problem(error.status_code, str(error.detail), dict(error.headers or {}))

    @app.exception_handler(RequestValidationError)
    async def invalid(_: Request, error: RequestValidationError) -> JSONResponse:
        return problem(HTTPStatus.BAD_REQUEST, "; ".join(_said(e) for e in error.errors()))

    @app.exception_handler(Exception)
    async def unforeseen(request: Request, error: Exception) -> JSONResponse:
        logger.exception("%s %s failed", request.method, request.url.path, exc_info=error)
        detail = "The server failed on this request; its log says why. Please report it with the request you sent."
        return problem(HTTPStatus.INTERNAL_SERVER_ERROR, detail)


def _said(error: Any) -> str:
    place = ".".join(str(part) for part in error["loc"])
    return f"{place}: {error['msg']} (got {str(error.get('input'))[:80]!r})"
