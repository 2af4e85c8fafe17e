"""What people decide about who is who, and its effect on everything that is stored."""

from __future__ import annotations

from kg.catalogue import Catalogue
from kg.errors import IdentityError, InterclusterError, NotFoundError
from kg.graph.oxigraph import GraphStore
from kg.graph.quads import Quad
from kg.graph.shipped import CORRECTIONS_GRAPH
from kg.identity import Decision, DecisionKind, DecisionState
from kg.identity.minting import digest
from kg.identity.resolver import follow
from kg.publisher import Publisher
from kg.terms import Iri

_SAME_AS = "http://www.w3.org/2002/07/owl#sameAs"


class Curator:
    """Makes, answers and takes back decisions on identity.

    Each one is written to the catalogue, then the documents that it touches are resolved and published again. Merges also
    stand as ``owl:sameAs`` in the graph of corrections, so that the merged IRIs still lead somewhere.
    """

    def __init__(self, catalogue: Catalogue, publisher: Publisher, store: GraphStore) -> None:
        self._catalogue = catalogue
        self._decisions = catalogue.decisions
        self._publisher = publisher
        self._store = store

    def merge(self, subject: str, target: str, made_by: str | None = None) -> Decision:
        """Decide that `subject` is `target`, everywhere.

        Raises:
            NotFoundError: If one of them is unknown.
            IdentityError: If they are of different families, or already merged.
        """
        self._check_known(subject)
        self._check_known(target)
        merges = self._decisions.merges()
        if follow(subject, merges) == follow(target, merges):
            raise IdentityError(f"{subject} and {target} are one entity already. Undo the merge to part them.")
        families = [{n.family for n in self._catalogue.names.names_of([iri], without="")} for iri in (subject, target)]
        if all(families) and families[0].isdisjoint(families[1]):
            kinds = " and ".join("/".join(sorted(f)) for f in families)
            raise IdentityError(f"{subject} and {target} are of different kinds ({kinds}) and cannot be one entity.")
        return self._carry_out(self._decisions.record(DecisionKind.MERGE, subject, target, None, made_by))

    def split(self, document: str, subject: str, target: str | None = None, made_by: str | None = None) -> Decision:
        """Decide that what a document calls `subject` is another entity: `target`, or a new one.

        Raises:
            NotFoundError: If the document does not speak of the entity.
        """
        if document not in self._catalogue.documents.mentioning([subject]):
            raise NotFoundError("entity", subject, f"The document {document} does not speak of it.")
        other = target or f"{subject}-{digest(document, subject)}"
        return self._carry_out(self._decisions.record(DecisionKind.SPLIT, subject, other, document, made_by))

    def confirm(self, decision_id: int, made_by: str | None = None) -> Decision:
        """Say of a pending doubt that the choice was right; it is not raised again.

        Raises:
            NotFoundError: If there is no such decision.
            IdentityError: If it is not pending.
        """
        self._get_pending(decision_id)
        return self._decisions.set_state(decision_id, DecisionState.DECIDED, made_by)

    def reject(self, decision_id: int, made_by: str | None = None) -> Decision:
        """Say of a pending doubt that the document meant the other entity; returns the split that follows from it.

        Raises:
            NotFoundError: If there is no such decision.
            IdentityError: If it is not pending.
        """
        doubt = self._get_pending(decision_id)
        if doubt.document is None:
            raise IdentityError(
                f"Decision {decision_id} is not tied to a document. Merge or split the entities instead."
            )
        return self.split(doubt.document, doubt.subject, doubt.target, made_by)

    def undo(self, decision_id: int | None = None, made_by: str | None = None) -> Decision:
        """Take back a decision, or the last one.

        Raises:
            NotFoundError: If there is none.
            IdentityError: If it does not bind now.
        """
        last = self._decisions.last_decided() if decision_id is None else self._decisions.get(decision_id)
        if last is None:
            raise NotFoundError("decision", "last", "Nothing has been decided yet.")
        if last.state is not DecisionState.DECIDED:
            raise IdentityError(f"Decision {last.id} is {last.state}, so there is nothing to take back.")
        return self._carry_out(self._decisions.set_state(last.id, DecisionState.UNDONE, made_by))

    def refresh(self) -> None:
        """Write the graph of corrections from the catalogue; after the graph was rebuilt, for one."""
        merges = self._decisions.merges()
        quads = [Quad(Iri(a), Iri(_SAME_AS), Iri(follow(a, merges)), CORRECTIONS_GRAPH) for a in merges]
        self._store.replace_graph(CORRECTIONS_GRAPH, quads)

    def _carry_out(self, decision: Decision) -> Decision:
        touched = [decision.subject, decision.target]
        try:
            if decision.kind is not DecisionKind.CONFIRM:
                self._publisher.republish(self._catalogue.documents.mentioning(touched))
                self.refresh()
        except InterclusterError:
            binding = decision.state is DecisionState.DECIDED
            self._decisions.set_state(decision.id, DecisionState.UNDONE if binding else DecisionState.DECIDED)
            raise
        return decision

    def _get_pending(self, decision_id: int) -> Decision:
        decision = self._decisions.get(decision_id)
        if decision.state is not DecisionState.PENDING:
            raise IdentityError(
                f"Decision {decision_id} is {decision.state}, no longer pending. List the pending ones."
            )
        return decision

    def _check_known(self, iri: str) -> None:
        if not self._catalogue.documents.mentioning([iri]):
            raise NotFoundError("entity", iri, "No document speaks of it; check the IRI.")
