"""Small stand-ins for what search is given: an encoder, a catalogue and a graph."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from kg.records import Document, Entity, Evidence, Extraction, Mention, Passage, Statement
from kg.terms import Term
from ontology.vocabulary import EntityClass, ObjectProperty
from search.names import words
from search.ports import Vectors

BASE = "https://example.org/"


class HashingEncoder:
    """Encodes a text as the sum of one fixed random vector a word: likeness is word overlap, and it is the same every time."""

    dimension = 32

    def __init__(self, name: str = "hashing") -> None:
        self.name = name
        self.fingerprint = f"fake:{name}"
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts; keeps a log of what was encoded."""
        self.encoded.extend(texts)
        rows = [sum((self._word(w) for w in words(t).split()), np.full(self.dimension, 1e-3)) for t in texts]
        return np.array([r / np.linalg.norm(r) for r in rows], dtype=np.float32)

    def encode_query(self, query: str) -> Vectors:
        """Encode a question as any other text."""
        vector: Vectors = self.encode([query])[0]
        return vector

    def _word(self, word: str) -> np.ndarray:
        seed = int.from_bytes(hashlib.sha256((self.name + word).encode()).digest()[:4], "big")
        return np.random.default_rng(seed).standard_normal(self.dimension)


class Texts:
    """A catalogue in memory, filled from extractions."""

    def __init__(self, *extractions: Extraction) -> None:
        self._extractions = {e.document.iri: e for e in extractions}

    def find_document(self, iri: str) -> Document | None:
        """See `kg.ports.TextReader`."""
        return self._extractions[iri].document if iri in self._extractions else None

    def passages(self, iris: Sequence[str]) -> Sequence[Passage]:
        """See `kg.ports.TextReader`."""
        known = {p.iri: p for e in self._extractions.values() for p in e.passages}
        return [known[i] for i in iris if i in known]

    def passages_of(self, document: str) -> Sequence[Passage]:
        """See `kg.ports.TextReader`."""
        return self._extractions[document].passages

    def mentions_in(self, passages: Sequence[str]) -> Mapping[str, Sequence[Mention]]:
        """See `kg.ports.TextReader`."""
        return {
            p.iri: [m for m in e.mentions if p.start <= m.start and m.end <= p.end]
            for e in self._extractions.values()
            for p in e.passages
            if p.iri in passages
        }

    def passages_mentioning(self, entities: Sequence[str], limit: int = 1000) -> Mapping[str, Sequence[str]]:
        """See `kg.ports.TextReader`."""
        found: dict[str, list[str]] = {e: [] for e in entities}
        for iri, mentions in self.mentions_in([p.iri for e in self._extractions.values() for p in e.passages]).items():
            for entity in {m.entity for m in mentions} & set(entities):
                found[entity].append(iri)
        return {e: iris[:limit] for e, iris in found.items()}


class EmptyGraph:
    """A graph that holds nothing."""

    revision = 0

    def select(self, query: str, *, graph: str | None = None) -> Sequence[Mapping[str, Term]]:
        """See `kg.ports.GraphReader`."""
        return []

    def ask(self, query: str, *, graph: str | None = None) -> bool:
        """See `kg.ports.GraphReader`."""
        return False

    def has_graph(self, graph: str) -> bool:
        """See `kg.ports.GraphReader`."""
        return False


def extraction(
    name: str,
    sentences: Sequence[str],
    named: Mapping[str, EntityClass],
    *,
    language: str = "en",
    created: str | None = None,
) -> Extraction:
    """Make a document whose sentences are its passages; every name in `named` becomes an entity, and they are linked in a row."""
    text = " ".join(sentences)
    iri = f"{BASE}document/{name}"
    starts = [text.index(s) for s in sentences]
    passages = tuple(
        Passage(f"{iri}#p{i}", iri, i, start, start + len(s), s)
        for i, (s, start) in enumerate(zip(sentences, starts, strict=True))
    )
    entities = tuple(Entity(BASE + n.lower().replace(" ", "-"), cls, n) for n, cls in named.items())
    mentions = tuple(
        Mention(e.iri, i, i + len(e.label), e.label)
        for e in entities
        for i in range(len(text))
        if text.startswith(e.label, i)
    )
    evidence = Evidence(sentences[0], 0, len(sentences[0]), "test/1")
    statements = tuple(
        Statement(a.iri, str(ObjectProperty.PARTNER_IN), b.iri, 0.9, evidence) for a, b in pairwise(entities)
    )
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document(iri, f"{name}.txt", text, language, sha, title=name.title(), created=created)
    return Extraction(document, passages, entities, mentions, statements)
