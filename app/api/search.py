"""``/api/search`` and ``/api/ask``."""

from __future__ import annotations

import time
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from app.api.context import READ, LibraryDep
from app.errors import UsageError
from app.views import answer_view, search_view
from kg.errors import NotFoundError
from search.answers.records import Question
from search.records import Filters, SearchRequest

router = APIRouter(prefix="/api", tags=["Search"], dependencies=READ)
_LONGEST_QUESTION = 2000


class AskBody(BaseModel):
    """A question. `graph` restricts it to one named graph, in that graph's own vocabulary."""

    model_config = ConfigDict(extra="forbid")

    question: str = Field(description="The question, in English, French, German, Italian or Spanish.")
    limit: int = Field(20, ge=1, le=1000, description="How many answers at most.")
    graph: str | None = Field(None, description="IRI of the named graph to ask alone.")
    explain: bool = Field(False, description="Also tell what was linked and which queries were tried.")


class SearchQuery(BaseModel):
    """The query string of a search."""

    model_config = ConfigDict(extra="forbid")

    q: str = ""
    limit: int = Field(10, ge=1, le=100)
    offset: int = Field(0, ge=0, le=1_000_000)
    type: str | None = None
    entity: str | None = None
    country: str | None = None
    project: str | None = None
    language: str | None = None
    since: str | None = None
    until: str | None = None
    document: str | None = None


@router.get("/search", summary="Find passages by words, meaning and links")
def search(library: LibraryDep, query: Annotated[SearchQuery, Query()]) -> dict[str, Any]:
    """Find passages with their entities and facts; unknown parameters are refused."""
    started = time.perf_counter()
    filters = Filters(**query.model_dump(exclude={"q", "limit", "offset"}))
    result = library.retriever.search(SearchRequest(query.q, filters, query.limit, query.offset))
    return search_view(result, (time.perf_counter() - started) * 1000)


@router.post("/ask", summary="Answer a question, with evidence")
def ask(library: LibraryDep, body: AskBody) -> dict[str, Any]:
    """Answer from the graph where it can be, from the texts where not, and say so where neither knows."""
    if not body.question.strip():
        raise UsageError("The question is empty. Ask something in the member 'question'.")
    if len(body.question) > _LONGEST_QUESTION:
        raise UsageError(f"The question has {len(body.question)} characters. Use at most {_LONGEST_QUESTION}.")
    if body.graph is not None and not library.graph.has_graph(body.graph):
        raise NotFoundError("graph", body.graph, "Load it with PUT /rdf-graph-store?graph=IRI.")
    question = Question(body.question, limit=body.limit, graph=body.graph, explain=body.explain)
    return answer_view(library.answerer.answer(question))
