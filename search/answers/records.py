"""What goes into the answerer and what comes out: the shape of `/api/ask`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class AnswerKind(StrEnum):
    """What sort of answer was found."""

    ENTITIES = "entities"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"
    TEXT = "text"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was asked.

    Attributes:
        limit: at most so many answers are returned; at least 1.
        graph: IRI of the named graph that alone is asked, or None for all.
        explain: whether the answer carries what was linked and which queries were considered.
    """

    text: str
    limit: int = 20
    graph: str | None = None
    explain: bool = False


@dataclass(frozen=True, slots=True)
class AnswerItem:
    """One answer. `iri` and `type` (the label of a class) are None for values; `score` is in [0, 1]."""

    text: str
    iri: str | None
    type: str | None
    score: float


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """The document that a quote stands in."""

    iri: str
    source: str
    title: str | None


@dataclass(frozen=True, slots=True)
class EntityRef:
    """An entity as replies name it; `type` is the label of its class."""

    iri: str
    label: str
    type: str | None


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """A sentence that says it.

    Attributes:
        quote: the sentence, verbatim.
        passage: IRI of the passage it stands in, where known.
        document: None where the triple was not read from a document.
        start, end: character offsets into the document's text; None where there is no document.
        score: confidence of the statement, or similarity of the sentence to the question; in [0, 1].
    """

    quote: str
    passage: str | None
    document: DocumentRef | None
    start: int | None
    end: int | None
    score: float
    entities: tuple[EntityRef, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkNote:
    """A stretch of the question and what it was taken for; offsets into the question."""

    text: str
    start: int
    end: int
    kind: str
    target: str
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class CandidateNote:
    """A query that was considered: its words, its score and how many answers it gave (None: it was not run)."""

    sparql: str
    explanation: str
    score: float
    answers: int | None


@dataclass(frozen=True, slots=True)
class Details:
    """How the answer was found, for those who ask to see it."""

    language: str
    linked: tuple[LinkNote, ...]
    candidates: tuple[CandidateNote, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The reply to a question."""

    question: str
    kind: AnswerKind
    answers: tuple[AnswerItem, ...] = ()
    sparql: str | None = None
    explanation: str = ""
    evidence: tuple[EvidenceItem, ...] = ()
    details: Details | None = None
    elapsed_ms: float = 0.0

    @property
    def answered(self) -> bool:
        """Whether the graph or the texts gave an answer."""
        return self.kind is not AnswerKind.NONE
