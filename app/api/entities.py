"""``/api/entities``: lists, suggestions and one entity with all that is said of it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from app.api.context import READ, LibraryDep
from app.services.entities import EntityService
from app.views import card_view
from search.catalogue import list_entities
from search.retrieval.entity_search import EntityFinder

router = APIRouter(prefix="/api/entities", tags=["Entities"], dependencies=READ)


@router.get("", summary="List entities")
def entities(
    library: LibraryDep,
    q: Annotated[str, Query(description="Beginning of a name; typos are forgiven.")] = "",
    type: Annotated[str | None, Query(description="Local name or IRI of a class.")] = None,
    country: Annotated[str | None, Query(description="ISO 3166-1 alpha-2 code.")] = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 50,
    offset: Annotated[int, Query(ge=0)] = 0,
) -> dict[str, Any]:
    """List entities that are mentioned, by how many passages mention them."""
    found = list_entities(library.index, library.suggester, q, type, country)
    page = found[offset : offset + limit]
    return {"total": len(found), "entities": [card_view(card) for card in page]}


@router.get("/suggest", summary="Suggest entities as one types")
def suggest(library: LibraryDep, q: str = "", limit: Annotated[int, Query(ge=1, le=50)] = 8) -> dict[str, Any]:
    """Suggest entities for the beginning of a name."""
    cards = library.suggester.suggest(q, limit, library.index.revision)
    return {"query": q, "suggestions": [card_view(card) for card in cards]}


@router.get("/search", summary="Find entities by meaning")
def search(
    library: LibraryDep,
    q: Annotated[str, Query(min_length=1, max_length=2000, description="What they are or do, in words.")],
    type: Annotated[str | None, Query(description="Local name or IRI of a class.")] = None,
    country: Annotated[str | None, Query(description="ISO 3166-1 alpha-2 code.")] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
) -> dict[str, Any]:
    """Find entities by what is said around them; a class and a country that the query names are conditions."""
    result = EntityFinder(library.retriever, library.index.store).find(q, limit, type, country)
    entities = [{**card_view(found.entity), "score": found.score} for found in result.found]
    return {"query": q, "type": result.type, "country": result.country, "entities": entities}


@router.get("/{entity:path}", summary="One entity")
def entity(library: LibraryDep, entity: str) -> dict[str, Any]:
    """Describe an entity: names, classes, facts with their evidence, documents, places, similar entities."""
    return EntityService(library.graph).get(entity)
