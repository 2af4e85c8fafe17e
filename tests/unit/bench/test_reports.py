"""Pages with a measured part, and the reliability of confidences."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.judgement import Finding, Part
from bench.reliability import calibration_error, reliability
from bench.reports import table, write_between_markers

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def test_only_what_stands_between_the_markers_is_replaced(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"# Title\n{BEGIN}\nold\n{END}\nrest\n", encoding="utf-8")
    write_between_markers(page, "new\n\n")
    write_between_markers(page, "newer")
    assert page.read_text(encoding="utf-8") == f"# Title\n{BEGIN}\nnewer\n{END}\nrest\n"


def test_a_page_without_markers_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"{END} {BEGIN} {BEGIN}", encoding="utf-8")
    with pytest.raises(ValueError, match=r"page\.md must hold"):
        write_between_markers(page, "new")


def test_tables_align_numbers_right() -> None:
    written = table(("what", "n", "share"), [("a", 3, 0.25), ("b", 10, 1.0)])
    assert written.splitlines()[1:] == ["|---|--:|--:|", "| a | 3 | 0.250 |", "| b | 10 | 1.000 |"]


def test_reliability_compares_confidence_with_the_share_right() -> None:
    findings = [_finding(0.85, 1), _finding(0.89, 0), _finding(1.0, 1), _finding(0.9, 1), _finding(0.2, 0)]
    bins = reliability(findings)
    assert [(b.low, b.count, b.right) for b in bins] == [(0.0, 1, 0.0), (0.8, 2, 0.5), (0.9, 2, 1.0)]
    assert [b.expected for b in bins] == pytest.approx([0.2, 0.87, 0.95])
    assert calibration_error(bins) == pytest.approx((0.2 + 2 * 0.37 + 2 * 0.05) / 5)


def test_no_statements_no_error() -> None:
    assert calibration_error(reliability([])) == 0.0


def _finding(confidence: float, right: float) -> Finding:
    return Finding(Part.RELATIONS, "partnerIn", "it", right, confidence)
