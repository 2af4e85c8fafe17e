"""From a raw document to its analysis: blocks, sentences, words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf
from time import monotonic

from ingest.analysis import Analysis, Block, BlockKind, Sentence, Token
from ingest.language.dates import to_iso
from ingest.language.identify import LanguageIdentifierModel, normalise_tag
from ingest.language.registry import LanguageModels, default_models
from ingest.language.rule_model import RuleModel
from ingest.layout.blocks import find_blocks
from ingest.layout.chrome import find_publication_date
from ingest.ports import LanguageModel, RawDocument

Parts = tuple[Sequence[Sentence], Sequence[Token]]


@dataclass(frozen=True)
class Analyser:
    """Composes layout, language and model. Sentences never cross blocks; page chrome has none."""

    models: LanguageModels
    identifier: LanguageIdentifierModel

    def analyse(self, raw: RawDocument, source: str = "", deadline: float = inf) -> Analysis:
        """Analyse a document.

        Args:
            raw: what a reader made of the file; its declared language wins over a guess.
            source: name of the document, kept with the analysis.
            deadline: on the monotonic clock, in seconds; blocks that the statistical model has not reached by then are
                split into sentences and words by rules alone, which takes no time to speak of.

        Returns:
            The analysis; all offsets point into ``raw.text`` as it is.
        """
        blocks = find_blocks(raw.text)
        language = normalise_tag(raw.language) or self.identifier.identify(_readable(raw.text, blocks))
        sentences, tokens = _place(blocks, _parts(raw.text, blocks, self.models.get(language), deadline))
        created = to_iso(raw.created or _published(raw.text, blocks))
        return Analysis(raw.text, language, blocks, sentences, tokens, source, raw.title, created)


def default_analyser() -> Analyser:
    """The analyser with the default models; takes a second or two to load once English is read."""
    return Analyser(default_models(), LanguageIdentifierModel.load())


def _readable(text: str, blocks: Sequence[Block]) -> str:
    return "\n\n".join(text[b.start : b.end] for b in blocks if b.kind is not BlockKind.CHROME)


def _published(text: str, blocks: Sequence[Block]) -> str | None:
    lines = (text[b.start : b.end] for b in blocks if b.kind is BlockKind.CHROME)
    return next((date for line in lines if (date := find_publication_date(line))), None)


def _parts(text: str, blocks: Sequence[Block], model: LanguageModel, deadline: float) -> Iterable[tuple[int, Parts]]:
    read = [i for i, block in enumerate(blocks) if block.kind is not BlockKind.CHROME]
    texts = [text[blocks[i].start : blocks[i].end] for i in read]
    done = 0
    for i, part in zip(read, model.analyse(texts), strict=True):
        yield i, part
        done += 1
        if monotonic() > deadline:
            break
    yield from zip(read[done:], RuleModel().analyse(texts[done:]), strict=True)


def _place(
    blocks: Sequence[Block], parts: Iterable[tuple[int, Parts]]
) -> tuple[tuple[Sentence, ...], tuple[Token, ...]]:
    """Turn offsets and indexes within blocks into ones within the document."""
    sentences: list[Sentence] = []
    tokens: list[Token] = []
    for i, (found, words) in parts:
        start, first = blocks[i].start, len(tokens)
        for s in found:
            sentences.append(
                Sentence(len(sentences), start + s.start, start + s.end, i, first + s.first_token, first + s.last_token)
            )
        tokens.extend(_shifted(words, start, first) if start or first else words)
    return tuple(sentences), tuple(tokens)


def _shifted(words: Iterable[Token], start: int, first: int) -> Iterable[Token]:
    """Shift tokens by a number of characters and of tokens."""
    return [
        Token(t.text, t.lemma, t.pos, t.dep, t.head + first, t.start + start, t.end + start, t.ner, t.ner_begins)
        for t in words
    ]
