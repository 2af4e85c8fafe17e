"""Gates of patterns: what they let through, and that they never keep out what matches."""

from __future__ import annotations

import pytest

from ingest.relations.common.gates import gate_of, pieces_of
from ingest.relations.common.mask import class_char
from ingest.relations.common.patterns import Gated, compile_pattern, fits, signs_of


@pytest.mark.parametrize(
    ("pattern", "clauses"),
    [
        ("<s:P> (?:leads|coordinates) <o:J>", [["lead", "rdin"]]),
        ("<s:P>~ member(?:s|ship)? of", [["memb"]]),
        ("partners?", [["part"]]),
        ("a(?:b|xyzzy)?jump(?:ing)?", [["jump"]]),
        ("(?:jump|x)", []),
        ("(?:jump)*", []),
        ("(?:jump){0,3}", []),
        ("jump{2}", [["jump"]]),
        ("(?<!jump)(?=ahead)(?! (?:of|in) <)k", []),
        (r"[jump]\w+\d{4}", []),
        (r"z\.b", [["z.b"]]),
        (r"\ue001\x41", []),
        ("(?P<a>.)(?P=a)jump", []),
        ("[^)|]", []),
    ],
)  # fmt: skip
def test_what_a_match_must_hold(pattern: str, clauses: list[list[str]]) -> None:
    assert [sorted(clause) for clause in gate_of(pattern)] == clauses


def test_several_words_are_all_asked_for() -> None:
    needs = gate_of("(?:jumps|hops) over the lazy")
    assert all(need & pieces_of("hops over the lazy dog") for need in needs)
    assert any(not need & pieces_of("skips over the lazy dog") for need in needs)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("<s:P> (?:leads|coordinates) the", "\ue000\U000f0000 COORDINATES the work"),
        ("straße", "Die Straße"),
        ("istanbul|kiln", "İSTANBUL"),
        ("istanbul|kiln", "\u212aILN"),
        ("stadt", "\u017ftadt"),
        (r"z\.b\. die", "Z.B. die"),
    ],
)
def test_what_matches_gets_through(pattern: str, text: str) -> None:
    gated = Gated.of(pattern)
    assert gated.pattern.search(text)
    assert fits(gated, signs_of(text))


def test_classes_are_needed_too() -> None:
    gated = Gated.of("<s:P> leads <o:J>")
    assert not fits(gated, signs_of("\ue000\U000f0000 leads it"))
    assert fits(gated, signs_of(f"\ue000\U000f0000 leads {class_char('J')}\U000f0001"))
    assert gated.pattern.pattern == compile_pattern("<s:P> leads <o:J>").pattern
