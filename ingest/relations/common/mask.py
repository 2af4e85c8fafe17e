"""Sentences with their entity mentions masked, so that one pattern reads every name.

"Graz (Austria) leads ALPHA" becomes ``⟨C0⟩ (⟨N1⟩) leads ⟨J2⟩``, each ⟨…⟩ being two private characters: one for the class,
one for the index of the mention. Emphasis, quotation marks, line breaks and honorifics are dropped on the way.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Block, EntityMention
from ontology.vocabulary import EntityClass, general_class

CLASS_LETTERS: Final = {
    EntityClass.PERSON: "P",
    EntityClass.ORGANISATION: "O",
    EntityClass.CLUSTER: "K",
    EntityClass.CITY: "C",
    EntityClass.REGION: "R",
    EntityClass.COUNTRY: "N",
    EntityClass.VENUE: "V",
    EntityClass.PROJECT: "J",
    EntityClass.PROGRAMME: "G",
    EntityClass.EVENT: "E",
    EntityClass.SECTOR: "S",
    EntityClass.FRAMEWORK: "F",
    EntityClass.RECOMMENDATION: "A",
}
CLASS_BASE: Final = 0xE000
INDEX_BASE: Final = 0xF0000
MASKED_CLASS: Final = "\ue000-\ue0ff"
MASKED_INDEX: Final = "\U000f0000-\U000fffff"

_LETTER_ORDER: Final = "".join(CLASS_LETTERS.values())
_DROPPED: Final = frozenset('*_"“”„«»‹›`')
_REPLACED: Final = {"’": "'", "‘": "'", "—": "–", "\u00a0": " ", "\u202f": " ", "\u2011": "-"}
_HONORIFIC: Final = re.compile(
    r"\b(?:(?:prof(?:essor)?|profesora?|dr|drs|dott|dott\.ssa|ing|arch|avv|mag|dipl|mr|mrs|ms|mme|herrn?|frau|sr|sra"
    r"|univ|mmag|ddr|lic|pd|hc|h\.c|rer|nat|phil|d|don|doña|monsieur|madame|sig\.ra|sig|m)\b\.?(?:-ing\.)?[ ]?)+"
    rf"(?=[{chr(CLASS_BASE)}][{MASKED_INDEX}])",
    re.IGNORECASE,
)


_ABBREVIATED: Final = re.compile(
    r"(?<!\w)(?:mio|mrd|mill|mln|ca|nr|no|n|bzw|dr|prof|st|art|approx|etc|incl|inkl|vs|co|ltd|inc|corp|e\.g|i\.e|d\.h|z\.b|u\.a|p\.ex|s\.p\.a|s\.r\.l|"
    r"s\.c\.r\.l|[a-z])\.(?= [\w\ue000-\ue0ff(])",
    re.IGNORECASE,
)


_AMONG_OTHERS: Final = re.compile(
    r"(?<=\w)(?P<cut>,? (?:among(?:st)? others|for example|for instance|inter alia|entre autres|par exemple|parmi d'autres|"
    r"unter anderem|unter anderen|u·a·|beispielsweise|zum beispiel|tra gli altri|"
    r"fra gli altri|ad esempio|per esempio|entre otr[oa]s|por ejemplo),?)(?= )",
    re.IGNORECASE,
)
_VERB_BEFORE: Final = re.compile(
    r"\b(?:are|is|were|was|includes?|included|comprises?|sont|compte|comptent|comprend|sind|ist|waren|gehören|zählen|sono|è|comprende|"
    r"comprendono|conta|son|es|incluye|incluyen)$",
    re.IGNORECASE,
)


def _without_examples(masked: str, offsets: list[int]) -> str:
    """Drop "among others" behind a verb: "its members are, among others, X" says that X is one."""
    for match in reversed(list(_AMONG_OTHERS.finditer(masked))):
        if _VERB_BEFORE.search(masked, max(0, match.start() - 14), match.start()):
            masked = masked[: match.start()] + masked[match.end() :]
            del offsets[match.start() : match.end()]
    return masked


def class_char(letter: str) -> str:
    """The private character of a class letter ("P" person, "O" organisation … as in `CLASS_LETTERS`)."""
    return chr(CLASS_BASE + _LETTER_ORDER.index(letter))


_CHAR_OF: Final = {cls: class_char(letter) for cls, letter in CLASS_LETTERS.items()}


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, list item, cell or field value as patterns read it.

    Attributes:
        text: the masked text.
        offsets: for each character of `text`, its offset in the document's text.
        mentions: what the index characters count into.
        start, end: the span in the document's text.
        block_index: the block it stands in.
    """

    text: str
    offsets: tuple[int, ...]
    mentions: tuple[EntityMention, ...]
    start: int
    end: int
    block: Block
    block_index: int

    def mentions_between(self, start: int, end: int) -> Iterator[EntityMention]:
        """Yield the mentions masked in a stretch of `text`, in order."""
        for char in self.text[start:end]:
            if ord(char) >= INDEX_BASE:
                yield self.mentions[ord(char) - INDEX_BASE]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The document offsets that a stretch of `text` covers."""
        if start >= end:
            return self.start, self.end
        last = self.offsets[end - 1]
        if ord(self.text[end - 1]) >= INDEX_BASE:
            last = self.mentions[ord(self.text[end - 1]) - INDEX_BASE].end - 1
        return self.offsets[start], last + 1

    def index_of(self, offset: int) -> int:
        """Where in `text` the first character at or after a document offset stands."""
        return bisect_left(self.offsets, offset)

    def has(self, letters: str) -> bool:
        """Whether any mention of one of these classes is masked in the text."""
        return any(class_char(letter) in self.text for letter in letters)


def letter_of(cls: EntityClass) -> str:
    """The letter of a class; subclasses of organisation and event count as these."""
    return CLASS_LETTERS.get(general_class(cls), "O")


def _plain(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    for offset in range(start, end):
        char = text[offset]
        if char == "." and start < offset < end - 1 and text[offset - 1].isdigit():
            yield "·", offset
        elif char not in _DROPPED:
            yield (" " if char.isspace() else _REPLACED.get(char, char)), offset


def _masked(
    text: str, pieces: Sequence[tuple[int, int]], mentions: Sequence[EntityMention]
) -> Iterator[tuple[str, int]]:
    for number, (start, end) in enumerate(pieces):
        if number:
            yield ",", start
            yield " ", start
        inside = [(i, m) for i, m in enumerate(mentions) if start <= m.start and m.end <= end]
        yield from _masked_piece(text, start, end, inside)


def _masked_piece(
    text: str, start: int, end: int, mentions: Sequence[tuple[int, EntityMention]]
) -> Iterator[tuple[str, int]]:
    at = start
    for index, mention in mentions:
        yield from _plain(text, at, mention.start)
        yield _CHAR_OF.get(general_class(mention.entity.entity_class), class_char("O")), mention.start
        yield chr(INDEX_BASE + index), mention.start
        at = mention.end
    yield from _plain(text, at, end)


def _without_repeats(mentions: Sequence[EntityMention]) -> list[EntityMention]:
    """Drop "the project" in "the project X" where both are the same thing."""
    kept: list[EntityMention] = []
    for mention in mentions:
        if (
            kept
            and kept[-1].nominal
            and kept[-1].entity.key == mention.entity.key
            and mention.start - kept[-1].end <= 2
        ):
            kept.pop()
        kept.append(mention)
    return kept


def make_unit(
    text: str, pieces: Sequence[tuple[int, int]], mentions: Sequence[EntityMention], block: Block, block_index: int
) -> Unit:
    """Mask a stretch of the document's text, or several (the cells of a row), which are then joined by commas."""
    kept = _without_repeats(mentions)
    chars: list[str] = []
    offsets: list[int] = []
    for char, offset in _masked(text, pieces, kept):
        if char == " " and (not chars or chars[-1] == " "):
            continue
        chars.append(char)
        offsets.append(offset)
    masked = _ABBREVIATED.sub(lambda m: m.group().replace(".", "·"), "".join(chars))
    for match in reversed(list(_HONORIFIC.finditer(masked))):
        masked = masked[: match.start()] + masked[match.end() :]
        del offsets[match.start() : match.end()]
    masked = _without_examples(masked, offsets)
    return Unit(masked, tuple(offsets), tuple(kept), pieces[0][0], pieces[-1][1], block, block_index)
