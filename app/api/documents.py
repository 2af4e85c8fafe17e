"""``/api/documents``: what has been read, reading more, removing."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import PurePosixPath
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from app.api.context import READ, WRITE, LibraryDep, body_of, jobs_of
from app.api.jobs import job_view
from app.errors import UsageError
from app.services.documents import DocumentService
from app.services.sources import Readable, SentDocument
from app.services.web_sources import WebAddress
from search.retrieval.similar import similar_documents

router = APIRouter(prefix="/api/documents", tags=["Documents"])
_FORM = "multipart/form-data"


class NewDocument(BaseModel):
    """A document sent as JSON: either its `text`, or a `url` to fetch it from: a page, or a list, sitemap or feed of pages."""

    model_config = ConfigDict(extra="forbid")

    text: str | None = None
    url: str | None = None
    source: str | None = None


@router.get("", dependencies=READ, summary="List documents")
def documents(library: LibraryDep, limit: int = 1000, offset: int = 0) -> dict[str, Any]:
    """List what has been read."""
    service = DocumentService(library.catalogue, library.graph, library.index)
    return {"total": library.catalogue.counts()["documents"], "documents": service.list(limit, offset)}


@router.post("", dependencies=WRITE, status_code=202, summary="Read a document")
async def read(request: Request) -> JSONResponse:
    """Take a file (multipart field `file`, repeatable), a text or a URL (JSON), and read it in a job."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    sources = await _uploaded(request) if media_type == _FORM else [_sent(await body_of(request))]
    job = await run_in_threadpool(jobs_of(request).submit, sources)
    return JSONResponse(job_view(job), status_code=202, headers={"Location": f"/api/jobs/{job.id}"})


@router.get("/{document:path}/similar", dependencies=READ, summary="Documents like this one")
def similar(library: LibraryDep, document: str, limit: Annotated[int, Query(ge=1, le=100)] = 10) -> dict[str, Any]:
    """List the documents nearest in meaning to a document, the likest first."""
    iri = DocumentService(library.catalogue, library.graph, library.index).get_iri(document)
    found = similar_documents(library.index, iri, limit)
    return {"document": iri, "similar": [{**asdict(s.document), "score": s.score} for s in found]}


@router.get("/{document:path}", dependencies=READ, summary="One document")
def document(library: LibraryDep, document: str) -> dict[str, Any]:
    """Return a document's text, the mentions in it with their offsets, and the facts it states."""
    return DocumentService(library.catalogue, library.graph, library.index).get(document)


@router.delete("/{document:path}", dependencies=WRITE, status_code=204, summary="Remove a document")
def remove(library: LibraryDep, document: str) -> Response:
    """Remove a document and all that only it said."""
    iri = DocumentService(library.catalogue, library.graph, library.index).get_iri(document)
    library.publisher.remove([iri])
    return Response(status_code=204)


async def _uploaded(request: Request) -> list[Readable]:
    async with request.form(max_files=1000, max_part_size=1 << 20) as form:
        files = [value for _, value in form.multi_items() if isinstance(value, UploadFile)]
        if not files:
            raise UsageError("No file in the form. Send at least one in the field 'file'.")
        return [SentDocument(PurePosixPath(f.filename or "upload").name, await f.read()) for f in files]


def _sent(body: bytes) -> Readable:
    try:
        new = NewDocument.model_validate_json(body)
    except ValidationError as error:
        said = error.errors()[0]
        raise UsageError(
            f"The body is no document: {said['msg']}. Send JSON with 'text' and 'source', or with 'url'; or a file as {_FORM}."
        ) from error
    if (new.text is None) == (new.url is None):
        raise UsageError("Send either 'text' or 'url', one of them.")
    if new.url is not None:
        return WebAddress(new.url)
    return SentDocument(new.source or "text.txt", (new.text or "").encode())
