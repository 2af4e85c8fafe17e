"""The pieces of advice that one document gives, as its graph has them."""

from __future__ import annotations

from kg.terms import Iri, Literal
from search.answers.compose.context import Context
from search.answers.linking import Link
from search.answers.records import DocumentRef, EvidenceItem
from search.answers.texts.pages import Page

_SHORTEST = 20
_MOST = 100


def find_advice(context: Context, page: Page, focus: Link) -> list[EvidenceItem]:
    """One quote for each thing of a class in the graph of a document: the longest text it has there."""
    classes = sorted(context.profile.classes[focus.target].members)
    listed = " ".join(Iri(c).n3() for c in classes)
    query = f"SELECT DISTINCT ?r ?t WHERE {{ VALUES ?c {{ {listed} }} ?r a ?c ; ?p ?t FILTER(ISLITERAL(?t)) }} LIMIT {_MOST}"
    texts: dict[str, str] = {}
    for row in context.near.graph.select(query, graph=page.document.iri):
        thing, text = row["r"], row["t"]
        if isinstance(text, Literal) and len(text.value) >= max(_SHORTEST, len(texts.get(thing.value, "")) + 1):
            texts[thing.value] = text.value
    document = page.document
    ref = DocumentRef(document.iri, document.source, document.title)
    found = []
    for said in texts.values():
        start = document.text.find(said)
        begin, end = (start, start + len(said)) if start >= 0 else (None, None)
        found.append(EvidenceItem(said, None, ref, begin, end, 1.0))
    return sorted(found, key=lambda e: (e.start is None, e.start or 0, e.quote))
