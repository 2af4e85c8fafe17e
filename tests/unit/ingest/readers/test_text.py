from ingest.readers.markup import strip_markup
from ingest.readers.text import TextReader


def test_front_matter_becomes_metadata_and_labelled_lines() -> None:
    head = "title: Report from Graz\ndate: 2014-05-02\nlang: en\nplace: Graz\nspeakers: [Anna, Ben]\ntags: [x]"
    source = f"---\n{head}\n---\n\nThe text."
    raw = TextReader().read(source.encode(), "a.md")
    assert (raw.title, raw.created, raw.language) == ("Report from Graz", "2014-05-02", "en")
    assert raw.text == "# Report from Graz\n\nPlace: Graz\nSpeakers: Anna; Ben\n\nThe text."
    assert raw.fields == (("place", "Graz"), ("speakers", "Anna; Ben"))
    assert raw.media_type == "text/markdown"


def test_a_title_that_the_text_has_is_not_repeated() -> None:
    raw = TextReader().read(b"---\ntitle: 'The Graz report'\n---\n# The Graz Report\n\nText.", "a.md")
    assert raw.text == "# The Graz Report\n\nText."


def test_a_head_that_is_no_yaml_is_read_line_by_line() -> None:
    raw = TextReader().read(b"---\ntitle: Graz: the report\nlang: de\n---\nText.", "a.txt")
    assert (raw.title, raw.language) == ("Graz: the report", "de")


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert "First." in TextReader().read(b"---\n\nFirst.\n", "a.txt").text


def test_without_a_head_the_first_line_is_the_title() -> None:
    assert TextReader().read(b"## Conclusions\n\nText.", "a.txt").title == "Conclusions"
    assert TextReader().read(("Long " * 60).encode(), "a.txt").title is None


def test_looks_go_and_structure_stays() -> None:
    source = "# A *b*\n- **Budget:** 3 `MEUR`\n![x](y.png)\n[Graz](https://x.example) a_b_c 2 * 3 * 4\nline<br>end \\* <!-- no -->"
    assert strip_markup(source) == "# A b\n- Budget: 3 MEUR\n\nGraz a_b_c 2 * 3 * 4\nline\nend * "
