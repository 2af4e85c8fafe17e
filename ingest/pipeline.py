"""The facade of reading: a raw document goes in, everything that it says comes out."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256 as _sha256
from itertools import chain
from time import monotonic
from typing import Final, Protocol

from ingest.analysis import Analysis, Candidate, DocumentModel, LocalEntity
from ingest.entities import default_model_builder
from ingest.language.analyse import default_analyser
from ingest.passages import WHOLE_TEXT_WORDS, find_passages
from ingest.places import PlaceGazetteer
from ingest.ports import RawDocument, RelationExtractor, RelationJudge
from ingest.relations import default_extractors
from ingest.relations.learned import LearnedJudge
from ingest.settling import is_kept, settle
from kg.records import Document, Entity, Extraction, Mention, Statement
from kg.terms import Literal
from ontology.schema import Schema
from ontology.vocabulary import ENTITY_BASE, DataProperty

logger = logging.getLogger(__name__)

_ANALYSIS_SHARE: Final = 0.6
_OWN_NAME: Final = "wording/1"


class Profile(StrEnum):
    """How much of a document is read."""

    FULL = "full"
    SEARCH_ONLY = "search-only"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost.

    Attributes:
        max_seconds: time for one document; what is done by then is returned and marked as partial.
        max_characters: longer texts are cut, which also bounds the memory (about a kilobyte a word).
    """

    max_seconds: float = 120.0
    max_characters: int = 2_000_000


class DocumentAnalyser(Protocol):
    """Turns a raw document into sentences and words."""

    def analyse(self, raw: RawDocument, source: str = "", deadline: float = ...) -> Analysis:
        """Analyse a document, by rules alone after the deadline."""
        ...


class EntityReader(Protocol):
    """Finds the entities of a document."""

    def build(self, analysis: Analysis) -> DocumentModel:
        """Build the document model."""
        ...


@dataclass(frozen=True)
class Pipeline:
    """Runs the stages of reading in order, within limits."""

    analyser: DocumentAnalyser
    entities: EntityReader
    extractors: Sequence[RelationExtractor] = ()
    judge: RelationJudge | None = None
    schema: Schema = field(default_factory=Schema.load)
    limits: Limits = Limits()

    def extract(self, raw: RawDocument, source: str, sha256: str, profile: Profile = Profile.FULL) -> Extraction:
        """Read everything that a document says.

        Args:
            raw: what a reader made of the file.
            source: file name or URL as the user gave it; the document's IRI is made of it.
            sha256: hex digest of the file's bytes.
            profile: whether statements are extracted, or only passages and mentions.

        Returns:
            The extraction; entities have keys that are unique in the document (``local:N``) until they are identified,
            except sectors, which have their global IRIs. If a limit was reached, the document's `partial` says so.
        """
        clock = _Clock(monotonic(), self.limits.max_seconds)
        raw = _within(raw, self.limits.max_characters)
        notes = [raw.partial] if raw.partial else []
        analysis = self.analyser.analyse(raw, source, clock.at(_ANALYSIS_SHARE))
        if clock.is_past(_ANALYSIS_SHARE):
            notes.append(clock.note("parts of the text were read without a language model"))
        model = self.entities.build(analysis)
        statements: tuple[Statement, ...] = ()
        if profile is Profile.FULL:
            proposed = list(self._candidates(model, clock, notes))
            candidates = chain(_advice(model), self._judged(model, proposed, clock, notes))
            statements = settle(model, candidates, self.schema)
        document = _document(raw, analysis, source, sha256, "; ".join(notes) or None)
        whole = WHOLE_TEXT_WORDS if profile is Profile.SEARCH_ONLY else 0
        return _extraction(document, model, statements, whole)

    def _candidates(self, model: DocumentModel, clock: _Clock, notes: list[str]) -> Iterator[Candidate]:
        for extractor in self.extractors:
            if clock.is_past(1.0):
                notes.append(clock.note("some kinds of statements were not looked for"))
                return
            yield from self._run(extractor, model, notes)

    def _judged(
        self, model: DocumentModel, proposed: Sequence[Candidate], clock: _Clock, notes: list[str]
    ) -> Sequence[Candidate]:
        """What the extractors propose stands as it is where there is no judge, no time for one, or it fails."""
        if self.judge is None:
            return proposed
        if clock.is_past(1.0):
            notes.append(clock.note("statements were not weighed against each other"))
            return proposed
        try:
            return self.judge.judge(model, proposed)
        except Exception as error:
            logger.exception("%s failed on %s", self.judge.name, model.analysis.source)
            notes.append(f"{self.judge.name} failed ({type(error).__name__}: {error})")
            return proposed

    def _run(self, extractor: RelationExtractor, model: DocumentModel, notes: list[str]) -> Sequence[Candidate]:
        """One faulty extractor must cost its own statements only; what it met is logged and told."""
        try:
            return list(extractor.extract(model))
        except Exception as error:
            logger.exception("%s failed on %s", extractor.name, model.analysis.source)
            notes.append(f"{extractor.name} failed ({type(error).__name__}: {error})")
            return ()


