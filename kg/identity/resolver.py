"""One IRI per real thing, across documents and readings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.identity.matching import Candidate, Strength, contradicts, find_candidates, main_name, own_names, registered
from kg.identity.minting import find_fixed_iri, scoped_iri, shared_iri
from kg.identity.registry import DecisionBook, KnownName, NameKind, NameRegistry, Proposal, RegisteredName
from kg.identity.rewrite import rename
from kg.records import Entity, Extraction
from ontology.vocabulary import local_name


class Resolver:
    """Gives the entities of a document their global IRIs.

    Fixed IRIs (sectors, places with a GeoNames id) stand; what is scoped to a document gets an IRI of its own; all else is
    looked up by family and name and takes a new IRI only where nothing fits. What the document's entity was before wins
    over other candidates that fit, so reading twice changes nothing; what a person decided wins over everything. The cost
    depends on the document and on how many entities share its names, not on how many documents there are.
    """

    def __init__(self, registry: NameRegistry, decisions: DecisionBook) -> None:
        self._registry = registry
        self._decisions = decisions

    def resolve(self, extraction: Extraction) -> Extraction:
        """Return the extraction with global IRIs, and remember its names and doubts under its document.

        Names are remembered under the IRI that was chosen before anybody decided otherwise, so that a decision taken back
        leaves no trace.
        """
        document = extraction.document.iri
        run = _Run(extraction, self._registry)
        chosen = run.assign()
        decided = _Decided(self._decisions.splits(document), self._decisions.merges())
        self._registry.replace(document, _names(extraction, chosen))
        doubts = [p for p in run.proposals if decided.iri(p.subject) != decided.iri(p.target)]
        self._decisions.propose(document, doubts)
        return rename(extraction, {key: decided.iri(iri) for key, iri in chosen.items()})

    def forget(self, documents: Sequence[str]) -> None:
        """Take back the names and doubts of documents."""
        for document in documents:
            self._registry.replace(document, ())
            self._decisions.propose(document, ())


def follow(iri: str, merges: Mapping[str, str]) -> str:
    """Follow merges from an entity to the one that stands for it; a circle ends where it began."""
    seen = {iri}
    while iri in merges and merges[iri] not in seen:
        iri = merges[iri]
        seen.add(iri)
    return iri


@dataclass(frozen=True, slots=True)
class _Decided:
    """What people decided, as far as it bears on one document."""

    splits: Mapping[str, str]
    merges: Mapping[str, str]

    def iri(self, chosen: str) -> str:
        merged = follow(chosen, self.merges)
        split = self.splits.get(merged, self.splits.get(chosen))
        return merged if split is None else follow(split, self.merges)


class _Run:
    """The resolution of one document."""

    def __init__(self, extraction: Extraction, registry: NameRegistry) -> None:
        self._document = extraction.document.iri
        self._entities = extraction.entities
        self._registry = registry
        self._before = _labels_before(registry.names_in(self._document))
        self._iris: dict[str, str] = {}
        self.proposals: list[Proposal] = []

    def assign(self) -> Mapping[str, str]:
        """Choose an IRI for every entity, the clearest cases first so that the doubtful ones yield to them."""
        waiting: list[tuple[Entity, list[Candidate]]] = []
        for entity in self._entities:
            fixed = find_fixed_iri(entity)
            if fixed is not None:
                self._iris[entity.iri] = fixed
            elif entity.document_scoped or not own_names(entity):
                self._iris[entity.iri] = scoped_iri(entity, self._document, set(self._iris.values()))
            else:
                waiting.append((entity, find_candidates(entity, self._document, self._registry)))
        waiting.sort(key=lambda pair: -max((c.strength for c in pair[1]), default=-1))
        for entity, candidates in waiting:
            self._iris[entity.iri] = self._choose(entity, candidates)
        return self._iris

    def _choose(self, entity: Entity, candidates: Sequence[Candidate]) -> str:
        taken = set(self._iris.values())
        open_ones = [c for c in candidates if c.iri not in taken or c.strength is Strength.LABEL]
        fitting = [c for c in open_ones if c.strength > Strength.DOUBTFUL]
        chosen = self._find_before(entity, taken) or (fitting[0].iri if fitting else self._mint(entity, taken))
        best = max((c.strength for c in fitting), default=Strength.DOUBTFUL)
        rivals = [c for c in open_ones if c.iri != chosen and (c.strength >= best or c.strength >= Strength.ALIAS)]
        self.proposals.extend(self._proposal(entity, chosen, rival) for rival in rivals)
        return chosen

    def _find_before(self, entity: Entity, taken: set[str]) -> str | None:
        """Find what this entity was when the document was read last, unless other documents now contradict."""
        name = main_name(entity)
        before = None if name is None else self._before.get((*name, entity.country or ""))
        if before is None or before in taken or contradicts(entity.country, self._others(before)):
            return None
        return before

    def _mint(self, entity: Entity, taken: set[str]) -> str:
        same = self._same_name_here(entity)
        if same is not None:
            return same
        fresh = shared_iri(entity, taken)
        while self._others(fresh):
            taken = taken | {fresh}
            fresh = shared_iri(entity, taken)
        return fresh

    def _same_name_here(self, entity: Entity) -> str | None:
        """Find the IRI of another entity of this document that has the same name and no other country."""
        countries: dict[str, set[str]] = {}
        for other in self._entities:
            if other.iri in self._iris and not other.document_scoped and main_name(other) == main_name(entity):
                countries.setdefault(self._iris[other.iri], set()).update(filter(None, [other.country]))
        fitting = (i for i, known in countries.items() if not (entity.country and known - {entity.country}))
        return next(fitting, None)

    def _others(self, iri: str) -> Sequence[KnownName]:
        return self._registry.names_of([iri], without=self._document)

    def _proposal(self, entity: Entity, chosen: str, rival: Candidate) -> Proposal:
        evidence = {
            "label": entity.label,
            "class": local_name(entity.entity_class),
            "country": entity.country or "",
            "shared names": ", ".join(rival.names),
            "strength": rival.strength.name.lower(),
        }
        return Proposal(chosen, rival.iri, evidence)


def _labels_before(names: Sequence[RegisteredName]) -> dict[tuple[str, str, str], str]:
    return {(n.family, n.name, n.country): n.iri for n in names if n.kind is NameKind.LABEL}


def _names(extraction: Extraction, iris: Mapping[str, str]) -> list[RegisteredName]:
    document = extraction.document.iri
    shared = (e for e in extraction.entities if not e.document_scoped)
    return [name for e in shared for name in registered(e, document, iris[e.iri])]
