from collections.abc import Sequence

import pytest

from ingest.analysis import Token
from ingest.errors import LanguageModelError
from ingest.language.spacy_model import SpacyModel


@pytest.fixture(scope="module")
def model() -> SpacyModel:
    return SpacyModel.load()


def tokens(model: SpacyModel, text: str) -> Sequence[Token]:
    ((_, found),) = model.analyse([text])
    return found


def test_words_are_tagged_parsed_and_lemmatised(model: SpacyModel) -> None:
    found = {t.text: t for t in tokens(model, "The cities were partners and signed two agreements.")}
    assert (found["cities"].pos, found["cities"].lemma) == ("NOUN", "city")
    assert (found["were"].pos, found["were"].lemma) == ("AUX", "be")
    assert (found["signed"].pos, found["signed"].lemma) == ("VERB", "sign")
    assert found["cities"].dep == "nsubj"


def test_names_are_found_with_their_beginnings(model: SpacyModel) -> None:
    named = [(t.text, t.ner, t.ner_begins) for t in tokens(model, "Anna Berg works in Helsinki.") if t.ner]
    assert ("Anna", "PERSON", True) in named
    assert ("Berg", "PERSON", False) in named
    assert ("Helsinki", "GPE", True) in named


def test_sentences_are_ours_not_the_parsers(model: SpacyModel) -> None:
    text = "The lead (cf. note 3. It is long.) said so. Fine."
    ((sentences, found),) = model.analyse([text])
    assert [text[s.start : s.end] for s in sentences] == ["The lead (cf. note 3. It is long.) said so.", "Fine."]
    first = sentences[0]
    assert all(first.first_token <= t.head < first.last_token for t in found[first.first_token : first.last_token])


def test_offsets_survive_line_breaks_and_runs_of_spaces(model: SpacyModel) -> None:
    text = "A  long\nline   of text."
    for token in tokens(model, text):
        assert text[token.start : token.end] == token.text


def test_empty_blocks_give_nothing(model: SpacyModel) -> None:
    assert [(list(s), list(t)) for s, t in model.analyse(["", "  "])] == [([], []), ([], [])]


def test_a_missing_model_is_named_with_the_command_that_installs_it() -> None:
    with pytest.raises(LanguageModelError, match="pip install no-such-model"):
        SpacyModel.load("no_such_model")
