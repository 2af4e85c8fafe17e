from collections.abc import Iterable, Sequence

import pytest

from ingest.analysis import BlockKind, Sentence, Token
from ingest.language.analyse import Analyser
from ingest.language.identify import LanguageIdentifierModel
from ingest.language.registry import LanguageModels
from ingest.language.rule_model import RuleModel
from ingest.ports import LanguageModel, RawDocument


class Recorder:
    """A language model that notes what it was asked to read."""

    name = "recorder/1"

    def __init__(self) -> None:
        self.texts: list[str] = []

    def analyse(self, texts: Sequence[str]) -> Iterable[tuple[Sequence[Sentence], Sequence[Token]]]:
        for text in texts:
            self.texts.append(text)
            yield from RuleModel("en").analyse([text])


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
def analyser(recorder: Recorder) -> Analyser:
    def load() -> LanguageModel:
        return recorder

    return Analyser(LanguageModels({"en": load}), LanguageIdentifierModel(fallback="en"))


TEXT = "Home | About | Contact\n\n# Partners\n\nGraz leads. Linz follows.\n- Wels\n\nPosted on 3 May 2012"


def test_offsets_and_indexes_are_those_of_the_document(analyser: Analyser) -> None:
    analysis = analyser.analyse(RawDocument(TEXT, language="en"))
    assert [TEXT[s.start : s.end] for s in analysis.sentences] == ["Partners", "Graz leads.", "Linz follows.", "- Wels"]
    assert [t.text for t in analysis.tokens_of(analysis.sentences[2])] == ["Linz", "follows", "."]
    assert all(TEXT[t.start : t.end] == t.text for t in analysis.tokens)
    assert [t.head for t in analysis.tokens] == list(range(len(analysis.tokens)))
    assert [analysis.block_of(s).kind for s in analysis.sentences] == [
        BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM,
    ]  # fmt: skip


def test_page_chrome_is_not_read_but_tells_the_date(analyser: Analyser, recorder: Recorder) -> None:
    analysis = analyser.analyse(RawDocument(TEXT, language="en"))
    assert not any("About" in text or "Posted" in text for text in recorder.texts)
    assert analysis.created == "2012-05-03"


def test_declared_language_and_date_win(analyser: Analyser, recorder: Recorder) -> None:
    analysis = analyser.analyse(RawDocument(TEXT, language="de-AT", created="2010-01"))
    assert (analysis.language, analysis.created) == ("de", "2010-01")
    assert recorder.texts == []


def test_after_the_deadline_rules_read_the_rest(analyser: Analyser, recorder: Recorder) -> None:
    analysis = analyser.analyse(RawDocument(TEXT, language="en"), deadline=0.0)
    assert len(recorder.texts) < 3
    assert [TEXT[s.start : s.end] for s in analysis.sentences][-1] == "- Wels"
