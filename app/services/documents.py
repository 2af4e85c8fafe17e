"""Documents as the API shows them: lists, and one with its text, mentions and facts."""

from __future__ import annotations

from typing import Any

from app.services.entities import EntityService
from kg.catalogue import Catalogue
from kg.catalogue.documents import DocumentInfo
from kg.errors import NotFoundError
from kg.ports import GraphReader
from ontology.vocabulary import ENTITY_BASE
from search.index import SearchIndex
from search.retrieval.filters import entity_cards

View = dict[str, Any]


class DocumentService:
    """Describes documents from the catalogue, the graph and the search index."""

    def __init__(self, catalogue: Catalogue, graph: GraphReader, index: SearchIndex) -> None:
        self._catalogue = catalogue
        self._graph = graph
        self._index = index

    def list(self, limit: int, offset: int) -> list[View]:
        """List documents in the order in which they were read."""
        return [_summary(info) for info in self._catalogue.documents.infos(limit, offset)]

    def get_iri(self, document: str) -> str:
        """Return the IRI of a document given by IRI, by the part of it after the base, or by source.

        Raises:
            NotFoundError: If there is no such document.
        """
        table = self._catalogue.documents
        for iri in (document, ENTITY_BASE + document, f"{ENTITY_BASE}document/{document}"):
            if table.find_info(iri) is not None:
                return iri
        by_source = table.by_source(document)
        if not by_source:
            raise NotFoundError("document", document, "List the documents with /api/documents.")
        return by_source[0]

    def get(self, document: str) -> View:
        """Describe a document with its text, the entities mentioned in it and the facts it states.

        Raises:
            NotFoundError: If there is no such document.
        """
        iri = self.get_iri(document)
        info, found = self._catalogue.documents.find_info(iri), self._catalogue.find_document(iri)
        if info is None or found is None:
            raise NotFoundError("document", document, "List the documents with /api/documents.")
        mentions = self._catalogue.texts.mentions_of(iri)
        cards = entity_cards(self._index.store, sorted({m.entity for m in mentions}))
        shown = [
            {"start": m.start, "end": m.end, "text": m.text, "entity": {"iri": c.iri, "label": c.label, "type": c.type}}
            for m in mentions
            if (c := cards.get(m.entity)) is not None
        ]
        facts = EntityService(self._graph).document_facts(iri)
        return {**_summary(info), "text": found.text, "mentions": shown, "facts": facts}


def _summary(info: DocumentInfo) -> View:
    return {
        "id": info.iri.removeprefix(ENTITY_BASE),
        "iri": info.iri,
        "source": info.source,
        "title": info.title,
        "language": info.language,
        "date": info.created,
        "sha256": info.sha256,
        "media_type": info.media_type,
        "partial": info.partial,
        "read_at": info.read_at,
        "characters": info.characters,
        "passages": info.passages,
        "mentions_count": info.mentions,
    }
