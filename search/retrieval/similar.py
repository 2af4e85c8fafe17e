"""Documents that speak of the same as another one."""

from __future__ import annotations

from dataclasses import dataclass

from search.errors import BadRequestError
from search.index import SearchIndex
from search.records import DocumentCard

_PASSAGES = 200


@dataclass(frozen=True, slots=True)
class SimilarDocument:
    """A document and the cosine likeness, in [-1, 1], of its nearest passage to what the other one says on the whole."""

    document: DocumentCard
    score: float


def similar_documents(index: SearchIndex, document: str, limit: int = 10) -> list[SimilarDocument]:
    """Find the documents nearest in meaning to a document (IRI), the likest first, itself left out.

    Raises:
        BadRequestError: if the index does not hold the document.
    """
    rows = index.store.rows(
        "SELECT p.id FROM passages p JOIN documents d ON d.id = p.document WHERE d.iri = ?", (document,)
    )
    if not rows:
        raise BadRequestError(
            f"The search index holds no text of the document {document!r}. Use an IRI from /api/documents."
        )
    own = [number for (number,) in rows]
    ids, scores = index.search_near(own, _PASSAGES + len(own))
    score_of = dict(zip(ids.tolist(), scores.tolist(), strict=True))
    held = index.store.rows_in(
        "SELECT p.id, d.iri, d.source, d.title, d.language, d.created FROM passages p "
        "JOIN documents d ON d.id = p.document WHERE p.id IN ({})",
        [number for number in score_of if number not in set(own)],
    )
    best: dict[str, SimilarDocument] = {}
    for number, *card in held:
        found = SimilarDocument(DocumentCard(*card), round(score_of[number], 4))
        if found.document.iri not in best or best[found.document.iri].score < found.score:
            best[found.document.iri] = found
    return sorted(best.values(), key=lambda s: (-s.score, s.document.iri))[:limit]
