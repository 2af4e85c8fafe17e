"""Whatever the text, blocks, sentences, words and passages stay within it and in order."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.analysis import Analysis, BlockKind
from ingest.errors import UnreadableError
from ingest.language.analyse import Analyser
from ingest.language.identify import LanguageIdentifierModel
from ingest.language.registry import LanguageModels
from ingest.language.sentences import split_sentences
from ingest.layout.blocks import find_blocks
from ingest.passages import find_passages
from ingest.ports import RawDocument
from ingest.readers import default_readers

ANALYSER = Analyser(LanguageModels({}), LanguageIdentifierModel(fallback="und"))
LANGUAGES = st.sampled_from(["en", "fr", "de", "it", "es", "und"])
PIECES = st.sampled_from(
    [
        "# ", "## Title\n", "- ", "• ", "1) ", "2) ", "(a) ", "Start date: ", "Budget : 3 M€", "Partners:\n", "| a | b |\n",
        "|---|---|\n", "\t", "   ", "\n", "\n\n", "Share on Facebook\n", "Home | About | Contact\n", "© 2012\n", "1Intro",
        "\n2Who we are\n- ", "\n3Next", "Graz", " leads", ". ", "? ", "Dr. ", "(see p. 3. ", ")", "[", "===\n", "---\n",
        "RESULTS OF IT\n", "é", "\u00a0", "ß", "… ", "\x00", "😀",
    ]
)  # fmt: skip
PAGES = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join))


def outcome(data: bytes, name: str) -> tuple[str, str]:
    """The text read, or the reason why none was."""
    try:
        return default_readers().read(data, name).text, ""
    except UnreadableError as error:
        return "", str(error)


def analysed(text: str, language: str) -> Analysis:
    return ANALYSER.analyse(RawDocument(text, language=language))


@given(PAGES)
def test_blocks_are_ordered_apart_and_not_empty(text: str) -> None:
    blocks = find_blocks(text)
    assert all(0 <= b.start < b.end <= len(text) for b in blocks)
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    assert all(b.start <= s <= e <= b.end for b in blocks for s, e in b.cells)
    assert all(text[b.start : b.end].strip() == text[b.start : b.end] for b in blocks)


@given(PAGES)
def test_what_blocks_leave_out_is_no_word_of_letters(text: str) -> None:
    left = list(text)
    for block in find_blocks(text):
        left[block.start : block.end] = " " * (block.end - block.start)
    allowed = {"title", "titre", "titel", "titolo", "título"}
    assert not {w.lower() for w in "".join(c if c.isalpha() else " " for c in left).split()} - allowed


@given(PAGES, LANGUAGES)
def test_sentences_hold_all_but_white_space(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    assert all(a < b for a, b in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    kept = [c for a, b in spans for c in text[a:b] if not c.isspace()]
    assert kept == [c for c in text if not c.isspace()]


@given(PAGES, LANGUAGES)
def test_sentences_lie_in_their_blocks_and_words_in_their_sentences(text: str, language: str) -> None:
    analysis = analysed(text, language)
    for sentence in analysis.sentences:
        block = analysis.block_of(sentence)
        assert block.kind is not BlockKind.CHROME
        assert block.start <= sentence.start < sentence.end <= block.end
        words = analysis.tokens_of(sentence)
        assert all(sentence.start <= t.start < t.end <= sentence.end and text[t.start : t.end] == t.text for t in words)
        assert all(sentence.first_token <= t.head < sentence.last_token for t in words)
    assert [s.index for s in analysis.sentences] == list(range(len(analysis.sentences)))


@given(PAGES, LANGUAGES)
def test_every_sentence_is_in_exactly_one_passage(text: str, language: str) -> None:
    analysis = analysed(text, language)
    passages = find_passages(analysis, "d")
    assert all(p.text == text[p.start : p.end] for p in passages)
    assert all(a.end <= b.start for a, b in pairwise(passages))
    for sentence in analysis.sentences:
        assert sum(p.start <= sentence.start and sentence.end <= p.end for p in passages) == 1
    chrome = [b for b in analysis.blocks if b.kind is BlockKind.CHROME]
    assert not any(p.start < b.end and b.start < p.end for p in passages for b in chrome)


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "a"]))
@settings(deadline=None)
def test_any_bytes_are_read_or_refused_by_name(data: bytes, name: str) -> None:
    text, reason = outcome(data, name)
    assert text.strip() or reason.startswith(name)


@given(
    PAGES.map(lambda text: f"<html><body><main>{text}</main></body></html>"), st.integers(0, 300), st.binary(max_size=8)
)
@settings(deadline=None)
def test_mutated_pages_are_read_or_refused(page: str, at: int, noise: bytes) -> None:
    data = page.encode()
    text, reason = outcome(data[:at] + noise + data[at:], "a.html")
    assert text.strip() or reason.startswith("a.html")


@pytest.mark.parametrize("text", ["(" * 50_000, "a" * 300_000, "1) A " * 20_000, "| a " * 20_000, "A: b, " * 20_000])
def test_hostile_lines_take_no_time_to_speak_of(text: str) -> None:
    assert analysed(text, "en").sentences
