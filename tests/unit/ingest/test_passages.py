from ingest.analysis import Analysis
from ingest.language.analyse import Analyser
from ingest.language.identify import LanguageIdentifierModel
from ingest.language.registry import LanguageModels
from ingest.passages import find_passages
from ingest.ports import RawDocument

ANALYSER = Analyser(LanguageModels({}), LanguageIdentifierModel(fallback="en"))
SENTENCE = "The partners of the project agreed on a common plan for the coming two years."


def analysed(text: str) -> Analysis:
    return ANALYSER.analyse(RawDocument(text, language="en"))


def test_passages_are_verbatim_numbered_and_of_a_few_sentences() -> None:
    text = " ".join([SENTENCE] * 30)
    found = find_passages(analysed(text), "doc")
    assert [p.ordinal for p in found] == list(range(len(found)))
    assert [p.iri for p in found][:2] == ["doc/passage/0", "doc/passage/1"]
    assert all(p.text == text[p.start : p.end] and p.document == "doc" for p in found)
    assert all(60 <= len(p.text.split()) <= 180 and 2 <= p.text.count(".") <= 6 for p in found)


def test_no_passage_runs_across_a_heading_and_headings_begin_passages() -> None:
    text = f"# One\n\n{SENTENCE}\n\n# Two\n\n## Three\n\n{SENTENCE}"
    assert [p.text for p in find_passages(analysed(text), "d")] == [
        f"One\n\n{SENTENCE}",
        f"Two\n\n## Three\n\n{SENTENCE}",
    ]


def test_page_chrome_is_in_no_passage() -> None:
    text = f"{SENTENCE}\n\nShare on Facebook\n\n{SENTENCE}"
    assert [p.text for p in find_passages(analysed(text), "d")] == [SENTENCE, SENTENCE]


def test_short_items_of_a_list_are_kept_together() -> None:
    text = "Partners:\n" + "\n".join(f"- City of Number{n}" for n in range(12))
    assert len(find_passages(analysed(text), "d")) == 1


def test_a_very_long_sentence_is_a_passage_of_its_own() -> None:
    text = f"{SENTENCE} It lists {'many, many ' * 120}things. {SENTENCE}"
    assert [p.text.startswith("It lists") for p in find_passages(analysed(text), "d")] == [False, True, False]


def test_no_text_no_passage() -> None:
    assert find_passages(analysed(" "), "d") == ()


def test_a_short_text_stays_whole_where_that_is_asked_for() -> None:
    text = " ".join(
        f"Sentence number {n} speaks of the weather on the coast and of the ships that wait for it." for n in range(9)
    )
    parted, whole = (find_passages(analysed(text), "d", most) for most in (0, 400))
    assert len(parted) > 1
    assert [p.text for p in whole] == [text]
    assert len(find_passages(analysed(text), "d", 50)) == len(parted)
