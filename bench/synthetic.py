"""Libraries of any size, made of shuffled sentences, with vectors that cost nothing to make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from app.bootstrap import Library, open_library
from app.settings import load_settings
from bench.texts import PASSAGES_PER_DOCUMENT, Piece, shuffled
from kg.catalogue import Reading
from kg.graph import GraphSink
from kg.records import Entity, Extraction, Mention, Statement
from search.index import SearchIndex
from search.indexes.passage_store import digest, embedded_text
from search.ports import Encoder, Vectors

_CHUNK = 5_000
_NOISE = 0.03
_WORDS_OF_A_KEY = 4


class SentenceMeans:
    """Makes the vector of a passage from those of its sentences, moved a little, since encoding a million takes a day.

    Args:
        encoder: encodes the sentences, each once.
        sentences: all of which passages are made.
    """

    def __init__(self, encoder: Encoder, sentences: Sequence[str], seed: int) -> None:
        self._vectors = encoder.encode(sentences)
        self._length = {i: len(s) for i, s in enumerate(sentences)}
        self._starting: dict[str, list[tuple[int, str]]] = {}
        for i, sentence in enumerate(sentences):
            self._starting.setdefault(_key(sentence), []).append((i, sentence))
        self._rng = np.random.default_rng(seed)

    def make(self, texts: Sequence[str]) -> Vectors:
        """Make unit vectors of shape (n, dimension)."""
        means = np.stack([self._vectors[list(self._sentences(text))].mean(axis=0) for text in texts])
        means += self._rng.normal(scale=_NOISE, size=means.shape)
        return np.asarray(means / np.linalg.norm(means, axis=1, keepdims=True), dtype=np.float32)

    def _sentences(self, text: str) -> Iterator[int]:
        while text:
            number = next(i for i, s in self._starting[_key(text)] if text.startswith(s))
            yield number
            text = text[self._length[number] + 1 :]


def build(folder: Path, pieces: Sequence[Piece], entities: Mapping[str, Entity], passages: int, seed: int) -> int:
    """Fill a data directory with so many passages and what they say; return the number of triples.

    Every document gets entities of its own for half of those of its sentences, so that the graph grows with the documents as it
    does in use; what says nothing in `pieces` says nothing here.
    """
    with open_library(load_settings(data=folder)) as library:
        vectors = SentenceMeans(library.encoder, [p.text for p in pieces], seed)
        for start in range(0, passages, _CHUNK):
            made = shuffled(pieces, entities, min(_CHUNK, passages - start), seed + 1 + start)
            _add(library, vectors, [numbered(e, start // PASSAGES_PER_DOCUMENT + n) for n, e in enumerate(made)])
        return library.graph.count()


def _add(library: Library, vectors: SentenceMeans, documents: Sequence[Extraction]) -> None:
    _embed(library.index, library.encoder, vectors, documents)
    library.catalogue.documents.begin([Reading(e, e) for e in documents])
    GraphSink(library.graph).put(documents)
    library.index.put(documents)
    library.catalogue.documents.finish([e.document.iri for e in documents])


def _embed(index: SearchIndex, encoder: Encoder, vectors: SentenceMeans, documents: Sequence[Extraction]) -> None:
    texts = sorted({embedded_text(p, e.document.title) for e in documents for p in e.passages})
    with index.store.transaction():
        index.store.add_embeddings([digest(t) for t in texts], encoder.fingerprint, vectors.make(texts))


def numbered(extraction: Extraction, number: int) -> Extraction:
    """Number a document and give it entities of its own: every second of those it names."""
    iri = f"https://example.org/document/{number}"
    own = {e.iri: f"{e.iri}-{number}" for e in extraction.entities[::2]}
    document = replace(extraction.document, iri=iri, source=f"shuffled-{number}.txt", sha256=f"{number:064d}")
    return Extraction(
        document,
        tuple(replace(p, iri=f"{iri}/passage/{p.ordinal}", document=iri) for p in extraction.passages),
        tuple(_renamed(e, own, number) for e in extraction.entities),
        tuple(_moved(m, own) for m in extraction.mentions),
        tuple(_said(s, own) for s in extraction.statements),
    )


def _renamed(entity: Entity, own: Mapping[str, str], number: int) -> Entity:
    if entity.iri not in own:
        return entity
    return replace(entity, iri=own[entity.iri], label=f"{entity.label} {number}", aliases=(), acronym=None)


def _moved(mention: Mention, own: Mapping[str, str]) -> Mention:
    return replace(mention, entity=own.get(mention.entity, mention.entity))


def _said(statement: Statement, own: Mapping[str, str]) -> Statement:
    meant = statement.object
    return replace(
        statement,
        subject=own.get(statement.subject, statement.subject),
        object=own.get(meant, meant) if isinstance(meant, str) else meant,
    )


def _key(text: str) -> str:
    return " ".join(text.split()[:_WORDS_OF_A_KEY])