@dataclass(frozen=True, slots=True)
class _Clock:
    """The time that a document has."""

    start: float
    seconds: float

    def at(self, share: float) -> float:
        """When a share of the time has passed."""
        return self.start + share * self.seconds

    def is_past(self, share: float) -> bool:
        """Whether a share of the time has passed."""
        return monotonic() > self.at(share)

    def note(self, what: str) -> str:
        """Say what the time was too short for."""
        return f"reading took longer than the limit of {self.seconds:g} s: {what}"


def document_iri(source: str) -> str:
    """The IRI of the document of this name; reading it again gives the same."""
    return f"{ENTITY_BASE}document/{_sha256(source.encode()).hexdigest()[:16]}"


def default_pipeline(places: PlaceGazetteer, limits: Limits | None = None) -> Pipeline:
    """The pipeline with everything that comes with the product; loads word lists, and the models when first needed."""
    model_builder = default_model_builder(places)
    return Pipeline(default_analyser(), model_builder, default_extractors(), LearnedJudge(), limits=limits or Limits())


def _advice(model: DocumentModel) -> Iterator[Candidate]:
    """The wording of each recommendation, as a statement like any other."""
    for entity in model.entities:
        if entity.text:
            start = max(entity.spans[0][0] if entity.spans else model.analysis.text.find(entity.text), 0)
            said = Literal(entity.text)
            end = start + len(entity.text)
            yield Candidate(entity.key, DataProperty.TEXT, said, start, end, entity.confidence, _OWN_NAME)


def _within(raw: RawDocument, limit: int) -> RawDocument:
    if len(raw.text) <= limit:
        return raw
    cut = max(raw.text.rfind("\n", limit // 2, limit), limit // 2)
    note = f"only the first {cut:,} of {len(raw.text):,} characters were read, the limit is {limit:,}"
    return replace(raw, text=raw.text[:cut], partial=f"{raw.partial}; {note}" if raw.partial else note)


def _document(raw: RawDocument, analysis: Analysis, source: str, sha256: str, partial: str | None) -> Document:
    return Document(
        document_iri(source),
        source,
        analysis.text,
        analysis.language,
        sha256,
        raw.media_type,
        analysis.title,
        analysis.created,
        partial,
    )


def _extraction(
    document: Document, model: DocumentModel, statements: tuple[Statement, ...], whole: int = 0
) -> Extraction:
    """Put together what was read; a text of at most `whole` words stays one passage, as sets of short texts are searched."""
    stated = frozenset(key for s in statements for key in (s.subject, s.object) if isinstance(key, str))
    kept = [entity for entity in model.entities if is_kept(entity, stated)]
    keys = {entity.key for entity in kept}
    mentions = (m for m in model.mentions if not m.nominal and m.entity.key in keys)
    return Extraction(
        document,
        find_passages(model.analysis, document.iri, whole),
        tuple(map(_entity, kept)),
        tuple(
            Mention(m.entity.key, m.start, m.end, document.text[m.start : m.end], m.entity.confidence) for m in mentions
        ),
        statements,
    )


def _entity(local: LocalEntity) -> Entity:
    place = local.place
    return Entity(
        local.key,
        local.entity_class,
        local.name,
        tuple(alias for alias in dict.fromkeys(local.aliases) if alias != local.name),
        local.acronym,
        local.document_scoped,
        place.country if place else None,
        place.geonames_id if place else None,
        place.lat if place else None,
        place.long if place else None,
        local.confidence,
    )
