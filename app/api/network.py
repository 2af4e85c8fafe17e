"""``/api/network``: who is linked with whom, through what, on whose word, and who might be."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from app.api.context import READ, LibraryDep
from app.services.network import MEDIA_TYPES, Download, download, evidence_view, network_view, suggestion_view
from kg.network import Level, NetworkQuery, Weighting

router = APIRouter(prefix="/api/network", tags=["Network"], dependencies=READ)
_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"


class NetworkParameters(BaseModel):
    """The query string of a network."""

    model_config = ConfigDict(extra="forbid")

    level: Level = Field(Level.CITY, description="What the nodes are.")
    since: str | None = Field(None, pattern=_DATE, description="Only what took place on this date or later.")
    until: str | None = Field(None, pattern=_DATE, description="Only what took place on this date or earlier.")
    project: str | None = Field(None, description="IRI or name; only this project and its events.")
    sector: str | None = Field(None, description="IRI or name; only what focuses on it or a narrower sector.")
    min_weight: float = Field(0, ge=0, description="Links below this weight are left out.")
    weighting: Weighting = Field(Weighting.COUNT, description="Whether large projects weigh as much as small ones.")

    def query(self) -> NetworkQuery:
        """Return the query of the network itself, empty filters left out."""
        return NetworkQuery(
            level=self.level,
            since=self.since,
            until=self.until,
            project=self.project or None,
            sector=self.sector or None,
            min_weight=self.min_weight,
            weighting=self.weighting,
        )


class ExportParameters(NetworkParameters):
    """The query string of an export."""

    format: Download = Field(Download.GEXF, description="gexf and graphml for Gephi; csv is a ZIP of two tables.")


@router.get("", summary="The network of links")
def network(library: LibraryDep, query: Annotated[NetworkParameters, Query()]) -> dict[str, Any]:
    """Build the network at a level, filtered by time, project, sector and weight."""
    return network_view(library.network.build(query.query()))


@router.get("/link", summary="The evidence of a link")
def link(library: LibraryDep, a: str, b: str) -> dict[str, Any]:
    """Return what links two nodes (IRIs), with every sentence that says a part of it."""
    return evidence_view(library.network.link_evidence(a, b))


@router.get("/suggest", summary="Partners to look for")
def suggest(library: LibraryDep, entity: str, limit: Annotated[int, Query(ge=1, le=100)] = 10) -> dict[str, Any]:
    """Suggest partners that an entity is not linked with yet, each with its reason."""
    return {"entity": entity, "suggestions": [suggestion_view(s) for s in library.network.suggest(entity, limit)]}


@router.get("/export", summary="Save the network")
def save(library: LibraryDep, query: Annotated[ExportParameters, Query()]) -> Response:
    """Save the network for Gephi, other tools, or a spreadsheet."""
    body = download(library.network.build(query.query()), query.format)
    ending = "zip" if query.format is Download.CSV else query.format.value
    headers = {"Content-Disposition": f'attachment; filename="network-{query.level}.{ending}"'}
    return Response(body, media_type=MEDIA_TYPES[query.format], headers=headers)
