"""Text of any size for measurements of speed: the sentences of the example documents, shuffled by a seed.

Each sentence keeps its mentions and statements, so that what is made of it has the density of real documents.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from ingest.language.sentences import split_sentences
from kg.records import Document, Entity, Extraction, Mention, Passage, Statement

SENTENCES_PER_PASSAGE = 3
PASSAGES_PER_DOCUMENT = 10
_FEWEST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence with the mentions and statements inside it; their offsets count from the sentence's start."""

    text: str
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]

    def silent(self) -> Piece:
        """Return the sentence as one that names nothing and says nothing."""
        return replace(self, mentions=(), statements=())


def pieces_of(extractions: Iterable[Extraction], language: str) -> list[Piece]:
    """Cut documents of one language into sentences; very short ones are left out."""
    return [
        piece
        for extraction in extractions
        if extraction.document.language == language
        for piece in _pieces(extraction, language)
        if len(piece.text.split()) >= _FEWEST_WORDS
    ]


def entities_of(extractions: Iterable[Extraction]) -> dict[str, Entity]:
    """Return all entities by IRI."""
    return {entity.iri: entity for extraction in extractions for entity in extraction.entities}


def shuffled(pieces: Sequence[Piece], entities: Mapping[str, Entity], passages: int, seed: int) -> list[Extraction]:
    """Make documents of so many passages in all; the same seed gives the same documents."""
    endless = _endless(pieces, random.Random(seed))
    made: list[Extraction] = []
    while (left := passages - len(made) * PASSAGES_PER_DOCUMENT) > 0:
        drawn = list(islice(endless, min(left, PASSAGES_PER_DOCUMENT) * SENTENCES_PER_PASSAGE))
        made.append(_document(len(made), drawn, entities))
    return made


def _pieces(extraction: Extraction, language: str) -> Iterator[Piece]:
    text = extraction.document.text
    for start, end in split_sentences(text, language):
        mentions = [
            replace(m, start=m.start - start, end=m.end - start)
            for m in extraction.mentions
            if start <= m.start < m.end <= end
        ]
        statements = [s for s in extraction.statements if start <= s.evidence.start < end]
        yield Piece(" ".join(text[start:end].split("\n")), tuple(mentions), tuple(statements))


def _endless(pieces: Sequence[Piece], rng: random.Random) -> Iterator[Piece]:
    """Deal all pieces in a new order each time round."""
    while True:
        yield from rng.sample(pieces, len(pieces))


def _document(number: int, pieces: Sequence[Piece], entities: Mapping[str, Entity]) -> Extraction:
    iri = f"https://example.org/document/{number}"
    passages: list[Passage] = []
    mentions: list[Mention] = []
    statements: list[Statement] = []
    offset = 0
    for first in range(0, len(pieces), SENTENCES_PER_PASSAGE):
        group = pieces[first : first + SENTENCES_PER_PASSAGE]
        start = offset
        for piece in group:
            mentions += [replace(m, start=m.start + offset, end=m.end + offset) for m in piece.mentions]
            statements += [_moved(s, piece, offset) for s in piece.statements]
            offset += len(piece.text) + 1
        text = " ".join(piece.text for piece in group)
        passages.append(Passage(f"{iri}/passage/{len(passages)}", iri, len(passages), start, start + len(text), text))
    document = Document(iri, f"shuffled-{number}.txt", "\n".join(p.text for p in passages), "en", f"{number:064d}")
    known = {m.entity for m in mentions} | {
        key for s in statements for key in (s.subject, s.object) if isinstance(key, str)
    }
    named = tuple(entities[key] for key in sorted(known) if key in entities)
    return Extraction(document, tuple(passages), named, tuple(mentions), tuple(statements))


def _moved(statement: Statement, piece: Piece, offset: int) -> Statement:
    evidence = replace(statement.evidence, start=offset, end=offset + len(piece.text), quote=piece.text)
    return replace(statement, evidence=evidence)
