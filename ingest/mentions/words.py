"""Words as names need them: elisions and genitives cut off, phrases kept apart, and which words begin a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from ingest.analysis import Analysis, Block
from ingest.mentions.wordsets import word_set

_WORD = re.compile(
    r"""(?:https?://|www\.)\S+ | [\w.+-]+@[\w-]+(?:\.[\w-]+)+      # addresses: kept whole, name nothing
      | [eE]\.[ \u00a0]V\.(?!\w) | Co\.(?=[ \u00a0]KG)                # e. V. with a space, & Co. KG
      | (?:[^\W\d_]{1,2}\.){2,}(?:[^\W\d_](?![^\W\d_]))?           # s.r.l., S.p.A., e.V.
      | M\.(?=\s[A-ZÀ-Þ]) | S\.c\.a\.r\.l\. | s\.c\.a\.r\.l\. | A/S\b
      | \d+(?:[.,:]\d+)*(?:[-–/]\d+(?:[.,]\d+)*)*(?![^\W\d_])      # numbers, dates, ranges
      | \d{1,2}(?=[^\W\d_])(?=[A-ZÀ-Þ]{3}|[A-ZÀ-Þ][a-zß-ÿ])        # a slide's number glued to its title
      | [^\W_]+(?:[-‐–'’&+/.](?=[^\W_])[^\W_]+)*(?:\+|-(?=\s(?:und|oder|and|&|et)\s))?  # words, hyphenated or with an apostrophe
      | &""",
    re.VERBOSE,
)
_ELISION = re.compile(
    r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|all|nell|sull|dall|un|quest|quell|degl|gl|entr)[’'](?=\w)",
    re.IGNORECASE,
)
_GENITIVE = re.compile(r"(?<=\w)[’'][sS]$")
_GLUED = re.compile(
    r"(?<=[^\W\d_A-Z]{3})\.(?!(?:ra|re|na|ssa|ri)\b)(?=[^\W\d_])|/|-(?=based$)|-(?=(?:Projekts?|Manager|Managerin|Chefin?|Redakteur|Redakteurin|Mittel|Vertreter|Team|Partner|Sprecher|Sprecherin|Programms?)$)|(?<=[a-zß-ÿ]{3})–(?=[a-zß-ÿ])"
)
_ABBREVIATED: Final = word_set("""
    dr prof mr mrs ms st ste ing dipl mag dott sig sra sr univ dkfm mme mlle pr arch avv on phil rer nat h.c jr
    """)
_OFFICES: Final = frozenset({"Marshal", "Mayor", "Women", "Employers", "People", "Governor", "Farmers", "President"})
_SENTENCE_END: Final = frozenset(".!?:…")
_SPACE: Final = frozenset(" \t\u00a0\u202f\n*_")


class Word(NamedTuple):
    """A word with its place in the text.

    Attributes:
        lower: in lower case.
        joined: only white space stands between it and the word before, so both may belong to one name.
        first: it begins a sentence, heading, quotation or list item, where a capital proves nothing.
    """

    text: str
    lower: str
    start: int
    end: int
    joined: bool
    first: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def acronymic(self) -> bool:
        """Whether it is written as only names are: CLUSTERNET, MediaTown, eHealth, Bio-TECH."""
        return acronymic(self.text)


@lru_cache(maxsize=50_000)
def acronymic(text: str) -> bool:
    """Whether a word has capitals where ordinary words have none, hyphenated parts taken one by one.

    >>> acronymic("MakerSpace"), acronymic("IHK"), acronymic("Baden-Baden"), acronymic("SMEs")
    (True, True, False, True)
    """
    return any(len(p) > 1 and any(c.isupper() for c in p[1:]) for p in re.split(r"[-‐–'’&+/.]", text) if p)


def words_of(text: str, start: int, end: int) -> list[Word]:
    """Split a stretch of text into words."""
    words: list[Word] = []
    previous, genitive = start, False
    for match in _WORD.finditer(text, start, end):
        for a, b in _parts(text, match.start(), match.end()):
            gap = text[previous:a]
            joined = bool(words) and not genitive and _is_joined(gap, words[-1])
            first = not words or _opens(gap, words[-1])
            cut = _GENITIVE.search(text[a:b])
            genitive = cut is not None and text[a : a + cut.start()] not in _OFFICES
            stop = a + cut.start() if cut else b
            words.append(Word(text[a:stop], _lower(text[a:stop]), a, stop, joined, first))
            previous = b
    return words


def _lower(word: str) -> str:
    return "".join(word.lower().split()) if " " in word or "\u00a0" in word else word.lower()


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut off an elided article and take apart what a missing space has glued together."""
    elided = _ELISION.match(text[start:end])
    if elided:
        yield start, start + elided.end()
        start += elided.end()
    if text.startswith(("http", "www."), start) or "@" in text[start:end]:
        yield start, end
        return
    for glue in _GLUED.finditer(text[start:end]) if end - start > 3 else ():
        if text[start:end] != "A/S" and not text[start : start + 1].isdigit():
            yield from _parts(text, start, start + glue.start())
            yield from _parts(text, start + glue.end(), end)
            return
    yield start, end


def _is_joined(gap: str, before: Word) -> bool:
    if gap == "-" or not gap or _SPACE.issuperset(gap):
        return gap.count("\n") < 2 and not ("\n" in gap and "*" in gap)
    bare = gap.strip()
    return bare == "." and (before.lower in _ABBREVIATED or (len(before.text) == 1 and before.capital))


def _opens(gap: str, before: Word) -> bool:
    if "." in gap and (before.lower in _ABBREVIATED or (len(before.text) == 1 and before.capital)):
        return False
    if before.text[0].isdigit() and _SPACE.issuperset(gap):
        return True
    return not _SENTENCE_END.isdisjoint(gap) or any(c in gap for c in '„“»«"•|')


@lru_cache(maxsize=4)
def _block_words(text: str, blocks: tuple[Block, ...]) -> tuple[tuple[Block, tuple[Word, ...]], ...]:
    read = (b for b in blocks if b.kind.value != "chrome")
    return tuple(
        (b, tuple(w for a, z in stretches(text, b) for w in _uncapitalised(text, words_of(text, a, z)))) for b in read
    )


def _uncapitalised(text: str, words: list[Word]) -> list[Word]:
    """Words of a line that is all in capitals, as they would be written elsewhere."""
    lines: dict[int, list[int]] = {}
    for n, word in enumerate(words):
        lines.setdefault(text.rfind("\n", 0, word.start), []).append(n)
    for numbers in lines.values():
        if len(numbers) > 2 and sum(
            words[n].text.isupper() or not words[n].text.isalpha() for n in numbers
        ) > 0.8 * len(numbers):
            if sum(len(words[n].text) for n in numbers) < 14:
                continue
            for n in numbers:
                words[n] = words[n]._replace(text=words[n].text.capitalize(), first=True)
    return words


def stretches(text: str, block: Block) -> Sequence[tuple[int, int]]:
    """The spans of a block that can hold names: its cells, or what follows its label or marker."""
    if block.cells:
        return block.cells
    start = block.start
    if block.label:
        at = text.find(block.label, start, block.end)
        start = at + len(block.label) if at >= 0 else start
        while start < block.end and text[start] in " \t:*|–-=\u00a0":
            start += 1
    return ((start, block.end),)


def words_by_block(analysis: Analysis) -> tuple[tuple[Block, tuple[Word, ...]], ...]:
    """Split a whole document; finders that read the same document share the result."""
    return _block_words(analysis.text, analysis.blocks)
