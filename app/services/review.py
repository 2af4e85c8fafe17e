"""What a person sees and says of who is who: the queue of doubts with their evidence, and decisions."""

from __future__ import annotations

from dataclasses import dataclass

from app.errors import UsageError
from kg.catalogue import Catalogue
from kg.curation import Curator
from kg.errors import NotFoundError
from kg.identity import Decision, DecisionState
from kg.identity.names import family_of, name_key
from ontology.vocabulary import EntityClass

_ALL = 1_000_000
_LONGEST_QUOTE = 240


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two entities of a decision: its IRI, the names that documents give it, and a passage that speaks of it."""

    iri: str
    names: tuple[str, ...]
    document: str
    quote: str


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A decision with what a person needs to judge it. `source` is the document that it arose in, or is limited to."""

    decision: Decision
    source: str
    subject: Side
    target: Side


class ReviewService:
    """Lists doubts and carries out decisions; entities may be given by IRI or by name, documents by IRI or source."""

    def __init__(self, catalogue: Catalogue, curator: Curator) -> None:
        self._catalogue = catalogue
        self._curator = curator

    def list(self, everything: bool = False) -> list[ReviewItem]:
        """List the pending doubts, or all decisions, in the order in which they arose."""
        state = None if everything else DecisionState.PENDING
        return [self._item(d) for d in self._catalogue.decisions.list(state, limit=_ALL)]

    def confirm(self, decision: int, by: str | None = None) -> Decision:
        """Say that the choice was right: the two entities are two. See `kg.curation.Curator.confirm`."""
        return self._curator.confirm(decision, by)

    def reject(self, decision: int, by: str | None = None) -> Decision:
        """Say that the document meant the other entity. See `kg.curation.Curator.reject`."""
        return self._curator.reject(decision, by)

    def merge(self, subject: str, target: str, by: str | None = None) -> Decision:
        """Say that two entities are one, known as `target`. See `kg.curation.Curator.merge`."""
        return self._curator.merge(self.get_entity(subject), self.get_entity(target), by)

    def split(self, subject: str, document: str, target: str | None = None, by: str | None = None) -> Decision:
        """Say that a document means another entity: `target`, or a new one. See `kg.curation.Curator.split`."""
        other = self.get_entity(target) if target else None
        return self._curator.split(self.get_document(document), self.get_entity(subject), other, by)

    def undo(self, decision: int | None = None, by: str | None = None) -> Decision:
        """Take back a decision, or the last one. See `kg.curation.Curator.undo`."""
        return self._curator.undo(decision, by)

    def get_entity(self, given: str) -> str:
        """The IRI of an entity that is given by IRI or name.

        Raises:
            NotFoundError: if no document calls anything so.
            UsageError: if several entities are called so.
        """
        if "://" in given:
            return given
        keys = {(family_of(cls), name_key(given, cls)) for cls in EntityClass}
        known = [k for family, key in sorted(keys) for k in self._catalogue.names.lookup(family, [key], without="")]
        found = sorted({k.iri for k in known})
        if not found:
            raise NotFoundError("entity", given, "Check the spelling, or give its IRI.")
        if len(found) > 1:
            raise UsageError(f"{given!r} names {len(found)} entities. Give the IRI of one: {', '.join(found)}")
        return found[0]

    def get_document(self, given: str) -> str:
        """The IRI of a document that is given by IRI or source.

        Raises:
            NotFoundError: if there is none.
        """
        table = self._catalogue.documents
        found = [given] if table.find_info(given) else list(table.by_source(given))
        if not found:
            raise NotFoundError("document", given, "List the documents with: intercluster documents list")
        return found[0]

    def _item(self, decision: Decision) -> ReviewItem:
        info = self._catalogue.documents.find_info(decision.document) if decision.document else None
        subject, target = (self._side(iri) for iri in (decision.subject, decision.target))
        return ReviewItem(decision, info.source if info else "", subject, target)

    def _side(self, iri: str) -> Side:
        names = tuple(dict.fromkeys(n.name for n in self._catalogue.names.names_of([iri], without="")))
        passages = self._catalogue.passages(self._catalogue.passages_mentioning([iri], 1)[iri])
        if not passages:
            return Side(iri, names, "", "")
        info = self._catalogue.documents.find_info(passages[0].document)
        quote = " ".join(passages[0].text.split())
        return Side(iri, names, info.source if info else "", quote[:_LONGEST_QUOTE])
